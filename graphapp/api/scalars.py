"""Leaf types of the API: the day as text, and the enums of `schema/life.py`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, StrEnum
from typing import Any, NewType

import strawberry
from strawberry.types.scalar import ScalarDefinition

from graphapp.api.terms import KINDS, capitals, day
from graphapp.schema import decisions, life

Date = NewType("Date", str)


DATE: ScalarDefinition = strawberry.scalar(
    name="Date", description="A day, ISO 8601: 2018-04-27", serialize=str, parse_value=day
)


def enum_of(name: str, members: Mapping[str, str], description: str) -> type[Enum]:
    """A GraphQL enum with these names and values."""
    make: Any = StrEnum  # a table of members is more than mypy follows
    made: type[Enum] = strawberry.enum(make(name, members), description=description)
    return made


def _copied(source: type[Enum]) -> type[Enum]:
    """The enum as the API's own, so that the library leaves no mark on the words of `schema/`."""
    return enum_of(source.__name__, {member.name: member.value for member in source}, source.__doc__ or "")


ENUMS: dict[type[Enum], type[Enum]] = {
    source: _copied(source)
    for source in (
        life.ItemKind,
        life.State,
        life.Change,
        life.Status,
        life.SuccessionKind,
        decisions.InDoubt,
        decisions.Judgement,
    )
}

KIND = enum_of("Kind", {capitals(name): name for name in KINDS}, "The kinds of things in the graph")


@strawberry.enum(description="Which end comes first; nulls are last either way")
class Direction(StrEnum):
    ASC = "ASC"
    DESC = "DESC"
