"""Who works with whom: organisations, tied by what they share.

A network of organisations alone, not of everything: brokers, communities and introductions are about who works with whom,
and a tie must say by what. Shared work ties (a commitment, an initiative, a dataset). Having sat in the same meeting ties only
where it is asked for, because in one group's minutes everybody has met everybody. Being in the same country ties nobody: that
is overlap, not work in common. Nor does being a branch of the same body: the United Nations would be everybody's broker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

import networkx as nx

from graphapp.analyses.evidence import Evidence, quoted, said_of_edge
from graphapp.analyses.network import APOLOGIES, Thing, thing
from graphapp.analyses.projection import ACTORS

# What sharing a thing of a kind with one other organisation counts; with n others each pair's part is the n-th of it.
STRENGTHS = {"Commitment": 1.0, "Initiative": 1.0, "Dataset": 0.5, "Meeting": 0.25}
LARGEST = 100  # what more organisations share ties nobody: at a conference of hundreds nobody has met everybody


def ties(graph: nx.DiGraph[str], *, meetings: bool = False) -> nx.Graph[str]:
    """Every organisation of a projection, with an edge between two that share work.

    An organisation shares what it, or one of its people, takes part in. An edge's `weight` adds up STRENGTHS of what is
    shared, each divided by the number of the other organisations that share it; its `shared` are the ids of these things.

    Parameters
    ----------
    graph : networkx.DiGraph
        A projection.
    meetings : bool
        Whether having been at the same meeting ties as well.

    Notes
    -----
    The division is Newman's for papers with several authors (Newman 2001, Physical Review E 64, 016132).

    Examples
    --------
    Three share an initiative (1/2 a pair), and two of them a promise as well (1 more):

    >>> graph = nx.DiGraph([("a", "study"), ("b", "study"), ("c", "study"), ("a", "promise"), ("b", "promise")])
    >>> kinds = {"study": "Initiative", "promise": "Commitment"}
    >>> for node in graph: graph.nodes[node]["kind"] = kinds.get(node, "Organisation")
    >>> for edge in graph.edges: graph.edges[edge]["relations"] = {"INVOLVED_IN": ()}
    >>> [(*sorted(pair), weight) for *pair, weight in ties(graph).edges(data="weight")]
    [('a', 'b', 1.5), ('a', 'c', 0.5), ('b', 'c', 0.5)]
    """
    made: nx.Graph[str] = nx.Graph()
    made.add_nodes_from(sorted(node for node, values in graph.nodes(data=True) if values["kind"] == "Organisation"))
    for shared, parties in sorted(_shared(graph, meetings)):
        strength = STRENGTHS[graph.nodes[shared]["kind"]] / (len(parties) - 1)
        for one, other in combinations(parties, 2):
            _tie(made, one, other, shared, strength)
    return made


def _tie(made: nx.Graph[str], one: str, other: str, shared: str, strength: float) -> None:
    if made.has_edge(one, other):
        edge = made.edges[one, other]
        edge["weight"] += strength
        edge["shared"] += (shared,)
    else:
        made.add_edge(one, other, weight=strength, shared=(shared,))


def _shared(graph: nx.DiGraph[str], meetings: bool) -> Iterator[tuple[str, list[str]]]:
    """Things that two organisations or more share, and who they are, in order of their ids."""
    kinds = {kind for kind in STRENGTHS if meetings or kind != "Meeting"}
    for node, values in graph.nodes(data=True):
        if values["kind"] in kinds:
            parties = sharing(graph, node)
            if 2 <= len(parties) <= LARGEST:
                yield node, sorted(parties)


def sharing(graph: nx.DiGraph[str], node: str) -> set[str]:
    """The organisations that take part in a thing themselves or through their people; in an initiative also by serving it."""
    found: set[str] = set()
    for start in graph.predecessors(node):
        kind = graph.nodes[start]["kind"]
        if kind == "Commitment":
            found.update(*(organisations(graph, owner) for owner in graph.predecessors(start)))
        elif set(graph.edges[start, node]["relations"]) != {APOLOGIES}:
            found |= organisations(graph, start)
    return found


def organisations(graph: nx.DiGraph[str], actor: str) -> set[str]:
    """The organisation itself, or those that a person speaks for; none for a group."""
    kind = graph.nodes[actor]["kind"]
    if kind == "Organisation":
        return {actor}
    if kind != "Person":
        return set()
    return {n for n in graph.predecessors(actor) if graph.nodes[n]["kind"] == "Organisation"}


def shared_things(graph: nx.DiGraph[str], shared: Iterable[str]) -> tuple[Thing, ...]:
    """What a tie is made of, initiatives before commitments before the rest, each by name."""
    order = {"Initiative": 0, "Commitment": 1}
    found = [thing(graph, node) for node in dict.fromkeys(shared)]
    return tuple(sorted(found, key=lambda one: (order.get(one.kind, 2), one.name.casefold(), one.id)))


def words_of(graph: nx.DiGraph[str], organisation: str, shared: Iterable[str], most: int = 3) -> tuple[Evidence, ...]:
    """Passages that say that an organisation takes part in things, no more than a few."""
    found: dict[str, None] = {}
    for node in shared:
        for start in sorted(graph.predecessors(node)):
            direct = graph.nodes[start]["kind"] in ACTORS and organisation in organisations(graph, start)
            serving = graph.nodes[start]["kind"] == "Commitment" and any(
                organisation in organisations(graph, owner) for owner in graph.predecessors(start)
            )
            if direct or serving:
                found.update(dict.fromkeys(said_of_edge(graph, start, node)[:1]))
    return quoted(graph, list(found)[:most])
