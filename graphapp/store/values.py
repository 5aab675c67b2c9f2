"""Values as both stores keep them: plain text, numbers, booleans and lists, so that what is read equals what was written."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from graphapp.schema.ids import fold
from graphapp.schema.model import KINDS
from graphapp.store.contract import Node

_AS_IT_IS = frozenset((str, int, bool, type(None)))  # most values; an enum is of a type of its own
SEARCHED = ("name", "acronym", "aliases", "text")


def plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values without None and empty lists; enums as their values, tuples as lists."""
    simple = {name: value if type(value) in _AS_IT_IS else _simple(value) for name, value in values.items()}
    return {name: value for name, value in simple.items() if value is not None and value != []}


def stored(kind: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Of a node's values, those that are fields of its kind, in the model's order."""
    return {f.name: values[f.name] for f in KINDS[kind].fields if f.name != "id" and values.get(f.name) is not None}


def searched(node: Node) -> str:
    """The folded words by which full-text search finds the node; none for a document, which is found by its statements."""
    if node.kind == "Document":
        return ""
    texts: list[str] = []
    for value in map(node.values.get, SEARCHED):
        if isinstance(value, str):
            texts.append(value)
        elif value:
            texts += value
    return " ".join(dict.fromkeys(word for text in texts for word in fold(text).split()))


def wanted(text: str) -> list[str]:
    """The folded words of a search, each to be found whole, the last one as a beginning."""
    return fold(text).split()


def _simple(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    return [_simple(item) for item in value] if isinstance(value, list | tuple) else value
