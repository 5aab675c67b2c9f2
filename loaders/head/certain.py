"""The days that words about a meeting to come give for certain: to the day, of a meeting that is held.

A week, a month or «before Easter» is no day of a meeting, nor are the days of a rule («the first Friday of each month»), nor
that of a meeting which is called off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

from graphapp.loaders.dates.finding import find_dates
from graphapp.loaders.head.days import Day, days_long
from graphapp.loaders.head.listed import reckoned
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Passage

EVENT = (
    r"(?:meeting|mtg\.?|call|(?:phone|video|web)\s+conference|face-to-face|f2f"
    r"|session|telecon(?:ference)?|telco|circle|stand-?up|sync|check-?in|catch-?up|gathering|get-together|huddle)"
)
_NONE_THEN = Regex(rf"\bno\s+(?:\w+\s+)?{EVENT}\s+(?:(?:on|in|for)\s+)?(?:the\s+)?$", re.IGNORECASE)
_CALLED_OFF = re.compile(
    rf"\s*(?:{EVENT}\s+)?(?:is|was|are|will\s+be|ha(?:s|ve)\s+been)\s+(?:cancell?ed|moved|postponed|skipped|dropped)\b",
    re.IGNORECASE,
)
# «The 1st and 3rd Friday of each month»: days of many meetings, and of none.
_EACH_MONTH = re.compile(r"[^.;:]{0,40}?\b(?:(?:of|in)\s+(?:each|every|the|a)|each|every)\s+months?\b", re.IGNORECASE)
_NUMBER_ALONE = re.compile(r"(?:on\s+)?(?:the\s+)?\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)
_UNCERTAIN = re.compile(r"\s+(?:after|before|following|of\s+the|in\s+the)\b")
_LIMIT = re.compile(r"(?:by|before|until|till|no later than|prior to|after|since)\b", re.IGNORECASE)
_SPANS = ("days", "weeks", "fortnights")
_AWAY = re.compile(r"in\b|.*\b(?:from\s+(?:today|now)|time)\b", re.IGNORECASE)


def certain_days(passage: Passage, meeting: date | None, *, month_first: bool) -> Iterator[Day]:
    """The days in a passage that are told so."""
    yield from reckoned(passage, meeting)
    days = find_dates(passage.text, meeting, month_first=month_first)
    for found, following in zip_longest(days, days[1:]):
        reckoned_from = found.rule.endswith("from the meeting")
        if reckoned_from and following and following.latest and not passage.text[found.end : following.start].strip(" ,(:–-"):
            continue  # «in two weeks, on 5 May»: the second tells it to the day
        if not found.latest or not found.earliest or _LIMIT.match(found.text):
            continue
        if found.rule.startswith("weekday") and _UNCERTAIN.match(passage.text[found.end :]):  # «Wednesday after the forum»
            continue
        if _NONE_THEN.search(passage.text[: found.start]) or _CALLED_OFF.match(passage.text, found.end):
            continue
        if _NUMBER_ALONE.fullmatch(found.text) and _EACH_MONTH.match(passage.text, found.end):
            continue
        weeks_away = reckoned_from and found.rule.split()[0] in _SPANS and _AWAY.match(found.text)
        if weeks_away:
            yield Day(date.fromisoformat(found.latest), passage.part(found.start, found.end))
        elif days_long(found) <= 3 and not found.rule.endswith("from the meeting"):
            yield Day(date.fromisoformat(found.earliest), passage.part(found.start, found.end))
