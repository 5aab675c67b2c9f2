"""The marks by which tables say who came: ticks, letters and words, in one column or in one for every meeting of a series.

A mark means something only beside the others: a cross is a tick where nothing else stands, and the contrary beside ticks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from graphapp.loaders.dates.finding import find_dates
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Block
from graphapp.schema.life import Attendance

_YES = re.compile(
    r"(?:y|yes|x|\[[x✓]\]|\+|✓|✔|✅|👍|√|☑|☒|•|●|p|1|present|attended|true|in person|online|remote(?:ly)?|here|"
    r"ok|oui|o|sí|si|sim|présente?|presente|virtual(?:ly)?|phone|v|late|l|part(?:ly|ial)?|joined)\W*",
    re.IGNORECASE,
)
_BEHIND = Regex(r"(?<=\w)\s*[(\[][^)\]]*[)\]]\s*$")
# What is added to a word: «Apologies – accepted», «Absent, no apologies».
_ADDED = re.compile(
    r"(?P<word>(?:not )?present|attended|absent|apologies|regrets|excused|in person|online)(?:\s*[,;:]|\s+[–—-])\s.{1,40}",
    re.IGNORECASE,
)
_TOLD = re.compile(r"(?:not )?present|absent|excused|attended|did not attend|apologies|regrets|in attendance", re.IGNORECASE)
_TICK = re.compile(r"[✓✔✅√☑]\ufe0f?|yes|y|oui", re.IGNORECASE)
_CROSS = frozenset(("x", "X", "✕", "×"))
_NO = re.compile(
    r"(?:n|no|a|0|\[ ?\]|absent|apol(?:ogy|ogies|s)(?: .*)?|regrets?|excused|false|-|–|—|✗|✘|✕|×|❌|🚫|⛔|☐|non|não|"
    r"absente?|ausente|excusée?|not present|did not attend|ap|e|exc|abs?|(?:on )?leave|(?:on )?mission|no show|n/?a)\W*",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(\d{1,2})[./-](\d{1,2})\.?")  # «04.03.»
_MONTHS = 12
_LONGEST = 31  # days that the head of a column stands for at most

Day = Callable[[], date | None]  # of the meeting, where it is known


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a column, seen together."""

    ticked: bool  # some say that somebody came, so that nothing says that somebody did not
    crossed: bool  # there are ticks, so that a cross is none

    def status(self, text: str, by_default: Attendance) -> Attendance:
        """What the mark says; the default where it says nothing."""
        text = _word(text)
        if self.crossed and text.strip() in _CROSS:
            return Attendance.APOLOGIES
        if _YES.fullmatch(text):
            return Attendance.PRESENT
        return Attendance.APOLOGIES if _NO.fullmatch(text) or (self.ticked and not text) else by_default


def _word(text: str) -> str:
    """A mark without what a bracket or a sign adds to it."""
    text = _BEHIND.sub("", text)
    added = _ADDED.fullmatch(text)
    return added["word"] if added else text


def marks(texts: Sequence[str]) -> Marks:
    """What the texts of a column say as marks."""
    signs = {text.strip() for text in texts}
    return Marks(any(map(_YES.fullmatch, signs)), any(map(_TICK.fullmatch, signs)))


def is_mark(text: str) -> bool:
    """Whether the text says that somebody came, or did not."""
    text = _word(text)
    return bool(_YES.fullmatch(text) or _NO.fullmatch(text))


def is_tick(text: str) -> bool:
    """Whether the text says yes to what the head of its column asks."""
    return bool(_YES.fullmatch(_word(text)))


def say_who_came(texts: Sequence[str]) -> bool:
    """Whether all that a column says is who came, in words: «present», «excused», «present (proxy for Ada Moss)»."""
    return len(texts) > 1 and all(_TOLD.fullmatch(_word(text)) for text in texts)


def of_the_day(rows: Sequence[Block], meeting: Day) -> int | None:
    """The column of marks that is headed by the day of the meeting; where none is, the last that holds marks.

    None where no column is headed by days. The meeting's day is asked for only where there are columns of marks.
    """
    head, *body = rows
    of_marks = [n for n in range(len(head.cells)) if _holds_marks(body, n)]
    day = meeting() if of_marks else None
    marked = {n: found for n in of_marks if (found := _days(head.cells[n].text, day))}
    if not marked:
        return None
    exact = [n for n, (first, last) in marked.items() if day and first <= day <= last]
    earlier = {n: found for n, found in marked.items() if day is None or found[0] <= day} or marked
    return exact[0] if exact else max(earlier, key=lambda n: earlier[n])


def _holds_marks(body: Sequence[Block], number: int) -> bool:
    texts = [row.cells[number].text for row in body if number < len(row.cells) and row.cells[number].text]
    return bool(texts) and all(map(is_mark, texts))


def _days(text: str, day: date | None) -> tuple[date, date] | None:
    """The first and the last day that the head of a column names, where it names nothing else."""
    short = _SHORT.fullmatch(text.strip())
    if short:
        return _short_day(int(short[1]), int(short[2]), day)
    for found in find_dates(text, day):
        if not (found.earliest and found.latest) or len(text) - len(found.text) > 6:
            continue
        first, last = date.fromisoformat(found.earliest), date.fromisoformat(found.latest)
        if (last - first).days < _LONGEST:
            return first, last
    return None


def _short_day(first: int, second: int, day: date | None) -> tuple[date, date] | None:
    """The day of two numbers, in the year of the meeting: its own day where they can be that, else the month stands second."""
    number, month = (first, second) if second <= _MONTHS else (second, first)
    if day and (first, second) == (day.month, day.day):
        return day, day
    try:
        found = date(day.year if day else 1, month, number)
    except ValueError:
        return None
    return found, found
