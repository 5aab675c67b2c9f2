"""Whom to introduce to whom: organisations that share no work, but work with the same others.

Scored from the shared neighbours outwards, not pair by pair as networkx does: most pairs have no neighbour in common. Only the
few that are told are then given to networkx for all three scores.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from heapq import nsmallest
from math import inf, log

import networkx as nx

from graphapp.analyses.evidence import Evidence
from graphapp.analyses.network import APOLOGIES, Thing, thing
from graphapp.analyses.ties import organisations, shared_things, ties, words_of
from graphapp.analyses.views import short, times

MOST = 20
_BETWEEN = 5


class Score(StrEnum):
    """By what introductions are put in order: how much the neighbours that two share say.

    Attributes
    ----------
    ADAMIC_ADAR
        Each shared neighbour counts 1 / log of its number of neighbours.
    JACCARD
        Shared neighbours as a part of all neighbours of both.
    RESOURCE_ALLOCATION
        Each shared neighbour counts 1 / its number of neighbours.
    """

    ADAMIC_ADAR = "ADAMIC_ADAR"
    JACCARD = "JACCARD"
    RESOURCE_ALLOCATION = "RESOURCE_ALLOCATION"


@dataclass(frozen=True, slots=True)
class Between:
    """Somebody who works with both.

    Attributes
    ----------
    organisation : Thing
        Who could make the introduction.
    with_one : tuple of Thing
        What it shares with the one.
    with_other : tuple of Thing
        What it shares with the other.
    evidence : tuple of Evidence
        Words of both.
    """

    organisation: Thing
    with_one: tuple[Thing, ...]
    with_other: tuple[Thing, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Introduction:
    """Two organisations that might have something to talk about.

    Attributes
    ----------
    one : Thing
        The one.
    other : Thing
        The other.
    adamic_adar : float
        Sum over the shared neighbours of 1 / ln(number of their neighbours); 0.9 or so for one shared neighbour with three.
    jaccard : float
        Shared neighbours as a share (0 to 1) of all neighbours of either.
    resource_allocation : float
        Sum over the shared neighbours of 1 / (number of their neighbours).
    shared : int
        How many neighbours they share.
    between : tuple of Between
        Those who could introduce them, the one with the fewest other ties first; no more than five.
    met : int
        At how many meetings both were present, so far as the minutes tell.
    reason : str
        The suggestion in words.
    """

    one: Thing
    other: Thing
    adamic_adar: float
    jaccard: float
    resource_allocation: float
    shared: int
    between: tuple[Between, ...]
    met: int
    reason: str


def introductions(graph: nx.DiGraph[str], *, score: Score = Score.ADAMIC_ADAR, most: int = MOST) -> tuple[Introduction, ...]:
    """Pairs of organisations that share no work and have neighbours in common, the likeliest first.

    Parameters
    ----------
    graph : networkx.DiGraph
        A projection.
    score : Score
        By what to put them in order.
    most : int
        How many to tell.

    Notes
    -----
    Adamic and Adar (2003), Friends and neighbors on the Web; Zhou, Lü and Zhang (2009), Predicting missing links via local
    information (resource allocation); Liben-Nowell and Kleinberg (2007) compare them as predictors of links. A suggestion is
    a guess from the pattern of ties, never a fact.

    Examples
    --------
    «a» and «c» both work with «b», who has no other neighbours: 1 / ln 2 = 1.4427, one of one, one half.

    >>> graph = nx.DiGraph([("a", "study"), ("b", "study"), ("b", "promise"), ("c", "promise")])
    >>> for node in graph: graph.nodes[node].update(name=node, kind="Organisation")
    >>> graph.nodes["study"]["kind"], graph.nodes["promise"]["kind"] = "Initiative", "Commitment"
    >>> for edge in graph.edges: graph.edges[edge]["relations"] = {"INVOLVED_IN": ()}
    >>> [found] = introductions(graph)
    >>> found.one.name, found.other.name, found.adamic_adar, found.jaccard, found.resource_allocation
    ('a', 'c', 1.4427, 1.0, 0.5)
    """
    links = ties(graph)
    best: list[tuple[float, str, str]] = []
    for found in _ranked(links, _kin(graph, links), score):
        worst = best[-1][0] if len(best) >= most else inf
        best = nsmallest(most, [*best, *(each for each in found if each[0] <= worst)])
    return tuple(_introduction(graph, links, pair) for _, *pair in best)


def _kin(graph: nx.DiGraph[str], links: nx.Graph[str]) -> dict[str, list[str]]:
    """The branches of organisations, and what they are branches of: they need no introduction."""
    return {node: [n for n in (*graph.successors(node), *graph.predecessors(node)) if n in links] for node in links}


def _ranked(links: nx.Graph[str], kin: Mapping[str, Sequence[str]], score: Score) -> Iterator[list[tuple[float, str, str]]]:
    """Minus the score of every pair without a tie that has a neighbour in common, so that the least is the likeliest.

    One organisation at a time, with those after it.
    """
    nodes = sorted(links)
    number = {node: each for each, node in enumerate(nodes)}
    adjacent = [sorted(number[other] for other in links[node]) for node in nodes]
    parts = [_part(len(neighbours), score) for neighbours in adjacent]
    for one, neighbours in enumerate(adjacent):
        sums: dict[int, float] = {}
        for between in neighbours:
            part, others = parts[between], adjacent[between]
            for other in others[bisect_right(others, one) :]:
                sums[other] = sums.get(other, 0.0) + part
        for known in (*neighbours, *(number[each] for each in kin[nodes[one]])):
            sums.pop(known, None)
        if score is Score.JACCARD:
            sums = {each: shared / (len(neighbours) + len(adjacent[each]) - shared) for each, shared in sums.items()}
        yield [(-value, nodes[one], nodes[other]) for other, value in sums.items()]


def _part(neighbours: int, score: Score) -> float:
    """What a shared neighbour with so many neighbours adds."""
    if neighbours < 2 or score is Score.JACCARD:
        return 1.0
    return 1 / log(neighbours) if score is Score.ADAMIC_ADAR else 1 / neighbours


def _introduction(graph: nx.DiGraph[str], links: nx.Graph[str], pair: list[str]) -> Introduction:
    one, other = pair
    common = sorted(nx.common_neighbors(links, one, other), key=lambda node: (links.degree(node), node))
    [(_, _, adamic_adar)] = nx.adamic_adar_index(links, [(one, other)])
    [(_, _, jaccard)] = nx.jaccard_coefficient(links, [(one, other)])
    [(_, _, allocation)] = nx.resource_allocation_index(links, [(one, other)])
    met = len(_meetings(graph, one) & _meetings(graph, other))
    names = ", ".join(short(graph, node) for node in common[:_BETWEEN])
    more = f" and {len(common) - _BETWEEN} more" if len(common) > _BETWEEN else ""
    seen = f"they were at the same meeting {times(met)}" if met else "the minutes never show them at the same meeting"
    return Introduction(
        thing(graph, one),
        thing(graph, other),
        round(adamic_adar, 4),
        round(jaccard, 4),
        round(allocation, 4),
        len(common),
        tuple(_between(graph, links, node, pair) for node in common[:_BETWEEN]),
        met,
        f"both work with {names}{more}, and share no work that is known; {seen}",
    )


def _meetings(graph: nx.DiGraph[str], organisation: str) -> set[str]:
    """The meetings at which an organisation, or one who speaks for it, was present."""
    people = [n for n in graph.successors(organisation) if graph.nodes[n]["kind"] == "Person"]
    return {
        meeting
        for actor in (organisation, *people)
        for meeting in graph.successors(actor)
        if graph.nodes[meeting]["kind"] == "Meeting"
        and set(graph.edges[actor, meeting]["relations"]) != {APOLOGIES}
        and organisation in organisations(graph, actor)
    }


def _between(graph: nx.DiGraph[str], links: nx.Graph[str], node: str, pair: list[str]) -> Between:
    one, other = (links.edges[node, end]["shared"] for end in pair)
    evidence = tuple(dict.fromkeys((*words_of(graph, pair[0], one, 1), *words_of(graph, pair[1], other, 1))))
    return Between(thing(graph, node), shared_things(graph, one), shared_things(graph, other), evidence)
