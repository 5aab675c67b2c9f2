"""What changed since a version of the graph: `updates(since: Int!)`, for whoever keeps what was read and polls."""

from __future__ import annotations

from typing import Any

from strawberry import Info

from graphapp.api import asked
from graphapp.api.docstrings import described
from graphapp.api.results import type_of, value_of
from graphapp.api.shapes import Member, argument, field
from graphapp.updates import Updates, updates


def _updates(_: object, info: Info) -> Any:
    return value_of(updates(info.context.reader, int(asked.arguments(info)["since"])))


_SINCE = argument("since", int, "The version that was told last time; 0: none yet", required=True)
_WHAT = "; the version is as well told by a change, and what did not change is answered with 304 (ETag)"

FIELDS: tuple[Member, ...] = (field("updates", type_of(Updates), _updates, described(Updates)[0] + _WHAT, _SINCE),)
