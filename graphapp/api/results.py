"""GraphQL types made from the dataclasses in which analyses answer: their fields, and their descriptions from their docs.

A value is handed on as a dict under the API's names, as the rows of the store are; a list can be cut with `first`.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import strawberry
from strawberry import Info

from graphapp.api import asked
from graphapp.api.docstrings import described
from graphapp.api.limits import page_size
from graphapp.api.scalars import ENUMS, Date, copied
from graphapp.api.shapes import Member, argument, bare, field, many, optional, read
from graphapp.schema.model import camel

_CALLED = {"Changed": "Difference"}  # names that mean something else in the rest of the API
_FIRST = argument("first", int, "List no more than this many")


@cache
def type_of(result: type) -> Any:
    """The GraphQL type of a dataclass, made once, with the types of everything it holds."""
    hints, (summary, told) = get_type_hints(result), described(result)
    members = [_member(camel(each.name), hints[each.name], told.get(each.name, "")) for each in fields(result)]
    name = _CALLED.get(result.__name__, result.__name__)
    return strawberry.type(bare(name, __name__, members), name=name, description=summary)


@cache
def enum(source: type[Enum]) -> type[Enum]:
    """The GraphQL enum of an enum that analyses use."""
    return ENUMS.get(source) or copied(source)


def value_of(result: Any) -> Any:
    """The result as dicts, lists and plain values, under the API's names."""
    if is_dataclass(result) and not isinstance(result, type):
        return {camel(each.name): value_of(getattr(result, each.name)) for each in fields(result)}
    if isinstance(result, list | tuple):
        return [value_of(each) for each in result]
    if isinstance(result, Enum):
        return result.value
    return result.isoformat() if isinstance(result, date) else result


def _member(name: str, hint: Any, doc: str) -> Member:
    shown = _annotation(hint)
    if get_origin(hint) in (tuple, list):
        return field(name, shown, _listed(name), doc, _FIRST)
    return read(name, shown, doc)


def _listed(name: str) -> Callable[[Any, Info], list[Any]]:
    def resolve(row: dict[str, Any], info: Info) -> list[Any]:
        first = page_size(asked.arguments(info).get("first"))
        found: list[Any] = row[name]
        return found if first is None else found[:first]

    return resolve


def _annotation(hint: Any) -> Any:
    """What a field's type is in the API."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        [one] = [each for each in inner if each is not type(None)]
        return optional(_annotation(one))
    if origin in (tuple, list):
        return many(_annotation(inner[0]))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return enum(hint)
    if is_dataclass(hint) and isinstance(hint, type):
        return type_of(hint)
    return Date if hint is date else hint
