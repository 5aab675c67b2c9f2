"""Which dates a clause only names: the day of a paper, of what has happened, before which nothing comes.

A day of a thing stands in the same words as a day by which something is done; what stands before it and behind it tells.
"""

from __future__ import annotations

import re

from graphapp.loaders.dates.words import MONTH_TITLE, WEEKDAY
from graphapp.loaders.regex import Regex

_OF = Regex(
    r"(?<!\bcourse )(?<!\bmonth )(?<!\bdeadline )(?<!\bdate )\b(?:of|since|last|dated|from)\s+(?:the\s+)?\Z", re.IGNORECASE
)
_ORIGINALLY = Regex(
    r"\b(?:originally|initially|formerly|previously)\s+(?:(?:due|planned|scheduled|foreseen|promised|set"
    r"|expected|announced"
    r"|agreed)\b)?[^,;.]{0,25}\Z",
    re.IGNORECASE,
)
_SPEAKS_OF = Regex(r"\b(?:speaks?|spoke|talks?|thinks?|dreams?) of\s+\Z", re.IGNORECASE)
# A day before which nothing comes is no day by which it comes.
_NOT_BEFORE = Regex(
    r"(?:\bnot\b|\bno\b|n['’]t\b|\bnever\b|\bhardly\b)[^.;:]{0,60}\b(?:before|earlier than)\s+(?:the\s+)?\Z"
    r"|\b(?:cannot|can not|can['’]t|could not|will not|won['’]t|would not|not|cannot be)\s+(?!later\b"
    r"|yet\b)(?:\w+\s+){0,4}(?:in|on|for)\s+\Z"
    r"|\bat the earliest(?: in| on| by)?\s+\Z",
    re.IGNORECASE,
)
# «after March» says when it begins to be possible, not by when; «next year's funds» whose funds; «at Dec Plenary» where.
_AFTER = re.compile(r"(?:on\s+)?(?:after|once|following)\b", re.IGNORECASE)
# «move the call from Wed to Thu»: days of a thing that is moved; «enter the next meeting in the calendar»: the meeting itself.
_MOVED = Regex(r"\b(?:mov|shift|reschedul|switch|chang)(?:e|es|ed|ing|s)?\b[^.;,]{0,60}\b(?:to|from)\s+\Z", re.IGNORECASE)
_WEEKDAY_ALONE = re.compile(rf"(?:from\s+)?{WEEKDAY}", re.IGNORECASE)
_ARRANGED = Regex(r"\b(?:schedule|arrange|organi[sz]e|book|set\s+up|announce|enter)\s+\Z", re.IGNORECASE)
_NEXT_MEETING = re.compile(r"(?:the\s+|our\s+)?next\b.*\b(?:meeting|call|session)", re.IGNORECASE)
_TALKED = Regex(
    r"\b(?:discussions?|talks?|conversations?|comments|feedback|discussed|agreed|raised|made|given|said|shown|presented|shared"
    r"|meeting|call|session|from|of|in|per)\s+\Z",
    re.IGNORECASE,
)
# What is done in the meeting itself: «We will discuss this today».
_TALK = Regex(
    r"\b(?:discuss|talk|cover|review|hear|go|focus|start|begin|look|meet|have|be|continue|decide|vote|see|take|present|show)\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"\s+(?:[a-z]+\s+)?(?:minutes|notes)\b")
_POSSESSED = re.compile(
    r"['’]s?\s+(?!(?:[\w-]+\s+){0,2}?(?:meetings?|calls?|sessions?|telecons?|plenary|workshops?|time|agm|board|end|deadline)\b)[a-z]",
    re.IGNORECASE,
)
# «the parts that could be tackled at the May workshop»: a day of what may come of it.
_RELATED = Regex(
    r"\b(?:that|which)\s+(?:can|could|may|might|would)\s+(?:\w+\s+)?(?:be\s+)?[a-z-]+\s+(?:(?:at|in|on|during|for)\s+(?:the\s+)?)?\Z"
)
_ON_MONTH = re.compile(rf"on\s+{MONTH_TITLE}")  # «news on October fairs»
_AT_MONTH = re.compile(r"at\s+[A-Z][a-z]{2,8}\.?\Z")
# «from the June call minutes»: the day of the paper, not of the task.
_FROM = re.compile(r"(?:from|of|since|in)\b", re.IGNORECASE)
_ISSUE = re.compile(r"\s+(?:[a-z]+\s+)?(?:minutes|notes|report|newsletter|edition|issue|figures|dataset|survey|bulletin)\b")
_MERELY_NAMED = Regex(
    r"\b(?:minutes|meeting|matri(?:x|ces)|bulletins?|newsletters?|statistics|entries|factsheet|report|plan|budget"
    r"|accounts?|edition|version|data|figures?|strategy"
    r"|conference)\s+(?:of|for|from)\s+(?:the\s+)?\Z"
    r"|\b(?:summar(?:y|ies)|notes|slides|recordings?|presentations?|letters?|agenda|comments|decisions?|recommendations)\s+(?:of|from)\s+"
    r"(?:the\s+)?\Z",
    re.IGNORECASE,
)
# «received in August», «from the meeting on 5 May»: days of what has happened, though their year is not told.
_HAPPENED = Regex(
    r"(?:\b(?:was|were|ha[ds] been|have been)\s+(?:(?!not\b)\w+\s+){0,2}?(?!planned|scheduled|foreseen|expected|proposed|booked"
    r"|arranged|organi[sz]ed|fixed|targeted|needed|required|announced|confirmed|decided|agreed)"
    r"(?:\w+ed|held|made|sent|given|taken|shown|told|seen)\s+(?:in|on|at|during)\s+"
    r"|\bfrom\s+(?:(?:the|our|its|last|previous)\s+)*(?:[\w-]+\s+){0,2}?(?:meeting|call|session)\s+(?:held\s+)?(?:on|of)\s+)(?:the\s+)?\Z",
    re.IGNORECASE,
)


def only_named(before: str, words: str, behind: str) -> bool:
    """Whether the words before a date say that it belongs to a thing, or that nothing comes by then."""
    if (_FROM.match(words) and _ISSUE.match(behind)) or (_AT_MONTH.match(words) and re.match(r"\s[A-Z]", behind)):
        return True
    if (
        _ON_MONTH.fullmatch(words)
        or _AFTER.match(words)
        or _POSSESSED.match(behind)
        or (words.startswith("for ") and _MINUTES.match(behind))
    ):
        return True
    led = before + led_by(words)
    if (_WEEKDAY_ALONE.fullmatch(words) and _MOVED.search(led)) or (
        _NEXT_MEETING.fullmatch(words) and _ARRANGED.search(before)
    ):
        return True
    if _RELATED.search(led) or _HAPPENED.search(led):
        return True
    of = _OF.search(before) and not _SPEAKS_OF.search(before)
    return bool(of or _ORIGINALLY.search(led) or _MERELY_NAMED.search(led) or _NOT_BEFORE.search(led))


def as_told(before: str, *, listed: bool, promised: bool) -> bool:
    """Whether «today» is when something is said, and not by when: in no list, at the end of no promise to make a thing."""
    return _TALKED.search(before) is not None if listed else not promised or _TALK.search(before) is not None


def led_by(words: str) -> str:
    """The prepositions before a date's figures."""
    found = re.match(r"(?:[a-z]+\s+)*", words)
    return found[0] if found else ""
