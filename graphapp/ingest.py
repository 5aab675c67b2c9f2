"""Keeps records in a store, and the graph in step with them.

Two kinds of transaction, each whole or not at all. One a document keeps its record: from then on nothing that the document
says can be lost. One a series of minutes brings the graph up to what its records say together, so that a reader never
sees half a series; a call that was killed between the two is made good by the next (`unsettled`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from graphapp.derivation import Graph, derive
from graphapp.neighbours import beside, noted, regroup, stands_alone
from graphapp.pending import documents_of, marks
from graphapp.readings import reading, reading_id
from graphapp.records import pack, unpack
from graphapp.resolution import series_of
from graphapp.review.ledger import decision, holding
from graphapp.schema.decisions import Decision
from graphapp.schema.model import DECISION
from graphapp.schema.records import Record
from graphapp.sharing import claimed, difference, shared
from graphapp.store.contract import Changes, Reader, Stored, Transaction
from graphapp.store.renewing import mark_id
from graphapp.superseded import pointers
from graphapp.updates import entry


class Effect(StrEnum):
    """What keeping a record did."""

    ADDED = "added"
    CORRECTED = "corrected"  # the source was known with other content, or is read otherwise now
    RENAMED = "another source"  # the content was known under another source
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Kept:
    effect: Effect
    series: frozenset[str]  # whose graph is behind now


def keep(transaction: Transaction, record: Record, sources: Mapping[str, Sequence[str]], *, read_by: str | None = None) -> Kept:
    """Keep a document's record under its source; `sources` gives what every stored document was loaded under.

    The same again changes nothing; other content under the same source takes the place of the former. `read_by`: the way
    in which it was read, if that is to be known.
    """
    former = [document for document, known in sources.items() if record.source in known and document != record.document]
    same = next(iter(transaction.records(documents=[record.document])), None)
    noted = (reading(record, read_by),) if read_by else ()
    if same and _is_kept(same, record):
        if any(each not in transaction.node_values([each.id]).values() for each in noted):
            transaction.apply(Changes(put_nodes=noted))
        return Kept(Effect.UNCHANGED, frozenset())
    left = [remove(transaction, document, record.source) for document in former]
    kept = _stored(record, {record.source, *(same.sources if same else ())})
    series = {kept.series, *([same.series] if same else [])}
    transaction.apply(
        Changes(
            put_records=(kept,),
            put_nodes=(*marks(transaction, series, [record.document]), *noted),
            drop_nodes=() if noted else (reading_id(record.document),),
        )
    )
    behind = frozenset(series.union(*left))
    if same and record.source not in same.sources:
        return Kept(Effect.RENAMED, behind)
    return Kept(Effect.CORRECTED if former or same else Effect.ADDED, behind)


def is_unchanged(reader: Reader, record: Record) -> bool:
    """Whether keeping the record would change nothing, told without a turn among those who write."""
    same = reader.record_of(record.document)
    return same is not None and _is_kept(same, record)


def _stored(record: Record, sources: Collection[str]) -> Stored:
    """The record as kept: under the first of its sources, whichever came last."""
    known_as = tuple(sorted(sources))
    record = replace(record, source=known_as[0])
    names = (*sorted(name.key for name in record.names), *noted(record))
    return Stored(record.document, known_as, series_of(record), record.meeting.date or "", names, pack(record))


def _is_kept(stored: Stored, record: Record) -> bool:
    """Whether the stored record says the same, also under this source."""
    return record.source in stored.sources and _reads_alike(stored, record)


def _reads_alike(stored: Stored, record: Record) -> bool:
    """Whether the stored record says the same, under whichever source. Equal bytes, as usual, need not be read."""
    if stored.body == pack(replace(record, source=stored.sources[0])):
        return True
    before = unpack(stored.body)
    return before == record or all(
        getattr(before, part) == getattr(record, part) for part in Record.__slots__ if part != "source"
    )


def remove(transaction: Transaction, document: str, source: str) -> set[str]:
    """Forget that a document was loaded under a source; with its last source goes all that only it said.

    What comes back are the series whose graph is behind now.
    """
    behind: set[str] = set()
    for stored in transaction.records(documents=[document]):
        left = [s for s in stored.sources if s != source]
        kept = (_stored(unpack(stored.body), left),) if left else ()
        touched = {stored.series, *(each.series for each in kept)}
        behind |= touched
        transaction.apply(
            Changes(
                put_records=kept,
                drop_records=() if left else (document,),
                drop_nodes=() if left else (reading_id(document),),
                put_nodes=marks(transaction, touched, [document]),
            )
        )
    return behind


@dataclass(frozen=True, slots=True)
class Settled:
    """What a series amounts to now."""

    series: str
    graph: Graph
    put: frozenset[str] = frozenset()  # ids of things that are new, or whose values or relations are others now
    dropped: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Said:
    """The records of a series by document, what each was loaded under, and what of that is yet to be kept."""

    records: Mapping[str, Record]
    sources: Mapping[str, tuple[str, ...]]
    arriving: Changes = Changes()  # noqa: RUF009 - frozen


def decisions(transaction: Transaction) -> list[Decision]:
    """Everything that people decided, taken back or not."""
    return [decision(node.values) for node in transaction.nodes_of(DECISION.name)]


def take_in(
    transaction: Transaction, record: Record, sources: Mapping[str, Sequence[str]], *, read_by: str | None = None
) -> tuple[Kept, list[Settled]]:
    """Keep a document's record and bring the graph up to it, in one go: for documents that come one at a time."""
    new = _stored(record, [record.source])
    stored = transaction.records(documents=[record.document], series=[new.series])
    known = {each.document for each in stored}
    if (
        record.document in known
        or any(record.source in sources[each] for each in sources if each != record.document)
        or not stands_alone(transaction, new)
    ):
        kept = keep(transaction, record, sources, read_by=read_by)
        kept = replace(kept, series=kept.series | put_in_place(transaction, [record.document]))
        return kept, [settle(transaction, each) for each in sorted(kept.series)]
    records = {each.document: unpack(each.body) for each in stored} | {record.document: record}
    noted = (reading(record, read_by),) if read_by else ()
    said = _Said(
        records, {each.document: each.sources for each in (*stored, new)}, Changes(put_records=(new,), put_nodes=noted)
    )
    return Kept(Effect.ADDED, frozenset((new.series,))), [_settled(transaction, new.series, said)]


