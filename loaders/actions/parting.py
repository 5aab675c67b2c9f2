"""Cuts a clause that makes two promises: «A drafts it, and B is to return it», «print it by May and send it in June».

A cut is only proposed here. It holds where both sides are promises by themselves, which `judging.py` finds out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphapp.loaders.actions.actors import acting
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import finite
from graphapp.loaders.regex import Regex
from graphapp.schema.findings import DateFound

_SUBJECT = (
    r"(?:(?:(?!(?:and|or|who|which|that|if|will|shall|would|is|are|to)\b)[\w’'()/.-]+|(?-i:[A-Z][\w’-]*,|and(?=\s+(?:the\s+)?[A-Z])))"
    r"\s+){1,9}?"
)
_MODAL = (
    r"(?:will|shall|would|is to|are to|should|must|agreed to|undertook to|offered to|promised to|is expected"
    r"|are expected|is due"
    r"|are due|is promised|are promised|is planned|are planned|is foreseen|are foreseen|hopes? to|to be)\b"
)
_BUT_IT = Regex(
    r",\s+(?:but|although|though|however,?)\s+(?:it|this|that|there|they|he|she|we|I|nobody)\s+(?!will\b|shall\b|would\b)[a-z]"
)
_DOES_SO = Regex(
    r"\A\W*(?:and\s+|but\s+)?\S+(?:\s\S+)?\s+(?:(?:has\s+)?\w+\s+to|will|would)\s+do\s+(?:so|this|that|it)[\s.]*\Z"
)
_OTHER = Regex(
    rf"(?:,|;)?\s+(?:and|while|whereas|but|after which|for which|upon which)\s+"
    rf"(?:(?:(?:also\s+)?(?:agreed|decided|resolved|confirmed|noted)\s+)?that\s+)?(?={_SUBJECT}{_MODAL})"
    rf"|(?:[;,]|\s[–—])\s+(?={_SUBJECT}(?:will|shall|is to|are to)\b)"
    rf"|\s[–—-]\s+(?={_SUBJECT}(?:agreed|offered|promised|plans?)\s)"
)
# «A to share the list, and members to comment by May»
_GIVEN = Regex(
    r",?\s+and\s+(?=(?:(?:all|the|other|each|remaining)\s+){0,2}(?:members|partners|participants|everyone|everybody|all|agencies"
    r"|organi[sz]ations|NGOs|countries|attendees|clusters|sectors|colleagues|focal points)\s+to\s+[a-z])",
    re.IGNORECASE,
)
_SAME = Regex(r",?\s+(?:and|then|and then|and also)\s+(?:(?P<modal>will|shall|to|would)\s+)?(?P<verb>[a-z]+(?:-[a-z]+)?)\b")

# Behind whom nobody knows, «and B» is one more who is spoken to: «reach out to both Nori and B».
_GIVEN_TO = Regex(r"\b(?:to|with|from|between|for|both)\s+(?:both\s+)?[A-Z][a-z’'-]+(?:\s[A-Z][a-z’'-]+)?\Z")
# Strangers among those whom somebody is to ask: «to invite Ann Lee, B and C to talk».
_CALLS_ON = Regex(
    r"\b(?:invite|ask|request|remind|encourage|urge|contact|approach|help|get|want|expect|allow|enable|tell|instruct|advise)\s+"
    r"(?:the\s+)?(?:[A-Z][\w.’'-]*\s*){1,3}(?:,\s*(?:[A-Z][\w.’'-]*\s*){1,3})*\Z"
)

# Another thing by another day, for the same deed: «will release the map in May and the full report by June».
_THING = Regex(
    r",?\s+and\s+(?P<thing>(?:the|an?|its|their)\s+[^,;.]{3,50}?\s(?=(?:by|in|on|before|only|until|during|at"
    r"|tentatively)\b))"
)


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the first promise ends and the second begins; `same`: they share a subject."""

    end: int
    start: int
    same: bool = False
    modal: bool = False
    given: bool = False  # the second is given to others who have no name
    told: bool = False  # the second has a «that» of its own: «agreed that …, and that B would»


def before_remark(text: str, verb: int, end: int, due: DateFound | None) -> int:
    """Where a promise ends that a remark of its own follows («Ada will ask, but it seems that it is closed»)."""
    found = _BUT_IT.search(text, verb, end)
    return end if found is None or (due is not None and due.end > found.start()) else found.start()


def says_again(text: str, start: int, end: int) -> bool:
    """Whether a promise behind another only takes that one on («…, and she agreed to do so»)."""
    return bool(_DOES_SO.match(text[start:end]))


def calls_on(before: str) -> bool:
    """Whether the words before a name end in somebody unknown who is spoken to or asked, as those behind are, too."""
    return bool(_GIVEN_TO.search(before) or _CALLS_ON.search(before))


def others(text: str, start: int, end: int) -> Iterator[Cut]:
    """Where another one, or another thing, takes up the sentence."""
    for found in _OTHER.finditer(text, start, end):
        if acting.cared(text[found.start() : end]):
            continue
        yield Cut(found.start(), found.end(), told=found[0].rstrip().endswith("that"))
    for found in _GIVEN.finditer(text, start, end):
        yield Cut(found.start(), found.end(), given=True)


def shared(text: str, start: int, end: int, dates: Sequence[DateFound]) -> Iterator[Cut]:
    """Where the same doer goes on with another deed, each by its own day."""
    days = [each for each in dates if each.latest and start <= each.start and each.end <= end]
    if len(days) < 2:
        return
    for found in _THING.finditer(text, start, end):
        between = any(each.end <= found.start() for each in days) and any(each.start >= found.end() for each in days)
        if between and not finite(text, found.end(), end):
            yield Cut(found.start(), found.start("thing"), True)
    for found in _SAME.finditer(text, start, end):
        verb = found["verb"]
        deed = verb in verbs.WORKING | {"have", "be"} or (verbs.participle(verb) and verbs.infinitive(verb) in verbs.WORKING)
        before = any(each.end <= found.start() for each in days)
        after = any(each.start >= found.end() for each in days)
        if deed and before and after:
            yield Cut(
                found.start(), found.end("modal") + 1 if found["modal"] else found.start("verb"), True, bool(found["modal"])
            )
