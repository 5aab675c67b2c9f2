"""What a server answers with: bytes, the fast way where there is one, and kept per version of the graph.

The graph changes only when something is loaded or decided, and the store tells its version in one cheap read. So an answer
is named by the version, the operation, its variables and the day: who has the answer of that name has the answer. A version
is read before its answer: one that another process just replaced may be kept under the old name, under which nobody asks
again. Errors and whatever is no query are never kept. The server's start is part of the name: a database put back to an older
copy counts the same versions again.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import orjson

from graphapp.api import misses
from graphapp.api.costs import cost, shown
from graphapp.api.days import today
from graphapp.api.execution import Request, respond
from graphapp.api.fast.ordinary import OrdinaryError
from graphapp.api.fast.plans import Plans
from graphapp.api.kept import Kept
from graphapp.api.printed import printed
from graphapp.schema.errors import GraphappError
from graphapp.store.contract import Reader, Store

if TYPE_CHECKING:
    from graphapp.analyses.projections import Projections


@dataclass(frozen=True, slots=True)
class Reply:
    """A response as JSON and its name, if it has one; no body: the caller has it already."""

    body: bytes | None
    tag: str | None = None


class Answers:
    """Answers requests over a store. Threads may share it."""

    def __init__(self, reader: Reader, writer: Store | None = None) -> None:
        """`writer` is the store that mutations may change; without one, nothing does."""
        self._reader, self._writer = reader, writer
        self._plans = Plans(printed(), reader)
        self._kept = Kept()
        self._start = secrets.token_hex(8)

    def reply(self, request: Request, *, known: Collection[str] = (), fresh: bool = False) -> Reply:
        """The response; none where the caller knows it by one of the names.

        `fresh`: worked out anew, whatever is kept, and not named: the version of the graph is not even read.
        """
        day = today()
        if fresh:
            return Reply(orjson.dumps(self.response(request, day)))
        tag = self._tag(request, day)
        if tag is None:
            return Reply(orjson.dumps(self._ordinary(request)))
        if tag in known:
            return Reply(None, tag)
        body = self._kept.get(tag)
        if body is None:
            response = self.response(request, day)
            body = orjson.dumps(response)
            if "errors" in response:
                return Reply(body)
            self._kept.put(tag, body)
        return Reply(body, tag)

    def response(self, request: Request, day: str) -> dict[str, Any]:
        """The response, worked out anew."""
        try:
            data, missed = self._plans.data(request.query, request.operation, request.variables or {}, day)
            priced = cost(printed(), request.query, request.operation, request.variables or {})
            return {"data": data, "extensions": {**shown(priced), **misses.shown(self._reader, missed)}}
        except OrdinaryError:
            return self._ordinary(request)

    def _ordinary(self, request: Request) -> dict[str, Any]:
        return respond(self._reader, request, self._projections, writer=self._writer)

    @cached_property
    def _projections(self) -> Projections:
        from graphapp.analyses.projections import Projections  # with networkx, which starting does not wait for

        return Projections()

    def _tag(self, request: Request, day: str) -> str | None:
        """The name of the answer; None where there is none to keep."""
        if not self._plans.is_query(request.query, request.operation):
            return None
        try:
            version = self._reader.version()
        except GraphappError:  # the ordinary way tells it
            return None
        asked = [self._start, version, day, request.query, request.operation, request.variables or {}]
        try:
            return hashlib.sha256(orjson.dumps(asked, option=orjson.OPT_SORT_KEYS)).hexdigest()[:40]
        except orjson.JSONEncodeError:  # nested deeper than can be written: the ordinary way refuses it
            return None
