"""Finds the date expressions of a text and tells their days.

Minutes say when things are due in a small language of their own («by mid-May», «within two weeks», «Q3», «next meeting»).
General date parsers guess a day for every number; here each form is a rule, and what no rule knows is not a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from graphapp.loaders.dates import calendrical, reckoned, relative
from graphapp.loaders.dates.calendar import Context, Interval
from graphapp.loaders.dates.rule import Rule
from graphapp.loaders.dates.words import DASH, NUMBER, PREPOSITION, UNIT, number
from graphapp.loaders.regex import Regex
from graphapp.schema.findings import DateFound

# What every expression of a kind contains: looking for these letters is far cheaper than trying its rules.
_CALENDAR_SIGNS = (
    *"jan feb mar apr may jun jul aug sep oct nov dec quarter half semester fév fevr avril juin juil août aout déc".split(),
    *"enero abril agosto dicie setie setem outub dezem märz okto maio".split(),
    *(" mai", "-mai"),
)
_RELATIVE_SIGNS = (
    *"week month year quarter day night hour morrow next following upcoming forthcoming coming".split(),
    *"mon tue wed thu fri sat sun lundi mardi mercr jeudi vendr dimanc lunes martes coles jueves vierne bado domingo".split(),
    *"rest remainder evening huddle sitting meet".split(),
    *"cob eob eod eow eom cop close noon asap soon shortly immediately going continuous due future later spring summer".split(),
    *("24h", "48h", "72h", "eoy", "autumn", "winter", "tb", "t.b", "to be", "end of", "tmrw", "tmw", "mtg", "wk"),
)
_RECKONED = Regex(
    r"week|wk|christmas|xmas|easter|hallow|new year|meeting|mtg|call|session|sitting|plenary|committee|assembly|\b[ck]?w\s?\d",
    re.IGNORECASE,
)
_FIGURE = Regex(r"\d")
_BEFORE = Regex(
    rf"(?<![\w-])(?:{PREPOSITION})+(?:(?:the|this|our|mid)\s+)?$|\s\($"
    r"|\b(?:meeting|call|session|committee|board|council|assembly)\s+of\s+(?:the\s+)?$|\b(?:say|ideally|preferably|hopefully),?\s+$",
    re.IGNORECASE,
)
_LEAD = Regex(
    rf"(?<![\w-])(?P<lead>(?:{PREPOSITION})+(?:the\s+|our\s+)?{relative.END_OF_DAY}?)$",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"(?:before|prior\s+to|ahead\s+of)\b", re.IGNORECASE)
_TIME_LIKE = re.compile(rf"^{PREPOSITION}", re.IGNORECASE)
_DAYS_END = re.compile(r"(?:by\s+)?(?:COB|EOB|EOD|COP|(?:close|end)\s+of\s+(?:business|play|day))", re.IGNORECASE)
_JOIN = re.compile(rf"\s*(?:{DASH}|to|until|till|through|and)\s*(?:the\s+)?$", re.IGNORECASE)
# «at the next meeting: 9 May», «the next call, which is on 9 May»
_WHICH_IS = re.compile(
    r"\s*(?:[:(–—-]|i\.e\.,?|,?\s*which\s+is|,?\s*(?:scheduled|planned|set)\s+for|,?\s*to\s+be\s+held)?\s*(?:on\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_BACK = re.compile(
    rf"(?:\b(?:at\s+least|no\s+later\s+than|by|about|up\s+to)\s+)?\b(?P<count>{NUMBER})\s+(?P<unit>{UNIT})s?\s+(?:before|prior\s+to"
    r"|ahead\s+of|in\s+advance\s+of)\s+(?:(?:the|our|its|an?)\s+)?(?:(?!(?:and|or|but|to)\b)[\w’'-]+\s+){0,4}?\Z",
    re.IGNORECASE,
)
_NEAR = 90  # characters before a date that may count back from it
_OPENING = Regex(r"(?:^|[(\[{:;,|–—/«\"“-])\s*$")
_CLOSING = re.compile(r"^\s*(?:$|[)\]}:;,.|–—/»\"”?!-])")


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    interval: Interval


def find_dates(
    text: str,
    meeting: date | None = None,
    next_meeting: date | None = None,
    *,
    month_first: bool = False,
    past: bool = False,
) -> list[DateFound]:
    """The date expressions in order, without overlap, each with its preposition; relative ones need the meeting's day.

    `month_first` reads 5/6 as the sixth of May; `past` looks for a missing year before the meeting instead of after it.
    """
    context = Context(meeting, next_meeting, month_first, past)
    hits = _without_own_weekdays(text, _longest(sorted(_hits(text, context), key=lambda h: (h.start - h.end, h.start))))
    led = [_counted_back(text, _with_lead(text, hit)) for hit in _ranges(text, hits, context)]
    return [_found(text, hit) for hit in led]


def _hits(text: str, context: Context) -> Iterator[_Hit]:
    for rule in _rules(text):
        for match in rule.compiled.finditer(text):
            start, end = match.span()
            while end > start and text[end - 1] in " \t\n.,":
                end -= 1
            if rule.cue and not _is_cued(text, start, end):
                continue
            interval = rule.resolve(match, context)
            if interval:
                yield _Hit(start, end, interval)


def _rules(text: str) -> Iterator[Rule]:
    """The rules that may find something in the text."""
    low = text.lower()
    if _FIGURE.search(text) or any(sign in low for sign in _CALENDAR_SIGNS):
        yield from calendrical.RULES
    if any(sign in low for sign in _RELATIVE_SIGNS):
        yield from relative.RULES
    if _RECKONED.search(text):
        yield from reckoned.RULES


def _is_cued(text: str, start: int, end: int) -> bool:
    """A preposition stands before it, or punctuation on both sides, or it begins with a word such as «next» or «end of»."""
    if _BEFORE.search(text[:start]) or _TIME_LIKE.match(text[start:end]):
        return True
    if re.match(
        r"(?:the\s+)?(?:this|next|last|coming|following|previous|past|early|late|later|mid|end|beginning|start|COB|EOB)\b",
        text[start:end],
        re.IGNORECASE,
    ):
        return True
    return bool(_OPENING.search(text[:start]) and _CLOSING.match(text[end:]))


def _longest(hits: list[_Hit]) -> list[_Hit]:
    chosen: list[_Hit] = []
    for hit in hits:
        if all(hit.end <= other.start or other.end <= hit.start for other in chosen):
            chosen.append(hit)
    return sorted(chosen, key=lambda h: h.start)


def _without_own_weekdays(text: str, hits: list[_Hit]) -> list[_Hit]:
    """The dates without what repeats or narrows the one before: «11 July, Friday», «27 June (Friday)», «3 May (COB)»."""
    own = [
        one.interval.latest is not None
        and (
            (two.interval.rule.startswith("weekday") and not one.interval.rule.startswith("weekday"))
            or (_DAYS_END.fullmatch(text[two.start : two.end]) is not None and one.interval.earliest == one.interval.latest)
        )
        and text[one.end : two.start].strip() in {",", "(", ""}
        and text[two.end : two.end + 1] in {"", ")", ".", ",", ";"}
        for one, two in pairwise(hits)
    ]
    return [hit for hit, repeats in zip(hits, [False, *own], strict=False) if not repeats]


def _ranges(text: str, hits: list[_Hit], context: Context) -> Iterator[_Hit]:
    """Two dates with «to», a dash, or «and» behind «between» become one."""
    waiting: _Hit | None = None
    for hit in hits:
        joined = _joined(text, _with_year(text, waiting, hit, context), hit) if waiting else None
        if waiting and not joined:
            yield waiting
        waiting = joined or hit
    if waiting:
        yield waiting


def _with_year(text: str, one: _Hit, two: _Hit, context: Context) -> _Hit:
    """The first date of what may be a range, read in the second one's year where none is known: «31 May - 1 June 2018»."""
    if one.interval.latest or not two.interval.latest:
        return one
    around = replace(context, meeting=date(two.interval.latest.year, 1, 1))
    again = [hit for hit in _hits(text[one.start : one.end], around) if hit.end - hit.start == one.end - one.start]
    return replace(one, interval=again[0].interval) if again else one


