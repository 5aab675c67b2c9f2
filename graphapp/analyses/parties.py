"""Which thing of the graph a name means, by the rules of the API: a full name counts for more than an acronym, that for more
than another spelling. Asked of the projection, so that the command line needs neither the API nor the store again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import networkx as nx

from graphapp import spelled
from graphapp.schema.errors import UsageError

PARTIES = ("Organisation", "Person", "Group")
LINKABLE = (*PARTIES, "Initiative", "Dataset", "Country", "Region")


class UnknownNameError(UsageError):
    """Nothing of the graph bears the name on the day; the message tells near ones."""


def party(graph: nx.DiGraph[str], name: str, kinds: Sequence[str] = LINKABLE) -> str:
    """The id of what bears the name (or is the id itself), the earlier of the kinds first.

    Raises
    ------
    UnknownNameError
        Nothing bears it on the day of the projection.
    UsageError
        Several bear it equally well.
    """
    if name in graph and graph.nodes[name]["kind"] in kinds:
        return name
    for kind in kinds:
        for called in _CALLED:
            found = sorted(n for n, v in _of(graph, kind) if name.casefold() in called(v))
            if len(found) > 1:
                listed = ", ".join(f"{graph.nodes[n]['name']} ({n})" for n in found)
                raise UsageError(f"«{name}» may be {listed}: ask by the full name or by the identifier")
            if found:
                return found[0]
    raise UnknownNameError(_unknown(graph, name, kinds))


def near(graph: nx.DiGraph[str], name: str, kinds: Sequence[str] = LINKABLE) -> list[str]:
    """The names most like a name that nothing bears, best first; empty where none is like it."""
    spellings: dict[str, str] = {}
    for node in sorted(graph):
        values = graph.nodes[node]
        if values["kind"] in kinds:
            spellings |= {each: values["name"] for called in _CALLED for each in called(values)}
    return spelled.near(name, spellings)


def _unknown(graph: nx.DiGraph[str], name: str, kinds: Sequence[str]) -> str:
    other = next((k for k in LINKABLE if k not in kinds and any(_bears(v, name) for _, v in _of(graph, k))), None)
    if other:
        return f"«{name}» is {'an' if other[0] in 'IO' else 'a'} {other}: here, name {' or '.join(kinds).lower()}"
    day, listed = graph.graph.get("as_of"), near(graph, name, kinds)
    known = f"the minutes known on {day}" if day else "the minutes"
    if not any(values["kind"] in kinds for _, values in graph.nodes(data=True)):
        return f"«{name}» is not in {known}: they name nobody at all. Load minutes, or ask about a later day."
    hint = f"Did you mean {', '.join(listed)}?" if listed else "No name there is like it."
    return f"«{name}» is not in {known}. {hint}"


def _of(graph: nx.DiGraph[str], kind: str) -> list[tuple[str, dict[str, Any]]]:
    return [(node, values) for node, values in graph.nodes(data=True) if values["kind"] == kind]


def _bears(values: dict[str, Any], name: str) -> bool:
    return any(name.casefold() in called(values) for called in _CALLED)


def _name(values: dict[str, Any]) -> tuple[str, ...]:
    return (values["name"].casefold(),)


def _acronym(values: dict[str, Any]) -> tuple[str, ...]:
    return (values["acronym"].casefold(),) if values.get("acronym") else ()


def _aliases(values: dict[str, Any]) -> tuple[str, ...]:
    return tuple(alias.casefold() for alias in values.get("aliases") or ())


_CALLED = (_name, _acronym, _aliases)
