"""Expressions that name months, quarters, halves and years, and parts of them: «mid-May», «end Q2», «late 2018»."""

from __future__ import annotations

import re
from datetime import date

from graphapp.loaders.dates.calendar import Context, Interval, Partial, day_of, full_year, month_end, settled
from graphapp.loaders.dates.rule import Rule
from graphapp.loaders.dates.words import DASH, MONTH, YEAR, YEAR_TAIL, month_number, ordinal

YEAR_AFTER = rf"(?P<year>{YEAR_TAIL})?"
_PARTS = {  # of a month: first and last day; 0 is the month's last
    "early": (1, 10),
    "beginning": (1, 10),
    "start": (1, 10),
    "first half": (1, 15),
    "mid": (11, 15),
    "middle": (11, 15),
    "second half": (16, 0),
    "late": (21, 0),
    "later": (21, 0),
    "end": (21, 0),
    "latter half": (16, 0),
    "last": (21, 0),
    **dict.fromkeys(("début", "debut", "principios", "inicios"), (1, 10)),
    **dict.fromkeys(("mi", "mediados"), (11, 15)),
    **dict.fromkeys(("fin", "finales", "courant"), (21, 0)),
    "first days": (1, 10),
    "first few days": (1, 10),
    "first week": (1, 7),
    "second week": (8, 14),
    "third week": (15, 21),
    "last week": (21, 0),
    "last days": (21, 0),
}
_PART = (
    r"\b(?:(?P<mixed>early|mid|late)\s*(?:-|–|/|to|or)\s*)?"  # and not «send the April report»
    rf"(?:(?:the\s+)?(?:very\s+)?(?P<part>beginning|start|(?:first|1st)\s+half|(?:second|2nd)\s+half|latter\s+half|middle"
    rf"|first\s+(?:few\s+)?days|(?:first|second|third|last)\s+week|last\s+days|mid|early|later?|end|d[ée]but"
    rf"|principios|inicios|mi|mediados|fin|finales|courant)(?:\s*{DASH}\s*"
    rf"|\s+)(?:(?:of|(?<!start )(?<!end )in|du|de)\s+)?(?:the\s+(?:month\s+of\s+)?)?)"  # «will start in July»: all of July
)


def year_of(match: re.Match[str]) -> int | None:
    """The year that the words give, if they do."""
    return full_year(re.sub(r"\D", "", match["year"] or ""))


def _part_of(match: re.Match[str]) -> str:
    return " ".join((match["part"] or "").lower().replace("1st", "first").replace("2nd", "second").split())


def _month(match: re.Match[str], context: Context) -> Interval | None:
    month = month_number(match["month"])
    whole = Partial(lambda y: date(y, month, 1), lambda y: month_end(y, month))
    return settled(whole, year_of(match), context, "month: its last day")


def _numbered_month(match: re.Match[str], _: Context) -> Interval:
    """«06/2025»."""
    year, month = int(match["year"]), int(match["month"])
    return Interval(date(year, month, 1), month_end(year, month), "month in figures: its last day")


def _part_of_month(match: re.Match[str], context: Context) -> Interval | None:
    month, (first, last) = month_number(match["month"]), _PARTS[_part_of(match)]
    part = Partial(lambda y: day_of(y, month, first), lambda y: day_of(y, month, last) if last else month_end(y, month))
    return settled(part, year_of(match), context, f"{_part_of(match)} of a month")


def _week_of_month(match: re.Match[str], context: Context) -> Interval | None:
    month, last = month_number(match["month"]), ordinal(match["ordinal"]) * 7
    week = Partial(
        lambda y: day_of(y, month, max(last - 6, 1)), lambda y: day_of(y, month, last) if last else month_end(y, month)
    )
    return settled(week, year_of(match), context, "week of a month")


def _months(match: re.Match[str], context: Context) -> Interval | None:
    one, two = month_number(match["month"]), month_number(match["last"])
    span = Partial(lambda y: date(y - (one > two), one, 1), lambda y: month_end(y, two))
    return settled(span, year_of(match), context, "range of months: its last day")


def _quarter(match: re.Match[str], context: Context) -> Interval | None:
    quarter = ordinal(match["quarter"]) or 4
    span = Partial(lambda y: date(y, quarter * 3 - 2, 1), lambda y: month_end(y, quarter * 3))
    return settled(span, year_of(match), context, "quarter: its last day")


