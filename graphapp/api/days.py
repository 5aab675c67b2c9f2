"""What was known on the day a question is about: nothing that was first recorded later belongs in a list.

A record without a day is shown on every day: better a line too many than a promise lost.
"""

from __future__ import annotations

from datetime import UTC, datetime

from graphapp.schema import model
from graphapp.store.selection import Compare, Filter, Operator, Or


def today() -> str:
    """The day now, in UTC."""
    return datetime.now(tz=UTC).date().isoformat()


def known_by(relation: model.Relation, as_of: str) -> Filter | None:
    """The condition on what a relation lists; None: no condition."""
    if not relation.many:
        return None
    if relation.edge == "HAS_ITEM":
        return _recorded("recordedOn", as_of)
    return commitments_by(as_of) if relation.target == "Commitment" else None


def commitments_by(as_of: str) -> Filter:
    """The commitments first recorded on the day or before."""
    return _recorded("since", as_of)


def _recorded(field: str, as_of: str) -> Filter:
    return Or((Compare(field, Operator.LTE, as_of), Compare(field, Operator.IS_NULL, True)))
