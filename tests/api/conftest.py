"""A small graph of an invented group, in a real store, and ways to ask it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

import pytest

from graphapp.api.execution import Request, respond
from graphapp.store.aggregates import Aggregate, Counts
from graphapp.store.contract import Changes, Edge, Hit, Node, Reader, Store, Stored
from graphapp.store.embedded import EmbeddedStore
from graphapp.store.selection import Answer, Question

MARCH, APRIL = "Document-march", "Document-april"

NODES = (
    Node("Document", MARCH, {"source": "estuary/2019/march.txt", "sources": ["estuary/2019/march.txt"], "pages": 2}),
    Node("Document", APRIL, {"source": "estuary/2019/april.txt", "sources": ["estuary/2019/april.txt"], "pages": 3}),
    Node("Group", "Group-estuary", {"name": "Estuary Working Group", "acronym": "EWG", "aliases": ["EWG"]}),
    Node("Meeting", "Meeting-march", {"date": "2019-03-05", "location": "Harbour House", "nextMeetingDate": "2019-04-09"}),
    Node("Meeting", "Meeting-april", {"date": "2019-04-09"}),
    Node("Organisation", "Organisation-tern", {"name": "Tern Relief", "acronym": "TR", "aliases": ["Tern Relief", "TR"]}),
    Node("Organisation", "Organisation-heron", {"name": "Heron Aid", "acronym": "HA", "aliases": ["Heron", "HA"]}),
    Node("Organisation", "Organisation-plover", {"name": "Plover Network"}),
    Node("Person", "Person-ada", {"name": "Ada Quill", "aliases": ["A. Quill"]}),
    Node("Country", "Country-BIH", {"name": "Bosnia and Herzegovina", "iso3": "BIH"}),
    Node("Country", "Country-ITA", {"name": "Italy", "iso3": "ITA"}),
    Node("Region", "Region-delta", {"name": "Upper Delta"}),
    Node("Initiative", "Initiative-river", {"name": "River Survey", "aliases": ["the survey"]}),
    Node("Initiative", "Initiative-atlas", {"name": "Flood Atlas"}),
    Node("Dataset", "Dataset-gauges", {"name": "Gauge readings"}),
    Node("Statement", "Statement-1", {"text": "TR to share the maps by 20 March", "start": 10, "end": 42, "page": 1}),
    Node("Statement", "Statement-2", {"text": "TR to share the maps by the end of April", "start": 5, "end": 45, "page": 1}),
    Node("Statement", "Statement-3", {"text": "Heron Aid and Ada to draft the note", "start": 50, "end": 85, "page": 2}),
    Node("Statement", "Statement-4", {"text": "The note was sent round", "start": 60, "end": 83, "page": 3}),
    Node(
        "ActionItem",
        "ActionItem-1",
        {
            "text": "TR to share the maps",
            "kind": "FOLLOW_UP",
            "state": "OPEN",
            "change": "NEW",
            "recordedOn": "2019-03-05",
            "dueText": "by 20 March",
            "dueDate": "2019-03-20",
            "position": 0,
        },
    ),
    Node(
        "ActionItem",
        "ActionItem-2",
        {
            "text": "TR to share the maps",
            "kind": "FOLLOW_UP",
            "state": "OPEN",
            "change": "SLIPPED",
            "recordedOn": "2019-04-09",
            "dueText": "by the end of April",
            "dueDate": "2019-04-30",
            "position": 0,
        },
    ),
    Node(
        "ActionItem",
        "ActionItem-3",
        {
            "text": "Heron Aid and Ada to draft the note",
            "kind": "BODY",
            "state": "OPEN",
            "change": "NEW",
            "recordedOn": "2019-03-05",
            "position": 1,
        },
    ),
    Node("Commitment", "Commitment-maps", {"text": "TR to share the maps", "since": "2019-03-05"}),
    Node("Commitment", "Commitment-note", {"text": "Heron Aid and Ada to draft the note", "since": "2019-03-05"}),
    Node(
        "Phase",
        "Phase-1",
        {"from": "2019-03-05", "until": "2019-04-09", "silent": False, "dueDate": "2019-03-20", "slips": 0, "carriedOver": 0},
    ),
    Node("Phase", "Phase-2", {"from": "2019-04-09", "silent": False, "dueDate": "2019-04-30", "slips": 1, "carriedOver": 0}),
    Node("Phase", "Phase-3", {"from": "2019-03-05", "until": "2019-04-09", "silent": False, "slips": 0, "carriedOver": 0}),
    Node(
        "Phase",
        "Phase-4",
        {
            "from": "2019-04-09",
            "ending": "COMPLETED",
            "endedOn": "2019-04-09",
            "silent": False,
            "slips": 0,
            "carriedOver": 0,
        },
    ),
)

CLAIMS = {
    MARCH: """
        Document-march RECORDS Meeting-march
        Meeting-march MEETING_OF Group-estuary
        Organisation-tern ATTENDED Meeting-march
        Person-ada ATTENDED Meeting-march
        Organisation-heron SENT_APOLOGIES Meeting-march
        Person-ada AFFILIATED_WITH Organisation-heron
        Document-march NAMES Organisation-tern
        Document-march NAMES Organisation-heron
        Document-march NAMES Country-BIH
        Document-march NAMES Initiative-river
        Document-march NAMES Dataset-gauges
        Document-march LISTS ActionItem-1
        Document-march LISTS ActionItem-3
        Organisation-tern INVOLVED_IN Initiative-river
        Initiative-river TAKES_PLACE_IN Country-BIH
        Statement-1 PART_OF Document-march
        Statement-3 PART_OF Document-march
        Statement-1 MENTIONS Organisation-tern
        Statement-3 MENTIONS Organisation-heron
        ActionItem-1 RECORDED_AT Meeting-march
        ActionItem-3 RECORDED_AT Meeting-march
        ActionItem-1 STATED_IN Statement-1
        ActionItem-3 STATED_IN Statement-3
        ActionItem-1 OWNED_BY Organisation-tern
        ActionItem-3 OWNED_BY Organisation-heron
        ActionItem-3 OWNED_BY Person-ada
        ActionItem-1 LOCATED_IN Country-BIH
        ActionItem-1 SERVES Initiative-river
    """,
    APRIL: """
        Document-april RECORDS Meeting-april
        Meeting-april MEETING_OF Group-estuary
        Organisation-heron ATTENDED Meeting-april
        Document-april NAMES Organisation-tern
        Document-april NAMES Initiative-river
        Document-april LISTS ActionItem-2
        Organisation-heron INVOLVED_IN Initiative-river
        Organisation-tern INVOLVED_IN Initiative-atlas
        Initiative-atlas TAKES_PLACE_IN Country-ITA
        Statement-2 PART_OF Document-april
        Statement-4 PART_OF Document-april
        ActionItem-2 RECORDED_AT Meeting-april
        ActionItem-2 STATED_IN Statement-2
        ActionItem-2 OWNED_BY Organisation-tern
    """,
    "Group-estuary": """
        Commitment-maps HAS_ITEM ActionItem-1
        Commitment-maps HAS_ITEM ActionItem-2
        Commitment-note HAS_ITEM ActionItem-3
        Commitment-note REPORTED_IN Statement-4
        Commitment-maps COMMITTED_BY Organisation-tern
        Commitment-note COMMITTED_BY Organisation-heron
        Commitment-note COMMITTED_BY Person-ada
        Commitment-maps LOCATED_IN Country-BIH
        Commitment-maps DURING Phase-1
        Commitment-maps DURING Phase-2
        Commitment-note DURING Phase-3
        Commitment-note DURING Phase-4
    """,
}


def claims() -> Iterator[Edge]:
    for by, lines in CLAIMS.items():
        for position, line in enumerate(lines.strip().splitlines()):
            source, kind, target = line.split()
            yield Edge(source, kind, target, by, by.startswith("Group"), position)


def stored(document: str, source: str, date: str) -> Stored:
    return Stored(document, (source,), "Group-estuary", date, (), b"{}")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The graph of the invented group."""
    with EmbeddedStore(tmp_path / "graph.db") as opened:
        with opened.writing() as transaction:
            records = (
                stored(MARCH, "estuary/2019/march.txt", "2019-03-05"),
                stored(APRIL, "estuary/2019/april.txt", "2019-04-09"),
            )
            transaction.apply(Changes(put_nodes=NODES, put_edges=tuple(claims()), put_records=records))
        yield opened


