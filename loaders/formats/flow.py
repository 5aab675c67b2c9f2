"""Where lines end on a PDF page that is set in several columns of text, so that a full line of a column is known as such."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphapp.loaders.formats.columns import Segment

_FEWEST_LINES = 5  # of a column of text
_HALF = 0.5  # of the letters' size: lines side by side need not stand at quite the same height
_NEARLY_ALL = 0.8  # of the lines: the page's head and foot may be wider


def flow(rows: Sequence[Segment | tuple[str, ...]]) -> list[float]:
    """The right edge of each row's column, in points; 0 for all rows of a page that is set in one column."""
    found: list[float] = [0.0] * len(rows)
    for whole in pairwise(_columns(rows)):
        left, right = _beside(rows, *whole)
        edges = _edges(_lines(rows[left]), _lines(rows[right]))
        if edges:
            found[left] = [edges[0]] * len(rows[left])
            found[right] = [edges[1]] * len(rows[right])
    return found


def _beside(rows: Sequence[Segment | tuple[str, ...]], left: slice, right: slice) -> tuple[slice, slice]:
    """The rows of two stretches that stand beside one another: a list in two columns may be a part of a page only."""
    first = rows[right.start]
    if not isinstance(first, Segment):
        return left, right
    start, stop = left.stop, right.start
    while start > left.start and _is_under(rows[start - 1], first):
        start -= 1
    while stop < right.stop and _is_right_of(rows[stop], first):
        stop += 1
    return slice(start, left.stop), slice(right.start, stop)


def _is_under(row: Segment | tuple[str, ...], first: Segment) -> bool:
    """Whether a row stands no higher than the head of the column to its right, and before it."""
    return isinstance(row, Segment) and row.bottom <= first.bottom + first.size * _HALF and row.left < first.left


def _is_right_of(row: Segment | tuple[str, ...], first: Segment) -> bool:
    return not isinstance(row, Segment) or row.left >= first.left - first.size


def _edges(left: Sequence[Segment], right: Sequence[Segment]) -> tuple[float, float] | None:
    """Where the lines of two columns end; None if nearly all lines of the one do not end before those of the other begin."""
    if min(len(left), len(right)) < _FEWEST_LINES:
        return None
    begin = sorted(line.left for line in right)[len(right) // 10]
    inside = [line.right for line in left if line.right < begin]
    if len(inside) < len(left) * _NEARLY_ALL:
        return None
    return max(inside), max(line.right for line in right)


def _columns(rows: Sequence[Segment | tuple[str, ...]]) -> Iterator[slice]:
    """The stretches of rows that go down the page."""
    start, above = 0, None
    for at, row in enumerate(rows):
        if isinstance(row, Segment):
            if above and row.bottom > above.bottom + above.size * _FEWEST_LINES and row.left > above.left:
                yield slice(start, at)
                start = at
            above = row
    yield slice(start, len(rows))


def _lines(rows: Sequence[Segment | tuple[str, ...]]) -> list[Segment]:
    return [row for row in rows if isinstance(row, Segment)]
