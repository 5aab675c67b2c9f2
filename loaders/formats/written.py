"""Tables of a PDF page whose cells were written one after the other, each to its end, as word processors do.

From the foot of such a cell the letters jump back up to the head of the next one. So the order of writing tells which lines
make a cell and which cells a row, also where no line is drawn and cells of several lines leave no row of aligned words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graphapp.loaders.formats.columns import EXACT, FEWEST_ROWS, NEAR, SAME_LINE, Aligned, Segment, cut, is_marker

_SPACE = 0.2  # of the letters' size: less lies between two words of a line
_BETWEEN = 0.6  # of the letters' size: more lies between two cells
_NEXT_LINE = 2.6  # of the letters' size: how far down the next line of a cell stands
_FAR = 5.0  # of the letters' size: how far below a row the next one of its table may stand
_INDENTED = 40.0  # points: how far into its cell a line may begin
_MOST_LINES = 25  # of a cell: longer ones are the columns of a page


@dataclass(slots=True)
class _Row:
    """Cells under way, each the segments written into it."""

    first: int  # the place of its first segment
    cells: list[list[Segment]] = field(default_factory=list)

    def takes(self, segment: Segment) -> bool:
        """Adds what stands beside the last cell, level with the head of the row, or in the cell's next line."""
        cell, size = self.cells[-1], max(segment.size, 1.0)
        level = abs(segment.bottom - self.cells[0][0].bottom) < SAME_LINE * size
        if level and segment.left > max(part.right for part in cell):
            self.cells.append([segment])
            return True
        down = cell[-1].bottom - segment.bottom
        within = -NEAR <= segment.left - cell[0].left <= _INDENTED
        if (within or _centred(segment, cell)) and 0 < down < _NEXT_LINE * size and len(cell) < _MOST_LINES:
            cell.append(segment)
            return True
        return False

    @property
    def last(self) -> int:
        return self.first + sum(len(cell) for cell in self.cells) - 1

    @property
    def foot(self) -> float:
        return min(part.bottom for cell in self.cells for part in cell)

    @property
    def jumps(self) -> bool:
        """Whether a cell was written to its end before the next one was begun, higher up."""
        return any(len(cell) > 1 for cell in self.cells[:-1])


def columns(pages: Iterable[Sequence[Segment]]) -> list[float]:
    """Where the cells of at least three rows of a file begin, from the left of the page in points, to half a point."""
    beside = sorted(cell[0].left for segments in pages for row in _rows(segments) for cell in row.cells[1:])
    often = (at for at in beside if bisect_right(beside, at + EXACT) - bisect_left(beside, at - EXACT) >= FEWEST_ROWS)
    return sorted({round(left * 2) / 2 for left in often})


def in_columns(segments: Sequence[Segment], lefts: Sequence[float]) -> list[Segment]:
    """The segments, close cells cut apart where a column begins and no line beside them runs across it."""
    found: list[Segment] = []
    for at, segment in enumerate(segments):
        beside = [*segments[max(at - 1, 0) : at], *segments[at + 1 : at + 2]]
        found += cut(segment, [left for left in lefts if not any(_crosses(other, left) for other in beside)], _BETWEEN)
    return found


def _crosses(segment: Segment, left: float) -> bool:
    """Whether a word of a line stands across the left edge of a column, or the line goes on there without a gap."""
    at = left - EXACT
    return any(word.left < at < word.right + _SPACE * segment.size for word in segment.words)


def written(segments: Sequence[Segment]) -> list[Aligned]:
    """The tables that segments of a page make; `first` and `last` of each count segments."""
    found: list[Aligned] = []
    rows = _rows(segments)
    at = 0
    while at < len(rows):
        size = _length(rows[at:])
        if table := _table(rows[at : at + size]):
            found.append(table)
        at += max(size, 1)
    return found


def _rows(segments: Sequence[Segment]) -> list[_Row]:
    rows: list[_Row] = []
    for at, segment in enumerate(segments):
        if not rows or not rows[-1].takes(segment):
            rows.append(_Row(at, [[segment]]))
    return rows


def _length(rows: Sequence[_Row]) -> int:
    """How many of the rows go on with the table that the first one may begin."""
    widest = rows[0]
    for at, row in enumerate(rows):
        if at and not 0 < rows[at - 1].foot - row.cells[0][0].bottom < _FAR * max(row.cells[0][0].size, 1.0):
            return at
        narrower, widest = sorted((row, widest), key=lambda other: len(other.cells))
        if any(_column(cell, widest) is None for cell in narrower.cells) or len(rows[0].cells) < 2:
            return at
    return len(rows)


def _centred(segment: Segment, cell: Sequence[Segment]) -> bool:
    """Whether a line has its middle where the lines of a cell have theirs."""
    left, right = _extent(cell)
    return abs(segment.left + segment.right - left - right) <= 2 * NEAR


def _extent(cell: Sequence[Segment]) -> tuple[float, float]:
    return min(part.left for part in cell), max(part.right for part in cell)


def _column(cell: Sequence[Segment], widest: _Row) -> int | None:
    """The column of a table that a cell stands under or over, however it is aligned; None if that is none, or several."""
    left, right = _extent(cell)
    extents = [_extent(other) for other in widest.cells]
    found = [place for place, (first, last) in enumerate(extents) if left < last + EXACT and first < right + EXACT]
    return found[0] if len(found) == 1 else None


def _table(rows: Sequence[_Row]) -> Aligned | None:
    """The rows as a table, if there are enough of several cells and the order of writing shows them."""
    while rows and len(rows[-1].cells) < 2:
        rows = rows[:-1]
    several = [row for row in rows if len(row.cells) > 1]
    if not any(row.jumps for row in rows) or any(is_marker(row.cells[0][0].text) for row in several if len(row.cells) == 2):
        return None
    widest = max(rows, key=lambda row: len(row.cells))
    if len(several) < (2 if len(widest.cells) > 2 else FEWEST_ROWS):
        return None
    table = Aligned(rows[0].first, rows[-1].last, [cell[0].left for cell in widest.cells])
    for row in rows:
        cells: list[list[Segment]] = [[] for _ in widest.cells]
        for cell in row.cells:
            cells[_column(cell, widest) or 0].extend(cell)
        table.rows.append(cells)
    return table
