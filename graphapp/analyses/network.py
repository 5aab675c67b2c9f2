"""The projection as an undirected network in which what links few says more than what links many.

Paths run through everything that two parties can share: initiatives, commitments, datasets, people, branches, meetings,
groups, places. Plain hop counts would call the two ends of a conference, or of a country, neighbours; so every node has a
cost, small for a promise made together and large for a place that half the graph is in, and a way costs what it passes
through.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2

import networkx as nx

from graphapp.analyses.evidence import Evidence, quoted, said_of_edge

APOLOGIES = "SENT_APOLOGIES"
# What passing through a thing of a kind costs, and whether the cost grows with the number of what it touches.
COSTS: dict[str, tuple[float, bool]] = {
    "Commitment": (0.5, False),
    "Person": (0.5, False),
    "Organisation": (1.0, False),
    "Initiative": (1.0, True),
    "Dataset": (1.0, True),
    "Meeting": (2.0, True),
    "Group": (3.0, True),
    "Country": (4.0, True),
    "Region": (6.0, True),
}
# In which words a relation is told along its direction, and against it.
WORDS: dict[str, tuple[str, str]] = {
    "AFFILIATED_WITH": ("is the organisation of", "speaks for"),
    "BRANCH_OF": ("has the branch", "is a branch of"),
    "COMMITTED_BY": ("is committed to", "is a commitment of"),
    "LEADS": ("leads", "is led by"),
    "FUNDS": ("funds", "is funded by"),
    "INVOLVED_IN": ("takes part in", "is a work of"),
    "SERVES": ("serves", "is served by"),
    "CONCERNS": ("is about", "is the subject of"),
    "PRODUCES": ("answers for", "is the product of"),
    "LOCATED_IN": ("is in", "is the place of"),
    "TAKES_PLACE_IN": ("takes place in", "is the place of"),
    "BECAME": ("became", "came from"),
    "ATTENDED": ("came to", "was attended by"),
    "MEETING_OF": ("is a meeting of", "held"),
}


@dataclass(frozen=True, slots=True)
class Thing:
    """Something in the graph.

    Attributes
    ----------
    id : str
        Its global identifier.
    kind : str
        Its kind: Organisation, Initiative, Meeting, …
    name : str
        The fullest name known; of a commitment its text as last recorded.
    """

    id: str
    kind: str
    name: str


def thing(graph: nx.DiGraph[str], node: str) -> Thing:
    """The node of a projection as a result shows it."""
    values = graph.nodes[node]
    return Thing(node, values["kind"], values["name"])


def network(graph: nx.DiGraph[str]) -> nx.Graph[str]:
    """The undirected network of a projection. Every node has the `cost` of passing through it, and every edge half of
    that of both its ends.

    Apologies link nobody: they say who was not there. Nodes and neighbours stand in order of their ids, so that of two ways
    that cost the same the same one is found, whichever store the graph was read from.

    Examples
    --------
    A promise of two costs 0.5 to pass through; a meeting of eight 2 · (1 + log2(8 / 2)) = 6:

    >>> graph = nx.DiGraph([("a", "promise"), ("b", "promise"), *((x, "talk") for x in "abcdefgh")])
    >>> for node in graph: graph.nodes[node]["kind"] = {"promise": "Commitment", "talk": "Meeting"}.get(node, "Organisation")
    >>> for edge in graph.edges: graph.edges[edge]["relations"] = {"ATTENDED": ()}
    >>> made = network(graph)
    >>> made.nodes["promise"]["cost"], made.nodes["talk"]["cost"], made.edges["a", "talk"]["cost"]
    (0.5, 6.0, 3.5)
    """
    made: nx.Graph[str] = nx.Graph()
    made.add_nodes_from(sorted(node for node, values in graph.nodes(data=True) if values["kind"] in COSTS))
    pairs = (sorted(edge) for edge in graph.edges if set(graph.edges[edge]["relations"]) != {APOLOGIES})
    made.add_edges_from((start, end) for start, end in sorted(pairs) if start in made and end in made)
    for node, degree in made.degree:
        made.nodes[node]["cost"] = _cost(graph.nodes[node]["kind"], degree)
    for start, end, values in made.edges(data=True):
        values["cost"] = (made.nodes[start]["cost"] + made.nodes[end]["cost"]) / 2
    return made


def _cost(kind: str, degree: int) -> float:
    base, grows = COSTS[kind]
    return base * (1 + log2(degree / 2)) if grows and degree > 2 else base


def told(graph: nx.DiGraph[str], start: str, end: str) -> tuple[str, tuple[Evidence, ...]]:
    """How a node of the projection stands to its neighbour, in words, with the passages that say so."""
    forward = graph.has_edge(start, end)
    edge = (start, end) if forward else (end, start)
    relations = graph.edges[edge]["relations"]
    chosen = next((each for each in WORDS if each in relations), "")
    words = WORDS.get(chosen, ("is linked to", "is linked to"))[0 if forward else 1]
    return words, quoted(graph, said_of_edge(graph, *edge, *((chosen,) if chosen else ())))
