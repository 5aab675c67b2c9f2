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
    r"|organi[sz]ation|structure|unit|department|office|officer|body|entity|institution)s?)?"
    r"|at (?:the )?charge(?: of)?|to be (?:done|executed|implemented|carried out) by"
    r"|resp\.?|(?-i:PIC|POC|DRI)|(?:contact|point) person"
    r"|leads?(?: agency)?|(?:action )?owners?|focal points?|assigned to|assignees?|action(?:ed)? by"
    r"|for action by|by whom|(?-i:[Ww]ho)|in charge|volunteers?|contributors?|people involved|working on (?:it|this)"
    r"|(?:participants?|members) (?:for|in|of) the (?:work(?:ing)? ?group|task ?force|task ?team|team)"
    r"|(?:work(?:ing)? ?group|task ?force|task ?team) members"
)
_DUE = (
    r"deadline|due(?: date| by)?|by when|time ?(?:line|frame|scale)|target date|target|(?-i:ETA)|(?-i:[Ww]hen)|completion date"
    r"|(?-i:Delay|Term|Time[- ]?limit|Échéance|Délai|Plazo|Prazo)"
)
_STATE = r"status|state|progress"
_FIELD = Regex(rf"(?:(?P<owner>{_OWNER})|(?P<due>{_DUE})|(?P<state>{_STATE}))\s*:\s*", re.IGNORECASE)
_LABEL = re.compile(
    rf"[\W_]*(?:(?P<owner>{_OWNER})|(?P<due>{_DUE})|(?P<state>{_STATE}))[\s*_]*:[\W_]*",
    re.IGNORECASE,
)
# A sentence that only says by when: «The target date is 3 May», «This is due before the next call», «Deadline 9 June.»
_BY_THEN = re.compile(
    r"\W*(?:(?:(?:the\s+)?(?:target(?: date)?|deadline|due date|completion date|timeline)(?:\s+for (?:this|it|that))?"
    r"\s+(?:is|will be|was set)|(?:this|it|that) (?:is|was) due)\b"
    r"|(?:(?:(?:new|final|revised)\s+)?(?:deadline|due(?:\s+date)?|(?:target|new)\s+date|(?-i:ETA|DL))|(?:to be done\s+)?by)\s+"
    r"(?=[^;:]{0,24}(?:\d|next|end\b|mid-|month|week|[A-Z]))(?:[\w’'/.-]++\s++){0,4}[\w’'/.-]+\Z)",
    re.IGNORECASE,
)
# How whoever is to do a thing is named behind it: «to be actioned by AB»
DONE_BY = (
    r"(?:to\s+be\s+)?(?:done|actioned|completed|carried\s+out|executed|implemented|undertaken|handled|organi[sz]ed|arranged|led|dealt\s+with"
    r"|(?:taken|moved|carried)\s+forward|taken\s+(?:on|up)|followed\s+up)\s+by"
)
# A sentence that only says whose action the one before it is, or that it is one: «Action AB», «Assigned to AB».
_SIGNED = re.compile(
    r"[\s(\[]*(?:ACTIONS?|Actions?)(?:\s+(?:on|by|for|point|item|owners?))?\s*[:–—-]?\s+"
    r"(?P<who>(?!(?:Points?|Items?|Lists?|Plans?|Log)\b)[A-Z][^.;:()?!]{0,60}?)[\s.)\]]*"
    rf"|[\s(\[]*(?:(?i:is|was|now|has been|re-?)\s*)*(?:[Aa]ssigned\s+to|(?i:{DONE_BY}))\s+"
    r"(?P<given>@?[A-Z][^.;:()?!]{0,60}?)[\s.)\]]*"
)
_TAG = Regex(
    r"\s*[(\[]\s*(?:(?:ACTION|Action|AP|AI)(?:[\s-]*(?:ITEM|POINT|[Ii]tem|[Pp]oint))?\s*[#:-]?\s*(?:[Nn]o\.?\s*)?"
    r"[A-Z]{0,4}\d[\d./-]*|(?:ACTION|Action)(?:[\s-]*(?:ITEM|POINT|[Ii]tem|[Pp]oint))?)\s*[)\]][\s.*_]*\Z"
)
_BEFORE = Regex(r"(?:\A|[.;,|(\[–—-])[\s*_(\[]*\Z")


def fields(text: str) -> list[Field]:
    """The notes in a text, in order; each value ends where the next note begins."""
    if _BY_THEN.match(text):
        return [Field(Note.DUE, 0, (0, len(text)))]
    if ":" not in text:
        return []
    found: list[re.Match[str]] = []
    for match in _FIELD.finditer(text):  # behind another one, white space parts it from that («Owner: Ada   Due: 3 May»)
        if _BEFORE.search(text[: match.start()]) or (found and match[0][0].isupper() and text[match.start() - 1].isspace()):
            found.append(match)
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [Field(_note(match), match.start(), (match.end(), end)) for match, end in zip(found, ends, strict=False)]


def label(text: str) -> Note | None:
    """What the line below a text says of a task, where the text is a label and nothing else («Due:», «Responsible:»)."""
    found = _LABEL.fullmatch(text)
    return _note(found) if found else None


def signed(text: str) -> tuple[int, int] | None:
    """Where somebody may be named whose action the sentence before is («Action AB»), in a text that says nothing else."""
    found = _SIGNED.fullmatch(text)
    return found.span("who" if found["who"] else "given") if found else None


def tag(text: str) -> int | None:
    """Where a bracket at the end begins that says that the words before it are an action («(Action point #12)», «[ACTION]»)."""
    found = _TAG.search(text)
    return found.start() if found else None


def _note(match: re.Match[str]) -> Note:
    if match["owner"]:
        return Note.OWNER
    return Note.DUE if match["due"] else Note.STATE
