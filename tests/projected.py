"""Makes projections for tests of analyses from lines such as «Tern LEADS i:Dykes»: a letter before a name says its kind.

c: commitment, i: initiative, d: dataset, m: meeting, g: group, p: person, l: country; without one, an organisation. Every line
is a passage of its own, which says what the line says.
"""

from __future__ import annotations

from typing import Any

import networkx as nx

from graphapp.analyses.passages import Item, Passage

KINDS = {
    "c": "Commitment",
    "i": "Initiative",
    "d": "Dataset",
    "m": "Meeting",
    "g": "Group",
    "p": "Person",
    "l": "Country",
}
DAY = "2025-06-30"


def projected(*lines: str, as_of: str = DAY) -> nx.DiGraph[str]:
    """The projection that the lines tell of; a line of one name is a thing without relations."""
    graph: nx.DiGraph[str] = nx.DiGraph(as_of=as_of, passages={})
    for number, line in enumerate(lines):
        start, *rest = line.split(maxsplit=2)
        add(graph, start)
        if rest:
            relation, end = rest
            add(graph, end)
            passage = f"s{number}"
            graph.graph["passages"][passage] = Passage(line, "notes.txt", None, 1, number, "2025-05-01", "notes", (start, end))
            if not graph.has_edge(start, end):
                graph.add_edge(start, end, relations={})
            graph.edges[start, end]["relations"][relation] = (passage,)
            if graph.nodes[end]["kind"] == "Commitment" and not graph.nodes[end]["items"][0].passages:
                promise(graph, end, passages=(passage,))
    return graph


def add(graph: nx.DiGraph[str], name: str) -> None:
    """A thing by its letter and name, unless it is there."""
    if name not in graph:
        letter, colon, called = name.partition(":")
        kind = KINDS[letter] if colon else "Organisation"
        values: dict[str, Any] = {"acronym": None, "aliases": None, "category": None, "iso3": None, "passages": ()}
        graph.add_node(name, kind=kind, name=called if colon else name, **values)
        if kind == "Commitment":
            promise(graph, name)
        if kind == "Meeting":
            graph.nodes[name].update(date="2025-05-01", series="series")


def promise(graph: nx.DiGraph[str], name: str, *, passages: tuple[str, ...] = (), **life: Any) -> None:
    """Says how a commitment stands: OPEN, not due, recorded once, unless the life given says otherwise."""
    days = life.pop("recorded", ("2025-05-01",))
    items = tuple(Item(f"{name}-{day}", graph.nodes[name]["name"], day, None, passages) for day in days)
    usual: dict[str, Any] = {"status": "OPEN", "overdue": False, "silent": False, "dueDate": None, "slips": 0, "carriedOver": 0}
    rest: dict[str, Any] = {"since": days[0], "endedOn": None, "series": "series", "outcomes": (), "items": items}
    graph.nodes[name].update({**usual, **rest, **life})
