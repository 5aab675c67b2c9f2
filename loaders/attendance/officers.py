"""Offices on lines of their own, below which stands who has them: «Chair», and then «Ada Moss».

Pages that set who was there as terms and their definitions come out so once they are documents or pages of a PDF. The two lines
are one to the reader of labels, which then knows the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphapp.loaders.attendance import labels
from graphapp.loaders.attendance.rows import split_row
from graphapp.loaders.attendance.shapes import NAMES, Shape, shape
from graphapp.loaders.passages import joined
from graphapp.schema.documents import Block, BlockKind, Section, SectionRole

_OFFICE = re.compile(r"(?:Co-?|Vice-?)?[Cc]hairs?(?:person)?|Scribes?|Note[- ]?takers?|Facilitators?|Secretary|Convenors?")
_NAMED = (*NAMES, Shape.PROSE)  # a name in small letters looks like prose
_LONGEST = 120  # letters of a line of officers


def with_officers(section: Section, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, an office and the line below it as one, where the section lists who was there."""
    found = list(blocks)
    lists = section.role in (SectionRole.ATTENDANCE, SectionRole.HEADER) or any(
        labels.is_bare_heading(block.passage.text) for block in found
    )
    at = 0
    while at < len(found):
        block, below = found[at], found[at + 1] if at + 1 < len(found) else None
        if lists and below and _OFFICE.fullmatch(block.passage.text) and _are_named(block, below):
            yield replace(block, passage=joined([block.passage, below.passage], ": "))
            at += 2
        else:
            yield block
            at += 1


def _are_named(office: Block, below: Block) -> bool:
    """Whether a line below an office is of people and nothing else."""
    text = below.passage.text
    if not office.kind is below.kind is BlockKind.PARAGRAPH or len(text) > _LONGEST or not any(map(str.isalpha, text)):
        return False
    parts = [re.split(r"\(|\s[–—-]\s", part.text)[0] for part in split_row(below.passage)]
    return all(shape(part) in _NAMED and len(part.split()) < 5 for part in parts) and not _OFFICE.fullmatch(text)
