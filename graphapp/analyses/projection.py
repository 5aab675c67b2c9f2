"""The graph as of a day, for networkx: built in this one place, from selections of the store.

Nodes go by their id, with `kind`, `name` and the fields that analyses need; edges point from who is responsible to what
follows from it (organisation → its person or branch → commitment → initiative → country), so that «reaches» reads as «is
committed in». Attendance points from who came to the meeting.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import networkx as nx

from graphapp.store.contract import Reader
from graphapp.store.selection import And, Compare, Include, Operator, Or, Question, Row, Selection

_NAMED = ("name",)
_MET = Include("meeting", "meeting", Selection("Meeting", ("date",)))
_DOCUMENT = Include("document", "document", Selection("Document", ("source",), (_MET,)))
_QUOTED = Include("statements", "statements", Selection("Statement", ("text", "section", "page"), (_DOCUMENT,)))
_PARENT = Include("parent", "parent", Selection("Organisation", _NAMED))
_AFFILIATIONS = Include("affiliations", "affiliations", Selection("Organisation", _NAMED, (_PARENT,)))
_ACTOR = Selection(
    "Actor",
    _NAMED,
    on=(("Organisation", Selection("Organisation", (), (_PARENT,))), ("Person", Selection("Person", (), (_AFFILIATIONS,)))),
)
_COUNTRIES = Include("countries", "countries", Selection("Country", ("name", "iso3")))
_ITEM = Selection(
    "ActionItem",
    ("text", "recordedOn"),
    (
        Include("owners", "owners", _ACTOR),
        _COUNTRIES,
        Include("initiative", "initiative", Selection("Initiative", _NAMED, (_COUNTRIES,))),
        _QUOTED,
    ),
)
_COMMITMENTS = Selection(
    "Commitment",
    ("status", "overdue", "silent", "dueDate", "slips", "carriedOver", "since", "endedOn"),
    (Include("items", "items", _ITEM),),
)


def projection(reader: Reader, as_of: str) -> nx.DiGraph[str]:
    """What is known on a day (ISO 8601): commitments in force or ended, who answers for them, where, and who met.

    Meetings after the day, and what only they said, are left out.
    """
    graph: nx.DiGraph[str] = nx.DiGraph(as_of=as_of)
    for row in reader.answer(Question(_COMMITMENTS, as_of)).rows:
        _add_commitment(graph, row, as_of)
    for row in reader.answer(Question(_meetings(as_of), as_of)).rows:
        _add_meeting(graph, row)
    _quote(graph, reader, as_of)
    return graph


def _meetings(as_of: str) -> Selection:
    statements = Selection("Statement", ("text", "section", "page", "start"), (_COUNTRIES,))
    documents = Selection("Document", ("source",), (Include("statements", "statements", statements),))
    return Selection(
        "Meeting",
        ("date",),
        (
            Include("group", "group", Selection("Group", _NAMED)),
            Include("attendees", "attendees", _ACTOR),
            Include("documents", "documents", documents),
        ),
        where=And((Or((Compare("date", Operator.LTE, as_of), Compare("date", Operator.IS_NULL, value=True))),)),
    )


def _add_commitment(graph: nx.DiGraph[str], row: Row, as_of: str) -> None:
    """A commitment as its items up to the day have it; the last of them that name owners name those who answer for it."""
    me, items = row["id"], [item for item in row["items"] if (item["recordedOn"] or "") <= as_of]
    if not items:
        return
    known = {key: row[key] for key in _COMMITMENTS.fields}
    graph.add_node(me, kind="Commitment", name=items[-1]["text"], items=items, **known)
    for owner in next((item["owners"] for item in reversed(items) if item["owners"]), ()):
        _add_actor(graph, owner)
        graph.add_edge(owner["id"], me)
    for item in items:
        _add_places(graph, me, item["countries"])
        if initiative := item["initiative"]:
            _add(graph, initiative)
            graph.add_edge(me, initiative["id"])
            _add_places(graph, initiative["id"], initiative["countries"])


def _add_meeting(graph: nx.DiGraph[str], row: Row) -> None:
    me = row["id"]
    graph.add_node(me, kind="Meeting", series=_series(row), date=row["date"], documents=row["documents"])
    for attendee in row["attendees"]:
        _add_actor(graph, attendee)
        graph.add_edge(attendee["id"], me)
    for document in row["documents"]:
        for statement in document["statements"]:
            for country in statement["countries"]:
                _add(graph, country)


def _series(meeting: Row) -> str:
    """What tells one group's meetings from another's: the group, or the folder where the minutes name none."""
    if meeting["group"]:
        return str(meeting["group"]["id"])
    return min((document["source"].rpartition("/")[0] for document in meeting["documents"]), default="")


def _quote(graph: nx.DiGraph[str], reader: Reader, as_of: str) -> None:
    """Puts on each attendance and each initiative's place the passages that say so; what no passage says yet is taken out."""
    kinds = {("Meeting", "ATTENDED"), ("Country", "TAKES_PLACE_IN")}
    said_by = {
        (start, edge, end)
        for start, end in graph.edges
        for kind, edge in kinds
        if graph.nodes[end]["kind"] == kind and graph.nodes[start]["kind"] != "Commitment"
    }
    said = reader.statements_of(said_by)
    wanted = sorted({statement for statements in said.values() for statement in statements})
    chosen = replace(_QUOTED.selection, where=Compare("id", Operator.IN, wanted))
    quotes = {row["id"]: row for row in reader.answer(Question(chosen, as_of)).rows if _met(row) <= as_of}
    for start, edge, end in said_by:
        known = [quotes[statement] for statement in said.get((start, edge, end), ()) if statement in quotes]
        if known:
            graph.edges[start, end]["statements"] = known
        else:
            graph.remove_edge(start, end)


def _met(statement: Row) -> str:
    return (statement["document"]["meeting"] or {}).get("date") or ""


def _add_places(graph: nx.DiGraph[str], thing: str, countries: list[Row]) -> None:
    for country in countries:
        _add(graph, country)
        graph.add_edge(thing, country["id"])


def _add_actor(graph: nx.DiGraph[str], row: Row) -> None:
    """An organisation answers for what its people and branches are committed to."""
    _add(graph, row)
    parent = row.get("parent")
    for body in (*(row.get("affiliations") or ()), *((parent,) if parent else ())):
        _add_actor(graph, body)
        graph.add_edge(body["id"], row["id"])


def _add(graph: nx.DiGraph[str], row: Row) -> None:
    values: dict[str, Any] = {key: row[key] for key in ("name", "iso3") if key in row}
    graph.add_node(row["id"], kind=row["__typename"], **values)
