"""Sentences that lead up to a list of who came («The members present were:»), and the sections that may hold such ones."""

from __future__ import annotations

import re

from graphapp.loaders.attendance.labels import is_of_topics
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Passage

_LEAD = Regex(
    r"\b(?:members|attendees|participants|delegates|representatives|people|persons|partners"
    r"|organi[sz]ations|agencies|following)\b"
    r".{0,60}\b(?:are|were|attended|present|content|joined|participated|took part|included|absent|excused)\b"
    r"|\b(?:in attendance|attended by|present (?:at (?:the|this) \w+ |on the call )?(?:were|was)|were present|joined by)\b",
    re.IGNORECASE,
)
_OPENING = Regex(
    r"\b(?:welcome|introductions?|opening|attend\w*|delegates?|prox(?:y|ies)|quorum|participa\w+|present"
    r"|roll[- ]?call|apologies|members(?:hip)?)\b",
    re.IGNORECASE,
)
_REPRESENTED = re.compile(r"(?:[Ff]or |[Tt]he )*(?P<body>[A-ZÀ-ÞĀ-ɏ].*?),?\s+(?:is |are |was |were )?represented by\s*:")
_FIRST_SECTIONS = 3


def may_lead(title: str, number: int) -> bool:
    """Whether a section is one where sentences tell who is there: among the first ones, or by its title."""
    return number <= _FIRST_SECTIONS or bool(_OPENING.search(title))


def is_lead(text: str) -> bool:
    """Whether a sentence announces the list that follows: «The members present were:»."""
    if not text.endswith(":"):
        return False
    last = re.split(r"(?<=[\w)]\.)\s+(?=(?:The|Those|Present|In|Also|Members|Attend\w+|Other)\b)", text)[-1]
    return len(last) < 180 and bool(_LEAD.search(last)) and not is_of_topics(last)


def representing(passage: Passage) -> Passage | None:
    """The organisation whose people are listed below, where a line says no more: «Red Kite Trust represented by:»."""
    found = _REPRESENTED.fullmatch(passage.text)
    return passage.part(*found.span("body")) if found and len(found["body"].split()) < 8 else None