class Counted:
    """A reader that counts its questions and hands them on."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.questions: list[Question] = []
        self.counts: list[Aggregate] = []

    def answer(self, question: Question) -> Answer:
        self.questions.append(question)
        return self.reader.answer(question)

    def aggregate(self, asked: Aggregate) -> Counts:
        self.counts.append(asked)
        return self.reader.aggregate(asked)

    def search(self, text: str, kinds: Collection[str], limit: int) -> list[Hit]:
        return self.reader.search(text, kinds, limit)

    def called(self, kind: str, name: str) -> list[Node]:
        return self.reader.called(kind, name)

    def claims(self, pairs: Collection[tuple[str, str]]) -> list[Edge]:
        return self.reader.claims(pairs)

    def sources(self) -> dict[str, tuple[str, ...]]:
        return self.reader.sources()


@pytest.fixture
def counted(store: Store) -> Counted:
    """The graph, and what it was asked."""
    return Counted(store)


Ask = Callable[..., Any]


@pytest.fixture
def respond_to(counted: Counted) -> Ask:
    """The whole response to a query."""

    def response(query: str, **variables: Any) -> dict[str, Any]:
        return respond(counted, Request(query, variables))  # type: ignore[arg-type]

    return response


@pytest.fixture
def ask(respond_to: Ask) -> Ask:
    """The data of a response without errors."""

    def data(query: str, **variables: Any) -> dict[str, Any]:
        response = respond_to(query, **variables)
        assert "errors" not in response, response["errors"]
        return response["data"]

    return data


@pytest.fixture
def refusal(respond_to: Ask) -> Ask:
    """The only error of a response: (code, message)."""

    def error(query: str, **variables: Any) -> tuple[str, str]:
        [only] = respond_to(query, **variables)["errors"]
        assert only["extensions"]["remedy"]
        return only["extensions"]["code"], only["message"]

    return error
