"""A question as one SQL statement for SQLite: each list is a JSON array, aggregated from a page of keys.

The page is found first, from keys alone; rows are built for what is on it, so a limit spares their relations. Tables and
columns: `tables.py`. `CROSS JOIN` says that the edges are walked from where they start, whatever the planner has counted.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from graphapp.schema.model import PHASE_EDGE, Field, Type, kinds_of, relation_of
from graphapp.store.language import Here, Language, Part, parts
from graphapp.store.selection import Filter, Operator, Question, Selection


def compile_sql(question: Question) -> tuple[str, dict[str, Any]]:
    """One statement that answers one row: the rows as JSON, and their total; with its parameters."""
    writer = _Sql(question)
    rows = writer.rows(question.selection, writer.here(question.selection.kind))
    total = writer.total(question.selection) if question.total else "NULL"
    return f"SELECT {rows}, {total}", writer.parameters


class _Sql(Language):
    unlimited = "LIMIT -1"  # keeps SQLite from merging the page into the statement around it

    def property(self, variable: str, name: str) -> str:
        return f"{variable}.{name}" if name in ("id", "text") else f"json_extract({variable}.body, '$.{name}')"

    def parameter(self, value: Any) -> str:
        if isinstance(value, list):
            return f"(SELECT value FROM json_each({super().parameter(json.dumps(value))}))"
        return super().parameter(value)

    def any_of(self, values: str, test: Callable[[str], str]) -> str:
        return f"EXISTS (SELECT 1 FROM json_each({values}) AS element WHERE {test('element.value')})"

    def text_test(self, operator: Operator, text: str, wanted: str) -> str:
        match operator:
            case Operator.CONTAINS:
                return f"instr({text}, {wanted}) > 0"
            case Operator.STARTS_WITH:
                return f"substr({text}, 1, length({wanted})) = {wanted}"
            case _:
                return f"{text} IN {wanted}"

    def exists(self, there: Here, where: Filter | None) -> str:
        condition = self.condition(there, where) if where else "true"
        return f"EXISTS (SELECT 1 {self._things(there)} AND {condition})"

    def total(self, selection: Selection) -> str:
        here = self.here(selection.kind)
        condition = self.condition(here, selection.where) if selection.where else "true"
        return f"(SELECT count(DISTINCT {here.node}.key) {self._things(here)} AND {condition})"

    def rows(self, selection: Selection, here: Here) -> str:
        """The JSON array of all rows."""
        return f"(SELECT json_group_array(json(row)) FROM ({self._page(selection, here)} LIMIT -1))"

    def row(self, selection: Selection, here: Here) -> str:
        """The JSON of the first row, or NULL."""
        return f"({self._page(selection, here)} LIMIT 1)"

    def _page(self, selection: Selection, here: Here) -> str:
        node, phase, place = here.node, here.phase, here.place
        columns = f"{node}.key AS thing"
        columns += f", {phase}.key AS during" if here.phased else ""
        columns += f", min({here.edge}.position) AS {place}" if here.start else ""
        keys = f"SELECT {columns} {self._things(here)} AND {self.conditions(here, selection)} GROUP BY {node}.key"
        tables = f"({keys} {self.page(here, selection)}) CROSS JOIN node {node} ON {node}.key = thing"
        tables += f" CROSS JOIN node {phase} ON {phase}.key = during" if here.phased else ""
        return f"SELECT {self._object(selection, here)} AS row FROM {tables} {self.order(here, selection)}"

    def _things(self, here: Here) -> str:
        """FROM … WHERE …, to be continued with AND: things of the kind, those related to the start if there is one."""
        tables, conditions = f"node {here.node}", [f"{here.node}.kind IN ({_names(kinds_of(here.kind))})"]
        if here.start and here.relation:
            near, far = ("target", "source") if here.relation.incoming else ("source", "target")
            tables = f"edge {here.edge} CROSS JOIN {tables} ON {here.node}.key = {here.edge}.{far}"
            conditions += [f"{here.edge}.{near} = {here.start.node}.key", f"{here.edge}.type = '{here.relation.edge}'"]
            conditions += [f"({here.edge}.claimant = $within OR {here.edge}.derived)"] if self.within else []
        if here.phased:
            during = f"d{here.number}"
            tables += f" CROSS JOIN edge {during} ON {during}.source = {here.node}.key AND {during}.type = '{PHASE_EDGE}'"
            tables += f" CROSS JOIN node {here.phase} ON {here.phase}.key = {during}.target"
            conditions.append(self.covers(here.phase))
        return f"FROM {tables} WHERE {' AND '.join(conditions)}"

    def _object(self, selection: Selection, here: Here) -> str:
        pairs = [f"'id', {here.node}.id", f"'__typename', {here.node}.kind"]
        for key, choices in parts(selection):
            cases = "".join(f" WHEN '{kind}' THEN json_quote({self._part(here, kind, part)})" for kind, part in choices if kind)
            value = f"json(CASE {here.node}.kind{cases} END)" if cases else self._part(here, here.kind, choices[0][1])
            pairs.append(f"'{key}', {value}")
        return f"json_object({', '.join(pairs)})"

    def _part(self, here: Here, kind: str | None, part: Part) -> str:
        if isinstance(part, Field):
            return self._scalar(here, part)
        relation = relation_of(kind or here.kind, part.relation)
        there = self.here(part.selection.kind, here, relation)
        return f"json({self.rows(part.selection, there) if relation.many else self.row(part.selection, there)})"

    def _scalar(self, here: Here, field: Field) -> str:
        value = self.value(here, field)
        if field.many:
            return f"json(coalesce({value}, '[]'))"
        if field.holds is Type.BOOLEAN:
            return f"json(CASE {value} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)"
        return value


def _names(kinds: tuple[str, ...]) -> str:
    return ", ".join(f"'{kind}'" for kind in kinds)
