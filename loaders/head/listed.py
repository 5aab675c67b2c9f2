"""Days of meetings in forms that are days only there: «the first Tuesday of September», «12.9.», the date within an address.

Elsewhere «12.9.» is a number of a paragraph, so the finder of dates leaves such forms alone. Lists of the dates of a year are
read here too: which of them is the next meeting's depends on this one's.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from graphapp.loaders.dates.finding import find_dates
from graphapp.loaders.dates.words import MONTHS_SHORT, WEEKDAY, weekday_number
from graphapp.loaders.head.days import Day
from graphapp.loaders.head.lines import labelled
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Block, BlockKind, Minutes, Passage

_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_NTH = Regex(
    rf"(?P<nth>first|1st|second|2nd|third|3rd|fourth|4th|last)\s+(?P<weekday>{WEEKDAY})\s+(?:\(\d{{1,2}}(?:st|nd|rd|th)?\)\s+)?(?:of|in)\s+(?P<month>{'|'.join(MONTHS_SHORT)})[a-z]*"
    r"(?:\s+(?P<year>20\d\d))?",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"^\W*(?:will\s+be\s+|is\s+|on\s+)*(?:[A-Z][a-z]{1,8}\.?,?\s+)?(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.?(?![\d:h])"
)
# «Mon 3/17 @ 2pm», «11/6 at 2pm»: figures, the second or the first of which is the month; «17th»: of this month, or the next.
_FIGURES = re.compile(
    rf"^\W*(?!1/2\b)(?:(?P<weekday>{WEEKDAY})\b\W*)?(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})(?![\d/])", re.IGNORECASE
)
_NUMBER = re.compile(r"^\W*(?:on\s+|is\s+)*(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)\b\s*(?=$|[.,;@(–-]|at\b|\d)")
_SAME_TIME = Regex(
    r"\bsame\s+time(?:,?\s+(?:(?:and\s+)?same\s+)?place)?,?\s+next\s+week\b|\bnext\s+week,?\s+(?:at\s+the\s+)?same\s+time\b",
    re.IGNORECASE,
)
_ADDRESS = Regex(r"https?://\S*?/(?P<year>20\d\d)[/-](?P<month>\d\d)[/-](?P<day>\d\d)(?!\d)")
_CALENDAR = re.compile(
    r"(?:(?:upcoming|future|scheduled|proposed|planned|remaining|our|all)\s+)*(?:meetings?|calls?|telecons?|sessions?)\s+"
    r"(?:dates?|schedule|calendar|through|until|till|(?:in|for)\s+20\d\d|20\d\d)\b.*"
    r"|(?:dates?|schedule|calendar)\s+(?:of|for)\s+(?:the\s+)?(?:\w+\s+){0,2}(?:meetings?|calls?|telecons?|sessions?)\b.*"
    r"|(?:20\d\d\s+)?(?:calendar|schedule|dates)\s*(?:of\s+|for\s+|[–—:,-]\s*)?(?:the\s+|our\s+)?(?:next|future|upcoming|remaining|following)"
    r"\s+(?:meetings?|calls?|telecons?|sessions?)(?:\s+(?:dates?|in\s+20\d\d|20\d\d))?"
    r"|(?:meeting\s+|annual\s+)?(?:calendar|schedule|dates)(?:\s+(?:for\s+)?20\d\d)?",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"\W*(?:{WEEKDAY})?\W*(?:\d{{1,2}}(?:st|nd|rd|th)?\W+(?:of\s+)?(?:{'|'.join(MONTHS_SHORT)})|(?:{'|'.join(MONTHS_SHORT)})[a-z]*\W+\d{{1,2}}\b|20\d\d-\d\d-\d\d"
    r"|\d{1,2}[./]\d{1,2}[./])",
    re.IGNORECASE,
)
# «Preparatory call for the survey: 6 July», among the next steps: a meeting by its purpose, which is the next one there is.
_PLANNED = re.compile(
    r"\W*(?:the\s+|our\s+)?(?:[\w-]+\s+){0,4}(?:meeting|call|session|telecon(?:ference)?)(?:\s+(?:to|for)\s+[^:;.]{2,60})?\s*"
    r"(?::|\s[–—-]|\son(?=\s))\W*",
    re.IGNORECASE,
)
_OF_MEETINGS = Regex(r"\b(?:meetings?|calls?|sessions?|plenary)\b", re.IGNORECASE)
_PLANS = re.compile(
    r"\W*(?:[\d.]+\s+)?(?:(?:closing|conclusions?|planning)\s+(?:and|&)\s+)?(?:next\s+steps|planning|calendar)\W*",
    re.IGNORECASE,
)
# «Proposed agenda for the Otter Society's General Assembly, 3 December 2021», of a meeting that is still to come.
_TO_COME = re.compile(
    r"\W*(?:(?:proposed|draft|tentative|provisional|preliminary)\s+)?agenda\s+(?:for|of)\s+(?:the\s+)?[A-Za-z][^:;]{3,80}?[,:(–-]\s*(?=\S)",
    re.IGNORECASE,
)
_ENDINGS = ("st", "nd", "rd", "th", "th")
_ENOUGH = 2
_MONTHS = 12


def reckoned(passage: Passage, meeting: date | None) -> Iterator[Day]:
    """The days that the words behind «next meeting» give in one of these forms."""
    for found in _NTH.finditer(passage.text):
        day = _nth(found, meeting)
        if day:
            yield Day(day, passage.part(*found.span()))
    short = _SHORT.match(passage.text)
    if short and meeting:
        day = _after(meeting, int(short["month"]), int(short["day"]))
        if day:
            yield Day(day, passage.part(*short.span("day")))
    yield from _in_figures(passage, meeting) if meeting else ()
    again = _SAME_TIME.search(passage.text)
    if again and meeting:
        yield Day(meeting + timedelta(days=7), passage.part(*again.span()))
    for found in _ADDRESS.finditer(passage.text):
        try:
            yield Day(date(int(found["year"]), int(found["month"]), int(found["day"])), passage.part(*found.span()))
        except ValueError:
            continue


def _in_figures(passage: Passage, meeting: date) -> Iterator[Day]:
    """The day of two figures, the sooner of the two that they can be, if no weekday tells; or that of a day's number alone."""
    figures, number = _FIGURES.match(passage.text), _NUMBER.match(passage.text)
    if figures:
        one, two = int(figures["one"]), int(figures["two"])
        days = sorted(filter(None, (_after(meeting, one, two), _after(meeting, two, one))))
        named = [day for day in days if figures["weekday"] and day.weekday() == weekday_number(figures["weekday"])]
        if found := next(iter(named or days), None):
            yield Day(found, passage.part(figures.start("one"), figures.end("two")))
    elif number:
        month = meeting.month if int(number["day"]) > meeting.day else meeting.month % _MONTHS + 1
        found = _after(meeting, month, int(number["day"]))
        if found:
            yield Day(found, passage.part(*number.span("day")))


