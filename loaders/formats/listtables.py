"""Tables that reStructuredText writes as a list of lists, with each row put on one line between strokes, letter for letter."""

from __future__ import annotations

import re

_TABLE = re.compile(
    r"^\.\. list-table::[^\n]*\n(?:[ \t]+:[^\n]*\n|[ \t]*\n){0,12}(?P<body>(?:[ \t]+\S[^\n]*(?:\n|\Z)|[ \t]*\n){2,400})",
    re.MULTILINE,
)
_ROW = re.compile(r"^[ \t]+\*(?=[ \t]+-(?:[ \t]|$))", re.MULTILINE)
_CELL = re.compile(r"^[ \t]+(?:\*[ \t]+)?(?P<dash>-)(?=[ \t]|$)", re.MULTILINE)


def has_lists(text: str) -> bool:
    """Whether a table of the text is written as a list."""
    found = _TABLE.search(text)
    return found is not None and _ROW.search(found["body"]) is not None


def rows_on_lines(text: str) -> str:
    """The text with every row of such tables on one line; every letter stays where it is."""
    return _TABLE.sub(_rows, text)


def _rows(found: re.Match[str]) -> str:
    body = found["body"]
    starts = [row.start() for row in _ROW.finditer(body)]
    if not starts:
        return found[0]
    end = len(body.rstrip())
    rows = [_row(body[start:until]) for start, until in zip(starts, [*starts[1:], end], strict=True)]
    before = re.sub(r"[^\n]", " ", found[0][: found.start("body") - found.start() + starts[0]])
    return before + "".join(rows) + body[end:]


def _row(row: str) -> str:
    """The cells between strokes; the first stroke stands where the line begins, so that the row is not set in."""
    dashes = [cell.start("dash") for cell in _CELL.finditer(row)]
    letters = list(row.rstrip("\n"))
    behind = row[len(letters) :]
    for at, letter in enumerate(letters):
        if letter == "\n":
            letters[at] = " "
    for number, dash in enumerate(dashes):
        letters[dash] = "|" if number else " "
    letters[: dashes[0]] = "|".ljust(dashes[0])
    if letters[-1] == "|":  # an empty cell at the end, whose stroke would be taken for the end of the row
        letters[-2:] = "||"
    return "".join(letters) + behind.replace("\n\n", " \n")
