"""How much of what passes between others passes through a node: exactly where that can be had in time, else from a sample.

The exact count walks the network once for every node. Where that is more than WALKS steps, and no backend that can do more
is installed, it is estimated from nodes drawn with a fixed seed, and the answer says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import networkx as nx

SEED = 20260101
WALKS = 5_000_000  # nodes times edges that networkx counts exactly in about a second
FAST_WALKS = 100_000_000  # the same for the backend
FAST = "rustworkx"


@dataclass(frozen=True, slots=True)
class Betweenness:
    """Betweenness of every node.

    Attributes
    ----------
    values : dict of str to float
        For every node the share (0 to 1) of the shortest ways between two others that pass through it.
    method : str
        How it was counted, in words.
    exact : bool
        Whether from all nodes; False: estimated from a sample.
    """

    values: dict[str, float]
    method: str
    exact: bool


def betweenness(links: nx.Graph[str]) -> Betweenness:
    """Betweenness centrality without weights.

    Notes
    -----
    Brandes (2001), A faster algorithm for betweenness centrality; the sample as in Brandes and Pich (2007).

    Examples
    --------
    On a line of three all that passes between the ends passes through the middle:

    >>> betweenness(nx.path_graph(["a", "b", "c"])).values
    {'a': 0.0, 'b': 1.0, 'c': 0.0}
    """
    nodes, edges = links.number_of_nodes(), links.number_of_edges()
    fast = FAST in nx.config.backends
    if nodes * edges <= (FAST_WALKS if fast else WALKS):
        found: Any = nx.betweenness_centrality(links, backend=FAST) if fast else nx.betweenness_centrality(links)
        return Betweenness({node: found[node] for node in links}, "exact: from every organisation", exact=True)
    sample = min(nodes, max(20, WALKS // edges))
    found = nx.betweenness_centrality(links, k=sample, seed=SEED)
    return Betweenness(found, f"estimated: from {sample} of {nodes} organisations, drawn with seed {SEED}", exact=False)
