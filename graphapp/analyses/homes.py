"""Which countries a group meets in: what it promises without naming a place may be meant for its own country.

Told by the places of its meetings, by the vocabulary's cities and countries. A group that meets in a capital of donors is
thought to be at home there, too: the less is then called a place where nobody is committed.
"""

from __future__ import annotations

import re

import networkx as nx

from graphapp.analyses.views import of_kind, open_commitments, related
from graphapp.loaders.vocabulary.places import countries


def possibly_meant(graph: nx.DiGraph[str]) -> set[str]:
    """The countries of a projection in which a group meets that has open commitments without a place.

    >>> graph = nx.DiGraph()
    >>> graph.add_node("c", kind="Country", name="Uganda", iso3="UGA")
    >>> graph.add_node("m", kind="Meeting", name="meeting", location="Lark Trust office, Kampala", series="g")
    >>> graph.add_node("k", kind="Commitment", name="Map to be drawn", status="OPEN", series="g")
    >>> possibly_meant(graph)
    {'c'}
    >>> graph.nodes["k"]["status"] = "COMPLETED"
    >>> possibly_meant(graph)
    set()
    """
    vague = {values.get("series") for commitment, values in open_commitments(graph) if not _is_placed(graph, commitment)}
    meetings = [values for _, values in of_kind(graph, "Meeting") if values["series"] in vague]
    venues = {values["location"] for values in meetings if values.get("location")}
    named = {country.iso3: (*(each.text for each in country.spellings), *country.cities) for country in countries()}
    found = set()
    for country, values in of_kind(graph, "Country"):
        words = "|".join(map(re.escape, named.get(values.get("iso3") or "", ())))
        if words and any(re.search(rf"(?<!\w)(?:{words})(?!\w)", venue) for venue in venues):
            found.add(country)
    return found


def _is_placed(graph: nx.DiGraph[str], commitment: str) -> bool:
    """Whether it, or an initiative that it serves, is said to be somewhere."""
    served = related(graph, commitment, "SERVES")
    return bool(related(graph, commitment, "LOCATED_IN") or any(related(graph, each, "TAKES_PLACE_IN") for each in served))
