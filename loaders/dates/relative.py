"""Expressions that count from the meeting or wait for the next one: «within two weeks», «by Friday», «next month», «tbc»."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from graphapp.loaders.dates.calendar import Context, Interval, month_end, months_later, week_end
from graphapp.loaders.dates.rule import Rule
from graphapp.loaders.dates.words import NUMBER, UNIT, WEEKDAY, number, weekday_number

_NO_DAY = Interval(None, None, "no day can be told")


def from_meeting(context: Context, rule: str, days: Callable[[date], tuple[date, date]]) -> Interval:
    """The days counted from the meeting's, or none where that is not known."""
    if context.meeting is None:
        return Interval(None, None, f"{rule}, but the meeting's day is not known", relative=True)
    return Interval(*days(context.meeting), rule, relative=True)


def later(start: date, count: int, unit: str) -> date:
    """The day so many units after a day; before it, where the count is negative."""
    unit = {"wk": "week", "mth": "month", "yr": "year", "hr": "hour", "h": "hour"}.get(unit, unit)
    if unit in ("month", "year"):
        return months_later(start, count * (12 if unit == "year" else 1))
    if unit == "hour":
        return start + timedelta(days=-(-count // 24))
    return start + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])


def _working_days(start: date, count: int) -> date:
    day = start
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def _after(match: re.Match[str], context: Context) -> Interval:
    """A stretch of time from the meeting; «a week or two» is two."""
    count, unit = number(match["count"] or "a"), match["unit"].lower()
    count = 2 if count == 1 and re.search(r"\bor\s+two\b", match[0]) else count
    kind, _, unit = unit.rpartition(" ")
    if kind in ("working", "business") and unit == "day":
        return from_meeting(context, "working days from the meeting", lambda m: (m, _working_days(m, count)))
    return from_meeting(context, f"{unit}s from the meeting", lambda m: (m, later(m, count, unit)))


def _after_more(match: re.Match[str], context: Context) -> Interval:
    """A stretch of time that somebody gets on top: «two more weeks»."""
    count, unit = number(match["count"] or match["more"]), match["unit"].lower().split()[-1]
    return from_meeting(context, f"{unit}s more from the meeting", lambda m: (m, later(m, count, unit)))


def _before_next(match: re.Match[str], context: Context) -> Interval:
    """A stretch of time before the next meeting."""
    if context.next_meeting is None:
        return Interval(None, None, "before the next meeting, whose day is not known", relative=True)
    day = later(context.next_meeting, -number(match["count"]), match["unit"].lower().split()[-1])
    return Interval(day, day, "counted back from the next meeting", relative=True)


def _next_meeting(_: re.Match[str], context: Context) -> Interval:
    if context.next_meeting is None:
        return Interval(None, None, "the next meeting, whose day is not known", relative=True)
    return Interval(context.meeting, context.next_meeting, "the next meeting's day", relative=True)


def _which(match: re.Match[str]) -> int:
    """-1, 0 or 1: the last, this or the next one."""
    which = (match["which"] or "this").lower()
    return {"last": -1, "past": -1, "previous": -1, "next": 1, "following": 1}.get(which, 0)


def _week(match: re.Match[str], context: Context) -> Interval:
    shift = 14 if match["after"] else 7 * _which(match)  # «the week after next»

    def days(meeting: date) -> tuple[date, date]:
        last = week_end(meeting) + timedelta(days=shift)
        return last - timedelta(days=6), last

    return from_meeting(context, "the Sunday that ends the week", days)


def _month(match: re.Match[str], context: Context) -> Interval:
    part = (match["part"] or "").lower().strip(" -")

    def days(meeting: date) -> tuple[date, date]:
        day = months_later(meeting.replace(day=1), _which(match))
        last = month_end(day.year, day.month)
        if part.startswith(("early", "beginning", "start")):
            last = day.replace(day=10)
        elif part.startswith("mid"):
            last = day.replace(day=15)
        return day, last

    return from_meeting(context, "month counted from the meeting's", days)


