"""One party and what is around it: everything it is linked to, and whom it works with."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import networkx as nx

from graphapp.analyses.evidence import Evidence
from graphapp.analyses.network import COSTS, Thing, network, thing, told
from graphapp.analyses.ties import shared_things, ties, words_of

MOST = 50
_QUOTES = 3


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Something next to a party.

    Attributes
    ----------
    thing : Thing
        What it is.
    relation : str
        How the party stands to it, in words.
    evidence : tuple of Evidence
        The passages that say so; empty where no passage does.
    """

    thing: Thing
    relation: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation that a party works with.

    Attributes
    ----------
    organisation : Thing
        Who it is.
    strength : float
        How much they share (no unit): 1 for a promise or an initiative that only the two share, the n-th part of it where n
        others share it as well.
    shared : tuple of Thing
        What they share.
    evidence : tuple of Evidence
        Words that say that the partner takes part in it.
    """

    organisation: Thing
    strength: float
    shared: tuple[Thing, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Ego:
    """One party and what is around it.

    Attributes
    ----------
    as_of : str
        The day (ISO 8601).
    party : Thing
        Who it is about.
    neighbours : tuple of Neighbour
        What it is linked to: commitments, people, initiatives, datasets, meetings, groups, places, in this order.
    linked : int
        How many neighbours there are; the list may be shorter.
    partners : tuple of Partner
        The organisations it shares work with, the closest first; empty for what is no organisation.
    reason : str
        The picture in words.
    """

    as_of: str
    party: Thing
    neighbours: tuple[Neighbour, ...]
    linked: int
    partners: tuple[Partner, ...]
    reason: str


def ego(graph: nx.DiGraph[str], node: str, *, most: int = MOST) -> Ego:
    """What is around a node of a projection (`parties.party` finds it by name).

    Parameters
    ----------
    graph : networkx.DiGraph
        A projection.
    node : str
        The id of a node.
    most : int
        How many neighbours, and how many partners, to tell.

    Examples
    --------
    >>> graph = nx.DiGraph([("a", "study"), ("b", "study"), ("c", "study")], as_of="2020-01-01")
    >>> for each in graph: graph.nodes[each].update(name=each, kind="Initiative" if each == "study" else "Organisation")
    >>> for edge in graph.edges: graph.edges[edge]["relations"] = {"LEADS": ()}
    >>> found = ego(graph, "a")
    >>> [(one.relation, one.thing.name) for one in found.neighbours]
    [('leads', 'study')]
    >>> [(one.organisation.name, one.strength) for one in found.partners]
    [('b', 0.5), ('c', 0.5)]
    """
    links, tied = network(graph), ties(graph)
    order = {kind: number for number, kind in enumerate(COSTS)}
    around = sorted(
        (thing(graph, each) for each in links.adj.get(node, ())),
        key=lambda one: (order[one.kind], one.name.casefold(), one.id),
    )
    partners = sorted(tied.adj.get(node, ()), key=lambda each: (-tied.edges[node, each]["weight"], each))
    return Ego(
        graph.graph["as_of"],
        thing(graph, node),
        tuple(Neighbour(one, *told(graph, node, one.id)) for one in around[:most]),
        len(around),
        tuple(_partner(graph, tied, node, each) for each in partners[:most]),
        _reason(around, len(partners)),
    )


def _partner(graph: nx.DiGraph[str], tied: nx.Graph[str], node: str, other: str) -> Partner:
    edge = tied.edges[node, other]
    evidence = words_of(graph, other, edge["shared"], _QUOTES)
    return Partner(thing(graph, other), round(edge["weight"], 4), shared_things(graph, edge["shared"]), evidence)


def _reason(around: list[Thing], partners: int) -> str:
    if not around:
        return "named, and the minutes tell of nothing that it is linked to"
    counts = Counter(one.kind for one in around)
    listed = ", ".join(f"{number} × {kind}" for kind, number in counts.items())
    return f"linked to {listed}; shares work with {partners} {'organisation' if partners == 1 else 'organisations'}"
