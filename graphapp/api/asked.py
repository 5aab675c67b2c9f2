"""What an operation asks for, after fragments, @skip and @include, as plain values.

A relation's place in an answer is named by the relation and its arguments, not by the caller's alias: the same question
under two aliases is asked once, and two questions under one alias in different places do not collide.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

import orjson
from strawberry import Info
from strawberry.types.nodes import SelectedField, Selection, convert_arguments

from graphapp.schema import model


def chosen(info: Info) -> list[Selection]:
    """Everything that is selected below the field being resolved."""
    return [part for field in info.selected_fields for part in field.selections]


def arguments(info: Info) -> dict[str, Any]:
    """The arguments of the field being resolved; what is null is left out."""
    return plain(convert_arguments(info._raw_info, info._raw_info.field_nodes[0].arguments))


def fields(kind: str, parts: Iterable[Selection]) -> Iterator[SelectedField]:
    """The fields asked of a thing of this kind, in order."""
    names = _names_of(kind)
    for part in parts:
        if not _wanted(part.directives):
            continue
        if isinstance(part, SelectedField):
            yield part
        elif part.type_condition in names:
            yield from fields(kind, part.selections)


def below(kind: str, parts: Iterable[Selection], *path: str) -> list[Selection]:
    """Everything selected below the fields of this name, and so on along the path; `kind` is the type to start from."""
    inner = [part for field in fields(kind, parts) if field.name == path[0] for part in field.selections]
    return below("", inner, *path[1:]) if len(path) > 1 else inner


def place(relation: str, given: Mapping[str, Any]) -> str:
    """The key under which an answered row holds a relation asked with these arguments."""
    if not given:
        return relation
    digest = hashlib.sha256(orjson.dumps(given, option=orjson.OPT_SORT_KEYS)).hexdigest()
    return f"{relation}_{digest[:8]}"


def plain(given: Mapping[str, Any]) -> dict[str, Any]:
    """The values as texts, numbers, lists and dicts: an enum's member is its name; null arguments are left out.

    The library hands on a number written in the query as its digits, and one from a variable as a number.
    """
    return {name: _plain(value) for name, value in given.items() if value is not None}


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, Mapping):
        return {name: _plain(part) for name, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list) else value


def _names_of(kind: str) -> frozenset[str | None]:
    """The type conditions that a thing of this kind meets."""
    interface = model.KINDS[kind].interface if kind in model.KINDS else None
    return frozenset({None, kind, "Node", interface})


def _wanted(directives: Mapping[str, Mapping[str, Any]]) -> bool:
    return not directives.get("skip", {}).get("if", False) and bool(directives.get("include", {}).get("if", True))
