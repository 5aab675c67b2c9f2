"""What became of a commitment: a pure function of its items, of what was told of it, and of the days on which its group met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from graphapp.commitments.chain import Chain
from graphapp.commitments.items import Item
from graphapp.schema.life import Change, State, Status

_ENDINGS = {State.DONE: Status.COMPLETED, State.CANCELLED: Status.CANCELLED}
_BEGINNING = "0001-01-01"  # of what is known about a promise made on an unknown day


@dataclass(frozen=True, slots=True)
class Phase:
    """What is known of a commitment from a day on, until the next phase begins."""

    since: str
    until: str | None = None
    due: str | None = None
    ending: Status | None = None
    ended_on: str | None = None
    silent: bool = False
    slips: int = 0
    carried_over: int = 0


def change(previous: Item | None, item: Item) -> Change:
    """How an item stands to the previous one of its commitment."""
    if previous is None:
        return Change.NEW
    if item.state is State.DONE:
        return Change.COMPLETED
    if item.state is State.CANCELLED:
        return Change.CANCELLED
    if previous.due and item.due and item.due > previous.due:
        return Change.SLIPPED
    return Change.CARRIED_OVER


def history(chain: Chain) -> list[Change]:
    """How each item of a commitment stands to the one before."""
    changes = [change(before, item) for before, item in zip([None, *chain.items], chain.items, strict=False)]
    return [Change.TRANSFORMED, *changes[1:]] if chain.predecessors else changes


def phases(chain: Chain, days: Sequence[str]) -> list[Phase]:
    """The life of a commitment as phases that touch one another; `days`: when the group met, in order."""
    first = chain.items[0]
    known = [Phase(first.date or _BEGINNING, due=first.due, **_ending(first.state, first.date))]
    recorded = {item.date: (before, item) for before, item in pairwise(chain.items)}
    told = {each.date: each for each, _ in chain.outcomes}
    replaced = min((new.items[0].date for new in chain.successors), default=None)
    for day in (d for d in days if d > first.date):
        now = replace(known[-1], since=day, until=None)
        if day in recorded:
            now = _recorded(now, *recorded[day])
        if day in told:
            now = replace(now, silent=False, **({} if now.ending else _ending(told[day].outcome.state, day)))
        if day == replaced:
            now = replace(now, silent=False, ending=Status.TRANSFORMED, ended_on=day)
        if day not in recorded and day not in told and not now.ending:
            now = replace(now, silent=True)
        known.append(now)
    return _joined(known)


def _recorded(now: Phase, before: Item, item: Item) -> Phase:
    changed = change(before, item)
    return replace(
        now,
        due=item.due or now.due,
        silent=False,
        slips=now.slips + (changed is Change.SLIPPED),
        carried_over=now.carried_over + (changed is Change.CARRIED_OVER),
        **(_ending(item.state, item.date) or {"ending": None, "ended_on": None}),
    )


def _ending(state: State, day: str) -> dict[str, Any]:
    return {"ending": _ENDINGS[state], "ended_on": day or None} if state in _ENDINGS else {}


def _joined(known: Sequence[Phase]) -> list[Phase]:
    """Without the days on which nothing changed, each phase ending where the next begins."""
    kept: list[Phase] = []
    for phase in known:
        if not kept or replace(phase, since=kept[-1].since) != kept[-1]:
            kept.append(phase)
    return [replace(p, until=n.since) for p, n in pairwise(kept)] + kept[-1:]
