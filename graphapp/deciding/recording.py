"""Puts decisions on record and brings the graph in step, in the caller's one transaction.

What is put on record is checked against all that holds: a contradiction is refused, so that what holds means the same in
any order. Only the series whose minutes a decision is about are derived anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from graphapp.ingest import Settled, decisions, settle
from graphapp.pending import marks
from graphapp.review.ledger import check, edges, holding, in_force, node
from graphapp.schema.decisions import Decision, Judgement, pairs
from graphapp.schema.errors import UsageError
from graphapp.store.contract import Changes, Transaction
from graphapp.updates import entry


@dataclass(frozen=True, slots=True)
class Author:
    """Who decides, when, and what the person adds."""

    by: str
    note: str = ""
    at: str = ""  # ISO 8601, UTC; "": now


@dataclass(frozen=True, slots=True)
class Made:
    """What putting decisions on record did: those that are new, and the ids of things put and dropped."""

    decisions: tuple[Decision, ...]
    put: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()


def now() -> str:
    """The time in UTC, to the microsecond."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def record(transaction: Transaction, new: Sequence[Decision]) -> Made:
    """Put decisions on record; those that are there already change nothing. ContradictionError where one cannot hold."""
    known = decisions(transaction)
    there = {each.id for each in known}
    fresh = {each.id: each for each in new if each.id not in there}
    if not fresh:
        return Made(())
    before, after = holding(known), holding([*known, *fresh.values()])
    check([each for each in after if each in before], [each for each in after if each not in before])
    transaction.apply(Changes(put_nodes=tuple(node(each) for each in fresh.values())))
    all_ids = there | fresh.keys()
    arrows = [e for each in (*known, *fresh.values()) for e in edges(each) if e.target in all_ids]
    transaction.apply(Changes(put_edges=tuple(e for e in arrows if e.source in fresh or e.target in fresh)))
    changed = [each for each in (*before, *after) if (each in before) is not (each in after)]
    settled = _settle(transaction, _series(transaction, changed, (before, after)))
    put = frozenset(fresh).union(*(each.put for each in settled))
    dropped = frozenset().union(*(each.dropped for each in settled))
    transaction.apply(entry(transaction, fresh, ()))
    return Made(tuple(fresh.values()), put - dropped, dropped - put)


def undo(transaction: Transaction, wanted: str, author: Author) -> Made:
    """Take a decision back; UsageError where there is none of this id, or it does not hold any more."""
    known = decisions(transaction)
    former = next((each for each in known if each.id == wanted), None)
    if former is None:
        raise UsageError(f"there is no decision «{wanted}»: `graphapp review log` lists them")
    held = in_force(known)
    taken = {each.undoes: each for each in known if each.id in held}
    if wanted in taken:
        raise UsageError(f"{wanted} was taken back already, by {taken[wanted].id} ({taken[wanted].by}): take that back instead")
    text = f"taken back: {former.text}"
    told = Decision(
        Judgement.TAKEN_BACK, (), author.by, author.at, series=former.series, note=author.note, undoes=wanted, text=text
    )
    return record(transaction, [timely(known, told)])


def timely(known: Iterable[Decision], new: Decision) -> Decision:
    """The decision with its time: now where none is given, and later than all others of its words."""
    there = {each.id for each in known}
    timed = replace(new, at=new.at or now())
    while timed.id in there:  # the clock stood still
        later = datetime.fromisoformat(timed.at) + timedelta(microseconds=1)
        timed = replace(new, at=later.isoformat(timespec="microseconds"))
    return timed


def _series(transaction: Transaction, changed: Iterable[Decision], held: Iterable[Sequence[Decision]]) -> set[str]:
    """The series whose graph the decisions change: the one each names, or all that hold a name it is about."""
    told = list(changed)
    found = {each.series for each in told if each.series}
    subjects = {one for each in told if not each.series for one in each.subjects}
    for each in held:
        known = pairs(each)
        subjects |= {member for one in sorted(subjects) for member in known.members(one)}
    return found | {stored.series for stored in transaction.records(names=sorted(subjects))}


def _settle(transaction: Transaction, series: Iterable[str]) -> list[Settled]:
    behind = sorted(series)
    transaction.apply(Changes(put_nodes=marks(transaction, behind)))
    return [settle(transaction, each) for each in behind]
