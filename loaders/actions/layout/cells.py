"""Cuts a table's cell that holds several tasks: at bullets, at line breaks between whole tasks, at the end of sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from graphapp.loaders.dates.finding import find_dates
from graphapp.loaders.passages import ends_line, line_breaks
from graphapp.loaders.regex import Regex
from graphapp.loaders.sentences import split
from graphapp.schema.documents import Passage

_BULLET = Regex(r"(?:(?<=\s)|\A)(?:(?:[•●▪◦‣○·➢➤►✓✔*–-]|\(?(?:\d{1,2}|[a-z])[.)]|\d{1,2}:)\s+(?=\S)|[•●▪·*–-](?=[A-Z]))")
_FRAME = re.compile(
    r"\A\W*(?:(?:due|deadline|by|before|until|for)\b\W*)*(?:the\s+)?|(?:\s+(?:meeting|at the latest))?\W*\Z", re.IGNORECASE
)
_SOME_DAY = date(2024, 1, 1)
_BEGINS = re.compile(r"[A-Z\d(•●▪◦‣\[☐☑]|[*–-]\s")
_GOES_ON = Regex(
    r"(?:[,(/&–—-]|\b(?:and|or|the|a|an|of|to|for|in|on|with|by|at|from|will|shall|is|are|their|its|all|before"
    r"|until|as|that))\s*\Z",
    re.IGNORECASE,
)


def pieces(document: str, cell: Passage) -> list[Passage]:
    """The tasks of a cell in order; a cell with one task is one piece."""
    cuts = sorted({0, *_bullets(document, cell), *_lines(document, cell)})
    parts = [cell.part(start, end) for start, end in zip(cuts, [*cuts[1:], len(cell.text)], strict=True)]
    return _with_days(cell, [piece for part in parts if part.text for piece in split(part)])


def _with_days(cell: Passage, parts: Sequence[Passage]) -> list[Passage]:
    """The pieces, a day that is one by itself joined to the task that it stands below or behind: «Draw the map.» «Mid May»."""
    kept: list[Passage] = []
    for part in parts:
        if kept and is_only_day(part.text):
            start, end = cell.offsets.index(kept[-1].offsets[0]), cell.offsets.index(part.offsets[0]) + len(part.text)
            kept[-1] = cell.part(start, end)
        else:
            kept.append(part)
    return kept


def is_only_day(text: str) -> bool:
    """Whether words are nothing but when something is due: «12/6/2022», «by mid August», «asap», «August meeting»."""
    told = _FRAME.sub("", text)
    return any(found.start == 0 and found.end == len(told) for found in find_dates(told, _SOME_DAY))


def lines(document: str, cell: Passage) -> list[Passage]:
    """The lines of a cell as the document breaks them."""
    cuts = [at + 1 for at in line_breaks(document, cell)]
    parts = [cell.part(start, end) for start, end in zip([0, *cuts], [*cuts, len(cell.text)], strict=True)]
    return [part for part in parts if part.text]


def whole_lines(document: str, cell: Passage) -> list[Passage]:
    """The lines of a cell of talk, those that only go on with the one before as part of it."""
    cuts = [0, *_lines(document, cell), len(cell.text)]
    return [line for start, end in pairwise(cuts) if (line := cell.part(start, end)).text]


def numbered(text: str) -> bool:
    """Whether a piece of a cell begins with a bullet or a number."""
    return bool(_BULLET.match(text))


def bulleted(document: str, cell: Passage) -> bool:
    """Whether the cell is a list with bullets of its own."""
    return len(list(_bullets(document, cell))) > 1


def _bullets(document: str, cell: Passage) -> Iterator[int]:
    """Where bullets stand, if there are at least two, or one at the head; a dash is one only where a line begins."""
    found = [
        match.start()
        for match in _BULLET.finditer(cell.text)
        if match[0][0] not in "-–*" or _opens(document, cell, match.start())
    ]
    if len(found) > 1 or found[:1] == [0]:
        yield from found


def _opens(document: str, cell: Passage, at: int) -> bool:
    """Whether a line of the document begins at a place in a cell."""
    return at == 0 or ends_line(document, cell, at - 1)


def _lines(document: str, cell: Passage) -> Iterator[int]:
    """Where a line of the document begins with a capital behind a line that sounds complete."""
    for at in line_breaks(document, cell):
        if _BEGINS.match(cell.text, at + 1) and not _GOES_ON.search(cell.text[:at]) and _is_whole(cell.text, at):
            yield at + 1


def _is_whole(text: str, at: int) -> bool:
    """Whether what stands before a line break may be a task by itself: some words, or a full stop."""
    return text[:at].rstrip()[-1:] in ".;:" or len(text[:at].split()) >= 3
