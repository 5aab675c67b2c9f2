"""Who connects otherwise separate organisations, and what would fall apart without them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import isclose

import networkx as nx

from graphapp.analyses.betweenness import Betweenness, betweenness
from graphapp.analyses.evidence import Evidence
from graphapp.analyses.network import Thing, thing
from graphapp.analyses.separation import Blocks, blocks, bridges
from graphapp.analyses.ties import shared_things, ties, words_of
from graphapp.analyses.views import short

MOST = 20
_QUOTES, _NAMED = 3, 4


@dataclass(frozen=True, slots=True)
class Broker:
    """An organisation through which others are linked.

    Attributes
    ----------
    organisation : Thing
        Who it is.
    betweenness : float
        The share (0 to 1) of the shortest ways between two other organisations that pass through it; between organisations
        that nothing links there is no way.
    ties : int
        With how many organisations it shares work.
    cut_off : tuple of tuple of Thing
        Who would be cut off from the largest rest if it left, each part together; empty: everything would hold.
    reason : str
        The finding in words.
    evidence : tuple of Evidence
        Words of a few of its ties.
    """

    organisation: Thing
    betweenness: float
    ties: int
    cut_off: tuple[tuple[Thing, ...], ...]
    reason: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Bridge:
    """A tie that alone holds two sides together.

    Attributes
    ----------
    one : Thing
        The organisation on the smaller side.
    other : Thing
        The organisation on the larger side.
    shared : tuple of Thing
        What they share.
    cut_off : tuple of Thing
        Who is on the smaller side.
    evidence : tuple of Evidence
        Words of what they share.
    """

    one: Thing
    other: Thing
    shared: tuple[Thing, ...]
    cut_off: tuple[Thing, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Brokerage:
    """Who holds the network of organisations together.

    Attributes
    ----------
    as_of : str
        The day (ISO 8601).
    organisations : int
        How many organisations are known.
    alone : int
        How many of them share no work that is known.
    parts : int
        Into how many parts the others fall.
    method : str
        How betweenness was counted, in words.
    exact : bool
        False: it is estimated from a sample.
    brokers : tuple of Broker
        Those through whom something passes, the one through whom most does first.
    bridges : tuple of Bridge
        The ties that alone hold their sides together, the one with the largest smaller side first.
    """

    as_of: str
    organisations: int
    alone: int
    parts: int
    method: str
    exact: bool
    brokers: tuple[Broker, ...]
    bridges: tuple[Bridge, ...]


def brokers(graph: nx.DiGraph[str], *, meetings: bool = False, most: int = MOST) -> Brokerage:
    """Who connects otherwise separate organisations of a projection.

    Parameters
    ----------
    graph : networkx.DiGraph
        A projection.
    meetings : bool
        Whether having been at the same meeting ties organisations, too (`ties.ties`).
    most : int
        How many brokers, and how many bridges, to tell.

    Returns
    -------
    Brokerage
        Without brokers where there is nothing between anybody, as with one organisation or none.

    Notes
    -----
    Betweenness after Brandes (`betweenness.betweenness`), what falls apart from the blocks of Hopcroft and Tarjan.

    Examples
    --------
    «b» shares a study with «a» and a promise with «c»: all that passes between them passes through it.

    >>> graph = nx.DiGraph([("a", "study"), ("b", "study"), ("b", "promise"), ("c", "promise")], as_of="2020-01-01")
    >>> for node in graph: graph.nodes[node].update(name=node, kind="Organisation")
    >>> graph.nodes["study"]["kind"], graph.nodes["promise"]["kind"] = "Initiative", "Commitment"
    >>> for edge in graph.edges: graph.edges[edge]["relations"] = {"INVOLVED_IN": ()}
    >>> [broker] = brokers(graph).brokers
    >>> broker.organisation.name, broker.betweenness, [[each.name for each in part] for part in broker.cut_off]
    ('b', 1.0, [['c']])
    """
    links = ties(graph, meetings=meetings)
    counted, made = betweenness(links), blocks(links)
    values = counted.values
    ranked = sorted((n for n in links if values[n] > 0), key=lambda n: (-values[n], graph.nodes[n]["name"].casefold(), n))
    return Brokerage(
        as_of=graph.graph["as_of"],
        organisations=len(links),
        alone=sum(1 for _ in nx.isolates(links)),
        parts=sum(1 for part in nx.connected_components(links) if len(part) > 1),
        method=counted.method,
        exact=counted.exact,
        brokers=tuple(_broker(graph, links, made, counted, node) for node in ranked[:most]),
        bridges=tuple(_bridges(graph, links, made, most)),
    )


def _broker(graph: nx.DiGraph[str], links: nx.Graph[str], made: Blocks, counted: Betweenness, node: str) -> Broker:
    cut_off = tuple(_things(graph, piece) for piece in made.pieces(node))
    value = counted.values[node]
    neighbours = sorted(links[node], key=lambda other: (-links.edges[node, other]["weight"], other))
    shared = dict.fromkeys(links.edges[node, other]["shared"][0] for other in neighbours)
    return Broker(
        thing(graph, node),
        round(value, 6),
        len(neighbours),
        cut_off,
        _reason(value, len(links), [[short(graph, one.id) for one in piece] for piece in cut_off], counted.exact),
        words_of(graph, node, shared, _QUOTES),
    )


def _things(graph: nx.DiGraph[str], nodes: Iterable[str]) -> tuple[Thing, ...]:
    return tuple(sorted((thing(graph, node) for node in nodes), key=lambda one: (one.name.casefold(), one.id)))


def _reason(value: float, organisations: int, cut_off: list[list[str]], exact: bool) -> str:
    pairs = (organisations - 1) * (organisations - 2) // 2
    number = value * pairs
    about = f"{number:.0f}" if exact and isclose(number, round(number)) else f"about {number:.1f}"
    said = f"the shortest way passes through it for {about} of the {pairs} pairs of other organisations"
    if not cut_off:
        return f"{said}; without it all would still be linked"
    lost = sorted((name for part in cut_off for name in part), key=str.casefold)
    names = ", ".join(lost[:_NAMED]) + (f" and {len(lost) - _NAMED} more" if len(lost) > _NAMED else "")
    parts = f" in {len(cut_off)} parts" if len(cut_off) > 1 else ""
    return f"{said}; without it the rest would lose {names}{parts}"


def _bridges(graph: nx.DiGraph[str], links: nx.Graph[str], made: Blocks, most: int) -> Iterator[Bridge]:
    found = [(made.sides(bridge), bridge) for bridge in bridges(made)]
    found.sort(key=lambda each: (-len(each[0][0]), each[1]))
    for (smaller, _), bridge in found[:most]:
        one, other = bridge if bridge[0] in smaller else (bridge[1], bridge[0])
        shared = links.edges[bridge]["shared"]
        quotes = words_of(graph, one, shared, _QUOTES)
        yield Bridge(thing(graph, one), thing(graph, other), shared_things(graph, shared), _things(graph, smaller), quotes)
