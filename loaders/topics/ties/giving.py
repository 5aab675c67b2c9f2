"""Organisations on whose money or consent an undertaking depends: «if X agrees», «X's grant to it», «X was thanked»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.ties.part import Part
from graphapp.loaders.topics.ties.partners import Spots
from graphapp.schema.findings import Found
from graphapp.schema.life import Role

_IF = Regex(r"\b(?:if|once|provided(?:\s+that)?|unless)\s+(?:the\s+)?$", re.IGNORECASE)
_CONSENTS = re.compile(r"\s+(?:agrees|approves|confirms|funds|prolongs|extends|pays)\b")
_GIVES = re.compile(
    r"\s+(?:\w+\s+){0,5}(?:prolong|extend|renew|cut|releas|increas|grant|provid|approv|giv|gave|consider|pledg|allocat|sign|confirm|commit"
    r"|offer|donat|add|transferr?)\w*\s+(?:\w+\s+){0,3}(?:grants?|fund(?:s|ing)|money|budget|contribution|tranche|allocation)\b"
)
_CONTRIBUTES = Regex(
    r"(?:['’]s?)?\s+(?:\w+\s+)?(?:contribution|grant|support|funding|donation|pledge|money)\s+(?:to|for|of)\s+(?:the\s+)?"
)
_PRAISED = Regex(
    r"\s+(?:was|were|is|are)\s+(?:\w+\s+)?(?:praised|thanked|commended|congratulated|applauded)\s+for\s+(?:the\s+)?"
)


def givers(reading: Reading, organisations: list[Found], spots: Spots) -> Iterator[Part]:
    """The organisations whose money or consent the undertaking depends on: «if X agrees», «X will not renew its grant»."""
    text = reading.sentence.passage.text
    for found in organisations:
        if _CONSENTS.match(text, found.end) and _IF.search(text[: found.start]):
            yield Part(found.key, Role.FUNDER, "its consent is needed")
        elif _GIVES.match(text, found.end) or _leads_to(_CONTRIBUTES, text, found, spots):
            yield Part(found.key, Role.FUNDER, "pays for it")
        elif _leads_to(_PRAISED, text, found, spots):
            yield Part(found.key, Role.MEMBER, "was thanked for it")


def _leads_to(pattern: Regex, text: str, found: Found, spots: Spots) -> bool:
    """Whether words behind a name lead right to the name of the undertaking."""
    match = pattern.match(text, found.end)
    return match is not None and any(start - 4 <= match.end() <= start for start, _ in spots)
