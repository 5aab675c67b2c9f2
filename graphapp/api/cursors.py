"""Opaque cursors: the place of a row in an order, so that a page stays where it is while the graph grows.

A cursor carries a digest of the kind, the order and the values. It is not a secret (the values are only compared with),
but a cursor of another list, or one that was changed on the way, is told apart from a good one.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Sequence
from typing import Any

import orjson

from graphapp.api.failures import Code, RequestError
from graphapp.store.selection import Order, Row


def cursor_of(kind: str, order: Sequence[Order], row: Row) -> str:
    """Where the row stands."""
    values = [*(row.get(one.field) for one in order), row["id"]]
    return base64.urlsafe_b64encode(orjson.dumps([_digest(kind, order, values), *values])).rstrip(b"=").decode()


def values_of(kind: str, order: Sequence[Order], cursor: str) -> tuple[Any, ...]:
    """The values that a cursor of this list stands for; RequestError where it is not one."""
    digest, *values = unsigned(cursor)
    if digest != _digest(kind, order, values):
        raise _refused()
    return tuple(values)


def unsigned(cursor: str) -> list[Any]:
    """What the cursor holds, whatever list it is of: a digest and the values; RequestError where it is none at all."""
    try:
        digest, *values = orjson.loads(base64.urlsafe_b64decode(cursor.encode() + b"=" * (-len(cursor) % 4)))
    except (ValueError, TypeError, binascii.Error) as broken:
        raise _refused() from broken
    return [digest, *values]


def _digest(kind: str, order: Sequence[Order], values: Sequence[Any]) -> str:
    whole = orjson.dumps([kind, [[one.field, one.descending] for one in order], values])
    return hashlib.sha256(whole).hexdigest()[:16]


def _refused() -> RequestError:
    return RequestError(
        Code.BAD_CURSOR,
        "This cursor is not one of this list in this order",
        "Use `endCursor` or `startCursor` of a page with the same orderBy, or start without a cursor",
    )
