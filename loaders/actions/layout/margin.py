"""Names at the margin: minutes with a column «Action» at the right, which stands behind each paragraph once it is text.

A paragraph that ends in a name may end in anything («It was told to all. Ada Moss»). Where several do, and nothing stands with
the names, the column says whose action the words before it are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graphapp.loaders.actions.actors import owners
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes.forms import Rule
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import BlockKind, SectionRole
from graphapp.schema.findings import ActionFound, Sentence

_FEWEST = 3  # paragraphs with names behind them
# What a sentence that commits nobody by its own words says where something is left to do.
_LEFT = Regex(
    r"\b(?:would|will|shall|should|must|to be|still|ongoing|await\w*|pending|outstanding|overdue|needs?|needed|required)\b",
    re.IGNORECASE,
)
_TEXT = {BlockKind.PARAGRAPH, BlockKind.ITEM}
_NO_TALK = {SectionRole.ATTENDANCE, SectionRole.AGENDA, SectionRole.NEXT_MEETING}


def places(known: Reading, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Where in the document the sentences begin that are names at the margin; none where too few are for a column."""
    found = [
        sentence.passage.offsets[0]
        for earlier, sentence in pairwise(sentences)
        if earlier.block is sentence.block and _ends(sentence) and _names_alone(known, sentence)
    ]
    return frozenset(found) if len(found) >= _FEWEST else frozenset()


def commits(action: ActionFound) -> bool:
    """Whether the words before names at the margin are to be done, and no report («Bo spoke on the port»)."""
    return not action.reason.endswith((Rule.NOMINAL, Rule.TERSE, Rule.PRESENT)) or bool(_LEFT.search(action.text))


def _ends(sentence: Sentence) -> bool:
    """Whether a sentence of talk is the last one of its block."""
    block = sentence.block
    talk = block.kind in _TEXT and sentence.section.role not in _NO_TALK
    return talk and sentence.passage.offsets[-1] == block.passage.offsets[-1]


def _names_alone(known: Reading, sentence: Sentence) -> bool:
    text = sentence.passage.text
    if text[-1] in ".!?" or len(text) > 80:
        return False
    return text == "ALL" or bool(owners.only_names(text, known.names.find(sentence.passage), (0, len(text)), known.own))
