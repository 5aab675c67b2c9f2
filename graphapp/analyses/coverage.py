"""Who does what where, as far as the minutes say: organisation × initiative × country.

A cell is something that was said. What no cell says is unknown, not nought: the holes are another question (`holes.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import networkx as nx

from graphapp.analyses.evidence import Evidence, quoted, said_of_edge
from graphapp.analyses.themes import of_thing
from graphapp.analyses.theming import signs
from graphapp.analyses.views import answering, formalities, of_kind, open_commitments, owners, related


class Role(StrEnum):
    """What an organisation does somewhere; the first says most.

    Attributes
    ----------
    LEAD
        It leads or runs the initiative.
    FUND
        It funds the initiative.
    IMPLEMENT
        It takes part in the initiative, without leading or funding it as far as is said.
    COMMITTED
        It, or one of its people, answers for an open commitment.
    MENTIONED
        A passage names it together with the country, and says none of the above.
    """

    LEAD = "LEAD"
    FUND = "FUND"
    IMPLEMENT = "IMPLEMENT"
    COMMITTED = "COMMITTED"
    MENTIONED = "MENTIONED"


ACTIVE = (Role.LEAD, Role.IMPLEMENT, Role.COMMITTED)  # who works there; money alone does not


@dataclass(frozen=True, slots=True)
class Cell:
    """One organisation, what it does, and where.

    Attributes
    ----------
    organisation : str
        Identifier of the organisation; a named branch stands for itself.
    name : str
        Its name.
    acronym : str or None
        Its acronym, where it has one.
    initiative : str or None
        Name of the initiative; None: a commitment that serves none, or a mere mention.
    initiative_id : str or None
        Identifier of the initiative.
    themes : tuple of str
        Codes of the sectors that the words show; empty: none is shown.
    country : str or None
        Name of the country; None: the minutes do not say where.
    iso3 : str or None
        Its ISO 3166-1 alpha-3 code.
    roles : tuple of Role
        What it does, the strongest first.
    evidence : tuple of Evidence
        The passages that say so, oldest first.
    """

    organisation: str
    name: str
    acronym: str | None
    initiative: str | None
    initiative_id: str | None
    themes: tuple[str, ...]
    country: str | None
    iso3: str | None
    roles: tuple[Role, ...]
    evidence: tuple[Evidence, ...]


@dataclass(slots=True)
class _Said:
    """What is gathered for a cell."""

    roles: set[Role]
    themes: set[str]
    passages: set[str]


_Place = tuple[str, str | None, str | None]  # organisation, initiative, country
_Claim = tuple[str, str | None, str | None, Role, frozenset[str], tuple[str, ...]]


def coverage(graph: nx.DiGraph[str]) -> list[Cell]:
    """The matrix of a projection, by organisation, initiative and country.

    Parameters
    ----------
    graph : networkx.DiGraph
        What `projection.projection` gives.

    Returns
    -------
    list of Cell
        Empty where the minutes say of nobody what it does. An initiative counts in every country it takes place in; a
        commitment in those it names, else in those of the initiative it serves.

    Examples
    --------
    >>> graph = nx.DiGraph(passages={})
    >>> graph.add_node("o", kind="Organisation", name="Lark Trust", acronym=None, passages=())
    >>> graph.add_node("i", kind="Initiative", name="wells", passages=(), themes=())
    >>> graph.add_node("c", kind="Country", name="Chad", iso3="TCD", passages=())
    >>> graph.add_edge("o", "i", relations={"INVOLVED_IN": (), "LEADS": ()})
    >>> graph.add_edge("i", "c", relations={"TAKES_PLACE_IN": ()})
    >>> [(cell.name, cell.initiative, cell.iso3, [str(role) for role in cell.roles]) for cell in coverage(graph)]
    [('Lark Trust', 'wells', 'TCD', ['LEAD'])]
    """
    found: dict[_Place, _Said] = {}
    for claim in (*_in_initiatives(graph), *_in_commitments(graph)):
        _note(found, claim)
    working = {(organisation, country) for organisation, _, country in found}
    for claim in _mentions(graph):
        if (claim[0], claim[2]) not in working:
            _note(found, claim)
    cells = [_cell(graph, place, said) for place, said in found.items()]
    return sorted(cells, key=lambda c: (c.name.casefold(), c.organisation, c.initiative or "\uffff", c.country or "\uffff"))


def _note(found: dict[_Place, _Said], claim: _Claim) -> None:
    organisation, initiative, country, role, themes, passages = claim
    said = found.setdefault((organisation, initiative, country), _Said(set(), set(), set()))
    said.roles.add(role)
    said.themes |= themes
    said.passages.update(passages)


def _in_initiatives(graph: nx.DiGraph[str]) -> Iterator[_Claim]:
    for initiative, _ in of_kind(graph, "Initiative"):
        themes = _codes(graph, initiative)
        places = related(graph, initiative, "TAKES_PLACE_IN")
        for organisation in graph.predecessors(initiative):
            if graph.nodes[organisation]["kind"] == "Organisation":
                told = graph.edges[organisation, initiative]["relations"]
                roles = [role for role, name in ((Role.LEAD, "LEADS"), (Role.FUND, "FUNDS")) if name in told]
                said = said_of_edge(graph, organisation, initiative)
                for role in roles or [Role.IMPLEMENT]:
                    for place in (*places,) or (None,):
                        where = said_of_edge(graph, initiative, place, "TAKES_PLACE_IN") if place else ()
                        yield organisation, initiative, place, role, themes, (*said, *where)


def _in_commitments(graph: nx.DiGraph[str]) -> Iterator[_Claim]:
    for commitment, values in open_commitments(graph):
        served = related(graph, commitment, "SERVES")
        own = [place for place in related(graph, commitment, "LOCATED_IN") if graph.nodes[place]["kind"] == "Country"]
        said = tuple(item.passages[0] for item in values["items"] if item.passages)
        organisations = sorted({each for owner in owners(graph, commitment) for each in answering(graph, owner)})
        for initiative in (*served,) or (None,):
            places = own or (related(graph, initiative, "TAKES_PLACE_IN") if initiative else [])
            for organisation in organisations:
                for place in (*places,) or (None,):
                    yield organisation, initiative, place, Role.COMMITTED, _codes(graph, commitment), said


def _mentions(graph: nx.DiGraph[str]) -> Iterator[_Claim]:
    """Organisations and countries that one passage names; a list of who came, or a venue, says nothing of where they work."""
    formal = formalities(graph)
    for passage, said in graph.graph["passages"].items():
        kinds = [(name, graph.nodes[name]["kind"]) for name in said.names] if passage not in formal else []
        places = [name for name, kind in kinds if kind == "Country"]
        named = [name for name, kind in kinds if kind == "Organisation"]
        if places and named:
            themes = frozenset(signs(said.text))
            for place in places:
                for organisation in named:
                    yield organisation, None, place, Role.MENTIONED, themes, (passage,)


def _codes(graph: nx.DiGraph[str], thing: str) -> frozenset[str]:
    return frozenset(sign.code for sign in of_thing(graph, thing))


def _cell(graph: nx.DiGraph[str], place: _Place, said: _Said) -> Cell:
    organisation, initiative, country = place
    who = graph.nodes[organisation]
    return Cell(
        organisation,
        who["name"],
        who.get("acronym"),
        graph.nodes[initiative]["name"] if initiative else None,
        initiative,
        tuple(sorted(said.themes)),
        graph.nodes[country]["name"] if country else None,
        graph.nodes[country].get("iso3") if country else None,
        tuple(role for role in Role if role in said.roles),
        quoted(graph, said.passages),
    )
