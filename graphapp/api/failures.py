"""What the API says when it cannot answer: what happened, a code for programs, how to mend it. Never a stack trace.

What nobody foresaw is masked: the caller gets an id, and the log has the whole story under the same id.
"""

from __future__ import annotations

import logging
import re
import secrets
from enum import StrEnum
from typing import Any

from graphql import GraphQLError, GraphQLSyntaxError

from graphapp.api.remedies import remedy_for
from graphapp.schema.errors import ContradictionError, GraphappError, StoreBusyError, StoreError, UsageError
from graphapp.sources import AmbiguousSourceError, UnknownSourceError

log = logging.getLogger(__name__)
_TOO_LARGE = re.compile(r"more than \d+ tokens|nested too deeply|[Ii]ntrospection depth exceeded")  # as the library says it


class Code(StrEnum):
    """What a program can decide by."""

    BAD_REQUEST = "BAD_REQUEST"  # not a GraphQL request at all
    SYNTAX = "SYNTAX"  # not GraphQL
    INVALID = "INVALID"  # GraphQL that does not fit the schema
    TOO_LARGE = "TOO_LARGE"  # asks for more than one operation may
    BAD_PAGE = "BAD_PAGE"
    BAD_CURSOR = "BAD_CURSOR"
    BAD_FILTER = "BAD_FILTER"
    UNKNOWN_DOCUMENT = "UNKNOWN_DOCUMENT"
    AMBIGUOUS = "AMBIGUOUS"
    USAGE = "USAGE"
    READ_ONLY = "READ_ONLY"
    CONTRADICTION = "CONTRADICTION"
    UNAUTHORISED = "UNAUTHORISED"
    STORE_BUSY = "STORE_BUSY"
    STORE_FAILED = "STORE_FAILED"
    PERSISTED_QUERY_NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND"
    PERSISTED_QUERY_NOT_SUPPORTED = "PERSISTED_QUERY_NOT_SUPPORTED"
    INTERNAL = "INTERNAL"


NO_SUBSCRIPTIONS = ("There are no subscriptions", "Ask `updates(since:)` now and then: it tells what changed since a version")
READ_ONLY = ("The graph can only be read here", "Start the server with --allow-changes, and send mutations by POST")


class RequestError(UsageError):
    """A request that cannot be answered as asked; `remedy` says how it can."""

    def __init__(self, code: Code, message: str, remedy: str) -> None:
        super().__init__(message)
        self.code = code
        self.remedy = remedy


FORESEEN: tuple[tuple[type[GraphappError], Code, str], ...] = (
    (UnknownSourceError, Code.UNKNOWN_DOCUMENT, "`documents { nodes { source } }` lists what is loaded"),
    (AmbiguousSourceError, Code.AMBIGUOUS, "Say more of the path"),
    (ContradictionError, Code.CONTRADICTION, "Take the earlier decision back with `undo`, or leave it as it is"),
    (UsageError, Code.USAGE, "Change the request"),
    (StoreBusyError, Code.STORE_BUSY, "Ask again in a moment"),
    (StoreError, Code.STORE_FAILED, "See whether the store is there and may be read"),
)


def told(error: GraphQLError) -> dict[str, Any]:
    """The error as a response shows it: message, places, path, and `extensions` with a code and a remedy."""
    cause = error.original_error
    while isinstance(cause, GraphQLError):
        cause = cause.original_error
    if cause is None:
        return _shown(error, error.message, *_of_graphql(error))
    if isinstance(cause, RequestError):
        return _shown(error, str(cause), cause.code, cause.remedy)
    for kind, code, remedy in FORESEEN:
        if isinstance(cause, kind):
            return _shown(error, str(cause), code, remedy)
    return _masked(error, cause)


def refusal(code: Code, message: str, remedy: str) -> dict[str, Any]:
    """A whole response for a request that was not even tried."""
    return {"errors": [{"message": message, "extensions": {"code": code.value, "remedy": remedy}}]}


def _of_graphql(error: GraphQLError) -> tuple[Code, str]:
    if _TOO_LARGE.search(error.message):
        return Code.TOO_LARGE, "Split it into several operations"
    if isinstance(error, GraphQLSyntaxError):
        return Code.SYNTAX, "Mend the text at the place given"
    return Code.INVALID, remedy_for(error.message)


def _shown(error: GraphQLError, message: str, code: Code, remedy: str) -> dict[str, Any]:
    shown: dict[str, Any] = {"message": message}
    if error.locations:
        shown["locations"] = [{"line": place.line, "column": place.column} for place in error.locations]
    if error.path:
        shown["path"] = list(error.path)
    shown["extensions"] = {"code": code.value, "remedy": remedy}
    return shown


def _masked(error: GraphQLError, cause: BaseException) -> dict[str, Any]:
    number = secrets.token_hex(6)
    log.error("unexpected error %s at %s", number, error.path, exc_info=cause)
    shown = _shown(
        error, f"Something went wrong on our side (error {number}).", Code.INTERNAL, f"The log explains it under {number}"
    )
    shown["extensions"]["id"] = number
    return shown
