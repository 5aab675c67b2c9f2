"""Shapes of the present tense that speaks of a day to come: «is released on», «takes place in», «Ada sends it on Friday»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import ADVERB, EVENTS, Rule, Shape, before
from graphapp.loaders.regex import Regex

# The present tense speaks of a day to come: «is released on», «takes place in».
_PRESENT = Regex(
    rf"\b(?:is|are)\s+(?:{ADVERB}\s+)*(?P<done>[a-z-]+)\b|\b(?P<goes>takes? place|starts?|begins?|launches"
    r"|kicks? off|resumes?|opens(?! source)"
    rf"|comes? out)\b"
    r"|\b(?P<follows>follows?|arrives?|comes?|goes (?:out|live|online))\b"
)
# «A sends the list on Friday»: a name and a deed in the present tense.
_SENDS = Regex(r"(?<=[A-Za-z)]\s)(?P<verb>[a-z]{3,}s)\s+(?=the\b|an?\b|its\b|their\b|his\b|her\b|all\b|two\b|three\b|[A-Z])")
_REMAINDER = Regex(r"\b(?:remaining|rest|others?|second|next|last)\b", re.IGNORECASE)


def present(text: str, start: int, end: int) -> Iterator[Shape]:
    """What happens on a day to come, told in the present tense."""
    for found in _PRESENT.finditer(text, start, end):
        subject = before(text, start, found.start())
        if found["follows"]:
            if _REMAINDER.search(text[slice(*subject)]):
                yield Shape(Rule.SCHEDULED, subject, found.start(), "deliver", passive=True)
        elif found["goes"]:
            if EVENTS.search(text[slice(*subject)]):
                yield Shape(Rule.SCHEDULED, subject, found.start(), "hold", passive=True)
        elif verbs.participle(found["done"]) and verbs.infinitive(found["done"]) in verbs.PRODUCING:
            yield Shape(Rule.SCHEDULED, subject, found.start("done"), verbs.infinitive(found["done"]), passive=True)
    for found in _SENDS.finditer(text, start, end):
        base = next((b for b in (found["verb"][:-1], found["verb"][:-2]) if b in verbs.PRODUCING), "")
        if base:
            yield Shape(Rule.SENDS, before(text, start, found.start()), found.start("verb"), base)
