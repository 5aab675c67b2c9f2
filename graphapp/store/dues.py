"""Which lists of commitments an index has in order: by due date, where the filter says whether they are closed.

Both stores have for every phase whether it is closed and when it is due, as one index of two keys; a day that is not set comes
after all others there (NEVER), as nulls do in an order. OVERDUE and SILENT depend on the day asked about and are no keys:
what is overdue is open and due before that day, a stretch of the index. Any other list is put in order whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from graphapp.schema.life import Status
from graphapp.store.pages import deciding
from graphapp.store.selection import And, Compare, Filter, Given, Operator, Selection, Some

NEVER = "~"
DUE = "dueDate"

Bound: TypeAlias = tuple[Operator, Any]

_CLOSED = frozenset({Status.COMPLETED, Status.CANCELLED, Status.TRANSFORMED})
_RANGE = (Operator.LT, Operator.LTE, Operator.GT, Operator.GTE)


@dataclass(frozen=True, slots=True)
class Dues:
    """A stretch of the index: whether what is there is closed, and within which days it is due."""

    closed: bool
    bounds: tuple[Bound, ...]


def dues(selection: Selection, as_of: str | Given) -> Dues | None:
    """The stretch that the selection is read from, in its order; None where its order is not the index's."""
    parts, first = tuple(_conditions(selection.where)), deciding(selection)[0]
    if first.field != DUE or selection.limit is None or any(isinstance(part, Some) for part in parts):
        return None
    compared = [part for part in parts if isinstance(part, Compare)]
    closed = {told for part in compared if (told := _closed(part)) is not None}
    bounds = [bound for part in compared for bound in _bounds(part, as_of)]
    if len(closed) != 1 or (first.descending and not bounds):  # going down, the index has first what is never due
        return None
    stretch = (*(bounds or [(Operator.GTE, "")]), *_beside(selection, descending=first.descending))
    return Dues(closed.pop(), stretch)


def _conditions(where: Filter | None) -> Iterator[Filter]:
    """What holds all at once."""
    if isinstance(where, And):
        for part in where.parts:
            yield from _conditions(part)
    elif where:
        yield where


def _closed(compare: Compare) -> bool | None:
    """Whether what fits is closed; None: not told."""
    match compare:
        case Compare("overdue" | "silent", Operator.EQ, True):
            return False
        case Compare("status", Operator.EQ | Operator.IN) if not isinstance(compare.value, Given):
            closed = {status in _CLOSED for status in _statuses(compare)}
            return closed.pop() if len(closed) == 1 else None
    return None


def _statuses(compare: Compare) -> tuple[Status, ...]:
    return tuple(map(Status, compare.value if compare.operator is Operator.IN else (compare.value,)))


def _bounds(compare: Compare, as_of: str | Given) -> Iterator[Bound]:
    """The days within which what fits is due; whatever has any is due some day."""
    match compare:
        case Compare("overdue", Operator.EQ, True):
            yield Operator.LT, as_of
        case Compare("status", Operator.EQ | Operator.IN) if not isinstance(compare.value, Given):
            if set(_statuses(compare)) == {Status.OVERDUE}:
                yield Operator.LT, as_of
        case Compare(field, operator, value) if field == DUE and operator in _RANGE:
            yield operator, value
            yield Operator.LT, NEVER


def _beside(selection: Selection, *, descending: bool) -> Iterator[Bound]:
    """Where the page before ended, or the next one begins: without, every page would be read from the first."""
    ends = ((selection.after, not descending), (selection.before, descending))
    yield from ((Operator.GTE if upward else Operator.LTE, row[0]) for row, upward in ends if row and row[0] is not None)
