"""The API's schema in the library: all types put together, and how an operation is run."""

from __future__ import annotations

from functools import cache

import strawberry
from graphql import GraphQLError
from strawberry.extensions import MaxTokensLimiter
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext

from graphapp.api.costs import CostLimit
from graphapp.api.limits import TOKENS, OperationLimits
from graphapp.api.mutations import MUTATION
from graphapp.api.query import QUERY
from graphapp.api.scalars import DATE, Date
from graphapp.api.types import OBJECTS, default_resolver


class _Schema(strawberry.Schema):
    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        """Nothing: `failures.told` logs what the log must hold, once."""


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
