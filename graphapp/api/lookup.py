"""Things by what people call them, or by their ids. First which ones, then everything that is asked of them in one answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from strawberry.types.nodes import Selection as Part

from graphapp.api.compile import selection_of
from graphapp.api.context import Context
from graphapp.api.failures import Code, RequestError
from graphapp.api.terms import ASKED_BY, kind_of
from graphapp.store.contract import Node
from graphapp.store.selection import Compare, Operator, Question, Row

_CALLED = ("name", "acronym", "aliases")  # a full name counts for more than a short one, and that for more than a spelling


def asked_by(kind: str, given: Mapping[str, Any], root: str) -> str:
    """By which of its arguments a root field asks for one thing; RequestError where by none, or by several at once."""
    keys = [key for key in ASKED_BY[kind] if key in given]
    if len(keys) == 1:
        return keys[0]
    ways = " or ".join(f"{root}({key}: …)" for key in ASKED_BY[kind])
    raise RequestError(Code.USAGE, f"`{root}` is asked for by {' and '.join(keys) or 'nothing'}", f"Write {ways}")


def named(context: Context, kind: str, name: str) -> str | None:
    """The id of the thing of this kind with the name, acronym or alias, whatever the case; None where there is none.

    RequestError where several answer to it equally well.
    """
    things = context.reader.called(kind, name)
    for field in _CALLED:
        found = [thing for thing in things if _called(thing, field, name.casefold())]
        if len(found) > 1:
            listed = ", ".join(f"{thing.values['name']} ({thing.id})" for thing in found)
            raise RequestError(Code.AMBIGUOUS, f"«{name}» may be {listed}", "Ask by the full name, or by `node(id:)`")
        if found:
            return found[0].id
    return None


def _called(thing: Node, field: str, name: str) -> bool:
    value = thing.values.get(field) or []
    return any(one.casefold() == name for one in ([value] if isinstance(value, str) else value))


def with_ids(context: Context, kind: str, ids: Sequence[str], parts: Sequence[Part], as_of: str) -> list[Row]:
    """The things of this kind that have one of the ids, with everything asked of them."""
    where = Compare("id", Operator.IN, list(ids))
    selection = replace(selection_of(kind, parts, as_of), where=where, limit=len(ids))
    return context.answer(Question(selection, as_of)).rows


def things(context: Context, ids: Sequence[str], parts: Sequence[Part], as_of: str) -> dict[str, Row]:
    """The things with these ids, of whatever kinds, by id: one answer for every kind."""
    kinds = dict.fromkeys(kind for one in ids if (kind := kind_of(one)))
    rows = (with_ids(context, kind, [one for one in ids if kind_of(one) == kind], parts, as_of) for kind in kinds)
    return {row["id"]: row for found in rows for row in found}
