"""People: those of the attendance list, under every short form by which the minutes call them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from graphapp.loaders.initials import spelled
from graphapp.loaders.names.bodies.attending import NUMBER, clean, named, plausible
from graphapp.loaders.names.bodies.shapes import has_head
from graphapp.loaders.names.drafts import ATTENDANCE_LIST, ORGANISATION, PERSON, Draft, Drafts
from graphapp.loaders.names.matching.known import is_surely_called, organisation_called
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.names.matching.placing import is_ordinary
from graphapp.loaders.names.persons.introduced import OFFICE
from graphapp.loaders.nicknames import called
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import BlockKind
from graphapp.schema.findings import Attendee
from graphapp.schema.ids import fold

_TITLE = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Dame|Eng|Ing|Amb|Ambassador|Rev|Hon|Col|Gen|Capt|Lt|Maj|Rep|Sen|Senator|Cllrs?|Clrs?|Councillors?|Messrs|Alderman)\b\.?\s+)+",
    re.IGNORECASE,
)

_TURNED = re.compile(r"(?P<last>[^\s,]+(?:\s[^\s,]+)?),\s(?P<first>[^\s,]+(?:\s[^\s,]+)?)")  # «Moss, Ada»
_INITIALS = Regex(
    r"(?<![\w-])(?P<who>[A-ZÀ-Þ][a-zà-ÿ]+(?:\s+[A-Z]\.)?(?:\s+[A-ZÀ-Þ][a-zà-ÿ]+){1,2})\s+\((?P<short>[A-Z]{2,4})\)"
)
_OFFICE = re.compile(rf"{OFFICE}\s+")
_LETTERS = re.compile(r"[A-Z]{2}")  # «TJ Moss» goes by «TJ»
# A first name of two letters, «Bo», and no title, part of a surname or word that opens sentences.
_TWO = re.compile(
    r"(?!(?:A[dlmnst]|Be|By|D[aeiour]|El|Fr|Go|H[ei]|I[dfnst]|Jr|L[aeo]|M[erswxy]|No|O[hknr]|Pm|Re|S[ort]|T[eo]|U[ps]|We)\Z)"
    r"[A-ZÀ-Þ][a-zà-ÿ]"
)
_ELIDED = re.compile(r"[DLO][a-zà-ÿ]{4,}")  # of an address, which has no sign: «Dhondt» is «D'Hondt»
_NO_NAMES = frozenset("MR MS DR MD ST SR JR".split())


def add_people(drafts: Drafts, attendees: Sequence[Attendee]) -> None:
    """Every person of the attendance list with the short forms that point to nobody else."""
    employers = {fold(passage.text) for a in attendees if a.person for passage in a.organisations}
    entries = [(a, _name(a)) for a in attendees if a.person and _is_person(_name(a))]
    entries = [(a, name) for a, name in entries if " " in name or fold(name) not in employers or is_given_name(name)]
    fulls = list(dict.fromkeys(name for _, name in entries if len(name.split()) > 1))
    people: dict[str, str] = {}  # key -> full name
    for attendee, name in entries:
        full = name if _stands_beside(attendee, name, entries) else _fullest(name, fulls)
        key = f"person:{fold(full)}"
        drafts.add(Draft(key, PERSON, full, ATTENDANCE_LIST))
        people[key] = full
        _spell(drafts, key, name, attendee)
    _short_forms(drafts, people)


def add_affiliations(drafts: Drafts, attendees: Sequence[Attendee]) -> None:
    """To every person of the attendance list the organisations beside the name."""
    for attendee in attendees:
        key = drafts.known(PERSON, _name(attendee)) if attendee.person else None
        if key:
            for passage in attendee.organisations:
                text = clean(passage.text)
                if plausible(text) and drafts.known(ORGANISATION, text):
                    drafts.by_key[key].affiliations.append(named(drafts, text, ATTENDANCE_LIST))


def add_initials(drafts: Drafts, texts: Sequence[str]) -> None:
    """The initials in brackets behind the full name of a person whose first and last letters they have: «Ada B. Reed (AXR)»."""
    found = [match for text in texts if "(" in text for match in _INITIALS.finditer(text)]
    bearers = Counter(short for _, short in {(match["who"], match["short"]) for match in found})
    for match in found:
        words, short = match["who"].split(), match["short"]
        if bearers[short] > 1 or is_surely_called(short):  # what several have behind their names is where they are from
            continue
        person = drafts.known(PERSON, match["who"]) or drafts.known(PERSON, f"{words[0]} {words[-1]}")
        if short[0] == words[0][0] and short[-1] == words[-1][0]:
            if person is None and is_given_name(words[0]) and _is_person(match["who"]):
                new = Draft(f"person:{fold(match['who'])}", PERSON, match["who"], "named with initials")
                person = drafts.add(new, [match["who"]]).key
            if person:
                drafts.spell(person, short)


def _is_person(name: str) -> bool:
    if len(fold(name)) < 2 or len(name.split()) > 6 or (" " in name and is_place(name)):  # «Sri Lanka joined» late
        return False
    return not organisation_called(name) and not has_head(name)


def _name(attendee: Attendee) -> str:
    """The person's name without title and punctuation."""
    name = _TITLE.sub("", NUMBER.sub("", attendee.person.text).strip(" .,;:*_@")).strip() if attendee.person else ""
    office = _OFFICE.match(name)
    if office and len(name.split()) == len(office[0].split()) + 1 and not is_given_name(name.split()[0]):
        name = name[office.end() :]  # «Chair Moss»
    turned = _TURNED.fullmatch(name)
    return f"{turned['first']} {turned['last']}" if turned and is_given_name(turned["first"].split()[0]) else name


