"""Lines that say who and by when for the task before them: «Responsible: A», «Deadline: 3 May», «Action by: A»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from graphapp.loaders.regex import Regex


class Note(StrEnum):
    """What a note says of the task before it."""

    OWNER = "owner"
    DUE = "due"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Field:
    """A note and where its value stands."""

    note: Note
    start: int
    value: tuple[int, int]


_OWNER = (
    r"(?:persons? |party |parties |agency |organi[sz]ation )?responsib(?:le|ility)(?: (?:person|party|agency"
    r"|organi[sz]ation)s?)?"
    r"|leads?(?: agency)?|(?:action )?owners?|focal points?|assigned to|assignees?|action(?:ed)? by"
    r"|for action by|by whom|(?-i:[Ww]ho)|in charge"
)
_DUE = r"deadline|due(?: date| by)?|by when|time ?(?:line|frame)|target date|(?-i:[Ww]hen)|completion date"
_STATE = r"status|state|progress"
_FIELD = Regex(rf"(?:(?P<owner>{_OWNER})|(?P<due>{_DUE})|(?P<state>{_STATE}))\s*:\s*", re.IGNORECASE)
# A sentence that only says by when: «The target date is 3 May», «This is due before the next call».
_BY_THEN = re.compile(
    r"\W*(?:(?:the\s+)?(?:target(?: date)?|deadline|due date|completion date|timeline)(?:\s+for (?:this|it"
    r"|that))?\s+(?:is|will be|was set)"
    r"|(?:this|it|that) (?:is|was) due)\b",
    re.IGNORECASE,
)
_BEFORE = Regex(r"(?:\A|[.;,|(\[–—-])[\s*_(\[]*\Z")


def fields(text: str) -> list[Field]:
    """The notes in a text, in order; each value ends where the next note begins."""
    if _BY_THEN.match(text):
        return [Field(Note.DUE, 0, (0, len(text)))]
    if ":" not in text:
        return []
    found = [match for match in _FIELD.finditer(text) if _BEFORE.search(text[: match.start()])]
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [Field(_note(match), match.start(), (match.end(), end)) for match, end in zip(found, ends, strict=False)]


def _note(match: re.Match[str]) -> Note:
    if match["owner"]:
        return Note.OWNER
    return Note.DUE if match["due"] else Note.STATE
