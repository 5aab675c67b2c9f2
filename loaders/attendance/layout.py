"""Reads the entries of one attendance list together: what is a person in one line is a person in the next.

Each entry is cut into parts. The parts that could be names vote by their shape for what stands first and what stands behind
the list's sign (a bracket, a colon, a comma); where the words of one entry do not tell, the whole list does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graphapp.loaders.attendance.parts import Part, split_entry, split_pair
from graphapp.loaders.attendance.shapes import NAMES, Shape, is_initials, shape, without_title
from graphapp.schema.documents import Block, Passage
from graphapp.schema.findings import Attendee
from graphapp.schema.life import Attendance

_APOLOGY = re.compile(
    r"(?:sent |with )?(?:apolog(?:y|ies)|regrets?|excused|absent|not present|did not attend|unable to attend)\b.*",
    re.IGNORECASE,
)
_PERSONAL = (Shape.PERSON, Shape.CERTAINLY_PERSON, Shape.WORD)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list as written."""

    passage: Passage
    block: Block
    status: Attendance = Attendance.PRESENT
    role: str | None = None  # of the label before it: «Chair»


@dataclass(frozen=True, slots=True)
class Candidate:
    """A part of an entry that may be a name."""

    sign: str
    passage: Passage
    shape: Shape


@dataclass(frozen=True, slots=True)
class _Cut:
    """An entry cut up."""

    entry: Entry
    names: tuple[Candidate, ...]
    initials: str | None
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a list is made: the sign that divides person and organisation, and which of them stands first."""

    sign: str
    organisation_first: bool
    lone_organisations: bool  # entries of one undecided name are organisations


def read_entries(entries: Sequence[Entry], fields: Sequence[str] = ()) -> Iterator[Attendee]:
    """The attendees of one list; `fields` are the names that the list's head gives to the parts, where it has one."""
    cuts = [_cut(entry, fields) for entry in entries]
    cuts = [cut for cut in cuts if cut.names]
    layout = _layout(cuts, fields)
    for cut in cuts:
        yield from _attendees(cut, layout)


def _cut(entry: Entry, fields: Sequence[str]) -> _Cut:
    names: list[Candidate] = []
    initials, roles = None, [entry.role] if entry.role else []
    status = entry.status
    for number, part in enumerate(split_entry(entry.passage)):
        found = shape(part.passage.text)
        if fields and number >= len(fields) and part.sign not in ("(", "["):
            break
        if _APOLOGY.fullmatch(part.passage.text):
            status = Attendance.APOLOGIES
        elif found is Shape.ROLE:
            roles.append(part.passage.text)
        elif found is Shape.PROSE:
            if part.sign not in ("(", "["):
                break
        elif (
            part.sign in ("(", "[")
            and names
            and is_initials(part.passage.text, names[-1].passage.text)
            and names[-1].shape in _PERSONAL
        ):
            initials = initials or part.passage.text
        elif found in NAMES:
            names += _candidates(part, found)
    return _Cut(replace(entry, status=status), tuple(names), initials, tuple(roles))


def _candidates(part: Part, found: Shape) -> Iterator[Candidate]:
    """A part as a candidate, or as several where it joins names: «Anna Berg and Carl Dunn»."""
    pieces = split_pair(part.passage)
    shapes = [shape(piece.text) for piece in pieces]
    alike = all(s in _PERSONAL for s in shapes) or all(
        s is Shape.ORGANISATION and piece.text.isupper() for s, piece in zip(shapes, pieces, strict=True)
    )
    if len(pieces) > 1 and alike:
        for number, (piece, one) in enumerate(zip(pieces, shapes, strict=True)):
            yield Candidate(part.sign if number == 0 else "and", piece, one)
    else:
        yield Candidate(part.sign, part.passage, found)


def _layout(cuts: Sequence[_Cut], fields: Sequence[str]) -> _Layout:
    second = [cut.names[1] for cut in cuts if len(cut.names) > 1]
    signs = Counter("," if name.sign == "after" else name.sign for name in second if name.sign not in ("and", "for"))
    sign = signs.most_common(1)[0][0] if signs else ""
    pairs = [cut for cut in cuts if len(cut.names) > 1 and _is_sign(cut.names[1].sign, sign)]
    first = sum(cut.names[0].shape.value for cut in pairs)
    behind = sum(cut.names[1].shape.value for cut in pairs)
    organisation_first = first > behind
    if list(fields[:2]) in (["person", "organisation"], ["organisation", "person"]):
        organisation_first = fields[0] == "organisation"
    lone = [cut.names[0].shape for cut in cuts if len(cut.names) == 1]
    certain = sum(s in (Shape.ORGANISATION, Shape.PROBABLY_ORGANISATION) for s in lone)
    people = sum(s in (Shape.PERSON, Shape.CERTAINLY_PERSON) for s in lone)
    words = len(lone) - certain - people
    lone_organisations = certain > people and certain >= words and "person" not in fields[:1]
    return _Layout(sign, organisation_first, lone_organisations)


