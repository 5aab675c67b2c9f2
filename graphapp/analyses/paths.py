"""How two parties are linked: the shortest way, and further ways that share nothing with it, each step with its words.

Not the k shortest paths: those are mostly the same way with one commitment changed for another of the same two, which tells
a coordinator nothing new. Every further way found here passes through other things.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

from graphapp.analyses.evidence import Evidence
from graphapp.analyses.network import Thing, network, thing, told

WAYS = 3


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a way.

    Attributes
    ----------
    start : Thing
        Where the step begins.
    relation : str
        How it stands to the end, in words.
    end : Thing
        Where the step ends.
    evidence : tuple of Evidence
        The passages that say so; empty where no passage does (a branch known by its name).
    """

    start: Thing
    relation: str
    end: Thing
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A chain of steps from one party to another.

    Attributes
    ----------
    cost : float
        What it passes through, added up (no unit): a direct link costs 0, a promise made together 0.5, an initiative of two 1,
        a meeting of two 2, of sixteen 8. Less says more.
    hops : tuple of Hop
        The steps, in order; none where both are the same.
    reason : str
        The way in words.
    """

    cost: float
    hops: tuple[Hop, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Linkage:
    """How two parties are linked.

    Attributes
    ----------
    start : Thing
        The one.
    end : Thing
        The other.
    ways : tuple of Way
        The ways between them, the cheapest first, none through what another passes through; empty: none is known.
    reason : str
        The answer in words.
    """

    start: Thing
    end: Thing
    ways: tuple[Way, ...]
    reason: str


def paths(graph: nx.DiGraph[str], start: str, end: str, ways: int = WAYS) -> Linkage:
    """How two nodes of a projection are linked (`parties.party` finds a node by name).

    Parameters
    ----------
    graph : networkx.DiGraph
        A projection.
    start, end : str
        Ids of nodes.
    ways : int
        How many ways to look for.

    Returns
    -------
    Linkage
        Without ways where none is known: that is not to say that they have nothing to do with each other.

    Notes
    -----
    Dijkstra's algorithm from both ends (Nicholson 1966, as in networkx), over `network.network`; repeated without what the
    ways found so far pass through. Greedy: there may be more ways apart from each other than are found.

    Examples
    --------
    Two who share a promise and a meeting of two: 0.5 and 2 to pass through.

    >>> graph = nx.DiGraph([("a", "promise"), ("b", "promise"), ("a", "talk"), ("b", "talk")])
    >>> for node in graph: graph.nodes[node].update(name=node, kind="Organisation")
    >>> graph.nodes["promise"]["kind"], graph.nodes["talk"]["kind"] = "Commitment", "Meeting"
    >>> for edge in graph.edges: graph.edges[edge]["relations"] = {"COMMITTED_BY" if "promise" in edge else "ATTENDED": ()}
    >>> for way in paths(graph, "a", "b").ways: print(way.cost, way.reason)
    0.5 a is committed to «promise», which is a commitment of b
    2.0 a came to talk, which was attended by b
    """
    if start == end:
        return Linkage(thing(graph, start), thing(graph, end), (), "Both are the same.")
    links = network(graph)
    found: list[Way] = []
    while len(found) < ways and (nodes := _cheapest(links, start, end)):
        found.append(_way(graph, links, nodes))
        if len(nodes) > 2:
            links.remove_nodes_from(nodes[1:-1])
        else:
            links.remove_edge(start, end)
    return Linkage(thing(graph, start), thing(graph, end), tuple(found), _reason(graph, start, end, found))


def _cheapest(links: nx.Graph[str], start: str, end: str) -> list[str]:
    """The nodes of the cheapest way, empty where there is none."""
    if start not in links or end not in links:
        return []
    try:
        _, nodes = nx.bidirectional_dijkstra(links, start, end, weight="cost")
    except nx.NetworkXNoPath:
        return []
    return list(nodes)


def _way(graph: nx.DiGraph[str], links: nx.Graph[str], nodes: list[str]) -> Way:
    cost = sum(links.nodes[node]["cost"] for node in nodes[1:-1])
    hops = []
    for start, end in pairwise(nodes):
        relation, evidence = told(graph, start, end)
        hops.append(Hop(thing(graph, start), relation, thing(graph, end), evidence))
    return Way(round(cost, 3), tuple(hops), _in_words(hops))


def _in_words(hops: list[Hop]) -> str:
    first, *rest = (f"{hop.relation} {_shown(hop.end)}" for hop in hops)
    return ", which ".join([f"{_shown(hops[0].start)} {first}", *rest])


def _shown(one: Thing) -> str:
    return f"«{one.name}»" if one.kind == "Commitment" else one.name


def _reason(graph: nx.DiGraph[str], start: str, end: str, ways: list[Way]) -> str:
    names = f"{graph.nodes[start]['name']} and {graph.nodes[end]['name']}"
    if not ways:
        return f"The minutes tell of nothing that links {names}."
    others = "" if len(ways) == 1 else f", {len(ways)} ways that share nothing between them"
    steps = len(ways[0].hops)
    return f"{names} are {steps} {'step' if steps == 1 else 'steps'} apart{others}."
