"""What a later record says of an earlier one in so many words: that another has taken it over, that it is at another time."""

from __future__ import annotations

import re

from graphapp.commitments.items import Item
from graphapp.commitments.words import days, periods, stems

_TAKES_OVER = re.compile(
    r"\binstead of (?:him|her|them|[A-Z][a-z]+\b)|\b(?:takes?|took|taking|taken) (?:it |this |that |them "
    r"|the \w+ )?over\b(?! by)"
    r"|\btaken over by\b|\bin (?:his|her|their|[A-Z][a-z]+['’]s?) (?:place|stead)\b|\(was [A-Z]|\binherits?\b"
    r"|\b(?:is|are|goes?|was|has gone) on (?:\w+ )?leave\b|\b(?:is|are) (?:leaving|moving to|away|retiring)\b|\bhas left\b"
    r"|\bhand(?:s|ed|ing) (?:it |this |them )?over to\b|\breplac(?:es|ed|ing) (?:him|her|[A-Z][a-z]+)\b|\bfrom now on\b"
)
_WHOSE = re.compile(r"\b(?:instead of|in (?:his|her|their))\b")  # who made way is the last who was spoken of
_TICKET = re.compile(
    r"(?:#|\b(?:PR|MR|CR|issue|ticket|bug|pull request|case)\s?(?:#|no\.?\s?)?)(?P<number>\d{2,7})\b", re.IGNORECASE
)
_VERSION = re.compile(
    r"(?<![\w.§-])v?(?P<version>\d{1,3}(?:\.\d{1,4}){1,3})(?![\w%]|\.\d)(?!\s*(?:%|million|billion|km|m|am|pm|h|hours?)\b)"
)
_AWAY = re.compile(
    r"\b(?:not|instead of|rather than|(?:moved|postponed|shifted|slipped|deferred) from)\s[^,;.]{2,24}", re.IGNORECASE
)


def taken_over(earlier: Item, later: Item) -> bool:
    """Whether the later record, or what stands before it, says that another takes it over from the earlier's owners."""
    if not earlier.owners or earlier.owners & later.owners:
        return False
    for text in (later.action.text, later.before[-120:]):
        for cue in _TAKES_OVER.finditer(text):
            clause = re.split(r"[.;]\s", text[: cue.end()])[-1]
            if _WHOSE.search(cue[0]) or stems(clause) & earlier.doers:
                return True
    return False


def moved_from(earlier: Item, later: Item) -> bool:
    """Whether the later one says that it is not in the month or on the day that the earlier named, but in another."""
    then = days(earlier.action.text) | {(month, 0) for month in earlier.periods | periods(earlier.action.text, "")}
    away = (days(found[0]) | {(month, 0) for month in periods(found[0], "")} for found in _AWAY.finditer(later.action.text))
    return any(then & named for named in away)


def tickets(text: str) -> frozenset[str]:
    """The numbers of issues, requests and the like that a text names («#312», «PR 45»)."""
    return frozenset(found["number"] for found in _TICKET.finditer(text))


def versions(text: str) -> frozenset[str]:
    """The versions of programs, texts and the like that a text names («4.4.0», «v2.1»)."""
    return frozenset(found["version"] for found in _VERSION.finditer(text))
