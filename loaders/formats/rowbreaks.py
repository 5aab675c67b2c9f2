"""Rows of a table that a page's end parts: the rest of their cells stands at the head of the next page, as a row of its own.

A head that the next page repeats above the rest is told but once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphapp.loaders.formats.hyphens import together
from graphapp.loaders.formats.joins import is_closed, is_open
from graphapp.loaders.formats.lines import Line
from graphapp.schema.documents import Passage


def whole_rows(lines: Sequence[Line], words: frozenset[str]) -> list[Line]:
    """The lines, each parted row as one; `words` are those of the whole text, by which hyphens are told."""
    found: list[Line] = []
    head: tuple[str, ...] = ()  # of the table under way
    page = 0  # where its last row ends
    for line in lines:
        above = found[-1] if found and found[-1].cells else None
        if above is None:
            head = _texts(line)
        elif line.cells and line.page > page:
            if _texts(line) == head:
                continue
            if _goes_on(above.cells, line.cells):
                pairs = zip(above.cells, line.cells, strict=True)
                cells = tuple(together([cell for cell in pair if cell.text], words) for pair in pairs)
                found[-1], page = replace(above, cells=cells), line.page
                continue
        found.append(line)
        page = line.page
    return found


def _texts(line: Line) -> tuple[str, ...]:
    return tuple(cell.text for cell in line.cells)


def _goes_on(above: Sequence[Passage], below: Sequence[Passage]) -> bool:
    """Whether the cells of a row go on with those of the row above: one breaks off in a sentence, and none is closed.

    Or each fills one that is empty above, where only the row's first cell was left behind with its number.
    """
    if len(above) != len(below) or (above[0].text and below[0].text):
        return False
    pairs = [(one.text, other.text) for one, other in zip(above, below, strict=True) if other.text]
    if bool(above[0].text) and not any(one for one, _ in pairs):
        return True
    within = any(one and (other[0].islower() or is_open(one)) for one, other in pairs)
    return within and not any(is_closed(one) for one, _ in pairs)
