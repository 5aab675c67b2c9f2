"""What an operation costs, told from its text and its variables alone, before anything is read.

The unit is a thing: about how many objects the answer will hold. A page counts for its size, a list inside a thing for a
usual number or for its `first`, whichever is less: few lists are as long as they may be. Nothing else about the graph is
known beforehand, so the same operation always costs the same. Questions about the schema are bounded by `limits.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from graphql import (
    BooleanValueNode,
    ExecutionResult,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
    parse,
)
from strawberry.extensions import SchemaExtension

from graphapp.api.failures import Code, RequestError
from graphapp.api.limits import PAGE
from graphapp.api.terms import KINDS, counts_of

THINGS = 1_000_000  # at most, by estimate, in one answer
USUAL_LIST = 10  # how many things a list without `first` is taken to hold
LONGEST = 20_000  # characters of an operation whose cost is remembered
KEPT = 1000  # costs
_WRAPPERS = ("Connection", "Edge", "PageInfo")  # ends of the names of types that hold things and are none
_PAGED = ("nodes", "edges")


class CostLimit(SchemaExtension):
    """Refuses a valid operation that asks for too much, before it is run."""

    def on_execute(self) -> Iterator[None]:
        asked = self.execution_context
        asked.context.cost = cost(asked.schema._schema, asked.query or "", asked.context.operation, asked.variables or {})
        if refused := too_dear(asked.context.cost):
            asked.result = ExecutionResult(None, [GraphQLError(str(refused), original_error=refused)])
        yield


@dataclass(frozen=True, slots=True)
class _Pricing:
    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Mapping[str, Any]


def cost(schema: GraphQLSchema, text: str, name: str | None, given: Mapping[str, Any]) -> int:
    """About how many things a valid operation asks for; the cost of one that was priced before is remembered."""
    numbers = tuple(sorted((key, value) for key, value in given.items() if isinstance(value, int)))  # flags are numbers, too
    return (_kept if len(text) <= LONGEST else _priced)(schema, text, name, numbers)


def shown(estimate: int) -> dict[str, Any]:
    """The cost as `extensions` of a response tell it."""
    return {"cost": {"estimate": estimate, "limit": THINGS}}


def too_dear(estimate: int) -> RequestError | None:
    """Why an operation of this cost is refused; None where it is not."""
    if estimate <= THINGS:
        return None
    return RequestError(
        Code.TOO_LARGE,
        f"The operation asks for about {estimate:,} things; {THINGS:,} is the most",
        "Ask for smaller pages, limit inner lists with `first`, or go less deep",
    )


def _priced(schema: GraphQLSchema, text: str, name: str | None, numbers: tuple[tuple[str, int], ...]) -> int:
    document = parse(text)
    operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    operation = next(d for d in operations if name is None or (d.name and d.name.value == name))
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    written = ((one.variable.name.value, one.default_value) for one in operation.variable_definitions or ())
    defaults = {
        key: value.value if isinstance(value, BooleanValueNode) else int(value.value)
        for key, value in written
        if isinstance(value, BooleanValueNode | IntValueNode)
    }
    root = schema.get_root_type(operation.operation)
    return _cost(_Pricing(schema, fragments, defaults | dict(numbers)), root, operation.selection_set, 1)


_kept = lru_cache(KEPT)(_priced)


def _cost(how: _Pricing, made: GraphQLNamedType | None, selections: SelectionSetNode | None, page: int) -> int:
    """The cost of what is selected of one thing of a type; `page` is how many a connection lists."""
    parts = selections.selections if selections else ()
    return sum(_part(how, made, part, page) for part in parts if _wanted(how, part))


def _wanted(how: _Pricing, part: SelectionNode) -> bool:
    """Whether @skip and @include leave the part in; where they cannot be told, it counts."""
    for directive in part.directives or ():
        for argument in directive.arguments or ():
            value = argument.value
            flag = how.variables.get(value.name.value) if isinstance(value, VariableNode) else getattr(value, "value", None)
            if flag is (directive.name.value == "skip"):
                return False
    return True


def _part(how: _Pricing, made: GraphQLNamedType | None, part: Any, page: int) -> int:
    if isinstance(part, FragmentSpreadNode):
        fragment = how.fragments[part.name.value]
        return _cost(how, how.schema.type_map[fragment.type_condition.name.value], fragment.selection_set, page)
    if isinstance(part, InlineFragmentNode):
        narrower = how.schema.type_map[part.type_condition.name.value] if part.type_condition else made
        return _cost(how, narrower, part.selection_set, page)
    field = getattr(made, "fields", {}).get(part.name.value)
    if field is None or not part.selection_set:
        return USUAL_LIST if field is not None and part.name.value in _counts() else 0
    target = get_named_type(field.type)
    size = _size(how, made, part, is_list=str(field.type).startswith("["), page=page)
    inner = _cost(how, target, part.selection_set, size)
    if target.name.endswith("Connection"):
        return inner
    return size * (inner if target.name.endswith(_WRAPPERS) else inner + 1)


@cache
def _counts() -> frozenset[str]:
    """Fields that count what a thing is related to, which has to be read for that: each costs as much as the list."""
    return frozenset(name for kind in KINDS for name in counts_of(kind))


def _size(how: _Pricing, made: GraphQLNamedType | None, field: FieldNode, *, is_list: bool, page: int) -> int:
    """How many of a field's things there are; for a connection, how many its page has."""
    if field.name.value in _PAGED:
        return page
    given = next((_number(how, one.value) for one in field.arguments or () if one.name.value in ("first", "last")), None)
    if made == how.schema.query_type or field.name.value == "groups":
        named = getattr(made, "fields", {})[field.name.value].type
        paged = is_list or get_named_type(named).name.endswith("Connection")
        return (PAGE if given is None else given) if paged else 1
    return (USUAL_LIST if given is None else min(given, USUAL_LIST)) if is_list else 1


def _number(how: _Pricing, value: Any) -> int | None:
    """The number that is written or handed over; None where there is none, which is told elsewhere."""
    given = how.variables.get(value.name.value) if isinstance(value, VariableNode) else getattr(value, "value", None)
    return max(0, int(given)) if isinstance(given, int) or (isinstance(given, str) and given.isdecimal()) else None
