"""Reads the entries of one attendance list together: what is a person in one line is a person in the next.

Each entry is cut into parts. The parts that could be names vote by their shape for what stands first and what stands behind
the list's sign (a bracket, a colon, a comma); where the words of one entry do not tell, the whole list does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from graphapp.loaders.attendance.cutting import Candidate, Cut, Entry, cut_list
from graphapp.loaders.attendance.known import is_country, is_organisation
from graphapp.loaders.attendance.parts import split_list
from graphapp.loaders.attendance.shapes import COMPOUND, Shape, shape, without_title
from graphapp.loaders.vocabulary.letters import Never, excluded
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Passage
from graphapp.schema.findings import Attendee
from graphapp.schema.ids import fold

_LETTERS = re.compile(r"(?!(?:II|III|IV|JR|SR|MD|PHD|MBA|MPH|RN)$)[A-Z]{2,6}")
_RED = re.compile(r"(?P<of>[A-Z]\w+) Red (?:Cross|Crescent)(?: Society)?")
_NAME = 2  # words


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a list is made: the sign that divides person and organisation, and which of them stands first."""

    sign: str
    organisation_first: bool
    lone_organisations: bool  # entries of one undecided name are organisations
    rows: bool = False  # what a comma divides are people too, in a list of people
    told: bool = False  # its head says which stands first


def read_entries(entries: Sequence[Entry], fields: Sequence[str] = ()) -> Iterator[Attendee]:
    """The attendees of one list; `fields` are the names that the list's head gives to the parts, where it has one."""
    cuts = _without_tails(cut_list(entries, fields))
    layout = _layout(cuts, fields)
    for cut in cuts:
        yield from _attendees(cut, layout)


def _without_tails(cuts: Sequence[Cut]) -> list[Cut]:
    """The entries, those where an organisation stands behind a person with no sign between cut: «Ada Moss UNHCR»."""
    listed = {fold(name.passage.text) for cut in cuts for name in cut.names[1:] if name.shape not in (Shape.PERSON, Shape.WORD)}
    listed |= {fold(name.passage.text) for cut in cuts if len(cut.names) == 2 for name in cut.names[1:]}
    listed |= _letters_behind(cuts)
    glued = {tail for cut in cuts if (tail := _body_behind(cut.names[0].passage.text.split()))}
    capitals = sum(
        word.isupper() and is_organisation(word) for cut in cuts for word in cut.names[0].passage.text.split()[_NAME:]
    )
    if len(glued) + capitals > 1:  # else the name of a body may begin as somebody's does
        listed |= {fold(tail) for tail in glued}
    return [replace(cut, names=tuple(_two(cut, listed))) for cut in cuts]


def _letters_behind(cuts: Sequence[Cut]) -> set[str]:
    """Letters that stand behind whole names and are no surnames, since few entries have any: «Ada Moss OA (Quay Bureau)»."""
    tails = [cut.names[0].passage.text.split()[_NAME:][-1:] for cut in cuts]
    letters = [tail[0] for tail in tails if tail and _LETTERS.fullmatch(tail[0])]
    return {fold(tail) for tail in letters} if len(set(letters)) == 1 and len(letters) * 2 < len(cuts) else set()


def _two(cut: Cut, listed: Set[str]) -> Iterator[Candidate]:
    first = cut.names[0]
    words = first.passage.text.split()
    behind = _body_behind(words)
    tail = behind if behind and fold(behind) in listed else words[-1]
    known = (tail.isupper() and is_organisation(tail)) or fold(tail) in listed or COMPOUND.fullmatch(tail) is not None
    personal = first.shape in (Shape.PERSON, Shape.CERTAINLY_PERSON, Shape.ORGANISATION)
    alone = len(cut.names) == 1 or (len(words) > _NAME and cut.names[1].sign in ("(", "["))  # «Ada Moss OA (Quay Bureau)»
    who = " ".join(words[: len(words) - len(tail.split())])
    if alone and personal and known and shape(who) in (Shape.PERSON, Shape.CERTAINLY_PERSON):
        end = len(first.passage.text) - len(tail)
        yield Candidate(first.sign, first.passage.part(0, end), Shape.CERTAINLY_PERSON)
        yield Candidate(",", first.passage.part(end, len(first.passage.text)), Shape.ORGANISATION)
        yield from cut.names[1:]
    else:
        yield from cut.names


