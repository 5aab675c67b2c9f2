"""The day of the meeting and of the next one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from graphapp.loaders.dates.calendar import months_later
from graphapp.loaders.dates.finding import find_dates
from graphapp.loaders.dates.words import WEEKDAY, weekday_number
from graphapp.loaders.head.lines import Line, labelled
from graphapp.schema.documents import Document, Minutes, Passage, SectionRole
from graphapp.schema.findings import DateFound, Sentence

_DATE_LABEL = re.compile(
    r"(?:meeting |the )*(?:date|day|when|time|held on|held|meeting date|date of (?:the )?(?:meeting|call))(?: ?(?:and|&|/|of) ?(?:time|place|venue|location|meeting|date)s?)*(?: of (?:the )?meeting)?s?(?: \(.*\))?"
)
_OTHER = re.compile(
    r"\b(?:next|previous|last|deadline|due|published|updated|created|modified|revised|approved|version|printed|draft of|circulated|future|upcoming)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\bnext\s+(?:[\w-]+\s+){0,3}?(?:meeting|call|session|telecon(?:ference)?)s?\b", re.IGNORECASE)
_NEXT_LABEL = re.compile(
    r"(?:date (?:and \w+ )?of )?(?:the )?next (?:[\w-]+ ){0,3}?(?:meeting|call|session)s?(?: date)?(?: .*)?"
)
_LIMIT = re.compile(r"(?:by|before|until|till|no later than|prior to|after|since)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST_STAY = 6  # days that one meeting lasts at most


@dataclass(frozen=True, slots=True)
class Day:
    """A day and the words that give it."""

    day: date
    passage: Passage | None
    source: str = ""  # «label», «head», «title», «file name»


def meeting_day(document: Document, lines: Sequence[Line], *, month_first: bool) -> Day | None:
    """The day of the meeting: behind «Date:», in the title or head, in the file's own title, at last in its name."""
    year = _only_year(document, lines)
    for label, found in ((True, "label"), (False, "head")):
        for line in lines:
            if bool(line.label and _DATE_LABEL.fullmatch(line.label)) is label and (label or _may_tell(line)):
                day = _first_day(line.passage, year, month_first=month_first)
                if day:
                    return Day(*day, found)
    return _from_text(document.title or "", "title", month_first=month_first) or _from_name(document)


def weekday_contradicts(passage: Passage, day: date) -> bool:
    """Whether a weekday stands with the date that is not the day's."""
    named = re.search(WEEKDAY, passage.text)
    return bool(named) and weekday_number(named[0]) != day.weekday() if named else False


def next_meeting_day(minutes: Minutes, sentences: Sequence[Sentence], meeting: date | None, *, month_first: bool) -> Day | None:
    """The day of the next meeting, from its section, its label or a sentence about it; a later day before an earlier one."""
    found = [
        day
        for passage in _next_passages(minutes, sentences)
        for day in _certain_days(passage, meeting, month_first=month_first)
    ]
    later = [day for day in found if meeting is None or day.day > meeting]
    return next(iter(later or found), None)


def _may_tell(line: Line) -> bool:
    """Whether an unlabelled line of the head may hold the meeting's day: a title, or a short line without another purpose."""
    text = line.block.passage.text
    if _OTHER.search(text):
        return False
    if line.section == 0 or (line.heading and line.index < 4):
        return len(text) < 200
    return line.index < 6 and len(text) < 90


def _first_day(passage: Passage, year: int | None, *, month_first: bool) -> tuple[date, Passage] | None:
    around = date(year, 1, 1) if year else None
    for found in find_dates(passage.text, around, month_first=month_first):
        if found.latest and found.earliest and _length(found) <= _LONGEST_STAY and not _counts(found):
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


def _length(found: DateFound) -> int:
    return (date.fromisoformat(found.latest or "") - date.fromisoformat(found.earliest or "")).days


def _only_year(document: Document, lines: Sequence[Line]) -> int | None:
    """The year that title and head speak of, where it is one."""
    head = " ".join(line.block.passage.text for line in lines if line.section == 0)
    for text in (document.title or "", head, PurePath(document.source).name.replace("_", " ")):
        years = set(_YEAR.findall(text))
        if len(years) == 1:
            return int(years.pop())
    return None


def _from_text(text: str, source: str, *, month_first: bool = False) -> Day | None:
    for found in find_dates(text, month_first=month_first):
        if found.earliest and found.latest and _length(found) <= _LONGEST_STAY:
            return Day(date.fromisoformat(found.earliest), None, source)
    return None


def _from_name(document: Document) -> Day | None:
    name = re.sub(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)", r"\1-\2-\3", PurePath(document.source).name)
    return _from_text(re.sub(r"[_\s]+|\.(?=[a-z]+$)", " ", name), "file name")


def _next_passages(minutes: Minutes, sentences: Sequence[Sentence]) -> Iterator[Passage]:
    for section in minutes.sections:
        if section.role is SectionRole.NEXT_MEETING:
            if section.heading:
                yield section.heading.passage
            yield from (block.passage for block in section.blocks[:6])
    for section in minutes.sections:
        for block in section.blocks:
            yield from (passage for label, passage in labelled(block) if label and _NEXT_LABEL.fullmatch(label))
    for sentence in sentences:
        mention = _NEXT.search(sentence.passage.text)
        if mention and mention.start() < 60:
            yield sentence.passage


def _certain_days(passage: Passage, meeting: date | None, *, month_first: bool) -> Iterator[Day]:
    for found in find_dates(passage.text, meeting, month_first=month_first):
        if not found.latest or not found.earliest or _LIMIT.match(found.text):
            continue
        if found.relative and found.rule.endswith("s from the meeting") and not re.search("month|year", found.rule):
            yield Day(date.fromisoformat(found.latest), passage.part(found.start, found.end))
        elif found.relative and found.rule.endswith("s from the meeting") and meeting:
            yield Day(months_later(meeting, 1), passage.part(found.start, found.end))
        elif _length(found) <= 3 and "week" not in found.rule.split(":")[0].split():
            yield Day(date.fromisoformat(found.earliest), passage.part(found.start, found.end))
