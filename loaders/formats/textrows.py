"""Tables in plain text: cells between upright strokes, between tabs, or in columns made with spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graphapp.loaders.formats.columns import FEWEST_ROWS, Segment, aligned, in_rows, is_marker
from graphapp.loaders.formats.doublerows import doubled
from graphapp.loaders.formats.lines import Line
from graphapp.loaders.formats.ruledrows import ruled
from graphapp.loaders.passages import joined, plain
from graphapp.schema.documents import Passage

_STROKES = re.compile(r"\||\t+")
_RULE = re.compile(r"[\s|+:=-]*")
_CELL = re.compile(r"\S+(?:[ \u00a0]{1,2}\S+)*")
_BEGINS = re.compile(r"(?<=[ \u00a0]{2})(?=\S)")
_AROUND = 8  # lines
_NEAR = 1.0  # letters
_COUNTS = re.compile(
    r"(?:(?:item|action|task)\s+)?(?:no|nr|num|#|n°|№|ref|id|item|s/?n)\.?", re.IGNORECASE
)  # over the numbers of the rows

Span = tuple[int, int]


def with_tables(text: str, lines: Sequence[Line], spans: Sequence[Span]) -> list[Line]:
    """The lines of a text, those that make a table with their cells; `spans` are the places of the lines."""
    found: list[Line] = []
    at = 0
    tables = {table.first: table for table in aligned(_segments(text, lines, spans), _NEAR)}
    while at < len(lines):
        cells = stroked(text, spans[at:]) or ruled(text, lines[at:], spans[at:]) or doubled(text, spans[at:])
        if cells:
            found.extend(_row(lines[at + step], row) for step, row in enumerate(cells) if any(cell.text for cell in row))
            at += len(cells)
        elif at in tables:
            table = tables[at]
            found.extend(
                _row(lines[at], [joined([plain(text, part.start, part.end) for part in cell]) for cell in row])
                for row in table.rows
            )
            at = table.last + 1
        else:
            found.append(lines[at])
            at += 1
    return found


def _row(line: Line, cells: Sequence[Passage]) -> Line:
    whole = next((cell for cell in cells if cell.text), line.passage)
    return replace(line, passage=whole, cells=tuple(cells))


def stroked(text: str, spans: Sequence[Span]) -> list[list[Passage]]:
    """The cells of each line of the table that begins with the first of the lines; empty where none begins.

    A rule has no cells. Where rules part the rows, lines between two rules are one row: its cells stand in its first line.
    """
    rows: list[list[Passage]] = []
    width = 0
    for first, last in spans:
        raw = text[first:last].strip()
        if len(raw) > 2 and _RULE.fullmatch(raw) and (rows or raw[0] == "+"):
            rows.append([])
            continue
        cells = list(_cells(text, first, last))
        if len(cells) < 2 or (width and len(cells) != width) or (len(cells) == 2 and is_marker(cells[0].text)):
            break
        width = len(cells)
        rows.append(cells)
    if sum(bool(row) for row in rows) < 2:
        return []
    return _between_rules(rows) if _are_ruled(rows) else rows


def _are_ruled(rows: Sequence[Sequence[Passage]]) -> bool:
    """Whether rules part the rows of a table, and not only its head from the rest."""
    inner = [at for at, row in enumerate(rows) if not row and any(rows[:at]) and any(rows[at + 1 :])]
    return len(inner) > 1 and any(above and below for above, below in pairwise(rows))


def _between_rules(rows: Sequence[list[Passage]]) -> list[list[Passage]]:
    """The rows of a table, the lines between two rules as one: all but its first line are empty."""
    found: list[list[Passage]] = []
    start: int | None = None  # the first line of the row under way
    for row in rows:
        if row and start is not None:
            pairs = zip(found[start], row, strict=True)
            found[start] = [joined([cell for cell in pair if cell.text]) for pair in pairs]
            found.append([])
        else:
            start = len(found) if row else None
            found.append(row)
    return found


def _recurs(begins: Sequence[set[int]], number: int, at: int) -> bool:
    """Whether lines near to a line have a word behind two spaces at a place, too."""
    near = [*begins[max(number - _AROUND, 0) : number], *begins[number + 1 : number + 1 + _AROUND]]
    return sum(at in each for each in near) >= FEWEST_ROWS - 1


def _pieces(raw: str, cuts: Sequence[int]) -> Iterator[Span]:
    """Where the cells of a line stand: between wide gaps, and where a narrow one stands before a column."""
    for cell in _CELL.finditer(raw):
        edges = [cell.start(), *(cut for cut in cuts if cell.start() < cut < cell.end()), cell.end()]
        for left, right in pairwise(edges):
            yield left, left + len(raw[left:right].rstrip())


def _cells(text: str, first: int, last: int) -> Iterator[Passage]:
    raw = text[first:last].rstrip()
    lead = len(raw) - len(raw.lstrip(" \t\f"))
    lead += raw.startswith("|", lead)
    body = raw[lead:]
    if "|" in raw[:lead]:
        body = body.removesuffix("|").rstrip()
    at = 0
    for stroke in _STROKES.finditer(body):
        yield plain(text, first + lead + at, first + lead + stroke.start())
        at = stroke.end()
    yield plain(text, first + lead + at, first + lead + len(body))


def _segments(text: str, lines: Sequence[Line], spans: Sequence[Span]) -> list[list[Segment]]:
    """The lines as segments between wide gaps; a line's place on the page is its number."""
    rows: list[list[Segment]] = []
    height = 0.0
    second: float | None = None  # where the column behind that of the rows' numbers begins
    begins = [{found.start() for found in _BEGINS.finditer(text[slice(*span)])} for span in spans]
    for number, (line, (first, last)) in enumerate(zip(lines, spans, strict=True)):
        height -= 2.0 if line.gap else 1.0
        cuts = sorted(each for each in begins[number] if _recurs(begins, number, each))
        parts = [
            Segment(
                text[first + left : first + right], float(left), float(right), height, 1.0, False, first + left, first + right
            )
            for left, right in _pieces(text[first:last], cuts)
        ]
        if len(parts) > 2 and _COUNTS.fullmatch(parts[0].text):
            second = parts[1].left
        row = in_rows(parts)
        counted = second is not None and len(parts) > 1 and abs(parts[1].left - second) <= _NEAR
        rows.append(row[0] if len(row) == 1 and not counted else parts)
    return rows
