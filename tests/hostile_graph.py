"""A graph in which every word that minutes can bring is an attack on whoever shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graphapp.store.contract import Changes, Node, Stored
from graphapp.store.embedded import EmbeddedStore

ATTACK = (
    "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}"
    "\x00\x07\u202e&lt;/title></title> =1+1 javascript:alert(3)"
)
LONG = "W" * 3000
_WORDS = ("name", "acronym", "text", "title", "section", "location", "dueText", "reason", "changeReason", "source", "category")
_LISTS = ("aliases", "identifiers", "sources", "warnings")


def changes(store: EmbeddedStore) -> Changes:
    """The graph of a store, with all its words replaced."""
    nodes = tuple(Node(node.kind, node.id, dict(_poisoned(node.values, place))) for place, node in enumerate(store.nodes()))
    records = tuple(
        Stored(node.id, (str(node.values["source"]),), "Group-1", "", (), b"{}") for node in nodes if node.kind == "Document"
    )
    return Changes(put_nodes=nodes, put_edges=tuple(store.edges()), put_records=records)


def _poisoned(values: Any, place: int) -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        if name in _WORDS and value is not None:
            yield name, f"=cmd|' /C calc'!A0 {ATTACK} {value} {LONG if place % 7 == 0 else ''}"
        elif name in _LISTS:
            yield name, [f"{ATTACK} {one}" for one in value]
        else:
            yield name, value
