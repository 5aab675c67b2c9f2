"""Talk that stands where minutes without a heading go on: below the title, below who came, below the agenda."""

from __future__ import annotations

import re

from graphapp.loaders.actions.shapes.forms import finite
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Block, BlockKind, Section, SectionRole

_LEAST = 10  # words that make a paragraph more than an entry in a list
_AMONG = 4  # words of a sentence where talk has begun
_HEADS = frozenset({SectionRole.ATTENDANCE, SectionRole.HEADER})
_TOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_CAME = Regex(
    r"\b(?:apolog\w+|regrets?|absent|excused|attend\w*|joined|joins?|join(?:ing)?|represent\w*"
    r"|(?<!\d )(?<!inform )(?<!informed )participa\w+"
    r"|chaired|quorum)\b",
    re.IGNORECASE,
)
_SENTENCE_END = Regex(r"(?<=[a-z)\d][.!?])\s+(?=[A-Z])")
_IS_TO = re.compile(r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)?\sto\s(?!be\b)[A-Za-z][a-z]+\s\w")  # «Ada to send the list»


def is_prose(section: Section, block: Block) -> bool:
    """Whether a block is talk in a section that is for something else.

    Items below the title alone are talk however short they are; where talk has begun, so is a short sentence with a verb.
    """
    if _is_told(section, block):
        return True
    text = block.passage.text
    if section.role not in _HEADS or block.kind not in _TOLD or len(text.split()) < _AMONG or not finite(text, 0, len(text)):
        return False
    before = section.blocks[: next(at for at, each in enumerate(section.blocks) if each is block)]
    return any(_is_told(section, each) for each in before)


def _is_told(section: Section, block: Block) -> bool:
    """Whether a block by itself is talk in such a section."""
    text = block.passage.text
    talk = section.role in _HEADS and block.kind in _TOLD
    talk |= section.role is SectionRole.AGENDA and block.kind is BlockKind.PARAGRAPH
    short = section.role is SectionRole.HEADER and block.kind is BlockKind.ITEM
    told = (short or len(text.split()) >= _LEAST) and finite(text, 0, len(text))
    parts = _SENTENCE_END.split(text)
    return talk and (told or bool(_IS_TO.match(text))) and 2 * sum(bool(_CAME.search(part)) for part in parts) < len(parts)
