"""GraphQL types made from tables: `schema/model.py` is the only list of kinds and fields, so the API cannot drift from it."""

from __future__ import annotations

import types
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import strawberry
from strawberry import UNSET, Info
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graphapp.api.scalars import ENUMS, Date
from graphapp.schema import model

PYTHON = {model.Type.TEXT: str, model.Type.DATE: Date, model.Type.INTEGER: int, model.Type.BOOLEAN: bool}


@dataclass(frozen=True, slots=True)
class Member:
    """A field of a type to be made: its type may be a text, which is looked up in the type's module."""

    annotation: Any
    field: StrawberryField


class Resolved(StrawberryField):
    """A field answered by a function of the row and what was asked, with arguments that are given, not read off a signature."""

    def __init__(
        self, name: str, resolve: Callable[[Any, Info], Any], description: str, *, arguments: Sequence[StrawberryArgument] = ()
    ) -> None:
        super().__init__(python_name=name, graphql_name=name, description=description)
        self.resolve = resolve
        self.arguments = list(arguments)

    @property
    def is_basic_field(self) -> bool:
        return False

    def get_result(self, source: Any, info: Info | None, args: list[Any], kwargs: Any) -> Any:  # noqa: ARG002 - as inherited
        return self.resolve(source, info)  # type: ignore[arg-type]  # no field without `info`: it is not basic


def leaf(one: model.Field) -> Any:
    """The Python type of one value of the field."""
    if one.name == "id":
        return strawberry.ID
    return ENUMS[one.values] if one.values else PYTHON[one.holds]


def optional(annotation: Any) -> Any:
    """The type or null; a text stays a text."""
    return f"{annotation} | None" if isinstance(annotation, str) else annotation | None


def many(annotation: Any) -> Any:
    """A list of the type."""
    return f"list[{annotation}]" if isinstance(annotation, str) else types.GenericAlias(list, (annotation,))


def argument(name: str, annotation: Any, description: str, *, required: bool = False) -> StrawberryArgument:
    """An argument of a `Resolved` field."""
    return StrawberryArgument(
        python_name=name,
        graphql_name=name,
        type_annotation=StrawberryAnnotation(annotation if required else optional(annotation)),
        default=UNSET,
        description=description,
    )


AS_OF = argument("asOf", Date, "The day the question is about; default: today, UTC")


def read(name: str, annotation: Any, description: str) -> Member:
    """A field that shows the row's value of the same name."""
    return Member(annotation, StrawberryField(python_name=name, graphql_name=name, description=description))


def field(name: str, annotation: Any, resolve: Callable[[Any, Info], Any], doc: str, *arguments: StrawberryArgument) -> Member:
    """A field answered by `resolve(row, info)`; as a root field it is what a table of `query.py` holds."""
    return Member(annotation, Resolved(name, resolve, doc, arguments=arguments))


def given(name: str, annotation: Any, description: str) -> Member:
    """An optional field of an input type. Python's own words get an underscore; the API's name stays."""
    python = f"{name}_" if name in ("and", "or", "not", "in") else name
    return Member(
        optional(annotation), StrawberryField(python_name=python, graphql_name=name, description=description, default=UNSET)
    )


def bare(name: str, module: str, members: Sequence[Member], *bases: type, **extras: Any) -> type:
    """A class with these members, ready to be made a GraphQL type; texts among its types are names of `module`."""
    names = {member.field.python_name: member for member in members}
    body = {
        "__module__": module,
        "__annotations__": {python: member.annotation for python, member in names.items()},
        **{python: member.field for python, member in names.items()},
        **extras,
    }
    return types.new_class(name, bases, exec_body=lambda namespace: namespace.update(body))
