"""Tables whose rows are labelled, not their columns: «Action | Draw the map», below it «Owner | Ada» and «Due | 3 May».

Forms and minutes with a little table for each topic or task are set so. A task begins at each row labelled as one, and
takes what the rows below it say of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphapp.loaders.actions.layout.tasks import Task
from graphapp.loaders.passages import EMPTY
from graphapp.loaders.tableheads import Column, column_of, is_head
from graphapp.schema.documents import Block, Passage

_TASK = re.compile(
    r"(?:(?:key|new|main|agreed|proposed|required|our) )?(?:actions?|tasks?|to[ -]?dos?|next steps?|follow[ -]?ups?)"
    r"(?: (?:points?|items?|required|agreed|arising|needed))?(?: ?#?\d{1,2})?",
    re.IGNORECASE,
)
_LONGEST = 3  # words of another label
_BESIDE = (Column.OWNER, Column.DUE, Column.STATE)

Rows = Sequence[tuple[int, Block]]


def is_upright(rows: Rows) -> bool:
    """Whether the rows of a table are labelled: one as a task and, where a row is marked as the head, all of them."""
    labels = [_label(block) for _, block in rows]
    if Column.TASK not in labels:
        return False
    told = all(each is Column.TASK or each in _BESIDE for each in labels)
    return (told and len(rows) > 1) or not any(block.header for _, block in rows)


def tasks(rows: Rows) -> Iterator[Task]:
    """The tasks of such a table."""
    labels = [_label(block) for _, block in rows]
    for at, (index, block) in enumerate(rows):
        if labels[at] is not Column.TASK:
            continue
        beside: dict[Column, Passage] = {}
        for (_, below), kind in zip(rows[at + 1 :], labels[at + 1 :], strict=True):
            if kind not in _BESIDE or kind in beside:
                break
            beside[kind] = _apart(below)[1] if len(_apart(below)) == 2 else EMPTY
        of = {kind: (place,) for place, (kind, cell) in enumerate(beside.items(), 2) if cell.text}
        told = replace(block, cells=(*_apart(block), *beside.values()))
        yield Task(index, told, 1, of.get(Column.OWNER, ()), of.get(Column.DUE, ()), of.get(Column.STATE, ()))


def _label(block: Block) -> Column:
    """What the first cell of a row says of the only other one; OTHER where it is no label, or the row a table's head."""
    cells = [cell.text.strip(" *:") for cell in _apart(block)]
    if len(cells) > 2 or not block.cells[0].text:
        return Column.OTHER
    if _TASK.fullmatch(cells[0]) and len(cells) == 2:
        return Column.OTHER if len(cells[1].split()) <= _LONGEST and is_head(cells[1]) else Column.TASK
    found = column_of(cells[0]) if len(cells[0].split()) <= _LONGEST and is_head(cells[0]) else Column.OTHER
    return found if found in _BESIDE else Column.OTHER


def _apart(block: Block) -> list[Passage]:
    """The filled cells of a row, a merged one once."""
    found: list[Passage] = []
    for cell in block.cells:
        if cell.text and (not found or cell is not found[-1]):
            found.append(cell)
    return found
