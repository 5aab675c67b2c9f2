"""Cuts the entries of a list into what may be names, initials and roles, each part seen by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graphapp.loaders.attendance.employers import employer, is_office, leaders
from graphapp.loaders.attendance.excuses import APOLOGY, excused, is_of_another, without_others
from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.attendance.nations import is_place, nationality, of_nations, without_kind
from graphapp.loaders.attendance.nicks import account, are_nicks, are_wiki, is_nick, spelled
from graphapp.loaders.attendance.parts import Part, split_entry, split_pair
from graphapp.loaders.attendance.shapes import NAMES, PARTICLE, Shape, shape
from graphapp.loaders.attendance.unsigned import in_columns, parted
from graphapp.loaders.initials import fits
from graphapp.loaders.nicknames import nickname
from graphapp.loaders.passages import between
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block, Passage
from graphapp.schema.life import Attendance

_TICK = Regex(r"^\s*(?:\[[xX ]\]|[✔✓☑✅√✘✗❌☐✖])\s*(?=\w)|\s*[✔✓☑✅√✘✗❌☐✖]\ufe0f?\s*$")
_LETTERS = re.compile(r"[A-Z][A-Za-z]{1,4}")
_NOBODY = re.compile(r"[^:]{2,60}:\s*(?:[.…–—*_-]+|none|nobody|no\s?one|n/?a|nil|tb[acd])\W*", re.IGNORECASE)  # «IOM: none»
_SENTENCE = re.compile(
    r"(?:was|were|is|are|has|had|have|will|would|can|noted|agreed|stated|asked|said|welcomed|opened"
    r"|proposed|presented|suggested|thanked|to)\b"
)
# «Ada Moss dialled in for items 1 to 3»: what somebody did stands behind the name.
_DOING = re.compile(
    r"(?P<who>[A-ZÀ-ÞĀ-ɏ]\S+(?:\s+[A-ZÀ-ÞĀ-ɏ]\S+){1,2})\s+(?:[a-z]+(?:-[a-z]+)?(?:ed|ing)|left|via|until|by|as)\s.*"
)
_SCHOOL = re.compile(r"U\.?\s+(?:of\s+)?[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)?")  # «U. Manchester», behind somebody
SURNAME_FIRST = re.compile(
    rf"(?:{PARTICLE}\s+){{0,3}}[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?,\s[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ]\.?)?"
)
_PERSONAL = (Shape.PERSON, Shape.CERTAINLY_PERSON, Shape.WORD)
_BRACKETS = ("(", "[")
_TWO = ("person", "organisation")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list as written."""

    passage: Passage
    block: Block
    status: Attendance = Attendance.PRESENT
    role: str | None = None  # of the label before it: «Chair»
    of: Passage | None = None  # the organisation under whose name it stands
    body: bool = False  # its label says that it is an organisation: «NGOs: Tide Watch»


@dataclass(frozen=True, slots=True)
class Candidate:
    """A part of an entry that may be a name."""

    sign: str
    passage: Passage
    shape: Shape


@dataclass(frozen=True, slots=True)
class Cut:
    """An entry cut up."""

    entry: Entry
    names: tuple[Candidate, ...]
    initials: str | None
    roles: tuple[str, ...]
    within: tuple[Part, ...] = ()  # roles in the entry itself, whose words may tell the organisation


def cut_list(entries: Sequence[Entry], fields: Sequence[str]) -> list[Cut]:
    """The entries cut up; those that hold no name are left out."""
    entries = [
        entry
        for entry in map(_unticked, entries)
        if (shape(entry.passage.text) is not Shape.NOISE or entry.passage.text[:3].lower() in ("spe", "par"))
        and not _NOBODY.fullmatch(entry.passage.text)
    ]
    told = in_columns([entry.passage for entry in entries]) if tuple(fields[:2]) == _TWO else [None] * len(entries)
    split = [
        of if of is not None else _with_nickname(one, split_entry(one.passage)) for one, of in zip(entries, told, strict=True)
    ]
    parts = parted([without_kind(one) for one in split], officers=all(entry.role for entry in entries))
    parts = _surnames_first(entries, parts)
    bracketed = _mostly_initials(parts, _BRACKETS)
    leading = _mostly_initials([[p[1], Part("-", p[0].passage)] for p in parts if _may_lead(p)], ("-",))
    nations = of_nations(parts)
    cuts = []
    nicks = are_nicks(firsts := [found[0].passage.text for found in parts if found])
    for entry, found in zip(entries, parts, strict=True):
        first = found[0].passage.text if found else ""
        if nicks and len(found) == 1 and is_nick(first):
            somebody = Candidate("", spelled(found[0].passage, wiki=are_wiki(firsts)), Shape.CERTAINLY_PERSON)
            cuts.append(Cut(entry, (somebody,), None, (entry.role,) if entry.role else ()))
        elif leading and _may_lead(found) and _LETTERS.fullmatch(first):
            rest = [replace(found[1], sign=""), *found[2:]]
            cuts.append(_cut(entry, rest, first, bracketed=bracketed, fields=fields))
        else:
            cut = _cut(entry, found, None, bracketed=bracketed, fields=fields)
            who = account(entry.passage, [part.passage.text for part in found])
            cuts.append(replace(cut, names=(Candidate("", who, Shape.CERTAINLY_PERSON), *cut.names)) if who else cut)
    often = leaders(role.passage.text for cut in cuts for role in cut.within)
    cuts = [
        replace(cut, names=tuple(_with_body(list(cut.names), cut.within, often))) if not cut.entry.of else cut for cut in cuts
    ]
    kept = [
        replace(cut, names=cut.names[nationality([n.passage.text for n in cut.names], _delegate(cut), nations=nations) :])
        for cut in cuts
        if cut.names
    ]
    return [cut for cut in kept if cut.names]


