"""Organisations told by their place in an undertaking: its lead, its steering committee, its contractor, who pays «with it».

These sentences have no verb of working with the organisation as its subject, so the rules for subjects pass them by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.runs import run_from
from graphapp.loaders.topics.ties.part import Part
from graphapp.schema.findings import Found
from graphapp.schema.life import Role

_LEADS = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:(?:is|are|was|were|becomes?|became|remains?|acts?\s+as|serves?\s+as|stays?)\s+(?:\w+\s+){0,2}?(?:co-?)?"
    r"(?:lead(?:er)?s?|coordinators?|focal\s+point|hosts?|secretariat)\b"
    r"|(?:takes?|took|has|have|takes?\s+on|assumes?|assumed|keeps?|hands?\s+over)\s+(?:over\s+)?(?:the\s+)?(?:co-?)?(?:lead(?:ership)?|coordination)\b)"
)
_OTHER_LEAD = re.compile(
    r"\s+(?:of|for)\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:group|cluster|sector|committee|team|task\s+force|board)\b"
)
_SITS = re.compile(
    r"\s+(?:is|are|sits?|will\s+be|were|was)\s+(?:\w+\s+){0,1}?(?:in|on|part\s+of|members?\s+of|represented\s+(?:in|on))\s+(?:the|its|an?)\s+"
    r"(?:\w+\s+){0,2}?(?:committee|advisory\s+(?:board|group|panel)|steering\s+group|task\s+team|technical\s+group|consortium|partnership)\b"
)
_HIRED = re.compile(
    r"\s+(?:has\s+|have\s+)?(?:hired|contracted|commissioned|selected|engaged|appointed|tasked|recruited)\s+(?:the\s+)?(?=[A-Z])"
)
_WITH = Regex(
    r"\bwith\s+(?:the\s+)?(?P<name>[A-Z].{1,60}?)\s+(?:in\s+the\s+lead|as\s+(?:a\s+|the\s+)?(?:co-?)?(?:lead|leader|host|partner|donor|broadcaster|secretariat|implementer|coordinator)"
    r"|(?:being|going|starting|piloting|testing|joining)\b|(?P<verb>paying|funding|financing|leading|coordinating|hosting|supporting|providing|contributing))\b"
)
_ROLES = {
    "paying": Role.FUNDER,
    "funding": Role.FUNDER,
    "financing": Role.FUNDER,
    "leading": Role.LEAD,
    "coordinating": Role.LEAD,
}


def placed(reading: Reading, organisations: list[Found]) -> Iterator[Part]:
    """The organisations that lead it, sit in what steers it, are hired for it, or pay «with» the others."""
    text = reading.sentence.passage.text
    for found in organisations:
        run = run_from(text, found.start, organisations)
        end = run[-1].end if run else found.end
        leads = _LEADS.match(text, end)
        if leads and not _OTHER_LEAD.match(text, leads.end()):
            yield Part(found.key, Role.LEAD, "leads it")
        if _SITS.match(text, end):
            yield Part(found.key, Role.MEMBER, "sits in what steers it")
        hired = _HIRED.match(text, found.end)
        if hired:
            yield from (Part(f.key, Role.LEAD, "hired for it") for f in run_from(text, hired.end(), organisations))
    for match in _WITH.finditer(text):
        role = _ROLES.get(match["verb"] or "", Role.MEMBER)
        yield from (Part(f.key, role, "takes part") for f in run_from(text, match.start("name"), organisations))
