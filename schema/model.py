"""The graph as a table: kinds, their fields, their relations. Both stores, the API and the documentation are made from it.

Names are the API's names (camelCase) everywhere: in GraphQL, in Cypher, in the embedded store's JSON.
"""

from __future__ import annotations

from functools import cache

from graphapp.schema.bookkeeping import (
    IMPLIED_EDGE,
    ITEM_EDGE,
    PENDING,
    PHASE,
    PHASE_EDGE,
    READING,
    SUPERSEDED,
    TOLD_EDGES,
    UPDATE,
)
from graphapp.schema.parties import GROUP, ORGANISATION, ORGANISATION_CHANGE, PERSON
from graphapp.schema.promises import ACTION_ITEM, COMMITMENT
from graphapp.schema.reviewing import DECISION, DOUBT
from graphapp.schema.shapes import Field, Kind, Relation, Type
from graphapp.schema.subjects import COUNTRY, DATASET, INITIATIVE, REGION
from graphapp.schema.writings import DOCUMENT, MEETING, STATEMENT

__all__ = [
    "COMMITMENT",
    "DECISION",
    "DOCUMENT",
    "DOUBT",
    "IMPLIED_EDGE",
    "INTERFACES",
    "INTERNAL",
    "ITEM_EDGE",
    "KINDS",
    "PENDING",
    "PHASE",
    "PHASE_EDGE",
    "READING",
    "STATEMENT",
    "SUPERSEDED",
    "TOLD_EDGES",
    "UPDATE",
    "Field",
    "Kind",
    "Relation",
    "Type",
    "field_of",
    "kinds_of",
    "relation_of",
]

INTERFACES: dict[str, tuple[str, ...]] = {
    "Actor": ("Organisation", "Person", "Group"),
    "Place": ("Country", "Region"),
}

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        DOCUMENT,
        MEETING,
        STATEMENT,
        ORGANISATION,
        ORGANISATION_CHANGE,
        PERSON,
        GROUP,
        INITIATIVE,
        DATASET,
        COUNTRY,
        REGION,
        ACTION_ITEM,
        COMMITMENT,
        DOUBT,
        DECISION,
        PHASE,
        PENDING,
        SUPERSEDED,
        UPDATE,
        READING,
    )
}

INTERNAL = (PHASE.name, PENDING.name, SUPERSEDED.name, UPDATE.name, READING.name)


@cache
def kinds_of(name: str) -> tuple[str, ...]:
    """The kinds that a kind's or an interface's name stands for."""
    return INTERFACES.get(name, (name,))


@cache
def field_of(kind: str, name: str) -> Field:
    """A field of a kind, or one that all kinds of an interface share; KeyError where there is none."""
    found = [f for k in kinds_of(kind) for f in KINDS[k].fields if f.name == name]
    if len(found) < len(kinds_of(kind)):
        raise KeyError(f"{kind}.{name}")
    return found[0]


@cache
def relation_of(kind: str, name: str) -> Relation:
    """A relation of a kind, or one that all kinds of an interface share; KeyError where there is none."""
    found = [r for k in kinds_of(kind) for r in KINDS[k].relations if r.name == name]
    if len(found) < len(kinds_of(kind)):
        raise KeyError(f"{kind}.{name}")
    return found[0]


def camel(name: str) -> str:
    """The API's spelling of a field: `due_date` is dueDate."""
    first, *others = name.split("_")
    return first + "".join(part.capitalize() for part in others)
