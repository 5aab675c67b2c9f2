"""Which themes the minutes speak of: sectors by their codes, and the headings that the group itself uses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import networkx as nx

from graphapp.analyses.evidence import Evidence, quoted
from graphapp.analyses.theming import HEADING, THEMED, Sign
from graphapp.analyses.views import short
from graphapp.loaders.vocabulary.themes import theme


@dataclass(frozen=True, slots=True)
class Themed:
    """A commitment, initiative or dataset under a theme.

    Attributes
    ----------
    id : str
        Identifier of the thing.
    kind : str
        Commitment, Initiative or Dataset.
    name : str
        Its name; of a commitment, its text as last recorded.
    words : tuple of str
        The words that show the theme, as written.
    reason : str
        Where these words stand, in words.
    evidence : tuple of Evidence
        Passages that hold them, or that name the thing.
    """

    id: str
    kind: str
    name: str
    words: tuple[str, ...]
    reason: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ThemeFound:
    """A theme, and what falls under it.

    Attributes
    ----------
    code : str
        The sector's code («EDU», «PRO-CPN»); of a heading, «heading:» and the heading in small letters.
    name : str
        The sector's name, or the heading as last written.
    sector : bool
        Whether it is a sector of the vocabulary; false: a heading of the group's own.
    meetings : int
        Number of meetings whose minutes hold a passage of what falls under it.
    organisations : tuple of str
        Those that lead, fund, take part in or are committed to something under it, by acronym where they have one.
    things : tuple of Themed
        What falls under it: initiatives, datasets, commitments, each kind by name.
    """

    code: str
    name: str
    sector: bool
    meetings: int
    organisations: tuple[str, ...]
    things: tuple[Themed, ...]


_REASONS = {
    "WORDS": "in its own words",
    "HEADING": "in the heading it stands under",
    "INITIATIVE": "in the words of the initiative it serves",
}
_KINDS = {kind: place for place, kind in enumerate(("Initiative", "Dataset", "Commitment"))}


def themes(graph: nx.DiGraph[str]) -> list[ThemeFound]:
    """The themes of a projection, sectors before headings, those with most things first.

    Only what has been said counts: a sector that is not in the list is one that the minutes do not speak of, which does not
    mean that nobody works in it.

    Parameters
    ----------
    graph : networkx.DiGraph
        What `projection.projection` gives.

    Returns
    -------
    list of ThemeFound
        Empty where nothing falls under a theme.

    Notes
    -----
    Source of the codes: OCHA, Global Coordination Groups (beta); see `loaders/vocabulary/themes.csv`.

    Examples
    --------
    >>> from graphapp.analyses.theming import add_themes
    >>> graph = nx.DiGraph(passages={})
    >>> graph.add_node("i", kind="Initiative", name="school meals survey", passages=())
    >>> add_themes(graph)
    >>> [(found.code, found.name, found.things[0].words) for found in themes(graph)]
    [('EDU', 'Education', ('school',))]
    """
    under: dict[str, list[tuple[str, Sign]]] = {}
    for thing, values in graph.nodes(data=True):
        if values["kind"] in THEMED:
            for sign in values["themes"]:
                under.setdefault(sign.code, []).append((thing, sign))
    meetings = {
        source: n for n, values in graph.nodes(data=True) if values["kind"] == "Meeting" for source in values["sources"]
    }
    found = [_found(graph, code, things, meetings) for code, things in under.items()]
    return sorted(found, key=lambda each: (not each.sector, -len(each.things), each.name.casefold(), each.code))


def _found(graph: nx.DiGraph[str], code: str, things: list[tuple[str, Sign]], meetings: dict[str, str]) -> ThemeFound:
    sector = theme(code)
    name = sector.name if sector else things[-1][1].words[0]
    listed = sorted(
        (_themed(graph, thing, sign) for thing, sign in things), key=lambda t: (_KINDS[t.kind], t.name.casefold(), t.id)
    )
    held = {meetings.get(e.source, e.source) for each in listed for e in each.evidence}
    names = {short(graph, each) for thing, _ in things for each in _involved(graph, thing)}
    return ThemeFound(code, name, sector is not None, len(held), tuple(sorted(names, key=str.casefold)), tuple(listed))


def _themed(graph: nx.DiGraph[str], thing: str, sign: Sign) -> Themed:
    values: dict[str, Any] = graph.nodes[thing]
    passages = [each for each in values["passages"] if each in graph.graph["passages"]]
    showing = [each for each in passages if any(word in _read(graph, each) for word in sign.words)]
    evidence = quoted(graph, showing or passages[:1])
    return Themed(thing, values["kind"], values["name"], sign.words, _REASONS[sign.where], evidence)


def _read(graph: nx.DiGraph[str], passage: str) -> str:
    said = graph.graph["passages"][passage]
    return f"{said.section} {' '.join(said.text.split())}"


def _involved(graph: nx.DiGraph[str], thing: str) -> list[str]:
    return [each for each in graph.predecessors(thing) if graph.nodes[each]["kind"] == "Organisation"]


def of_thing(graph: nx.DiGraph[str], thing: str, *, sectors: bool = True) -> tuple[Sign, ...]:
    """The themes of a thing; `sectors`: those of the vocabulary alone."""
    found: tuple[Sign, ...] = graph.nodes[thing].get("themes", ())
    return tuple(sign for sign in found if not (sectors and sign.code.startswith(HEADING)))
