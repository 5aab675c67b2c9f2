"""Counts by groups as one SQL statement: the things that fit are found once, whatever they are grouped by.

What a thing is related to is a table of its own, joined from the left: a join of the edges themselves would also show a
thing without a country where the same edge leads to something else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import orjson

from graphapp.schema.model import Relation
from graphapp.store.aggregates import Aggregate, Counts, Grouping, Key, Period, meant
from graphapp.store.aggregates_parts import groups_of, label, ranked
from graphapp.store.here import Here
from graphapp.store.rows import BYGONE, TOTAL
from graphapp.store.sql import Sql

_LENGTH = {Period.MONTH: 7, Period.YEAR: 4}


@dataclass(frozen=True, slots=True)
class Counting:
    """An aggregate in SQL, and how its rows make the answer."""

    asked: Aggregate
    text: str
    parameters: dict[str, Any]

    def answer(self, found: Iterable[tuple[int, int, str | None, int]]) -> tuple[Counts, bool]:
        """The counts from the statement's rows (grouping, rank, values as JSON, how many), and whether the day is bygone."""
        total, changed, rows = None, False, [list[list[Any]]() for _ in self.asked.groupings]
        for number, _, values, things in found:
            if number == BYGONE:
                changed = bool(things)
            elif values is None:
                total = things
            else:
                rows[number].append([*orjson.loads(values), things])
        pairs = zip(self.asked.groupings, rows, strict=True)
        return Counts(total, tuple(groups_of(self.asked.kind, grouping, of) for grouping, of in pairs)), changed


def compile_counting(asked: Aggregate, *, bygone: bool = False) -> Counting:
    """The aggregate in SQL. Names come from the model, values are parameters."""
    writer = Sql(asked.question, bygone=bygone)
    here = writer.here(asked.kind)
    condition = writer.condition(here, asked.where) if asked.where else "true"
    during = f"{here.phase}.key" if here.phased else "NULL"
    found = writer.things(here, where=asked.where)
    things = f"SELECT DISTINCT {here.node}.key AS thing, {during} AS during {found} AND {condition}"
    tables = [f"t{here.number} AS MATERIALIZED ({things})"]
    total = f"SELECT {TOTAL} AS grouping, 0 AS rank, NULL AS row, count(DISTINCT thing) AS things FROM t{here.number}"
    rows = [total] if asked.total else []
    for number, grouping in enumerate(asked.groupings):
        rows.append(_grouped(writer, here, grouping, number, tables))
    if writer.dated and not bygone:
        rows.append(f"SELECT {BYGONE}, 0, NULL, ({writer.changed()})")
    text = f"WITH {', '.join(tables)} SELECT * FROM ({' UNION ALL '.join(rows)}) ORDER BY grouping, rank"
    return Counting(asked, text, writer.parameters)


def _grouped(writer: Sql, here: Here, grouping: Grouping, number: int, tables: list[str]) -> str:
    """The rows of one grouping; adds the tables of what the things are related to."""
    found = f"t{here.number} CROSS JOIN node {here.node} ON {here.node}.key = t{here.number}.thing"
    found += f" CROSS JOIN node {here.phase} ON {here.phase}.key = t{here.number}.during" if here.phased else ""
    columns: list[str] = []
    for place, key in enumerate(grouping.by):
        part = meant(here.kind, key)
        if isinstance(part, Relation):
            there = writer.here(part.target, here, part)
            table = f"t{there.number}"
            related = f"SELECT DISTINCT {here.node}.key AS parent, {there.node}.key AS thing"
            tables.append(f"{table} AS MATERIALIZED ({related} {writer.things(there, from_list=True)})")
            found += f" LEFT JOIN {table} ON {table}.parent = t{here.number}.thing"
            found += f" LEFT JOIN node {there.node} ON {there.node}.key = {table}.thing"
            columns.append(f"{there.node}.id AS v{place}, {label(writer, there)} AS l{place}")
        else:
            columns.append(f"{_cut(writer.value(here, part), key)} AS v{place}, NULL AS l{place}")
    keys = ", ".join(f"v{place}" for place in range(len(grouping.by)))
    row = ", ".join(f"v{place}, l{place}" for place in range(len(grouping.by)))
    things = f"SELECT {', '.join(columns)}, count(DISTINCT t{here.number}.thing) AS things FROM {found} GROUP BY {keys}"
    rank = f"row_number() OVER (ORDER BY {ranked(here.kind, grouping)})"
    ranks = f"SELECT {number} AS grouping, {rank} AS rank, json_array({row}) AS row, things FROM ({things})"
    page = f" WHERE rank <= {writer.parameter(grouping.limit)}" if grouping.limit is not None else ""
    return f"SELECT * FROM ({ranks}){page}"


def _cut(value: str, key: Key) -> str:
    return f"substr({value}, 1, {_LENGTH[key.period]})" if key.period else value
