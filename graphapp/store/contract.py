"""What both stores do. Reading and writing are different types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol, Self

from graphapp.store.aggregates import Aggregate, Counts
from graphapp.store.layout import Prepared
from graphapp.store.selection import Answer, Question


@dataclass(frozen=True, slots=True)
class Node:
    """A thing. `values` holds the stored fields of its kind by their API name; None and empty lists are left out."""

    kind: str
    id: str
    values: dict[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Edge:
    """One claim that two things are related.

    The same two things may be related by several claimants; (source, type, target, by) is unique. An answer shows a related
    thing once, however many claim it. `by` is the id of the document that says so, or of the group whose records
    it was `derived` from: of a commitment's edges always the one group that it was made in.
    """

    source: str
    type: str
    target: str
    by: str
    derived: bool = False
    position: int | None = None  # order among the source's edges of this type
    statements: tuple[str, ...] = ()  # ids of the statements that say so
    note: str | None = None  # the rule or the spelling, in words


@dataclass(frozen=True, slots=True)
class Stored:
    """A record as kept: the document's id, what it was loaded under, its group and day, and the record as JSON bytes."""

    document: str
    sources: tuple[str, ...]
    series: str  # id of the group whose commitments it belongs to
    date: str  # ISO 8601 day, "" unknown
    names: tuple[str, ...]  # keys of the names in the record: what re-resolving a name has to visit
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """That a stored record holds the key of a name."""

    document: str
    series: str
    name: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Put and dropped in one transaction: drops first.

    Dropping a node drops its edges. Putting replaces what has the same identity.
    """

    put_nodes: tuple[Node, ...] = ()
    put_edges: tuple[Edge, ...] = ()
    drop_nodes: tuple[str, ...] = ()
    drop_edges: tuple[Edge, ...] = ()  # by identity (source, type, target, by)
    put_records: tuple[Stored, ...] = ()
    drop_records: tuple[str, ...] = ()  # ids of documents
    new_claimants: frozenset[str] = frozenset()  # known to assert nothing so far: nobody need look


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text to mark: first character and the one after the last, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A full-text result: the name, spelling or stretch of a passage that fits best, and where it does."""

    id: str
    kind: str
    text: str
    marks: tuple[Mark, ...] = ()
    missing: tuple[str, ...] = ()  # words that were searched for and it does not hold


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The whole graph as it was at one moment: nodes in order of id, edges in order of (source, type, target, by)."""

    version: int
    nodes: tuple[Node, ...] = field(repr=False)
    edges: tuple[Edge, ...] = field(repr=False)


class Reader(Protocol):
    """Answers; never changes anything."""

    def answer(self, question: Question) -> Answer:
        """The whole answer, from one statement, in one consistent view."""
        ...

    def prepared(self, question: Question) -> Prepared:
        """The question as a statement to be run often: with other values of what is Given, for rows without names."""
        ...

    def aggregate(self, asked: Aggregate) -> Counts:
        """How many things fit, in all and by groups, from one statement."""
        ...

    def search(self, text: str, kinds: Collection[str], limit: int) -> list[Hit]:
        """Things whose name, aliases or statement text hold every word of `text` (folded; last word as a prefix).

        Where none holds all, those that hold most of them, as `searching.py` counts.
        """
        ...

    def called(self, kind: str, name: str) -> list[Node]:
        """Things of a kind whose name, acronym or an alias is this one, whatever the case, in order of id."""
        ...

    def sources(self) -> dict[str, tuple[str, ...]]:
        """Every document's id with what it was loaded under."""
        ...

    def record_of(self, document: str) -> Stored | None:
        """The stored record of a document; None where there is none."""
        ...

    def claims(self, pairs: Collection[tuple[str, str]]) -> list[Edge]:
        """All edges that lead from one thing to the other, in order of (source, type, target, by)."""
        ...

    def nodes(self) -> Iterator[Node]:
        """All nodes in order of id: for dumps, analyses and exports."""
        ...

    def edges(self) -> Iterator[Edge]:
        """All edges in order of (source, type, target, by)."""
        ...

    def snapshot(self) -> Snapshot:
        """All nodes and edges of one moment, whoever writes meanwhile; they fit in memory together.

        Raises StoreBusyError where others write all the time and the store cannot keep them waiting.
        """
        ...

    def version(self) -> int:
        """Grows with every change that was written; equal versions mean an equal graph."""
        ...


class Transaction(Protocol):
    """What a writer may look at before it writes; everything it sees and writes is one transaction."""

    def records(
        self, *, documents: Collection[str] = (), series: Collection[str] = (), names: Collection[str] = ()
    ) -> list[Stored]:
        """The stored records of these documents, of these series, and of documents that hold these name keys."""
        ...

    def entries(self, starts: Collection[str]) -> list[Entry]:
        """The name keys of stored records that begin in one of these ways, in order of document and name."""
        ...

    def all_records(self) -> Iterator[Stored]: ...

    def node_values(self, ids: Collection[str]) -> dict[str, Node]: ...

    def nodes_of(self, kind: str) -> list[Node]:
        """All nodes of a kind, in order of id."""
        ...

    def ids_of(self, kind: str) -> list[str]:
        """The ids of all nodes of a kind, in order."""
        ...

    def version(self) -> int:
        """The version of the graph as it is now, in this transaction; the next `apply` makes it one higher."""
        ...

    def edges_by(self, by: Collection[str]) -> list[Edge]:
        """The edges that these claimants assert."""
        ...

    def edges_to(self, ids: Collection[str], types: Collection[str]) -> list[Edge]:
        """All claims of these types that point at these nodes."""
        ...

    def edges_from(self, ids: Collection[str], types: Collection[str]) -> list[Edge]:
        """All claims of these types that lead away from these nodes."""
        ...

    def notes_on(self, ids: Collection[str], types: Collection[str], but: Collection[str]) -> dict[str, Counter[str]]:
        """How often what is noted on claims of these types that point at these nodes, whoever asserts them `but` these."""
        ...

    def unclaimed(self, ids: Collection[str]) -> list[str]:
        """Those of the nodes that no edge touches."""
        ...

    def apply(self, changes: Changes) -> None: ...


class Store(Reader, Protocol):
    """A graph that lasts. Use as a context manager or call `close`."""

    def writing(self) -> AbstractContextManager[Transaction]:
        """One transaction: committed at the end of the block, rolled back on an exception. One writer at a time.

        Raises StoreBusyError where another process writes for too long, StoreError where the store may not be written.
        """
        ...

    def close(self) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *raised: object) -> None: ...
