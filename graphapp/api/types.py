"""The API's types: every kind and interface of `schema/model.py`, and a connection for every kind.

A row is a dict as the store answered it: fields under their names, relations under `asked.place`.
"""

from __future__ import annotations

from typing import Any

import strawberry
from strawberry import Info
from strawberry.types.nodes import convert_arguments

from graphapp.api import asked
from graphapp.api.inputs import FILTERS, ORDERS
from graphapp.api.scalars import KIND
from graphapp.api.shapes import Member, Resolved, argument, bare, leaf, many, optional, read
from graphapp.api.terms import KINDS, counts_of, fields_of, relations_of
from graphapp.schema import model
from graphapp.store.selection import Row

_INTERFACE_DOCS = {"Actor": "Who takes part and promises: organisation, person or group", "Place": "Country or region"}


def default_resolver(row: Row, name: str) -> Any:
    """The row's value of this name; what the store left out is null."""
    return row.get(name)


def _leaf(field: model.Field) -> Member:
    if not field.many:
        one = leaf(field)
        return read(field.name, one if field.required else optional(one), field.doc)
    return Member(many(leaf(field)), Resolved(field.name, lambda row, _: row.get(field.name) or [], field.doc))


def _count(name: str, relation: model.Relation) -> Member:
    given = argument("where", FILTERS[relation.target], "Which to count; default: all")
    return Member(int, Resolved(name, lambda row, info: row[_place(info)], f"How many: {relation.doc}", arguments=[given]))


def _related(relation: model.Relation) -> Member:
    if not relation.many:
        return read(relation.name, optional(relation.target), relation.doc)
    given = (
        argument("first", int, "List no more than this many"),
        argument("where", FILTERS[relation.target], "Which to list"),
        argument("orderBy", many(ORDERS[relation.target]), "In which order; default: as found"),
    )
    return Member(many(relation.target), Resolved(relation.name, _listed, relation.doc, arguments=given))


def _listed(row: Row, info: Info) -> list[Row]:
    """The related rows, from where the compiled selection put them."""
    return row.get(_place(info)) or []


def _place(info: Info) -> str:
    """Where the compiled selection put what is asked."""
    name, nodes = info.field_name, info._raw_info.field_nodes
    given = nodes[0].arguments
    return asked.place(name, asked.plain(convert_arguments(info._raw_info, given))) if given else name


def _kind_of(row: Row, *_: object) -> str:
    kind: str = row["__typename"]
    return kind


def _members(kind: str) -> list[Member]:
    counts = (_count(name, relation) for name, relation in counts_of(kind).items())
    return [*(_leaf(f) for f in fields_of(kind)), *(_related(r) for r in relations_of(kind)), *counts]


def _interface(name: str) -> type:
    made = bare(name, __name__, _members(name), NODE, resolve_type=staticmethod(_kind_of))
    return strawberry.interface(made, name=name, description=_INTERFACE_DOCS[name])


def _object(kind: model.Kind) -> type:
    base = INTERFACES[kind.interface] if kind.interface else NODE
    made = bare(
        kind.name, __name__, _members(kind.name), base, is_type_of=staticmethod(lambda row, _: row["__typename"] == kind.name)
    )
    return strawberry.type(made, name=kind.name, description=kind.doc)


def _edge(kind: str) -> type:
    members = [
        read("cursor", str, "Where it stands in the list, for `after` and `before`"),
        read("node", kind, "The thing itself"),
    ]
    name = f"{kind}Edge"
    return strawberry.type(bare(name, __name__, members), name=name, description=f"A place in a list of {KINDS[kind].plural}")


def _connection(kind: str) -> type:
    members = [
        read("edges", many(f"{kind}Edge"), "The things of this page, each with its cursor"),
        read("nodes", many(kind), "The things of this page"),
        read("pageInfo", "PageInfo", "Whether there is more, and from where to go on"),
        read("totalCount", int, "How many there are on all pages"),
    ]
    name = f"{kind}Connection"
    return strawberry.type(bare(name, __name__, members), name=name, description=f"A page of {KINDS[kind].plural}")


_PAGE_INFO = [
    read("hasNextPage", bool, "There is more behind this page; going backwards: a cursor was given"),
    read("hasPreviousPage", bool, "There is more before this page; going forwards: a cursor was given"),
    read("startCursor", optional(str), "Of the first thing on the page"),
    read("endCursor", optional(str), "Of the last thing on the page"),
]
PAGE_INFO: type = strawberry.type(bare("PageInfo", __name__, _PAGE_INFO), name="PageInfo", description="Where a page stands")
NODE: type = strawberry.interface(
    bare("Node", __name__, [read("id", strawberry.ID, "Global identifier")], resolve_type=staticmethod(_kind_of)),
    name="Node",
    description="Anything that has an identifier of its own",
)
_MARK = [read("start", int, "First character, 0-based, in code points"), read("end", int, "Character after the last")]
MARK: type = strawberry.type(bare("Mark", __name__, _MARK), name="Mark", description="A stretch of a text to mark")
_HIT = [
    read("text", str, "The name, spelling or stretch of a passage that fits best; «…» where a long one was cut"),
    read("marks", many(MARK), "The words in `text` that were searched for"),
    read("missing", many(str), "Words that were searched for and are not there; empty: all are"),
    read("kind", KIND, "What sort of thing it is"),
    read("node", "Node", "The thing itself"),
]
HIT: type = strawberry.type(bare("Hit", __name__, _HIT), name="Hit", description="A thing found by its words")

INTERFACES: dict[str, type] = {name: _interface(name) for name in model.INTERFACES}
OBJECTS: dict[str, type] = {name: _object(kind) for name, kind in KINDS.items()}
CONNECTIONS: dict[str, type] = {name: _connection(name) for name in KINDS}
_EDGES: dict[str, type] = {name: _edge(name) for name in KINDS}

# The library looks up a type that is named by a text in the module of the class that names it.
globals().update({"Node": NODE, "PageInfo": PAGE_INFO, **INTERFACES, **OBJECTS})
globals().update({made.__name__: made for table in (CONNECTIONS, _EDGES) for made in table.values()})