def _delegate(cut: Cut) -> bool:
    """Whether the second name of an entry is a person's."""
    return len(cut.names) > 1 and cut.names[1].shape in (Shape.PERSON, Shape.CERTAINLY_PERSON)


def _surnames_first(entries: Sequence[Entry], parts: Sequence[list[Part]]) -> list[list[Part]]:
    """The parts, surname and first name as one where most entries have them so: «Moss, Ada (IOM)»."""
    turned = [_turned(found) for found in parts]
    known = sum(is_given_name(first.split()[0]) for first in turned if first)
    if known * 2 <= sum(len(found) > 1 for found in parts) or known < 2:
        return list(parts)
    merged = []
    for entry, found, first in zip(entries, parts, turned, strict=True):
        if not first:
            merged.append(found)
            continue
        merged.append([Part("", between(entry.passage, found[0].passage, found[1].passage)), *found[2:]])
    return merged


def _with_nickname(entry: Entry, parts: list[Part]) -> list[Part]:
    """The parts, a short name in brackets within a name as part of it: «Michelle (Micky) Moss»."""
    if len(parts) < 3 or parts[1].sign not in _BRACKETS or parts[2].sign != "after":
        return parts
    whole = between(entry.passage, parts[0].passage, parts[2].passage)
    return [Part(parts[0].sign, whole), *parts[3:]] if nickname(whole.text) else parts


def _turned(parts: Sequence[Part]) -> str:
    """What stands as a first name behind a surname, nothing where no two such names do."""
    one, two = (part.passage.text for part in parts[:2]) if len(parts) > 1 and parts[1].sign == "," else ("", "")
    named = SURNAME_FIRST.fullmatch(f"{one}, {two}") and not is_organisation(one) and not two.isupper()
    return two if named else ""


def _unticked(entry: Entry) -> Entry:
    """The entry without a tick or a word that says whether who is listed came: «Ada Moss excused»."""
    tick = _TICK.search(entry.passage.text)
    if tick is None:
        who = excused(entry.passage)
        return replace(entry, passage=who, status=Attendance.APOLOGIES) if who else entry
    start, end = (tick.end(), len(entry.passage.text)) if tick.start() == 0 else (0, tick.start())
    status = Attendance.APOLOGIES if re.search("[✘✗❌☐✖]|\\[ ]", tick[0]) else entry.status
    return replace(entry, passage=entry.passage.part(start, end), status=status)


def _mostly_initials(entries: Sequence[Sequence[Part]], signs: Sequence[str]) -> bool:
    """Whether the short words that stand second are the initials of the first, by and large."""
    short = [e for e in entries if len(e) > 1 and e[1].sign in signs and _LETTERS.fullmatch(e[1].passage.text)]
    people = [e for e in short if shape(e[0].passage.text) in _PERSONAL and not is_organisation(e[0].passage.text)]
    fitting = [e for e in people if fits(e[1].passage.text, e[0].passage.text)]
    bodies = sum(len(e) == 1 and is_organisation(e[0].passage.text) for e in entries)  # «IOM, Tide Aid (TA), UNHCR»
    return max(len(short) / 2, bodies - 1) < len(fitting)


def _may_lead(parts: Sequence[Part]) -> bool:
    """Whether the first part may be the initials of the second: «HP – Ada Moss», «HP: Ada Moss», «[HP] Ada Moss»."""
    return len(parts) > 1 and (parts[1].sign in ("-", ":") or (parts[0].sign in _BRACKETS and parts[1].sign == "after"))


def _cut(entry: Entry, parts: Sequence[Part], initials: str | None, *, bracketed: bool, fields: Sequence[str]) -> Cut:
    names: list[Candidate] = []
    within: list[Part] = []
    roles = [entry.role] if entry.role else []
    status = entry.status
    for number, part in enumerate(map(_without_when, without_others(parts))):
        text = part.passage.text
        found = Shape.ORGANISATION if number and (_SCHOOL.fullmatch(text) or _is_branch(text)) else shape(text)
        certain = SURNAME_FIRST.fullmatch(text) or nickname(text)
        found = Shape.CERTAINLY_PERSON if number == 0 and certain else Shape.ROLE if is_office(text) else found
        if (fields and number >= len(fields) and part.sign not in _BRACKETS) or part.sign == "stop":
            break
        if fields[number : number + 1] == ["role"] or fields[number : number + 1] == ("role",):
            roles.append(text)
            continue
        if APOLOGY.fullmatch(text):
            status = status if is_of_another(parts, number) else Attendance.APOLOGIES
        elif part.sign == "after" and _SENTENCE.match(text):
            return Cut(entry, (), None, ())
        elif _ends(part, found):
            break
        elif initials is None and _are_initials(part, number, names, bracketed=bracketed):
            initials = text
        elif found is Shape.ROLE:
            roles.append(text)
            within.append(part)
        elif found in NAMES and not (names and is_place(text, alone=len(names) == 1)):
            names += _candidates(part, found)
    return Cut(replace(entry, status=status), tuple(_of_people(names, initials)), initials, tuple(roles), tuple(within))


