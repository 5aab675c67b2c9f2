"""What was known on the day a question is about: an item that was recorded later is not in its commitment's list yet.

The commitments of a day are the store's business: one exists on the days that its phases cover. An item without a day is
shown on every day: better a line too many than a promise lost.
"""

from __future__ import annotations

from datetime import UTC, datetime

from graphapp.schema import model
from graphapp.store.selection import Compare, Filter, Given, Operator, Or

_ITEMS = model.relation_of("Commitment", "items")


def today() -> str:
    """The day now, in UTC."""
    return datetime.now(tz=UTC).date().isoformat()


def known_by(relation: model.Relation, as_of: str | Given) -> Filter | None:
    """The condition on what a relation lists; None: no condition."""
    if relation != _ITEMS:
        return None
    return Or((Compare("recordedOn", Operator.LTE, as_of), Compare("recordedOn", Operator.IS_NULL, True)))
