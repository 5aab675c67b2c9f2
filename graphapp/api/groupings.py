"""What things of a kind can be grouped by, and how the API tells what the things of a group have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from graphapp.api.filters import several
from graphapp.api.limits import groups_size
from graphapp.api.terms import capitals, fields_of, relations_of
from graphapp.schema import model
from graphapp.store.aggregates import Grouping, Key, Period, Value

UNKNOWN = "unknown"
_FREE = ("id", "text")  # fields of which hardly two are alike
_SHOWN = {"name", "source", "date"}  # what a thing must have one of to be told apart by people


def keys_of(kind: str) -> dict[str, Key]:
    """What things of a kind can be grouped by, by the name in the API."""
    return {name: key for name, key, _ in _keys(kind)}


def keys_mean(kind: str) -> dict[str, str]:
    """What each of these keys says."""
    return {name: doc for name, _, doc in _keys(kind)}


def _keys(kind: str) -> Iterator[tuple[str, Key, str]]:
    for one in fields_of(kind):
        if not one.many and one.name not in _FREE:
            yield capitals(one.name), Key(one.name), one.doc
            for period in Period if one.holds is model.Type.DATE else ():
                yield f"{capitals(one.name)}_{period}", Key(one.name, period), f"{one.doc}: its {period.value.lower()}"
    for relation in relations_of(kind):
        if _SHOWN & {f.name for f in fields_of(relation.target)}:
            yield capitals(relation.name), Key(relation.name), relation.doc


def grouping_of(kind: str, given: Mapping[str, Any]) -> Grouping:
    """The grouping that the arguments of `groups` describe; RequestError where it is too large."""
    keys = keys_of(kind)
    size = groups_size(given.get("first"))
    return Grouping(tuple(keys[name] for name in names_of(given)), size, given.get("orderBy") == "KEY")


def names_of(given: Mapping[str, Any]) -> list[str]:
    """The keys as the API names them."""
    return list(several(given["by"]))


def text_of(value: Value) -> str | None:
    """The value as text; None where it is unknown."""
    if value.value is None:
        return None
    return str(value.value).lower() if isinstance(value.value, bool) else str(value.value)


def label_of(value: Value) -> str:
    """What to show for the value."""
    return value.label or text_of(value) or ("" if value.value is not None else UNKNOWN)
