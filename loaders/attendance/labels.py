"""The words over and before lists of attendance: «Participants», «Apologies:», «Chair:», «Name / Organisation»."""

from __future__ import annotations

import re

from graphapp.schema.life import Attendance

_AWAY = (
    r"(?:apolog(?:y|ies)|regrets?|excused|absent(?:ees|ces?)?|not (?:present|attending|in attendance)|unable to attend|"
    r"did not attend|no[- ]shows?|missing)"
)
_HERE = (
    r"(?:present|attending|attendees?|attendance|in attendance|participants?|participation|participating|attended(?: by)?|"
    r"(?:members|people|those|persons|delegates) present|also (?:present|in attendance|attending)|others?(?: present)?|"
    r"(?:invited )?guests?|observers?|invitees|invited (?:participants?|guests)|speakers?|delegates|representatives|"
    r"members(?: (?:attending|in attendance))?|who(?: was there)?|roll[- ]?call|quorum|"
    r"(?:organi[sz]ations|agencies|partners)(?: (?:present|represented|attending))?"
    r"|participating (?:organi[sz]ations|agencies)|"
    r"staff(?: present)?|on the call|people|names?)"
)
_KINDS = (
    r"(?:list of |all |other |also |key |the |remote |remotely |online |meeting |board |committee |group "
    r"|wg |voting |non-voting |registered )*"
)
_ROLE = (
    r"(?:in the chair|(?:meeting |co-?|vice-?|acting )?chair(?:ed by|person|man|woman|persons|s|\(s\)|ing)?|"
    r"(?:facilitat|moderat)(?:ors?|ed by)|host(?:s|ed by)?|scribes?|scribe\(s\)|scribed by|"
    r"minutes? ?-?(?:taker|taken by|by|secretary|prepared by)|minutes|note ?-?(?:taker|s taken by|s by)s?|notes|recorder|"
    r"rapporteurs?|secretar(?:y|iat)|organi[sz]ers?|convenors?|presenters?|leads?|coordinators?)"
)
_HOW = (
    r"(?:\s*(?:\([^)]{0,60}\)|\b(?:for absence|received(?: from)?|from|via [\w ]{2,20}|online|remotely|remote|in[- ]person|"
    r"by (?:phone|video|zoom)|on the call|list|and (?:regrets|apologies|affiliations?)|were|are|included?)\b|\s))*"
)
LABEL = re.compile(
    rf"\W*(?:(?P<away>{_AWAY})|(?P<here>{_KINDS}{_HERE})|(?P<role>{_ROLE})){_HOW}\s*(?::|[–—](?=\s)|\s-\s)\s*"
    r"|\W*(?:(?:in attendance|present|attending|participants|attendees)\s+(?:were|was|included)"
    r"|(?:the )?(?:meeting|call|session|workshop) was (?:also )?attended by)\s*:?\s*(?:representatives (?:of|from)\s+)?"
    r"(?:the following\s*:?\s*)?",
    re.IGNORECASE,
)
_HEADING = re.compile(
    rf"\W*(?:(?P<away>{_AWAY})|(?P<here>{_KINDS}{_HERE})(?:\s*(?:and|&|/)\s*[\w ]{{3,30}})?){_HOW}:?\W*", re.IGNORECASE
)
_WHO_CAME = re.compile(
    r"\b(?:members|attendees|participants|delegates|people|partners|organi[sz]ations"
    r"|representatives)\b.{0,40}\b(?:present|attend\w*|participat\w*|absent|excused)\b"
    r"|\b(?:present|attending|absent|excused)\b.{0,25}\b(?:members|participants|delegates|people|partners|organi[sz]ations)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\b(?:members|attendees|participants|delegates|representatives|people|persons|partners"
    r"|organi[sz]ations|agencies|following)\b"
    r".{0,60}\b(?:are|were|attended|present|content|joined|participated|took part|included|absent|excused)\b"
    r"|\b(?:in attendance|attended by|present (?:were|was)|were present|joined by)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\b(?:welcome|introductions?|opening|attend\w*|delegates?|prox(?:y|ies)|quorum|participa\w+|present"
    r"|roll[- ]?call|apologies|members(?:hip)?)\b",
    re.IGNORECASE,
)
_FIRST_SECTIONS = 3
_TOPICS = re.compile(r"\b(?:action|agenda|topic|task|question|issue|update|note|fee|list of issues)s?\b", re.IGNORECASE)
_HERE_TOO = re.compile(r"\b(?:attend(?:ance|ees|ing)|participants|present)\b", re.IGNORECASE)
_NAME = re.compile(r"\W*names?\s*[/|,;–-]\s*", re.IGNORECASE)
_FIELDS = (
    ("person", r"\bname"),
    ("organisation", r"organi[sz]ation|affiliation|agency|institution|company"),
    ("role", r"\b(?:role|title|position|function)\b"),
)


def status(text: str) -> Attendance:
    """Whether the words over a list say that those below came or did not; «attendance and apologies» is both, so they came."""
    away = re.search(rf"\b{_AWAY}\b", text, re.IGNORECASE)
    rest = re.sub(r"\bnot (?:present|attending)\b|\b(?:not )?in attendance\b", "", text, flags=re.IGNORECASE)
    return Attendance.APOLOGIES if away and not _HERE_TOO.search(rest) else Attendance.PRESENT


def is_heading(title: str) -> bool:
    """Whether a heading stands over a list of attendance."""
    if _HEADING.fullmatch(title):
        return True
    return len(title.split()) < 9 and bool(_WHO_CAME.search(title)) and not _TOPICS.search(title)


def may_lead(title: str, number: int) -> bool:
    """Whether a section is one where sentences tell who is there: among the first ones, or by its title."""
    return number <= _FIRST_SECTIONS or bool(_OPENING.search(title))


def is_lead(text: str) -> bool:
    """Whether a sentence announces the list that follows: «The members present were:»."""
    return text.endswith(":") and len(text) < 140 and bool(_LEAD.search(text)) and not _TOPICS.search(text)


def is_of_topics(label: str) -> bool:
    """Whether a label is of the meeting's matters rather than of people: «Participants' questions:»."""
    return bool(_TOPICS.search(label))


def is_invitation(text: str) -> bool:
    """Whether the list is of those who were invited."""
    return re.search(r"\binvit", text, re.IGNORECASE) is not None


def role_of(label: str) -> str:
    """The role that a label gives: «Chair» of «chaired by»."""
    role = re.sub(r"\W*\b(?:taken|prepared)?\s*by$", "", label.strip(), flags=re.IGNORECASE)
    role = re.sub(
        r"^in the ",
        "",
        re.sub(r"(?<=chair)(?:ed|ing|\(s\)|s)$|(?<=[rt])s$", "", role, flags=re.IGNORECASE),
        flags=re.IGNORECASE,
    )
    return role[:1].upper() + role[1:]


def fields(text: str) -> tuple[str, ...]:
    """What a line such as «Name / Organisation / Question» calls the parts of an entry; empty where it is no such line."""
    if not _NAME.match(text):
        return ()
    names: list[str] = []
    for part in re.split(r"\s*[/|,;]\s*|\s+[–-]\s+", text.strip(" *_")):
        field = next((name for name, pattern in _FIELDS if re.search(pattern, part, re.IGNORECASE)), None)
        if field is None:
            break
        names.append(field)
    return tuple(names) if len(names) > 1 else ()
