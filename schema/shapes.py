"""What a kind of thing is made of: fields, relations, and what several kinds have in common."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

from graphapp.schema import life


class Type(StrEnum):
    """What a field holds. A DATE is an ISO 8601 day as text, so that it sorts and compares as text."""

    TEXT = "TEXT"
    DATE = "DATE"
    INTEGER = "INTEGER"
    BOOLEAN = "BOOLEAN"


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    doc: str
    holds: Type = Type.TEXT
    many: bool = False
    values: type[Enum] | None = None
    as_of: bool = False  # depends on the day asked about: read from the phase that covers it
    required: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    name: str
    target: str  # a kind or an interface
    edge: str  # the relationship's type in the graph
    doc: str
    incoming: bool = False  # the edge points at the kind that has this relation
    many: bool = True


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    plural: str  # the API's root field
    doc: str
    fields: tuple[Field, ...]
    relations: tuple[Relation, ...] = ()
    interface: str | None = None


ID = Field("id", "Global identifier: a hash of what makes the thing itself", required=True)
NAMED = (
    ID,
    Field("name", "The fullest name known", required=True),
    Field("acronym", "The short form, where there is one"),
    Field("aliases", "Every spelling found in the documents, initials and slips included", many=True),
    Field("identifiers", "Identifiers in open registers, with their scheme: XM-DAC-41122, M49:070", many=True),
    Field("reason", "The rule by which the name was recognised, in words"),
    Field("confidence", "How sure it is that there is such a thing, by this name", values=life.Confidence),
)
MENTIONED = Relation("statements", "Statement", "MENTIONS", "The passages that name it", incoming=True)
