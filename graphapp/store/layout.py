"""Which cell of an answered row holds what. Stores answer rows as lists of cells: names are put to them here, once.

Not maps from the database: a thousand rows of eight named values take it and its driver several times as long as a
thousand lists of eight values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from graphapp.schema.model import Field, relation_of
from graphapp.store.derived import field_named
from graphapp.store.selection import Counted, Given, Include, Row, Selection

Part: TypeAlias = Field | Include | Counted
Cells: TypeAlias = list[Any]  # of one thing; a list of Cells where a relation is answered, also to one
Table: TypeAlias = tuple[list[Cells], int | None]  # the rows, and how many there are on all pages
Prepared: TypeAlias = Callable[[Mapping[str, Any]], Table]  # from the values of what is Given

TYPENAME = Field("__typename", "The kind of the thing", required=True)
IDENTITY = ("id", TYPENAME.name)


def parts(selection: Selection) -> dict[str, list[tuple[str | None, Part]]]:
    """The cells of a row, by key and in order: each part with the kind that has it, None where all have it."""
    asked: dict[str, list[tuple[str | None, Part]]] = {key: [(None, part)] for key, part in _own(selection.kind, selection)}
    for kind, selected in selection.on:
        for key, part in _own(kind, selected):
            choices = asked.setdefault(key, [])
            if not any(guard in (None, kind) for guard, _ in choices):
                choices.append((kind, part))
    return asked


def _own(kind: str, selection: Selection) -> list[tuple[str, Part]]:
    fields = [(name, TYPENAME if name == TYPENAME.name else field_named(kind, name)) for name in selection.fields]
    related = ((include.key, include) for include in selection.includes)
    return [*fields, *related, *((counted.key, counted) for counted in selection.counts)]


def whole(selection: Selection) -> Selection:
    """The selection with the identity of every thing in it."""
    fields = (*IDENTITY, *(name for name in selection.fields if name not in IDENTITY))
    on = tuple((kind, replace(part, includes=_whole(part.includes))) for kind, part in selection.on)
    return replace(selection, fields=fields, includes=_whole(selection.includes), on=on)


def _whole(includes: tuple[Include, ...]) -> tuple[Include, ...]:
    return tuple(replace(include, selection=whole(include.selection)) for include in includes)


def naming(selection: Selection) -> Callable[[list[Cells]], list[Row]]:
    """What puts names to the cells of a whole selection's rows."""
    cells = parts(selection)
    related = [
        (key, guard, relation_of(guard or selection.kind, part.relation).many, naming(part.selection))
        for key, choices in cells.items()
        for guard, part in choices
        if isinstance(part, Include)
    ]

    def named(rows: list[Cells]) -> list[Row]:
        found = [dict(zip(cells, row, strict=True)) for row in rows]
        for key, guard, many, inner in related:
            for row in found:
                if guard in (None, row[TYPENAME.name]) and row[key] is not None:
                    things = inner(row[key])
                    row[key] = things if many else next(iter(things), None)
        return found

    return named


def bound(parameters: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters with what was given."""
    return {name: values[value.name] if isinstance(value, Given) else value for name, value in parameters.items()}