def _is_sign(found: str, wanted: str) -> bool:
    return found == wanted or (found == "after" and wanted == ",") or (found == "[" and wanted == "(")


def _attendees(cut: _Cut, layout: _Layout) -> Iterator[Attendee]:
    people, organisations = _sorted(cut, layout)
    role = ", ".join(cut.roles) or None
    kept = tuple(dict.fromkeys(organisations))
    if not people:
        if kept:
            yield Attendee(None, kept, cut.entry.block, cut.entry.status, None, role)
        return
    for person in people:
        skip = without_title(person.text)
        title = person.text[:skip].strip()
        name = person.part(skip, len(person.text))
        full = ", ".join([*([title] if title else []), *cut.roles]) or None
        yield Attendee(name, kept, cut.entry.block, cut.entry.status, cut.initials if len(people) == 1 else None, full)


def _sorted(cut: _Cut, layout: _Layout) -> tuple[list[Passage], list[Passage]]:
    """The people and the organisations of an entry."""
    names = _without_short_forms(cut.names)
    people: list[Passage] = []
    organisations: list[Passage] = []
    divided = len(names) > 1 and any(
        _is_sign(name.sign, layout.sign) or name.sign in ("and", "for", "from") for name in names[1:]
    )
    if not divided:
        names = names[:1]
    first_is_organisation = _first_is_organisation(names, layout)
    group_people = first_is_organisation
    for number, name in enumerate(names):
        if number and not (
            _is_sign(name.sign, layout.sign) or name.sign in ("and", "for", "from", ",") or name.shape is Shape.ORGANISATION
        ):
            continue
        if number == 0 or (name.sign == "and" and number == 1 and not organisations[1:]):
            (organisations if first_is_organisation else people).append(name.passage)
        elif _is_person(name, group_people, len(people)):
            if name.sign != "for":
                people.append(name.passage)
        elif name.shape not in (Shape.PERSON, Shape.CERTAINLY_PERSON, Shape.WORD) or not organisations:
            organisations.append(name.passage)
    return people, organisations


def _first_is_organisation(names: Sequence[Candidate], layout: _Layout) -> bool:
    first = names[0].shape
    if first is Shape.CERTAINLY_PERSON:
        return False
    if len(names) == 1:
        return first.value > 0 or (first is not Shape.CERTAINLY_PERSON and layout.lone_organisations)
    other = names[1].shape
    if first is Shape.ORGANISATION and other is not Shape.ORGANISATION:
        return True
    if other is Shape.ORGANISATION and first is not Shape.ORGANISATION:
        return False
    return layout.organisation_first or first is Shape.ORGANISATION


def _is_person(name: Candidate, expected: bool, known: int) -> bool:
    """Whether a later part is a person: by its own shape, else as the list has it."""
    if name.shape is Shape.CERTAINLY_PERSON:
        return True
    if name.shape in (Shape.ORGANISATION, Shape.PROBABLY_ORGANISATION):
        return False
    return expected or (name.sign == "and" and known > 0)


def _without_short_forms(names: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without a short form in brackets behind the full name of an organisation."""
    kept: list[Candidate] = []
    for name in names:
        before = kept[-1] if kept else None
        short = (name.sign in ("(", "[") and name.passage.text.isupper()) or name.sign == "["
        if (
            before
            and short
            and before.shape not in (Shape.CERTAINLY_PERSON,)
            and (len(kept) > 1 or _shortens(name.passage.text, before.passage.text))
        ):
            kept[-1] = replace(before, shape=Shape.ORGANISATION)
            continue
        kept.append(name)
    return kept


def _shortens(short: str, full: str) -> bool:
    """Whether the letters are the first letters of the full name's words, small words aside."""
    words = [w for w in re.findall(r"[\w’'-]+", full) if w[0].isupper()]
    letters = re.sub(r"[^A-Z]", "", short)
    return (
        len(words) > 1
        and len(letters) > 1
        and shape(full) is not Shape.CERTAINLY_PERSON
        and (letters == "".join(w[0] for w in words).upper()[: len(letters)] and len(words) > 2)
    )
