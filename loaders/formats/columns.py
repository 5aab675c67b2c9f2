"""Tables of a PDF page that nothing but the alignment of their columns shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graphapp.loaders.formats.markers import BULLET, NUMBER

_NEAR = 6.0  # points
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a line without a wide gap in it."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    strong: bool
    start: int = 0  # in the text, where it is known
    end: int = 0


@dataclass(slots=True)
class Aligned:
    """A table: the rows of the page it covers, and its rows of cells, each cell the segments that stand in it."""

    first: int
    last: int
    columns: list[float]
    rows: list[list[list[Segment]]] = field(default_factory=list)


def in_rows(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Segments that follow one another on one height, together; a marker goes with the text behind it."""
    rows: list[list[Segment]] = []
    for segment in segments:
        last = rows[-1][-1] if rows else None
        if (
            last
            and abs(last.bottom - segment.bottom) < 0.45 * max(last.size, segment.size, 1.0)
            and segment.left > last.right - 1
        ):
            if len(rows[-1]) == 1 and is_marker(last.text):
                rows[-1][-1] = joined([last, segment])
            else:
                rows[-1].append(segment)
        else:
            rows.append([segment])
    return rows


def is_marker(text: str) -> bool:
    """Whether a segment is nothing but a list marker."""
    probe = f"{text.strip()} X"
    return any((found := pattern.match(probe)) is not None and found.end() == len(probe) - 1 for pattern in (NUMBER, BULLET))


def joined(parts: Sequence[Segment]) -> Segment:
    """Segments of one line as one."""
    text = " ".join(part.text.strip() for part in parts)
    first, last = parts[0], parts[-1]
    body = max(parts, key=lambda part: len(part.text))
    return Segment(text, first.left, last.right, first.bottom, body.size, body.strong, first.start, last.end)


def aligned(rows: Sequence[Sequence[Segment]], near: float = _NEAR) -> list[Aligned]:
    """The tables among the rows of a page; the cells of a column begin near to one another."""
    found: list[Aligned] = []
    at = 0
    while at < len(rows):
        table = _table_from(rows, at, near) if len(rows[at]) > 1 else None
        if table:
            found.append(table)
            at = table.last + 1
        else:
            at += 1
    return found


def _table_from(rows: Sequence[Sequence[Segment]], start: int, near: float) -> Aligned | None:
    columns = [segment.left for segment in rows[start]]
    last, several = start, 1
    for at in range(start + 1, len(rows)):
        row = rows[at]
        places = [_column(segment, columns, near) for segment in row]
        if _distance(rows[at - 1], row) > 4.5 * max(row[0].size, 1.0) or any(place is None for place in places):
            break
        if len(row) > 1:
            last, several = at, several + 1
        elif places[0] == 0 and _distance(rows[at - 1], row) > 1.7 * max(row[0].size, 1.0):
            break
        elif places[0] != 0:
            last = at
    if several < _FEWEST_ROWS or several * 2 < last - start + 1:
        return None
    table = Aligned(start, last, columns)
    _fill(table, rows, near)
    return table


def _column(segment: Segment, columns: Sequence[float], near: float) -> int | None:
    return next((index for index, left in enumerate(columns) if abs(segment.left - left) <= near), None)


def _distance(above: Sequence[Segment], below: Sequence[Segment]) -> float:
    """How far down a row stands below another; far where it stands above it."""
    distance = above[0].bottom - below[0].bottom
    return distance if distance > 0 else 1000.0


def _under_label(table: Aligned, places: Mapping[int, Segment]) -> bool:
    """Whether a row without its first cell is a row of its own, since that is a label for several: «Present:»."""
    first = next((row[0] for row in reversed(table.rows) if row[0]), [])
    whole = len(table.columns) > 2 and set(places) == set(range(1, len(table.columns)))
    return whole and bool(first) and ":" in first[-1].text and all(part.text[:1].isupper() for part in places.values())


def _fill(table: Aligned, rows: Sequence[Sequence[Segment]], near: float) -> None:
    """Puts the segments into cells; a row set closely under another, or without its first cell, goes on with it."""
    steps = [_distance(rows[at - 1], rows[at]) for at in range(table.first + 1, table.last + 1)]
    tight = min(steps, default=0.0) * 1.25
    wide = sum(step > tight for step in steps) >= max(1, len(steps) // 4)
    for at in range(table.first, table.last + 1):
        places = {_column(segment, table.columns, near) or 0: segment for segment in rows[at]}
        closely = at > table.first and wide and steps[at - table.first - 1] <= tight
        wrapped = list(places) == [0] and places[0].text[:1].islower()
        if not table.rows or not (closely or wrapped or 0 not in places) or _under_label(table, places):
            table.rows.append([[] for _ in table.columns])
        for place, segment in sorted(places.items()):
            table.rows[-1][place].append(segment)
