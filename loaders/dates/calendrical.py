"""Expressions that name calendar days and weeks: «27 May», «12-14 June 2018», «w/c 4.11.»; behind them those of `spans`."""

from __future__ import annotations

import re
from datetime import date

from graphapp.loaders.dates import spans
from graphapp.loaders.dates.calendar import (
    Context,
    Interval,
    Partial,
    day_of,
    full_year,
    month_end,
    months_later,
    settled,
    week_end,
)
from graphapp.loaders.dates.rule import Rule
from graphapp.loaders.dates.spans import YEAR_AFTER, year_of
from graphapp.loaders.dates.words import (
    DASH,
    DAY,
    MONTH,
    ORDINAL,
    WEEKDAY,
    month_number,
    weekday_number,
)

_AHEAD = 2  # years after the meeting's that «31.5.24» may mean
_WEEKDAY_BEFORE = rf"(?:(?P<weekday>{WEEKDAY}),?\s+(?:the\s+)?)?"
_TO = rf"\s*(?:{DASH}|to|and|until|till|&|/|,)\s*"


def _weekday(match: re.Match[str]) -> int | None:
    return weekday_number(match["weekday"]) if match["weekday"] else None


def _day_and_month(match: re.Match[str], context: Context) -> Interval | None:
    month, day = month_number(match["month"]), int(match["day"])
    if _is_year(match, context):  # «Mar-24», as sheets write a month of 2024
        whole = Partial(lambda y: date(y, month, 1), lambda y: month_end(y, month))
        return settled(whole, 2000 + day, context, "month: its last day")
    exact = Partial(lambda y: day_of(y, month, day), lambda y: day_of(y, month, day))
    return settled(exact, year_of(match), context, "day and month", _weekday(match))


def _is_year(match: re.Match[str], context: Context) -> bool:
    """Whether the figures behind a month and a dash are those of the meeting's year, or of one beside it."""
    near = context.meeting is not None and abs(int(match["day"]) - context.meeting.year % 100) <= 1
    return near and not match["year"] and re.search(r"[A-Za-z]-\d\d\Z", match[0]) is not None


def _year_first(match: re.Match[str], context: Context) -> Interval | None:
    """«2021 June 3», unless the year ends another date before it («3 May 2021, June 3»)."""
    return None if re.search(rf"{MONTH}[\s,]*$", match.string[: match.start("year")]) else _day_and_month(match, context)


def _day_alone(match: re.Match[str], context: Context) -> Interval | None:
    """«the 15th»: the first such day on or after the meeting."""
    day, start = int(match["day"]), context.meeting
    if start is None:
        return Interval(None, None, "day of a month that is not known", relative=True)
    weekday, following = _weekday(match), "next month" in match[0].lower()
    months = [months_later(start.replace(day=1), n) for n in range(following, 13 if weekday is None else 3)]
    days = [d for m in months if (d := day_of(m.year, m.month, day)) and d >= start and weekday in (None, d.weekday())]
    return Interval(days[0], days[0], "day of the month, first on or after the meeting", relative=True) if days else None


def _days_of_month(match: re.Match[str], context: Context) -> Interval | None:
    month, day, last = month_number(match["month"]), int(match["day"]), int(match["last"])
    days = Partial(lambda y: day_of(y, month, day), lambda y: day_of(y, month, last))
    return settled(days, year_of(match), context, "range of days: its last")


def _days_of_numbered(match: re.Match[str], context: Context) -> Interval | None:
    """«21-23/1»: days of a month in figures."""
    month, day, last = int(match["month"]), int(match["day"]), int(match["last"])
    if context.month_first or day >= last:
        return None
    days = Partial(lambda y: day_of(y, month, day), lambda y: day_of(y, month, last))
    return settled(days, year_of(match), context, "range of days: its last")


def _week_of(match: re.Match[str], context: Context) -> Interval | None:
    found = _day_and_month(match, context) if "month" in match.groupdict() else _numeric(match, context)
    if found is None or found.latest is None or found.earliest is None:
        return found
    return Interval(found.earliest, week_end(found.latest), "the Sunday of that day's week", found.relative)


def _week_of_day(match: re.Match[str], context: Context) -> Interval | None:
    found = _day_alone(match, context)
    if found is None or found.latest is None:
        return found
    return Interval(found.earliest, week_end(found.latest), "the Sunday of that day's week", relative=True)


