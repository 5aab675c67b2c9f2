"""Counts by groups the fast way: the groups as the store counted them, written straight into the response."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from strawberry.types.nodes import SelectedField

from graphapp.api import asked
from graphapp.api.fast.decoding import inside, keyed
from graphapp.api.fast.ordinary import OrdinaryError
from graphapp.api.filters import filter_of
from graphapp.api.groupings import grouping_of, label_of, names_of, text_of
from graphapp.store.aggregates import Aggregate, Counted, Grouping, Value
from graphapp.store.layout import TYPENAME
from graphapp.store.selection import Given

Write: TypeAlias = Callable[[Any], Any]
_KEY: dict[str, Callable[[tuple[str, Value]], Any]] = {
    "by": lambda pair: pair[0],
    "value": lambda pair: text_of(pair[1]),
    "label": lambda pair: label_of(pair[1]),
    "known": lambda pair: pair[1].value is not None,
    TYPENAME.name: lambda _: "AggregateKey",
}


def counted(kind: str, fields: Sequence[SelectedField]) -> Callable[[Any, Mapping[str, Any], str], Any]:
    """What answers an aggregate from the reader, the values of the variables and the day; OrdinaryError for things in keys."""
    given = asked.plain(fields[0].arguments)
    parts = keyed(f"{kind}Aggregate", inside(fields))
    groupings: list[Grouping] = []
    written: dict[str, tuple[int | None, Write]] = {}
    for key, same in parts.items():
        match same[0].name:
            case "totalCount":
                written[key] = (None, lambda counts: counts.total)
            case "groups":
                how = asked.plain(same[0].arguments)
                written[key] = (len(groupings), _group(names_of(how), same))
                groupings.append(grouping_of(kind, how))
            case _:
                written[key] = (None, lambda _: f"{kind}Aggregate")

    total = not groupings or any(place is None for place, _ in written.values())

    def answer(reader: Any, values: Mapping[str, Any], today: str) -> Any:
        now = _filled(given, values)
        where = filter_of(kind, now["where"]) if now.get("where") else None
        counts = reader.aggregate(Aggregate(kind, now.get("asOf") or today, where, tuple(groupings), total=total))
        return {
            key: write(counts) if place is None else [write(group) for group in counts.groupings[place]]
            for key, (place, write) in written.items()
        }

    return answer


def _group(names: Sequence[str], fields: Sequence[SelectedField]) -> Callable[[Counted], dict[str, Any]]:
    written: dict[str, Callable[[Counted], Any]] = {}
    for key, same in keyed("AggregateGroup", inside(fields)).items():
        match same[0].name:
            case "count":
                written[key] = lambda group: group.count
            case "keys":
                written[key] = _keys(names, same)
            case _:
                written[key] = lambda _: "AggregateGroup"
    return lambda group: {key: write(group) for key, write in written.items()}


def _keys(names: Sequence[str], fields: Sequence[SelectedField]) -> Callable[[Counted], list[dict[str, Any]]]:
    chosen = {key: same[0].name for key, same in keyed("AggregateKey", inside(fields)).items()}
    if not _KEY.keys() >= set(chosen.values()):
        raise OrdinaryError
    shown = {key: _KEY[name] for key, name in chosen.items()}
    return lambda group: [{key: show(pair) for key, show in shown.items()} for pair in zip(names, group.values, strict=True)]


def _filled(given: Any, values: Mapping[str, Any]) -> Any:
    """The arguments with the values of this request."""
    if isinstance(given, Given):
        return values[given.name]
    if isinstance(given, Mapping):
        return {name: _filled(part, values) for name, part in given.items()}
    return [_filled(part, values) for part in given] if isinstance(given, list) else given
