"""Tables of wikis (AsciiDoc, MediaWiki) with each row put on one line between strokes, letter for letter.

Both write a cell to a line, which Markdown does not know; line ends in a row become blanks, so every letter keeps its place.
"""

from __future__ import annotations

import re

_ASCIIDOC = re.compile(r"^\|={3,}[ \t]*\n(?P<body>.{1,20000}?)^\|={3,}[ \t]*$", re.MULTILINE | re.DOTALL)
_COLUMNS = re.compile(r"cols=\"?(?P<cols>[^\"\]\n]{1,120})[^\n]*\n(?:\.[^\n]+\n)?\Z")
_STROKE = re.compile(r"(?<!\S)\|")
_MEDIAWIKI = re.compile(r"^\{\|[^\n]{0,400}\n(?P<body>.{1,20000}?)^\|\}", re.MULTILINE | re.DOTALL)
_NEW_ROW = re.compile(r"^\|-[^\n]*\n", re.MULTILINE)
_CAPTION = re.compile(r"^\|\+[^\n]*\n", re.MULTILINE)
_CELL = re.compile(r"^[|!](?P<style>[^|\n\[\]]{0,200}=[^|\n\[\]]{0,200}\|)?|(?:\|\||!!)", re.MULTILINE)


def rows_on_lines(text: str) -> str:
    """The text with every row of its tables on one line; every letter stays where it is."""
    return _MEDIAWIKI.sub(_mediawiki, _ASCIIDOC.sub(_asciidoc, text))


def _asciidoc(found: re.Match[str]) -> str:
    body = found["body"]
    cells = [stroke.start() for stroke in _STROKE.finditer(body)]
    width = _width(found.string[max(0, found.start() - 300) : found.start()], body, len(cells))
    letters = [" " if letter == "\n" else letter for letter in body]
    for number, at in enumerate(cells):
        if number and number % width == 0:
            letters[at - 1] = "\n"  # a stroke within a line has a blank before it
    rows = "".join(letters)[:-1].split("\n")
    return _blank(found, "body", "\n".join(map(_with_last, rows)) + "\n" if letters else "")


def _with_last(row: str) -> str:
    """The row, where nothing is in its last cell with two strokes, since one would be taken for the end of the row."""
    told = row.rstrip()
    return f"{told[:-2]}||{row[len(told) :]}" if told.endswith(" |") and "|" in told[:-1] else row


def _width(before: str, body: str, cells: int) -> int:
    """How many cells a row has: as many as the columns told before the table, else as the first line of cells."""
    told = _COLUMNS.search(before)
    if told:
        parts = told["cols"].split(",")
        times = re.match(r"(\d+)\*", parts[0])
        return int(times[1]) if times and len(parts) == 1 else len(parts)
    first = next(line for line in [*body.split("\n"), body] if line.strip())
    return len(_STROKE.findall(first)) or cells or 1


def _mediawiki(found: re.Match[str]) -> str:
    body = _CAPTION.sub(lambda caption: " " * (len(caption[0]) - 1) + "\n", found["body"])
    marks = list(_NEW_ROW.finditer(body))
    starts, ends = [0, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), len(body)]
    rows = [_row(body[start:end]) for start, end in zip(starts, ends, strict=True)]
    behind = [" " * (len(mark[0]) - 1) + "\n" for mark in marks]  # the mark of the next row ends this one
    return _blank(found, "body", "".join(map("".join, zip(rows, behind, strict=False))) + rows[-1][:-1] + "\n")


def _row(row: str) -> str:
    """The cells of a row on one line; lines before its first cell stay lines."""
    first = _CELL.search(row)
    at = first.start() if first else len(row)
    cells = _CELL.sub(lambda cell: "|".ljust(len(cell[0])), row[at:])
    return row[:at] + _with_last(cells[:-1].replace("\n", " ")) + cells[-1:].replace("\n", " ")


def _blank(found: re.Match[str], group: str, changed: str) -> str:
    """What was found with the group changed, and blanks for the marks around it."""
    start, end = found.span(group)
    before, behind = found[0][: start - found.start()], found[0][end - found.start() :]
    return re.sub(r"[^\n]", " ", before) + changed + re.sub(r"[^\n]", " ", behind)
