"""The day of the meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from graphapp.loaders.dates.finding import find_dates
from graphapp.loaders.dates.words import MONTH_NAME, WEEKDAY, weekday_number
from graphapp.loaders.head.lines import Line
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import BlockKind, Document, Passage
from graphapp.schema.findings import DateFound

_DATE_LABEL = re.compile(
    r"(?:meeting |the |proposed |scheduled )*(?:date|day|when|time|held on|held|meeting date|date of (?:the )?(?:meeting"
    r"|call)|starts?|started|start[ _-](?:date|time))(?: ?(?:and|&|/|of) ?(?:time|place|venue|location|meeting"
    r"|date)s?)*(?: of (?:the )?meeting)?s?(?: \(.*\))?"
)
_OTHER = Regex(
    r"\b(?:next|previous|last|deadline|due|published|updated|created|modified|revised|approved|version"
    r"|printed|draft of|circulated|future|upcoming"
    rf"|{MONTH_NAME} (?:[\w-]+ ){{0,2}}(?:meeting|call|workshop) (?:is|will))\b",  # the meeting of another month
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\W*(?:our\s+|doc(?:ument)?\.?\s+)?ref(?:erence)?\b", re.IGNORECASE)  # «Ref. 12/345 – 3 May»
_NUMBERED = Regex(r"\bN[ \u00a0]?\d{2,5}\b")  # of a paper, as standards bodies count them: «TC 12/WG 3 N 118»
# «Minutes of the meeting held at the pier office on 3 June 2021»: however long the line is.
_HELD = re.compile(
    r"\W*(?:sub(?:ject)?:\s+)?(?:minutes|notes|summary|record|report|proceedings)\b[^.]{0,120}\b(?:meeting|session|call)[^.]{0,80}?\bheld\b"
    r"|(?:the )?(?:meeting|session|call) (?:was )?(?:called to order|opened|convened|commenced|began|started)\b",
    re.IGNORECASE,
)
# «Report of the 7th meeting, 3 June 2021»: surer than a day by itself above it, which may be that of the paper.
_MEETING = re.compile(
    r"\W*(?:(?:draft|final|approved|summary|meeting)\s+)*(?:minutes|notes|record|report|proceedings|summary)\s+(?:of|from)\s+"
    r"[^.:;]{0,120}\b(?:meeting|session|call)\b",
    re.IGNORECASE,
)
_WRITTEN = Regex(r"\bdated\b", re.IGNORECASE)  # the letter with which minutes are sent
# «the Ordinary Meeting held on Wednesday 6 March», «our committee meeting on July 20».
_MET_ON = Regex(
    r"\b(?:meeting|session|call)\b[^.;]{0,80}?\bheld\b[^.;]{0,80}?(?=\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)?\s))"
    r"|\b(?:this\s+(?:month|week)['’]s|our|the)\s+(?:[\w&-]+\s+){0,4}meeting\s+(?:held\s+)?on\s+",
    re.IGNORECASE,
)
_HELD_ON = Regex(r"\W*(?:meeting\s+)?held\s+(?:on|at)\b", re.IGNORECASE)
_DAY_ALONE = Regex(rf"(?=\W*{WEEKDAY}\W{{1,3}}[^.:;]{{0,40}}(?<!\d)(?:19|20)\d\d\W*$)")
_EARLIER = Regex(r"\b(?:approv\w+|adopt\w+|confirm\w+|accept\w+|last|previous|preceding|earlier|next)\b", re.IGNORECASE)
_FIGURES = re.compile(r"^\D*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\D*$")
_POSTED = 150  # days after a meeting by which its page is posted
# The minutes of the meeting before, not «MINUTES (approved)».
_APPROVED = Regex(r"\b(?:were|was|are|be)\s+(?:\w+\s+)?(?:approved|adopted|confirmed|accepted|ratified)\b", re.IGNORECASE)
_YEAR = Regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TOP = 6  # lines in which one names the meeting
_OPENING = 14  # lines in which a sentence tells when the meeting was held
_LONGEST_STAY = 6  # days that one meeting lasts at most


@dataclass(frozen=True, slots=True)
class Day:
    """A day and the words that give it."""

    day: date
    passage: Passage | None
    source: str = ""  # «label», «head», «title», «file name»


def meeting_day(document: Document, lines: Sequence[Line], *, month_first: bool) -> Day | None:
    """The day of the meeting: in the title, behind «Date:», in the head, in the file's own title, at last in its name."""
    year = _only_year(document, lines)
    if posted := _before_posting(document, lines):
        return Day(*posted, "head")
    said = any(_HELD.match(line.block.passage.text) for line in lines[:_OPENING])
    for source, chosen in (("title", _is_title), ("label", _is_labelled), ("head", _may_tell)):
        for line in sorted(filter(chosen, lines), key=lambda line: source == "head" and not _names_meeting(line)):
            if said and _WRITTEN.search(line.block.passage.text):
                continue
            day = _first_day(line.passage, year, month_first=month_first, whole=source == "title")
            if day and (
                source != "head"
                or line.section == 0
                or _names_meeting(line)
                or _is_all(line, day[1])
                or _HELD.match(line.block.passage.text)
            ):
                return Day(*day, source)
    return _from_text(document.title or "", "title", month_first=month_first) or _from_name(document)


