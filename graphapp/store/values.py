"""Values as both stores keep them: plain text, numbers, booleans and lists, so that what is read equals what was written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

from graphapp.schema.ids import fold
from graphapp.schema.model import KINDS, PHASE
from graphapp.store.contract import Node
from graphapp.store.dues import DUE, NEVER
from graphapp.store.searching import kept

_AS_IT_IS = frozenset((str, int, bool, type(None)))  # most values; an enum is of a type of its own
CALLED = ("name", "acronym", "aliases")
SEARCHED = (*CALLED, "text")
_WHOLE = "\ue000"  # the letter that words for whole names begin with, and no word of a text has


def plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values without None and empty lists; enums as their values, tuples as lists."""
    simple = {name: value if type(value) in _AS_IT_IS else _simple(value) for name, value in values.items()}
    return {name: value for name, value in simple.items() if value is not None and value != []}


def stored(kind: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Of a node's values, those that are fields of its kind, in the model's order."""
    return {f.name: values[f.name] for f in KINDS[kind].fields if f.name != "id" and values.get(f.name) is not None}


def searched(node: Node) -> str:
    """The words by which full-text search finds the node: folded ones, their stems, and one for each name of it as a whole.

    None for a document, which is found by its statements, nor for a phase, which nobody looks for.
    """
    if node.kind in ("Document", PHASE.name):
        return ""
    folded = dict.fromkeys(word for text in _texts(node, SEARCHED) for word in fold(text).split())
    words = (known for word in folded for known in kept(word))
    return " ".join(dict.fromkeys((*words, *map(whole_name, _texts(node, CALLED)))))


def whole_name(name: str) -> str:
    """A word that stands for a name as a whole, whatever its case: an index of words then is one of names as well."""
    return _WHOLE + hashlib.blake2b(name.casefold().encode(errors="replace"), digest_size=8).hexdigest()


def indexed(node: Node) -> dict[str, Any]:
    """What Neo4j keeps with a node for its indexes, and is none of its values."""
    if node.kind == PHASE.name:
        return {"_closed": node.values.get("ending") is not None, "_due": node.values.get(DUE) or NEVER}
    return {"_words": searched(node) or None}


def _texts(node: Node, names: tuple[str, ...]) -> Iterator[str]:
    for value in map(node.values.get, names):
        yield from (value,) if isinstance(value, str) else value or ()


def _simple(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    return [_simple(item) for item in value] if isinstance(value, list | tuple) else value
