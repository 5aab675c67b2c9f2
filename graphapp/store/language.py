"""What Cypher and SQL say alike: conditions, the values of a day, orders. Each language adds how it reaches a value.

Null is neither true nor false in both: a comparison with it matches nothing, and only NOT has to be told so. Text is
compared in lower case (`toLower`, which the embedded store teaches SQLite), except by `eq` and `in`; ids as they are.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from enum import Enum
from itertools import count
from typing import Any, ClassVar

from graphapp.schema.model import ITEM_EDGE, TOLD_EDGES, Field, Relation, Type, relation_of
from graphapp.store.derived import field_named, is_derived, meant
from graphapp.store.dues import Dues, dues
from graphapp.store.here import Here, is_known_since, is_told_once
from graphapp.store.pages import cursors, deciding
from graphapp.store.selection import And, Compare, Counted, Filter, Given, Not, Operator, Or, Question, Selection, Some

_TELLING = ("id", "name", "acronym", "iso3", "iso2", "m49", "source")
_USUAL = 10  # things in a list of which no number is told
_LARGE = 100  # things in a row
_SYMBOLS = {Operator.EQ: "=", Operator.LT: "<", Operator.LTE: "<=", Operator.GT: ">", Operator.GTE: ">="}


class Language(ABC):
    """One statement being written, with its parameters. Values are never part of its text."""

    # Whether the day asked about is bygone (`bygone.py`): to commitments, and to what documents say.
    CHANGED: ClassVar[str]
    SAID: ClassVar[str]

    def __init__(self, question: Question, *, bygone: bool = False) -> None:
        """`bygone`: for a day after which something changed (`bygone.py`)."""
        self.bygone, self.dated, self._bygone_where = bygone, False, set[str]()
        self.parameters: dict[str, Any] = {"as_of": question.as_of, "within": question.within}
        self.within = question.within is not None
        self._numbers = count()

    @abstractmethod
    def property(self, variable: str, name: str) -> str:
        """A stored value of a node."""

    @abstractmethod
    def closed(self, here: Here) -> str:
        """Whether the phase is closed, as the index of due dates has it."""

    @abstractmethod
    def due(self, here: Here) -> str:
        """When the phase is due, as the index of due dates has it."""

    def due_order(self, here: Here) -> tuple[str, ...]:
        """The keys by which the store knows that the index of due dates has their order."""
        return (self.due(here),)

    @abstractmethod
    def position(self, here: Here) -> str:
        """The smallest position among the edges that lead here."""

    @abstractmethod
    def claimant(self, there: Here) -> str:
        """Whose claim the edge is that leads here."""

    @abstractmethod
    def known(self, there: Here) -> str:
        """That the edge that leads here is no claim of a later meeting's document."""

    @abstractmethod
    def any_of(self, values: str, test: Callable[[str], str]) -> str:
        """Whether the test holds for an element of a list."""

    @abstractmethod
    def text_test(self, operator: Operator, text: str, wanted: str) -> str:
        """One of CONTAINS, STARTS_WITH, IN."""

    @abstractmethod
    def exists(self, there: Here, where: Filter | None) -> str:
        """Whether there is a related thing that matches."""

    @abstractmethod
    def counted_at(self, there: Here, where: Filter | None = None) -> str:
        """How many related things there are, or match."""

    @abstractmethod
    def first_at(self, there: Here, value: str) -> str:
        """A value of the first related thing, null where there is none."""

    def here(self, kind: str, start: Here | None = None, relation: Relation | None = None) -> Here:
        """A thing with a number of its own."""
        there = Here(kind, next(self._numbers), start, relation)
        if there.phased:
            self._bygone_where.add(self.CHANGED)
        if is_known_since(there) and not self.within:
            self._bygone_where.add(self.SAID)
        self.dated = bool(self._bygone_where)  # then the answer depends on the day
        return there

    def changed(self) -> str:
        """Whether the day is bygone, to what the statement looks at."""
        return " OR ".join(sorted(self._bygone_where)) or "false"

    def counting(self, there: Here) -> list[str]:
        """That the edge which leads here counts: that it is the document's that is asked about, or known by the day."""
        if self.within and there.start:
            return [f"({self.claimant(there)} = $within OR {there.edge}.derived)"]
        return [self.known(there)] if self.bygone and is_known_since(there) else []

    def told_by_phase(self, there: Here) -> Here | None:
        """The commitment at whose end, or at whose phase's, the edge that leads here begins, if that depends on the day."""
        if not self.bygone or there.relation is None or there.relation.edge not in TOLD_EDGES:
            return None
        commitment = there if there.relation.incoming else there.start
        return commitment if commitment and commitment.phased else None

    def parameter(self, value: Any) -> str:
        """The name under which the value goes along."""
        name = f"v{len(self.parameters)}"
        self.parameters[name] = value.value if isinstance(value, Enum) else value
        return f"${name}"

    def condition(self, here: Here, where: Filter) -> str:
        """True exactly where the filter matches; else false or null."""
        match where:
            case And(parts):
                return _joined("AND", "true", [self.condition(here, part) for part in parts])
            case Or(parts):
                return _joined("OR", "false", [self.condition(here, part) for part in parts])
            case Not(part):
                return f"NOT coalesce({self.condition(here, part)}, false)"
            case Some(name, inner):
                relation = relation_of(here.kind, name)
                return self.exists(self.here(relation.target, here, relation), inner)
            case Compare():
                return self._comparison(here, where)

    def conditions(self, here: Here, selection: Selection) -> str:
        """What a thing must fulfil to be on the page."""
        filters = (*([selection.where] if selection.where else []), *cursors(selection))
        return self.condition(here, And(filters))

    def dues(self, here: Here, selection: Selection) -> Dues | None:
        """The stretch of the index of due dates that the rows are read from, if it has their order."""
        return dues(selection, self.parameters["as_of"]) if here.phased and not here.start else None

    def stretch(self, here: Here, within: Dues) -> str:
        """That the phase is in a stretch of the index of due dates."""
        bounds = (f"{self.due(here)} {_SYMBOLS[operator]} {self.parameter(value)}" for operator, value in within.bounds)
        return " AND ".join([f"{self.closed(here)} = {'true' if within.closed else 'false'}", *bounds])

    def covers(self, phase: str) -> str:
        """Whether the phase holds on the day asked about."""
        first, until = self.property(phase, "from"), self.property(phase, "until")
        return f"{first} <= $as_of AND ({until} IS NULL OR $as_of < {until})"

    def recorded(self, here: Here) -> list[str]:
        """That an item of a commitment is not one of later minutes; one without a day is shown on every day."""
        if not (here.start and here.start.phased and here.relation and here.relation.edge == ITEM_EDGE):
            return []
        day = self.property(here.node, "recordedOn")
        return [f"({day} <= $as_of OR {day} IS NULL)"]

    def value(self, here: Here, field: Field) -> str:
        """The value of a field, on the day asked about where it depends on the day."""
        if is_derived(field):
            return self._derived(here, field)
        if not field.as_of:
            value = self.property(here.node, field.name)
            worded = self.bygone and here.phased and field.name == "text"
            return f"coalesce({self.property(here.phase, 'text')}, {value})" if worded else value
        ending, silent, due = (self.property(here.phase, name) for name in ("ending", "silent", "dueDate"))
        match field.name:
            case "status":
                return (
                    f"coalesce({ending}, CASE WHEN {due} < $as_of THEN 'OVERDUE' WHEN {silent} THEN 'SILENT' ELSE 'OPEN' END)"
                )
            case "overdue":
                return f"({ending} IS NULL AND coalesce({due} < $as_of, false))"
            case "silent":
                return f"({ending} IS NULL AND {silent})"
            case name:
                return self.property(here.phase, name)

    def _derived(self, here: Here, field: Field) -> str:
        relation, inner = meant(here.kind, field)
        there = self.here(relation.target, here, relation)
        return self.first_at(there, self.value(there, inner)) if inner else self.counted_at(there)

    def counted_in(self, here: Here, part: Counted) -> str:
        """How many of what the thing is related to match."""
        relation = relation_of(here.kind, part.relation)
        return self.counted_at(self.here(relation.target, here, relation), part.where)

    def order(self, here: Here, selection: Selection, *, reverse: bool = False) -> str:
        """The order of the rows: as asked; else, for related things, by position; ties by id."""
        keys = [] if selection.order or not here.start else [self.rank(self.position(here), reverse, descending=False)]
        by_due = self.dues(here, selection) is not None
        for place, order in enumerate(deciding(selection)):
            if by_due and not place:
                keys += [self.rank(k, reverse, descending=order.descending, required=True) for k in self.due_order(here)]
                continue
            field = field_named(here.kind, order.field)
            key = _folded(field, self.value(here, field))
            keys.append(self.rank(key, reverse, descending=order.descending, required=field.required))
        return "ORDER BY " + ", ".join(keys)

    def rank(self, key: str, reverse: bool, *, descending: bool, required: bool = False) -> str:
        """A key of an order, nulls last; all the other way round in reverse."""
        nulls = "" if required else f"{key} IS NULL{' DESC' if reverse else ''}, "
        return f"{nulls}{key}{' DESC' if descending != reverse else ''}"

    def _comparison(self, here: Here, compare: Compare) -> str:
        field, operator = field_named(here.kind, compare.field), compare.operator
        value = self.value(here, field)
        if operator is Operator.IS_NULL:
            return f"{value} IS {'' if compare.value else 'NOT '}NULL"
        several = operator is Operator.IN and not isinstance(compare.value, Given)
        wanted = self.parameter(list(compare.value) if several else compare.value)
        exact = operator in (Operator.EQ, Operator.IN)

        def test(found: str) -> str:
            left, right = (found, wanted) if exact else (_folded(field, found), _folded(field, wanted))
            symbol = _SYMBOLS.get(operator)
            return f"{left} {symbol} {right}" if symbol else self.text_test(operator, left, right)

        return self.any_of(value, test) if field.many else test(value)