def _half(match: re.Match[str], context: Context) -> Interval | None:
    half = 2 if match["half"].lower() in ("2", "second", "2nd", "latter") else 1
    span = Partial(lambda y: date(y, half * 6 - 5, 1), lambda y: month_end(y, half * 6))
    return settled(span, year_of(match), context, "half of a year: its last day")


def _part_of_year(match: re.Match[str], _: Context) -> Interval | None:
    year, part = int(re.sub(r"\D", "", match["year"])), _part_of(match)
    if part in ("early", "beginning", "start"):
        return Interval(date(year, 1, 1), date(year, 3, 31), "early in a year: its first quarter")
    if part in ("mid", "middle", "first half"):
        return Interval(date(year, 1 if part == "first half" else 5, 1), date(year, 6, 30), "middle of a year: 30 June")
    return Interval(date(year, 7, 1), date(year, 12, 31), "end of a year")


def _in_year(match: re.Match[str], _: Context) -> Interval | None:
    year = int(match["year"])
    return Interval(date(year, 1, 1), date(year, 12, 31), "year: its last day")


_IN_YEAR = (
    r"(?:(?:later|sometime|some\s+time|early|late)\s+in|by|in|during|throughout|until|before|within"
    r"|(?:planned|scheduled|expected|foreseen|slated|due|targeted)\s+for)\s+"
)

RULES: tuple[Rule, ...] = (
    Rule(rf"(?P<month>{MONTH})(?P<year>(?:,?\s*(?:of\s+)?|[-/]){YEAR}|\s?['’]\d\d\b)?(?!\s*\d)", _month, cue=True),
    Rule(r"(?<![\d/.-])(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)(?![\d/-])", _numbered_month, cue=True),
    Rule(rf"{_PART}(?P<month>{MONTH}){YEAR_AFTER}", _part_of_month),
    Rule(
        rf"(?:the\s+)?(?P<ordinal>first|second|third|fourth|last|final|1st|2nd|3rd|4th)\s+w(?:ee)?k\s+(?:of"
        rf"|in)\s+(?P<month>{MONTH}){YEAR_AFTER}",
        _week_of_month,
    ),
    Rule(
        rf"(?P<month>{MONTH})\s*(?:{DASH}|/|to|and|or|until)\s*(?P<last>{MONTH})(?!\s*\d\d?\b(?!\d)){YEAR_AFTER}",
        _months,
        cue=True,
    ),
    Rule(
        rf"(?:(?:the\s+)?(?:end|middle|beginning|start)\s+of\s+|(?:early|mid"
        rf"|late|end)[\s-]+)?(?:the\s+)?\bQ\s?(?P<quarter>[1-4])(?P<year>[\s/,-]*(?:of\s+)?{YEAR}"
        rf"|\s?['’/]\d\d\b)?\b",
        _quarter,
        cue=True,
    ),
    Rule(r"\b(?P<quarter>[1-4])Q\s?['’]?(?P<year>(?:20)?\d\d)\b", _quarter, cue=True),
    Rule(rf"\b(?P<year>{YEAR})[\s/-]?Q\s?(?P<quarter>[1-4])\b", _quarter, cue=True),
    Rule(
        rf"(?:(?:the\s+)?(?:end|middle|beginning|start)\s+of\s+)?(?:the\s+)?\b(?P<quarter>first|second|third"
        rf"|fourth|last|final|1st|2nd|3rd|4th)\s+quarter(?P<year>\s+(?:of\s+)?{YEAR})?",
        _quarter,
        cue=True,
    ),
    Rule(
        rf"(?:(?:the\s+)?end\s+of\s+)?\b(?:the\s+)?(?:H(?=[12]))?(?P<half>(?<=H)[12]|(?:first|second|latter"
        rf"|1st|2nd)(?=\s+(?:half|semester)))(?:\s+(?:half|semester)(?:\s+of)?)?(?P<year>[\s/-]*(?:of\s+)?{YEAR}"
        rf"|\s?['’]\d\d\b)?(?(year)|(?<=\bH[12])\b)",
        _half,
        cue=True,
    ),
    Rule(rf"{_PART}(?P<year>{YEAR})(?!\s*[-/–]\s*\d)", _part_of_year),
    Rule(rf"(?:over|during|for|in|through(?:out)?)\s+the\s+(?:rest|remainder)\s+of\s+(?P<year>{YEAR})", _in_year),
    Rule(rf"{_IN_YEAR}(?P<year>\b{YEAR})(?!\s*[-/–]\s*\d|(?-i:\s+[A-Z][a-z])|[\w]|[\s/-]?Q[1-4]\b)", _in_year, cue=False),
)
