"""Occasions and sums with a name of their own: «the 2006 Members' Meeting», «Open Quay Day», «the Net Repair Fund».

«Meeting», «day» and «fund» are in all minutes, so none of them is a word for an undertaking. Written as the end of a name they
are what people prepare for and apply to; of meetings only those that come once a year or are for everybody, none of a body's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.dates.words import MONTHS, WEEKDAYS
from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import INITIATIVE, NAMED, Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.words import words

_WORD = r"(?:[A-Z][\w&’'-]*|(?:19|20)\d\d)"
_FOR_ALL = r"(?:Annual|ANNUAL|Members?[’']?s?|Users?[’']?s?|All[- ]Hands|Community)"
_SIGN = Regex(r"[Mm]eeting|MEETING|Day|Week|Fund|Grant|Award|Prize|Appeal")
_MEETING = Regex(rf"(?<![\w.’'-])(?P<name>(?:{_WORD}\s+){{0,4}}{_FOR_ALL}\s+(?:[Mm]eeting|MEETING))(?![\w-])")
_NAMED = Regex(
    rf"(?<![\w.’'-])(?P<name>(?:{_WORD}\s+(?:(?:and|&)\s+(?=[A-Z]))?){{1,5}}(?:Day|Week|Fund|Grant|Award|Prize|Appeal))(?![\w’'-])(?!\s+[A-Z][a-z])"
)
_MINUTES = re.compile(r"(?i).*\bminutes\s+(?:of|from|for)\s+(?:the\s+|our\s+)?")
_USUAL = frozenset(
    """the this that these those a an next last first second third every each one any all both same half full working whole
    no other following previous current new our your its their his her christmas easter thanksgiving holiday holidays
    court courts trust labor labour independence memorial boxing mayday
    president presidents columbus veterans birthday per what which""".split()
).union(MONTHS, WEEKDAYS, lexicon.CLOSED)


def occasions(readings: Sequence[Reading], head: str) -> Iterator[Candidate]:
    """The candidates of all places where such a name stands, but those of the meeting itself: the `head` of the page."""
    for reading in (r for r in readings if _SIGN.search(r.sentence.passage.text)):
        text = reading.sentence.passage.text
        for pattern in (_MEETING, _NAMED):
            for match in pattern.finditer(text):
                start, end = _trimmed(match)
                told = text[start:end].casefold() not in head.casefold() and not _MINUTES.fullmatch(text, 0, start)
                if told and (pattern is _MEETING or _tells(reading, start, end)):
                    about = {"heading"} if reading.sentence.block_index < 0 else set[str]()
                    yield Candidate(
                        INITIATIVE, "name", "name", reading.sentence, start, end, end, frozenset({"titled", *about})
                    )


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    """Where the name stands without the article that a sentence opens with."""
    start, end = match.span("name")
    first = match["name"].split()[0]
    return (start + len(first) + 1, end) if first.casefold() in _USUAL and " " in match["name"] else (start, end)


def _tells(reading: Reading, start: int, end: int) -> bool:
    """Whether words before the last tell which one, and it is no body or person."""
    before = [w for w in words(reading.sentence.passage.text[start:end])[:-1] if w.content]
    telling = [w for w in before if w.low not in _USUAL and not w.text.isdigit()]
    return bool(telling) and not reading.names_in(end - 1, end, NAMED) and not {w.low for w in before} & lexicon.BODIES
