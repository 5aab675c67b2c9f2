"""Acronyms that the document itself explains as something else than a body: «Tide Watch Plan (TWP)» makes TWP no organisation.

Lists of those present and tasks give names of which nothing is told; a gloss elsewhere in the text tells more than the place.
"""

from __future__ import annotations

from collections.abc import Sequence

from graphapp.loaders.names.brackets import pairs
from graphapp.loaders.names.drafts import Drafts
from graphapp.loaders.regex import Regex
from graphapp.schema.records import REGISTERED

_THING = Regex(
    r"(?i)\b(?:project|programme|program|plan|review|survey|report|study|system|portal|platform|framework|strategy|assessment|tool|"
    r"index|database|registry|mechanism|standard|protocol|guidelines?|specification|agreement|procedures?|process|model|"
    r"initiative|dashboard|matrix|form|policy|pilot|campaign|law|act|method|officer|manager|director)$"
)


def drop_glossed(drafts: Drafts, texts: Sequence[str]) -> None:
    """Takes away the unknown organisations that go by an acronym which the text explains as a plan, a system and the like."""
    things = {pair.short for text in texts if "(" in text or "[" in text for pair in pairs(text) if _THING.search(pair.full)}
    for draft in drafts.organisations():
        if draft.name in things and draft.reason != REGISTERED:
            drafts.drop(draft.key)
