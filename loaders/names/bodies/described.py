"""State bodies that are described and not named: «the fisheries directorate of Chile», «the Kenyan ministry of water».

A country has one of each, so the words are as good as a name; without the country they are anybody's.
"""

from __future__ import annotations

from collections.abc import Sequence

from graphapp.loaders.names.drafts import ORGANISATION, Draft, Drafts
from graphapp.loaders.names.matching.places import is_place, places_in, searchable
from graphapp.loaders.regex import Regex
from graphapp.schema.ids import fold

_SORT = (
    r"(?:[a-z]{3,}\s+){0,2}?"
    r"(?:ministry|directorate|inspectorate|central\s?bank|coast\s+guard|border\s+(?:guard|police)|police|navy)"
)
_FIELD = r"(?:\s+(?:of|for)\s+[a-z]{4,}(?:\s+(?:and\s+)?[a-z]{4,})?)?"
_BEHIND = Regex(rf"\b(?:the|The|by|with|from|and|of)\s+(?P<name>{_SORT}{_FIELD})\s+of\s+(?=[A-Z])")
_BEFORE = Regex(
    r"(?P<name>embassy|central\s?bank|(?:ministry|directorate|inspectorate)\s+(?:of|for)\s+[a-z]{4,}(?:\s+and\s+[a-z]{4,})?)\b"
)
_OPENING = frozenset("the same former new old local relevant competent responsible whole each every their our its own".split())


def add_described(drafts: Drafts, texts: Sequence[str]) -> None:
    """The ministries, directorates and forces that the texts tell by their country."""
    for text in texts:
        for match in _BEHIND.finditer(text):
            place = next((p for p in places_in(text) if p.start == match.end()), None)
            if place is not None and match["name"].split()[0] not in _OPENING:
                _add(drafts, text[match.start("name") : place.end])
        for match in _BEFORE.finditer(text):
            origin = next((p for p in searchable().search(text) if p.end + 1 == match.start()), None)
            if origin is not None:
                _add(drafts, text[origin.start : match.end()])


def _add(drafts: Drafts, name: str) -> None:
    if not drafts.known(ORGANISATION, name) and not is_place(name):
        reason = "a body of the state told by its country"
        drafts.add(Draft(f"organisation:{fold(name)}", ORGANISATION, name, reason, None, "GOVERNMENT"), [name])
