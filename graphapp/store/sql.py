"""A question as one SQL statement for SQLite: a table for each list in the answer, and all their rows one below the other.

Lists are not nested in one another, for SQLite's parser takes only a few levels: each is a common table of (parent, thing,
rank) built from its parents' table, and a row of the answer says which list and which parent it belongs to. `CROSS JOIN`
says the order in which tables are walked, and the tables (`tables.py`) are never ANALYZEd: with statistics, SQLite reads
all nodes of a kind into a filter before it follows a few edges (measured: 60 times slower for one document's facts).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graphapp.schema.model import PHASE_EDGE, Field, Relation, Type, kinds_of, relation_of
from graphapp.store.dues import DUE, NEVER, Dues
from graphapp.store.here import Here, is_told_once
from graphapp.store.language import Language, has_lists, is_sorted_before_phases, is_telling, leading
from graphapp.store.layout import TYPENAME, parts
from graphapp.store.pages import backwards
from graphapp.store.rows import BYGONE, TOTAL, List, Statement
from graphapp.store.selection import Counted, Filter, Given, Include, Operator, Question, Selection
from graphapp.store.tables import COLUMNS

_ALL = "LIMIT -1"  # without a limit, SQLite would drop the order of a query within another


def compile_sql(question: Question, *, bygone: bool = False) -> Statement:
    """The question in SQL; `bygone`: for a day after which something changed. Names are the model's, values are parameters."""
    writer = Sql(question, bygone=bygone)
    writer.add_list(question.selection, writer.here(question.selection.kind))
    if question.total:
        writer.add_total(question.selection)
    if writer.dated and not bygone:
        writer.rows.append(f"SELECT {BYGONE}, CAST(({writer.changed()}) AS TEXT)")
    text = f"WITH {', '.join(writer.tables)} {' UNION ALL '.join(writer.rows)}"
    return Statement(text, writer.parameters, tuple(writer.lists), writer.dated)


