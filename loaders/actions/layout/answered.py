"""A review that gives each earlier task an item and the next item, nested or not, to how it stands.

«OMA will share the map.» is by itself a report or a plan in a review. Right before «Done. It was sent on 3 May» it is the task.
"""

from __future__ import annotations

import re

from graphapp.loaders import states
from graphapp.schema.documents import BlockKind
from graphapp.schema.findings import Sentence

_STANDS = re.compile(rf"\W*(?:still )?(?:{states.ANY})\s*(?:[.:;,!–—-]|\Z)", re.IGNORECASE)


def is_answered(sentence: Sentence) -> bool:
    """Whether a sentence opens an item, and the item right behind opens with how it stands, as the first does not."""
    blocks, at = sentence.section.blocks, sentence.block_index
    items = [block.passage for block in blocks[at : at + 2] if block.kind is BlockKind.ITEM]
    opens = len(items) == 2 and sentence.passage.offsets[0] == items[0].offsets[0]
    return opens and bool(_STANDS.match(items[1].text)) and not _STANDS.match(items[0].text)
