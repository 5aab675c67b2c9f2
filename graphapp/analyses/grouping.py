"""One group's part of a projection: its meetings and what was promised in them, with all that is named."""

from __future__ import annotations

import networkx as nx


def of_group(graph: nx.DiGraph[str], group: str) -> nx.DiGraph[str]:
    """The projection without other groups' meetings and commitments.

    Examples
    --------
    >>> graph = nx.DiGraph()
    >>> graph.add_nodes_from([("m", {"series": "g"}), ("n", {"series": "h"}), ("place", {})])
    >>> sorted(of_group(graph, "g"))
    ['m', 'place']
    """
    others = [node for node, values in graph.nodes(data=True) if values.get("series", group) != group]
    left: nx.DiGraph[str] = graph.copy()
    left.remove_nodes_from(others)
    return left


def meeting_days(graph: nx.DiGraph[str], group: str | None = None) -> list[str]:
    """The days of the meetings (ISO 8601) of one group or of all, each once, earliest first; without those that have none."""
    meetings = (values for _, values in graph.nodes(data=True) if values["kind"] == "Meeting")
    return sorted({values["date"] for values in meetings if values["date"] and group in (None, values["series"])})
