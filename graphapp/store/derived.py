"""Values of a thing that lie in its relations: «initiative.name» of the one initiative, «commitments.count» of the many.

They are fields like others to orders, pages and conditions, so a keyset cursor over them is a cursor like any other. Not
stored with the thing: what is stored twice has to be kept alike by everyone who writes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graphapp.schema.model import KINDS, Field, Relation, Type, field_of, kinds_of, relation_of

COUNT = "count"


@cache
def field_named(kind: str, name: str) -> Field:
    """The field of a kind (or interface), or what is derived under that name; KeyError where there is neither."""
    related, dot, inner = name.partition(".")
    if not dot:
        return field_of(kind, name)
    relation = relation_of(kind, related)
    if relation.many:
        if inner != COUNT:
            raise KeyError(f"{kind}.{name}")
        return Field(name, f"How many: {relation.doc}", Type.INTEGER, required=True)
    found = field_of(relation.target, inner)
    return replace(found, name=name, doc=f"{relation.doc}: {found.doc}", as_of=False, required=False)


def is_derived(field: Field) -> bool:
    """Whether the field's value lies in a relation."""
    return "." in field.name


def meant(kind: str, field: Field) -> tuple[Relation, Field | None]:
    """The relation that a derived field's value lies in, and the field there; None: how many there are."""
    related, _, inner = field.name.partition(".")
    relation = relation_of(kind, related)
    return relation, None if relation.many else field_of(relation.target, inner)


def derived(kind: str) -> Iterator[Field]:
    """What can be derived of a kind: single values of the one thing it is related to, how many of the others."""
    for relation in KINDS[kind].relations:
        if relation.many:
            yield field_named(kind, f"{relation.name}.{COUNT}")
        elif len(kinds_of(relation.target)) == 1:
            names = (f.name for f in KINDS[relation.target].fields if not f.many and f.name not in ("id", "text"))
            yield from (field_named(kind, f"{relation.name}.{name}") for name in names)
