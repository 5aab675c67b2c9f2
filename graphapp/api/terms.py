"""The API's words that follow from `schema/model.py`: what every kind can be filtered, put in order and grouped by, and days.

Apart from the types that show them (`scalars.py`, `inputs.py`), which take the library a second to make: most operations
are answered without them (`fast/`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from functools import cache

from graphql import GraphQLError

from graphapp.schema import model
from graphapp.store.derived import COUNT, derived, field_named

KINDS: dict[str, model.Kind] = {name: kind for name, kind in model.KINDS.items() if name not in model.INTERNAL}


_HASH = re.compile("[0-9a-f]{64}")


def _words_of(kind: model.Kind) -> tuple[str, ...]:
    """What is said of things of a kind to tell one: a code, a name."""
    has = {field.name for field in kind.fields}
    return tuple(name for name, told in (("iso3", "iso3"), ("name", "aliases")) if told in has)


# By what one thing of a kind can be asked for.
ASKED_BY: dict[str, tuple[str, ...]] = {
    name: ("source", "id") if name == model.DOCUMENT.name else (*_words_of(kind), "id") for name, kind in KINDS.items()
}


def kind_of(identifier: str) -> str | None:
    """The kind that an id says it is of; None where it is no id of the API. A document's is the hash of its content."""
    kind, dash, _ = identifier.partition("-")
    return "Document" if not dash and _HASH.fullmatch(identifier) else kind if kind in KINDS else None


def day(value: object) -> str:
    """The value, if it is an ISO 8601 day; GraphQLError otherwise."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        with suppress(ValueError):
            return date.fromisoformat(value).isoformat()
    raise GraphQLError(f"{value!r} is not a day written as YYYY-MM-DD.")


def root_of(kind: str) -> str:
    """The root field that asks for one thing of a kind."""
    return kind[0].lower() + kind[1:]


def capitals(name: str) -> str:
    """The name as an enum's member: `dueDate` -> `DUE_DATE`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()


def fields_of(kind: str) -> list[model.Field]:
    """The fields of a kind, or those that all kinds of an interface share."""
    first, *others = model.kinds_of(kind)
    return [f for f in KINDS[first].fields if all(f.name in {g.name for g in KINDS[o].fields} for o in others)]


def relations_of(kind: str) -> list[model.Relation]:
    """The relations of a kind, or those that all kinds of an interface share."""
    first, *others = model.kinds_of(kind)
    return [r for r in KINDS[first].relations if all(r.name in {g.name for g in KINDS[o].relations} for o in others)]


@cache
def counts_of(kind: str) -> Mapping[str, model.Relation]:
    """The lists of a kind (or interface) that can be counted, by the names of their counts: `commitmentsCount`."""
    return {f"{relation.name}Count": relation for relation in relations_of(kind) if relation.many}


def stored(kind: str, name: str) -> model.Field:
    """The store's field that the API calls so."""
    counted = counts_of(kind).get(name)
    return field_named(kind, f"{counted.name}.{COUNT}") if counted else model.field_of(kind, name)


def orders_by(kind: str) -> dict[str, str]:
    """The fields that things of a kind (or interface) can be put in order by, by their names in the enum."""
    return {name: field.name for name, field in _orderable(kind)}


def orders_mean(kind: str) -> dict[str, str]:
    """What each of these fields says."""
    return {name: field.doc for name, field in _orderable(kind)}


def _orderable(kind: str) -> list[tuple[str, model.Field]]:
    fields = [*(f for f in fields_of(kind) if not f.many), *(derived(kind) if kind in KINDS else ())]
    return [(capitals(field.name).replace(".", "_"), field) for field in fields]