def _body_behind(words: Sequence[str]) -> str | None:
    """The body of several words behind a whole name, which no sign parts: «Ada Moss World Vision»."""
    if is_organisation(" ".join(words)):
        return None
    tails = (" ".join(words[at:]) for at in range(_NAME, len(words) - 1))
    return next((tail for tail in tails if is_organisation(tail) or _is_national_society(tail)), None)


def _is_national_society(words: str) -> bool:
    red = _RED.fullmatch(words)
    return red is not None and is_country(red["of"])


def _layout(cuts: Sequence[Cut], fields: Sequence[str]) -> _Layout:
    second = [cut.names[1] for cut in cuts if len(cut.names) > 1]
    signs = Counter("," if name.sign == "after" else name.sign for name in second if name.sign not in ("and", "for"))
    sign = signs.most_common(1)[0][0] if signs else ""
    pairs = [cut for cut in cuts if len(cut.names) > 1 and _is_sign(cut.names[1].sign, sign)]
    first = sum(cut.names[0].shape.value for cut in pairs)
    behind = sum(cut.names[1].shape.value for cut in pairs)
    organisation_first = first > behind
    told = {"person", "organisation"} <= set(fields)
    if told:
        organisation_first = fields.index("organisation") < fields.index("person")
    lone = [cut.names[0].shape for cut in cuts if len(cut.names) == 1]
    certain = sum(s in (Shape.ORGANISATION, Shape.PROBABLY_ORGANISATION) for s in lone)
    people = sum(map(_is_somebody, (cut.names[0] for cut in cuts if len(cut.names) == 1)))
    words = len(lone) - certain - people
    lone_organisations = certain > people and certain >= words and "person" not in fields[:1]
    lone_organisations = lone_organisations or (
        organisation_first and len(pairs) * 2 >= len(cuts) and first >= len(pairs) and not people
    )
    rows = sign == "," and len(pairs) * 3 < len(cuts) and behind <= 0 and first <= 0
    return _Layout(sign, organisation_first, lone_organisations, rows, told)


def _is_somebody(name: Candidate) -> bool:
    """Whether a name by itself is a person's: one that looks so, and has a first name if it has more than two words."""
    words = name.passage.text.split()
    if name.shape is Shape.CERTAINLY_PERSON:
        return True
    return name.shape is Shape.PERSON and any(is_given_name(word) for word in words)


def _is_sign(found: str, wanted: str) -> bool:
    return found == wanted or (found == "after" and wanted == ",") or (found == "[" and wanted == "(")


def _attendees(cut: Cut, layout: _Layout) -> Iterator[Attendee]:
    people, organisations = _sorted(cut, layout)
    role = ", ".join(cut.roles) or None
    told = tuple(dict.fromkeys(one for body in organisations for one in _apart(body)))
    sure = tuple(body for body in told if body.text not in excluded(Never.BODY))  # «CD» beside «CDC» is a post
    kept = sure or told or ((cut.entry.of,) if cut.entry.of else ())
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


def _apart(body: Passage) -> list[Passage]:
    """The organisations between strokes: «Harbour Aid / Red Kite Trust»; one whose own name has a stroke is one."""
    parts = split_list(body, "/")
    names = all(len(part.text) > 2 and part.text[0].isupper() for part in parts)
    return parts if names and not is_organisation(body.text) else [body]


def _sorted(cut: Cut, layout: _Layout) -> tuple[list[Passage], list[Passage]]:
    """The people and the organisations of an entry."""
    names = _related(_without_short_forms(cut.names), layout)
    if layout.lone_organisations and len(names) > 1 and _is_short(names[1], names[0]):
        names = [replace(names[0], shape=Shape.ORGANISATION), *names[2:]]
    people: list[Passage] = []
    organisations: list[Passage] = []
    stroke = layout.lone_organisations and len(names) > 1 and names[1].sign == "/"  # «Quay Trust/UNHCR» among bodies
    organisation_first = _first_is_organisation(names, layout) or ((cut.entry.body or stroke) and not _is_somebody(names[0]))
    for number, name in enumerate(names):
        if number == 0 or (name.sign == "and" and number == 1):
            (organisations if organisation_first else people).append(name.passage)
        elif (
            name.sign in ("for", "from")
            and name.shape in (Shape.PERSON, Shape.CERTAINLY_PERSON)
            and not _is_organisation(name, layout)
        ):
            organisations += [] if organisations else _represented(names[number + 1 :])
            break  # who is stood in for is not here
        elif _is_person(name, organisation_first, len(people)) or (layout.rows and name.sign == "," and name.shape.value <= 0):
            people.append(name.passage)
        elif not organisations or name.shape in (Shape.ORGANISATION, Shape.PROBABLY_ORGANISATION):
            organisations.append(name.passage)
    return people, organisations


