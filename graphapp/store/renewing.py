"""A graph of an older format, written as stores write it now: what they keep beside the values for their indexes has changed.
What a graph of an older format does not say at all (since format 3, how a commitment was put before it was put otherwise) is
told by its records: all their series are marked, and whoever opens the store brings the graph up to them (`pending.py`).

A part at a time, each looked at and written in one transaction, so that nobody's change is lost and a large graph fits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

from graphapp.schema.model import PENDING
from graphapp.store.contract import Changes, Node, Transaction

_AT_ONCE = 5000


def renew(nodes: Iterator[Node], writing: Callable[[], AbstractContextManager[Transaction]]) -> None:
    """Writes again what is there; doing it twice, or half of it, does no harm."""
    ids = [node.id for node in nodes]
    for start in range(0, len(ids), _AT_ONCE):
        with writing() as transaction:
            found = transaction.node_values(ids[start : start + _AT_ONCE])
            transaction.apply(Changes(put_nodes=tuple(found.values())))


def outdate(writing: Callable[[], AbstractContextManager[Transaction]]) -> None:
    """Marks all series as behind their records."""
    with writing() as transaction:
        series = {record.series for record in transaction.all_records()}
        known = transaction.node_values([mark_id(each) for each in series])
        new = (Node(PENDING.name, mark_id(each), {"series": each}) for each in sorted(series) if mark_id(each) not in known)
        transaction.apply(Changes(put_nodes=tuple(new)))


def mark_id(series: str) -> str:
    """The id of the mark on a series whose graph is behind its records."""
    return f"{PENDING.name}-{series}"