class Sql(Language):
    """The parts of a statement in SQL; `aggregates_sql.py` counts with them."""

    CHANGED = "EXISTS (SELECT 1 FROM node INDEXED BY phase_until WHERE kind = 'Phase' AND until > $as_of)"
    SAID = "EXISTS (SELECT 1 FROM record INDEXED BY record_date WHERE date > $as_of)"

    def __init__(self, question: Question, *, bygone: bool = False) -> None:
        super().__init__(question, bygone=bygone)
        self.tables: list[str] = []
        self.rows: list[str] = []
        self.lists: list[List] = []

    def property(self, variable: str, name: str) -> str:
        return f"{variable}.{COLUMNS[name]}" if name in COLUMNS else f"json_extract({variable}.body, '$.{name}')"

    def closed(self, here: Here) -> str:
        return f"({self.property(here.phase, 'ending')} IS NOT NULL)"

    def due(self, here: Here) -> str:
        return f"coalesce({self.property(here.phase, DUE)}, '{NEVER}')"

    def position(self, here: Here) -> str:
        return f"{here.edge}.position" if is_told_once(here) else f"min({here.edge}.position)"

    def claimant(self, there: Here) -> str:
        return f"{there.edge}.claimant"

    def known(self, there: Here) -> str:
        return f"NOT EXISTS (SELECT 1 FROM record WHERE document = {self.claimant(there)} AND date > $as_of)"

    def parameter(self, value: Any) -> str:
        many = isinstance(value, list) or (isinstance(value, Given) and value.many)
        name = super().parameter(value)
        return f"(SELECT value FROM json_each({name}))" if many else name

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
        if (
            is_telling(where) and there.start and there.relation and not self.told_by_phase(there)
        ):  # found once, not for every thing that is tried
            near, _ = _ends(there.relation)
            return (
                f"{there.start.node}.key IN (SELECT {there.edge}.{near} {self.things(there, backwards=True)} AND {condition})"
            )
        return f"EXISTS (SELECT 1 {self.things(there)} AND {condition})"

    def counted_at(self, there: Here, where: Filter | None = None) -> str:
        condition = self.condition(there, where) if where else "true"
        return f"(SELECT count(DISTINCT {there.node}.key) {self.things(there)} AND {condition})"

    def first_at(self, there: Here, value: str) -> str:
        first = f"ORDER BY {there.edge}.position IS NULL, {there.edge}.position, {there.node}.id LIMIT 1"
        return f"(SELECT {value} {self.things(there)} {first})"

    def add_total(self, selection: Selection) -> None:
        """Adds the row that counts what the root matches, on its page or not."""
        here = self.here(selection.kind)
        condition = self.condition(here, selection.where) if selection.where else "true"
        things = f"{self.things(here, where=selection.where)} AND {condition}"
        self.rows.append(f"SELECT {TOTAL}, CAST(count(DISTINCT {here.node}.key) AS TEXT) {things}")

    def add_list(self, selection: Selection, here: Here) -> None:
        """Adds a list's rows, and its table where other lists lie in it or it has to be turned round; then those in it."""
        number, table, backward = here.number, f"t{here.number}", _is_read_backwards(selection)
        paged = here.start if selection.limit is not None else None
        things = self._pages(selection, here, paged) if paged else self._all(selection, here)
        if here.start and not has_lists(selection) and not backward:
            rows, rank = f"({things}) AS {table}", "0"
        else:
            self.tables.append(f"{table} AS MATERIALIZED (SELECT *, row_number() OVER () AS rank FROM ({things}))")
            rows, rank = table, f"{'-' if backward else ''}{table}.rank"
        rows += f" CROSS JOIN node {here.node} ON {here.node}.key = {table}.thing"
        rows += f" CROSS JOIN node {here.phase} ON {here.phase}.key = {table}.during" if here.phased else ""
        row = f"json_array({', '.join([rank, f'{table}.parent', f'{table}.thing', *self._cells(selection, here)])})"
        self.rows.append(f"SELECT {number}, json_group_array({row}) FROM {rows}")
        self._add_lists_in(selection, here)

    def _all(self, selection: Selection, here: Here) -> str:
        """(parent, thing, during) of the things of all parents, in order; of an answer's own list no more than a page."""
        within = self.dues(here, selection)
        things = self._by_due(here, within) if within else self.things(here, from_list=True, where=selection.where)
        parent = f"{here.start.node}.key" if here.start else "NULL"
        condition = self.conditions(here, selection)
        return f"SELECT {parent} AS parent, {_keys(here)} {things} AND {condition} {self._in_order(selection, here, parent)}"

    def _pages(self, selection: Selection, here: Here, start: Here) -> str:
        """The same with a page for each parent: a query for each, which ends with its page."""
        if (
            not self.bygone
            and is_sorted_before_phases(selection, here)
            and not (selection.where or selection.after or selection.before)
        ):
            order = self.order(here, selection, reverse=_is_read_backwards(selection))
            first = f"SELECT {here.node}.key {self.things(here, at_any_time=True)} {order} {_ALL}"
            tables, condition = self._during(here)
            page = f"SELECT {_keys(here)} FROM ({first}) {here.node}{tables} WHERE {condition} {self._limit(selection)}"
        else:
            condition = self.conditions(here, selection)
            page = f"SELECT {_keys(here)} {self.things(here)} AND {condition} {self._in_order(selection, here)}"
        each = f"json_each((SELECT json_group_array(json_array(thing, during)) FROM ({page}))) AS one"
        cells = "json_extract(one.value, '$[0]') AS thing, json_extract(one.value, '$[1]') AS during"
        return f"SELECT {start.node}.key AS parent, {cells} FROM {self._parents(start)} CROSS JOIN {each}"

    def _parents(self, start: Here) -> str:
        """The things of a list, each once, with their phases where those tell what they are related to."""
        if not (self.bygone and start.phased):
            return f"(SELECT DISTINCT thing AS key FROM t{start.number}) {start.node}"
        things = f"(SELECT DISTINCT thing AS key, during FROM t{start.number}) {start.node}"
        return f"{things} CROSS JOIN node {start.phase} ON {start.phase}.key = {start.node}.during"

    def _teller(self, there: Here, end: Here) -> str:
        """The key of the thing, or of its phase, if that is where the edges begin on the day."""
        if self.told_by_phase(there) is not end or not there.relation:
            return f"{end.node}.key"
        own = f"instr(json_extract({end.phase}.body, '$.own'), '\"{there.relation.edge}\"')"
        return f"CASE WHEN {own} THEN {end.phase}.key ELSE {end.node}.key END"

    def _promise_at(self, there: Here, far: str) -> str:
        """The key of the thing at the far end of the edge: of the commitment, if a phase of it is there."""
        end = f"{there.edge}.{far}"
        if self.told_by_phase(there) is not there:
            return end
        return f"coalesce((SELECT source FROM edge WHERE target = {end} AND type = '{PHASE_EDGE}'), {end})"

    def _in_order(self, selection: Selection, here: Here, *parent: str) -> str:
        """GROUP BY … ORDER BY … LIMIT …; each thing once."""
        once = "" if is_told_once(here) else f"GROUP BY {', '.join([*parent, f'{here.node}.key'])} "
        return f"{once}{self.order(here, selection, reverse=_is_read_backwards(selection))} {self._limit(selection)}"

    def _limit(self, selection: Selection) -> str:
        return _ALL if selection.limit is None else f"LIMIT {self.parameter(selection.limit)}"

    def _add_lists_in(self, selection: Selection, here: Here) -> None:
        cells = parts(selection)
        kind = list(cells).index(TYPENAME.name) if TYPENAME.name in cells else 0
        for cell, choices in enumerate(cells.values()):
            for guard, part in choices:
                if isinstance(part, Include):
                    relation = relation_of(guard or here.kind, part.relation)
                    there = self.here(part.selection.kind, here, relation)
                    self.lists.append(List(there.number, here.number, cell, guard, kind))
                    self.add_list(part.selection, there)

    def things(
        self,
        here: Here,
        *,
        from_list: bool = False,
        backwards: bool = False,
        at_any_time: bool = False,
        where: Filter | None = None,
    ) -> str:
        """FROM … WHERE …, to be continued with AND: things of the kind, those related to the start if there is one.

        `from_list`: to all of the list that the start is in. `backwards`: from the things to the edges that lead to them,
        wherever from. `at_any_time`: whatever the day. `where` is the filter to come: one that names few keys is not to be
        tried on all things of a kind, so a `+` forbids their index.
        """
        kind = f"{'+' if leading(where) and not here.start else ''}{here.node}.kind"
        tables, conditions = f"node {here.node}", [f"{kind} IN ({_names(kinds_of(here.kind))})"]
        if here.start and here.relation:
            near, far = _ends(here.relation)
            edge, met = f"edge {here.edge}", f"{here.node}.key = {self._promise_at(here, far)}"
            tables = f"{tables} CROSS JOIN {edge} ON {met}" if backwards else f"{edge} CROSS JOIN {tables} ON {met}"
            tables = f"{self._parents(here.start)} CROSS JOIN {tables}" if from_list else tables
            conditions += [] if backwards else [f"{here.edge}.{near} = {self._teller(here, here.start)}"]
            conditions += [f"{here.edge}.{far} = {self._teller(here, here)}"] if self.told_by_phase(here) is here else []
            conditions += [f"{here.edge}.type = '{here.relation.edge}'", *self.recorded(here), *self.counting(here)]
        if here.phased and not at_any_time:
            during, covers = self._during(here)
            return f"FROM {tables}{during} WHERE {' AND '.join([*conditions, covers])}"
        return f"FROM {tables} WHERE {' AND '.join(conditions)}"

    def _during(self, here: Here) -> tuple[str, str]:
        """What is joined to things for the phase of the day, and the condition on it."""
        during = f"d{here.number}"
        edge = f" CROSS JOIN edge {during} ON {during}.source = {here.node}.key AND {during}.type = '{PHASE_EDGE}'"
        return f"{edge} CROSS JOIN node {here.phase} ON {here.phase}.key = {during}.target", self.covers(here.phase)

    def _by_due(self, here: Here, within: Dues) -> str:
        """FROM … WHERE …: commitments in order of their due date, from the phases that the index has in that order."""
        during, phase = f"d{here.number}", here.phase
        tables = f"node {phase} INDEXED BY phase_due"
        tables += f" CROSS JOIN edge {during} ON {during}.target = {phase}.key AND {during}.type = '{PHASE_EDGE}'"
        tables += f" CROSS JOIN node {here.node} ON {here.node}.key = {during}.source"
        return f"FROM {tables} WHERE {phase}.kind = 'Phase' AND {self.stretch(here, within)} AND {self.covers(phase)}"

    def _cells(self, selection: Selection, here: Here) -> list[str]:
        """The cells of a row; null where a list of its own goes."""
        cells: list[str] = []
        for choices in parts(selection).values():
            fields = {guard: self._scalar(here.of(guard), part) for guard, part in choices if not isinstance(part, Include)}
            cases = " ".join(f"WHEN '{guard}' THEN json_quote({value})" for guard, value in fields.items())
            by_kind = f"json(CASE {here.node}.kind {cases} END)" if fields else "NULL"
            cells.append(fields.get(None, by_kind))
        return cells

    def _scalar(self, here: Here, field: Field | Counted) -> str:
        if isinstance(field, Counted):
            return self.counted_in(here, field)
        if field is TYPENAME:
            return f"{here.node}.kind"
        value = self.value(here, field)
        if field.many:
            return f"json(coalesce({value}, '[]'))"
        if field.holds is Type.BOOLEAN:
            return f"json(CASE {value} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)"
        return value


def _keys(here: Here) -> str:
    return f"{here.node}.key AS thing, {f'{here.phase}.key' if here.phased else 'NULL'} AS during"


def _is_read_backwards(selection: Selection) -> bool:
    """Whether a page is counted from the end."""
    return backwards(selection) and selection.limit is not None


def _ends(relation: Relation) -> tuple[str, str]:
    """The end of the edge at the thing that has the relation, and the other one."""
    return ("target", "source") if relation.incoming else ("source", "target")


def _names(kinds: tuple[str, ...]) -> str:
    return ", ".join(f"'{kind}'" for kind in kinds)
