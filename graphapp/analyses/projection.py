"""The graph as of a day, for networkx: built in this one place, from selections of the store.

Nodes go by their id, with `kind`, `name` and the fields that analyses need; edges point from who is responsible to what
follows from it (person → organisation → commitment → initiative → country), so that «reaches» reads as «is committed in».
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import networkx as nx

from graphapp.store.contract import Reader
from graphapp.store.selection import And, Compare, Include, Operator, Or, Question, Row, Selection

_QUOTED = Include(
    "statements",
    "statements",
    Selection("Statement", ("text", "section", "page"), (Include("document", "document", Selection("Document", ("source",))),)),
)
_NAMED = ("name",)


def projection(reader: Reader, as_of: str) -> nx.DiGraph[str]:
    """What is known on a day (ISO 8601): commitments in force or ended, who answers for them, where, and who met.

    Meetings after the day, and what only they said, are left out.
    """
    graph: nx.DiGraph[str] = nx.DiGraph(as_of=as_of)
    for row in reader.answer(Question(_COMMITMENTS, as_of)).rows:
        _add_commitment(graph, row, as_of)
    for row in reader.answer(Question(_meetings(as_of), as_of)).rows:
        _add_meeting(graph, row)
    _quote_attendance(graph, reader, as_of)
    return graph


_COMMITMENTS = Selection(
    "Commitment",
    ("text", "status", "overdue", "silent", "dueDate", "slips", "carriedOver", "since", "endedOn"),
    (
        Include("owners", "owners", Selection("Actor", _NAMED)),
        Include("countries", "countries", Selection("Country", ("name", "iso3"))),
        Include("group", "group", Selection("Group", _NAMED)),
        Include(
            "initiative",
            "initiative",
            Selection("Initiative", _NAMED, (Include("countries", "countries", Selection("Country", ("name", "iso3"))),)),
        ),
        Include("items", "items", Selection("ActionItem", ("recordedOn", "dueDate", "dueText"), (_QUOTED,))),
    ),
)


def _meetings(as_of: str) -> Selection:
    known = Or((Compare("date", Operator.LTE, as_of), Compare("date", Operator.IS_NULL, value=True)))
    parent = Include("parent", "parent", Selection("Organisation", _NAMED))
    affiliations = Include("affiliations", "affiliations", Selection("Organisation", _NAMED, (parent,)))
    attendees = Selection(
        "Actor",
        _NAMED,
        on=(("Organisation", Selection("Organisation", (), (parent,))), ("Person", Selection("Person", (), (affiliations,)))),
    )
    countries = Include("countries", "countries", Selection("Country", ("name", "iso3")))
    statements = Selection("Statement", ("text", "section", "page", "start"), (countries,))
    return Selection(
        "Meeting",
        ("date",),
        (
            Include("group", "group", Selection("Group", _NAMED)),
            Include("attendees", "attendees", attendees),
            Include(
                "documents",
                "documents",
                Selection("Document", ("source",), (Include("statements", "statements", statements),)),
            ),
        ),
        where=And((known,)),
    )


def _add_commitment(graph: nx.DiGraph[str], row: Row, as_of: str) -> None:
    items = [i for i in row["items"] if not i["recordedOn"] or i["recordedOn"] <= as_of]
    known = {key: row[key] for key in _COMMITMENTS.fields}
    graph.add_node(row["id"], kind="Commitment", name=row["text"], items=items, group=row["group"], **known)
    for owner in row["owners"]:
        _add(graph, owner)
        graph.add_edge(owner["id"], row["id"])
    for country in row["countries"]:
        _add(graph, country)
        graph.add_edge(row["id"], country["id"])
    if row["initiative"]:
        _add(graph, row["initiative"])
        graph.add_edge(row["id"], row["initiative"]["id"])
        for country in row["initiative"]["countries"]:
            _add(graph, country)
            graph.add_edge(row["initiative"]["id"], country["id"])


def _add_meeting(graph: nx.DiGraph[str], row: Row) -> None:
    graph.add_node(
        row["id"], kind="Meeting", name=(row["group"] or {}).get("name"), **{k: row[k] for k in ("date", "documents")}
    )
    for attendee in row["attendees"]:
        _add(graph, attendee)
        graph.add_edge(attendee["id"], row["id"])
        for organisation in attendee.get("affiliations", ()):
            _add(graph, organisation)
            _answers_for(graph, organisation, attendee["id"])
        _answers_for(graph, attendee.get("parent"), attendee["id"])
    for document in row["documents"]:
        for statement in document["statements"]:
            for country in statement["countries"]:
                _add(graph, country)


def _quote_attendance(graph: nx.DiGraph[str], reader: Reader, as_of: str) -> None:
    """Put the passage that lists an attendee on the edge from the attendee to the meeting."""
    attended = [(a, m) for a, m in graph.edges if graph.nodes[m]["kind"] == "Meeting"]
    said = reader.statements_of([(attendee, "ATTENDED", meeting) for attendee, meeting in attended])
    wanted = sorted({statement for statements in said.values() for statement in statements})
    chosen = replace(_QUOTED.selection, where=Compare("id", Operator.IN, wanted))
    quotes = {row["id"]: row for row in reader.answer(Question(chosen, as_of)).rows}
    for attendee, meeting in attended:
        statements = said.get((attendee, "ATTENDED", meeting), [])
        graph.edges[attendee, meeting]["statements"] = [quotes[s] for s in statements if s in quotes]


def _answers_for(graph: nx.DiGraph[str], body: Row | None, member: str) -> None:
    """An organisation answers for what its people and branches are committed to."""
    if body:
        _add(graph, body)
        graph.add_edge(body["id"], member)


def _add(graph: nx.DiGraph[str], row: Row) -> None:
    values: dict[str, Any] = {key: row[key] for key in ("name", "iso3") if key in row}
    graph.add_node(row["id"], kind=row["__typename"], **values)
