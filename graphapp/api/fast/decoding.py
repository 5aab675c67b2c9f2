"""From the cells of an answer to the response: an expression written once for an operation, and compiled by Python.

Not a walk over the selection for every row: the expression is nothing but displays and comprehensions
(`[{"name": r1[0], "owners": [{"name": r2[0]} for r2 in r1[2]]} for r1 in rows]`), several times as fast. Whatever the
schema would not let through (a null, a word that is not in an enum, a number too large) refuses: the ordinary way tells it.
All names in an expression are the schema's or GraphQL names, which are letters, digits and underscores.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from typing import Any

from strawberry.types.nodes import SelectedField
from strawberry.types.nodes import Selection as Part

from graphapp.api import asked
from graphapp.api.fast.ordinary import OrdinaryError, refuse
from graphapp.api.terms import counts_of
from graphapp.schema.model import KINDS, Field, Type, field_of, kinds_of, relation_of
from graphapp.store.layout import TYPENAME, parts
from graphapp.store.selection import Include, Selection

_LARGEST = 2**31  # of GraphQL's Int


def keyed(kind: str, chosen: Sequence[Part]) -> dict[str, list[SelectedField]]:
    """What is selected of a type, by key of the response; one key may be selected in several places."""
    found: dict[str, list[SelectedField]] = {}
    for field in asked.fields(kind, chosen):
        found.setdefault(field.alias or field.name, []).append(field)
    return found


def inside(fields: Sequence[SelectedField]) -> list[Part]:
    """Everything selected below fields that are one in the response."""
    return [part for field in fields for part in field.selections]


def bare(selection: Selection, chosen: Sequence[Part]) -> Selection:
    """The selection with only the cells that the response shows; an interface's kind where the kinds differ."""
    fields = [field for kind in kinds_of(selection.kind) for field in asked.fields(kind, chosen)]
    names = {field.name for field in fields}
    several = len(kinds_of(selection.kind)) > 1
    kind = (TYPENAME.name,) if several and (selection.on or TYPENAME.name in names) else ()
    extra = (*kind, *(("id",) if "id" in names else ()))
    on = tuple((kind, replace(part, includes=_bare(part.includes, fields))) for kind, part in selection.on)
    includes = _bare(selection.includes, fields)
    return replace(selection, fields=(*extra, *selection.fields), includes=includes, on=on)


def _bare(includes: Sequence[Include], fields: Sequence[SelectedField]) -> tuple[Include, ...]:
    of = {include.key: [field for field in fields if _place(field) == include.key] for include in includes}
    return tuple(replace(one, selection=bare(one.selection, inside(of[one.key]))) for one in includes)


def _place(field: SelectedField) -> str:
    return asked.place(field.name, asked.plain(field.arguments))


class Writer:
    """Writes an expression and keeps what it names."""

    def __init__(self) -> None:
        self.names: dict[str, Any] = {"refuse": refuse}

    def function(self, arguments: str, expression: str) -> Callable[..., Any]:
        """The expression as a function; OrdinaryError where Python cannot nest it that deep."""
        try:
            code = compile(f"lambda {arguments}: {expression}", "<response>", "eval")
        except (SyntaxError, MemoryError, RecursionError) as deep:
            raise OrdinaryError from deep
        made: Callable[..., Any] = eval(code, self.names)  # noqa: S307 - no word of a caller's but GraphQL names is in it
        return made

    def thing(self, selection: Selection, chosen: Sequence[Part], depth: int = 1) -> str:
        """The expression for a thing whose cells are in `r{depth}`."""
        bodies = {kind: self._object(kind, selection, chosen, depth) for kind in kinds_of(selection.kind)}
        if len(set(bodies.values())) == 1:
            return next(iter(bodies.values()))
        kind = f"r{depth}[{_cells(selection)[TYPENAME.name]}]"
        return f"({' else '.join(f'{body} if {kind} == {name!r}' for name, body in bodies.items())} else refuse())"

    def _object(self, kind: str, selection: Selection, chosen: Sequence[Part], depth: int) -> str:
        pairs, conditions = [], dict[str, None]()
        for key, fields in keyed(kind, chosen).items():
            value = self._value(kind, selection, fields, depth)
            pairs.append(f"{key!r}: {value}")
            conditions.update(dict.fromkeys(_conditions(kind, selection, fields[0].name, depth)))
        body = f"{{{', '.join(pairs)}}}"
        return f"({body} if {' and '.join(conditions)} else refuse())" if conditions else body

    def _value(self, kind: str, selection: Selection, fields: Sequence[SelectedField], depth: int) -> str:
        name, cells = fields[0].name, _cells(selection)
        if name == TYPENAME.name:
            return f"r{depth}[{cells[name]}]" if selection.kind != kind else repr(kind)
        if not fields[0].selections:
            counted = name in counts_of(kind)
            return (
                f"r{depth}[{cells[_place(fields[0])]}]"
                if counted
                else self._leaf(field_of(kind, name), f"r{depth}[{cells[name]}]")
            )
        key, row, inner = _place(fields[0]), f"r{depth}", f"r{depth + 1}"
        [include] = [part for guard, part in parts(selection)[key] if guard in (None, kind)]
        if not isinstance(include, Include):
            raise OrdinaryError
        thing = self.thing(include.selection, inside(fields), depth + 1)
        if relation_of(kind, name).many:
            return f"[{thing} for {inner} in {row}[{cells[key]}]]"
        return f"(None if not ({inner} := {row}[{cells[key]}]) or ({inner} := {inner}[0]) is None else {thing})"

    def _leaf(self, field: Field, cell: str) -> str:
        if not field.values:
            return cell
        table = f"E{field.values.__name__}"
        self.names[table] = Words(field.values)
        return f"{table}[{cell}]"


class Words(dict[Any, Any]):
    """From what is stored to the names of an enum's members; null stays null."""

    def __init__(self, enum: type[Enum]) -> None:
        super().__init__({member.value: member.name for member in enum} | {None: None})

    def __missing__(self, key: Any) -> None:
        refuse()


def _cells(selection: Selection) -> Mapping[str, int]:
    return {key: cell for cell, key in enumerate(parts(selection))}


def _conditions(kind: str, selection: Selection, name: str, depth: int) -> Iterator[str]:
    """What the schema says of a field's value, where a store could hold something else."""
    cell = f"r{depth}[{_cells(selection).get(name)}]"
    field = next((field for field in KINDS[kind].fields if field.name == name and name != "id"), None)
    if field is None:
        return
    if field.required:
        yield f"{cell} is not None"
    if field.many:
        yield f"None not in {cell}"
    elif field.holds is Type.INTEGER:
        yield f"({cell} is None or {-_LARGEST} <= {cell} < {_LARGEST})"
