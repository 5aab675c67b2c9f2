"""What became different in the graph since a version of it, so that whoever keeps parts of it asks only for those again.

Every time the graph is brought up to its records, what that changed is written down beside it, in the same transaction. It is
history, not graph: it depends on what was loaded when, so dumps leave it out. Only the newest entries are kept; who has been
away for longer is told so, and asks for everything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graphapp.schema.model import INTERNAL, UPDATE
from graphapp.store.contract import Changes, Node, Reader, Transaction
from graphapp.store.selection import Compare, Operator, Order, Question, Selection

KEPT = 500  # entries
_ANY_DAY = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Updates:
    """What changed since a version.

    Attributes
    ----------
    version : int
        The version of the graph now: what to ask with next time.
    complete : bool
        Whether this is all that changed; if not, what was read before has to be read again.
    changed : tuple of str
        Identifiers of things that are new, or whose values or relations are others now.
    removed : tuple of str
        Identifiers of things that are gone.
    """

    version: int
    complete: bool
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def entry(transaction: Transaction, changed: Iterable[str], removed: Iterable[str]) -> Changes:
    """What to write so that these are known to have changed; the last thing that the transaction writes."""
    told, gone = _public(changed), _public(removed)
    if not told and not gone:
        return Changes()
    version, known = transaction.version() + 1, transaction.ids_of(UPDATE.name)
    after = int(known[-1].rpartition("-")[2]) if known else version - 1
    node = Node(UPDATE.name, _id(version), {"version": version, "after": after, "changed": told, "removed": gone})
    return Changes(put_nodes=(node,), drop_nodes=tuple(known[: max(0, len(known) + 1 - KEPT)]))


def updates(reader: Reader, since: int) -> Updates:
    """What changed since the version, which somebody was told before."""
    now = reader.version()
    if since == now:
        return Updates(now, complete=True)
    later = Compare("version", Operator.GT, since)
    fields = ("version", "changed", "removed")
    chosen = Selection(UPDATE.name, fields, where=later, order=(Order("version"),))
    rows = reader.answer(Question(chosen, _ANY_DAY)).rows
    first = Selection(UPDATE.name, ("after",), order=(Order("version"),), limit=1)
    oldest = reader.answer(Question(first, _ANY_DAY)).rows
    if since > now or not oldest or since < oldest[0]["after"]:
        return Updates(now, complete=False)
    changed: dict[str, bool] = {}  # by id: whether it is still there
    for row in rows:
        changed |= dict.fromkeys(row["changed"], True) | dict.fromkeys(row["removed"], False)
    return Updates(
        now,
        complete=True,
        changed=tuple(sorted(one for one, there in changed.items() if there)),
        removed=tuple(sorted(one for one, there in changed.items() if not there)),
    )


def _public(ids: Iterable[str]) -> list[str]:
    return sorted(one for one in ids if one.partition("-")[0] not in INTERNAL)


def _id(version: int) -> str:
    return f"{UPDATE.name}-{version:012d}"