def _quarter(match: re.Match[str], context: Context) -> Interval:
    def days(meeting: date) -> tuple[date, date]:
        first = months_later(date(meeting.year, (meeting.month - 1) // 3 * 3 + 1, 1), 3 * _which(match))
        last = months_later(first, 2)
        return first, month_end(last.year, last.month)

    return from_meeting(context, "quarter counted from the meeting's", days)


def _year(match: re.Match[str], context: Context) -> Interval:
    part = (match["part"] or "").lower().strip(" -")

    def days(meeting: date) -> tuple[date, date]:
        year = meeting.year + _which(match)
        if part.startswith(("early", "beginning", "start")):
            return date(year, 1, 1), date(year, 3, 31)
        if part.startswith(("mid", "first")):
            return date(year, 1, 1), date(year, 6, 30)
        return date(year, 1, 1), date(year, 12, 31)

    return from_meeting(context, "year counted from the meeting's", days)


def _weekday(match: re.Match[str], context: Context) -> Interval:
    wanted = weekday_number(match["weekday"])
    back = context.past or _which(match) < 0

    def days(meeting: date) -> tuple[date, date]:
        ahead = (wanted - meeting.weekday() - 1) % 7 + 1
        ahead += 7 if ahead == 1 and _which(match) > 0 else 0  # of the next day nobody says «next Tuesday»
        day = meeting + timedelta(days=ahead - (7 if back and ahead < 7 else 14 if back else 0))
        return day, day

    return from_meeting(
        context, "weekday: the last before the meeting" if back else "weekday: the first after the meeting", days
    )


def _shifted(days: int) -> Callable[[re.Match[str], Context], Interval]:
    def resolve(_: re.Match[str], context: Context) -> Interval:
        there = timedelta(days=days)
        return from_meeting(context, "counted from the meeting's day", lambda m: (m + there, m + there))

    return resolve


def _never(_: re.Match[str], __: Context) -> Interval:
    return _NO_DAY


_SOON = (
    r"asap|(?:as\s+)?soon\s+as\s+(?:is\s+)?possible|soonest|(?:very\s+)?soon(?!\s+as\b|er\b)"
    r"|shortly(?!\s+(?:after|before))|immediately"
    r"|on-?going|continuous(?:ly)?|t\.?b\.?[cd]\.?|to\s+be\s+(?:confirmed|determined|defined|decided"
    r"|agreed|announced|scheduled|fixed)"
    r"|in\s+due\s+(?:course|time)|in\s+the\s+(?:near|not\s+too\s+distant)\s+future|at\s+(?:a"
    r"|some)\s+later\s+(?:stage|date|time|point)"
    r"|(?:in|over|during|within)\s+(?:the\s+)?(?:coming|next\s+few|following\s+few)\s+(?:few\s+)?(?:days|weeks|months)"
    r"|(?:in|over|during|by|before|after|until)\s+(?:the\s+)?(?:early\s+|late\s+|next\s+)?(?:spring"
    r"|summer|autumn|winter)(?:\s+(?:of\s+)?20\d\d)?"
)
PARTS = (
    r"(?P<part>(?:(?:the\s+)?(?:very\s+)?(?:end|beginning|start|middle|first\s+half"
    r"|second\s+half)\s+of\s+(?:the\s+(?=next\b|this\b|following\b|coming\b|current\b))?|(?:early|mid|late|later)[\s-]+))?"
)
END_OF_DAY = (
    r"(?:(?:COB|EOB|EOD|COP|(?:close|end)\s+of\s+(?:business|play|day)"
    r"|(?:the\s+)?end\s+of(?:\s+the)?\s+(?:business\s+)?day|(?:12\s+)?noon|midday|midnight"
    r"|(?<![\d:.])\d{1,2}(?:[:.]\d\d(?:\s?[ap]\.?m\b\.?|\s?h\b)?|\s?[ap]\.?m\b\.?|\s?h\b)(?:\s+(?-i:[A-Z]{2,4})\b)?)(?:,)?\s+(?:on\s+"
    r"|of\s+)?)"
)
# Words between «next» and «meeting»; a name among them makes it another group's («the next Onion Model call»).
_SITS = (
    r"(?-i:Board|Committee|Steering|Group|Working|Cluster|Council|Technical|General|Advisory|Executive|Forum|Team|Task|Force"
    r"|Coordination|Sector|Network|Panel|Plenary|Monthly|Quarterly|Annual|Regular|Assembly|Subgroup|Sub-group|Subcommittee)"
)
_BETWEEN = rf"(?:(?-i:[a-z\d][\w-]*|[A-Z][A-Z\d/&-]+|[A-Z][a-z]*[A-Z]\w*)|{_SITS})"
_FILLER = rf"(?:(?!weeks?\b|months?\b|years?\b|quarters?\b){_BETWEEN}\s+){{0,3}}?"
MEETING = (
    r"(?:meeting|mtg|call|session|telecon(?:ference)?|conference\s+call|sync|board\s+meeting"
    r"|committee\s+meeting|(?-i:TC|SC|SG|WG|PMC|GA|AGM)(?:\s+meeting)?|telco|teleco|plenary|steerco|webex|stand-?up"
    r"|catch-?up|huddle|check-in|sitting)\b"
    r"(?!\s+(?:room|notes|minutes|agenda))"
)

RULES: tuple[Rule, ...] = (
    Rule(rf"(?<=[(\[])(?P<count>{NUMBER})\s+(?P<unit>week|wk)s?(?=[)\]])", _after),
    Rule(
        rf"\A[\s(~]*(?:approx\w*\.?\s|about\s|ca\.?\s)?(?P<count>{NUMBER})[\s-]+(?P<unit>{UNIT})s?(?:\s+max(?:imum)?\b)?[\s).]*\Z",
        _after,
    ),
    Rule(
        rf"(?:(?<=[a-z)][,;.(–-] )|(?<=\())(?P<count>{NUMBER})\s+(?P<unit>week|wk|month)s?\s+max(?:imum)?\b(?=\s*(?:$|[.,;)]))",
        _after,
    ),
    Rule(
        rf"(?:with(?:in)?|in|over|for\s+the(?=\s+(?:next|coming|following|another)\b)|during)\s+(?:about\s+|around\s+|roughly\s+|approximately\s+|some\s+"
        rf"|at\s+most\s+)?(?:the\s+)?(?:next\s+|coming\s+|following\s+"
        rf"|another\s+)?(?:(?:a\s+)?max(?:imum)?\.?(?:\s+of)?\s+"
        rf"|a\s+(?=\w+-))?(?:{NUMBER}\s*(?:-|–|to|or)\s*)?\(?(?P<count>{NUMBER})\)?(?:\s*\(\d+\))?(?:[\s-]|(?<=\d))(?P<unit>{UNIT})s?\b(?:['’]s(?=\s+time)|['’])?(?:\s+time(?:scale"
        rf"|frame)?\b)?(?!\s+(?:ago|before|prior|earlier|long|in\s+advance|ahead))"
        # «in the 18-month review» names a review, and no day
        r"(?!(?<!s)\s+(?:reviews?|reports?|plans?|projects?|programm?e?s?|strategy|evaluations?|surveys?|contracts?|milestones?|mark)\b)"
        rf"(?:\s+(?:of|after|from|following)\s+(?:the"
        rf"|this)\s+meeting)?",
        _after,
    ),
    Rule(
        rf"\b(?:asked\s+for|got|needs?|has|have|takes?|given|gets?|wants?|within|in"
        rf"|for)\s+(?:another\s+(?P<count>{NUMBER})|(?P<more>{NUMBER})\s+more)"
        rf"\s+(?P<unit>{UNIT})s?\b",
        _after_more,
    ),
    Rule(
        r"\b(?:within|in|over|during|for)\s+(?:the\s+|a\s+)?(?:(?:next|coming|following)\s+)?(?P<count>)(?:"
        r"(?P<unit>fortnight|(?:day|week|month)(?=\s+or\s+(?:so|two)\b))(?:\s+or\s+(?:so|two))?)\b",
        _after,
    ),
    Rule(rf"\b(?P<count>{NUMBER})\s+(?P<unit>{UNIT})(?:s['’]|['’]s)\s+time\b", _after),
    Rule(rf"\b(?P<count>{NUMBER})[\s-](?P<unit>{UNIT})s?\s+(?:from\s+(?:now|today)|after\s+(?:the|this)\s+meeting)\b", _after),
    Rule(
        rf"(?:at\s+least\s+)?\b(?P<count>{NUMBER})\s+(?P<unit>{UNIT})s?\s+(?:before|prior\s+to"
        rf"|ahead\s+of)\s+(?:the\s+|our\s+)?next\s+{_FILLER}{MEETING}",
        _before_next,
    ),
    Rule(
        rf"(?<!\ba\s)(?<!\bany\s)\b(?:the\s+|our\s+)?(?:next|following|upcoming|forthcoming)\s+{_FILLER}{MEETING}",
        _next_meeting,
    ),
    Rule(
        rf"{PARTS}\b(?P<which>this|next|last|past|previous|following|coming"
        rf"|the)\s+(?:coming\s+)?w(?:ee)?k\b(?!\s+(?:of|commencing|beginning|starting)\b)(?P<after>\s+after\s+next)?",
        _week,
        cue=True,
    ),
    Rule(r"(?-i:\bEOW\b)(?P<which>)(?P<after>)|(?:the\s+)?\bend\s+of\s+week\b(?!\s+\d)", _week),
    Rule(r"(?-i:\bEOM\b)(?P<which>)(?P<part>)", _month),
    Rule(r"(?-i:\bEOY\b)(?P<part>)(?P<which>)", _year),
    Rule(
        r"\b(?:(?:by|for|before|until|till|at)\s+)?(?:the\s+)?next\s+time\b(?=\s*(?:$|[.,;)\]]|on\b))|\A\W*next\s+time\b(?!\s+(?:that|you)\b)"
        r"|\b(?:before|until|till|by\s+the\s+time)\s+we\s+(?:next\s+meet|(?:meet|talk|speak|convene)\s+(?:again|next))\b",
        _next_meeting,
    ),
    Rule(r"(?:the\s+)?\b(?P<after>)(?P<which>following|coming)\s+w(?:ee)?k\b", _week),
    Rule(
        rf"{PARTS}\b(?P<which>this|next|last|past|previous|following|coming|current|the(?:\s+current)?)\s+month\b",
        _month,
        cue=True,
    ),
    Rule(rf"{PARTS}\b(?P<which>this|next|last|previous|the)\s+quarter\b", _quarter, cue=True),
    Rule(rf"{PARTS}\b(?P<which>this|next|last|previous|following|coming|the)\s+(?:calendar\s+)?year\b", _year, cue=True),
    Rule(r"(?:the\s+)?(?P<part>end)\s+of\s+(?P<which>(?=year\b))year\b", _year),
    Rule(r"\b(?P<part>)(?P<which>)year(?:['’]s)?[\s-]end\b", _year),
    Rule(
        r"\b(?P<part>)(?:over|during|for|in|through(?:out)?)\s+the\s+(?:rest|remainder)\s+of\s+(?:the|this)(?P<which>)\s+year\b",
        _year,
    ),
    Rule(r"\b(?P<part>mid)[\s-](?P<which>(?=year\b))year\b(?!\s+[a-z]{4})", _year),
    Rule(r"\b(?P<part>mid)[\s-](?P<which>(?=month\b))month\b", _month),
    Rule(r"(?:the\s+)?(?P<part>end)\s+of\s+(?P<which>(?=month\b))month\b", _month),
    Rule(r"\b(?:the\s+)?(?P<part>)(?P<which>)month[\s'’s-]{1,3}end\b", _month),
    Rule(
        r"\b(?:(?:over|by|before|during|until|at)\s+(?=(?:the|this|next|coming)\s)|(?=this\s|next\s))(?P<after>)(?P<which>the|this|next"
        r"|coming)\s+(?:coming\s+)?week[\s-]?end\b",
        _week,
    ),
    Rule(
        rf"(?<!every )(?<!each )(?<!good )(?<!black ){END_OF_DAY}?(?:\b(?:the\s+)?(?P<which>this|next|coming"
        rf"|following|last|past)\s+)?(?P<weekday>{WEEKDAY})(?!\s*(?:\d(?!\d?(?:[:.h]\d\d|\s?[ap]\.?m\b|\s?h\b))|{WEEKDAY}|and\s+{WEEKDAY}))",
        _weekday,
        cue=True,
    ),
    Rule(
        rf"(?<=[a-z)] )(?<!every )(?<!each )(?<!last )(?P<which>)(?P<weekday>{WEEKDAY})"
        r"(?:\s+(?:morning|afternoon|evening))?(?=\s*(?:\Z|[,;)]))",
        _weekday,
    ),
    Rule(
        rf"(?P<which>)\b(?P<weekday>{WEEKDAY}),?\s+(?:(?:at|by)\s+)?(?:COB|EOB|EOD|COP|close\s+of\s+(?:business|play)|noon|midday)\b",
        _weekday,
    ),
    Rule(rf"{END_OF_DAY}?(?:(?:the\s+)?\bend\s+of\s+)?\b(?:tomorrow|tmrw|tmw|tmrrw)\b", _shifted(1)),
    Rule(r"\bthe\s+day\s+after\s+tomorrow\b", _shifted(2)),
    Rule(
        rf"{END_OF_DAY}?(?:(?:the\s+)?\bend\s+of\s+)?\b(?:today|tonight|this\s+(?:afternoon|evening))\b(?!['’]s)", _shifted(0)
    ),
    Rule(
        r"\b(?:COB|EOB|EOD|close\s+of\s+(?:business|day)|(?:the\s+)?end\s+of\s+(?:the\s+)?day)\b"
        rf"(?!\s+(?:on\s+|of\s+)?(?:the\s+)?(?:\d|{WEEKDAY}))",
        _shifted(0),
        cue=True,
    ),
    Rule(r"\byesterday\b(?!['’]s)", _shifted(-1)),
    Rule(rf"(?<![\w-])(?:{_SOON})(?![\w-])", _never),
)
