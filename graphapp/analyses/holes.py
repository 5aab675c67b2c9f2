"""What is missing in who does what where, told apart: nobody committed where there is a concern, one alone, the unknown.

Silence in minutes is no proof: a country of which nothing is said is unknown, and so is a sector there. Only a country that a
passage names as a concern, and that no open commitment reaches, is called a place where nobody is committed.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import networkx as nx

from graphapp.analyses.concerns import concerns
from graphapp.analyses.coverage import ACTIVE, Cell, Role
from graphapp.analyses.evidence import Evidence, quoted
from graphapp.analyses.homes import possibly_meant
from graphapp.analyses.theming import signs
from graphapp.analyses.views import formalities, from_whom, listed, of_kind, open_commitments, reached, short, whole
from graphapp.loaders.vocabulary.themes import theme

_UNKNOWN = "the minutes name it and do not say who works there: unknown, which is not nobody"
_VAGUE = (
    "named as a concern; what is promised there is nobody's in particular, or names no place, so who works there is unknown"
)


class HoleKind(StrEnum):
    """What kind of hole.

    Attributes
    ----------
    NOBODY_COMMITTED
        Named as a concern, and no open commitment is there.
    ONE_ONLY
        One organisation alone works there: a single point of failure.
    UNKNOWN
        The minutes name the country, and do not say who works there.
    """

    NOBODY_COMMITTED = "NOBODY_COMMITTED"
    ONE_ONLY = "ONE_ONLY"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True)
class Hole:
    """A place, and what is missing there.

    Attributes
    ----------
    kind : HoleKind
        Which of the three it is.
    country : str
        Name of the country.
    iso3 : str
        Its ISO 3166-1 alpha-3 code.
    themes : tuple of str
        Names of the sectors concerned; empty: the words show none.
    organisation : str or None
        Name of the only organisation, for ONE_ONLY; else None.
    reason : str
        In words.
    evidence : tuple of Evidence
        The passages that show it, oldest first.
    """

    kind: HoleKind
    country: str
    iso3: str
    themes: tuple[str, ...]
    organisation: str | None
    reason: str
    evidence: tuple[Evidence, ...]


def holes(graph: nx.DiGraph[str], cells: Iterable[Cell]) -> list[Hole]:
    """The holes of a projection and its matrix (`coverage.coverage`), by kind and country.

    Parameters
    ----------
    graph : networkx.DiGraph
        What `projection.projection` gives.
    cells : iterable of Cell
        What `coverage.coverage` gives for it.

    Returns
    -------
    list of Hole
        Empty where no country is named. A branch counts as the organisation it is a branch of.

    Examples
    --------
    >>> from graphapp.analyses.passages import Passage
    >>> said = Passage("Arrivals in Chad have increased", "notes.txt", None, 1, 0, "", "notes", ("c",))
    >>> graph = nx.DiGraph(passages={"s": said})
    >>> graph.add_node("c", kind="Country", name="Chad", iso3="TCD", passages=("s",))
    >>> [(str(hole.kind), hole.country, hole.reason) for hole in holes(graph, [])]
    [('NOBODY_COMMITTED', 'Chad', 'named as a concern, and no open commitment is there')]
    """
    by_place: dict[str, list[Cell]] = {}
    for cell in cells:
        if cell.country:
            by_place.setdefault(cell.country, []).append(cell)
    worried = concerns(graph)
    bare = uncovered(graph, worried)
    found = [*_nobody(graph, bare), *_alone(graph, by_place), *_unknown(graph, by_place, worried, bare)]
    order = list(HoleKind)
    return sorted(found, key=lambda hole: (order.index(hole.kind), hole.country.casefold(), hole.themes))


def uncovered(graph: nx.DiGraph[str], worried: dict[str, tuple[str, ...]] | None = None) -> dict[str, tuple[str, ...]]:
    """The countries named as a concern that no open commitment reaches, each with the passages that say so.

    Not those in which a group meets whose open commitments name no place: these may be meant for its own country.
    `worried` is what `concerns.concerns` gives, where it is at hand.
    """
    promised = (commitment for commitment, _ in open_commitments(graph))
    there = reached(graph, promised, ("SERVES", "LOCATED_IN", "TAKES_PLACE_IN")) | possibly_meant(graph)
    return {
        country: said for country, said in (concerns(graph) if worried is None else worried).items() if country not in there
    }


def _nobody(graph: nx.DiGraph[str], bare: dict[str, tuple[str, ...]]) -> Iterator[Hole]:
    for country, said in bare.items():
        texts = " . ".join(graph.graph["passages"][each].text for each in said)
        there = [graph.nodes[each]["name"] for each in from_whom(graph, country, "TAKES_PLACE_IN")]
        known = f"; it is a place of {listed(there)}, for which no commitment is open" if there else ""
        reason = f"named as a concern, and no open commitment is there{known}"
        evidence = quoted(graph, said)
        yield _hole(graph, HoleKind.NOBODY_COMMITTED, country, _names(signs(texts)), None, reason, evidence)


def _alone(graph: nx.DiGraph[str], by_place: dict[str, list[Cell]]) -> Iterator[Hole]:
    """For each sector in a country, and for what shows no sector, the organisation that alone works there."""
    countries = {values["name"]: country for country, values in of_kind(graph, "Country")}
    for name, cells in by_place.items():
        working = [cell for cell in cells if any(role in ACTIVE for role in cell.roles)]
        alone: dict[str, dict[str, list[Cell]]] = {}
        for code in sorted({code for cell in working for code in cell.themes} or {""}):
            active = [cell for cell in working if not code or any(_within(theme, code) for theme in cell.themes)]
            bodies = {whole(graph, cell.organisation) for cell in active}
            if len(bodies) == 1:
                alone.setdefault(bodies.pop(), {})[code] = active
        for body, codes in alone.items():
            evidence = tuple(dict.fromkeys(said for active in codes.values() for cell in active for said in cell.evidence))
            who, themes = graph.nodes[body]["name"], _names(code for code in codes if code)
            what = f" on {listed(themes)}" if themes else ""
            reason = f"{short(graph, body)} alone is said to work there{what}: should it leave, nobody is known to be left"
            yield _hole(graph, HoleKind.ONE_ONLY, countries[name], themes, who, reason, evidence)


def _within(code: str, sector: str) -> bool:
    """Whether a theme is a sector, or one of its areas («PRO-CPN» of «PRO»)."""
    return code == sector or code.startswith(f"{sector}-")


def _unknown(
    graph: nx.DiGraph[str], by_place: dict[str, list[Cell]], worried: Container[str], bare: Container[str]
) -> Iterator[Hole]:
    formal = formalities(graph)
    for country, values in of_kind(graph, "Country"):
        cells = by_place.get(values["name"], [])
        named = [each for each in values["passages"] if each not in formal]
        if country not in bare and all(cell.roles == (Role.MENTIONED,) for cell in cells) and named:
            reason = _VAGUE if country in worried else _UNKNOWN
            yield _hole(graph, HoleKind.UNKNOWN, country, (), None, reason, quoted(graph, named))


def _hole(
    graph: nx.DiGraph[str],
    kind: HoleKind,
    country: str,
    themes: tuple[str, ...],
    organisation: str | None,
    reason: str,
    evidence: tuple[Evidence, ...],
) -> Hole:
    values = graph.nodes[country]
    return Hole(kind, values["name"], values["iso3"], themes, organisation, reason, evidence)


def _names(codes: Iterable[str]) -> tuple[str, ...]:
    known = (theme(code) for code in codes)
    return tuple(sorted(each.name for each in known if each))
