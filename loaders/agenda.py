"""What the agenda of the minutes announces, found again further down."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graphapp.schema.documents import Block, Section, SectionRole
from graphapp.schema.ids import fold

_LIKE = 0.8  # of the words of two titles, for them to be one
_WORD = re.compile(r"\w{3,}")


def is_on_agenda(heading: Block, sections: Iterable[Section]) -> bool:
    """Whether a heading repeats a point of the agenda above it, perhaps with a small word changed."""
    words = _words(heading)
    points = (_words(block) for section in sections if section.role is SectionRole.AGENDA for block in section.blocks)
    return any(2 * len(words & point) >= _LIKE * (len(words) + len(point)) for point in points if words and point)


def _words(block: Block) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(block.passage.text)))
