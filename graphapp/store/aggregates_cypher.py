"""Counts by groups as one Cypher statement: a subquery for each grouping, positional rows, one record.

Groups are formed over nodes and their names are read after counting: a name is read once a group, not once a thing.
"""

from __future__ import annotations

from typing import Any

from graphapp.schema.model import Relation
from graphapp.store.aggregates import Aggregate, Grouping, Key, Period, meant
from graphapp.store.aggregates_parts import label, ranked
from graphapp.store.cypher import Cypher

_LENGTH = {Period.MONTH: 7, Period.YEAR: 4}


def compile_aggregate(asked: Aggregate, *, bygone: bool = False) -> tuple[str, dict[str, Any]]:
    """A statement that returns `total`, rows of groupings as `g0`, `g1` …, whether the day is bygone; and its parameters."""
    writer = Cypher(asked.question, bygone=bygone)
    parts = [_grouped(writer, asked, grouping, number) for number, grouping in enumerate(asked.groupings)]
    shown = [f"g{number}" for number in range(len(asked.groupings))]
    total = writer.counted(asked.question.selection, writer.here(asked.kind)) if asked.total else "null"
    changed = "false" if bygone else writer.changed()
    return f"{' '.join(parts)} RETURN {', '.join([f'{total} AS total', *shown, f'{changed} AS changed'])}", writer.parameters


def _grouped(writer: Cypher, asked: Aggregate, grouping: Grouping, number: int) -> str:
    here = writer.here(asked.kind)
    led, where = writer.led_to(here, asked.where)
    condition = writer.condition(here, where) if where else "true"
    related: list[str] = []
    keys: list[str] = []
    columns: list[str] = []
    for place, key in enumerate(grouping.by):
        part = meant(asked.kind, key)
        if isinstance(part, Relation):
            there = writer.here(part.target, here, part)
            related.append(writer.optionally(there))
            keys.append(there.node)
            columns.append(f"{there.node}.id AS v{place}, {label(writer, there)} AS l{place}")
        else:
            keys.append(f"{_cut(writer.value(here, part), key)} AS v{place}")
            columns.append(f"v{place}, null AS l{place}")
    counted = f"WITH {', '.join(keys)}, count(DISTINCT {here.node}) AS things"
    page = f"ORDER BY {ranked(asked.kind, grouping)}"
    page += f" LIMIT {writer.parameter(grouping.limit)}" if grouping.limit is not None else ""
    row = ", ".join(f"v{place}, l{place}" for place in range(len(grouping.by)))
    matched = " ".join([f"{led}{writer.matched(here, condition)}", *related])
    named = f"WITH {', '.join(columns)}, things {page} RETURN collect([{row}, things]) AS g{number}"
    return f"CALL () {{ {matched} {counted} {named} }}"


def _cut(value: str, key: Key) -> str:
    return f"substring({value}, 0, {_LENGTH[key.period]})" if key.period else value
