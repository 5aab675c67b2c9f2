"""An operation read once, for every request that asks it again: a bounded cache of what answers its root fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

from graphql import FragmentDefinitionNode, GraphQLError, GraphQLSchema, OperationDefinitionNode, OperationType, parse, validate
from graphql.execution import get_variable_values
from strawberry.types.nodes import SelectedField, convert_selections

from graphapp.api.asked import plain
from graphapp.api.context import Context
from graphapp.api.costs import cost, too_dear
from graphapp.api.fast.decoding import keyed
from graphapp.api.fast.ordinary import OrdinaryError, refuse
from graphapp.api.fast.roots import TODAY, Ask, Root, prepared
from graphapp.api.fast.variables import Role, given, roles_of, shape_of
from graphapp.api.limits import TOKENS, too_large, unclear
from graphapp.api.misses import Miss
from graphapp.schema.errors import GraphappError
from graphapp.store.contract import Reader
from graphapp.store.layout import TYPENAME

LONGEST = 20_000  # characters of an operation that is kept
OPERATIONS = 500  # kept
PLANS = 1000  # kept


@dataclass(frozen=True, slots=True)
class Operation:
    """A valid operation."""

    definition: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]
    roles: Mapping[str, Role]


@dataclass(frozen=True, slots=True)
class Key:
    """What a plan is kept under; the values are those of the request that was first."""

    text: str
    name: str | None
    shape: bytes
    values: Mapping[str, Any] = field(compare=False)


class Plans:
    """Answers operations over a store. Threads may share it."""

    def __init__(self, schema: GraphQLSchema, reader: Reader) -> None:
        self._schema, self._reader = schema, reader
        self._operation = lru_cache(OPERATIONS)(self._read)
        self._plan = lru_cache(PLANS)(self._prepare)

    def is_query(self, text: str, name: str | None) -> bool:
        """Whether this is a valid operation that only reads, and not too long to be kept."""
        return len(text) <= LONGEST and self._operation(text, name) is not None

    def data(self, text: str, name: str | None, variables: Mapping[str, Any], today: str) -> tuple[dict[str, Any], list[Miss]]:
        """The `data` of the response, and the names that nothing bears; OrdinaryError where the ordinary way has to answer."""
        operation = self._operation(text, name) if len(text) <= LONGEST else None
        if operation is None:
            raise OrdinaryError
        coerced = get_variable_values(self._schema, operation.definition.variable_definitions or (), dict(variables))
        if isinstance(coerced, list):
            raise OrdinaryError
        if too_dear(cost(self._schema, text, name, variables)):
            raise OrdinaryError
        context = Context(self._reader, today, name)
        try:
            plan = self._plan(Key(text, name, shape_of(operation.roles, coerced.coerced), coerced.coerced))
            values = {**plain(coerced.coerced), TODAY.name: today}
            data = {key: ask(context, values) for key, ask in (refuse() if plan is None else plan).items()}
            return data, context.misses
        except GraphappError as error:  # the ordinary way tells it, with its place in the operation
            raise OrdinaryError from error

    def _read(self, text: str, name: str | None) -> Operation | None:
        """The operation; None where it is not a valid one, or no query."""
        try:
            document = parse(text, max_tokens=TOKENS)
            if too_large(document) or unclear(document, name) or validate(self._schema, document):
                return None
        except (GraphQLError, RecursionError):
            return None
        operations = (d for d in document.definitions if isinstance(d, OperationDefinitionNode))
        definition = next((d for d in operations if name is None or (d.name and d.name.value == name)), None)
        if definition is None or definition.operation is not OperationType.QUERY:
            return None
        fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
        nodes = [definition.selection_set, *(fragment.selection_set for fragment in fragments.values())]
        return Operation(definition, fragments, roles_of(definition, nodes))

    def _prepare(self, key: Key) -> dict[str, Ask] | None:
        """What answers each root field; None where one of them has to be answered the ordinary way."""
        operation = self._operation(key.text, key.name)
        if operation is None:
            return None
        values = dict(key.values)
        real, prepared_for = (_root(operation, asked) for asked in (values, given(operation.roles, values)))
        context = Context(self._reader, "0001-01-01", key.name)
        try:
            return {
                name: _typename if fields[0].name == TYPENAME.name else prepared(context, Root(fields, prepared_for[name]))
                for name, fields in real.items()
            }
        except (OrdinaryError, GraphappError, KeyError, GraphQLError):
            return None


def _root(operation: Operation, values: Mapping[str, Any]) -> dict[str, list[SelectedField]]:
    """The root fields by key, with their arguments."""
    info: Any = SimpleNamespace(fragments=operation.fragments, variable_values=values)
    chosen: Any = operation.definition.selection_set.selections  # the library takes fragments too, but does not say so
    return keyed("Query", convert_selections(info, chosen))


def _typename(_: Context, __: Mapping[str, Any]) -> str:
    return "Query"
