"""When a stretch of text goes on with the one before it, though a line end or a page end lies between."""

from __future__ import annotations

import re

from graphapp.loaders.roles import role
from graphapp.schema.documents import Block, BlockKind

# A sentence cannot end in one of these, so what follows belongs to it even where it begins with a capital.
_OPEN_ENDS = re.compile(
    r"\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|as|that|which|who|whose|into|between|including|via|their|its|our|is|are|was|were|will|be|has|have|du|des|les|et|"
    r"de|la|le|à|por|para|und|der|die|das)$|(?:(?<![/:])/|[,–—(&-])$",
)
_END = re.compile(r"[.!?:;…][\"'”’)\]»]*$")
_SHORTEST = 45


def is_open(text: str) -> bool:
    """Whether a text breaks off in the middle of a sentence, whatever follows."""
    return _OPEN_ENDS.search(text) is not None


def is_closed(text: str) -> bool:
    """Whether a text ends as sentences and label lines end."""
    return _END.search(text) is not None


def continues(before: Block, text: str) -> bool:
    """Whether a paragraph that follows a block is the rest of it."""
    if before.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or len(before.passage.text) < _SHORTEST or not text:
        return False
    if is_closed(before.passage.text) or (text.endswith(":") and role(text)):  # «new actions:» stands over what follows
        return False
    return (text[0].islower() and not re.match(r"[a-z][.)]", text)) or (is_open(before.passage.text) and text[0].isalpha())
