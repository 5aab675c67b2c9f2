"""Records as JSON bytes and back: the one place that knows how a record is kept."""

from __future__ import annotations

import dataclasses
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import orjson

from graphapp.schema.records import Record


def pack(record: Record) -> bytes:
    """The record as JSON; equal records give equal bytes."""
    return orjson.dumps(record)


def unpack(body: bytes) -> Record:
    """The record that `pack` packed."""
    record: Record = _revive(Record, orjson.loads(body))
    return record


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _revive(kind: Any, value: Any) -> Any:
    """A JSON value as the type that the dataclass declares."""
    if get_origin(kind) is UnionType:
        if value is None:
            return None
        return _revive(next(option for option in get_args(kind) if option is not NoneType), value)
    if get_origin(kind) is tuple:
        part = get_args(kind)[0]
        return tuple(value) if part in (str, int) else tuple(_revive(part, each) for each in value)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _revive(hints[name], each) for name, each in value.items()})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return value
