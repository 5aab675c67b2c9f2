"""Tables of a PDF page that nothing but the alignment of their columns shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from graphapp.loaders.formats.markers import BULLET, NUMBER, STATE
from graphapp.loaders.formats.tables import names_columns

NEAR = 6.0  # points: how near to one another the cells of a column begin
EXACT = 2.0  # points: how near to a column's edge a word begins that stands in the column
_SPACE = 0.33  # of the letters' size: what lies between two cells is wider than between two words
SAME_LINE = 0.45  # of the letters' size: how far apart up and down two words of one line may stand
_MOST_BETWEEN = 4  # rows of one segment between two of several
_FAR = 4.5  # of the letters' size: rows further apart are of two tables
_APART = 1.7  # of the letters' size: rows further apart do not go on with one another
_LINES = 6  # of a row at most, on average, where the head or the space between them tells the rows
FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Word:
    """Where a word of a segment stands on the page, and in the segment's text."""

    left: float
    right: float
    at: int


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
    words: tuple[Word, ...] = ()  # where that is known


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
        if last and _level(last, segment) and segment.left > last.right - 1:
            if len(rows[-1]) == 1 and is_marker(last.text):
                rows[-1][-1] = joined([last, segment])
            else:
                rows[-1].append(segment)
        else:
            rows.append([segment])
    return rows


def beside_their_lines(segments: Sequence[Segment]) -> list[Segment]:
    """The segments, a list marker that was written apart from its text set right before it."""
    found = list(segments)
    for marker in [segment for segment in segments if is_marker(segment.text)]:
        at = next(place for place, segment in enumerate(found) if segment is marker)
        texts = [other for other in found if other is not marker and _level(marker, other) and other.left > marker.right - 1]
        nearest = min(texts, key=lambda other: other.left, default=None)
        if nearest and (at + 1 == len(found) or found[at + 1] is not nearest) and not is_marker(nearest.text):
            del found[at]
            found.insert(next(place for place, segment in enumerate(found) if segment is nearest), marker)
    return found


def _level(one: Segment, other: Segment) -> bool:
    return abs(one.bottom - other.bottom) < SAME_LINE * max(one.size, other.size, 1.0)


def is_marker(text: str) -> bool:
    """Whether a segment is nothing but a list marker."""
    probe = f"{text.strip()} X"
    patterns = (NUMBER, BULLET, STATE)
    return any((found := pattern.match(probe)) is not None and found.end() == len(probe) - 1 for pattern in patterns)


def joined(parts: Sequence[Segment]) -> Segment:
    """Segments of one line as one."""
    text = " ".join(part.text.strip() for part in parts)
    first, last = parts[0], parts[-1]
    body = max(parts, key=lambda part: len(part.text))
    return Segment(text, first.left, last.right, first.bottom, body.size, body.strong, first.start, last.end)


def parted(rows: Sequence[Sequence[Segment]]) -> list[list[Segment]]:
    """The rows of a page, cells that stand close to one another cut apart where the rows around them have a column."""
    found = [list(row) for row in rows]
    for first, last in _stretches(rows):
        lefts = [segment.left for row in rows[first : last + 1] for segment in row[1:]]
        columns = [left for left in lefts if sum(abs(left - other) <= EXACT for other in lefts) >= FEWEST_ROWS]
        cut = [_cut(row, columns) for row in rows[first : last + 1]]
        if sum(len(row) > 1 for row in cut) * 3 >= len(cut) * 2:
            found[first : last + 1] = cut
            for at in range(last + 1, len(rows)):  # the rows below, whose every cell is long
                if _distance(rows[at - 1], rows[at]) > _FAR * max(rows[at][0].size, 1.0) or len(_cut(rows[at], columns)) < 2:
                    break
                found[at] = _cut(rows[at], columns)
    return found


def _cut(row: Sequence[Segment], columns: Sequence[float]) -> list[Segment]:
    return [piece for segment in row for piece in cut(segment, columns)]


def _stretches(rows: Sequence[Sequence[Segment]]) -> Iterator[tuple[int, int]]:
    """From the first to the last row of several segments, where rows follow closely, each stretch."""
    several = [at for at, row in enumerate(rows) if len(row) > 1]
    start = 0
    for number, at in enumerate(several):
        following = several[number + 1] if number + 1 < len(several) else None
        if (
            following is None
            or following - at > _MOST_BETWEEN
            or any(_distance(rows[n], rows[n + 1]) > _FAR * max(rows[n][0].size, 1.0) for n in range(at, following))
        ):
            if number + 1 - start >= FEWEST_ROWS:
                yield several[start], at
            start = number + 1