def _iso(match: re.Match[str], _: Context) -> Interval | None:
    day = day_of(int(match["year"]), int(match["month"]), int(match["day"]))
    return Interval(day, day, "ISO date") if day else None


def _is_near(year: int | None, context: Context) -> bool:
    return year is not None and context.meeting is not None and -1 <= year - context.meeting.year <= _AHEAD


def _numeric(match: re.Match[str], context: Context) -> Interval | None:
    one, two = int(match["one"]), int(match["two"])
    day, month = (two, one) if (context.month_first and one <= 12) or two > 12 else (one, two)
    exact = Partial(lambda y: day_of(y, month, day), lambda y: day_of(y, month, day))
    year = full_year(match.groupdict().get("year"))
    loose = len(match.groupdict().get("year") or "") == 2 and match["sep"] != "/" and len(match["one"] + match["two"]) < 4
    if loose and not _is_near(year, context):
        return None  # «3.14.10» is a version
    rule = "month, then day, in figures" if (day, month) == (two, one) else "day, then month, in figures"
    return settled(exact, year, context, rule, _weekday(match))


_TO_HOUR = r"\s?(?:-|–|to)\s?\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m\b)"  # «July 10, 12-1:30 PM»
_WEEK_OF = r"(?:(?:the\s+)?\bw(?:ee)?k\s+(?:of|from|(?:commenc|beginn|start)ing(?:\s+(?:on|with))?)\s+(?:the\s+)?|\bw/?c\.?\s+)"
RULES: tuple[Rule, ...] = (
    Rule(r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)([-/.])(?P<month>\d\d?)\2(?P<day>\d\d?)(?![\d/-]|\.\d)", _iso),
    Rule(r"(?<![\w/.#$€£-])(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?![\w%/-]|[.,]\d)", _iso),
    Rule(
        rf"{_WEEKDAY_BEFORE}(?<![\d/.-])(?P<year>(?:19|20)\d\d)(?:,\s*|[\s/-]+)(?P<month>{MONTH})[\s/-]+(?P<day>{DAY}){ORDINAL}(?![\d:/%-])",
        _year_first,
    ),
    Rule(
        rf"{_WEEKDAY_BEFORE}(?<![\d/.-])(?<!\bv)(?P<one>\d\d?)(?P<sep>[-/.])(?P<two>\d\d?)(?P=sep)(?P<year>(?:19"
        rf"|20)?\d\d)(?![\d/-]|\.\d)",
        _numeric,
    ),
    Rule(
        r"(?:(?<=\bby )|(?<=\bon )|(?<=until )|(?<=before )|(?<=\bdue )|(?<=\w, )|(?<=[–-] ))(?P<weekday>)"
        r"(?P<one>0?[1-9]|[12]\d|3[01])(?P<sep>\.)(?P<two>0?[1-9]|1[0-2])(?:\.(?!\d)|(?<=\d\d)(?=\s*(?:$|[,;)\]]))"
        r"|(?<=[ (](?:1[3-9]|2\d|3[01])\.\d)(?=\s*(?:$|[,;)\]])))",
        _numeric,
    ),
    Rule(
        rf"(?:(?P<weekday>{WEEKDAY}),?\s+(?:the\s+)?|\A\s*|\b(?:last\s+call|deadline|DL|ETA|due|latest|date)\s*:?\s+)(?<![\d/.])"
        r"(?P<one>0?[1-9]|[12]\d|3[01])(?P<sep>\.)(?P<two>0?[1-9]|1[0-2])(?:\.(?!\d)|(?![\w.]))(?=\s*(?:$|[,;)\]–-]|\s[a-z]))",
        _numeric,
    ),
    Rule(
        rf"{_WEEKDAY_BEFORE}(?<![\d/.-])(?P<one>\d\d?)/(?P<two>\d\d?)(?![\d/%]|\.\d"
        rf"|\s*[A-Za-z%]*\s+of\b|[\s-]*(?:working\s+)?(?:hours?|days?|weeks?|months?|years?)\b)(?<!24/7)(?<!9/11)(?<!1/2)",
        _numeric,
        cue=True,
    ),
    # «21/5» beside a word that no sign parts from it: only where one figure cannot be a month, and no fraction is likely
    Rule(
        rf"{_WEEKDAY_BEFORE}(?<![\d/.,$€£-])(?<![-–]\s)(?P<one>(?:1[3-9]|2\d|3[01])(?=/(?:0?[1-9]|1[0-2])\b)|(?:0?[1-9]|1[0-2])(?=/(?:1[3-9]|2\d|3[01])\b))"
        rf"/(?P<two>\d\d?)(?![\d/%-]|\.\d|\s*(?!(?:and|to|at|in|on|for|by|with|or|via|from|as|if|but)\b)[a-z%]|\s[A-Z])(?<!24/7)",
        _numeric,
    ),
    Rule(
        rf"(?<![\d/.:-])(?P<day>{DAY})\s?(?:-|–|to|and|&)\s?(?P<last>{DAY})/(?P<month>0?[1-9]|1[0-2])(?P<year>/(?:20)?\d\d)?(?![\d/%-]|\.\d)",
        _days_of_numbered,
        cue=False,
    ),
    Rule(
        rf"(?:\b(?:the\s+)?(?:week|wk)\s+ending|\bw/?e\.?)\s+(?:on\s+)?(?:the\s+)?{_WEEKDAY_BEFORE}(?<!\d)(?P<day>{DAY}){ORDINAL}(?:\s+of)?"
        rf"[\s-]+(?P<month>{MONTH}){YEAR_AFTER}",
        _day_and_month,
    ),
    Rule(
        rf"(?P<week>{_WEEK_OF}){_WEEKDAY_BEFORE}(?<!\d)(?P<day>{DAY}){ORDINAL}(?:\s+of)?[\s-]+(?P<month>{MONTH}){YEAR_AFTER}",
        _week_of,
    ),
    Rule(
        rf"(?P<week>{_WEEK_OF}){_WEEKDAY_BEFORE}(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY}){ORDINAL}(?![\d:/]){YEAR_AFTER}",
        _week_of,
    ),
    Rule(
        rf"{_WEEKDAY_BEFORE}(?:the\s+)?(?<![\d/.:])(?<!\d-)(?P<day>{DAY}){ORDINAL}(?:\s+(?:(?:day\s+)?of"
        rf"|de)\b)?(?:[\s-]*|/)(?P<month>{MONTH}){YEAR_AFTER}",
        _day_and_month,
    ),
    Rule(
        rf"{_WEEKDAY_BEFORE}(?P<month>{MONTH})(?:[\s-]+|(?<=[a-z]))(?:the\s+)?(?P<day>{DAY}){ORDINAL}(?![\d/%]|:\d|[.,]\d"
        rf"|[\s-]*{MONTH}){YEAR_AFTER}",
        _day_and_month,
    ),
    Rule(
        rf"{_WEEK_OF}(?P<weekday>)(?P<one>\d\d?)(?P<sep>[./])(?P<two>\d\d?)(?:(?P=sep)(?P<year>(?:20)?\d\d))?(?![\d/%]|\.\d)\.?",
        _week_of,
    ),
    Rule(rf"(?:{_WEEK_OF}|in\s+the\s+week\s+of\s+)(?:the\s+)?(?P<day>{DAY})(?:st|nd|rd|th)\b(?P<weekday>)", _week_of_day),
    Rule(
        rf"(?:(?P<weekday>{WEEKDAY}),?\s+(?:the\s+)?|(?:by|on|before|until|due)\s+(?:the\s+)?)(?P<day>{DAY})(?:st|nd|rd"
        rf"|th)\b(?:\s+of\s+(?:the|this|next)\s+month)?(?=\s*(?:$|[.,;:)\]!?–-]|at\b|and\b|to\b))",
        _day_alone,
    ),
    Rule(rf"(?P<weekday>{WEEKDAY}),?\s+(?P<day>{DAY})(?=\s*(?:$|[.,;)\]](?!\d)))", _day_alone),  # «Friday 14»
    Rule(
        rf"(?:(?:{WEEKDAY}),?\s+)?(?:the\s+)?(?<![\d/.:])(?<!\d-)(?P<day>{DAY}){ORDINAL}{_TO}(?:(?:{WEEKDAY}),?\s+)?(?:the\s+)?(?P<last>{DAY}){ORDINAL}(?:\s+of)?[\s-]*(?P<month>{MONTH}){YEAR_AFTER}",
        _days_of_month,
    ),
    Rule(
        rf"(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY}){ORDINAL}{_TO}(?P<last>{DAY}){ORDINAL}(?![\d/%]|:\d|[.,]\d|\s?[ap]\.?m\b|{_TO_HOUR}){YEAR_AFTER}",
        _days_of_month,
    ),
    *spans.RULES,
)