def _joined(text: str, one: _Hit, two: _Hit) -> _Hit | None:
    connector = text[one.end : two.start]
    if one.interval.rule.startswith("the next meeting") and two.interval.latest and _WHICH_IS.fullmatch(connector):
        return _Hit(one.start, two.end, two.interval)
    if not _JOIN.fullmatch(connector) or one.interval.latest is None or two.interval.latest is None:
        return None
    if "and" in connector.lower().split() and not re.search(r"\bbetween\s+(?:the\s+)?$", text[: one.start], re.IGNORECASE):
        return None
    first, last = one.interval.earliest, two.interval.latest
    if first and one.interval.relative and not two.interval.relative:  # «31 May - 1 June 2018»: the year stands once
        first = _in_year(first, last.year)
    if first and first > last:
        first = two.interval.earliest
    return _Hit(one.start, two.end, replace(two.interval, earliest=first, rule=f"range: its last day; {two.interval.rule}"))


def _in_year(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)


def _with_lead(text: str, hit: _Hit) -> _Hit:
    lead = _LEAD.search(text[: hit.start])
    if lead and hit.interval.earliest and hit.interval.rule.startswith(("month: ", "month in")) and _AHEAD.match(lead["lead"]):
        before = hit.interval.earliest - timedelta(days=1)  # «before June»: while it is May
        return _Hit(lead.start("lead"), hit.end, Interval(before, before, "before a month", hit.interval.relative))
    return replace(hit, start=lead.start("lead")) if lead else hit


def _counted_back(text: str, hit: _Hit) -> _Hit:
    """The day that words before a date count back from it («two weeks before the workshop on 20 May»)."""
    back = _BACK.search(text, max(0, hit.start - _NEAR), _led_until(text, hit))
    latest = hit.interval.latest
    whole = hit.interval.earliest == latest or hit.interval.relative
    if not back or not latest or not whole or hit.interval.rule.startswith("counted back"):
        return hit
    day = relative.later(latest, -number(back["count"]), back["unit"].lower().split()[-1])
    return _Hit(back.start(), hit.end, Interval(day, day, "counted back from a day", hit.interval.relative))


def _led_until(text: str, hit: _Hit) -> int:
    """Where the figures of a date begin, behind its prepositions."""
    led = re.compile(rf"(?:{PREPOSITION})*(?:the\s+)?", re.IGNORECASE).match(text, hit.start, hit.end)
    return led.end() if led else hit.start


def _found(text: str, hit: _Hit) -> DateFound:
    interval = hit.interval
    earliest = interval.earliest.isoformat() if interval.earliest else None
    latest = interval.latest.isoformat() if interval.latest else None
    return DateFound(hit.start, hit.end, text[hit.start : hit.end], earliest, latest, interval.rule, interval.relative)
