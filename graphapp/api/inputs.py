"""What may be asked of every kind: one grammar of filters and orders, made from `schema/model.py`.

A filter has the kind's fields (compared by the type of the field), its relations (`some`, `none`) and `and`, `or`, `not`.
For an interface it has what all its kinds share.
"""

from __future__ import annotations

from typing import Any

import strawberry

from graphapp.api.scalars import ENUMS, Date, Direction, enum_of
from graphapp.api.shapes import Member, bare, given, many
from graphapp.api.terms import KINDS, counts_of, fields_of, orders_by, orders_mean, relations_of
from graphapp.schema import model

_ONE = {
    "eq": "Equal, also in case",
    "lt": "Before",
    "lte": "Before or equal",
    "gt": "After",
    "gte": "After or equal",
    "contains": "Holds this, whatever the case",
    "startsWith": "Starts with this, whatever the case",
}
_ORDERED = ("eq", "in", "lt", "lte", "gt", "gte")
_OPERATORS = {
    "Text": (str, (*_ORDERED, "contains", "startsWith")),
    "Date": (Date, _ORDERED),
    "Int": (int, _ORDERED),
    "Boolean": (bool, ("eq",)),
    **{enum.__name__: (enum, ("eq", "in")) for enum in ENUMS.values()},
}
_NAMES = {model.Type.TEXT: "Text", model.Type.DATE: "Date", model.Type.INTEGER: "Int", model.Type.BOOLEAN: "Boolean"}


def _comparison(name: str, value: Any, operators: tuple[str, ...]) -> type:
    members = [
        given("in", many(value), "Equal to one of these") if operator == "in" else given(operator, value, _ONE[operator])
        for operator in operators
    ]
    members.append(given("isNull", bool, "true: there is no value; false: there is one"))
    made = bare(f"{name}Filter", __name__, members)
    doc = "All given conditions must hold; of a list, some element must fit. A missing value fits nothing but isNull."
    return strawberry.input(made, name=f"{name}Filter", description=doc)


def _comparing(field: model.Field) -> str:
    return f"{field.values.__name__ if field.values else _NAMES[field.holds]}Filter"


def _filter(kind: str) -> type:
    own = f"{kind}Filter"
    members: list[Member] = [
        given("and", many(own), "All of these hold"),
        given("or", many(own), "One of these holds"),
        given("not", own, "This does not hold"),
        *(given(f.name, _comparing(f), f.doc) for f in fields_of(kind)),
        *(given(r.name, f"{r.target}ListFilter", r.doc) for r in relations_of(kind)),
        *(given(name, "IntFilter", f"How many: {r.doc}") for name, r in counts_of(kind).items()),
    ]
    doc = f"Conditions on {kind}; all given ones must hold"
    return strawberry.input(bare(own, __name__, members), name=own, description=doc)


def _list_filter(kind: str) -> type:
    members = [
        given("some", f"{kind}Filter", "At least one related thing fits; {}: there is one"),
        given("none", f"{kind}Filter", "No related thing fits; {}: there is none"),
    ]
    name = f"{kind}ListFilter"
    return strawberry.input(bare(name, __name__, members), name=name, description=f"Conditions on related {kind} things")


def _order(kind: str) -> type:
    plural = KINDS[kind].plural if kind in KINDS else f"{kind.lower()}s"
    doc = f"What {plural} can be put in order by; of what they are related to: how many, or a field of the only one"
    fields = enum_of(f"{kind}OrderField", orders_by(kind), doc, orders_mean(kind))
    members = [
        Member(fields, strawberry.field(name="field", description="What to put in order by")),
        Member(Direction, strawberry.field(name="direction", description="Which end comes first", default=Direction["ASC"])),
    ]
    members[0].field.python_name, members[1].field.python_name = "field", "direction"
    name = f"{kind}Order"
    doc = "Nulls last, text by code point whatever the case, ties by id"
    return strawberry.input(bare(name, __name__, members), name=name, description=doc)


_TARGETS = (*KINDS, *model.INTERFACES)
COMPARISONS: dict[str, type] = {f"{name}Filter": _comparison(name, *how) for name, how in _OPERATORS.items()}
FILTERS: dict[str, type] = {kind: _filter(kind) for kind in _TARGETS}
LIST_FILTERS: dict[str, type] = {kind: _list_filter(kind) for kind in _TARGETS}
ORDERS: dict[str, type] = {kind: _order(kind) for kind in _TARGETS}

# The library looks up a type that is named by a text in the module of the class that names it.
globals().update({made.__name__: made for table in (COMPARISONS, FILTERS, LIST_FILTERS) for made in table.values()})
