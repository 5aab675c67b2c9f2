"""Tables whose columns are drawn by rules, as reStructuredText writes them: «====  ====» above, below its head and at its end.

The rule alone says where a column begins: cells stand a single blank apart, and may be empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graphapp.loaders.formats.lines import Line
from graphapp.loaders.passages import joined, plain
from graphapp.schema.documents import Passage

_RULE = re.compile(r"[ \t]*={2,}(?: {1,8}={2,}){1,20}[ \t]*")
_COLUMN = re.compile(r"={2,}")
_RULES = 3  # above the head, below it, and at the end
_LONGEST = 400  # lines

Span = tuple[int, int]


def ruled(text: str, lines: Sequence[Line], spans: Sequence[Span]) -> list[list[Passage]]:
    """The cells of each line of the table that begins with the first of the lines, none for its rules and for what goes on
    with the row above; empty where no table begins."""
    if not spans or not _RULE.fullmatch(text[slice(*spans[0])]):
        return []
    starts = [found.start() for found in _COLUMN.finditer(text[slice(*spans[0])])]
    rows: list[list[Passage]] = []
    rules = held = 0  # `held`: the line of the row under way
    for at, (first, last) in enumerate(spans[:_LONGEST]):
        raw = text[first:last]
        if _RULE.fullmatch(raw):
            rules += 1
            rows.append([])
            if rules == _RULES or (rules > 1 and (at + 1 == len(lines) or lines[at + 1].gap)):
                return rows
            continue
        cells = [plain(text, min(first + one, last), min(first + two, last)) for one, two in pairwise([*starts, len(raw)])]
        if any(start and start <= len(raw) and raw[start - 1] not in " \t" for start in starts):
            return []
        if not cells[0].text and rows[held]:
            rows[held] = [joined([part for part in pair if part.text]) for pair in zip(rows[held], cells, strict=True)]
            rows.append([])
        else:
            held = at
            rows.append(cells)
    return []
