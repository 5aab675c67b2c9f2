"""The graph as of a day, for networkx: built in this one place, from what the store knows on that day (`known.py`).

Nodes go by their id and have `kind`, `name`, `passages` (ids of the statements that name them) and what analyses need:

============ =========================================================================================
kind         further attributes
============ =========================================================================================
Organisation acronym, aliases, category (None: unknown); Person, Group: acronym, aliases
Initiative   acronym, aliases; Dataset too
Country      iso3; Region: nothing more
Meeting      date (None: unknown), location, nextMeetingDate, series (the group's id, or the folder where the minutes
             name none), sources; its passages are the words for its group, day, place and next meeting
Commitment   status, overdue, silent, dueDate, slips, carriedOver, since, endedOn, series; items (a tuple of
             `passages.Item`, oldest first), outcomes (ids of the passages that tell what became of it), successors
============ =========================================================================================

Edges point from who is responsible to what follows from it; there is one a pair of nodes, and its `relations` map each
relation's name to the ids of the passages that say so:

- Organisation → Person AFFILIATED_WITH, parent → branch BRANCH_OF (both turned round), actor → Commitment COMMITTED_BY
- actor → Meeting ATTENDED, SENT_APOLOGIES; Meeting → Group MEETING_OF
- Organisation → Initiative INVOLVED_IN, LEADS, FUNDS; Initiative → Country TAKES_PLACE_IN
- Commitment → Initiative SERVES, → Country and Region LOCATED_IN, → Dataset CONCERNS, → its successor BECAME
- actor → Dataset PRODUCES: it answers for a commitment about it, or the dataset bears its name

Commitments, initiatives and datasets have `themes` (a tuple of `theming.Sign`: code, words, where).

The graph's attributes are `as_of` and `passages`: the statements by id (`passages.Passage`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import networkx as nx

from graphapp.analyses.known import Known, known
from graphapp.analyses.passages import Item, Passage
from graphapp.analyses.promises import items, lives
from graphapp.analyses.theming import add_themes
from graphapp.schema.ids import fold
from graphapp.store.contract import Node, Reader, Snapshot

ACTORS = ("Organisation", "Person", "Group")
COMMITTING = ("AFFILIATED_WITH", "BRANCH_OF", "COMMITTED_BY")  # who answers for what, through people and branches

_NAMED = ("acronym", "aliases", "category", "iso3")
_FORWARD = ("ATTENDED", "SENT_APOLOGIES", "INVOLVED_IN", "LEADS", "FUNDS", "TAKES_PLACE_IN", "MEETING_OF")
_TURNED = ("AFFILIATED_WITH", "BRANCH_OF")


def projection(reader: Reader, as_of: str) -> nx.DiGraph[str]:
    """What is known on a day (ISO 8601); empty where nothing is. What only later meetings said is left out."""
    return projected(reader.snapshot(), as_of)


def projections(reader: Reader, *days: str) -> list[nx.DiGraph[str]]:
    """What is known on each of several days, all told from one state of the store, which is read once."""
    seen = reader.snapshot()
    return [projected(seen, day) for day in days]


def projected(seen: Snapshot, as_of: str) -> nx.DiGraph[str]:
    """What of all that the store knows was known on a day."""
    said = known(seen, as_of)
    graph: nx.DiGraph[str] = nx.DiGraph(as_of=as_of, passages={})
    _add_names(graph, said)
    _add_meetings(graph, said)
    for edge in said.of(*_FORWARD):
        _relate(graph, edge.source, edge.type, edge.target, edge.statements)
    for edge in said.of(*_TURNED):
        _relate(graph, edge.target, edge.type, edge.source, edge.statements)
    _add_commitments(graph, said)
    _add_producers(graph)
    add_themes(graph)
    return graph


def _add_names(graph: nx.DiGraph[str], said: Known) -> None:
    """What the documents name, and the passages with what they name."""
    for edge in said.of("NAMES", "IMPLIES"):
        _add(graph, said.nodes[edge.target])
    sources = {edge.source: edge.target for edge in said.of("PART_OF")}
    names: dict[str, list[str]] = {statement: [] for statement in sources}
    for edge in said.of("MENTIONS"):
        _add(graph, said.nodes[edge.target])
        names.setdefault(edge.source, []).append(edge.target)
    passages = {s: _passage(said, s, document, tuple(names[s])) for s, document in sources.items()}
    graph.graph["passages"] = passages
    of: dict[str, list[str]] = {}
    for statement, passage in sorted(passages.items(), key=lambda p: (p[1].day, p[1].document, p[1].start)):
        for name in passage.names:
            of.setdefault(name, []).append(statement)
    for name, statements in of.items():
        graph.nodes[name]["passages"] = tuple(statements)


def _passage(said: Known, statement: str, document: str, names: tuple[str, ...]) -> Passage:
    values = said.nodes[statement].values
    source = said.nodes[document].values["source"]
    return Passage(
        values["text"],
        source,
        values.get("section"),
        values.get("page"),
        values.get("start") or 0,
        said.days.get(document, ""),
        document,
        names,
    )


def _add(graph: nx.DiGraph[str], node: Node) -> None:
    if node.id not in graph:
        named = {key: node.values.get(key) for key in _NAMED}
        graph.add_node(node.id, kind=node.kind, name=node.values.get("name", node.id), passages=(), **named)


def _relate(graph: nx.DiGraph[str], start: str, relation: str, end: str, passages: Iterable[str] = ()) -> None:
    """Adds what says that two things are related; what is not known on the day is not related."""
    if start not in graph or end not in graph or start == end:
        return
    if not graph.has_edge(start, end):
        graph.add_edge(start, end, relations={})
    told: dict[str, tuple[str, ...]] = graph.edges[start, end]["relations"]
    told[relation] = tuple(dict.fromkeys((*told.get(relation, ()), *passages)))


def _add_meetings(graph: nx.DiGraph[str], said: Known) -> None:
    group = {edge.source: edge.target for edge in said.of("MEETING_OF")}
    documents: dict[str, list[str]] = {}
    words: dict[str, tuple[str, ...]] = {}
    for edge in said.of("SAYS"):
        words[edge.target] = (*words.get(edge.target, ()), edge.source)
    for edge in said.of("RECORDS"):
        documents.setdefault(edge.target, []).append(edge.source)
    for edge in said.of("MEETING_OF"):
        _add(graph, said.nodes[edge.target])
    for meeting, recorded in documents.items():
        values = said.nodes[meeting].values
        sources = tuple(sorted(said.nodes[document].values["source"] for document in recorded))
        graph.add_node(
            meeting,
            kind="Meeting",
            name=f"meeting of {values.get('date') or 'an unknown day'}",
            date=values.get("date"),
            location=values.get("location"),
            nextMeetingDate=values.get("nextMeetingDate"),
            series=group.get(meeting) or sources[0].rpartition("/")[0],
            sources=sources,
            passages=words.get(meeting, ()),
        )


def _add_commitments(graph: nx.DiGraph[str], said: Known) -> None:
    """Commitments as their items up to the day have them; the last of them that name owners name those who answer for it."""
    living = lives(said)
    for commitment, recorded in items(said).items():
        if commitment in living:
            series = next((graph.nodes[i.meeting]["series"] for i in recorded if i.meeting and i.meeting in graph), "")
            kept = {"since": recorded[0].day or None, "series": series, "items": recorded, **living[commitment]}
            passages = tuple(dict.fromkeys(p for item in recorded for p in item.passages))
            empty: dict[str, Any] = {"outcomes": (), "successors": (), "passages": passages}
            graph.add_node(commitment, kind="Commitment", name=recorded[-1].text, **empty, **kept)
            _relate_commitment(graph, commitment, recorded)
    for edge in said.of("REPORTED_IN"):
        if edge.source in graph and edge.target in graph.graph["passages"]:
            graph.nodes[edge.source]["outcomes"] += (edge.target,)
    for edge in said.of("BECAME"):
        if edge.source in graph and edge.target in graph:
            _relate(graph, edge.source, "BECAME", edge.target, graph.nodes[edge.target]["passages"])
            graph.nodes[edge.source]["successors"] += (edge.target,)


def _relate_commitment(graph: nx.DiGraph[str], commitment: str, recorded: tuple[Item, ...]) -> None:
    owners = next((item.owners for item in reversed(recorded) if item.owners), ())
    for item in recorded:
        for owner in item.owners:
            if owner in owners:
                _relate(graph, owner, "COMMITTED_BY", commitment, item.passages)
        for relation, ends in (("SERVES", item.initiatives), ("LOCATED_IN", item.countries), ("CONCERNS", item.datasets)):
            for end in ends:
                _relate(graph, commitment, relation, end, item.passages)


def _add_producers(graph: nx.DiGraph[str]) -> None:
    """Who answers for a commitment about a dataset, and whose name it bears."""
    actors = [(n, values) for n, values in graph.nodes(data=True) if values["kind"] == "Organisation"]
    called = {fold(name): n for n, values in actors for name in (values["name"], values["acronym"]) if name}
    for dataset, values in [(n, v) for n, v in graph.nodes(data=True) if v["kind"] == "Dataset"]:
        for commitment in list(graph.predecessors(dataset)):
            about = graph.edges[commitment, dataset]["relations"].get("CONCERNS", ())
            for owner in [n for n in graph.predecessors(commitment) if graph.nodes[n]["kind"] in ACTORS]:
                _relate(graph, owner, "PRODUCES", dataset, about)
        words = fold(values["name"]).split()
        bearer = next(
            (called[" ".join(words[:n])] for n in range(len(words) - 1, 0, -1) if " ".join(words[:n]) in called), None
        )
        if bearer:
            _relate(graph, bearer, "PRODUCES", dataset, values["passages"])