def _before_posting(document: Document, lines: Sequence[Line]) -> tuple[date, Passage] | None:
    """The day that the text says it met on, where the front matter of a web page gives the later one on which it was posted."""
    end = document.text.find("\n---", 3) if document.text.startswith("---") else -1
    at = [line.passage.offsets[0] if line.passage.text else end for line in lines]
    front = next((line for line, start in zip(lines, at, strict=True) if start < end and line.label == "date"), None)
    posted = _first_day(front.passage, None, month_first=False, whole=True) if front else None
    below = [line for line, start in zip(lines, at, strict=True) if start > end]
    for line in below[:_OPENING] if posted else ():
        text = line.block.passage.text
        found = None if _EARLIER.search(text) else _MET_ON.search(text) or _HELD_ON.match(text) or _DAY_ALONE.match(text)
        behind = line.block.passage.part(found.end(), len(text)) if found else None
        day = _first_day(behind, posted[0].year, month_first=False, whole=False) if behind and posted else None
        if day and posted and 0 < (posted[0] - day[0]).days <= _POSTED:
            return day
    return None


def corrected(document: Document, lines: Sequence[Line], day: Day) -> Day:
    """The day that title and file name agree on against the written one: a slip in the year, or a label from last time."""
    named = _from_name(document)
    if named is None or day.source == "file name":
        return day
    if day.source == "label" and (over := _over_all(lines)) and over[0] == named.day:
        return Day(*over, "title")
    if _exchanged(named.day, day):
        return replace(day, day=named.day)
    if (named.day.month, named.day.day) != (day.day.month, day.day.day):
        return day
    return replace(day, day=named.day) if _only_year(document, lines, without=day.passage) == named.day.year else day


def _exchanged(named: date, day: Day) -> bool:
    """Whether figures were read day first that the file's name has month first: «10/5/2021» of a file of 5 October."""
    figures = day.passage is not None and _FIGURES.search(day.passage.text)
    return bool(figures) and (named.year, named.month, named.day) == (day.day.year, day.day.day, day.day.month)


def _over_all(lines: Sequence[Line]) -> tuple[date, Passage] | None:
    """The day in the very first line, where that has no label: «2024-01-10 – WG Tides»."""
    first = lines[0] if lines and not lines[0].label and not _OTHER.search(lines[0].block.passage.text) else None
    return _first_day(first.passage, None, month_first=False, whole=True) if first else None


def other_day(document: Document, lines: Sequence[Line], day: Day, *, month_first: bool) -> date | None:
    """Another day that the label gives where the title gave one."""
    if day.source != "title":
        return None
    year = _only_year(document, lines)
    found = [
        d for line in filter(_is_labelled, lines) if (d := _first_day(line.passage, year, month_first=month_first, whole=False))
    ]
    return next((d for d, _ in found if d != day.day), None)


def weekday_contradicts(passage: Passage, day: date) -> bool:
    """Whether a weekday stands with the date that is not the day's."""
    named = re.search(WEEKDAY, passage.text)
    return named is not None and weekday_number(named[0]) != day.weekday()


