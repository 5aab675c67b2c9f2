"""Which variables of an operation only hand over a value, and which decide what is asked.

A statement is prepared once for all values of the former. The latter are part of a plan's key: flags of @skip and @include,
sizes of pages, orders, whole filters. A variable that is used in several ways decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

import orjson
from graphql import (
    ArgumentNode,
    ListTypeNode,
    Node,
    NonNullTypeNode,
    ObjectFieldNode,
    OperationDefinitionNode,
    TypeNode,
    VariableNode,
)

from graphapp.api.asked import plain
from graphapp.api.cursors import unsigned
from graphapp.api.terms import kind_of
from graphapp.store.selection import Given, Operator


class Role(Enum):
    """What a variable does."""

    SHAPE = "SHAPE"
    VALUE = "VALUE"  # is compared with, or is the day asked about
    ID = "ID"  # decides by the kind that it names
    CURSOR = "CURSOR"  # decides by the types of its values


_ARGUMENTS = {
    "asOf": Role.VALUE,
    "name": Role.VALUE,
    "iso3": Role.VALUE,
    "source": Role.VALUE,
    "id": Role.ID,
    "after": Role.CURSOR,
    "before": Role.CURSOR,
}
# Types of which a filter has to see the values: it turns digits into numbers, and an index is chosen by whether commitments
# are closed.
_SEEN = ("Int", "Float", "Boolean", "Status")
_COMPARED = {operator.value for operator in Operator} - {Operator.IS_NULL.value}


def roles_of(definition: OperationDefinitionNode, nodes: Iterable[Node]) -> dict[str, Role]:
    """The role of each variable of the operation; `nodes` are all in which it may be used."""
    found: dict[str, set[Role]] = {}
    for node in nodes:
        for name, role in _uses(node, Role.SHAPE):
            found.setdefault(name, set()).add(role)
    roles = {}
    for variable in definition.variable_definitions or ():
        uses = found.get(variable.variable.name.value, {Role.SHAPE})
        seen = _named(variable.type) in _SEEN
        roles[variable.variable.name.value] = Role.SHAPE if seen or len(uses) > 1 else next(iter(uses))
    return roles


def _uses(node: Node, role: Role) -> Iterator[tuple[str, Role]]:
    match node:
        case VariableNode():
            yield node.name.value, role
        case ArgumentNode():
            yield from _uses(node.value, _ARGUMENTS.get(node.name.value, Role.SHAPE))
        case ObjectFieldNode():
            compared = isinstance(node.value, VariableNode) and node.name.value in _COMPARED
            yield from _uses(node.value, Role.VALUE if compared else Role.SHAPE)
        case _:
            for key in node.keys:
                inner = getattr(node, key)
                for part in inner if isinstance(inner, (list, tuple)) else (inner,):
                    if isinstance(part, Node):
                        yield from _uses(part, Role.SHAPE)


def shape_of(roles: Mapping[str, Role], values: Mapping[str, Any]) -> bytes:
    """All that decides what is asked, as a key."""
    return orjson.dumps([_shape(role, values.get(name)) for name, role in roles.items()])


def _shape(role: Role, value: Any) -> Any:
    if value is None or role is Role.SHAPE:
        return [plain({"": value})]
    match role:
        case Role.ID:
            return kind_of(value)
        case Role.CURSOR:
            return [type(part).__name__ for part in unsigned(value)]
        case _:
            return len(value) if isinstance(value, list) else True


def given(roles: Mapping[str, Role], values: Mapping[str, Any]) -> dict[str, Any]:
    """The variables with those that only hand over a value as such."""
    return {
        name: value if value is None or roles[name] is Role.SHAPE else Given(name, isinstance(value, list))
        for name, value in values.items()
    }


def _named(node: TypeNode) -> str:
    while isinstance(node, (ListTypeNode, NonNullTypeNode)):
        node = node.type
    return str(node.name.value)  # type: ignore[attr-defined]  # what is no list and not non-null has a name
