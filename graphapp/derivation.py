"""From the records of a series to its nodes and edges: a pure function, so the graph is what the documents say and no more.

Every edge is one document's claim, or derived from the series as a whole; what people decided is put on first. Nodes
that several series share (organisations, countries) get their values from all claims about them: `graphapp/naming.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain as concat

from graphapp.commitments.chain import Chain
from graphapp.commitments.items import Item, meeting_of, statement_of
from graphapp.commitments.life import history, phases
from graphapp.commitments.linking import chains
from graphapp.commitments.sofar import Links, SoFar, so_far
from graphapp.commitments.told import outcomes
from graphapp.naming import claim
from graphapp.resolution import translate
from graphapp.review.changes import CHANGE, change_id
from graphapp.review.doubts import Doubt, doubts
from graphapp.review.doubts import graph as doubts_graph
from graphapp.review.effect import as_decided
from graphapp.schema.decisions import Decision
from graphapp.schema.ids import identifier
from graphapp.schema.life import Attendance, Change, Confidence, ItemKind, Role
from graphapp.schema.model import IMPLIED_EDGE, PHASE_EDGE, TOLD_EDGES
from graphapp.schema.records import Record
from graphapp.store.contract import Edge, Node

_ROLE_EDGES = {Role.LEAD: "LEADS", Role.FUNDER: "FUNDS"}


@dataclass(frozen=True, slots=True)
class Graph:
    """What a series amounts to. Shared nodes are not in `nodes`: their values depend on other series too."""

    nodes: dict[str, Node]
    edges: dict[tuple[str, str, str, str], Edge]
    doubts: list[Doubt] = field(default_factory=list)
    chains: list[Chain] = field(default_factory=list)


def derive(
    series: str, kept: Sequence[Record], sources: Mapping[str, tuple[str, ...]], decisions: Iterable[Decision] = ()
) -> Graph:
    """The graph of all records of one series. `sources`: what each document was loaded under; `decisions`: all that hold."""
    decided = as_decided(series, kept, decisions)
    records, resolved, meetings = decided.records, decided.resolved, decided.meetings
    of_day: dict[str, list[Record]] = {}
    for record in records:
        of_day.setdefault(meeting_of(series, record), []).append(record)
    days = {meeting: held[0].meeting.date or "" for meeting, held in of_day.items()}
    documents = {record.document: record for record in records}
    found, likely = chains(meetings, outcomes(series, records, resolved), days, decided.pairs)
    asked = doubts(decided, found, likely)
    everything: list[Node | Edge] = []
    for record in records:
        everything += _document(record, sources[record.document], resolved, series)
    for meeting, of_meeting in meetings.items():
        everything += _meeting(meeting, of_day[meeting], series)
        for item in of_meeting:
            everything += _item_claims(item, documents, resolved)
    named = any(record.meeting.group for record in records)
    calendar = sorted({day for day in days.values() if day})
    for chain in found:
        said = so_far(chain)
        everything += concat(_commitment(chain, said, series, named), _life(chain, said, calendar, series))
    everything += doubts_graph(series, asked)
    edges: dict[tuple[str, str, str, str], Edge] = {}
    for edge in (e for e in everything if isinstance(e, Edge)):
        edges.setdefault((edge.source, edge.type, edge.target, edge.by), edge)
    return Graph({n.id: n for n in everything if isinstance(n, Node)}, edges, asked, found)


def _values(**values: object) -> dict[str, object]:
    return {name.rstrip("_"): value for name, value in values.items() if value not in (None, [], ())}


def _document(record: Record, sources: tuple[str, ...], resolved: Mapping[str, str], series: str) -> Iterator[Node | Edge]:
    """The document, its statements, and what they name."""
    me = record.document
    yield Node(
        "Document",
        me,
        _values(
            source=sources[0],
            sources=list(sources),
            title=record.title,
            mediaType=record.media_type,
            language=record.language,
            pages=record.pages,
            warnings=[warning.message for warning in record.warnings],
            text=record.text,
        ),
    )
    for quote in record.quotes:
        text = record.text[quote.start : quote.end]
        thing = identifier("Statement", me, str(quote.start), str(quote.end))
        yield Node(
            "Statement",
            thing,
            _values(text=text, section=quote.section or None, page=quote.page, start=quote.start, end=quote.end),
        )
        yield Edge(thing, "PART_OF", me, me, position=quote.start)
    yield from _names(record, resolved)
    yield from _attendance(record, resolved, meeting_of(series, record))
    yield from _links(record, resolved)
    yield from _successions(record, resolved)


def _names(record: Record, resolved: Mapping[str, str]) -> Iterator[Edge]:
    me = record.document
    first: dict[str, int] = {}
    spelled: dict[tuple[str, str], list[str]] = {}
    said = {quote: statement_of(record, quote) for quote in {mention.quote for mention in record.mentions}}
    for mention in record.mentions:
        target, statement = resolved[mention.name], said[mention.quote]
        first.setdefault(target, mention.start)
        spelled.setdefault((statement, target), []).append(mention.spelling)
    for (statement, target), spellings in spelled.items():
        yield Edge(statement, "MENTIONS", target, me, note=" · ".join(dict.fromkeys(spellings)), statements=(statement,))
    groups: dict[str, list[int]] = {}
    for index, name in enumerate(record.names):
        groups.setdefault(resolved[name.key], []).append(index)
    for target, indexes in groups.items():
        note = claim([record.names[i] for i in indexes])
        yield Edge(me, "NAMES" if target in first else IMPLIED_EDGE, target, me, position=first.get(target), note=note)
    for name in record.names:
        if name.parent and resolved.get(name.parent, resolved[name.key]) != resolved[name.key]:
            yield Edge(resolved[name.key], "BRANCH_OF", resolved[name.parent], me, note=name.reason or None)
        for key in name.affiliations:
            if key in resolved:
                yield Edge(resolved[name.key], "AFFILIATED_WITH", resolved[key], me)


def _attendance(record: Record, resolved: Mapping[str, str], meeting: str) -> Iterator[Edge]:
    for position, entry in enumerate(record.attended):
        kind = "ATTENDED" if entry.status is Attendance.PRESENT else "SENT_APOLOGIES"
        statement = statement_of(record, entry.quote)
        yield Edge(resolved[entry.name], kind, meeting, record.document, position=position, statements=(statement,))


def _links(record: Record, resolved: Mapping[str, str]) -> Iterator[Edge]:
    countries = {name.key for name in record.names if name.kind == "Country"}
    for link in record.links:
        initiative, other = resolved[link.source], resolved[link.target]
        said = tuple(statement_of(record, quote) for quote in link.quotes)
        if link.target in countries:
            yield Edge(initiative, "TAKES_PLACE_IN", other, record.document, statements=said, note=link.reason or None)
            continue
        yield Edge(other, "INVOLVED_IN", initiative, record.document, statements=said, note=link.reason or None)
        if link.role in _ROLE_EDGES:
            yield Edge(other, _ROLE_EDGES[link.role], initiative, record.document, statements=said, note=link.reason or None)


def _successions(record: Record, resolved: Mapping[str, str]) -> Iterator[Node | Edge]:
    """Each telling of a change of organisations is a thing of its own: two documents may tell it differently."""
    for told in record.successions:
        statement = statement_of(record, told.quote)
        before, after = translate(told.before, resolved), translate(told.after, resolved)
        if set(before) & set(after):  # known by now to be one organisation under two names
            continue
        thing = change_id(record, told)
        values = _values(kind=told.kind.value, date=told.day, dateText=told.day_text)
        yield Node(CHANGE, thing, {**values, "planned": told.planned})
        yield Edge(thing, "TOLD_IN", statement, record.document, statements=(statement,))
        for kind, bodies in (("CHANGED_FROM", before), ("CHANGED_INTO", after)):
            for position, body in enumerate(bodies):
                yield Edge(thing, kind, body, record.document, position=position, statements=(statement,))


def _meeting(meeting: str, records: Sequence[Record], series: str) -> Iterator[Node | Edge]:
    """The meeting as its documents, in the order of their ids, say it first."""
    ordered = sorted(records, key=lambda r: r.document)
    said = [record.meeting for record in ordered]
    yield Node(
        "Meeting",
        meeting,
        _values(
            date=said[0].date,
            location=next((m.place for m in said if m.place), None),
            nextMeetingDate=next((m.next_date for m in said if m.next_date), None),
        ),
    )
    for record in ordered:
        yield Edge(record.document, "RECORDS", meeting, record.document)
        if record.meeting.group:
            yield Edge(meeting, "MEETING_OF", series, record.document)
        for position, quote in enumerate(record.meeting.quotes):
            yield Edge(statement_of(record, quote), "SAYS", meeting, record.document, position=position)


def _item_claims(item: Item, records: Mapping[str, Record], resolved: Mapping[str, str]) -> Iterator[Edge]:
    """What each document that records an item says of it."""
    for said in item.claims:
        record, action, by = records[said.document], said.action, said.document
        yield Edge(by, "LISTS", item.id, by, position=said.position)
        yield Edge(item.id, "RECORDED_AT", item.meeting, by)
        statements = tuple(statement_of(record, quote) for quote in action.quotes)
        for position, statement in enumerate(statements):
            yield Edge(item.id, "STATED_IN", statement, by, position=position)
        first = statements[:1]
        related = (
            ("OWNED_BY", action.owners),
            ("SERVES", (action.initiative,) if action.initiative else ()),
            ("LOCATED_IN", action.countries),
            ("CONCERNS", action.datasets),
        )
        for kind, keys in related:
            for position, target in enumerate(translate(keys, resolved)):
                yield Edge(item.id, kind, target, by, position=position, statements=first)


def _item_node(item: Item, changed: Change, reason: str) -> Node:
    action, due = item.action, item.action.due
    return Node(
        "ActionItem",
        item.id,
        _values(
            text=action.text,
            kind=action.kind.value,
            recordedOn=item.date or None,
            dueText=due.text if due else None,
            dueFrom=due.earliest if due else None,
            dueDate=item.due,
            state=item.state.value,
            change=changed.value,
            position=item.claims[0].position,
            reason=action.reason or None,
            confidence=(Confidence.CERTAIN if action.kind is ItemKind.FOLLOW_UP else Confidence.LIKELY).value,
            changeReason=reason or None,
        ),
    )


def _commitment(chain: Chain, said: SoFar, series: str, named: bool) -> Iterator[Node | Edge]:
    """The commitment, its items, and what they say together."""
    me = chain.id
    yield Node("Commitment", me, _values(text=said.text, since=chain.items[0].date or None))
    for position, (item, changed, reason) in enumerate(zip(chain.items, history(chain), chain.reasons, strict=True)):
        yield _item_node(item, changed, reason)
        yield Edge(me, "HAS_ITEM", item.id, series, derived=True, position=position, note=reason or None)
    for position, new in enumerate(dict.fromkeys(new.id for new in chain.successors)):
        yield Edge(me, "BECAME", new, series, derived=True, position=position)
    for kind in TOLD_EDGES:
        yield from _joined(me, said.of(kind), series)
    if named:
        yield Edge(me, "MADE_IN", series, series, derived=True)


def _joined(source: str, links: Links, series: str) -> Iterator[Edge]:
    for position, (kind, target, why) in enumerate(links):
        said = (target,) if kind == "REPORTED_IN" else ()
        yield Edge(source, kind, target, series, derived=True, position=position, statements=said, note=why)


def _life(chain: Chain, last: SoFar, calendar: Sequence[str], series: str) -> Iterator[Node | Edge]:
    """The phases of a commitment, each with its own words and edges where they are not those it has at `last`."""
    for position, phase in enumerate(phases(chain, calendar)):
        own = [kind for kind in TOLD_EDGES if phase.said.of(kind) != last.of(kind)]
        text = phase.said.text if phase.said.text != last.text else None
        thing = identifier("Phase", chain.id, phase.since)
        yield Node(
            "Phase",
            thing,
            {
                "from": phase.since,
                **_values(
                    until=phase.until, ending=phase.ending, endedOn=phase.ended_on, dueDate=phase.due, text=text, own=own
                ),
                "silent": phase.silent,
                "slips": phase.slips,
                "carriedOver": phase.carried_over,
            },
        )
        yield Edge(chain.id, PHASE_EDGE, thing, series, derived=True, position=position)
        for kind in own:
            yield from _joined(thing, phase.said.of(kind), series)
