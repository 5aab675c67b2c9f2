"""What a person points at, in terms that last: ids of things become the keys of names and the ids of items that make them.

The id of a named thing depends on what else is loaded (its fullest name); the key of a name is what a document says.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from graphapp.ingest import decisions
from graphapp.naming import CLAIMS
from graphapp.records import unpack
from graphapp.review.changes import CHANGE
from graphapp.review.effect import Series, as_decided
from graphapp.review.ledger import holding
from graphapp.schema.errors import UsageError
from graphapp.store.contract import Node, Stored, Transaction

NAMED = ("Organisation", "Person", "Group", "Initiative", "Dataset", "Country", "Region")
_EVERYWHERE = ("Organisation", "Person", "Country", "Region")  # mean the same in the minutes of every group


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing of the graph, and what the documents know it by, in each series."""

    node: Node
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)  # by series
    told: str = ""  # what it is in words, where it has no name

    @property
    def shown(self) -> str:
        """What people call it."""
        return self.told or str(self.node.values.get("name") or self.node.values.get("text") or self.node.id)

    @property
    def all_keys(self) -> tuple[str, ...]:
        return tuple(sorted({key for keys in self.keys.values() for key in keys}))

    @property
    def key(self) -> str:
        """The fullest of its keys."""
        return max(self.all_keys, key=lambda k: (len(k.split()), len(k), k))

    @property
    def scope(self) -> str:
        """The series that a decision about it is about; "": all. What two groups know is meant wherever it is known."""
        return "" if self.node.kind in _EVERYWHERE or len(self.keys) > 1 else next(iter(self.keys), "")


def subject(transaction: Transaction, wanted: str) -> Subject:
    """The thing with this id; UsageError where there is none."""
    found = transaction.node_values([wanted]).get(wanted)
    if found is None:
        raise UsageError(f"there is no «{wanted}» in the graph: ids are shown by `graphapp review` and by queries")
    if found.kind in NAMED:
        documents = {edge.by for edge in transaction.edges_to([wanted], CLAIMS)}
        stored = transaction.records(documents=sorted(documents))
        keys = {series: keys_of(transaction, series, wanted) for series in sorted({each.series for each in stored})}
        return Subject(found, keys)
    told = _change(transaction, wanted) if found.kind == CHANGE else ""
    return Subject(found, dict.fromkeys(_series_of(transaction, found), (wanted,)), told)


def _change(transaction: Transaction, wanted: str) -> str:
    """A change of organisations in words."""
    ends = [[e.target for e in transaction.edges_from([wanted], [kind])] for kind in ("CHANGED_FROM", "CHANGED_INTO")]
    named = transaction.node_values([one for each in ends for one in each])
    before, after = (" and ".join(str(named[one].values.get("name") or one) for one in each if one in named) for each in ends)
    return f"{before} became {after}" if after else f"{before} changed"


def keys_of(transaction: Transaction, series: str, thing: str, documents: Collection[str] = ()) -> tuple[str, ...]:
    """The keys under which a series (or some documents of it) knows a named thing."""
    known = read(transaction, series)
    return tuple(
        sorted(
            {
                name.key
                for record in known.records
                if not documents or record.document in documents
                for name in record.names
                if known.resolved.get(name.key) == thing
            }
        )
    )


def read(transaction: Transaction, series: str) -> Series:
    """What a series says, as decided so far."""
    stored: list[Stored] = transaction.records(series=[series])
    return as_decided(series, [unpack(each.body) for each in stored], holding(decisions(transaction)))


def _series_of(transaction: Transaction, found: Node) -> list[str]:
    """The series that an item, a commitment, a meeting, a change, a statement or a document belongs to."""
    if found.kind == "Commitment":
        return sorted({edge.by for edge in transaction.edges_from([found.id], ["HAS_ITEM"])})
    if found.kind == CHANGE:
        told = {edge.by for edge in transaction.edges_from([found.id], ["TOLD_IN"])}
        return sorted({stored.series for stored in transaction.records(documents=sorted(told))})
    ends = {"ActionItem": ["LISTS"], "Meeting": ["RECORDS"]}.get(found.kind, [])
    documents = {edge.by for edge in transaction.edges_to([found.id], ends)}
    documents |= {edge.target for edge in transaction.edges_from([found.id], ["PART_OF"])}
    documents |= {found.id} if found.kind == "Document" else set()
    return sorted({stored.series for stored in transaction.records(documents=sorted(documents))})