def cut(segment: Segment, columns: Sequence[float], space: float = _SPACE) -> list[Segment]:
    """The segment cut before each word that begins where a column does, with more than a space before it.

    `space`: how much more, as a part of the letters' size.
    """
    cuts = [
        number
        for number in range(1, len(segment.words))
        if any(abs(segment.words[number].left - left) <= EXACT for left in columns)
        and segment.words[number].left - segment.words[number - 1].right > space * segment.size
    ]
    edges = [0, *cuts, len(segment.words)]
    return [_piece(segment, one, two) for one, two in pairwise(edges)] if cuts else [segment]


def _piece(segment: Segment, first: int, last: int) -> Segment:
    words = segment.words[first:last]
    end = segment.words[last].at if last < len(segment.words) else len(segment.text)
    text = segment.text[words[0].at : end].strip()
    return replace(segment, text=text, left=words[0].left, right=words[-1].right, words=())


def aligned(rows: Sequence[Sequence[Segment]], near: float = NEAR) -> list[Aligned]:
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
    last, several = start, [start]
    for at in range(start + 1, len(rows)):
        row = rows[at]
        places = [_column(segment, columns, near) for segment in row]
        if _distance(rows[at - 1], row) > 4.5 * max(row[0].size, 1.0) or any(place is None for place in places):
            break
        if len(row) > 1:
            last = at
            several.append(at)
        elif places[0] == 0 and _is_apart(rows, at):
            break
        elif places[0] != 0 or (at == last + 1 and _runs_on(rows[start : last + 1], row[0])):
            last = at
    named = names_columns([segment.text for segment in rows[start]])
    most = _LINES if named or all(_is_apart(rows, at) for at in several[1:]) else 2
    if len(several) < FEWEST_ROWS or len(several) * most < last - start + 1:
        return None
    table = Aligned(start, last, columns)
    _fill(table, rows, near)
    return table


def _runs_on(above: Sequence[Sequence[Segment]], below: Segment) -> bool:
    """Whether a line in the first column goes on with the one above: in small letters, or its first word had no room there."""
    first = [row[0] for row in above if row[0].left <= below.left + 1]
    edge = max((each.right for each in first), default=below.right)
    if below.text[:1].islower() or len(above[-1]) == 1 or not first or first[-1] is not above[-1][0]:
        return below.text[:1].islower()
    word = len(below.text.split()[0]) + 1
    full = first[-1].right + word * (below.right - below.left) / len(below.text) > edge
    return full and below.right <= edge and ":" not in below.text


def _is_apart(rows: Sequence[Sequence[Segment]], at: int) -> bool:
    """Whether more than the usual space lies above a row."""
    return _distance(rows[at - 1], rows[at]) > _APART * max(rows[at][0].size, 1.0)


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


def _goes_on(table: Aligned, above: Sequence[Sequence[Segment]], places: Mapping[int, Segment]) -> bool:
    """Whether a row with a first cell goes on with the one above: alone, or in small letters where other cells are empty."""
    if list(places) == [0]:
        return _runs_on(above, places[0])
    return 0 in places and len(places) < len(table.columns) and places[0].text[:1].islower()


def _fill(table: Aligned, rows: Sequence[Sequence[Segment]], near: float) -> None:
    """Puts the segments into cells; a row set closely under another, or without its first cell, goes on with it."""
    steps = [_distance(rows[at - 1], rows[at]) for at in range(table.first + 1, table.last + 1)]
    tight = min(steps, default=0.0) * 1.25
    whole = sum(len(row) == len(table.columns) for row in rows[table.first + 1 : table.last + 1])
    told = steps[1:] if whole >= FEWEST_ROWS - 1 else steps  # below a head that a rule parts from them, rows stand closely
    wide = sum(step > tight for step in told) >= max(1, len(steps) // 4)
    for at in range(table.first, table.last + 1):
        places = {_column(segment, table.columns, near) or 0: segment for segment in rows[at]}
        closely = at > table.first and wide and steps[at - table.first - 1] <= tight
        wrapped = at > table.first and _goes_on(table, rows[table.first : at], places)
        if not table.rows or not (closely or wrapped or 0 not in places) or _under_label(table, places):
            table.rows.append([[] for _ in table.columns])
        for place, segment in sorted(places.items()):
            table.rows[-1][place].append(segment)
