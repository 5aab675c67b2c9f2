"""A graph of an older format, written as stores write it now: what they keep beside the values for their indexes has changed.

A part at a time, each looked at and written in one transaction, so that nobody's change is lost and a large graph fits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

from graphapp.store.contract import Changes, Node, Transaction

_AT_ONCE = 5000


def renew(nodes: Iterator[Node], writing: Callable[[], AbstractContextManager[Transaction]]) -> None:
    """Writes again what is there; doing it twice, or half of it, does no harm."""
    ids = [node.id for node in nodes]
    for start in range(0, len(ids), _AT_ONCE):
        with writing() as transaction:
            found = transaction.node_values(ids[start : start + _AT_ONCE])
            transaction.apply(Changes(put_nodes=tuple(found.values())))
