"""The graph as of a day as GraphML, for programs that draw and count graphs: Gephi, Cytoscape, yEd, igraph, networkx.

GraphML holds texts, numbers and truth values only: what is a list here is one text there, «; » between its parts, a line for
each quote. Every relation of two things is an edge of its own, so that it can be chosen by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Any

import networkx as nx

from graphapp.analyses.passages import Passage
from graphapp.analyses.projection import projection
from graphapp.store.contract import Reader

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OTHERWISE = ("name", "passages", "items", "outcomes", "successors", "themes")  # told by quotes, edges, another name


def graphml(reader: Reader, as_of: str) -> Iterator[str]:
    """The lines of the file: what was known on a day (ISO 8601), things by their id, relations with their quotes."""
    return iter(nx.generate_graphml(flat(projection(reader, as_of))))


def flat(graph: nx.DiGraph[str]) -> nx.MultiDiGraph[str]:
    """The same things with plain attributes, an edge for each relation."""
    passages: Mapping[str, Passage] = graph.graph["passages"]
    made: nx.MultiDiGraph[str] = nx.MultiDiGraph(asOf=graph.graph["as_of"])
    for thing, values in graph.nodes(data=True):
        told = {name: value for name, value in values.items() if name not in _OTHERWISE}
        said = {"quotes": _quotes(passages, values["passages"]), "outcomes": _quotes(passages, values.get("outcomes", ()))}
        themes = [sign.code for sign in values.get("themes", ())]
        made.add_node(thing, **_plain({"label": values["name"], **told, "themes": themes, **said}))
    numbers = count(1)
    for start, end, values in graph.edges(data=True):
        for relation, said in values["relations"].items():
            told = {"relation": relation, "quotes": _quotes(passages, said)}
            made.add_edge(start, end, key=f"e{next(numbers)}", **_plain(told))  # the key is the edge's id in the file
    return made


def _quotes(passages: Mapping[str, Passage], said: Iterable[str]) -> str:
    texts = (" ".join(passages[one].text.split()) for one in said if one in passages)
    return "\n".join(dict.fromkeys(texts))


def _plain(values: Mapping[str, Any]) -> dict[str, str | int | bool]:
    """What GraphML can hold of the values; what is unknown or empty is left out."""
    told = {name: "; ".join(value) if isinstance(value, list | tuple) else value for name, value in values.items()}
    return {
        name: _NOT_XML.sub("", value) if isinstance(value, str) else value
        for name, value in told.items()
        if value is not None and value != ""
    }
