"""Rows of a table that Markdown holds as HTML, as wikis and book makers export it.

Not through the reader of web pages: that one writes a text of its own, and here a quote is a slice of the file as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphapp.loaders.formats.htmllines import visible_html
from graphapp.loaders.passages import joined
from graphapp.schema.documents import Passage

_TABLE = re.compile(r"<table\b[^>]*>.*?</table\s*>", re.IGNORECASE | re.DOTALL)
_ROW = re.compile(r"<(?P<end>/?)(?P<name>thead|tbody|tr)\b[^>]*>", re.IGNORECASE)
_CELL = re.compile(
    r"<(?P<name>t[dh])\b[^>]*>(?P<inner>.*?)(?=</?t[dhr]\b|</t(?:able|head|body)\b|\Z)", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, and whether it names the columns."""

    cells: tuple[Passage, ...]
    header: bool


def tables(raw: str) -> list[tuple[int, int]]:
    """Where the tables of a piece of HTML stand; none where one holds another."""
    found = [match.span() for match in _TABLE.finditer(raw)]
    return [] if any(raw.lower().count("<table", *span) > 1 for span in found) else found


def rows(raw: str, start: int) -> Iterator[Row]:
    """The rows of a table that hold anything; `start` is its place in the file."""
    marks = list(_ROW.finditer(raw))
    head = False
    for number, mark in enumerate(marks):
        if mark["name"].lower() != "tr":
            head = mark["name"].lower() == "thead" and not mark["end"]
            continue
        if mark["end"]:
            continue
        end = marks[number + 1].start() if number + 1 < len(marks) else len(raw)
        found = list(_CELL.finditer(raw, mark.end(), end))
        cells = tuple(_cell(raw, cell.span("inner"), start) for cell in found)
        if any(cell.text for cell in cells):
            yield Row(cells, head or all(cell["name"].lower() == "th" for cell in found))


def _cell(raw: str, inner: tuple[int, int], start: int) -> Passage:
    return joined([line.passage for line in visible_html(raw[slice(*inner)], start + inner[0])])
