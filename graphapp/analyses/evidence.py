"""The words behind a line of an analysis, and where they stand: one shape for all, so that one printer shows them all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from graphapp.analyses.passages import Passage


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of some minutes that says so.

    Attributes
    ----------
    text : str
        The passage, exactly as stored.
    source : str
        What its document was loaded under.
    section : str or None
        The heading it stands under.
    page : int or None
        1-based page.
    day : str or None
        The day of the meeting whose minutes say it (ISO 8601); None: the minutes name no day.
    statement : str or None
        Identifier of the passage, by which the API gives all that is known of it.
    """

    text: str
    source: str
    section: str | None = None
    page: int | None = None
    day: str | None = None
    statement: str | None = None


def quoted(graph: nx.DiGraph[str], passages: Iterable[str]) -> tuple[Evidence, ...]:
    """The passages with these ids as evidence, each once, oldest first; ids that the graph does not know are left out."""
    known: dict[str, Passage] = graph.graph.get("passages", {})
    found = sorted(((known[each], each) for each in set(passages) if each in known), key=lambda one: (one[0].place, one[1]))
    return tuple(Evidence(p.text, p.source, p.section, p.page, p.day or None, statement) for p, statement in found)


def said_of_edge(graph: nx.DiGraph[str], start: str, end: str, *relations: str) -> tuple[str, ...]:
    """Ids of the passages behind some of an edge's relations, or all; where no claim gives one, those that name both ends."""
    told: dict[str, tuple[str, ...]] = graph.edges[start, end]["relations"]
    chosen = [told[each] for each in (relations or told) if each in told]
    own = tuple(dict.fromkeys(passage for passages in chosen for passage in passages))
    if own:
        return own
    others = set(graph.nodes[end].get("passages", ()))
    return tuple(passage for passage in graph.nodes[start].get("passages", ()) if passage in others)