def _is_branch(text: str) -> bool:
    """Whether the words are a known organisation's letters and a place: «IOM Lakeland», which looks like «MOSS Ada»."""
    letters, _, rest = text.partition(" ")
    return bool(rest) and letters.isupper() and is_organisation(letters) and shape(text) is Shape.PERSON


def _ends(part: Part, found: Shape) -> bool:
    """Whether an entry ends before a part: prose, or who is stood in for, who is not here."""
    return (found is Shape.PROSE and part.sign not in _BRACKETS) or (
        part.sign in ("for", "from") and _is_person_of(part.passage.text)
    )


def _with_body(names: list[Candidate], roles: Sequence[Part], often: frozenset[str]) -> list[Candidate]:
    """A person without an organisation, or with nothing but its short form, with the one that the role's words name."""
    short = len(names) == 2 and names[1].sign in _BRACKETS and names[1].passage.text.isupper()
    if not names or not (len(names) == 1 or short) or names[0].shape not in _PERSONAL:
        return names
    body = next((found for role in roles if (found := employer(role.passage, often))), None)
    return [names[0], Candidate(",", body, Shape.ORGANISATION)] if body else names


def _without_when(part: Part) -> Part:
    """A person without what they did, one in brackets behind another too: «Ada Moss (Ben Nye joined later)»."""
    doing = _DOING.fullmatch(part.passage.text)
    if doing and shape(doing["who"]) in (Shape.PERSON, Shape.CERTAINLY_PERSON) and is_given_name(doing["who"].split()[0]):
        return Part("and" if part.sign in _BRACKETS else part.sign, part.passage.part(0, doing.end("who")))
    return part


def _is_person_of(text: str) -> bool:
    """«Ada Moss of the Red Kite Trust»."""
    person, of, _ = text.partition(" of ")
    return bool(of) and shape(person) in (Shape.PERSON, Shape.CERTAINLY_PERSON)


def _are_initials(part: Part, number: int, names: Sequence[Candidate], *, bracketed: bool) -> bool:
    """Whether a bracket holds initials: where the list has them, or of the person behind an organisation."""
    text = part.passage.text
    if part.sign not in _BRACKETS or not _LETTERS.fullmatch(text):
        return False
    if number == 1:
        return bracketed and not (names and names[0].shape is Shape.ORGANISATION)
    if bracketed and names and names[0].shape in _PERSONAL and fits(text, names[0].passage.text):
        return True
    behind = len(names) > 1 and names[0].shape is Shape.ORGANISATION and names[-1].shape in _PERSONAL
    return behind and fits(text, names[-1].passage.text)


def _of_people(names: Sequence[Candidate], initials: str | None) -> Iterator[Candidate]:
    """The candidates; what initials stand for is a person, whatever it looks like."""
    for number, name in enumerate(names):
        known = number == 0 and initials is not None and fits(initials, name.passage.text)
        yield replace(name, shape=Shape.CERTAINLY_PERSON) if known else name


def _candidates(part: Part, found: Shape) -> Iterator[Candidate]:
    """A part as a candidate, or as several where it joins names: «Anna Berg and Carl Dunn»."""
    pieces = split_pair(part.passage)
    if part.sign in ("for", "from"):
        pieces = pieces[:1]
        found = shape(pieces[0].text)
    shapes = [shape(piece.text) for piece in pieces]
    # «Quay and Sons» behind somebody is no pair of people: one of two words by themselves is a first name at least.
    personal = all(s in _PERSONAL for s in shapes) and (
        part.sign == "" or Shape.WORD not in shapes or any(is_given_name(piece.text.split()[0]) for piece in pieces)
    )
    acronyms = all(s is Shape.ORGANISATION and piece.text.isupper() for s, piece in zip(shapes, pieces, strict=True))
    listed = len(pieces) > 1 and " + " in part.passage.text and Shape.PROSE not in shapes
    bodies = all(s is Shape.ORGANISATION for s in shapes) and any(is_organisation(piece.text) for piece in pieces)
    joined = bodies and not is_organisation(part.passage.text)
    if len(pieces) > 1 and (personal or acronyms or listed or joined):
        for number, (piece, one) in enumerate(zip(pieces, shapes, strict=True)):
            yield Candidate(part.sign if number == 0 else "and", piece, one)
    else:
        yield Candidate(part.sign, pieces[0] if len(pieces) == 1 else part.passage, found)
