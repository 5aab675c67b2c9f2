"""A question as one Cypher statement: lists nest in one another as subqueries, a record holds a row with all that is in it.

A list without lists in it is an expression (COLLECT), which costs the server less than a CALL for each row. One that
aggregates cannot be: Neo4j takes its aggregate for one of the row around it (error 42001).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from graphapp.schema.model import DOCUMENT, INTERNAL, KINDS, PHASE_EDGE, Field, kinds_of, relation_of
from graphapp.store.here import Here, is_told_once
from graphapp.store.language import Language, has_lists, is_large, is_sorted_before_phases, leading
from graphapp.store.layout import TYPENAME, parts
from graphapp.store.pages import backwards, deciding
from graphapp.store.selection import And, Counted, Filter, Include, Operator, Question, Selection

_TEXT_TESTS = {Operator.CONTAINS: "CONTAINS", Operator.STARTS_WITH: "STARTS WITH", Operator.IN: "IN"}
_DURING = f"-[:{PHASE_EDGE}]->"


def compile_cypher(question: Question, *, bygone: bool = False) -> tuple[str, dict[str, Any], bool]:
    """A statement that returns the rows, the total where it is asked for, and whether the day is bygone; and its parameters.

    Last comes whether the answer depends on the day: else nothing is said of that, nor where the day is known to be `bygone`.
    Names come from the model, values are parameters. Each record has a list of rows; together they are all rows. A row is a
    list of cells, as `layout.parts` says. Large rows come one by one: the first are read while the server looks for the next.
    Others come as one list, which costs less than as many records.
    """
    writer, selection = Cypher(question, bygone=bygone), question.selection
    here, told = writer.here(selection.kind), dict[str, str]()
    rows = writer.rows(selection, here, one_by_one=is_large(selection))
    if question.total:
        told["total"] = writer.counted(selection, writer.here(selection.kind))
    if writer.dated and not bygone:
        told["changed"] = writer.changed()
    if not told:
        return rows, writer.parameters, writer.dated
    values, names = ", ".join(f"{value} AS {name}" for name, value in told.items()), ", ".join([_list(here), *told])
    return f"WITH {values} OPTIONAL CALL () {{ {rows} }} RETURN {names}", writer.parameters, writer.dated


class Cypher(Language):
    """The parts of a statement in Cypher; `aggregates_cypher.py` counts with them."""

    CHANGED = "EXISTS { MATCH (p:Phase) WHERE p.until > $as_of }"
    SAID = "EXISTS { MATCH (r:Record) WHERE r.date > $as_of }"

    def property(self, variable: str, name: str) -> str:
        return f"{variable}.`{name}`"

    def closed(self, here: Here) -> str:
        return f"{here.phase}._closed"

    def due(self, here: Here) -> str:
        return f"{here.phase}._due"

    def due_order(self, here: Here) -> tuple[str, ...]:
        return self.closed(here), self.due(here)

    def position(self, here: Here) -> str:
        return f"{here.edge}.position" if is_told_once(here) else f"s{here.number}"

    def claimant(self, there: Here) -> str:
        return f"{there.edge}.by"

    def known(self, there: Here) -> str:
        record = f"r{there.number}"
        return f"NOT EXISTS {{ MATCH ({record}:Record {{document: {self.claimant(there)}}}) WHERE {record}.date > $as_of }}"

    def any_of(self, values: str, test: Callable[[str], str]) -> str:
        return f"any(element IN {values} WHERE {test('element')})"

    def text_test(self, operator: Operator, text: str, wanted: str) -> str:
        return f"{text} {_TEXT_TESTS[operator]} {wanted}"

    def rank(self, key: str, reverse: bool, *, descending: bool, required: bool = False) -> str:
        # Nulls are the largest here: only one way round they have to be told apart, and an index may have the order.
        return super().rank(key, reverse, descending=descending, required=required or not descending)

    def exists(self, there: Here, where: Filter | None) -> str:
        return f"EXISTS {{ {self.matched(there, self.condition(there, where) if where else 'true')} }}"

    def counted_at(self, there: Here, where: Filter | None = None) -> str:
        condition = self.condition(there, where) if where else "true"
        return f"COUNT {{ {self.matched(there, condition)} RETURN DISTINCT {there.node} }}"

    def first_at(self, there: Here, value: str) -> str:
        first = f"ORDER BY {there.edge}.position IS NULL, {there.edge}.position, {there.node}.id LIMIT 1"
        return f"head(COLLECT {{ {self.matched(there, 'true')} RETURN {value} {first} }})"

    def counted(self, selection: Selection, here: Here) -> str:
        """How many things the root matches, on its page or not."""
        led, where = self.led_to(here, selection.where)
        condition = self.condition(here, where) if where else "true"
        return f"COUNT {{ {led}{self.matched(here, condition)} RETURN DISTINCT {here.node} }}"

    def led_to(self, here: Here, where: Filter | None) -> tuple[str, Filter | None]:
        """MATCH clauses for what is told of related things by value, and what is left of the filter.

        They let the server start at the few related things. From an EXISTS it cannot: it would try every thing of the kind.
        """
        led, clauses, unsure = leading(where), list[str](), list[Filter]()
        for part in led:
            relation = relation_of(here.kind, part.relation)
            there = self.here(relation.target, here, relation)
            condition = self.condition(there, part.where or And(()))
            if self.told_by_phase(there) is here:  # of which phase is not known yet
                clauses.append(f"MATCH {self._pattern(there)} WHERE {condition} ")
                unsure.append(part)
            else:
                clauses.append(f"{self.matched(there, condition)} ")
        parts = where.parts if isinstance(where, And) else (where,) if where else ()
        rest = tuple(part for part in parts if part in unsure or part not in led)
        return "".join(clauses), And(rest) if rest else None

    def rows(self, selection: Selection, here: Here, *, one_by_one: bool = False) -> str:
        """A query that returns the list of all rows, or a list of each; each thing once, however many edges lead to it."""
        lists, cells = self._row(selection, here)
        row = f"[{', '.join(cells)}]"
        found = f"{self._found(selection, here)} {self._page(selection, here)}"
        return f"{found} {' '.join(lists)} RETURN {f'[{row}]' if one_by_one else f'collect({row})'} AS {_list(here)}"

    def _listed(self, selection: Selection, here: Here) -> str:
        """The same as an expression, for a list without lists in it."""
        _, cells = self._row(selection, here)
        row = f"[{', '.join(cells)}]"
        if selection.limit is None:
            condition = self.conditions(here, selection)
            return f"COLLECT {{ {self.matched(here, condition)} RETURN {row} {self.order(here, selection)} }}"
        return f"COLLECT {{ {self._found(selection, here)} {self._page(selection, here)} RETURN {row} }}"

    def _found(self, selection: Selection, here: Here) -> str:
        """MATCH … WITH …: the things, to be put in order."""
        if within := self.dues(here, selection):
            first = f"MATCH ({here.phase}:Phase) USING INDEX {here.phase}:Phase(_closed, _due)"
            first += f" WHERE {self.stretch(here, within)} AND {self.covers(here.phase)}"
            matched = f"MATCH {self._pattern(here)}{_DURING}({here.phase}) WHERE {self.conditions(here, selection)}"
            return f"{first} {matched} WITH {here.node}, {here.phase}"
        if not self.bygone and is_sorted_before_phases(selection, here):
            return self._sorted(selection, here)
        things = [here.node, *([here.phase] if here.phased else [])]
        if here.start and is_told_once(here):
            things.append(here.edge)
        elif here.start and not selection.order:
            things.append(f"min({here.edge}.position) AS {self.position(here)}")
        led, where = ("", selection.where) if here.start else self.led_to(here, selection.where)
        condition, hint = self.conditions(here, replace(selection, where=where)), ""
        if _is_read_by_id(selection, here):
            condition, hint = f"{condition} AND {self._among_ids(here)}", f" USING INDEX {here.node}:Thing(id)"
        matched = self.matched(here, condition, hint)
        return f"{led}{matched} WITH {'DISTINCT ' if led or not is_told_once(here) else ''}{', '.join(things)}"

    def _sorted(self, selection: Selection, here: Here) -> str:
        """The same, in order before phases are looked at: no more things are tried than it takes to fill the page."""
        order = self.order(here, selection, reverse=backwards(selection))
        counting = " AND ".join(self.counting(here)) or "true"
        related = f"MATCH {self._pattern(here)} WHERE {counting} WITH {here.node}, {here.edge} {order}"
        condition = f"{self.conditions(here, selection)} AND {self.covers(here.phase)}"
        during = f"MATCH ({here.node}){_DURING}({here.phase}:Phase) WHERE {condition}"
        return f"{related} {during} WITH {here.node}, {here.phase}, {here.edge}"

    def _page(self, selection: Selection, here: Here) -> str:
        order = self.order(here, selection)
        if selection.limit is None:
            return order
        limit = f"LIMIT {self.parameter(selection.limit)}"
        if backwards(selection):
            return f"{self.order(here, selection, reverse=True)} {limit} WITH * {order}"
        return f"{order} {limit}"

    def _among_ids(self, here: Here) -> str:
        """That the id is one of this kind: without an end, the last page would be looked for among all other things."""
        first, end = (self.parameter(f"{here.kind}{sign}") for sign in "-.")  # "." is what comes after "-"
        return f"{here.node}.id > {first} AND {here.node}.id < {end}"

    def matched(self, here: Here, condition: str, hint: str = "") -> str:
        """MATCH … WHERE …: things of the kind that fulfil the condition, those related to the start if there is one."""
        pattern, conditions = self._pattern(here), [condition, *self.counting(here), *self.recorded(here)]
        told_by = self.told_by_phase(here)
        if here.phased:
            again = f" MATCH ({here.node})" if told_by is here else ""  # the edge to the phase may be in the pattern already
            pattern += f"{again}{_DURING}({here.phase}:Phase)"
            conditions.append(self.covers(here.phase))
        if told_by and here.relation:
            own = f"'{here.relation.edge}' IN {told_by.phase}.own"
            conditions.append(f"{_teller(here)} = CASE WHEN {own} THEN {told_by.phase} ELSE {told_by.node} END")
        return f"MATCH {pattern}{hint} WHERE {' AND '.join(conditions)}"

    def optionally(self, there: Here) -> str:
        """MATCH … of related things, or null where there are none."""
        if self.told_by_phase(there) is there:  # of two MATCHes, only a subquery is optional as one
            return f"OPTIONAL CALL (*) {{ {self.matched(there, 'true')} RETURN {there.node} }}"
        return f"OPTIONAL {self.matched(there, 'true')}"

    def _pattern(self, here: Here) -> str:
        if not (here.start and here.relation):
            # Only things have an index of ids: as a thing of a kind, one is found by it, and read in its order.
            return f"({here.node}:Thing:{here.kind})"
        left, right = ("<-", "-") if here.relation.incoming else ("-", "->")
        if told_by := self.told_by_phase(here):
            edge, teller = f"{left}[{here.edge}:{here.relation.edge}]{right}", f"({_teller(here)})"
            if told_by is here:
                return f"({here.start.node}){edge}{teller}<-[:{PHASE_EDGE}*0..1]-({here.node}:{here.kind})"
            return f"({here.start.node})-[:{PHASE_EDGE}*0..1]->{teller}{edge}({here.node}:{here.kind})"
        return f"({here.start.node}){left}[{here.edge}:{here.relation.edge}]{right}({here.node}:{here.kind})"

    def _row(self, selection: Selection, here: Here) -> tuple[list[str], list[str]]:
        """The subqueries for the lists in a row, and its cells."""
        lists: list[str] = []
        cells: list[str] = []
        for choices in parts(selection).values():
            cases: dict[str | None, str] = {}
            for guard, part in choices:
                if not isinstance(part, Include):
                    value = self._scalar(here.of(guard), part)
                else:
                    relation = relation_of(guard or here.kind, part.relation)
                    there = self.here(part.selection.kind, here, relation)
                    if is_told_once(there) and not has_lists(part.selection):
                        value = self._listed(part.selection, there)
                    else:
                        known = f"{here.node}, {here.phase}" if self.bygone and here.phased else here.node
                        lists.append(f"CALL ({known}) {{ {self.rows(part.selection, there)} }}")
                        value = _list(there)
                cases[guard] = value
            by_kind = " ".join(f"WHEN {here.node}:{guard} THEN {value}" for guard, value in cases.items())
            cells.append(cases.get(None, f"CASE {by_kind} END"))
        return lists, cells

    def _scalar(self, here: Here, field: Field | Counted) -> str:
        if isinstance(field, Counted):
            return self.counted_in(here, field)
        if field is TYPENAME:
            kinds = " ".join(f"WHEN {here.node}:{kind} THEN '{kind}'" for kind in kinds_of(here.kind))
            return f"CASE {kinds} END"
        value = self.value(here, field)
        return f"coalesce({value}, [])" if field.many else value


def _teller(here: Here) -> str:
    """Where the edge that leads here begins: at a commitment, or at a phase of it."""
    return f"t{here.number}"


def _list(here: Here) -> str:
    return f"l{here.number}"


def _is_read_by_id(selection: Selection, here: Here) -> bool:
    """Whether the index of all ids gives the page in its order, which Neo4j has to be told.

    Only where there is no filter: something else may give it sooner, and one that is never true makes telling it an error.
    """
    ends = [value for end in (selection.after, selection.before) if end is not None for value in end[:1]]
    telling = here.start is None and here.kind in KINDS and here.kind not in (DOCUMENT.name, *INTERNAL)  # of ids: their kind
    return telling and deciding(selection)[0].field == "id" and selection.where is None and None not in ends