def _represented(names: Sequence[Candidate]) -> list[Passage]:
    """The organisation behind whoever is stood in for, which the one who came stands for too: «for Cyril Orr, WFP»."""
    bodies = (name for name in names[:1] if name.shape in (Shape.ORGANISATION, Shape.PROBABLY_ORGANISATION, Shape.WORD))
    return [body.passage for body in bodies if body.sign in (",", "(", "[", "-")]


def _related(names: Sequence[Candidate], layout: _Layout) -> list[Candidate]:
    """The first candidate and those that belong to it by the list's own signs; an answer to a question does not."""
    signs = (layout.sign, "and", "for", "from", *([","] if layout.sign in ("(", "-", ":", "") else []))
    kept = [names[0]]
    bare = not any(_is_sign(name.sign, layout.sign) for name in names[1:])
    for name in names[1:]:
        near = any(_is_sign(name.sign, sign) for sign in signs)
        if (
            near
            or (name.shape is Shape.ORGANISATION and name.sign in ("(", "["))
            or _is_apart(names[0], name, layout, bare=bare)
        ):
            kept.append(name)
        elif name.sign in ("-", ":", "/"):
            break
    return kept


def _is_apart(first: Candidate, name: Candidate, layout: _Layout, *, bare: bool) -> bool:
    """Whether the two are plainly a person and an organisation, though the rest of the list divides them otherwise.

    `bare`: the entry has nothing that the list's own sign divides from it.
    """
    shapes = (first.shape, name.shape)
    if name.sign in ("-", "/", ":") and is_organisation(name.passage.text) and first.shape is not Shape.ORGANISATION:
        return True
    if bare and name.sign == "-" and first.shape is Shape.PERSON and name.shape is Shape.PROBABLY_ORGANISATION:
        return " " not in name.passage.text  # «Ada Moss - TideDOT»
    if bare and first.shape is Shape.PERSON and name.shape is Shape.ORGANISATION and len(name.passage.text.split()) == 1:
        return True
    if layout.sign in ("(", "[") or len(name.passage.text.split()) > 6:
        return False
    return Shape.ORGANISATION in shapes and bool({Shape.PERSON, Shape.CERTAINLY_PERSON} & set(shapes))


def _is_organisation(name: Candidate, layout: _Layout) -> bool:
    """Whether what stands behind «from» is an organisation though it looks like a person: no such list has people there."""
    return (
        name.sign == "from"
        and not layout.organisation_first
        and name.shape is Shape.PERSON
        and name.passage.text.count(" ") > 2
    )


def _first_is_organisation(names: Sequence[Candidate], layout: _Layout) -> bool:
    first = names[0].shape
    if first is Shape.CERTAINLY_PERSON:
        return False
    if len(names) == 1:
        return first.value > 0 or layout.lone_organisations
    if layout.told and _is_sign(names[1].sign, layout.sign):
        return layout.organisation_first
    other = names[1].shape
    if first is Shape.ORGANISATION and other is not Shape.ORGANISATION:
        return True
    if other is Shape.ORGANISATION and first is not Shape.ORGANISATION:
        return False
    return layout.organisation_first or first is Shape.ORGANISATION


def _is_short(short: Candidate, full: Candidate) -> bool:
    """Whether a bracket holds letters that begin as the name before it, which is no known first name: «Tide Aid (TAX)»."""
    text = short.passage.text
    letters = short.sign in ("(", "[") and text.isupper() and text.isalpha() and text[0] == full.passage.text[0]
    return letters and not _is_somebody(full)


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
            and before.shape is not Shape.CERTAINLY_PERSON
            and not _is_somebody(before)
            and not (before.sign == "for" and before.shape is Shape.PERSON)
            and ((len(kept) > 1 and before.sign != "and") or _shortens(name.passage.text, before.passage.text))
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
        and letters == "".join(w[0] for w in words).upper()[: len(letters)]
        and (len(words) > 2 or not any(map(is_given_name, words)))
    )
