"""The group as the sentences of its minutes name it: the one that met, that was welcomed, whose chair is listed."""

from __future__ import annotations

from graphapp.loaders.dates.words import MONTH_NAME
from graphapp.loaders.head.titles import BARE_NOUN, NOUNS
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import BlockKind, Minutes, Passage

_FIRST = 6  # blocks of a section that may say whose minutes they are
_ABOVE = 24  # those of the header, where a page's own fields stand before them
_NAMED = (
    rf"(?:(?:[A-Z][\w&’'-]*\s+(?:\([A-Z][\w&-]+\)\s+)?(?:(?:and|on|of|for|&)\s+)?){{1,6}}(?i:{NOUNS})"
    r"(?:\s+on\s+[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,4})?)"
)
_MET = Regex(
    rf"(?:^|[.:]\s+)(?:[Tt]he\s+|[Tt]his\s+was\s+the\s+[^.]{{0,40}}?\b(?:meeting|call|session)\s+of\s+the\s+"
    rf"|(?:[Tt]he\s+)?[^.]{{0,30}}?\b(?:meeting|call|session)\s+of\s+the\s+)(?P<name>{_NAMED})(?:\s+\([A-Z][\w-]+\))?"
    r"\s+(?:met\b|held\s|convened|gathered|took\s+place|was\s+(?:held|convened|called|opened)|opened)"
)
# Whatever it is called, where the words about it say that it met: «a meeting of the Friends of Quay Wood was held on 3 May».
_ANY_NAME = r"(?P<name>[A-Z][\w.&’'-]*(?:\s+(?:(?:and|on|of|for|the|&)\s+){0,2}[A-Z\d][\w.&’'/-]*){1,9})"
_HELD_OF = Regex(
    rf"\b(?i:meeting|session)\s+of\s+(?:the\s+)?{_ANY_NAME}\s+(?:was\s+|were\s+)?(?:held|convened|called\s+to\s+order|took\s+place|opened)\b"
)
# «Ada welcomed us to the fifth Otter Group meeting», «opened the meeting of the Otter Group», «this is the weekly call of».
_EVENT = r"(?:meeting|call|session|tele-?con(?:ference)?|gathering|plenary)"
_OPENED = Regex(
    r"\b(?:[Ww]elcom(?:ed?|ing)|opened|convened|called|started|[Tt]h(?:is|ese)\s+(?:is|was|are))\b[^.:;]{0,70}?\b(?:"
    rf"{_EVENT}\s+of\s+(?:the\s+)?(?P<of>{_NAMED})|(?:to|of|the)\s+(?:(?:the|our|[a-z0-9-]+)\s+){{0,3}}(?P<its>{_NAMED})"
    rf"(?:\s+\([A-Z][\w-]+\))?\s+(?:[a-z-]+\s+){{0,2}}{_EVENT}\b)"
)
_LETTERS = r"(?:[A-Z][\w&’'-]*\s+){0,3}[A-Z][A-Z0-9-]+"  # «Brno TUG», whatever it stands for
_MINUTES_OF = Regex(
    rf"\b(?:[Mm]inutes|[Nn]otes|logs?|record)\)?\s+(?:for|of|from)\s+the\s+(?:(?i:{MONTH_NAME})\s+(?:\d{{4}}\s+)?)?"
    rf"(?P<name>{_NAMED}|{_LETTERS})(?=\s+(?:meeting|call|session|teleconference))"
)
_CHAIR_OF = Regex(
    rf"\b(?i:(?:co-?)?chair(?:person)?|(?:lead\s+)?facilitator|convenor|convener|lead|coordinator|secretary)(?:,"
    rf"|\s+of|\s+for|\s+[–-])\s+"
    rf"(?:the\s+)?(?P<name>{_NAMED})"
)

_NEXT_OF = Regex(
    rf"\b[Nn]ext\s+(?:(?:regular|scheduled|weekly|bi-?weekly|fortnightly|monthly|quarterly|annual)\s+)?(?P<name>{_NAMED})"
    r"\s+(?:meeting|call|session|telecon(?:ference)?)\b"
)


def named_in_head(minutes: Minutes) -> Passage | None:
    """The group that the first lines name as the one that met, or as the one whose chair is listed."""
    blocks = [b for n, section in enumerate(minutes.sections[:3]) for b in section.blocks[: _FIRST if n else _ABOVE]]
    for pattern in (_MET, _HELD_OF, _MINUTES_OF, _OPENED, _CHAIR_OF):
        for block in blocks:
            found = pattern.search(block.passage.text)
            if found and found.lastgroup and not BARE_NOUN.fullmatch(found[found.lastgroup]):
                return block.passage.part(*found.span(found.lastgroup))
    return None


def named_for_next(minutes: Minutes) -> Passage | None:
    """The one group whose next meeting the minutes announce, where nothing else says whose minutes they are."""
    blocks = [block for section in minutes.sections for block in section.blocks if block.kind is not BlockKind.ROW]
    found = [(block, match) for block in blocks for match in _NEXT_OF.finditer(block.passage.text)]
    one = len({match["name"] for _, match in found}) == 1 and not BARE_NOUN.fullmatch(found[0][1]["name"])
    return found[0][0].passage.part(*found[0][1].span("name")) if one else None
