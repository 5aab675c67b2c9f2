"""Attendance in a table: columns for name, organisation, role, in any order and wording, and ticks for who came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from graphapp.loaders.attendance import labels, sheets
from graphapp.loaders.attendance.cellbodies import behind_office, bodies, without_positions
from graphapp.loaders.attendance.columns import column
from graphapp.loaders.attendance.cutting import SURNAME_FIRST, Entry
from graphapp.loaders.attendance.excuses import APOLOGY
from graphapp.loaders.attendance.fields import INITIALS, are_members, below_title, columns_of, guessed, is_of_people, of_table
from graphapp.loaders.attendance.forms import unmerged, without_form
from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.attendance.layout import read_entries
from graphapp.loaders.attendance.marks import Day, is_tick, marks, say_who_came
from graphapp.loaders.attendance.parts import split_list, split_pair
from graphapp.loaders.attendance.shapes import Shape, shape, without_title
from graphapp.loaders.attendance.stacked import cell_lines, unstacked
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block, BlockKind, Minutes, Passage, Section, SectionRole
from graphapp.schema.findings import Attendee
from graphapp.schema.life import Attendance

_NOBODY = re.compile(r"[-–—]|none|nobody|no one|not (?:present|represented|attending)", re.IGNORECASE)
_AWAY = re.compile(
    r"[(\[]\s*(?:did not (?:attend|join)|apolog(?:y|ies)|regrets?|absent|excused|not present"
    r"|unable to attend)\b[^)\]]{0,25}[)\]]",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"(?P<office>[A-Z][\w-]+(?:\s[A-Za-z][\w-]+)?)[,:]\s+(?=[A-ZÀ-ÞĀ-ɏ][\w’'-]+\s+[A-ZÀ-ÞĀ-ɏ])")
_LETTERED = re.compile(r"(?P<who>[^,()]+),\s*(?P<letters>[A-Z]{2,5})(?:,\s*[A-Z]{2,5})*\.?")
_HEAD = 3  # sections at the beginning in which a table without a head may say who came
_OF_MATTERS = (SectionRole.ACTIONS, SectionRole.REVIEW, SectionRole.AGENDA)


def table_attendees(minutes: Minutes, day: Day) -> Iterator[Attendee]:
    """Who is listed in the document's tables of attendance; `day` gives the meeting's, where it is known."""
    for number, section in enumerate(minutes.sections):
        rows = [block for block in section.blocks if block.kind is BlockKind.ROW]
        for _, group in groupby(rows, key=lambda block: block.table):
            named = section.role is SectionRole.ATTENDANCE or labels.is_heading(section.title)
            kept = [row for row in without_form(list(group)) if not _is_labelled(row, minutes.document.text)]
            if kept:
                rows = [*_lost_head(section), *unstacked(kept, minutes.document)]
                listed = sheets.by_status(kept, minutes.document.text)
                if listed:
                    yield from read_entries(listed)
                    continue
                named = named or any(map(say_who_came, _texts(rows))) or _heads_columns(section.title)
                named = named or (number < _HEAD and section.role not in _OF_MATTERS and are_members(kept))
                for title, part in _parts(rows, section.title):
                    yield from _any_table(part, day, is_attendance=named or title is not section.title, title=title)


def _lost_head(section: Section) -> list[Block]:
    """The heading as the first row of the table below it, where that is what it was."""
    heading = section.heading
    if heading is None or not _heads_columns(section.title):
        return []
    cells = tuple(heading.passage.part(*word.span()) for word in re.finditer(r"\S+", heading.passage.text))
    return [replace(heading, kind=BlockKind.ROW, cells=cells, header=True)]


def _heads_columns(title: str) -> bool:
    """Whether a heading is the head of a table that lost its place in it: «Name Organisation Email»."""
    said = [column(word) for word in title.split()]
    return (
        len(said) > 1
        and None not in said
        and "other" not in said
        and "person" in said
        and not {"organisation", "role"}.isdisjoint(said)
    )


def _texts(rows: Sequence[Block]) -> Iterator[list[str]]:
    """What each column but the first holds."""
    for number in range(1, max(len(row.cells) for row in rows)):
        yield [row.cells[number].text for row in rows if number < len(row.cells) and row.cells[number].text]


def _parts(rows: Sequence[Block], title: str) -> Iterator[tuple[str, Sequence[Block]]]:
    """The rows of a table under its title, and those below a row further down that is nothing but «Attendees:»."""
    start = 0
    for number, row in enumerate(rows):
        filled = {cell.text for cell in row.cells if cell.text}
        told = filled.pop().strip(" :") if len(filled) == 1 else ""
        over = not is_of_people(columns_of(rows[0])) if number else _fills_more(rows)
        if told and over and labels.is_heading(told) and labels.says_who_came(told):
            if rows[start:number]:
                yield title, rows[start:number]
            start, title = number + 1, told
    if rows[start:]:
        yield title, rows[start:]


def _fills_more(rows: Sequence[Block]) -> bool:
    """Whether the rows below the first fill columns that it leaves empty, so that it heads them all."""
    empty = [number for number, cell in enumerate(rows[0].cells) if not cell.text]
    return any(row.cells[number].text for row in rows[1:] for number in empty if number < len(row.cells))


def _is_labelled(row: Block, text: str) -> bool:
    """Whether the row is a list by itself: «On the call | Ada Moss, Ben Nye»; module `lists` reads it."""
    cells = unmerged(row)
    if len(cells) == 1:  # «Participants: IOM, UNHCR» across the whole row
        label = labels.label(cells[0], leads=False)
        return label is not None and label.end < len(cells[0].text) and labels.says_who_came(label.text)
    return len(cells) == 2 and labels.cell_label(cells[0], cell_lines(cells[1], text)[0]) is not None


def _any_table(rows: Sequence[Block], day: Day, *, is_attendance: bool, title: str) -> Iterator[Attendee]:
    """Who is listed in a table, of whatever kind it is."""
    by_default = (
        Attendance.APOLOGIES
        if re.search(r"\b(?:apolog|regret|absent|excused)", title, re.IGNORECASE) and "attend" not in title.lower()
        else Attendance.PRESENT
    )
    beside = list(sheets.labelled(rows))
    if beside:
        columns = {0: "person", 1: "organisation"}
        for status, row in beside:
            yield from _attendee(row, columns, status)
        return
    by_default = _subheading(rows[0], by_default)
    rows = below_title(rows)
    rows = sheets.single(sheets.headless(rows) if is_attendance else rows)
    listed: list[Entry] = []
    if is_attendance and not is_of_people(columns_of(rows[0])) and "other" not in columns_of(rows[0]).values():
        listed = sheets.of_names(rows, by_default)
    if listed:
        yield from read_entries(listed)
    else:
        yield from _table(rows, by_default, day, is_attendance=is_attendance)


def _table(rows: Sequence[Block], by_default: Attendance, day: Day, *, is_attendance: bool) -> Iterator[Attendee]:
    columns = of_table(rows, day, is_attendance=is_attendance)
    if is_of_people(columns):
        body = without_positions(rows, columns)[1:]
    elif is_attendance and not rows[0].header and "other" not in columns.values():
        columns, body = guessed(rows), rows
    else:
        return
    people = [cell.text for row in body if (cell := _cell(row, columns, "person"))]
    if sum(map(_counts, people)) * 2 > len(people):
        columns = {number: name for number, name in columns.items() if name != "person"} if is_attendance else {}
    turned = _are_turned(people)
    there = marks([c.text for row in body if (c := _cell(row, columns, "presence"))])
    entries: list[Entry] = []
    for row in _filled(body, columns):
        if body is not rows and row.passage.text == rows[0].passage.text:  # the head again, on the next page
            continue
        by_default = _subheading(row, by_default)
        mark = _cell(row, columns, "presence")
        status = there.status(mark.text, by_default) if mark else by_default
        status = Attendance.APOLOGIES if _is_excused(row, columns) else status
        if (
            {"organisation", "person"} <= set(columns.values())
            or not {"first", "initials"}.isdisjoint(columns.values())
            or "person" not in columns.values()
        ):
            yield from _attendee(row, columns, _told_away(row, status), turned=turned)
        else:
            cell = _cell(row, columns, "person")
            if cell and cell.text:
                role = _cell(row, columns, "role")
                of = behind_office(role) if role else None
                entries.append(Entry(_without_letters(cell), row, status, _text(role), of=of))
    yield from read_entries(entries)


def _without_letters(cell: Passage) -> Passage:
    """Somebody without the letters of a degree or a service behind the name: «Smt. Ada Moss, IAS»."""
    found = _LETTERED.fullmatch(cell.text)
    named = found and shape(found["who"]) is Shape.CERTAINLY_PERSON and not is_organisation(found["letters"])
    return cell.part(0, found.end("who")) if found and named else cell


def _counts(cell: str) -> bool:
    """Whether a cell says how many or how much, and names nobody («12 members», «€ 400 a year»)."""
    return bool(re.match(r"[\W_]*\d", cell)) and not re.match(r"\s*\(?\d{1,3}[.)]\s+", cell)


def _filled(rows: Sequence[Block], columns: Mapping[int, str]) -> Iterator[Block]:
    """The rows, a cell left empty for an organisation with the one above it, where organisations stand before their people."""
    of = next((n for n, name in columns.items() if name == "organisation"), None)
    who = next((n for n, name in columns.items() if name in ("person", "first", "last")), None)
    above: Passage | None = None
    for row in rows:
        if of is None or who is None or of > who or len(row.cells) <= who:
            yield row
        elif row.cells[of].text or not row.cells[who].text or above is None:
            above = row.cells[of]
            yield row
        else:
            yield replace(row, cells=(*row.cells[:of], above, *row.cells[of + 1 :]))


def _subheading(row: Block, current: Attendance) -> Attendance:
    """The status from here on, where a row is a heading within the table."""
    texts = {cell.text for cell in row.cells if cell.text}
    if len(texts) == 1:
        text = texts.pop().lower().strip(" :")
        if re.fullmatch(r"(?:apolog(?:y|ies)|regrets|absent|excused|not present).*", text):
            return Attendance.APOLOGIES
        if re.fullmatch(r"(?:present|attend(?:ees|ance|ing)|participants|in attendance).*", text):
            return Attendance.PRESENT
    return current


def _cell(row: Block, columns: Mapping[int, str], kind: str) -> Passage | None:
    number = next((n for n, name in columns.items() if name == kind), None)
    return row.cells[number] if number is not None and number < len(row.cells) else None


def _text(passage: Passage | None) -> str | None:
    return passage.text or None if passage else None


def _are_turned(names: Sequence[str]) -> bool:
    """Whether a column has surnames first, as the first names that many people have tell: «Moss, Ada»."""
    told = [name for name in names if name]
    turned = sum(bool(SURNAME_FIRST.match(name)) and is_given_name(name.split(",")[1].split()[0]) for name in told)
    turned -= sum(all(" " in one and is_given_name(one.split()[0]) for one in name.split(", ")) for name in told if "," in name)
    return turned > 1 and turned * 3 >= len(told)


def _is_excused(row: Block, columns: Mapping[int, str]) -> bool:
    """Whether the column of who sent apologies has a tick."""
    cell = _cell(row, columns, "absence")
    return cell is not None and is_tick(cell.text)


def _told_away(row: Block, status: Attendance) -> Attendance:
    """The status, another where a bracket in the row says that somebody did not come: «IOM (did not attend)»."""
    return Attendance.APOLOGIES if any(_AWAY.search(cell.text) for cell in row.cells) else status


def _attendee(row: Block, columns: Mapping[int, str], status: Attendance, *, turned: bool = False) -> Iterator[Attendee]:
    person, role = _person(row, columns), _text(_cell(row, columns, "role"))
    told = [row.cells[n] for n, kind in columns.items() if kind == "organisation" and n < len(row.cells)]
    organisations = tuple(one for cell in told for one in bodies(cell))
    people = (
        [one for one in _people(person, turned=turned) if shape(one.text) not in (Shape.NOISE, Shape.ROLE)] if person else []
    )
    letters = _cell(row, columns, "initials")
    initials = letters.text if letters and len(people) == 1 and INITIALS.fullmatch(letters.text) else None
    if person and _NOBODY.fullmatch(person.text):
        return
    for one in people:
        yield Attendee(one, organisations, row, status, initials, role)
    if organisations and not people:
        gone = person is not None and APOLOGY.fullmatch(person.text)
        yield Attendee(None, organisations, row, Attendance.APOLOGIES if gone else status, None, role)


def _people(cell: Passage, *, turned: bool = False) -> list[Passage]:
    """The people of a cell: «Ada Moss and Ben Nye»; «Moss, Ada» is one."""
    whole = SURNAME_FIRST.match(cell.text) if turned else None
    if whole:
        return [cell.part(*whole.span())]
    parts = [_bare(piece) for part in split_list(cell, ",;/") for piece in split_pair(part)]
    several = len(parts) > 1 and all(
        " " in part.text and shape(part.text) in (Shape.PERSON, Shape.CERTAINLY_PERSON) for part in parts
    )
    return parts if several else [_bare(cell)]


def _bare(cell: Passage) -> Passage:
    """The name without title, and without what a bracket or a comma adds."""
    office = _OFFICE.match(cell.text)  # «Chair, Ada Moss»
    if office and shape(office["office"]) is Shape.ROLE:
        cell = cell.part(office.end(), len(cell.text))
    end = re.search(r"\s*[(\[<,]", cell.text)
    skip = without_title(cell.text)
    return cell.part(skip, end.start() if end and end.start() > skip else len(cell.text))


def _person(row: Block, columns: Mapping[int, str]) -> Passage | None:
    first, last = _cell(row, columns, "first"), _cell(row, columns, "last") or _cell(row, columns, "person")
    if first and last and first.text and last.text:
        return Passage(f"{first.text} {last.text}", (*first.offsets, first.offsets[-1], *last.offsets))
    found = last or first
    if not found or not found.text:
        return None
    number = re.match(r"\s*\(?\d{1,3}[.)]\s+", found.text)
    return found.part(number.end() if number else 0, len(found.text))
