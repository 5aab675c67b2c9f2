"""Which of the dates in a clause says by when."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from graphapp.loaders.actions import mentioned
from graphapp.loaders.dates.finding import find_dates
from graphapp.loaders.dates.words import MONTH_TITLE
from graphapp.loaders.regex import Regex
from graphapp.schema.findings import DateFound
from graphapp.schema.ids import fold

_TO_MONTH = re.compile(
    r"(\b(?:moved|postponed|deferred|delayed|rescheduled|shifted|pushed back|brought forward|prolonged|extended)\s)"
    rf"to(\s{MONTH_TITLE}\b)"
)
_COURSE = re.compile(
    rf"\b(?:[Ii]n|[Dd]uring|[Oo]ver|[Ww]ithin|[Tt]hroughout) the (?:course|month) of(?=\s(?:{MONTH_TITLE}|20\d\d)\b)"
)
_BY = re.compile(
    r"(?:deadline\b[^.;]* (?:is|be|at|to|for|on)\b|avant|d['’]ici|au plus tard|jusqu['’]au|antes|hasta|a más tardar"
    r"|até|by|before|until|till|no later than|not later than|at the latest"
    r"|within|due|deadline\w*|latest|prior to|(?-i:DL)"
    r"|ahead of|in time for|COB|EOB|EOD|COP|(?:close|end) of (?:business|play|day)|EO[WMY])\b"
    r"|(?:at least |up to )?\w+ \w+ (?:before|prior to|ahead of|in advance of)\b",
    re.IGNORECASE,
)
_IN = re.compile(
    r"(?:w/?c|only|already|again|sometime|in|to|with|during|on|at|for|from|starting|between|around|over|as of|as from|once"
    r"|after|early|late|later"
    r"|mid|end|beginning|the (?:week|end)|week|this|next|coming|tomorrow|today|tonight)\b|\(",
    re.IGNORECASE,
)
_LEAD = Regex(
    r"(?:\bdeadline\b[^.;]{0,60} (?:is|will be|(?:was|has been) set (?:at|to|for|on))\s+|\b(?:by|before|until|till"
    r"|no later than|within|due|deadline\w*(?: of)?|(?-i:DL|ETA)|latest|in the (?:course|month) of|in|during|on|at|for"
    r"|say|ideally|preferably|hopefully|(?:cut-?off|closing) date(?: (?:of|is|on))?"
    r"|now (?:says|speaks of|expects|promises|gives|names|proposes|targets|estimates|foresees)|targets?|promise[sd]"
    r"|commit(?:s|ted) (?:him|her|it|them)sel(?:f|ves) to"
    r"|from|around|early|prior to|(?:moved|postponed|deferred|rescheduled|extended|delayed|changed|brought forward)"
    r"(?: \w+){0,3} to|new (?:date|deadline)(?: is)?)\b[\s:(]*(?:the\s+)?)\Z",
    re.IGNORECASE,
)
_NEW_DAY = Regex(
    r"\b(?:new|revised|moved?|postponed|deferred|rescheduled|extended|delayed|prolonged|until|till|by|before|due|deadline"
    r"|target|expected|planned|scheduled|foreseen|now)\b[\s:(–-]*(?:[a-z]+\s+){0,3}\Z",
    re.IGNORECASE,
)
_NEXT_OF = re.compile(r"(\b(?:[Nn]ext|[Ff]ollowing|[Uu]pcoming)\s+)([A-Z][A-Za-z-]{1,9}[A-Z])\b")
_NEXT_NAMED = re.compile(
    r"(\b(?:[Nn]ext|[Ff]ollowing|[Uu]pcoming)\s+)((?:[A-Z][\w&’'-]*\s+(?:(?:of|on|for|and|the)\s+)*){1,7})(?=(?:[Mm]eeting|[Cc]all|[Ss]ession)\b)"
)
# «to be shown at the committee of 5 May»: the day of the meeting that hears of it; a far one was the last of its kind.
_AT_MEETING_OF = Regex(
    r"\b(?:at|to|in|for|before|during|by|agenda\s+(?:of|for))\s+(?:the\s+|our\s+|its\s+|an?\s+)?(?:(?!of\b)[\w’'-]+\s+){0,5}?"
    r"(?:meeting|call|session|committee|board|council|assembly|plenary|conference|workshop)\s+of\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
# «The committee of 5 May will be asked to approve it»
_HEARS = Regex(
    r"(?:\A|,\s+)(?:[Tt]he\s+)?(?:[A-Z][\w&/-]*\s+){0,4}(?i:meeting|session|committee|board|council|assembly|plenary)\s+of\s+(?:the\s+)?\Z"
)
_IS_ASKED = re.compile(
    r"\s+(?:will|is\s+to|shall)\s+(?:be\s+(?:asked|requested|invited|informed)|hear|discuss|decide|approve|consider)\b"
)
_SOON_HELD = 120  # days
_TODAY = {"today", "this afternoon", "this evening"}
_LED = 2  # the weight of a day that a word leads to
_DEED = Regex(r"\b(?:will|shall|to|would|should)\s+(?:\w+ly\s+)?(?!work\b|continue\b|try\b|aim\b|be\b)[a-z-]+\b[^;.]*\Z")
_WHAT_FOR = re.compile(r"\s+(?:in order\s+)?to\s+(?!be\b)[a-z]+\s")
_BARE_YEAR = re.compile(r"(?:(?:in|for|of|during)\s+)?(?:19|20)\d\d(?:\s*[-/–]\s*\d{2,4})?\Z", re.IGNORECASE)
# What comes after the deed: «by Monday, before submission by Friday».
_NEXT_STAGE = Regex(
    r"(?:\b(?:before|ahead of|prior to|in time for|in order to|so that)\b|\bfor (?:\w+ )?(?:review|submission"
    r"|discussion|approval|presentation|adoption)\b)(?!.*\band\b)",
    re.IGNORECASE,
)
_CLOCK = (
    r"(?:,?\s*(?:at|@)?\s*\d{1,2}(?:[:.h]\d\d)?\s*(?:[ap]\.?m\.?|h(?:rs?)?)?\s*"
    r"(?:[A-Z]{2,4}|Eastern|Central|Mountain|Pacific)?\b)?"
)
_AT_END = re.compile(
    rf"{_CLOCK}[\s.)\];,]*(?:\((?:see|cf|incl)\b[^()]*\)[\s.]*\Z)?(?:\(?[A-Z]\w*(?:[ ,/&]+[A-Z]\w*)*\)?)?[\s.)\]]*\Z"
)
_AS_LABEL = re.compile(r"(?:[\w/, &@]{1,30}:\s*|[\w/, &@]{1,30}\s(?=[(\[]))?[\s*_(\[–-]*")
# «22 May: Bo sends the list», «[22 May] send the list», «22 May, 10:00 – Bo will call»
_LABELLED = re.compile(
    r"(?:,?\s*(?:at\s+)?\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|h(?:rs?)?|UTC)?)?[\s*_)\]]*(?::|\s[–—-]{1,3})\s|[–—](?=[A-Za-z])|-{2,3}(?=\s?[A-Za-z])|[)\]]\s*:?\s"
)
# «A will send it March 15.»
_DATED_END = re.compile(rf"{_CLOCK}[\s.)]*\Z")
_GOES_ON = re.compile(
    r"(?:,?\s+(?:around|about|at|after|before|when|once|via|if)\b|,\s)"
)  # «will file it 3/5/2024 around noon»
_DEED_BEFORE = Regex(
    r"\b(?:will|to|shall)\s+[a-z-]+\b(?![^,;]*\b(?:of|from|dated|signed|held|since|was|were)\b)[^,;]*[a-z],?\s+\Z"
)
_FOR_NEXT = re.compile(r"(?:for|until|this|next|the coming|the next|during|within)\b", re.IGNORECASE)
_NO_TASKS = Regex(
    r"\b(?:suggestions?|ideas?|topics?|agenda|dates?|venue|planning"
    r"|last|previous|from|since|review\w*|follow[- ]?up (?:of|from|on)|status|progress|(?<!be )(?:completed|done))\b",
    re.IGNORECASE,
)
# «Poll on dates for the May Regatta»: the month of a thing.
_OF_THING = re.compile(r"\s+(?!(?:Meeting|Call|Session|Plenary|Board)\b)[A-Z][a-z]")
_FIGURED = re.compile(r"\d|next")
_AT_LATEST = re.compile(r",?\s*(?:at (?:the )?)?latest\b", re.IGNORECASE)
_OF_WEEK = Regex(r"\b(?:this|next|following|coming) week\Z", re.IGNORECASE)
_BEFORE_THAT = Regex(r"\b(?:before|prior to|ahead of)\b", re.IGNORECASE)
_FAR = 240  # days
_TO = Regex(r"\bto\s+(?:the\s+|our\s+|its\s+)?\Z", re.IGNORECASE)
# «by next Tuesday, 15 March»: the figure says which one.
_NEXT_DAY = Regex(
    r"\b(?:next|this|coming)(?=\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s+(?:the\s+)?\d{1,2}\b(?![:.h]\d))", re.IGNORECASE
)
_MEETS = re.compile(r"\s+(?:[a-z]+\s+)?(?:meeting|call|session|plenary|board|telecon)\b(?!\s+(?:minutes|notes))")
_HEAD = 3  # letters before a day at the head of a note


def dates_in(
    text: str, meeting: str | None, next_meeting: str | None, *, month_first: bool = False, own: Collection[str] = ()
) -> list[DateFound]:
    """The dates of a text, with the meeting's day and the next meeting's as ISO 8601 days."""
    found = find_dates(_called(_plain(text), own), _day(meeting), _day(next_meeting), month_first=month_first)
    return [replace(each, text=text[each.start : each.end]) for each in found]


def _called(text: str, own: Collection[str]) -> str:
    """The text, letter for letter as long, with «the next AWG» as the next meeting where AWG is the group that meets."""
    if not own:
        return text
    short = _NEXT_OF.sub(lambda m: m[1] + "TC".ljust(len(m[2])) if m[2].casefold() in own else m[0], text)
    return _NEXT_NAMED.sub(lambda m: m[1] + "TC".ljust(len(m[2])) if fold(m[2]) in own else m[0], short)


def _plain(text: str) -> str:
    """The text, letter for letter as long, with «moved to May» and «in the course of May» as «in May»."""
    moved = _TO_MONTH.sub(lambda match: f"{match[1]}in{match[2]}", text)
    named = _NEXT_DAY.sub(lambda match: " " * len(match[0]), moved)
    return _COURSE.sub(lambda match: "in".ljust(len(match[0])), named)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso and len(iso) == 10 else None


def due_in(
    text: str, dates: Sequence[DateFound], stretch: tuple[int, int], meeting: str | None, *, listed: bool = False
) -> DateFound | None:
    """The date in the stretch by which it is to be done: the surest wording, of equals the last; None if there is none."""
    ranked = [(weight, found) for found in dates if (weight := _weight(text, found, stretch, meeting, listed=listed))]
    ranked = [each for each in ranked if not any(_is_purpose(text, one, each, stretch[0]) for one in ranked)]
    best = max((weight for weight, _ in ranked), default=0)
    chosen: DateFound | None = None
    for found in (each for weight, each in ranked if weight == best):
        if chosen is None or not _NEXT_STAGE.search(text[chosen.end : found.start]):
            chosen = found
    return chosen


def within(
    due: DateFound | None, text: str, dates: Sequence[DateFound], stretch: tuple[int, int], meeting: str | None
) -> DateFound | None:
    """The day where it stands in the stretch, else the one that does («said that the call opens in May, and that A will»)."""
    return due if due is None or due.start >= stretch[0] else due_in(text, dates, stretch, meeting)


def _is_purpose(text: str, one: tuple[int, DateFound], other: tuple[int, DateFound], start: int) -> bool:
    """Whether another date only belongs to what a dated deed is for («will meet in May to prepare the fair in June»)."""
    (weight, sooner), (rival, later) = one, other
    if later.start <= sooner.end or not (sooner.latest and later.latest) or sooner.latest > later.latest or weight < _LED:
        return False
    meant = weight >= rival or _far(later.latest, sooner.latest, _SOON_HELD)
    return bool(meant and _WHAT_FOR.match(text, sooner.end, later.start) and _DEED.search(text, start, sooner.start))


def due_of_text(text: str, meeting: str | None, next_meeting: str | None) -> DateFound | None:
    """The date in a whole text by which something is to be done."""
    return due_in(text, dates_in(text, meeting, next_meeting), (0, len(text)), meeting)


def _weight(text: str, found: DateFound, stretch: tuple[int, int], meeting: str | None, *, listed: bool) -> int:
    start, end = stretch
    promised = bool(_DATED_END.match(text, found.end) and _DEED_BEFORE.search(text[: found.start]))
    if found.text.casefold() in _TODAY and mentioned.as_told(text[: found.start], listed=listed, promised=promised):
        return 0
    if found.start < start or found.end > end or (found.latest and meeting and found.latest < meeting):
        return 0
    before, words = text[start : found.start], found.text
    soon = bool(meeting and found.latest and not _far(found.latest, meeting, _SOON_HELD))
    asked = _HEARS.search(before) and _IS_ASKED.match(text, found.end, end)
    heard = soon and bool(asked or _AT_MEETING_OF.search(before))
    if not heard and mentioned.only_named(before, words, text[found.end : end]):
        return 0
    lead = _LEAD.search(before)
    if _BY.match(words) or (lead and _BY.match(lead[0])) or _AT_LATEST.match(text, found.end, end):
        return 3
    if _BARE_YEAR.fullmatch(words) and not words.casefold().startswith(("in", "during", "by")):
        return 0
    far = bool(found.relative and meeting and found.latest and _far(found.latest, meeting))
    heard = heard or bool(_TO.search(before) and _MEETS.match(text, found.end, end))  # «to report to the 14 June meeting»
    if heard or _IN.match(words) or lead or _OF_WEEK.search(words):
        return 2 if found.latest and not far else 1
    if found.latest is None:
        return 1
    sure = listed or text[found.end : found.end + 1] in {")", "]"}
    label = bool(_AS_LABEL.fullmatch(text[start : found.start]) and _LABELLED.match(text, found.end))
    if sure and label:
        return 2
    if far and not label:  # a day of the past, which the text only names
        return 0
    headed = label and not far and found.start - start <= _HEAD  # «10 May – A and B will meet»
    return 1 if headed else _bare_weight(text, found, stretch, listed=listed)


def _bare_weight(text: str, found: DateFound, stretch: tuple[int, int], *, listed: bool) -> int:
    """The weight of a date that no word leads to: at the end of a task in a list, in brackets, at the end of a promise."""
    start, end = stretch
    ahead = found.earliest != found.latest or _BEFORE_THAT.search(found.text)  # days of an event, a week before a meeting
    around = text[max(start, found.start - 1) : found.start] + text[found.end : found.end + 1]
    bracketed = around in {"()", "[]"}
    if listed or ahead:
        titled = bracketed and text.startswith(":", found.end + 1)  # «Guide to the port (May): ask Bo for the text»
        return 1 if not listed or titled or _AT_END.match(text[found.end : end]) else 0
    ends = _DATED_END.match(text, found.end, end) or _GOES_ON.match(text, found.end, end)
    promised = ends and _DEED_BEFORE.search(text[start : found.start])
    dashed = text[start : found.start].rstrip(" ").endswith((" –", " —", " -")) and _DATED_END.match(text, found.end, end)
    return 1 if bracketed or promised or dashed else 0


def _far(day: str, meeting: str, most: int = _FAR) -> bool:
    """Whether a day without a year comes so late after the meeting that the one before it is meant."""
    return (date.fromisoformat(day) - date.fromisoformat(meeting)).days > most


def due_of_cell(
    text: str,
    meeting: str | None,
    next_meeting: str | None,
    *,
    over: bool = False,
    month_first: bool = False,
    own: Collection[str] = (),
) -> DateFound | None:
    """The date that a cell for due dates gives: the last one in it. `over`: the task has ended, the nearest day counts."""
    found = _last(dates_in(text, meeting, next_meeting, month_first=month_first, own=own))
    found = found or _opening(text, meeting, next_meeting, month_first=month_first)
    today = _day(meeting)
    if not over or not found or not found.latest or today is None:
        return found
    earlier = _last(find_dates(text, today, _day(next_meeting), past=True, month_first=month_first))
    both = [each for each in (earlier, found) if each and each.latest]
    return min(both, key=lambda each: abs((date.fromisoformat(each.latest or "") - today).days))


def _opening(text: str, meeting: str | None, next_meeting: str | None, *, month_first: bool) -> DateFound | None:
    """The day that a cell begins with, and then says more («July 2024 committee»)."""
    led = find_dates(f"by {text}", _day(meeting), _day(next_meeting), month_first=month_first)
    first = led[0] if led and not led[0].start else None
    return replace(first, start=0, end=first.end - 3, text=text[: first.end - 3]) if first else None


def due_of_note(text: str, meeting: str | None, next_meeting: str | None, *, month_first: bool = False) -> DateFound | None:
    """The new day that a remark on a task gives («new date 3 May», «extended to June»), not the day that a report names."""
    found = dates_in(text, meeting, next_meeting, month_first=month_first)
    dated = (each for each in found if each.latest and each.latest >= (meeting or ""))
    return next((each for each in dated if _NEW_DAY.search(text[: each.start] + mentioned.led_by(each.text))), None)


def due_of_heading(text: str, meeting: str | None, next_meeting: str | None, own: Collection[str]) -> DateFound | None:
    """The day by which all is to be done that stands below a heading («To do by 15 May», «Actions for the next meeting»)."""
    dated = [each for each in dates_in(text, meeting, next_meeting, own=own) if each.latest and each.latest > (meeting or "")]
    found = dated[0] if len(dated) == 1 else None
    if found is None or _NO_TASKS.search(text) or (not _FIGURED.search(found.text) and _OF_THING.match(text, found.end)):
        return None
    lead = _LEAD.search(text[: found.start])
    by = _BY.match(found.text) or (lead and _BY.match(lead[0])) or _FOR_NEXT.match(found.text)
    return found if by else None


def _last(found: Sequence[DateFound]) -> DateFound | None:
    dated = [each for each in found if each.latest]
    return next(reversed(dated or [*found]), None)
