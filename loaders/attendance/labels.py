"""The words over and before lists of attendance: «Participants», «Apologies:», «Chair:», «Name / Organisation»."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphapp.loaders.attendance.columns import column
from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.attendance.rows import split_row
from graphapp.loaders.attendance.shapes import NAMES, Shape, shape
from graphapp.loaders.attendance.wording import ANNEX, AWAY, GROUPS, HERE, HOW, KINDS, LOOSE_AWAY, LOOSE_HERE, ROLE
from graphapp.loaders.headwords import role_by_words
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Passage, SectionRole
from graphapp.schema.life import Attendance

_SURE = rf"(?P<away>{AWAY})|(?P<here>{KINDS}{HERE})|(?P<role>{ROLE}(?:\s*(?:/|&|\band\b)\s*{ROLE})?)"
_LOOSE = rf"(?P<loose_away>{LOOSE_AWAY})|(?P<loose_here>{LOOSE_HERE})"
LABEL = re.compile(
    rf"\W*(?:{_SURE}|{_LOOSE}){HOW}\s*(?::|\?|[–—](?=\s)|\s-\s)\s*(?:by\s+(?=(?-i:[A-ZÀ-ÞĀ-ɏ])))?"
    r"|\W*(?:(?:individuals|people|persons|members|those|others)\s+)?(?:in attendance|present|attending|participants|attendees)"
    r"\s+(?:were|was|included?)\s*:?\s*"
    r"(?:representatives (?:of|from)\s+)?(?:the following\s*:?\s*)?",
    re.IGNORECASE,
)
_WITHOUT_SIGN = re.compile(
    rf"(?:(?P<away>{AWAY})|(?P<here>present|attending|attendees|attendance|in attendance|participants|members present))"
    rf"(?P<role>(?!))?(?P<loose_away>(?!))?(?P<loose_here>(?!))?{HOW}(?<=\s)(?:the\s+)?(?=(?-i:[A-ZÀ-ÞĀ-ɏ]))",
    re.IGNORECASE,
)
# «Minutes Ms. Ada Moss», where the label is told from the name by its type alone.
_OFFICE = re.compile(
    r"(?P<role>(?:Minutes|Notes)(?: (?:by|taken by))?|(?:Co-?)?[Cc]hair(?:person)?|Facilitator|Note[- ]?taker|Rapporteur)\s+"
    r"(?=(?:Mr|Mrs|Ms|Dr|Prof)\b)(?P<away>(?!x)x)?(?P<loose_away>(?!x)x)?"
)
_OFFICE_NAMED = re.compile(
    r"(?P<role>(?:Co-?)?[Cc]hairs?|Scribes?|Note[- ]?takers?|Minutes|Facilitators?"
    r"|Rapporteurs?)\s+(?=(?P<first>[A-ZÀ-Þ][a-zà-ÿ]+)\s+[A-ZÀ-Þ])"
    r"(?P<away>(?!x)x)?(?P<loose_away>(?!x)x)?"
)
# «Panel: Ada Moss (IOM), Ben Nye (UNHCR), …»: who sits on the body, which at the head of its minutes is who came.
_SEATED = re.compile(
    r"\W*(?P<loose_here>(?:[A-Z][\w-]*\s+){0,2}(?i:panel|board|(?:sub-?)?committee|council|commission|bureau|task\s+force))\s*:\s+"
    r"(?P<role>(?!x)x)?(?P<away>(?!x)x)?(?P<loose_away>(?!x)x)?"
)
_SEATS = 3  # people who make a row of them
_OTHER_LABEL = re.compile(
    r"\W*(?:(?:(?:meeting|start(?:ing)?|end(?:ing)?|local) )?(?:date|time|venue|place|location|agenda|subject)"
    r"|duration|number of \w+|next [\w ]{3,20}"
    r"|(?:dial[- ]?in|phone|participant|pass|access|conference|meeting|webex|zoom|teams|video|call|join|toll[- ]free)"
    r"(?:[\w -]{0,20}?)"
    r"(?:number|code|id|link|url|info(?:rmation)?|password|details)|recording|password|passcode)\s*:",
    re.IGNORECASE,
)
_CELL = re.compile(rf"\W*(?:{_SURE}|{_LOOSE}){HOW}\s*[:?]?\W*", re.IGNORECASE)
_HEADING = re.compile(
    rf"\W*{ANNEX}(?:(?P<away>{AWAY})|(?P<here>{KINDS}{HERE})(?:\s*(?:and|&|/)\s*[\w ]{{3,30}})?"
    rf"){HOW}[:?]?\W*",
    re.IGNORECASE,
)
_WHO_CAME = Regex(
    r"\b(?:members|attendees|participants|delegates|people|persons|partners|organi[sz]ations|agencies"
    r"|representatives)\b.{0,40}\b(?:present|attend\w*|participat\w*|absent|excused)\b"
    r"|\b(?:present|attending|absent|excused)\b.{0,25}\b(?:members|participants|delegates|people|partners|organi[sz]ations)\b",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    r"(?!\w+ing\b)(?:[A-Za-z][\w’'&-]* ){1,3}(?:present|attending|in attendance|absent|excused)(?: \([^()]{2,30}\))?",
    re.IGNORECASE,
)
_ELSEWHERE = Regex(r"\b(?:workshops?|webinars?|trainings?|next|to|for)\b", re.IGNORECASE)  # what others came to
_OTHERS = re.compile(r"\W*others?\W*", re.IGNORECASE)  # of people, or of matters
_SIGNS = re.compile(r"\s*[(\[,:/|]\s*|\s+[–—-]\s+")
_HEAD_OF_ENTRY = re.compile(r"[(\[:/]|\s[–—-]\s")
_PEOPLE = (Shape.PERSON, Shape.CERTAINLY_PERSON)
_TOPICS = Regex(
    r"\b(?:action|agenda|topic|task|question|issue|update|note(?![- ]?tak)|fee|list of issues|matter|motion|resolution|decision"
    r"|document|correction|change|amendment)s?\b",
    re.IGNORECASE,
)
_HERE_TOO = Regex(r"\b(?:attend(?:ance|ees|ing)|participants|present|roll[- ]?call)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a line: what it says, the role it gives or none, whether it is of those who did not come, where it ends."""

    text: str
    role: str | None
    away: bool
    end: int
    told: bool = False  # it is the beginning of a sentence: «In attendance were»


