"""What became of an organisation's promises: counts, and what can be said from so few of them.

A share of three cases says next to nothing, so no share is given without an interval, and what the minutes do not tell is
counted apart: a promise that nobody mentions again may well have been kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from typing import Any

import networkx as nx

from graphapp.analyses.answerable import answerable
from graphapp.analyses.evidence import Evidence, quoted
from graphapp.analyses.network import Thing, thing
from graphapp.schema.life import Status

Z = 1.959964  # 95 % of a normal distribution lie within as many standard deviations


class Fate(StrEnum):
    """What became of a promise, as the minutes tell it.

    Attributes
    ----------
    KEPT
        Done, its date never put off.
    SLIPPED
        Its date was put off, or it was recorded again as open past its day.
    DROPPED
        Cancelled.
    PENDING
        Not due yet.
    UNKNOWN
        The minutes do not say what became of it.
    """

    KEPT = "KEPT"
    SLIPPED = "SLIPPED"
    DROPPED = "DROPPED"
    PENDING = "PENDING"
    UNKNOWN = "UNKNOWN"


_SAID = {
    Fate.KEPT: "done, its date never put off",
    Fate.SLIPPED: "its date was put off, or it was recorded again as open past its day",
    Fate.DROPPED: "cancelled",
    Fate.PENDING: "not due yet",
    Fate.UNKNOWN: "the minutes do not say what became of it",
}


@dataclass(frozen=True, slots=True)
class Case:
    """One promise, and what became of it.

    Attributes
    ----------
    commitment : Thing
        The promise.
    fate : Fate
        What became of it.
    reason : str
        Why it is counted so.
    evidence : tuple of Evidence
        The words that recorded it and those that tell what became of it.
    """

    commitment: Thing
    fate: Fate
    reason: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a share lies with 95 % confidence.

    Attributes
    ----------
    low : float
        The lower end (0 to 1).
    high : float
        The upper end (0 to 1).
    """

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """How an organisation's promises have fared.

    Attributes
    ----------
    organisation : Thing
        Who it is.
    kept : int
        Done, their date never put off.
    slipped : int
        Put off, or recorded again as open past their day; some of them were done later.
    dropped : int
        Cancelled.
    pending : int
        Open, and not due yet as far as is known.
    unknown : int
        Past their day or passed over in later minutes, which do not say what became of them.
    interval : Interval or None
        Where the share of kept ones among kept, slipped and dropped lies (Wilson's interval, 95 %); None: there are none of
        these, so that nothing can be said.
    reason : str
        The finding in words.
    cases : tuple of Case
        Every promise counted.
    """

    organisation: Thing
    kept: int
    slipped: int
    dropped: int
    pending: int
    unknown: int
    interval: Interval | None
    reason: str
    cases: tuple[Case, ...]


def reliability(graph: nx.DiGraph[str]) -> tuple[Reliability, ...]:
    """How the promises of every organisation have fared that has made one, those first of which most is known.

    A promise that turned into others (TRANSFORMED) is not counted: its successors are. So is what it was put off before it
    was done: the day of the meeting that says «done» is not the day on which it was done, so lateness alone is not judged.

    Notes
    -----
    Wilson (1927), Probable inference, the law of succession, and statistical inference: unlike the usual interval it stays
    within 0 and 1 and says something sensible of three cases out of three.
    """
    made = [_reliability(graph, each, commitments) for each, commitments in answerable(graph).items()]
    known = [one for one in made if one.cases]
    return tuple(sorted(known, key=lambda one: (-_decided(one), one.organisation.name.casefold(), one.organisation.id)))


def wilson(kept: int, decided: int) -> Interval | None:
    """Wilson's 95 % interval for a share; None of no cases.

    Examples
    --------
    Three of three, by hand: the upper end is 1, the lower 1 / (1 + 1.96² / 3) = 1 / 2.2805.

    >>> wilson(3, 3)
    Interval(low=0.4385, high=1.0)
    >>> wilson(0, 0) is None
    True
    """
    if not decided:
        return None
    share, square = kept / decided, Z * Z / decided
    middle = (share + square / 2) / (1 + square)
    half = Z / (1 + square) * sqrt(share * (1 - share) / decided + square / (4 * decided))
    return Interval(round(max(0.0, middle - half), 4), round(min(1.0, middle + half), 4))


def fate(life: dict[str, Any]) -> Fate | None:
    """What became of a commitment (a node of a projection); None: it became others."""
    status, due = Status(life["status"]), life["dueDate"]
    if status in (Status.TRANSFORMED, Status.CANCELLED):
        return Fate.DROPPED if status is Status.CANCELLED else None
    if life["slips"]:
        return Fate.SLIPPED
    if status is Status.COMPLETED:
        return Fate.KEPT
    if due and life["items"][-1].day > due:
        return Fate.SLIPPED
    return Fate.UNKNOWN if life["overdue"] or life["silent"] else Fate.PENDING


def _decided(one: Reliability) -> int:
    return one.kept + one.slipped + one.dropped


def _reliability(graph: nx.DiGraph[str], organisation: str, commitments: list[str]) -> Reliability:
    cases = tuple(_case(graph, each, known) for each in commitments if (known := fate(graph.nodes[each])))
    counts = {each: sum(case.fate is each for case in cases) for each in Fate}
    kept, slipped, dropped, pending, unknown = (counts[each] for each in Fate)
    interval = wilson(kept, kept + slipped + dropped)
    who = thing(graph, organisation)
    return Reliability(who, kept, slipped, dropped, pending, unknown, interval, _reason(counts, interval), cases)


def _case(graph: nx.DiGraph[str], commitment: str, known: Fate) -> Case:
    life = graph.nodes[commitment]
    passages = [*(item.passages[0] for item in life["items"] if item.passages), *life["outcomes"]]
    return Case(thing(graph, commitment), known, _SAID[known], quoted(graph, passages))


def _reason(counts: dict[Fate, int], interval: Interval | None) -> str:
    said = f"{counts[Fate.KEPT]} kept, {counts[Fate.SLIPPED]} slipped, {counts[Fate.DROPPED]} dropped"
    beside = f"; {counts[Fate.PENDING]} not due yet, of {counts[Fate.UNKNOWN]} the minutes do not say"
    if interval is None:
        return f"nothing can be said yet{beside}"
    return f"{said}: between {interval.low:.0%} and {interval.high:.0%} are kept (95 %){beside}"
