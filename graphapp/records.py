"""Records as JSON bytes and back: the one place that knows how a record is kept."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import orjson

from graphapp.schema.records import Record


def pack(record: Record) -> bytes:
    """The record as JSON; equal records give equal bytes."""
    return orjson.dumps(record)


def unpack(body: bytes) -> Record:
    """The record that `pack` packed."""
    record: Record = _reviver(Record)(orjson.loads(body))
    return record


@cache
def _reviver(kind: Any) -> Callable[[Any], Any]:
    """What makes of a JSON value the type that a dataclass declares; worked out once for each type."""
    if get_origin(kind) is UnionType:
        revive = _reviver(next(option for option in get_args(kind) if option is not NoneType))
        return revive if revive is _same else lambda value: None if value is None else revive(value)
    if get_origin(kind) is tuple:
        part = _reviver(get_args(kind)[0])
        return tuple if part is _same else lambda values: tuple(map(part, values))
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return partial(_made, kind, {name: _reviver(hint) for name, hint in get_type_hints(kind).items()})
    return kind if isinstance(kind, type) and issubclass(kind, Enum) else _same


def _made(kind: type, revivers: Mapping[str, Callable[[Any], Any]], value: Mapping[str, Any]) -> Any:
    return kind(**{name: revivers[name](each) for name, each in value.items()})


def _same(value: Any) -> Any:
    return value
