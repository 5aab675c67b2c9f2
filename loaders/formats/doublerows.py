"""Registers in plain text whose rows take two lines: «No.  Who  Target  Status» over the first, «What» over the second.

What is to be done has no room beside the rest and stands below it, where one of the columns begins. By their columns alone the
two would be one cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graphapp.loaders.formats.tables import names_column, names_columns
from graphapp.loaders.passages import joined, plain
from graphapp.schema.documents import Passage

_CELL = re.compile(r"\S+(?:[ \u00a0]\S+)*")
_RULE = re.compile(r"[\s|+:=_–—-]*")
_COLUMNS = 3  # at least, in the first line
_FEWEST = 2  # of them filled
_ROWS = 2
_HEAD = 3  # words over the second lines at most

Span = tuple[int, int]


def doubled(text: str, spans: Sequence[Span]) -> list[list[Passage]]:
    """The cells of the register that begins with the first of the lines, one list for each line; empty where none begins.

    The cells of a row stand in its first line, those of its other lines are empty. What stands below is the last of them, as in
    the text.
    """
    raw = [text[slice(*span)].rstrip() for span in spans[:2]]
    lefts = [found.start() for found in _CELL.finditer(raw[0])] if raw else []
    if len(raw) < 2 or len(lefts) < _COLUMNS or not names_columns([found[0] for found in _CELL.finditer(raw[0])]):
        return []
    below = raw[1].strip()
    under = _alone(raw[1], lefts)
    if under is None or len(below.split()) > _HEAD or not names_column(below):
        return []
    rows: list[list[Passage]] = []
    for first, last in spans:
        line = text[first:last].rstrip()
        if rows and _RULE.fullmatch(line):
            rows.append([])
        elif rows and _alone(line, lefts) == under:
            head = next(row for row in reversed(rows) if row)
            head[-1] = joined([part for part in (head[-1], _whole(text, first, line)) if part.text])
            rows.append([])
        elif not (rows and rows[-1]) and (cells := _cells(text, first, line, lefts)):
            rows.append([*cells, plain(text, first, first)])
        else:
            break
    told = [row for row in rows if row]
    return rows if len(told) > _ROWS and all(row[-1].text[:1].isupper() for row in told) else []


def _alone(line: str, lefts: Sequence[int]) -> int | None:
    """Behind which column but the first a line begins whose words stand nowhere else; None for other lines."""
    start = len(line) - len(line.lstrip())
    return lefts.index(start) if start in lefts[1:] and _CELL.fullmatch(line, start) else None


def _whole(text: str, first: int, line: str) -> Passage:
    return plain(text, first + len(line) - len(line.lstrip()), first + len(line))


def _cells(text: str, first: int, line: str, lefts: Sequence[int]) -> list[Passage]:
    """The cells of a first line, one for each column, empty for those that it has not; none where it is no such line.

    As many as there are columns stand in their order, though a long one may push the next to the right.
    """
    cuts = [left for left in lefts[1:] if left < len(line) and line[left - 1].isspace() and not line[left].isspace()]
    begins = sorted({*cuts, *(found.start() for found in _CELL.finditer(line))})
    whole = len(begins) == len(lefts)
    places = list(range(len(lefts))) if whole else [sum(left <= begin for left in lefts) - 1 for begin in begins]
    if len(begins) < _FEWEST or begins[0] != lefts[0] or len(set(places)) < len(places):
        return []
    cells = [plain(text, first, first)] * len(lefts)
    for place, (left, right) in zip(places, pairwise([*begins, len(line)]), strict=True):
        cells[place] = plain(text, first + left, first + right)
    return cells
