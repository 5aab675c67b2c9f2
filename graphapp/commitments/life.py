"""What became of a commitment: a pure function of its items, of what was told of it, and of the days on which its group met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from graphapp.commitments.chain import Chain
from graphapp.commitments.items import Item
from graphapp.commitments.sofar import NOTHING, SoFar, so_far
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
    said: SoFar = NOTHING


def change(previous: Item | None, item: Item, due: str | None = None) -> Change:
    """How an item stands to the previous one of its commitment; `due` holds where that one gives no last day in time."""
    if previous is None:
        return Change.NEW
    if item.state is State.DONE:
        return Change.COMPLETED
    if item.state is State.CANCELLED:
        return Change.CANCELLED
    until = previous.due or due
    if until and item.due and item.due > until:
        return Change.SLIPPED
    return Change.CARRIED_OVER


def history(chain: Chain) -> list[Change]:
    """How each item of a commitment stands to the one before; a report and the promise made anew both to the earlier one."""
    changes = [_changed(chain.items[:at], item) for at, item in enumerate(chain.items)]
    return [Change.TRANSFORMED, *changes[1:]] if chain.predecessors else changes


def _changed(before: Sequence[Item], item: Item) -> Change:
    earlier = [each for each in before if each.date < item.date] or before
    return change(earlier[-1] if earlier else None, item, next((each.due for each in reversed(earlier) if each.due), None))


def phases(chain: Chain, days: Sequence[str]) -> list[Phase]:
    """The life of a commitment as phases that touch one another; `days`: when the group met, in order."""
    first = chain.items[0]
    since = first.date or _BEGINNING
    known = [Phase(since, due=first.due, said=so_far(chain, since), **_ending(first.state, first.date))]
    recorded: dict[str, list[tuple[Change, Item]]] = {}
    for at, item in enumerate(chain.items[1:], start=1):
        recorded.setdefault(item.date, []).append((_changed(chain.items[:at], item), item))
    told = {each.date: each for each, _ in chain.outcomes}
    replaced = min((new.items[0].date for new in chain.successors), default=None)
    for day in (d for d in days if d > first.date):
        now = replace(known[-1], since=day, until=None)
        if day in recorded:
            now = _recorded(now, recorded[day])
        if day in told:
            now = replace(now, silent=False, **({} if now.ending else _ending(told[day].outcome.state, day)))
        if day == replaced:
            now = replace(now, silent=False, ending=Status.TRANSFORMED, ended_on=day)
        if day not in recorded and day not in told and not now.ending:
            now = replace(now, silent=True)
        if day in recorded or day in told:
            now = replace(now, said=so_far(chain, day))
        known.append(now)
    return _joined(known)


def _recorded(now: Phase, there: Sequence[tuple[Change, Item]]) -> Phase:
    """What is known once a meeting has recorded the commitment again, be it as a report and as a new promise."""
    changes = [changed for changed, _ in there]
    last = there[-1][1]
    return replace(
        now,
        due=next((item.due for _, item in reversed(there) if item.due), now.due),
        silent=False,
        slips=now.slips + (Change.SLIPPED in changes),
        carried_over=now.carried_over + (set(changes) == {Change.CARRIED_OVER}),
        **(_ending(last.state, last.date) or {"ending": None, "ended_on": None}),
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