def _spell(drafts: Drafts, key: str, name: str, attendee: Attendee) -> None:
    """The name as the list writes it, and the initials it gives."""
    drafts.spell(key, name, wary=is_ordinary(name))
    joined = name.replace(" ", "", 1)
    if joined != name and joined in attendee.block.passage.text:  # «AdaMoss», as wikis write
        drafts.spell(key, joined)
    for short in called(name):
        drafts.spell(key, short, wary=is_ordinary(short))
    one = " " not in name and fold(name)[:1] == fold(attendee.initials or "-")[:1]  # «Ada (AM)»: the surname is not told
    if attendee.initials and (one or set(fold(attendee.initials)) <= set(fold(name))):
        drafts.spell(key, attendee.initials)
    for passage in attendee.organisations:  # initials in the place of an organisation: «Rosa Grün, RGr»
        text = clean(passage.text)
        if 1 < len(text) <= 4 and text.isalpha() and not organisation_called(text) and spelled(text, name):
            drafts.spell(key, text)


def _stands_beside(attendee: Attendee, name: str, entries: Sequence[tuple[Attendee, str]]) -> bool:
    """Whether a first name by itself is an entry of the same list as a full one: somebody else of that first name."""
    if len(name.split()) > 1 or attendee.role or attendee.block.kind is not BlockKind.ITEM:
        return False
    others = [a for a, full in entries if len(full.split()) > 1 and fold(full).split()[0] == fold(name) and not a.role]
    return any(a.block.kind is BlockKind.ITEM and a.block.level == attendee.block.level for a in others)


def _fullest(name: str, fulls: Sequence[str]) -> str:
    """The one full name of the list that a first name by itself stands for, else the name."""
    if len(name.split()) > 1:
        return name
    longer = [full for full in fulls if fold(full).split()[0] == fold(name)]
    return longer[0] if len(longer) == 1 else name


def _short_forms(drafts: Drafts, people: Mapping[str, str]) -> None:
    """First names, surnames and «J. Smith», where they point to one person only."""
    forms = {key: _forms(name) for key, name in people.items()}
    uses = Counter(form for shorts in forms.values() for form in {fold(short) for short in shorts})
    for key, shorts in forms.items():
        for form in shorts:
            if uses[fold(form)] == 1 and not organisation_called(form):
                drafts.spell(key, form, wary=is_ordinary(form) and not _LETTERS.fullmatch(form))


def _forms(name: str) -> list[str]:
    words = [w for w in name.split() if w[0].isalpha()]
    if len(words) < 2:
        return []
    first, last = words[0], words[-1]
    alone = [w for w in (first, last) if len(w.strip(".")) > 2]
    alone += [first] if _TWO.fullmatch(first) else []
    alone += [first] if _LETTERS.fullmatch(first) and first not in _NO_NAMES and not last.isupper() else []
    forms = [
        *alone,
        f"{first[0]}. {last}",
        f"{first[0]} {last}",
        f"{first} {last[0]}.",
        f"{first} {last[0]}",
        f"{first} {last}",
        f"{last}, {first}",
        *(f"{first} {last[0]}{sign}{last[1:].title()}" for sign in "'’" if _ELIDED.fullmatch(last)),
    ]
    return list(dict.fromkeys(forms))
