"""Annexes called by their number alone, and told elsewhere to list who came: «The list of participants is at Annex I»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Section, SectionRole

_ANNEX = r"(?:annex(?:e|ure)?|appendix|attachment|enclosure)"
_NUMBER = r"(?:\d{1,2}|[a-h]|[ivx]{1,4})"
_BARE = re.compile(rf"\W*{_ANNEX}(?:[\s–'‘“-]*(?P<number>{_NUMBER}))?\W*", re.IGNORECASE)
_LIST = (
    r"\b(?:(?:list|names|details|particulars) of (?:the )?(?:participants|attendees|attendance|those (?:present|who attended)"
    r"|(?:members|officers|officials|delegates|persons) (?:who )?(?:present|attended|attending|participated))"
    r"|(?:attendance|participants?['’]?s?) (?:list|sheet)|(?:participants|attendees|those present) (?:is|are) listed)\b"
)
_TELLS = Regex(
    rf"(?:{_LIST}[^.;]{{0,50}}?\b{_ANNEX}(?:[\s–-]*(?P<behind>{_NUMBER})\b)?"
    rf"|\b{_ANNEX}(?:[\s–-]*(?P<before>{_NUMBER})\b)?[^.;]{{0,30}}{_LIST})",
    re.IGNORECASE,
)


def with_lists(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections, an annex of no other title as attendance where the minutes say that it lists who came."""
    bare = {at: found["number"] for at, one in enumerate(sections) if (found := _BARE.fullmatch(one.title)) and one.blocks}
    told = set(_told(sections)) if bare else set()
    of_people = [at for at, number in bare.items() if (number or "").casefold() in told]
    return tuple(replace(one, role=SectionRole.ATTENDANCE) if at in of_people else one for at, one in enumerate(sections))


def _told(sections: Sequence[Section]) -> Iterator[str]:
    """The numbers of the annexes that list who came, in small letters; empty for the only annex."""
    for block in (block for section in sections for block in section.blocks):
        for found in _TELLS.finditer(block.passage.text):
            yield (found["behind"] or found["before"] or "").casefold()
