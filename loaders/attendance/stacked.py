"""Cells of tables that hold several lines, one under the other: a list of people in one cell under «Present».

A cell is read as one line of text, its line breaks as spaces. Where every line of it is an entry by itself, «Ada Moss, IOM»
over «Ben Nye, UNHCR», what stands on either side of a break must not be read as one name. Lines that a narrow column wraps are
set together again first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from graphapp.loaders.attendance.shapes import Shape, shape, without_title
from graphapp.loaders.passages import line_breaks
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block, Document, Passage

_LONGEST = 110  # letters of a line that is one entry
_NUMBER = re.compile(r"\s*\(?\d{1,3}[.)]\s+")
_WRAPPED = 2  # lines that a name takes at most
_BEHIND_NAME = re.compile(r"\s*[(,;–—:]")
_GOES_ON = Regex(r"[,;&(/–—-]$|\b(?:of|for|the|and|de|in|on|to|at|by)$", re.IGNORECASE)


def cell_lines(cell: Passage, text: str) -> list[Passage]:
    """The entries of a cell that stand on lines of their own; the cell as one where its lines are running text."""
    breaks = line_breaks(text, cell)
    if not breaks:
        return [cell]
    edges = [-1, *breaks, len(cell.text)]
    found: list[Passage] = []
    start = 0
    for one, two in pairwise(edges):
        line = cell.part(one + 1, two)
        if found and _continues(found[-1].text, line.text):
            found[-1] = cell.part(start, two)
        else:
            start = one + 1
            found.append(line)
    return found if sum(map(_is_entry, found)) * 8 >= len(found) * 7 else [cell]


def unnumbered(line: Passage) -> Passage:
    """The line without the number that counts it."""
    number = _NUMBER.match(line.text)
    return line.part(number.end(), len(line.text)) if number else line


def unstacked(rows: Sequence[Block], document: Document) -> list[Block]:
    """The rows, one whose filled cells hold equally many lines, or one line beside several people, as so many rows."""
    text, wraps = document.text, document.wraps(cells=True)
    found: list[Block] = []
    for row in rows:
        lines = [cell_lines(cell, text) if cell.text else [] for cell in row.cells]
        counts = {len(one) for one in lines if len(one) > 1}
        beside = any(len(one) == 1 for one in lines)
        if (
            len(counts) != 1
            or sum(map(bool, lines)) < 2
            or (beside and not any(_are_people(one, wraps=wraps) for one in lines))
        ):
            found.append(row)
            continue
        most = counts.pop()
        found += [
            replace(row, cells=tuple(one[n] if len(one) > 1 else row.cells[at] for at, one in enumerate(lines)))
            for n in range(most)
        ]
    return found


def _are_people(lines: Sequence[Passage], *, wraps: bool) -> bool:
    """Whether each of several lines is somebody, and none the rest of the name above it, which a narrow column wraps."""
    heads = [line.text[without_title(line.text) :] for line in lines]
    names = [_BEHIND_NAME.split(head)[0].strip() for head in heads]
    people = all(" " in name and shape(name) in (Shape.PERSON, Shape.CERTAINLY_PERSON) for name in names)
    later = zip(names[1:], lines[1:], strict=True)
    own = all(name != line.text or is_given_name(name.split()[0]) for name, line in later)
    return len(lines) > 1 and people and (own or not wraps or len(lines) > _WRAPPED)


def _continues(above: str, line: str) -> bool:
    """Whether a line goes on with the one above it."""
    return line[:1].islower() or above.count("(") > above.count(")") or bool(_GOES_ON.search(above)) or line[:1] in "([,&"


def _is_entry(line: Passage) -> bool:
    return 0 < len(line.text) <= _LONGEST and not re.search(r"[a-z]{3}[.!?]\s+[A-Z]", line.text)
