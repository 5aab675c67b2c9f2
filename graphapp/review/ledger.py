"""The book of decisions: which hold, what contradicts what, and how one is kept as a node or a line of JSON."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import orjson

from graphapp.review.soundness import fault
from graphapp.schema.decisions import Decision, Judgement, pairs
from graphapp.schema.errors import ContradictionError, UsageError
from graphapp.schema.model import DECISION
from graphapp.store.contract import Edge, Node

UNDOES_EDGE = "TAKES_BACK"
_PAIRED = (Judgement.SAME, Judgement.NOT_SAME)
_LISTS = ("subjects", "values")


def node(decision: Decision) -> Node:
    """The decision as the stores keep it."""
    values = {name: getattr(decision, name) for name in Decision.__slots__}
    return Node(
        DECISION.name,
        decision.id,
        {name: list(value) if name in _LISTS else str(value) for name, value in values.items() if value},
    )


def edges(decision: Decision) -> tuple[Edge, ...]:
    """What the decision takes back, as the stores keep it; its own claim."""
    return (Edge(decision.id, UNDOES_EDGE, decision.undoes, decision.id),) if decision.undoes else ()


def decision(values: Mapping[str, Any]) -> Decision:
    """The decision that a node's values or a line of an export tell; UsageError where they tell none."""
    try:
        lists = {name: tuple(values.get(name) or ()) for name in _LISTS}
        texts = {name: str(values[name]) for name in Decision.__slots__ if name not in _LISTS and values.get(name)}
        read = Decision(**(texts | lists | {"judgement": Judgement(values["judgement"])}))  # type: ignore[arg-type]
    except (KeyError, TypeError, ValueError) as error:
        raise UsageError(
            "this is no decision: it needs judgement, subjects, by and at, as `graphapp review export` writes"
        ) from error
    if wrong := fault(read):
        raise UsageError(f"this is no decision: {wrong}")
    if "id" in values and values["id"] != read.id:
        raise UsageError(f"{values['id']} is no longer what was decided: its words were changed. Export it anew")
    return read


def line(told: Decision) -> bytes:
    """The decision as a line of JSON."""
    return orjson.dumps({"id": told.id, **node(told).values}, option=orjson.OPT_APPEND_NEWLINE)


def in_order(decisions: Iterable[Decision]) -> list[Decision]:
    """As they were made."""
    return sorted(decisions, key=lambda d: (d.at, d.id))


def holding(decisions: Iterable[Decision]) -> list[Decision]:
    """Those that hold: not taken back by one that holds itself. What takes back others says nothing more."""
    book = {each.id: each for each in decisions}
    held = in_force(book.values())
    return [each for each in in_order(book.values()) if each.id in held and each.judgement is not Judgement.TAKEN_BACK]


def in_force(decisions: Iterable[Decision]) -> set[str]:
    """The ids of those that nothing in force takes back. By what takes back what, not by time: clocks differ."""
    undoing: dict[str, list[str]] = defaultdict(list)
    ids = set()
    for each in decisions:
        ids.add(each.id)
        if each.undoes:
            undoing[each.undoes].append(each.id)
    known: dict[str, bool] = {}
    for start in ids:
        waiting = [start]
        while waiting:
            later = [one for one in undoing.get(waiting[-1], ()) if one not in known]
            if later:
                waiting += later
            else:
                here = waiting.pop()
                known[here] = not any(known[one] for one in undoing.get(here, ()))
    return {one for one in ids if known[one]}


def check(held: Sequence[Decision], new: Sequence[Decision]) -> None:
    """Raises ContradictionError where one of the new decisions cannot hold beside the others, each checked in turn."""
    before = list(held)
    for each in new:
        earlier = next(_against(each, before), None)
        if earlier:
            raise _contradiction(each, earlier)
        before.append(each)


def _against(new: Decision, before: Sequence[Decision]) -> Iterator[Decision]:
    """Earlier decisions that say otherwise."""
    if new.judgement in _PAIRED:
        yield from _against_pair(new, before)
    for each in before:
        if {each.judgement, new.judgement} == {Judgement.RIGHT, Judgement.WRONG_FACT} and _of_one(each, new):
            yield each
        elif each.judgement is new.judgement is Judgement.CORRECTED:
            same = (each.subjects[0], each.field) == (new.subjects[0], new.field)
            if same and (each.subjects, each.values) != (new.subjects, new.values):
                yield each


def _of_one(one: Decision, other: Decision) -> bool:
    """Whether two decisions speak of one fact, in minutes that both are about."""
    about = (one.relation, one.field, one.values) == (other.relation, other.field, other.values)
    where = not one.series or not other.series or one.series == other.series
    return about and where and not set(one.subjects).isdisjoint(other.subjects)


def _against_pair(new: Decision, before: Sequence[Decision]) -> Iterator[Decision]:
    one, other = new.subjects
    if new.judgement is Judgement.NOT_SAME:
        yield from _path(one, other, before)
        return
    known = pairs(before)
    ends = {known.root(one), known.root(other)}
    for each in before:
        if each.judgement is Judgement.NOT_SAME and {known.root(s) for s in each.subjects} == ends:
            yield each


def _path(start: str, end: str, before: Sequence[Decision]) -> list[Decision]:
    """The decisions by which one is the same as the other, none where they are not decided to be."""
    joins = [each for each in before if each.judgement is Judgement.SAME]
    ways: dict[str, list[Decision]] = {start: []}
    waiting = [start]
    while waiting:
        here = waiting.pop(0)
        for each in (j for j in joins if here in j.subjects):
            there = each.subjects[0] if each.subjects[1] == here else each.subjects[1]
            if there not in ways:
                ways[there] = [*ways[here], each]
                waiting.append(there)
    return ways.get(end, [])[::-1]


def _contradiction(each: Decision, earlier: Decision) -> ContradictionError:
    return ContradictionError(
        f"{each.text or _words(each)}: that contradicts {earlier.id}, {_told(earlier)}. Take that one back first: "
        f"graphapp review undo {earlier.id}"
    )


def _told(each: Decision) -> str:
    return f"«{each.text or _words(each)}» ({each.by}, {each.at[:10]})"


def _words(each: Decision) -> str:
    return f"{each.judgement} {' and '.join((*each.subjects, each.field, *each.values))}"