def _joined(word: str, empty: str, conditions: list[str]) -> str:
    return f"({f' {word} '.join(conditions)})" if conditions else empty


def _folded(field: Field, text: str) -> str:
    return f"toLower({text})" if field.holds is Type.TEXT and field.name != "id" else text


def is_telling(where: Filter | None) -> bool:
    """Whether the filter holds for few things: it names a value of theirs."""
    match where:
        case And(parts):
            return any(is_telling(part) for part in parts)
        case Compare(field, Operator.EQ | Operator.IN):
            return field in _TELLING
    return False


def leading(where: Filter | None) -> tuple[Some, ...]:
    """What the filter tells of related things by value: from these few, things are found sooner than among all of a kind."""
    parts = where.parts if isinstance(where, And) else (where,)
    return tuple(part for part in parts if isinstance(part, Some) and is_telling(part.where))


def has_lists(selection: Selection) -> bool:
    """Whether there are lists in the rows."""
    return bool(selection.includes) or any(part.includes for _, part in selection.on)


def is_large(selection: Selection) -> bool:
    """Whether a row is likely to hold so much that it is worth a record of its own."""
    return _things(selection) > _LARGE


def _things(selection: Selection) -> int:
    """About how many things there are in a row, itself included."""
    includes = (*selection.includes, *(include for _, part in selection.on for include in part.includes))
    return 1 + sum(_listed(include.selection) * _things(include.selection) for include in includes)


def _listed(selection: Selection) -> int:
    return selection.limit if isinstance(selection.limit, int) else _USUAL


def is_sorted_before_phases(selection: Selection, here: Here) -> bool:
    """Whether the order of a page of related things is known without their phases."""
    fields = (field_named(here.kind, order.field) for order in deciding(selection))
    paged = here.phased and here.start is not None and is_told_once(here) and selection.limit is not None
    return paged and not any(field.as_of or is_derived(field) for field in fields)
