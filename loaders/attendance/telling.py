"""Attendance told in sentences: «Ada Moss (AM) and Ben Nye joined the meeting», «chaired by Ada Moss of the Red Kite Trust»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.gathering import Listing
from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.attendance.leads import may_lead
from graphapp.loaders.attendance.phrases import LATE, MAY_LEAD, MAY_TELL, REPRESENTED, ROLES_AFTER, ROLES_BEFORE, told_in
from graphapp.loaders.attendance.pieces import Named
from graphapp.loaders.attendance.prose import all_named, running
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Passage
from graphapp.schema.findings import Sentence
from graphapp.schema.life import Attendance

_PEOPLE = (Shape.PERSON, Shape.CERTAINLY_PERSON)
_CLAUSE = Regex(r";\s+(?=[A-Z])")


def told(sentences: Sequence[Sentence]) -> Iterator[Listing]:
    """The sentences of the first sections that say who came or who could not, each as a list."""
    for sentence in sentences:
        text = sentence.passage.text
        if sentence.block_index < 0 or not MAY_TELL.search(text) or (text.endswith(":") and "following" in text.lower()):
            continue  # who it was stands in the list below
        if " who joined " in sentence.passage.text:
            yield from _late(sentence)
        if may_lead(sentence.section.title, sentence.section_index):
            for clause in _clauses(sentence.passage):
                yield from _listings(clause, sentence)
                yield from _in_charge(clause, sentence)
                if " represented by " in clause.text:
                    yield from _represented(clause, sentence)


def _represented(clause: Passage, sentence: Sentence) -> Iterator[Listing]:
    """«IOM was represented by Ada Moss and UNHCR by Ben Nye»."""
    for found in REPRESENTED.finditer(clause.text):
        body, person = clause.part(*found.span("body")), clause.part(*found.span("who"))
        if shape(person.text) in _PEOPLE and shape(body.text) not in (Shape.PROSE, Shape.ROLE, Shape.NOISE):
            entry = Entry(person, sentence.block, Attendance.PRESENT, of=body)
            yield Listing(Attendance.PRESENT, entries=[entry])


def _late(sentence: Sentence) -> Iterator[Listing]:
    """«Mr Moss (IOM), who joined at 15:40»: told wherever in the minutes they speak first."""
    for found in LATE.finditer(sentence.passage.text):
        unit = all_named(sentence.passage.part(*found.span("names")))[:1]
        if unit and _is_person(unit[0]):
            yield Listing(Attendance.PRESENT, entries=[_entry(unit[0], sentence, Attendance.PRESENT)])


def _clauses(passage: Passage) -> list[Passage]:
    """The sentence, and the clauses between its semicolons where the last of them tells something by itself."""
    cut = list(_CLAUSE.finditer(passage.text))
    last = passage.part(cut[-1].end(), len(passage.text)) if cut else None
    if last is None or not told_in(last.text):
        return [passage]
    return [passage.part(0, cut[-1].start()), last]


def _listings(clause: Passage, sentence: Sentence) -> Iterator[Listing]:
    for one in told_in(clause.text):
        stretch = clause.part(one.start, one.end)
        found = all_named(stretch) if one.strict else running(stretch)
        if found:
            yield Listing(one.status, entries=[_entry(unit, sentence, one.status) for unit in found])


def _in_charge(clause: Passage, sentence: Sentence) -> Iterator[Listing]:
    """Who had the chair and who took the notes."""
    if not MAY_LEAD.search(clause.text):
        return
    for pattern, role in (*ROLES_AFTER, *ROLES_BEFORE):
        for match in pattern.finditer(clause.text):
            names = clause.part(*match.span("names"))
            if people := _first_people(names) or _body(names):
                yield Listing(Attendance.PRESENT, entries=[_entry(one, sentence, Attendance.PRESENT, role) for one in people])


def _first_people(passage: Passage) -> list[Named]:
    """The people with whom a stretch begins: two, where «and» joins them."""
    found = [unit for unit in running(passage, most=2) if _is_person(unit)]
    return found if len(found) < 2 or found[1].after_and else found[:1]


def _body(passage: Passage) -> list[Named]:
    """The known organisation with which a stretch begins: «chaired by UNHCR»."""
    return [unit for unit in running(passage, most=1) if is_organisation(unit.passage.text)]


def _is_person(unit: Named) -> bool:
    return shape(re.split(r"\s*[(,]|\s+(?:of|from)\s", unit.passage.text)[0]) in _PEOPLE


def _entry(unit: Named, sentence: Sentence, status: Attendance, role: str | None = None) -> Entry:
    return Entry(unit.passage, sentence.block, status, role or unit.role, of=unit.of)
