"""Groups of organisations that share more work with each other than with the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from graphapp.analyses.evidence import Evidence
from graphapp.analyses.network import Thing, thing
from graphapp.analyses.ties import shared_things, ties, words_of

SEED = 20260101
LOUVAIN = 200_000  # ties that networkx takes about two seconds for
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Community:
    """Organisations that share more work with each other than with the rest.

    Attributes
    ----------
    members : tuple of Thing
        Who belongs to it, the one with the strongest ties inside first.
    within : int
        How many ties are between members.
    across : int
        How many ties lead from members to others.
    shared : tuple of Thing
        What holds it together: the things that most ties inside are made of, no more than five.
    reason : str
        The finding in words.
    evidence : tuple of Evidence
        Words that say that the first member takes part in them.
    """

    members: tuple[Thing, ...]
    within: int
    across: int
    shared: tuple[Thing, ...]
    reason: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Communities:
    """The communities of a network of organisations.

    Attributes
    ----------
    as_of : str
        The day (ISO 8601).
    method : str
        How they were found, in words.
    modularity : float or None
        How much more of the ties lie inside than would by chance (below 1; under about 0.3 the division says little); None:
        there is no tie.
    communities : tuple of Community
        The largest first.
    alone : tuple of Thing
        Organisations of which no work shared with others is known: that does not say that there is none.
    """

    as_of: str
    method: str
    modularity: float | None
    communities: tuple[Community, ...]
    alone: tuple[Thing, ...]


def communities(graph: nx.DiGraph[str], *, meetings: bool = False) -> Communities:
    """The communities of the organisations of a projection.

    Parameters
    ----------
    graph : networkx.DiGraph
        A projection.
    meetings : bool
        Whether having been at the same meeting ties organisations, too (`ties.ties`).

    Notes
    -----
    Louvain (Blondel et al. 2008, Journal of Statistical Mechanics P10008) with weights and a fixed seed; with more than LOUVAIN
    ties label propagation (Traag and Šubelj 2023, as networkx's `fast_label_propagation_communities`), which is quicker and
    coarser. Another seed may put an organisation between two communities into the other.

    Examples
    --------
    Two pairs that share a promise each, and nothing across: all ties lie inside, where by chance half would; 1 - 1/2.

    >>> graph = nx.DiGraph([("a", "p"), ("b", "p"), ("c", "q"), ("d", "q")], as_of="2020-01-01")
    >>> for node in graph: graph.nodes[node].update(name=node, kind="Commitment" if node in "pq" else "Organisation")
    >>> for edge in graph.edges: graph.edges[edge]["relations"] = {"COMMITTED_BY": ()}
    >>> found = communities(graph)
    >>> found.modularity, [[one.name for one in each.members] for each in found.communities]
    (0.5, [['a', 'b'], ['c', 'd']])
    """
    links = ties(graph, meetings=meetings)
    alone = sorted(nx.isolates(links), key=lambda node: (graph.nodes[node]["name"].casefold(), node))
    links.remove_nodes_from(alone)
    ordered = divided(links)
    return Communities(
        graph.graph["as_of"],
        _method(links),
        round(nx.community.modularity(links, ordered), 4) if ordered else None,
        tuple(_community(graph, links, part) for part in ordered),
        tuple(thing(graph, node) for node in alone),
    )


def divided(links: nx.Graph[str]) -> list[set[str]]:
    """The communities of a network of ties, the largest first."""
    if not links:
        return []
    if links.number_of_edges() <= LOUVAIN:
        found: Iterable[set[str]] = nx.community.louvain_communities(links, seed=SEED)
    else:
        found = nx.community.fast_label_propagation_communities(links, weight="weight", seed=SEED)
    return sorted(found, key=lambda part: (-len(part), min(part)))


def _method(links: nx.Graph[str]) -> str:
    quick = f"label propagation (more than {LOUVAIN:,} ties)" if links.number_of_edges() > LOUVAIN else "Louvain"
    return f"{quick}, weighted by what is shared, seed {SEED}"


def _community(graph: nx.DiGraph[str], links: nx.Graph[str], part: set[str]) -> Community:
    inside = links.subgraph(part)
    strongest = sorted(part, key=lambda node: (-inside.degree(node, weight="weight"), node))
    within = inside.number_of_edges()
    across = sum(degree for _, degree in links.degree(part)) - 2 * within
    counts: dict[str, int] = {}
    for edge in inside.edges:
        for node in inside.edges[edge]["shared"]:
            counts[node] = counts.get(node, 0) + 1
    common = sorted(counts, key=lambda node: (-counts[node], node))[:_SHOWN]
    reason = f"{len(part)} organisations with {within} {'tie' if within == 1 else 'ties'} among them and {across} to others"
    members = tuple(thing(graph, node) for node in strongest)
    return Community(members, within, across, shared_things(graph, common), reason, words_of(graph, strongest[0], common))
