"""The rows of a statement in SQL as an answer: each says to which list of the answer it belongs, and to which thing there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

import orjson

from graphapp.store.layout import Cells, Table

TOTAL, BYGONE = -1, -2  # stand for a list's number in the rows that hold the total, and whether the day is bygone (`bygone.py`)
_RANK = itemgetter(0)


@dataclass(frozen=True, slots=True)
class List:
    """A list in the answer: where its rows go."""

    number: int
    start: int  # the number of its parents' list
    cell: int  # of the parent
    guard: str | None  # the kind of the parents that have it
    kind: int  # the cell of the parent that tells its kind


@dataclass(frozen=True, slots=True)
class Statement:
    """A question in SQL, and how its rows make the answer."""

    text: str
    parameters: dict[str, Any]
    lists: tuple[List, ...]  # parents first; number 0 is the answer itself
    dated: bool = False  # the answer depends on the day

    def table(self, found: Iterable[tuple[int, str]]) -> tuple[Table, bool]:
        """The answer from the rows: (list, JSON of [[rank, parent, thing, cell…], …]), and whether the day is bygone."""
        read = {number: orjson.loads(text) for number, text in found}
        total, changed = read.pop(TOTAL, None), bool(read.pop(BYGONE, 0))
        rows = {number: [(row[1], row[2], row[3:]) for row in sorted(of, key=_RANK)] for number, of in read.items()}
        for part in self.lists:
            _attach(part, rows[part.start], rows[part.number])
        return ([row for _, _, row in rows[0]], total), changed


def _attach(part: List, parents: list[tuple[int, int, Cells]], children: list[tuple[int, int, Cells]]) -> None:
    by_parent: dict[int, list[Cells]] = {}
    for parent, _, row in children:
        by_parent.setdefault(parent, []).append(row)
    for _, thing, row in parents:
        if part.guard is None or part.guard == row[part.kind]:
            row[part.cell] = by_parent.get(thing, [])
