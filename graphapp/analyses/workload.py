"""How much an organisation has promised, against what it has completed before.

What later minutes pass over is counted apart: it may have been done, so that it is neither a load nor none.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import networkx as nx

from graphapp.analyses.answerable import answerable
from graphapp.analyses.evidence import Evidence, quoted
from graphapp.analyses.network import Thing, thing
from graphapp.schema.life import Status

_ENDED = (Status.COMPLETED, Status.CANCELLED, Status.TRANSFORMED)
ENOUGH = 5  # of fewer completed commitments no pace is told


@dataclass(frozen=True, slots=True)
class Workload:
    """What an organisation has on its hands.

    Attributes
    ----------
    organisation : Thing
        Who it is.
    open : int
        Commitments that have not ended and that the latest minutes speak of, those of its people and branches included.
    overdue : int
        How many of these are past their day.
    undated : int
        How many of these have no day.
    joint : int
        How many of these others answer for as well.
    silent : int
        Commitments of which neither an end nor anything else is told in later minutes: unknown, not counted as open.
    completed : int
        Commitments that the minutes call done.
    observed : int or None
        Days from the first record of a commitment of its to the last known meeting of those groups that recorded one, or to
        the day asked about where no meeting has a day; None: no record has a day.
    days_needed : int or None
        Days that what is open would take at the pace of what was completed so far; None: fewer than five were called done,
        too few to tell a pace.
    reason : str
        The finding in words.
    evidence : tuple of Evidence
        The words that last recorded what is open.
    """

    organisation: Thing
    open: int
    overdue: int
    undated: int
    joint: int
    silent: int
    completed: int
    observed: int | None
    days_needed: int | None
    reason: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is counted once for all: how many answer for a commitment, and the day of every group's last known meeting."""

    holders: Mapping[str, int]
    lasts: Mapping[str, str]


def workload(graph: nx.DiGraph[str]) -> tuple[Workload, ...]:
    """The load of every organisation that has a commitment that has not ended, the heaviest first.

    Notes
    -----
    A commitment of several counts in full for each. The pace takes minutes at their word: what was done and never reported
    makes it too slow, so that `days_needed` is no forecast but a comparison.

    Examples
    --------
    Five promises done in thirty days, and two open: twelve days' work at six days each.

    >>> from graphapp.analyses.passages import Item
    >>> graph = nx.DiGraph([("a", each) for each in "pqrstuv"], as_of="2020-01-31")
    >>> graph.nodes["a"].update(kind="Organisation", name="Alder")
    >>> item = Item("1", "to do it", "2020-01-01", None, ())
    >>> life = {"since": "2020-01-01", "dueDate": None, "silent": False, "overdue": False, "items": (item,)}
    >>> for n in "pqrstuv": graph.nodes[n].update(kind="Commitment", status="OPEN" if n in "uv" else "COMPLETED", **life)
    >>> for edge in graph.edges: graph.edges[edge]["relations"] = {"COMMITTED_BY": ()}
    >>> [found] = workload(graph)
    >>> found.open, found.completed, found.observed, found.days_needed
    (2, 5, 30, 12)

    After a meeting nothing is known: ten days are observed where the group met last on the eleventh.

    >>> graph.add_node("m", kind="Meeting", series="g", date="2020-01-11")
    >>> for n in "pqrstuv": graph.nodes[n]["series"] = "g"
    >>> workload(graph)[0].observed
    10
    """
    answers = answerable(graph)
    holders: dict[str, int] = {}
    for commitments in answers.values():
        for commitment in commitments:
            holders[commitment] = holders.get(commitment, 0) + 1
    beside = _Beside(holders, _lasts(graph))
    found = [_workload(graph, each, commitments, beside) for each, commitments in answers.items()]
    heavy = [one for one in found if one.open or one.silent]
    return tuple(sorted(heavy, key=lambda one: (-one.open, -one.silent, one.organisation.name.casefold(), one.organisation.id)))


def _workload(graph: nx.DiGraph[str], organisation: str, commitments: list[str], beside: _Beside) -> Workload:
    lives = {commitment: graph.nodes[commitment] for commitment in commitments}
    lasting = {commitment: life for commitment, life in lives.items() if life["status"] not in _ENDED}
    spoken = {commitment: life for commitment, life in lasting.items() if not life["silent"]}
    completed = sum(life["status"] == Status.COMPLETED for life in lives.values())
    observed = _observed(lives.values(), beside.lasts, graph.graph["as_of"])
    made = Workload(
        organisation=thing(graph, organisation),
        open=len(spoken),
        overdue=sum(bool(life["overdue"]) for life in spoken.values()),
        undated=sum(not life["dueDate"] for life in spoken.values()),
        joint=sum(beside.holders[commitment] > 1 for commitment in spoken),
        silent=len(lasting) - len(spoken),
        completed=completed,
        observed=observed,
        days_needed=round(len(spoken) * observed / completed) if completed >= ENOUGH and observed else None,
        reason="",
        evidence=quoted(graph, [p for life in spoken.values() for p in life["items"][-1].passages[:1]]),
    )
    return replace(made, reason=_reason(made))


def _lasts(graph: nx.DiGraph[str]) -> dict[str, str]:
    """The day of every group's last known meeting; without groups whose meetings have no day."""
    lasts: dict[str, str] = {}
    for _, values in graph.nodes(data=True):
        if values["kind"] == "Meeting" and values["date"]:
            lasts[values["series"]] = max(lasts.get(values["series"], ""), values["date"])
    return lasts


def _observed(lives: Collection[Mapping[str, Any]], lasts: Mapping[str, str], as_of: str) -> int | None:
    days = [life["since"] for life in lives if life["since"]]
    ends = [lasts[life["series"]] for life in lives if life.get("series") in lasts]
    return (date.fromisoformat(max(ends, default=as_of)) - date.fromisoformat(min(days))).days if days else None


def _reason(made: Workload) -> str:
    numbers = (("overdue", made.overdue), ("without a day", made.undated), ("with others", made.joint))
    parts = ", ".join(f"{number} {word}" for word, number in numbers if number)
    said = f"{made.open} open" + (f" ({parts})" if parts else "")
    silent = f"; of {made.silent} more later minutes say nothing" if made.silent else ""
    done = f"; {made.completed} called done" + (f" in {made.observed} days" if made.observed else "")
    pace = f", at which pace they are {made.days_needed} days' work" if made.days_needed is not None else ""
    return f"{said}{silent}{done}{pace}"
