"""Tables in plain text: cells between upright strokes, between tabs, or in columns made with spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphapp.loaders.formats.columns import Segment, aligned, in_rows, is_marker
from graphapp.loaders.formats.lines import Line
from graphapp.loaders.passages import joined, plain
from graphapp.schema.documents import Passage

_STROKES = re.compile(r"\||\t+")
_RULE = re.compile(r"[\s|+:=-]*")
_CELL = re.compile(r"\S+(?:[ \u00a0]{1,2}\S+)*")
_NEAR = 1.0  # letters

Span = tuple[int, int]


def with_tables(text: str, lines: Sequence[Line], spans: Sequence[Span]) -> list[Line]:
    """The lines of a text, those that make a table with their cells; `spans` are the places of the lines."""
    found: list[Line] = []
    at = 0
    tables = {table.first: table for table in aligned(_segments(text, lines, spans), _NEAR)}
    while at < len(lines):
        stroked = _stroked(text, spans, at)
        if stroked:
            found.extend(
                _row(lines[at + step], cells) for step, cells in enumerate(stroked) if any(cell.text for cell in cells)
            )
            at += len(stroked)
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


def _stroked(text: str, spans: Sequence[Span], start: int) -> list[list[Passage]]:
    """The rows of the table that begins at a line, its cells parted by strokes or tabs; empty where none begins."""
    rows: list[list[Passage]] = []
    width = 0
    for first, last in spans[start:]:
        raw = text[first:last]
        if rows and len(raw) > 2 and _RULE.fullmatch(raw):
            rows.append([])
            continue
        cells = list(_cells(text, first, last))
        if len(cells) < 2 or (width and len(cells) != width) or (len(cells) == 2 and is_marker(cells[0].text)):
            break
        width = len(cells)
        rows.append(cells)
    return rows if sum(bool(row) for row in rows) > 1 else []


def _cells(text: str, first: int, last: int) -> Iterator[Passage]:
    raw = text[first:last].rstrip()
    lead = len(raw) - len(raw.lstrip(" \t|\f"))
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
    for line, (first, last) in zip(lines, spans, strict=True):
        height -= 2.0 if line.gap else 1.0
        raw = text[first:last]
        parts = [
            Segment(
                cell[0], float(cell.start()), float(cell.end()), height, 1.0, False, first + cell.start(), first + cell.end()
            )
            for cell in _CELL.finditer(raw)
        ]
        row = in_rows(parts)
        rows.append(row[0] if len(row) == 1 else parts)
    return rows
