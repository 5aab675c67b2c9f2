"""The one question a store can be asked: a selection of things, with their relations, answered whole."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias


class Operator(StrEnum):
    """How a value is compared. Text operators ignore case; a list field matches where any element does.

    Null never matches, except for `IS_NULL`; so `NOT (eq x)` holds for null.
    """

    EQ = "eq"  # exact, also in case
    IN = "in"
    LT = "lt"
    LTE = "lte"
    GT = "gt"
    GTE = "gte"
    CONTAINS = "contains"
    STARTS_WITH = "startsWith"
    IS_NULL = "isNull"  # value: True or False


@dataclass(frozen=True, slots=True)
class Given:
    """Stands for a value that comes when a statement is run: prepared once, run with many values."""

    name: str
    many: bool = False  # a list


@dataclass(frozen=True, slots=True)
class Compare:
    field: str
    operator: Operator
    value: Any


@dataclass(frozen=True, slots=True)
class Some:
    """At least one related thing matches; `where=None`: there is one."""

    relation: str
    where: Filter | None = None


@dataclass(frozen=True, slots=True)
class And:
    parts: tuple[Filter, ...]  # empty: everything matches


@dataclass(frozen=True, slots=True)
class Or:
    parts: tuple[Filter, ...]  # empty: nothing matches


@dataclass(frozen=True, slots=True)
class Not:
    part: Filter


Filter: TypeAlias = Compare | Some | And | Or | Not


@dataclass(frozen=True, slots=True)
class Order:
    """Nulls last in both directions; text by code point after case folding; ties by id."""

    field: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Include:
    """A relation to answer along with a thing, under `key` (so that one relation can be asked twice)."""

    key: str
    relation: str
    selection: Selection


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of the things of a relation fit, answered along with a thing under `key`."""

    key: str
    relation: str
    where: Filter | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """Things of a kind (or an interface) with the named fields and relations.

    `fields` are of the kind, or common to the interface; `on` adds, for an interface, fields and relations of one of its
    kinds: (("Organisation", Selection("Organisation", ("acronym",))),). Every answered row has "id" and "__typename".
    Included many-relations are lists without an own page unless `limit` is set; default order of an included list is the
    edge's `position` where it has one, then name/text order as given, then id.
    """

    kind: str
    fields: tuple[str, ...] = ()
    includes: tuple[Include, ...] = ()
    on: tuple[tuple[str, Selection], ...] = ()
    where: Filter | None = None
    order: tuple[Order, ...] = ()
    limit: int | None = None
    after: tuple[Any, ...] | None = None  # keyset: the values of `order` and last the id, of the row before the page
    before: tuple[Any, ...] | None = None  # the page that ends before this row; `limit` then counts from its end
    from_end: bool = False  # take the last `limit` rows of the range instead of the first; still answered in order
    counts: tuple[Counted, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A selection, the day it is asked about, and what claims count."""

    selection: Selection
    as_of: str | Given  # ISO 8601 day
    within: str | Given | None = None  # id of a document: follow only edges that it asserts, or that were derived
    total: bool = False  # also count all matching rows, without the page


Row: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    rows: list[Row]
    total: int | None = None
