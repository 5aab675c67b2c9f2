"""Counting by groups: how many things of a kind fit, by values of their fields and by what they are related to.

A type of its own beside `Selection`, for its answer has no things in it. As a selection, it is compiled to one statement:
`aggregates_cypher.py`, `aggregates_sql.py`. Several groupings of the same things may be asked at once: a page's filter menu.

A thing counts once in every group that it belongs to: a commitment of two owners counts for both. What has no value, or is
related to nothing, has a group of its own, whose value is None; zero, false and "" are values.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graphapp.schema.model import Field, Relation, field_of, relation_of
from graphapp.store.selection import Filter, Question, Selection


class Period(StrEnum):
    """How much of a day counts: 2024-05 or 2024."""

    MONTH = "MONTH"
    YEAR = "YEAR"


@dataclass(frozen=True, slots=True)
class Key:
    """What to group by: a field, a stretch of time of a DATE field, or a relation."""

    name: str
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Grouping:
    """In order of the count, the largest first, or `by_key` in that of the keys: unknown last, things by what they go by."""

    by: tuple[Key, ...]
    limit: int | None = None
    by_key: bool = False


@dataclass(frozen=True, slots=True)
class Aggregate:
    """Things of a kind that fit, counted."""

    kind: str
    as_of: str  # ISO 8601 day
    where: Filter | None = None
    groupings: tuple[Grouping, ...] = ()
    within: str | None = None  # as in Question
    total: bool = True  # also count all that fit

    @property
    def question(self) -> Question:
        """What is counted, as a question without a page."""
        return Question(Selection(self.kind, where=self.where), self.as_of, self.within)


@dataclass(frozen=True, slots=True)
class Value:
    """What a group has in common: a value, or a thing's id with what it goes by. None is unknown."""

    value: str | int | bool | None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """A group: its values in the order of the grouping's keys, and how many things it has."""

    values: tuple[Value, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    total: int | None  # None: not asked
    groupings: tuple[tuple[Counted, ...], ...]  # as asked


def meant(kind: str, key: Key) -> Field | Relation:
    """The field or relation that a key names; KeyError where there is none."""
    try:
        return field_of(kind, key.name)
    except KeyError:
        return relation_of(kind, key.name)
