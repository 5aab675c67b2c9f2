"""Where the meeting was held, or by what means: the words behind «Location:» or beside the date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.dates.finding import find_dates
from graphapp.loaders.head.lines import Line
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Passage

_LABEL = re.compile(
    r"(?:meeting )?(?:location|place|venue|where|held at|held in|city|room|platform|format"
    r"|mode)s?(?: of (?:the )?meeting)?(?: ?[(/].*)?"
)
_BESIDE = re.compile(r"^[\s,.;:–—|(-]*(?:(?:held\s+)?(?:at|in|via|on|by)\s+(?:the\s+)?)?")
_TIME = re.compile(
    r"[\s,;(–—-]*(?:from\s+|at\s+)?\d{1,2}(?:[:.h]\d\d)?\s*(?:am|pm|h|hrs?|utc|gmt|cet|cest|est"
    r"|edt)?(?:\s*(?:-|–|to)\s*\d{1,2}(?:[:.h]\d\d)?\s*(?:am|pm|h|hrs?)?)?\s*(?:\(?[A-Z]{2,4}\)?)?(?=\W"
    r"|$)[\s,;)–—-]*",
    re.IGNORECASE,
)
_FIRST = 8  # lines of the head in which a sentence tells the place
_HELD = re.compile(
    r"\b(?:meeting|session|minutes|call)\b[^.]{0,60}?\b(?:was\s+|is\s+)?held\s+(?:virtually\s+|in\s+person\s+)?(?:at|in)\s+(?:the\s+)?"
    r"(?P<place>[A-ZÀ-Þ][^.;]{2,80}?)(?=,?\s+(?:on|from|at\s+the\s+(?:occasion|margins?)|in\s+the\s+margins?|during|as\s+part)\b|\s*[.;]|\s*$)"
)
_HOUSE = re.compile(
    r"\b(?:hotel|room|hall|building|offices?|house|cent(?:re|er)|campus|premises|compound|headquarters|hq|library|school|universit\w+"
    r"|floor|conference\s+\w+|museum|institute|club)\b",
    re.IGNORECASE,
)
_NO_PLACE = Regex(r"\b(?:minutes|summary|agenda|meeting|notes|call\b(?<!skype call)|present|chair|report)\b", re.IGNORECASE)
_MEANS = Regex(
    r"\b(?:via\s+|by\s+|on\s+)?((?:Microsoft\s+Teams|MS\s+Teams|Zoom|Skype|WebEx|Google\s+Meet"
    r"|GoToMeeting|Jitsi|BlueJeans)(?:\s+(?:call|meeting|video-?\s?conference|teleconference"
    r"|conference))?)\b",
    re.IGNORECASE,
)


def meeting_place(lines: Sequence[Line], date: Passage | None) -> Passage | None:
    """The place as written; None where the head names none."""
    for line in lines:
        if line.label and _LABEL.fullmatch(line.label) and len(line.passage.text) < 160:
            return _without_end(line.passage)
    beside = _beside(lines, date) or _held(lines) or _below(lines, date)
    if beside:
        return beside
    for line in lines:
        means = (
            _MEANS.search(line.passage.text) if line.section == 0 and not line.label and len(line.passage.text) < 160 else None
        )
        if means:
            return line.passage.part(*means.span(1))
    return None


def _held(lines: Sequence[Line]) -> Passage | None:
    """The place of «minutes of the meeting held at the Otter Institute, Brno, on 3 June»."""
    for line in lines:
        found = _HELD.search(line.passage.text) if line.index < _FIRST and not line.label else None
        if found and _is_place(found["place"]) and not any(day.earliest for day in find_dates(found["place"])):
            return line.passage.part(*found.span("place"))
    return None


def _below(lines: Sequence[Line], date: Passage | None) -> Passage | None:
    """The line under the date's, where it names a room or a house: «Otter Hotel, Quay City»."""
    at = next(
        (n for n, x in enumerate(lines) if date and x.passage.span().start <= date.span().start < x.passage.span().end), None
    )
    below = lines[at + 1] if at is not None and at + 1 < len(lines) else None
    if (
        below is None
        or below.label
        or below.heading
        or below.index > _FIRST
        or not _HOUSE.search(below.passage.text)
        or below.passage.text.endswith((".", ":"))
    ):
        return None
    found = _without_end(below.passage)
    return found if found and _is_place(found.text) and len(found.text.split()) < 12 else None


def _beside(lines: Sequence[Line], date: Passage | None) -> Passage | None:
    """What follows the date in its line, where it reads like a place."""
    if date is None:
        return None
    line = next(
        (x for x in lines if x.passage.span().start <= date.span().start and date.span().end <= x.passage.span().end), None
    )
    if line is None:
        return None
    behind = next((i for i, offset in enumerate(line.passage.offsets) if offset >= date.span().end), None)
    if behind is None:
        return None
    rest = line.passage.text[behind:]
    time = _TIME.match(rest)
    start = behind + (time.end() if time else 0)
    lead = _BESIDE.match(line.passage.text[start:])
    start += lead.end() if lead else 0
    found = _without_end(line.passage.part(start, len(line.passage.text)))
    return found if found and _is_place(found.text) else None


def _without_end(passage: Passage) -> Passage | None:
    """The passage without a closing stop, and without «- meeting minutes» behind it."""
    tail = re.search(r"\s+[-–—|]\s+[^-–—|]*\b(?:minutes|agenda|notes|summary)\b.*$", passage.text, re.IGNORECASE)
    end = tail.start() if tail else len(passage.text)
    while end and passage.text[end - 1] in " .,;:":
        end -= 1
    return passage.part(0, end) if end else None


def _is_place(text: str) -> bool:
    return 3 <= len(text) <= 80 and text[0].isupper() and not _NO_PLACE.search(text)
