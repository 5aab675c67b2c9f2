"""Leaf types of the API: the day as text, and the enums of `schema/life.py`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, StrEnum
from typing import Any, NewType, cast

import strawberry
from strawberry.types.enum import StrawberryEnumDefinition
from strawberry.types.scalar import ScalarDefinition

from graphapp.api.docstrings import described
from graphapp.api.terms import KINDS, capitals, day
from graphapp.schema import decisions, life

Date = NewType("Date", str)


DATE: ScalarDefinition = strawberry.scalar(
    name="Date", description="A day, ISO 8601: 2018-04-27", serialize=str, parse_value=day
)


def enum_of(name: str, members: Mapping[str, str], description: str, meanings: Mapping[str, str]) -> type[Enum]:
    """A GraphQL enum with these names and values; `meanings` describes each name."""
    make: Any = StrEnum  # a table of members is more than mypy follows
    made: Any = strawberry.enum(make(name, members), description=description)
    definition: StrawberryEnumDefinition = made.__strawberry_definition__
    for value in definition.values:  # a member that is a text has no room for the library's own way of describing it
        value.description = meanings[value.name]
    return cast("type[Enum]", made)


def copied(source: type[Enum]) -> type[Enum]:
    """The enum as the API's own, so that the library leaves no mark on the words of other packages."""
    head, meanings = described(source)
    return enum_of(source.__name__, {member.name: str(member.value) for member in source}, head, meanings)


ENUMS: dict[type[Enum], type[Enum]] = {
    source: copied(source)
    for source in (
        life.ItemKind,
        life.State,
        life.Change,
        life.Status,
        life.Confidence,
        life.SuccessionKind,
        decisions.InDoubt,
        decisions.Judgement,
    )
}

KIND = enum_of(
    "Kind",
    {capitals(name): name for name in KINDS},
    "The kinds of things in the graph",
    {capitals(name): kind.doc for name, kind in KINDS.items()},
)

Direction = enum_of(
    "Direction",
    {"ASC": "ASC", "DESC": "DESC"},
    "Which end comes first; nulls are last either way",
    {"ASC": "The smallest, the earliest, A", "DESC": "The largest, the latest, Z"},
)
