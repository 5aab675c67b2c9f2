"""Expressions that need more than a count from the meeting: «Thursday next week», «week 48», «before Easter», «the June call».

They stand apart from `relative.py`, which only counts days from the meeting.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from graphapp.loaders.dates.calendar import Context, Interval, Partial, day_of, full_year, month_end, settled, week_end
from graphapp.loaders.dates.relative import END_OF_DAY, MEETING, from_meeting
from graphapp.loaders.dates.rule import Rule
from graphapp.loaders.dates.words import MONTH, WEEKDAY, YEAR, month_number, weekday_number


def _week_after_next(_: re.Match[str], context: Context) -> Interval:
    def days(meeting: date) -> tuple[date, date]:
        last = week_end(meeting) + timedelta(days=14)
        return last - timedelta(days=6), last

    return from_meeting(context, "the Sunday of the week after next", days)


def _weekday_of_week(match: re.Match[str], context: Context) -> Interval:
    """«Thursday next week», «Friday of the following week», «Monday week»."""
    wanted = weekday_number(match["weekday"])
    shift = 0 if (match["which"] or "").lower() in ("this", "the same") else 7

    def days(meeting: date) -> tuple[date, date]:
        if match["which"] is None:  # «Monday week»: a week after the coming one
            day = meeting + timedelta(days=(wanted - meeting.weekday() - 1) % 7 + 8)
        else:
            day = meeting - timedelta(days=meeting.weekday()) + timedelta(days=wanted + shift)
        return day, day

    return from_meeting(context, "weekday of a week", days)


def _meeting_of_month(match: re.Match[str], context: Context) -> Interval | None:
    """«the June meeting»: the next one, where that is in June, else some day of the month."""
    month = month_number(match["month"])
    following = context.next_meeting
    if following and following.month == month and (context.meeting is None or context.meeting <= following):
        return Interval(context.meeting, following, "the next meeting's day", relative=True)
    whole = Partial(lambda y: date(y, month, 1), lambda y: month_end(y, month))
    return settled(whole, None, context, "meeting of a month: its last day")


def _iso_week(match: re.Match[str], context: Context) -> Interval | None:
    """«week 48»: the Sunday that ends it, in the written year or the first one that has not passed."""
    number_of, written = int(match["number"]), full_year(re.sub(r"\D", "", match["year"] or ""))
    if context.meeting is None and written is None:
        return Interval(None, None, "week of a year that is not known", relative=True)
    years = (written,) if written else (context.meeting.year, context.meeting.year + 1) if context.meeting else ()
    found = (date.fromisocalendar(y, number_of, 7) for y in years if 1 <= number_of <= (53 if _has_53(y) else 52))
    last = next((day for day in found if written or context.meeting is None or day >= context.meeting), None)
    return Interval(last - timedelta(days=6), last, "week of a year: its Sunday", relative=written is None) if last else None


def _has_53(year: int) -> bool:
    return date(year, 12, 28).isocalendar().week == 53


def _feast(match: re.Match[str], context: Context) -> Interval | None:
    """Feasts by which people set their dates: the day itself is the last one that is meant."""
    name = " ".join(match["feast"].lower().replace("'", "").replace("’", "").split())
    if name == "easter":
        return settled(Partial(_easter, _easter), _feast_year(match), context, "Easter Sunday")
    if name == "halloween":
        exact = Partial(lambda y: day_of(y, 10, 31), lambda y: day_of(y, 10, 31))
        return settled(exact, _feast_year(match), context, "a feast: its day")
    month, day = (12, 31) if name.startswith("new") and "eve" in name else (1, 1) if name.startswith("new") else (12, 25)
    day -= name.endswith("christmas eve")
    exact = Partial(lambda y: day_of(y, month, day), lambda y: day_of(y, month, day))
    return settled(exact, _feast_year(match), context, "a feast: its day")


def _feast_year(match: re.Match[str]) -> int | None:
    return int(match["year"]) if match["year"] else None


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the rule of Gauss as Lichtenberg put it."""
    century = year // 100
    shift = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    sun = 2 - (3 * century + 3) // 4
    moon = year % 19
    full = (19 * moon + shift) % 30
    limit = full // 29 + (full // 28 - full // 29) * (moon // 11)
    border = 21 + full - limit
    first_sunday = 7 - (year + year // 4 + sun) % 7
    distance = border + 7 - (border - first_sunday) % 7
    return date(year, 3, 1) + timedelta(days=distance - 1)


RULES: tuple[Rule, ...] = (
    Rule(
        rf"(?:\b(?:by|on|until|before|from)\s+)?(?P<which>next|the\s+following|this)\s+week,?\s+(?:on\s+)?(?P<weekday>{WEEKDAY})\b",
        _weekday_of_week,
    ),
    Rule(
        rf"(?:\b(?:by|on|until|before|from)\s+)?{END_OF_DAY}?(?P<weekday>{WEEKDAY})\s+(?:of\s+"
        rf"|in\s+)?(?:(?P<which>next|the\s+following|the\s+coming"
        rf"|this|the\s+same)\s+week\b|week\b(?!\s*\d|\s+of))",
        _weekday_of_week,
    ),
    Rule(rf"(?:\bby\s+)?\ba\s+week\s+(?:on|from)\s+(?P<weekday>{WEEKDAY})(?P<which>(?!))?", _weekday_of_week),
    Rule(r"\b(?:the\s+)?(?P<which>)week(?P<after>\s+after\s+next)\b", _week_after_next),
    Rule(
        rf"(?<![\w-])(?<!\d\s)(?<!\d(?:st|nd|rd|th)\s)(?:the\s+|our\s+|its\s+|their\s+)?(?P<month>{MONTH})(?:['’]s)?\s+(?:[a-z]+\s+)?(?:{MEETING}"
        rf"|meetings?\b|plenary\b|committee\b|assembly\b)"
        rf"(?!\s+(?:notes|minutes|report|agenda|room))",
        _meeting_of_month,
    ),
    Rule(
        rf"(?:(?:the\s+)?end\s+of\s+)?(?:\b(?:calendar\s+week|ISO\s+week|week|wk|(?-i:[CK]W|[ck]w|W))\s?(?:no\.?\s*|number\s+"
        rf"|\#)?)(?P<number>0?[1-9]|[1-4]\d|5[0-3])\b"
        rf"(?!\s*(?:[:.]\d|hours?|%|to\b|of\s+the\s+(?!year)))(?P<year>\s*(?:/|of|in)?\s*{YEAR})?",
        _iso_week,
        cue=True,
    ),
    Rule(
        rf"\b(?:by|before|until|till|ahead\s+of|prior\s+to|at|around)\s+(?P<feast>Christmas(?:\s+Eve)?|Xmas|Hallowe['’]?en"
        rf"|New\s+Year['’]?s?(?:\s+Eve|\s+Day)|Easter)"
        rf"(?!\s+(?:break|holidays?|party|lunch|dinner))(?:\s+(?P<year>{YEAR}))?",
        _feast,
    ),
)