def dates_listed(minutes: Minutes) -> Iterator[Passage]:
    """The lines of a list of the dates of meetings, each of which begins with a date."""
    for section in minutes.sections:
        if _CALENDAR.fullmatch(section.title.strip(" :")):
            yield from _dated(section.blocks)
        for number, block in enumerate(section.blocks):
            text = (block.cells[0].text if block.cells else block.passage.text).strip(" :|")
            if _CALENDAR.fullmatch(text):
                yield from _dated(section.blocks[number + 1 :])
            yield from (said for label, said in labelled(block) if label and _CALENDAR.fullmatch(label))


def dates_tabled(minutes: Minutes, meeting: date) -> Iterator[Passage]:
    """The days of a table of meetings, one a row, among which this meeting's stands."""
    for section in minutes.sections:
        rows = [block for block in section.blocks if block.kind is BlockKind.ROW]
        for _, group in groupby(rows, key=lambda block: block.table):
            head, *body = group
            if body and any(_OF_MEETINGS.search(cell.text) for cell in head.cells):
                for number in range(len(head.cells)):
                    yield from _days_down([row.cells[number] for row in body if number < len(row.cells)], meeting)


def _days_down(cells: Sequence[Passage], meeting: date) -> list[Passage]:
    """The cells of a column where each but this meeting's is a day by itself, and this meeting's is one of them."""
    days = [found[0].earliest if (found := find_dates(cell.text, meeting)) else None for cell in cells]
    dated = all(map(_DATED.match, (cell.text for cell in cells))) and len(cells) > _ENOUGH
    return list(cells) if dated and meeting.isoformat() in days else []


def dates_planned(minutes: Minutes) -> Iterator[Passage]:
    """The day behind the one meeting that the next steps announce, whatever it is for, and in the title of its agenda."""
    items = [block for section in minutes.sections if _PLANS.fullmatch(section.title) for block in section.blocks]
    found = [(block, lead) for block in items if (lead := _PLANNED.match(block.passage.text))]
    if len(found) == 1:
        yield from _behind(found[0][0].passage, found[0][1])
    for title in (section.heading.passage for section in minutes.sections if section.heading):
        if lead := _TO_COME.match(title.text):
            yield from _behind(title, lead)


def _behind(passage: Passage, lead: re.Match[str]) -> list[Passage]:
    """What stands behind the lead, where it begins with a day."""
    rest = passage.part(lead.end(), len(passage.text))
    return [rest] if _DATED.match(rest.text) else []


def _dated(blocks: tuple[Block, ...]) -> list[Passage]:
    found: list[Passage] = []
    for block in blocks:
        passage = block.cells[0] if block.kind is BlockKind.ROW and block.cells else block.passage
        if _DATED.match(passage.text):
            found.append(passage)
        elif found and block.kind is not BlockKind.ITEM:
            break
    return found if len(found) >= _ENOUGH else []


def _nth(found: re.Match[str], meeting: date | None) -> date | None:
    """«The first Tuesday of September», in the year that is written or the next one that has it still to come."""
    month = MONTHS_SHORT.index(found["month"].lower()) + 1
    for year in [int(found["year"])] if found["year"] else [meeting.year, meeting.year + 1] if meeting else []:
        days = [day for day in _days_of(year, month) if day.weekday() == weekday_number(found["weekday"])]
        nth = found["nth"].lower()
        number = -1 if nth == "last" else next(n for n, word in enumerate(_ORDINALS) if nth in (word, f"{n + 1}{_ENDINGS[n]}"))
        if meeting is None or days[number] > meeting:
            return days[number]
    return None


def _days_of(year: int, month: int) -> list[date]:
    return [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]


def _after(meeting: date, month: int, day: int) -> date | None:
    """The next such day after the meeting; None where there is no such day."""
    for year in (meeting.year, meeting.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found > meeting:
            return found
    return None
