"""The order of rows, and pages as filters: what comes after a row is what differs from it in the order's direction.

A page is told by the values of the row beside it (a keyset), not by a count of rows to skip, so it stays where it was
while others write.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graphapp.store.selection import And, Compare, Filter, Operator, Or, Order, Selection

NOTHING = Or(())


def ranks(selection: Selection) -> tuple[Order, ...]:
    """The order asked for, with ties by id."""
    return (*selection.order, Order("id"))


def deciding(selection: Selection) -> tuple[Order, ...]:
    """The part of the order that decides: what stands behind an id never does."""
    order = ranks(selection)
    first = next(place for place, one in enumerate(order) if one.field == "id")
    return order[: first + 1]


def backwards(selection: Selection) -> bool:
    """Whether `limit` counts from the end of the range."""
    return selection.from_end or selection.before is not None


def cursors(selection: Selection) -> tuple[Filter, ...]:
    """The filters that keep to the rows between `after` and `before`."""
    ends = ((selection.after, True), (selection.before, False))
    return tuple(_beyond(deciding(selection), row, onward) for row, onward in ends if row is not None)


def _beyond(order: Sequence[Order], row: Sequence[Any], onward: bool) -> Filter:
    """Matches what comes after the row (or before it) in this order: equal in the first few keys, past it in the next."""
    keys = list(zip(order, row, strict=False))
    return Or(tuple(And((*(_equal(o, v) for o, v in keys[:i]), _past(*keys[i], onward))) for i in range(len(keys))))


def _equal(order: Order, value: Any) -> Filter:
    if value is None:
        return Compare(order.field, Operator.IS_NULL, True)
    return And((Compare(order.field, Operator.GTE, value), Compare(order.field, Operator.LTE, value)))


def _past(order: Order, value: Any, onward: bool) -> Filter:
    if value is None:
        return NOTHING if onward else Compare(order.field, Operator.IS_NULL, False)
    greater = order.descending != onward
    further = Compare(order.field, Operator.GT if greater else Operator.LT, value)
    nullable = order.field != "id"  # an index of ids can be read from the cursor on only where nothing else may follow
    return Or((further, Compare(order.field, Operator.IS_NULL, True))) if onward and nullable else further
