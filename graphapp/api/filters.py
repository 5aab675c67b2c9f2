"""`where` and `orderBy` as the store takes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graphapp.api.failures import Code, RequestError
from graphapp.api.terms import orders_by, stored
from graphapp.schema import model
from graphapp.store.selection import And, Compare, Filter, Given, Not, Operator, Or, Order, Some

DEEPEST = 10
LARGEST = 1000  # conditions and listed values, together
LONGEST_ORDER = 20  # fields


def filter_of(kind: str, where: Mapping[str, Any]) -> Filter:
    """The conditions on things of this kind (or interface). RequestError where there are too many or one lacks its value."""
    _check_size(where)
    return _all(kind, where)


def orders_of(kind: str, given: Sequence[Mapping[str, Any]] | Mapping[str, Any]) -> tuple[Order, ...]:
    """The order asked for. RequestError where it has more fields than stores take."""
    names, parts = orders_by(kind), several(given)
    if len(parts) > LONGEST_ORDER:
        raise RequestError(
            Code.TOO_LARGE, f"The order has more than {LONGEST_ORDER} fields", "Leave out the last: they decide nothing"
        )
    return tuple(Order(names[one["field"]], one.get("direction") == "DESC") for one in parts)


def _all(kind: str, where: Mapping[str, Any]) -> Filter:
    parts = [part for name, value in where.items() for part in _parts(kind, name, _given(name, value))]
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _parts(kind: str, name: str, value: Any) -> list[Filter]:
    if name == "and":
        return [And(tuple(_all(kind, part) for part in several(value)))]
    if name == "or":
        return [Or(tuple(_all(kind, part) for part in several(value)))]
    if name == "not":
        return [Not(_all(kind, value))]
    if name in {relation.name for k in model.kinds_of(kind) for relation in model.KINDS[k].relations}:
        return [_related(kind, name, quantifier, _given(quantifier, inner)) for quantifier, inner in value.items()]
    field = stored(kind, name)
    return [
        Compare(field.name, Operator(operator), _operand(field, Operator(operator), _given(f"{name}.{operator}", operand)))
        for operator, operand in value.items()
    ]


def _operand(field: model.Field, operator: Operator, value: Any) -> Any:
    """The value to compare with; a number that stands in the text of a query arrives as its digits."""
    if isinstance(value, Given):
        return value
    value = list(several(value)) if operator is Operator.IN else value
    if field.holds is not model.Type.INTEGER or isinstance(value, bool):
        return value
    return [int(one) for one in value] if isinstance(value, list) else int(value)


def _related(kind: str, name: str, quantifier: str, where: Mapping[str, Any]) -> Filter:
    some = Some(name, _all(model.relation_of(kind, name).target, where) if where else None)
    return some if quantifier == "some" else Not(some)


def several(value: Any) -> Sequence[Any]:
    """The list; GraphQL lets a list of one be written without brackets."""
    return value if isinstance(value, list | tuple) else [value]


def _given(name: str, value: Any) -> Any:
    """The value; a condition without one would silently fit everything."""
    if value is None:
        raise RequestError(
            Code.BAD_FILTER, f"The condition «{name}» has no value", "Give a value, leave the condition out, or ask isNull"
        )
    return value


def _check_size(where: Mapping[str, Any]) -> None:
    level: list[Any] = [where]
    count = 0
    for _ in range(3 * DEEPEST):  # a level of conditions is up to three of values: relation, quantifier, conditions
        count += len(level)
        level = [part for value in level for part in _inside(value)]
    if level or count > LARGEST:
        raise RequestError(
            Code.TOO_LARGE,
            f"The filter is nested deeper than {DEEPEST} levels or has more than {LARGEST} parts",
            "Split the question into several",
        )


def _inside(value: Any) -> list[Any]:
    if isinstance(value, Mapping):
        return list(value.values())
    return value if isinstance(value, list) else []
