"""Organisations of the attendance list: what stands there is a name, known to the world or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graphapp.loaders.names.branches import branch
from graphapp.loaders.names.drafts import ORGANISATION, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.known import organisation_called
from graphapp.schema.findings import Attendee
from graphapp.schema.ids import fold

_BRACKETED = re.compile(r"^(?P<full>.*?)\s*[(\[](?P<short>[^()\[\]]{2,20})[)\]]\.?$")
_NOT_A_NAME = re.compile(
    r"(?i)^(?:n/?a|tb[acd]|none|others?|all|unknown|independent|individual|self|chair|co-?chair|secretar\w+|observer|host|guest|invited expert|"
    r"consultant|member|partner|participants?|student|freelance\w*|retired|virtual\w*|online|remote\w*|in person|absent|apolog\w+|present|via \w+)$"
)


def add_attending(drafts: Drafts, attendees: Sequence[Attendee]) -> None:
    """Every organisation of the attendance list, the longest first, so that «UNX Kenya» is not taken for «UNX»."""
    for passage in _distinct(attendees):
        named(drafts, passage, "attendance list")


def _distinct(attendees: Iterable[Attendee]) -> list[str]:
    found = dict.fromkeys(passage.text.strip(" .,;:*_") for attendee in attendees for passage in attendee.organisations)
    return [text for text in found if _plausible(text)]


def _plausible(text: str) -> bool:
    if not 1 < len(text) <= 90 or _NOT_A_NAME.match(text) or len(text.split()) > 12:
        return False
    return any(c.isupper() for c in text) and not re.search(r"@|https?:|\d{3}", text)


def named(drafts: Drafts, text: str, reason: str) -> str:
    """The key of the organisation that these words, which are nothing but a name, stand for; added where it is new."""
    bracketed = _BRACKETED.match(text)
    full, short = (bracketed["full"], bracketed["short"]) if bracketed and bracketed["full"] else (text, None)
    found = drafts.known(ORGANISATION, full) or (drafts.known(ORGANISATION, short) if short else None)
    if not found:
        known = organisation_called(full) or (organisation_called(short) if short else None)
        part = None if known else branch(drafts, full)
        draft = from_vocabulary(known) if known else part or _own(full, short, reason)
        found = drafts.add(draft).key
    drafts.spell(found, full)
    if short:
        drafts.spell(found, short)
    return found


def _own(full: str, short: str | None, reason: str) -> Draft:
    acronym = short if short and len(short) < len(full) else None
    return Draft(f"organisation:{fold(full)}", ORGANISATION, full, reason, acronym)
