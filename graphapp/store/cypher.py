"""A question as one Cypher statement: lists nest in one another as subqueries, one record holds the whole answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from graphapp.schema.model import PHASE_EDGE, Field, kinds_of, relation_of
from graphapp.store.language import Here, Language, is_telling, is_told_once
from graphapp.store.layout import TYPENAME, parts
from graphapp.store.pages import backwards
from graphapp.store.selection import And, Filter, Operator, Question, Selection, Some

_TEXT_TESTS = {Operator.CONTAINS: "CONTAINS", Operator.STARTS_WITH: "STARTS WITH", Operator.IN: "IN"}


def compile_cypher(question: Question) -> tuple[str, dict[str, Any]]:
    """A statement that returns `rows` and `total`, and its parameters. Names come from the model, values are parameters.

    A row is a list of cells, as `layout.parts` says.
    """
    writer, selection = Cypher(question), question.selection
    here = writer.here(selection.kind)
    statement = f"CALL () {{ {writer.rows(selection, here)} }} "
    if not question.total:
        return f"{statement} RETURN {_list(here)} AS rows, null AS total", writer.parameters
    counted = writer.counted(selection, writer.here(selection.kind))
    return f"{statement} RETURN {_list(here)} AS rows, {counted} AS total", writer.parameters


class Cypher(Language):
    """The parts of a statement in Cypher; `aggregates_cypher.py` counts with them."""

    def property(self, variable: str, name: str) -> str:
        return f"{variable}.`{name}`"

    def position(self, here: Here) -> str:
        return f"s{here.number}"

    def any_of(self, values: str, test: Callable[[str], str]) -> str:
        return f"any(element IN {values} WHERE {test('element')})"

    def text_test(self, operator: Operator, text: str, wanted: str) -> str:
        return f"{text} {_TEXT_TESTS[operator]} {wanted}"

    def rank(self, key: str, reverse: bool, *, descending: bool, required: bool = False) -> str:
        # Nulls are the largest here: only one way round they have to be told apart, and an index may have the order.
        return super().rank(key, reverse, descending=descending, required=required or not descending)

    def exists(self, there: Here, where: Filter | None) -> str:
        return f"EXISTS {{ {self.matched(there, self.condition(there, where) if where else 'true')} }}"

    def counted_at(self, there: Here) -> str:
        return f"COUNT {{ {self.matched(there, 'true')} RETURN DISTINCT {there.node} }}"

    def first_at(self, there: Here, value: str) -> str:
        first = f"ORDER BY {there.edge}.position IS NULL, {there.edge}.position, {there.node}.id LIMIT 1"
        return f"head(COLLECT {{ {self.matched(there, 'true')} RETURN {value} {first} }})"

    def counted(self, selection: Selection, here: Here) -> str:
        """How many things the root matches, on its page or not."""
        led, where = self._led_to(here, selection.where)
        condition = self.condition(here, where) if where else "true"
        return f"COUNT {{ {led}{self.matched(here, condition)} RETURN DISTINCT {here.node} }}"

    def _led_to(self, here: Here, where: Filter | None) -> tuple[str, Filter | None]:
        """MATCH clauses for what is told of related things by value, and what is left of the filter.

        They let the server start at the few related things. From an EXISTS it cannot: it would try every thing of the kind.
        """
        parts = where.parts if isinstance(where, And) else (where,) if where else ()
        leading = [part for part in parts if isinstance(part, Some) and is_telling(part.where)]
        clauses = []
        for part in leading:
            relation = relation_of(here.kind, part.relation)
            there = self.here(relation.target, here, relation)
            clauses.append(f"{self.matched(there, self.condition(there, part.where or And(())))} ")
        rest = tuple(part for part in parts if part not in leading)
        return "".join(clauses), And(rest) if rest else None

    def rows(self, selection: Selection, here: Here) -> str:
        """A query that returns the list of all rows; each thing once, however many edges lead to it."""
        things = [here.node, *([here.phase] if here.phased else [])]
        position = f"{here.edge}.position" if is_told_once(here) else f"min({here.edge}.position)"
        things += [f"{position} AS {self.position(here)}"] if here.start else []
        led, where = ("", selection.where) if here.start else self._led_to(here, selection.where)
        matched = self.matched(here, self.conditions(here, replace(selection, where=where)))
        lists, cells = self._row(selection, here)
        distinct = "DISTINCT " if led or not is_told_once(here) else ""
        found = f"{led}{matched} WITH {distinct}{', '.join(things)} {self._page(selection, here)}"
        return f"{found} {' '.join(lists)} RETURN collect([{', '.join(cells)}]) AS {_list(here)}"

    def _page(self, selection: Selection, here: Here) -> str:
        order = self.order(here, selection)
        if selection.limit is None:
            return order
        limit = f"LIMIT {self.parameter(selection.limit)}"
        if backwards(selection):
            return f"{self.order(here, selection, reverse=True)} {limit} WITH * {order}"
        return f"{order} {limit}"

    def matched(self, here: Here, condition: str) -> str:
        """MATCH … WHERE …: things of the kind that fulfil the condition, those related to the start if there is one."""
        # Only things have an index of ids: as a thing of a kind, one is found by it, and read in its order.
        pattern, conditions = f"({here.node}:{'' if here.start else 'Thing:'}{here.kind})", [condition]
        if here.start and here.relation:
            left, right = ("<-", "-") if here.relation.incoming else ("-", "->")
            pattern = f"({here.start.node}){left}[{here.edge}:{here.relation.edge}]{right}{pattern}"
            conditions += [f"({here.edge}.by = $within OR {here.edge}.derived)"] if self.within else []
        if here.phased:
            pattern += f"-[:{PHASE_EDGE}]->({here.phase}:Phase)"
            conditions.append(self.covers(here.phase))
        return f"MATCH {pattern} WHERE {' AND '.join(conditions)}"

    def _row(self, selection: Selection, here: Here) -> tuple[list[str], list[str]]:
        """The subqueries for the lists in a row, and its cells."""
        lists: list[str] = []
        cells: list[str] = []
        for choices in parts(selection).values():
            cases: dict[str | None, str] = {}
            for guard, part in choices:
                if isinstance(part, Field):
                    value = self._scalar(here.of(guard), part)
                else:
                    relation = relation_of(guard or here.kind, part.relation)
                    there = self.here(part.selection.kind, here, relation)
                    lists.append(f"CALL ({here.node}) {{ {self.rows(part.selection, there)} }}")
                    value = _list(there) if relation.many else f"head({_list(there)})"
                cases[guard] = value
            by_kind = " ".join(f"WHEN {here.node}:{guard} THEN {value}" for guard, value in cases.items())
            cells.append(cases.get(None, f"CASE {by_kind} END"))
        return lists, cells

    def _scalar(self, here: Here, field: Field) -> str:
        if field is TYPENAME:
            kinds = " ".join(f"WHEN {here.node}:{kind} THEN '{kind}'" for kind in kinds_of(here.kind))
            return f"CASE {kinds} END"
        value = self.value(here, field)
        return f"coalesce({value}, [])" if field.many else value


def _list(here: Here) -> str:
    return f"l{here.number}"
