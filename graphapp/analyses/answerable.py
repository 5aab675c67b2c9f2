"""Which commitments an organisation answers for: its own, its people's, its branches', and those of their people."""

from __future__ import annotations

import networkx as nx

from graphapp.analyses.projection import ACTORS, COMMITTING


def answerable(graph: nx.DiGraph[str]) -> dict[str, list[str]]:
    """For every organisation of a projection the commitments it answers for, in order of their ids; an empty list: for none."""
    found: dict[str, list[str]] = {n: [] for n, values in graph.nodes(data=True) if values["kind"] == "Organisation"}
    for commitment in sorted(n for n, values in graph.nodes(data=True) if values["kind"] == "Commitment"):
        for organisation in _above(graph, commitment):
            found[organisation].append(commitment)
    return found


def _above(graph: nx.DiGraph[str], commitment: str) -> set[str]:
    seen: set[str] = set()
    waiting = [commitment]
    while waiting:
        node = waiting.pop()
        for actor in graph.predecessors(node):
            relations = graph.edges[actor, node]["relations"]
            if graph.nodes[actor]["kind"] in ACTORS and actor not in seen and any(each in COMMITTING for each in relations):
                seen.add(actor)
                waiting.append(actor)
    return {actor for actor in seen if graph.nodes[actor]["kind"] == "Organisation"}
