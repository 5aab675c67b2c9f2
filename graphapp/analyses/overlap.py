"""Who may be doing the same without knowing of each other: same sector in the same country, alike datasets, alike words.

An overlap is a question, not a reproach: it says what is alike, whether the two already share an initiative, a promise or a
meeting about it, and quotes both. What the minutes themselves call similar or duplicate comes first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import networkx as nx

from graphapp.analyses.coverage import ACTIVE, Cell
from graphapp.analyses.evidence import Evidence, quoted
from graphapp.analyses.likeness import alike
from graphapp.analyses.sameness import called_alike
from graphapp.analyses.views import answering, from_whom, listed, of_kind, short, whole
from graphapp.loaders.vocabulary.themes import theme
from graphapp.schema.ids import fold

_Ties: TypeAlias = dict[str, list[str]]  # promises by the organisations that they bring together
_WIDE = ("MS", "CSS")  # sectors so wide that sharing one says nothing


class OverlapKind(StrEnum):
    """How two organisations, or two products, may be the same.

    Attributes
    ----------
    SAID
        The minutes themselves call it similar, the same or duplicate.
    SAME_PLACE
        Different organisations work in one country on one sector, in initiatives that share nobody.
    ALIKE_DATASETS
        Different organisations answer for datasets or forms of nearly the same name.
    DUPLICATE_DATASET
        Two datasets or forms of nearly the same name, with nobody or the same organisation behind both.
    """

    SAID = "SAID"
    SAME_PLACE = "SAME_PLACE"
    ALIKE_DATASETS = "ALIKE_DATASETS"
    DUPLICATE_DATASET = "DUPLICATE_DATASET"


@dataclass(frozen=True, slots=True)
class Overlap:
    """Something that may be done twice.

    Attributes
    ----------
    kind : OverlapKind
        How it was found.
    organisations : tuple of str
        Those concerned, by acronym where they have one; empty: the minutes do not say who answers for the datasets.
    country : str or None
        Name of the country; None: no country is told.
    theme : str or None
        Name of the sector; None: no sector is shown.
    things : tuple of str
        Names of the initiatives or datasets that are alike.
    shared : tuple of str
        What the organisations already share about it: names of initiatives and words of open or ended promises; empty: nothing
        that the minutes tell.
    reason : str
        In words.
    evidence : tuple of Evidence
        The passages that show it, oldest first.
    """

    kind: OverlapKind
    organisations: tuple[str, ...]
    country: str | None
    theme: str | None
    things: tuple[str, ...]
    shared: tuple[str, ...]
    reason: str
    evidence: tuple[Evidence, ...]


def overlaps(graph: nx.DiGraph[str], cells: list[Cell]) -> list[Overlap]:
    """The overlaps of a projection and its matrix, those that share nothing first within each kind.

    Parameters
    ----------
    graph : networkx.DiGraph
        What `projection.projection` gives.
    cells : list of Cell
        What `coverage.coverage` gives for it.

    Returns
    -------
    list of Overlap
        Empty where nothing is alike. Initiatives that have an organisation (or a branch of it) in common are in touch through
        it and are left out, unless the minutes themselves call what is done similar.

    Examples
    --------
    >>> graph = nx.DiGraph(passages={})
    >>> for name in ("shelter survey form", "shelter survey forms"):
    ...     graph.add_node(name, kind="Dataset", name=name, passages=(), themes=())
    >>> [(str(each.kind), each.things) for each in overlaps(graph, [])]
    [('DUPLICATE_DATASET', ('shelter survey form', 'shelter survey forms'))]
    """
    found = [*_said(graph), *_same_place(graph, cells), *_datasets(graph)]
    order = list(OverlapKind)
    return sorted(found, key=lambda o: (order.index(o.kind), bool(o.shared), o.country or "\uffff", o.organisations, o.things))


def _said(graph: nx.DiGraph[str]) -> Iterator[Overlap]:
    """Passages that call the work of two organisations similar."""
    for passage, said in graph.graph["passages"].items():
        bodies = sorted(n for n in said.names if graph.nodes[n]["kind"] == "Organisation")
        if len(bodies) == 2 and (word := called_alike(said.text)):
            places = [graph.nodes[n]["name"] for n in said.names if graph.nodes[n]["kind"] == "Country"]
            names = tuple(sorted(short(graph, each) for each in bodies))
            shared = _shared(graph, bodies[0], bodies[1])
            reason = f"the minutes call the work of {listed(names)} «{word}»{_contact(shared)}"
            where = listed(sorted(places)) if places else None
            yield Overlap(OverlapKind.SAID, names, where, None, (), shared, reason, quoted(graph, [passage]))


def _same_place(graph: nx.DiGraph[str], cells: list[Cell]) -> Iterator[Overlap]:
    """Where the work on a sector in a country falls apart into pieces that have no organisation in common."""
    there: dict[tuple[str, str], list[Cell]] = {}
    for cell in cells:
        if cell.country and any(role in ACTIVE for role in cell.roles):
            for code in cell.themes:
                if code not in _WIDE:
                    there.setdefault((cell.country, code), []).append(cell)
    ties = _ties(graph)
    for (country, code), found in there.items():
        pieces = _pieces(graph, found)
        if len(pieces) > 1:
            yield _in_place(country, code, pieces, _between(graph, pieces, ties.get(code, {})))


def _pieces(graph: nx.DiGraph[str], cells: list[Cell]) -> list[dict[str, list[Cell]]]:
    """The cells by what hangs together through initiatives and organisations, each as organisation → its cells."""
    work: nx.Graph[str] = nx.Graph()
    for cell in cells:
        body = whole(graph, cell.organisation)
        work.add_edge(body, cell.initiative_id or body)
    pieces: list[dict[str, list[Cell]]] = []
    for connected in sorted(nx.connected_components(work), key=min):
        piece: dict[str, list[Cell]] = {}
        for cell in cells:
            body = whole(graph, cell.organisation)
            if body in connected:
                piece.setdefault(body, []).append(cell)
        pieces.append(piece)
    return pieces


def _ties(graph: nx.DiGraph[str]) -> dict[str, _Ties]:
    """By sector, the promises that bring several organisations together: those who answer for it, and those it names."""
    found: dict[str, _Ties] = {}
    for commitment, values in of_kind(graph, "Commitment"):
        bodies = {whole(graph, each) for each in _parties(graph, commitment)}
        if len(bodies) > 1:
            for sign in values.get("themes", ()):
                for body in bodies:
                    found.setdefault(sign.code, {}).setdefault(body, []).append(commitment)
    return found


def _between(graph: nx.DiGraph[str], pieces: list[dict[str, list[Cell]]], ties: _Ties) -> tuple[str, ...]:
    """The words of the promises that bring organisations of several pieces together."""
    touched: dict[str, set[int]] = {}
    for number, piece in enumerate(pieces):
        for body in piece:
            for commitment in ties.get(body, ()):
                touched.setdefault(commitment, set()).add(number)
    return tuple(sorted({" ".join(graph.nodes[c]["name"].split()) for c, numbers in touched.items() if len(numbers) > 1}))


def _parties(graph: nx.DiGraph[str], commitment: str) -> set[str]:
    """The organisations that own a commitment, or that its words name."""
    passages = graph.graph["passages"]
    named = {name for each in graph.nodes[commitment]["passages"] if each in passages for name in passages[each].names}
    return {each for each in (*graph.predecessors(commitment), *named) if graph.nodes[each]["kind"] == "Organisation"}


def _in_place(country: str, code: str, pieces: list[dict[str, list[Cell]]], tied: tuple[str, ...]) -> Overlap:
    sector = theme(code)
    name = sector.name if sector else code
    cells = [cell for piece in pieces for found in piece.values() for cell in found]
    sides = [sorted({cell.acronym or cell.name for found in piece.values() for cell in found}) for piece in pieces]
    things = tuple(dict.fromkeys(cell.initiative for cell in cells if cell.initiative))
    evidence = tuple(dict.fromkeys(said for cell in cells for said in cell.evidence))
    apart = "; apart from them ".join(listed(side) for side in sides)
    reason = f"on {name} in {country} work {apart}{_contact(tied)}"
    everybody = tuple(sorted({each for side in sides for each in side}))
    return Overlap(OverlapKind.SAME_PLACE, everybody, country, name, things, tied, reason, evidence)


def _datasets(graph: nx.DiGraph[str]) -> Iterator[Overlap]:
    datasets = of_kind(graph, "Dataset")
    for first, second in alike([values["name"] for _, values in datasets]):
        pair = (datasets[first][0], datasets[second][0])
        makers = [_makers(graph, each) for each in pair]
        bodies = sorted(makers[0] | makers[1])
        differ = bool(makers[0] and makers[1] and makers[0] != makers[1])
        if not differ and len({fold(graph.nodes[each]["name"]) for each in pair}) == 1:
            continue  # one name, and nobody says that these are two
        names = tuple(sorted(short(graph, each) for each in bodies))
        things = tuple(sorted(graph.nodes[each]["name"] for each in pair))
        shared = tuple(
            dict.fromkeys(graph.nodes[n]["name"] for n in nx.common_neighbors(graph.to_undirected(as_view=True), *pair))
        )
        about = tuple(each for each in shared if each not in names and differ)
        kind = OverlapKind.ALIKE_DATASETS if differ else OverlapKind.DUPLICATE_DATASET
        who = f", by {listed(names)}" if names else ""
        said = [each for one in pair for each in graph.nodes[one]["passages"]]
        yield Overlap(kind, names, None, None, things, about, f"two names that are nearly the same{who}", quoted(graph, said))


def _makers(graph: nx.DiGraph[str], dataset: str) -> frozenset[str]:
    """The organisations that answer for a dataset; a person whose organisation is unknown stands for it."""
    actors = from_whom(graph, dataset, "PRODUCES")
    return frozenset(body for actor in actors for body in answering(graph, actor) or [actor])


def _shared(graph: nx.DiGraph[str], one: str, other: str) -> tuple[str, ...]:
    """Names of the initiatives of both, and of promises that both own, or that one owns and that name the other."""
    mine, theirs = set(graph.successors(one)), set(graph.successors(other))
    both = {n for n in mine & theirs if graph.nodes[n]["kind"] == "Initiative"}
    promises = {n for n in mine | theirs if graph.nodes[n]["kind"] == "Commitment"}
    both |= {promise for promise in promises if {one, other} <= _parties(graph, promise)}
    return tuple(sorted(" ".join(graph.nodes[n]["name"].split()) for n in both))


def _contact(shared: tuple[str, ...]) -> str:
    if not shared:
        return "; no common work or promise about it is told"
    return f"; they are in touch through {listed(f'«{each}»' for each in shared[:2])}"
