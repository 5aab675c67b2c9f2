"""Where to draw whom: the organisations that share work, laid out in a plane, their communities told apart.

Each part that hangs together is laid out by itself and the parts are set side by side: laid out at once, parts that nothing
holds together fly off, and what matters shrinks to a spot.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import networkx as nx

from graphapp.analyses.communities import divided
from graphapp.analyses.ties import ties

SEED = 20260101


@dataclass(frozen=True, slots=True)
class Spot:
    """An organisation and where it is drawn.

    Attributes
    ----------
    label : str
        Its acronym, or else its name.
    x, y : float
        Where (no unit; about 1 between neighbours).
    weight : float
        How much it shares with all others together.
    community : int
        The number of its community, from 0.
    """

    label: str
    x: float
    y: float
    weight: float
    community: int


@dataclass(frozen=True, slots=True)
class Line:
    """A tie: the numbers of its two spots, and its weight."""

    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A network to draw.

    Attributes
    ----------
    spots : tuple of Spot
        The organisations.
    lines : tuple of Line
        The ties between them.
    left_out : int
        Organisations that share work and are not drawn, for want of room.
    alone : int
        Organisations of which no shared work is known.
    """

    spots: tuple[Spot, ...]
    lines: tuple[Line, ...]
    left_out: int
    alone: int


def drawing(graph: nx.DiGraph[str], *, meetings: bool = False, most: int = 60) -> Drawing:
    """The organisations of a projection that share most, laid out (Fruchterman and Reingold 1991, with a fixed seed).

    Raises
    ------
    ImportError
        numpy is missing; it comes with matplotlib.
    """
    links = ties(graph, meetings=meetings)
    tied = sorted((n for n in links if links[n]), key=lambda n: (-links.degree(n, weight="weight"), n))
    shown: nx.Graph[str] = nx.Graph()  # not a view, whose order differs from run to run
    shown.add_nodes_from(sorted(tied[:most]))
    shown.add_edges_from(edge for edge in sorted(links.edges(data=True), key=lambda e: e[:2]) if {*edge[:2]} <= shown.nodes)
    places = _places(shown)
    community = {node: number for number, part in enumerate(divided(shown)) for node in part}
    nodes = sorted(shown)
    spots = tuple(
        Spot(_label(graph, node), *places[node], links.degree(node, weight="weight"), community[node]) for node in nodes
    )
    number = {node: each for each, node in enumerate(nodes)}
    lines = tuple(Line(number[one], number[other], shown.edges[one, other]["weight"]) for one, other in sorted(shown.edges))
    return Drawing(spots, lines, len(tied) - len(nodes), len(links) - len(tied))


def _label(graph: nx.DiGraph[str], node: str) -> str:
    values = graph.nodes[node]
    return str(values.get("acronym") or values["name"])


def _places(links: nx.Graph[str]) -> dict[str, tuple[float, float]]:
    """Where each node goes: the parts in rows, the largest first, each in a box with room for its labels."""
    parts = sorted((sorted(part) for part in nx.connected_components(links)), key=lambda part: (-len(part), part))
    room = max((2 * _side(part) for part in parts), default=0.0)
    found: dict[str, tuple[float, float]] = {}
    left, top, height = 0.0, 0.0, 0.0
    for part in parts:
        side = _side(part)
        if left and left + side > room:
            left, top, height = 0.0, top - height, 0.0
        for node, (x, y) in _laid_out(links, part).items():
            found[node] = (left + side * (0.1 + 0.8 * x), top - side * (0.9 - 0.8 * y) / 2)
        left, height = left + side, max(height, side / 2)
    return found


def _side(part: list[str]) -> float:
    """How wide a part's box is; it is half as high, because names are wide."""
    return 1.0 + 2 * sqrt(len(part) - 1)


def _laid_out(links: nx.Graph[str], part: list[str]) -> dict[str, tuple[float, float]]:
    """The nodes of one part, stretched to fill a square from 0 to 1."""
    inside: nx.Graph[str] = nx.Graph()
    inside.add_nodes_from(part)
    inside.add_edges_from(sorted((min(edge), max(edge)) for edge in links.subgraph(part).edges))
    placed = nx.spring_layout(inside, seed=SEED, k=4 / sqrt(len(part)), iterations=300)
    across = _stretched([float(placed[node][0]) for node in part])
    upwards = _stretched([float(placed[node][1]) for node in part]) if len(part) > 2 else [0.5] * len(part)
    return dict(zip(part, zip(across, upwards, strict=True), strict=True))


def _stretched(values: list[float]) -> list[float]:
    """The values from 0 to 1, halfway to being evenly spaced: where many are close together their names need room.

    >>> _stretched([5.0, 1.0, 1.5])
    [1.0, 0.0, 0.3125]
    """
    low, high = min(values), max(values)
    if high == low:
        return [0.5 for _ in values]
    places = {number: place for place, number in enumerate(sorted(range(len(values)), key=values.__getitem__))}
    even = [places[number] / (len(values) - 1) for number in range(len(values))]
    return [((value - low) / (high - low) + evenly) / 2 for value, evenly in zip(values, even, strict=True)]
