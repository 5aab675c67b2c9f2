"""What counting by groups has in common in both languages: which keys there are, their order, the rows of an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from graphapp.schema.errors import UsageError
from graphapp.schema.model import KINDS, Field, Relation, Type, kinds_of
from graphapp.store.aggregates import Aggregate, Counted, Grouping, Key, Value, meant
from graphapp.store.checking import check, nearest
from graphapp.store.here import Here
from graphapp.store.language import Language

MOST_KEYS = 4  # of one grouping
MOST_GROUPINGS = 20
_SHOWN = ("name", "source", "date", "text")  # what a thing goes by: the first that it has; else its id


def check_aggregate(asked: Aggregate) -> None:
    """Raises UsageError, naming what is wrong, where an aggregate cannot be asked."""
    check(asked.question)
    if len(asked.groupings) > MOST_GROUPINGS:
        raise UsageError(f"More than {MOST_GROUPINGS} groupings are asked at once: ask twice")
    for grouping in asked.groupings:
        if not 1 <= len(grouping.by) <= MOST_KEYS or len(set(grouping.by)) < len(grouping.by):
            raise UsageError(f"A grouping has one to {MOST_KEYS} keys, each once")
        if grouping.limit is not None and grouping.limit < 0:
            raise UsageError(f"{grouping.limit} is not a number of groups to answer: it must be 0 or more")
        for key in grouping.by:
            _check_key(asked.kind, key)


def label(writer: Language, there: Here) -> str:
    """What a thing goes by, as an expression."""
    has = [name for name in _SHOWN if any(name == f.name for kind in kinds_of(there.kind) for f in KINDS[kind].fields)]
    return f"coalesce({', '.join(writer.property(there.node, name) for name in (*has, 'id'))})"


def ranked(kind: str, grouping: Grouping) -> str:
    """The order of groups whose columns are named v0, l0 (value and label of the first key), v1 …, and `things`."""
    keys = [part for number, key in enumerate(grouping.by) for part in _rank(meant(kind, key), number)]
    return ", ".join(keys if grouping.by_key else ["things DESC", *keys])


def groups_of(kind: str, grouping: Grouping, rows: Iterable[Sequence[Any]]) -> tuple[Counted, ...]:
    """The groups from rows of v0, l0, v1, l1 …, things."""
    parts = [meant(kind, key) for key in grouping.by]
    return tuple(
        Counted(tuple(_value(part, row[2 * i], row[2 * i + 1]) for i, part in enumerate(parts)), row[-1]) for row in rows
    )


def _check_key(kind: str, key: Key) -> None:
    try:
        part = meant(kind, key)
    except KeyError as missing:
        kinds = [KINDS[k] for k in kinds_of(kind)]
        names = {f.name for k in kinds for f in k.fields} | {r.name for k in kinds for r in k.relations}
        raise UsageError(f"{kind} cannot be grouped by «{key.name}»{nearest(key.name, names)}") from missing
    if isinstance(part, Field) and part.many:
        raise UsageError(f"{kind}.{part.name} is a list of words: nothing can be grouped by it")
    if key.period and (isinstance(part, Relation) or part.holds is not Type.DATE):
        raise UsageError(f"{kind}.{key.name} is no day: it has no {key.period}")


def _rank(part: Field | Relation, number: int) -> list[str]:
    value, shown = f"v{number}", f"l{number}"
    if isinstance(part, Relation):
        return [f"{value} IS NULL", f"toLower({shown})", value]
    return [f"{value} IS NULL", *([f"toLower({value})"] if part.holds is Type.TEXT else []), value]


def _value(part: Field | Relation, value: Any, shown: str | None) -> Value:
    if isinstance(part, Field) and part.holds is Type.BOOLEAN and value is not None:
        return Value(bool(value))
    return Value(value, shown)
