"""An operation in, a response out: the library's way, value by value. What most operations need is `answers.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from strawberry.exceptions import MissingQueryError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types.graphql import OperationType

from graphapp.api import failures, misses
from graphapp.api.context import Context
from graphapp.api.costs import shown
from graphapp.api.days import today
from graphapp.api.failures import NO_SUBSCRIPTIONS, READ_ONLY, Code, refusal
from graphapp.store.contract import Reader, Store

if TYPE_CHECKING:
    from graphapp.analyses.projections import Projections


@dataclass(frozen=True, slots=True)
class Request:
    """A GraphQL request."""

    query: str
    variables: Mapping[str, Any] | None = None
    operation: str | None = None  # which, where the text has several
    posted: bool = True  # a link that somebody follows must not change anything


def respond(
    reader: Reader, request: Request, projections: Projections | None = None, *, writer: Store | None = None
) -> dict[str, Any]:
    """The response as JSON has it: `data`, and `errors` where there are some. Nothing that can be asked raises.

    `projections` are those that the caller keeps from one request to the next. `writer` is the store that mutations may
    change; without one the graph can only be read.
    """
    from graphapp.api.library import schema  # its types take more than a second to make, and few operations need them

    writer = writer if request.posted else None
    context = Context(reader, today(), request.operation, projections, writer=writer)
    try:
        result = schema().execute_sync(
            request.query,
            variable_values=dict(request.variables or {}),
            operation_name=request.operation,
            context_value=context,
            allowed_operation_types=[OperationType.QUERY, *([OperationType.MUTATION] if writer else [])],
        )
    except MissingQueryError:
        return refusal(Code.BAD_REQUEST, "There is no query", "Write one, such as { documents { nodes { source } } }")
    except CannotGetOperationTypeError as unknown:
        return refusal(Code.BAD_REQUEST, unknown.as_http_error_reason(), "Name an operation of the text as operationName")
    except InvalidOperationTypeError as refused:
        if refused.operation_type is OperationType.SUBSCRIPTION:
            return refusal(Code.INVALID, *NO_SUBSCRIPTIONS)
        return refusal(Code.READ_ONLY, *READ_ONLY)
    told = misses.shown(reader, context.misses)
    extensions = {"extensions": {**shown(context.cost), **told}} if context.cost is not None else {}
    if not result.errors:
        return {"data": result.data, **extensions}
    errors = [failures.told(error) for error in result.errors]
    return {**({} if result.data is None else {"data": result.data}), "errors": errors, **extensions}
