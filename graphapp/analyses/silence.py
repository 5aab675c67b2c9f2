"""How long a group has kept silent on what is still open: what ten meetings have passed over was perhaps settled long ago."""

from __future__ import annotations

from bisect import bisect_right

import networkx as nx

from graphapp.analyses.views import of_kind


def last_heard(graph: nx.DiGraph[str], commitment: str) -> str:
    """The day of the last passage that records a commitment or tells of it (ISO 8601); "" where no minutes name a day."""
    known, values = graph.graph["passages"], graph.nodes[commitment]
    told = (*(passage for item in values["items"] for passage in item.passages), *values.get("outcomes", ()))
    return max((known[each].day for each in told if each in known), default="")


def passed_over(graph: nx.DiGraph[str]) -> dict[str, int]:
    """For every commitment of which later minutes say nothing, at how many later meetings of its group.

    >>> from graphapp.analyses.passages import Item, Passage
    >>> said = Passage("Map to be drawn", "notes.txt", None, 1, 0, "2026-01-10", "notes")
    >>> graph = nx.DiGraph(passages={"s": said})
    >>> for day in ("2026-01-10", "2026-02-10", "2026-03-10"):
    ...     graph.add_node(day, kind="Meeting", series="g", date=day)
    >>> item = Item("a", "Map to be drawn", "2026-01-10", "2026-01-10", ("s",))
    >>> graph.add_node("k", kind="Commitment", series="g", silent=True, items=(item,))
    >>> passed_over(graph)
    {'k': 2}
    """
    days: dict[str, list[str]] = {}
    for _, values in of_kind(graph, "Meeting"):
        days.setdefault(values["series"], []).append(values.get("date") or "")
    for each in days.values():
        each.sort()
    found = {}
    for commitment, values in of_kind(graph, "Commitment"):
        if values.get("silent"):
            held = days.get(values["series"], [])
            found[commitment] = len(held) - bisect_right(held, last_heard(graph, commitment))
    return found
