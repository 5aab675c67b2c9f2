"""Tables of attendance that have no column for names: names in every cell, columns for those who came and who did not.

Here they become entries of a list, or rows of a table of the usual kind, which module `tables` reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphapp.loaders.attendance import labels
from graphapp.loaders.attendance.columns import column
from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.attendance.lines import entries
from graphapp.loaders.attendance.shapes import NAMES, Shape, shape
from graphapp.loaders.attendance.stacked import cell_lines
from graphapp.schema.documents import Block
from graphapp.schema.life import Attendance

_CERTAIN = (Shape.PERSON, Shape.CERTAINLY_PERSON, Shape.ORGANISATION)


def single(rows: Sequence[Block]) -> list[Block]:
    """The rows of a table whose head says the same twice («Name | Agency | Name | Agency») as rows of the half width."""
    heads = [column(cell.text) for cell in rows[0].cells]
    width = next(
        (n for n in range(2, len(heads) // 2 + 1) if len(heads) % n == 0 and heads == heads[:n] * (len(heads) // n)), 0
    )
    if not width or not {"person", "organisation"} & set(heads):
        return list(rows)
    found = [replace(rows[0], cells=rows[0].cells[:width])]
    for first in range(0, len(heads), width):
        found += [
            _narrowed(row, first, width) for row in rows[1:] if any(cell.text for cell in row.cells[first : first + width])
        ]
    return found


def _narrowed(row: Block, first: int, width: int) -> Block:
    return replace(row, cells=row.cells[first : first + width])


def headless(rows: Sequence[Block]) -> list[Block]:
    """The rows without an empty head, and with a head that is no head but holds names as the first of them."""
    first, *rest = rows
    if not first.header or not rest:
        return list(rows)
    filled = [cell.text for cell in first.cells if cell.text]
    if not filled:
        return rest
    named = sum(shape(text) in _CERTAIN for text in filled)
    people = any(shape(text) in (Shape.PERSON, Shape.CERTAINLY_PERSON) and column(text) is None for text in filled)
    heads = [text for text in filled if column(text) not in (None, "presence", "absence") and shape(text) is not Shape.ROLE]
    told = any(" " not in text for text in heads)  # «Name», «Agency»
    return [replace(first, header=False), *rest] if people and not told and named * 2 > len(filled) else list(rows)


def by_status(rows: Sequence[Block], text: str) -> list[Entry]:
    """The entries of a table whose columns are «Present» and «Apologies», or «Also present», with names below."""
    rows = _headed(rows)
    heads = [labels.column_status(cell.text) if cell.text else None for cell in rows[0].cells]
    if sum(map(bool, heads)) > 1:  # what a column of «Guests» beside them holds is told by them
        heads = [status or labels.guests_status(cell.text) for status, cell in zip(heads, rows[0].cells, strict=True)]
    told = [status for status in heads if status]
    named = {cell.text.casefold().strip(" :") for cell in rows[0].cells if cell.text}
    if len(told) < 2 or len(told) < sum(bool(cell.text) for cell in rows[0].cells) or len(named) < 2:
        return []
    cells = [
        (row, cell_lines(cell, text), status)
        for row in rows[1:]
        for cell, status in zip(row.cells, heads, strict=False)
        if cell.text and status
    ]
    if not all(shape(re.split(r"\s*[(,;\n]", lines[0].text)[0]) in NAMES for _, lines, _ in cells):
        return []
    return [
        entry
        for row, lines, status in cells
        for line in lines
        for entry in (entries(line, row, status) if len(lines) == 1 else [Entry(line, row, status)])
    ]


def _headed(rows: Sequence[Block]) -> Sequence[Block]:
    """The rows, a lone one whose cells each begin with a label («Present: Ada» beside «Absent: Ben») as head and row."""
    cells = rows[0].cells
    found = [labels.label(cell, leads=True) if cell.text else None for cell in cells]
    sure = [label for label in found if label and labels.says_who_came(label.text)]
    if len(rows) > 1 or len(sure) < 2 or not all(label and ":" in label.text for label in found):
        return rows
    ends = [label.end if label else 0 for label in found]
    heads = tuple(cell.part(0, end) for cell, end in zip(cells, ends, strict=True))
    body = tuple(cell.part(end, len(cell.text)) for cell, end in zip(cells, ends, strict=True))
    return [replace(rows[0], cells=heads), replace(rows[0], cells=body)]


def of_names(rows: Sequence[Block], status: Attendance) -> list[Entry]:
    """The entries of a table that holds one organisation or person in each of its cells, whatever heads there are."""
    body = rows[1:] if rows[0].header or _is_head(rows[0]) else rows
    cells = [(row, cell) for row in body for cell in row.cells if cell.text]
    columns = [
        [row.cells[n].text for row in body if n < len(row.cells) and row.cells[n].text]
        for n in range(max((len(row.cells) for row in body), default=0))
    ]
    filled = [texts for texts in columns if texts]
    if len(filled) < 2 or len(cells) < 4 or not all(shape(_head(cell.text)) in NAMES for _, cell in cells):
        return []
    alike = all(_bodies(texts) for texts in filled) or all(_people(texts) for texts in filled)
    return [entry for row, cell in cells for entry in entries(cell, row, status)] if alike else []


def _is_head(row: Block) -> bool:
    return all(labels.is_kind(cell.text) for cell in row.cells if cell.text)


def _head(text: str) -> str:
    return re.split(r"\s*[(\[]", text)[0]


def _bodies(texts: Sequence[str]) -> bool:
    """Whether a column holds organisations, as far as at least a third of it tells, and no people."""
    certain = sum(shape(_head(text)) is Shape.ORGANISATION or is_organisation(_head(text)) for text in texts)
    people = sum(shape(_head(text)) is Shape.CERTAINLY_PERSON and not is_organisation(_head(text)) for text in texts)
    return certain * 3 >= len(texts) and not people


def _people(texts: Sequence[str]) -> bool:
    return all(shape(_head(text)) in (Shape.PERSON, Shape.CERTAINLY_PERSON) for text in texts)


def labelled(rows: Sequence[Block]) -> Iterator[tuple[Attendance, Block]]:
    """The rows of a table whose first column says «Present:» or «Apologies:» for those down to the next, without it."""
    found: list[tuple[Attendance, Block]] = []
    status: Attendance | None = None
    for row in rows:
        first, *rest = row.cells
        label = labels.label(first, leads=True) if first.text else None
        if label and not label.role:
            status = Attendance.APOLOGIES if label.away else Attendance.PRESENT
            inline = first.part(label.end, len(first.text))
            rest = [inline, *rest[1:]] if inline.text and rest and not rest[0].text else rest
        elif first.text or status is None:
            return
        if status and len(rest) > 1 and rest[0].text:
            found.append((status, replace(row, cells=tuple(rest))))
    yield from found
