"""Days, months and years: the arithmetic that date expressions need, and the choice of a year that is not written.

A year is chosen as a careful reader would: the first such day on or after the meeting, or, when the text looks back, the
last one on or before it. A weekday beside the date decides where it can.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

_LAST_CENTURY = 70  # two digits from which a year is of the last century


@dataclass(frozen=True, slots=True)
class Context:
    """What a date expression is read against."""

    meeting: date | None = None
    next_meeting: date | None = None
    month_first: bool = False  # 5/6 is the sixth of May
    past: bool = False  # the sentence looks back


@dataclass(frozen=True, slots=True)
class Interval:
    """From the first to the last day; both None where no day can be told."""

    earliest: date | None
    latest: date | None
    rule: str
    relative: bool = False


@dataclass(frozen=True, slots=True)
class Partial:
    """A day or days of a year that may not be written: how the first and the last follow from the year."""

    first: Callable[[int], date | None]
    last: Callable[[int], date | None]


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] else None


def months_later(start: date, months: int) -> date:
    """The same day so many months later, or that month's last day where it is shorter."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def week_end(day: date) -> date:
    """The Sunday that ends the day's week."""
    return day + timedelta(days=6 - day.weekday())


def full_year(written: str | None) -> int | None:
    """A year as a number; two digits are of this century, or of the end of the last one."""
    if not written:
        return None
    century = 1900 if int(written) >= _LAST_CENTURY else 2000
    return int(written) if len(written) == 4 else century + int(written)


def _candidates(partial: Partial, meeting: date) -> list[tuple[date, date]]:
    """The interval in the years around the meeting (eight, so that a 29 February is among them), oldest first."""
    found = []
    for year in range(meeting.year - 8, meeting.year + 9):
        first, last = partial.first(year), partial.last(year)
        if first and last:
            found.append((min(first, last), last))
    return found


def _nearest(candidates: list[tuple[date, date]], context: Context, meeting: date) -> tuple[date, date] | None:
    before = [c for c in candidates if c[0] <= meeting]
    after = [c for c in candidates if c[1] >= meeting]
    chosen = before[-1:] if context.past else after[:1]
    return chosen[0] if chosen else None


def settled(partial: Partial, year: int | None, context: Context, rule: str, weekday: int | None = None) -> Interval | None:
    """The interval in the written year or in the one that fits; None where the calendar has no such day."""
    if year is not None:
        first, last = partial.first(year), partial.last(year)
        return Interval(min(first, last), last, rule) if first and last else None
    meeting = context.meeting
    if meeting is None:
        return Interval(None, None, f"{rule}, but neither its year nor the meeting's day is known", relative=True)
    candidates = _candidates(partial, meeting)
    chosen = _nearest(candidates, context, meeting)
    if weekday is not None:
        fitting = [c for c in candidates if c[1].weekday() == weekday and abs((c[1] - meeting).days) < 400]
        if fitting and (chosen is None or chosen not in fitting):
            chosen = min(fitting, key=lambda c: abs((c[1] - meeting).days))
    if chosen is None:
        return None
    side = "last on or before" if context.past else "first on or after"
    return Interval(*chosen, f"{rule}, {side} the meeting", relative=True)