def put_in_place(transaction: Transaction, documents: Collection[str]) -> set[str]:
    """Put documents, and those in their folders, into the series they belong to. What comes back are the series behind now."""
    return regroup(transaction, beside(transaction, transaction.records(documents=documents))) if documents else set()


def settle(transaction: Transaction, series: str) -> Settled:
    """Bring the graph up to what the records of one series say together, and to what people decided."""
    stored = transaction.records(series=[series])
    records = {each.document: unpack(each.body) for each in stored}
    return _settled(transaction, series, _Said(records, {each.document: each.sources for each in stored}))


def _settled(transaction: Transaction, series: str, said: _Said) -> Settled:
    graph = derive(series, list(said.records.values()), said.sources, holding(decisions(transaction)))
    changes = _changes(transaction, series, said.sources, graph)
    nodes, records = said.arriving.put_nodes, said.arriving.put_records
    changes = replace(changes, put_nodes=(*changes.put_nodes, *nodes), put_records=records)
    ends = {end for edge in changes.drop_edges for end in (edge.source, edge.target)}
    touched = {each.id for each in changes.put_nodes}.union(ends, *((edge.source, edge.target) for edge in changes.put_edges))
    left: tuple[str, ...] = ()
    if ends:  # some of the things may have nothing left that they are related to
        transaction.apply(changes)
        changes, left = Changes(), tuple(sorted(transaction.unclaimed(sorted(ends))))
    settled = Settled(series, graph, frozenset(touched.difference(left)), frozenset(left))
    told = entry(transaction, settled.put, settled.dropped)
    transaction.apply(
        replace(
            changes,
            put_nodes=(*changes.put_nodes, *told.put_nodes),
            drop_nodes=(*changes.drop_nodes, *left, *told.drop_nodes),
        )
    )
    return settled


def _changes(transaction: Transaction, series: str, documents: Collection[str], graph: Graph) -> Changes:
    """What makes the stored graph of a series, which these documents say, this one."""
    claims = claimed(graph)
    known = transaction.node_values([mark_id(series), *documents, *claims])
    mark = known.get(mark_id(series))
    away = set(documents_of(mark)).difference(documents)
    moved = {each.document for each in transaction.records(documents=sorted(away))}
    claimants = frozenset({series, *documents, *(away - moved)})
    is_new = not away and known.keys().isdisjoint(documents)  # no document of it was ever settled: it asserts nothing yet
    before = [] if is_new else transaction.edges_by(sorted(claimants))
    different = difference(claimants, before, graph.edges)
    former = pointers(transaction, before, graph.chains)
    if not is_new:
        known |= transaction.node_values([each.id for each in (*graph.nodes.values(), *former) if each.id not in known])
    nodes = (*graph.nodes.values(), *shared(transaction, different, claims, known), *former)
    return Changes(
        put_nodes=tuple(each for each in nodes if each.id not in known or known[each.id].values != each.values),
        put_edges=different.new,
        drop_edges=different.gone,
        drop_nodes=(mark.id,) if mark else (),
        new_claimants=claimants if is_new else frozenset(),
    )