def _is_all(line: Line, found: Passage) -> bool:
    """Whether a line below the head holds little besides the date."""
    at = line.passage.text.find(found.text)
    before = line.passage.text[:at].replace(",", " ").split()  # «Quay City, Otter House, Tuesday»
    led = at < 15 or (line.passage.text.rstrip(" .)").endswith(found.text) and all(word[:1].isupper() for word in before))
    return led and len(line.passage.text) - len(found.text) < 50


def _is_title(line: Line) -> bool:
    return (
        line.heading
        and line.index < 2
        and not (_OTHER.search(line.block.passage.text) or _REFERENCE.match(line.block.passage.text))
        and not (_NUMBERED.search(line.block.passage.text) and not _MEETING.match(line.block.passage.text))
    )


def _is_labelled(line: Line) -> bool:
    told = bool(line.label and _DATE_LABEL.fullmatch(line.label))
    return told and not (line.label.endswith("dates") and len(find_dates(line.passage.text)) > 1)  # those to come


def _may_tell(line: Line) -> bool:
    """Whether an unlabelled line of the head may hold the meeting's day: a title, or a short line without another purpose."""
    text = line.block.passage.text
    if _HELD.match(text) and line.index < _OPENING and len(text) < 250 and not _APPROVED.search(text):
        return True
    if _OTHER.search(text) or _REFERENCE.match(text):
        return False
    if line.section == 0 or (line.heading and line.index < 4):
        return len(text) < 200
    return line.index < (12 if line.block.kind is BlockKind.PARAGRAPH else 6) and len(text) < 90


def _names_meeting(line: Line) -> bool:
    """Whether a line at the very head says of which meeting these are the minutes; a heading further down is a point of it."""
    at_top = line.index < _TOP and not line.block.marker and line.block.kind is not BlockKind.ITEM
    at_top = at_top and (line.section == 0 or not line.heading)
    return at_top and _MEETING.match(line.block.passage.text) is not None


def _first_day(passage: Passage, year: int | None, *, month_first: bool, whole: bool) -> tuple[date, Passage] | None:
    """The first day of a passage, of the given year where it has none; `whole`: only with its year written."""
    around = date(year, 1, 1) if year and not whole else None
    for found in find_dates(passage.text, around, month_first=month_first):
        if found.latest and found.earliest and days_long(found) <= _LONGEST_STAY and not _counts(found):
            return date.fromisoformat(found.earliest), passage.part(found.start, found.end)
    return None


def _counts(found: DateFound) -> bool:
    """Whether the date is counted from the meeting's own, which is what is sought."""
    return (
        found.relative
        and "day and month" not in found.rule
        and "range of days" not in found.rule
        and "figures" not in found.rule
    )


def days_long(found: DateFound) -> int:
    """How many days lie between the first and the last day that a date allows."""
    return (date.fromisoformat(found.latest or "") - date.fromisoformat(found.earliest or "")).days


def _only_year(document: Document, lines: Sequence[Line], without: Passage | None = None) -> int | None:
    """The year that title and head speak of, where it is one; a passage may be left out."""
    head = " ".join(line.block.passage.text for line in lines if line.section == 0)
    head = head.replace(without.text, "") if without else head
    for text in (document.title or "", head, PurePath(document.source).name.replace("_", " ")):
        years = set(_YEAR.findall(text))
        if len(years) == 1:
            return int(years.pop())
    return None


def _from_text(text: str, source: str, *, month_first: bool = False) -> Day | None:
    for found in find_dates(text, month_first=month_first):
        if found.earliest and found.latest and days_long(found) <= _LONGEST_STAY:
            return Day(date.fromisoformat(found.earliest), None, source)
    return None


def _from_name(document: Document) -> Day | None:
    name = re.sub(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)", r" \1-\2-\3 ", PurePath(document.source).name)
    name = re.sub(r"(?<=[A-Za-z])[-.](?=\d)", " ", name)
    name = re.sub(r"(\d\d)-(?=[A-Za-z])", r"\1 ", name)
    return _from_text(re.sub(r"[_\s]+|\.(?=[a-z]+$)", " ", name), "file name")
