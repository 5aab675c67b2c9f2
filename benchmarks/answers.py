"""Every side's answer in one common form, so that they can be compared before anything is timed.

graphapp answers the status as of the day asked about; the peer and the raw Cypher answer the stored columns, from which the
status is worked out here, at no cost to them. Raw Cypher answers positional lists, in the order of the peer's fields.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any, TypeAlias

import orjson
from graphql import FieldNode, OperationDefinitionNode, SelectionSetNode, parse

from benchmarks.queries import Query

Shape: TypeAlias = tuple[tuple[str, "Shape"], ...]


def of_graphapp(query: Query, data: dict[str, Any], day: str) -> list[Any]:
    """The common form of what graphapp answers."""
    [value] = data.values()
    if query.counts:
        return sorted([*(key["value"] for key in group["keys"]), group["count"]] for group in value["groups"])
    return _rows(value["nodes"] if isinstance(value, dict) and "nodes" in value else [value], day)


def of_peer(query: Query, data: dict[str, Any], day: str) -> list[Any]:
    """The common form of what the peer answers."""
    [value] = data.values()
    if query.counts:
        return _counts(value, day)
    return _rows(value[0]["commitments"] if value and [*value[0]] == ["commitments"] else value, day)


def of_raw(query: Query, rows: Sequence[Sequence[Any]], day: str) -> list[Any]:
    """The common form of records of raw Cypher; the peer's text of the question names their fields."""
    if query.counts:
        return sorted(map(list, rows))
    [(_, shape)] = _shape(query.peer)
    shape = shape[0][1] if len(shape) == 1 else shape  # asked through one other thing
    return _rows([_named(row, shape) for row in rows], day)


def _counts(rows: Sequence[dict[str, Any]], day: str) -> list[Any]:
    """Owner, status and count: counted by the peer under a status' name, else from the commitments that it lists."""
    if rows and "owners" in rows[0]:
        found = Counter((owner["id"], _dated(row, day)["status"]) for row in rows for owner in row["owners"])
        return sorted([owner, status, number] for (owner, status), number in found.items())
    numbers = (
        [row["id"], status, counted["aggregate"]["count"]["nodes"]]
        for row in rows
        for status, counted in row.items()
        if status != "id"
    )
    return sorted(each for each in numbers if each[2])


def _rows(rows: Sequence[dict[str, Any]], day: str) -> list[Any]:
    """Each row in its common form; only the outermost list has the same order on all sides."""
    return [{name: _common(name, value, day) for name, value in _dated(row, day).items()} for row in rows]


def _common(name: str, value: Any, day: str) -> Any:
    if name == "initiative":  # at most one, as a list on some sides
        value = value if isinstance(value, list) else [value] if value else []
    if isinstance(value, list):
        return sorted(_rows(value, day), key=lambda row: orjson.dumps(row, option=orjson.OPT_SORT_KEYS))
    return value


def _dated(row: dict[str, Any], day: str) -> dict[str, Any]:
    """The row with the status and whether it is overdue, instead of the columns from which they follow."""
    if "ending" in row:
        due = row["dueDate"]
        unended = "OVERDUE" if due and due < day else "SILENT" if row["silent"] else "OPEN"
        row = {name: value for name, value in row.items() if name not in ("ending", "silent", "closed")} | {
            "status": row["ending"] or unended
        }
    return row | {"overdue": row["status"] == "OVERDUE"} if "status" in row else row


def _named(row: Sequence[Any], shape: Shape) -> dict[str, Any]:
    return {
        name: [_named(each, inner) for each in value] if inner else value
        for (name, inner), value in zip(shape, row, strict=True)
    }


@cache
def _shape(text: str) -> Shape:
    [operation] = parse(text).definitions
    if not isinstance(operation, OperationDefinitionNode):
        raise TypeError(f"not an operation: {text}")
    return _fields(operation.selection_set)


def _fields(selections: SelectionSetNode | None) -> Shape:
    found = selections.selections if selections else ()
    return tuple((field.name.value, _fields(field.selection_set)) for field in found if isinstance(field, FieldNode))
