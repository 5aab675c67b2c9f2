"""Whether a question can be asked: every name is one of schema/model.py, every value of the field's type.

Checked once for both stores, so that they refuse the same questions with the same sentence, and so that the compilers may
format names into their statements.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeVar

from graphapp.schema.errors import StoreError, UsageError
from graphapp.schema.model import (
    IMPLIED_EDGE,
    INTERFACES,
    KINDS,
    PHASE_EDGE,
    Field,
    Relation,
    Type,
    kinds_of,
    relation_of,
)
from graphapp.store.contract import Changes, Edge
from graphapp.store.derived import field_named
from graphapp.store.pages import cursors, ranks
from graphapp.store.selection import And, Compare, Filter, Given, Include, Not, Operator, Or, Question, Selection, Some

EDGE_TYPES = tuple(sorted({r.edge for kind in KINDS.values() for r in kind.relations} | {PHASE_EDGE, IMPLIED_EDGE}))
STORED_FIELDS = {kind.name: {f.name for f in kind.fields if f.name != "id" and not f.as_of} for kind in KINDS.values()}
WIDEST = 60  # things asked of one row: SQLite builds a row with one function of at most 127 arguments
DEEPEST = 12  # relations followed from one to the next
DEEPEST_FILTER = 15  # SQLite's parser takes little more; a relation in a filter counts three times

_Found = TypeVar("_Found")
_PYTHON = {Type.TEXT: str, Type.DATE: str, Type.INTEGER: int, Type.BOOLEAN: bool}
_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)


def check(question: Question) -> None:
    """Raises UsageError, naming what is wrong and what is near to it, where a question cannot be asked."""
    check_day(question.as_of)
    _check_selection(question.selection, DEEPEST)


def check_changes(changes: Changes) -> None:
    """Raises UsageError for a kind, a field or an edge that the model does not have."""
    for node in changes.put_nodes:
        if node.kind not in KINDS:
            raise UsageError(f"There is no kind «{node.kind}»{nearest(node.kind, KINDS)}")
        for name in node.values.keys() - STORED_FIELDS[node.kind]:
            raise UsageError(f"{node.kind} stores no field «{name}»{nearest(name, STORED_FIELDS[node.kind])}")
    for edge in (*changes.put_edges, *changes.drop_edges):
        if edge.type not in EDGE_TYPES:
            raise UsageError(f"There is no edge «{edge.type}»{nearest(edge.type, EDGE_TYPES)}")


def missing_end(edge: Edge) -> StoreError:
    """The error for an edge that leads from or to a node that is not stored."""
    return StoreError(f"{edge.type} from {edge.source} to {edge.target}: one of them is not in the store. Nothing was written")


def check_day(day: str | Given) -> None:
    """Raises UsageError for anything but an ISO 8601 day."""
    if isinstance(day, Given):
        return
    try:
        well_formed = date.fromisoformat(day).isoformat() == day
    except ValueError:
        well_formed = False
    if not well_formed:
        raise UsageError(f"«{day}» is not a day: write it as 2024-05-31")


def known_kind(name: str) -> str:
    """The name, if it is a kind's or an interface's."""
    if name not in KINDS and name not in INTERFACES:
        raise UsageError(f"There is no kind «{name}»{nearest(name, [*KINDS, *INTERFACES])}")
    return name


def known_field(kind: str, name: str) -> Field:
    """The field of the kind (or common to the interface) with that name."""
    return _known(field_named, kind, name, "field", (f.name for k in kinds_of(kind) for f in KINDS[k].fields))


def known_relation(kind: str, name: str) -> Relation:
    """The relation of the kind (or common to the interface) with that name."""
    return _known(relation_of, kind, name, "relation", (r.name for k in kinds_of(kind) for r in KINDS[k].relations))


def _known(look_up: Callable[[str, str], _Found], kind: str, name: str, what: str, names: Iterable[str]) -> _Found:
    try:
        return look_up(known_kind(kind), name)
    except KeyError as missing:
        raise UsageError(f"{kind} has no {what} «{name}»{nearest(name, dict.fromkeys(names))}") from missing


def nearest(name: str, names: Collection[str]) -> str:
    """The end of a sentence that refuses a name: what is near to it, or else all there is."""
    near = get_close_matches(name, names, n=3, cutoff=0.5)
    return f": did you mean {' or '.join(near)}?" if near else f": there are {', '.join(sorted(names))}"


def _check_selection(selection: Selection, depth: int) -> None:
    known_kind(selection.kind)
    _check_parts(selection.kind, selection, depth)
    for kind, part in selection.on:
        if kind not in kinds_of(selection.kind):
            raise UsageError(f"{selection.kind} is never {kind}{nearest(kind, kinds_of(selection.kind))}")
        _check_parts(kind, part, depth)
    if selection.where:
        _check_filter(selection.kind, selection.where)
    _check_page(selection)


def _check_parts(kind: str, selection: Selection, depth: int) -> None:
    for name in selection.fields:
        known_field(kind, name)
    keys = [*dict.fromkeys(selection.fields), *(i.key for i in selection.includes), *(c.key for c in selection.counts)]
    if len(keys) > WIDEST:
        raise UsageError(f"More than {WIDEST} things are asked of one {kind}: ask twice")
    for key in keys:
        if not (_KEY.fullmatch(key) or key in selection.fields) or keys.count(key) > 1 or key == "__typename":
            raise UsageError(f"«{key}» cannot name a part of {kind}: it takes a word of its own")
    for include in selection.includes:
        _check_include(kind, include, depth)
    for part in selection.counts:
        _check_filter(kind, Some(part.relation, part.where))


def _check_include(kind: str, include: Include, depth: int) -> None:
    if not depth:
        raise UsageError(f"More than {DEEPEST} relations are followed one from another: ask twice")
    target = known_relation(kind, include.relation).target
    selection = include.selection
    if not set(kinds_of(known_kind(selection.kind))) <= set(kinds_of(target)):
        raise UsageError(f"{kind}.{include.relation} leads to {target}, not to {selection.kind}")
    if (selection.after or selection.before) and not selection.order:
        raise UsageError(f"{kind}.{include.relation}: a page after or before another needs an order")
    _check_selection(selection, depth - 1)


def _check_page(selection: Selection) -> None:
    if selection.limit is not None and selection.limit < 0:
        raise UsageError(f"{selection.limit} is not a number of {selection.kind} to answer: it must be 0 or more")
    for order in selection.order:
        if known_field(selection.kind, order.field).many:
            raise UsageError(f"{selection.kind}.{order.field} is a list: nothing can be put in its order")
    for cursor in (selection.after, selection.before):
        if cursor is not None and len(cursor) != len(ranks(selection)):
            raise UsageError("The cursor belongs to another order: start from the first page")
    for cursor_filter in cursors(selection):
        _check_filter(selection.kind, cursor_filter)


def _check_filter(kind: str, where: Filter, depth: int = DEEPEST_FILTER) -> None:
    if depth < 0:
        raise UsageError(f"The filter of {kind} nests too deep: at most {DEEPEST_FILTER // 3} relations one from another")
    match where:
        case And(parts) | Or(parts):
            for part in parts:
                _check_filter(kind, part, depth - 1)
        case Not(part):
            _check_filter(kind, part, depth - 1)
        case Some(name, inner):
            relation = known_relation(kind, name)
            if inner:
                _check_filter(relation.target, inner, depth - 3)
        case Compare():
            _check_compare(kind, where)


def _check_compare(kind: str, compare: Compare) -> None:
    field, value = known_field(kind, compare.field), compare.value
    expected = _PYTHON[field.holds]
    match compare.operator:
        case Operator.IS_NULL:
            fits = isinstance(value, bool)
        case Operator.IN:
            fits = isinstance(value, list | tuple | set | frozenset) and all(_fits(v, expected) for v in value)
        case Operator.CONTAINS | Operator.STARTS_WITH:
            fits = expected is str and _fits(value, str)
        case _:
            fits = _fits(value, expected)
    if not fits:
        raise UsageError(f"{kind}.{field.name} holds {field.holds}: «{compare.operator}» cannot compare it with {value!r}")


def _fits(value: Any, expected: type) -> bool:
    return value is None or (isinstance(value, expected) and (expected is bool or not isinstance(value, bool)))