def status(text: str) -> Attendance:
    """Whether the words over a list say that those below came or did not; «attendance and apologies» is both, so they came."""
    away = re.search(rf"\b{AWAY}(?!\w)", text, re.IGNORECASE)
    rest = re.sub(r"\bnot (?:present|attending)\b|\b(?:not )?in attendance\b", "", text, flags=re.IGNORECASE)
    return Attendance.APOLOGIES if away and not _HERE_TOO.search(rest) else Attendance.PRESENT


def label(passage: Passage, *, leads: bool) -> Label | None:
    """The label that a line begins with; a loose word, or one without a sign behind it, only where names follow.

    `leads`: the line stands where minutes say who is there, at their beginning or under a heading of attendance.
    """
    text = passage.text
    found = LABEL.match(text)
    if found and (found["loose_away"] or found["loose_here"]):
        rest = text[found.end() :]
        believed = leads and (not rest or _are_names(passage.part(found.end(), len(text))))
        return _label(found) if believed else None
    if found is None and (held := _OFFICE.match(text) or _held(passage, leads=leads) or _seated(passage, leads=leads)):
        return _label(held)
    if found is None and (said := _by_words(passage)):
        return said
    if found is None and leads:
        found = _WITHOUT_SIGN.match(text)
        return _label(found) if found and _are_names(passage.part(found.end(), len(text))) else None
    if found is None or (found["role"] and not _is_role(passage.part(found.end(), len(text)))):
        return None
    return None if not found["role"] and is_of_topics(found[0]) else _label(found)


def _by_words(passage: Passage) -> Label | None:
    """The label whose words say who came, as those of a heading do, before names: «SC members joining by video: Ada, Ben»."""
    words, colon, _ = passage.text.partition(":")
    end = len(words) + 1
    told = colon and _says_by_words(words)
    if not told or not _are_names(passage.part(end, len(passage.text))):
        return None
    return Label(passage.text[:end], None, status(words) is Attendance.APOLOGIES, end)


def _says_by_words(words: str) -> bool:
    """Whether words before names say who came, as a heading does, or of whom it was that they did: «Governors present»."""
    if _ELSEWHERE.search(words):
        return False
    return role_by_words(words.casefold()) is SectionRole.ATTENDANCE or _OF_WHOM.fullmatch(words.strip(" *_:")) is not None


def _held(passage: Passage, *, leads: bool) -> re.Match[str] | None:
    """The office before names without a sign, where it is said who is there: «Scribe Ada Moss»."""
    found = _OFFICE_NAMED.match(passage.text) if leads else None
    named = found and is_given_name(found["first"]) and _are_names(passage.part(found.end(), len(passage.text)))
    return found if named else None


def _seated(passage: Passage, *, leads: bool) -> re.Match[str] | None:
    """The name of the body before a row of people, most of them with where they are from: «Panel: Ada Moss (IOM), …»."""
    found = _SEATED.match(passage.text) if leads else None
    parts = split_row(passage.part(found.end(), len(passage.text))) if found else []
    heads = [_HEAD_OF_ENTRY.split(part.text, maxsplit=1)[0] for part in parts]
    people = sum(shape(head) in _PEOPLE for head in heads)
    return found if people >= _SEATS and people * 3 >= len(heads) * 2 and shape(heads[0]) in _PEOPLE else None


