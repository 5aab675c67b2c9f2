"""An operation in, a response out: the one way in for the web and for the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.exceptions import MissingQueryError
from strawberry.extensions import MaxTokensLimiter
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionContext
from strawberry.types.graphql import OperationType

from graphapp.analyses.projections import Projections
from graphapp.api.context import Context
from graphapp.api.costs import CostLimit, shown
from graphapp.api.days import today
from graphapp.api.failures import Code, refusal, told
from graphapp.api.limits import TOKENS, OperationLimits
from graphapp.api.mutations import MUTATION, READ_ONLY
from graphapp.api.query import QUERY
from graphapp.api.scalars import DATE, Date
from graphapp.api.types import OBJECTS, default_resolver
from graphapp.store.contract import Reader, Store


class _Schema(strawberry.Schema):
    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        """Nothing: `failures.told` logs what the log must hold, once."""


@dataclass(frozen=True, slots=True)
class Request:
    """A GraphQL request."""

    query: str
    variables: Mapping[str, Any] | None = None
    operation: str | None = None  # which, where the text has several
    posted: bool = True  # a link that somebody follows must not change anything


@cache
def schema() -> strawberry.Schema:
    """The API's schema, made once."""
    return _Schema(
        query=QUERY,
        mutation=MUTATION,
        types=list(OBJECTS.values()),
        extensions=[lambda: MaxTokensLimiter(TOKENS), OperationLimits, CostLimit],
        config=StrawberryConfig(auto_camel_case=False, default_resolver=default_resolver, scalar_map={Date: DATE}),
    )


def respond(
    reader: Reader, request: Request, projections: Projections | None = None, *, writer: Store | None = None
) -> dict[str, Any]:
    """The response as JSON has it: `data`, and `errors` where there are some. Nothing that can be asked raises.

    `projections` are those that the caller keeps from one request to the next. `writer` is the store that mutations may
    change; without one the graph can only be read.
    """
    writer = writer if request.posted else None
    context = Context(reader, today(), request.operation, projections or Projections(), writer=writer)
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
    except InvalidOperationTypeError:
        return refusal(Code.READ_ONLY, *READ_ONLY)
    extensions = {"extensions": shown(context.cost)} if context.cost is not None else {}
    if not result.errors:
        return {"data": result.data, **extensions}
    errors = [told(error) for error in result.errors]
    return {**({} if result.data is None else {"data": result.data}), "errors": errors, **extensions}
