"""Where the meeting was held, or by what means: the words behind «Location:» or beside the date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.dates.finding import find_dates
from graphapp.loaders.dates.words import WEEKDAY
from graphapp.loaders.head.lines import Line
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Passage

_LABEL = re.compile(
    r"(?:meeting )?(?:location|place|venue|where|held at|held in|city|room|platform|format"
    r"|mode)s?(?: of (?:the )?meeting)?(?: ?[(/].*)?"
)
_TIME_ONLY = Regex(r"^(?:utc|gmt|[a-z]{1,3}t)\b|\b(?:time|utc|gmt|[cew]es?t|[ap]\.?m\.?|hrs?|hours?|noon)\W*$", re.IGNORECASE)
_WEEKDAY = Regex(rf"[\s,(]*(?:on\s+)?(?:{WEEKDAY})?[\s,]*$", re.IGNORECASE)
_LINK = Regex(r"[\s:,;(–—-]*(?:\(?\s*(?:link|dial|join|meeting\s+id|passcode|password|pin)\b|https?://|www\.)", re.IGNORECASE)
_BESIDE = re.compile(r"^[\s,.;:–—|/(-]*(?:(?:held\s+)?(?:at|in|via|on|by)\s+(?:the\s+)?)?")
_TIME = re.compile(
    r"[\s,:;/(–—-]*(?:from\s+|at\s+)?\d{1,2}(?:[:.h]\d\d)?\s*(?:am|pm|h|hrs?|utc|gmt|cet|cest|est"
    r"|edt)?(?:\s*(?:-|–|to)\s*\d{1,2}(?:[:.h]\d\d)?\s*(?:am|pm|h|hrs?)?)?\s*(?:\(?(?-i:[A-Z]{1,4}T|UTC|GMT)\)?)?(?=\W"
    r"|$)[\s,:;)–—-]*",
    re.IGNORECASE,
)
_LONGEST = 160  # letters of a line that tells the place
_FIRST = 8  # lines of the head in which a sentence tells the place
_HELD = re.compile(
    r"(?:\b(?i:meeting|session|minutes|call)\b[^.]{0,60}?|^\W*)\b(?:was\s+|is\s+)?[Hh]eld\s+(?:virtually\s+"
    r"|in\s+person\s+)?(?:at|in)\s+(?:the\s+)?"
    r"(?P<place>[A-ZÀ-Þ][^.;]{2,80}?)(?=,?\s+(?:on|from|at\s+the\s+(?:occasion|margins?)|in\s+the\s+margins?|during"
    r"|as\s+part)\b|\s+[–—-]\s|\s*[.;]|\s*$)"
)
_HOUSE = re.compile(
    r"\b(?:hotel|(?:board|class|ball)?room|theatre|auditorium|chamber|pavilion|hall|building|offices?|house|cent(?:re|er)|campus|premises|compound|headquarters|hq|library"
    r"|school|universit\w+"
    r"|floor|conference\s+\w+|museum|institute|club)\b",
    re.IGNORECASE,
)
_NO_PLACE = Regex(
    r"\b(?:minutes|summary|agenda|meeting|notes|call\b(?<!skype call)|present|chair|report|page|slides?|recording|draft(?:ed)?"
    r"|audio|transcript|attend\w+|participants|apologies|version|quarter)\b",
    re.IGNORECASE,
)
_SHORT_LINE = 90
_MOST_WORDS = 8
_OF_PLACES = frozenset(
    "office offices sub-office suboffice premises compound building room hall centre center hotel house online hybrid virtual"
    " by in at via video conference telephone phone person campus library".split()
)
_ALONE = re.compile(
    r"[A-Z0-9&-]+|(?:[Vv]er(?:sion)?|[Dd]raft|[Uu]pdated|[Dd]ated?|[Ww]eek|[Pp]art)\b.*"
)  # letters, or a word of the file's
_MEANS = Regex(
    r"\b(?:via\s+|by\s+|on\s+)?((?:Microsoft\s+Teams|MS\s+Teams|Zoom|Skype|WebEx|Google\s+Meet"
    r"|GoToMeeting|Jitsi|BlueJeans)(?:\s+(?:call|meeting|video-?\s?conference|teleconference"
    r"|conference))?)\b",
    re.IGNORECASE,
)


def meeting_place(lines: Sequence[Line], date: Passage | None, group: Passage | None = None) -> Passage | None:
    """The place as written; None where the head names none. What names the group is no place."""
    for line in lines:
        if line.label and _LABEL.fullmatch(line.label) and len(line.passage.text) < _LONGEST:
            found = _without_link(line.passage)
            if found:
                return _without_end(found)
    beside = _beside(lines, date) or _held(lines) or _before(lines, date, group) or _below(lines, date)
    if beside and not (group and group.text in beside.text):
        return beside
    for line in lines:
        plain = line.section == 0 and not line.label and len(line.passage.text) < _LONGEST
        means = _MEANS.search(line.passage.text) if plain else None
        if means:
            return line.passage.part(*means.span(1))
    return None


def _without_link(passage: Passage) -> Passage | None:
    """The passage up to the address or the number to call; None where it is nothing else."""
    link = _LINK.search(passage.text)
    return passage.part(0, link.start()) if link and link.start() else None if link else passage


def _before(lines: Sequence[Line], date: Passage | None, group: Passage | None) -> Passage | None:
    """What stands before the date on a line of its own, below the group's name: «Quay City, Otter House, 3 May 2022»."""
    line = next((x for x in lines if date and not x.label and _holds(x.passage, date)), None)
    if line is None or date is None or group is None or not 0 < line.index < _FIRST or len(line.passage.text) > _SHORT_LINE:
        return None
    at = next(i for i, offset in enumerate(line.passage.offsets) if offset >= date.span().start)
    day = _WEEKDAY.search(line.passage.text[:at])
    found = line.passage.part(0, day.start() if day else at)
    words = [word for word in found.text.replace(",", " ").split() if word not in ("of", "the", "de", "and", "la", "du")]
    named = words and words[0][:1].isupper() and all(word[:1].isupper() or word in _OF_PLACES for word in words)
    if not named or _holds(line.passage, group) or len(words) > _MOST_WORDS:
        return None
    return found if _is_place(found.text) and not find_dates(found.text) and not _ALONE.fullmatch(found.text) else None


