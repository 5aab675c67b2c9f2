"""Whom to introduce to whom: organisations that share no work, but work with the same others.

Counted from the shared neighbours outwards, not pair by pair: most pairs have no neighbour in common, and looking at every
pair takes the square of the number of organisations.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import log

import networkx as nx

from graphapp.analyses.evidence import Evidence
from graphapp.analyses.network import APOLOGIES, Thing, thing
from graphapp.analyses.ties import organisations, shared_things, ties, words_of

MOST = 20
_BETWEEN = 5


class Score(StrEnum):
    """By what introductions are put in order."""

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
    scores = dict(_scores(links))
    column = list(Score).index(score)
    best = sorted(scores, key=lambda pair: (-scores[pair][column], pair))[:most]
    return tuple(_introduction(graph, links, pair, scores[pair]) for pair in best)


def _scores(links: nx.Graph[str]) -> Iterator[tuple[tuple[str, str], tuple[float, float, float]]]:
    """Adamic–Adar, Jaccard and resource allocation of every pair without a tie that has a neighbour in common."""
    shared: dict[tuple[str, str], list[float]] = {}
    for node in links:
        neighbours = sorted(links[node])
        if len(neighbours) > 1:
            rare, part = 1 / log(len(neighbours)), 1 / len(neighbours)
            for pair in combinations(neighbours, 2):
                sums = shared.setdefault(pair, [0.0, 0.0, 0])
                sums[0] += rare
                sums[1] += part
                sums[2] += 1
    for (one, other), (adamic_adar, allocation, common) in shared.items():
        if other not in links[one]:
            yield (one, other), (adamic_adar, common / (links.degree(one) + links.degree(other) - common), allocation)


def _introduction(
    graph: nx.DiGraph[str], links: nx.Graph[str], pair: tuple[str, str], scores: tuple[float, float, float]
) -> Introduction:
    one, other = pair
    common = sorted(nx.common_neighbors(links, one, other), key=lambda node: (links.degree(node), node))
    met = len(_meetings(graph, one) & _meetings(graph, other))
    names = ", ".join(graph.nodes[node]["name"] for node in common[:_BETWEEN])
    more = f" and {len(common) - _BETWEEN} more" if len(common) > _BETWEEN else ""
    seen = f"they were at the same meeting {_times(met)}" if met else "the minutes never show them at the same meeting"
    return Introduction(
        thing(graph, one),
        thing(graph, other),
        round(scores[0], 4),
        round(scores[1], 4),
        round(scores[2], 4),
        len(common),
        tuple(_between(graph, links, node, pair) for node in common[:_BETWEEN]),
        met,
        f"both work with {names}{more}, and share no work that is known; {seen}",
    )


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


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


def _between(graph: nx.DiGraph[str], links: nx.Graph[str], node: str, pair: tuple[str, str]) -> Between:
    one, other = (links.edges[node, end]["shared"] for end in pair)
    evidence = tuple(dict.fromkeys((*words_of(graph, pair[0], one, 1), *words_of(graph, pair[1], other, 1))))
    return Between(thing(graph, node), shared_things(graph, one), shared_things(graph, other), evidence)