def cell_label(label_cell: Passage, value: Passage) -> Label | None:
    """The label that a cell of a table is for the names in the next: «On the call | Ada Moss (Red Kite Trust)»."""
    found = _CELL.fullmatch(label_cell.text)
    if found is None and _says_by_words(label_cell.text.strip(" :")) and _are_names(value):
        return Label(label_cell.text, None, status(label_cell.text) is Attendance.APOLOGIES, len(label_cell.text))
    if not found or _is_column(value.text) or is_of_topics(found[0]) or not _are_names(value):
        return None
    return _label(found)


def column_status(head: str) -> Attendance | None:
    """Whether those named in a column came, where its head says nothing else: «Present», «Apologies»."""
    found = _CELL.fullmatch(head)
    if not found or found["role"] or not says_who_came(head):
        return None
    return Attendance.APOLOGIES if found["away"] or found["loose_away"] else Attendance.PRESENT


def guests_status(head: str) -> Attendance | None:
    """That those in a column came, beside columns that say who came, whose head is a word for guests: «Observers»."""
    found = _CELL.fullmatch(head)
    return Attendance.PRESENT if found and found["here"] and column(head) != "organisation" else None


def is_kind(head: str) -> bool:
    """Whether the head of a column is a kind of organisations or people: «Government», «NGOs», «Participants»."""
    return len(head.split()) < 5 and bool(GROUPS.search(head) or _CELL.fullmatch(head))


def begins_label(text: str, at: int) -> bool:
    """Whether a label with its colon stands there."""
    found = LABEL.match(text, at)
    return bool(found and (":" in found[0] or "?" in found[0])) or bool(_OTHER_LABEL.match(text, at))


def _is_column(text: str) -> bool:
    """Whether a cell is itself the head of a column: «Participants | Organisation», not «… | Ada Moss (Tide Agency)»."""
    if len(text.split()) >= 5:
        return False
    return all(map(column, _SIGNS.split(text.strip(" :)]")))) or bool(_CELL.fullmatch(text))


def _label(found: re.Match[str]) -> Label:
    told = not any(found.groupdict().values())
    return Label(found[0], found["role"], bool(found["away"] or found["loose_away"]), found.end(), told)


def _are_names(passage: Passage) -> bool:
    """Whether a line holds names and nothing else, as far as its shapes tell."""
    parts = split_row(passage) if passage.text else []
    heads = [_HEAD_OF_ENTRY.split(part.text, maxsplit=1)[0] for part in parts]
    shapes = [shape(head) for head in heads]
    behind = [shape(part.text[len(head) :].strip(" :/–—-")) for part, head in zip(parts, heads, strict=True)]
    if shapes[:1] == [Shape.ROLE] and behind[0] in _PEOPLE and ":" in parts[0].text:  # «Chair: Ada Moss»
        return True
    if not parts or shapes[0] not in NAMES or sum(s is Shape.PROSE for s in shapes) * 3 > len(shapes):
        return False
    plain = any(s in _PEOPLE for s in (*shapes, *behind)) or any(is_organisation(head) or is_given_name(head) for head in heads)
    several = len(parts) > 1 and all(s in NAMES or s in (Shape.ROLE, Shape.NOISE) for s in shapes)
    return plain or several or "(" in passage.text


def _is_role(rest: Passage) -> bool:
    """Whether behind a label of a role stands who has it: «Chair: Ada Moss», not «Notes: we met twice»."""
    if not rest.text or len(rest.text) > 200:
        return False
    return shape(split_row(rest)[0].text.split("(")[0]) not in (Shape.PROSE, Shape.NOISE)


def is_other(text: str) -> bool:
    """Whether a line is labelled as something else than people: «Next call: 9 March»."""
    return bool(_OTHER_LABEL.match(text))


def is_heading(title: str) -> bool:
    """Whether a heading stands over a list of attendance."""
    if _HEADING.fullmatch(title):
        return not _OTHERS.fullmatch(title)
    return len(title.split()) < 9 and bool(_WHO_CAME.search(title)) and not _TOPICS.search(title)


def says_who_came(label: str) -> bool:
    """Whether a label can be of nothing but those who came or did not: «Present:», not «Members:»."""
    return bool(_HERE_TOO.search(label) or re.search(rf"\b{AWAY}\b", label, re.IGNORECASE))


def may_be_matters(label: str) -> bool:
    """Whether a label is as often of matters as of people: «Others?»."""
    return bool(_OTHERS.fullmatch(label))


def is_bare_heading(title: str) -> bool:
    """Whether a line is nothing but the words over a list of attendance."""
    return bool(_HEADING.fullmatch(title))


def is_head(text: str) -> bool:
    """Whether a line can be nothing but the words over those who came or did not: «Participants», «Others attending:»."""
    return (is_bare_heading(text) or (text.endswith(":") and is_heading(text))) and says_who_came(text)


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