def _holds(passage: Passage, part: Passage) -> bool:
    return passage.span().start <= part.span().start < passage.span().end


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
        or (below.heading and not any(letter.isdigit() for letter in below.passage.text))
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
    start = behind
    while (time := _TIME.match(line.passage.text[start:])) and time.end():
        start += time.end()
    lead = _BESIDE.match(line.passage.text[start:])
    start += lead.end() if lead else 0
    rest = line.passage.part(start, len(line.passage.text))
    found = None if rest.text.endswith(":") else _without_end(rest)  # «Members:», the label of what follows
    return found if found and _is_place(found.text) else None


def _without_end(passage: Passage) -> Passage | None:
    """The passage without a closing stop, and without «- meeting minutes» behind it."""
    tail = re.search(r"\s+[-–—|]\s+[^-–—|]*\b(?:minutes|agenda|notes|summary)\b.*$", passage.text, re.IGNORECASE)
    end = tail.start() if tail else len(passage.text)
    opened = passage.text[:end].count("(")
    while end and (passage.text[end - 1] in " .,;:" or (passage.text[end - 1] == ")" and not opened)):
        end -= 1
    return passage.part(0, end) if end else None


def _is_place(text: str) -> bool:
    return (
        3 <= len(text) <= 80
        and (text[0].isupper() or text.startswith("via "))
        and not _NO_PLACE.search(text)
        and not _TIME_ONLY.search(text)
        and not _WEEKDAY.match(text)
        and not (len(text.split()) == 1 and text.isupper())
    )
