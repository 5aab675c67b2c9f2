"""The whole graph as text, the same from both stores: for comparing, for versions, for moving from one store to the other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from graphapp.schema.model import READING, SUPERSEDED, UPDATE
from graphapp.store.contract import Reader
from graphapp.store.values import plain

_HISTORY = (SUPERSEDED.name, UPDATE.name, READING.name)  # it depends on what was loaded when, and by which rules


def dump(reader: Reader) -> Iterator[str]:
    """A line of JSON for every node, in order of id, then for every edge, in order of (source, type, target, by)."""
    for node in reader.nodes():
        if node.kind in _HISTORY:
            continue
        yield _line({"kind": node.kind, "id": node.id, "values": plain(node.values)})
    for edge in reader.edges():
        told = {"position": edge.position, "statements": edge.statements, "note": edge.note}
        identity = {"source": edge.source, "type": edge.type, "target": edge.target, "by": edge.by, "derived": edge.derived}
        yield _line(identity | plain(told))


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
