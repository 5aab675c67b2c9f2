"""What the columns of a table of people hold, as its head says, or as their shapes show where it has none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from graphapp.loaders.attendance.columns import column
from graphapp.loaders.attendance.cutting import SURNAME_FIRST
from graphapp.loaders.attendance.forms import unmerged
from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.attendance.marks import Day, is_mark, of_the_day, say_who_came
from graphapp.loaders.attendance.shapes import Shape, shape, without_title
from graphapp.loaders.initials import fits
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block

_FEWEST = 4  # rows
_TWO = 2  # columns
_SURELY = 1.0  # weight of a column that can hold nothing but organisations
# «Member | Representative»: who is sent stands beside who sends.
_SENDS = re.compile(r"\W*(?:(?:voting|full|associate|steering|board)\s+)?(?:members?|participants?|delegations?)\W*")
_SENT = re.compile(
    r"(?:(?:voting|primary|main|named|current|alternate)\s+)?(?:representatives?|delegates?|reps?)(?:\s+names?)?"
)
_NUMBER = re.compile(r"\s*\(?\d{1,3}[.)]\s+")
INITIALS = re.compile(r"[A-ZÀ-ÞĀ-ɏ][A-Za-zÀ-ÿ]{0,4}")


def columns_of(row: Block) -> dict[int, str]:
    """What each column holds, as its head says; columns whose head says nothing are left out, all where it names somebody."""
    found: dict[int, str] = {}
    if any(map(_is_somebody, (cell.text for cell in row.cells))):
        return found
    for number, cell in enumerate(row.cells):
        kind = column(cell.text)
        if kind == "person" and _SENT.fullmatch(cell.text.strip().lower()):
            found |= {n: "organisation" for n, k in found.items() if k == kind and _SENDS.fullmatch(row.cells[n].text.lower())}
        if kind and (kind not in found.values() or kind in ("other", "contact", "number")):
            found[number] = kind
    return found


def _is_somebody(text: str) -> bool:
    """Whether a cell is a person by title, or by a first name that many have: «Dr Ada Moss (AM)»."""
    name = re.split(r"\s*[(,]", text)[0]
    found = shape(name)
    return found is Shape.CERTAINLY_PERSON or (found is Shape.PERSON and name.istitle() and is_given_name(name.split()[0]))


def _with_marks(columns: Mapping[int, str], rows: Sequence[Block]) -> dict[int, str]:
    """The columns, one of people that holds nothing but marks as what says who came: «Attendee | Name | Affiliation»."""
    at = next((number for number, kind in columns.items() if kind == "person"), None)
    other = next(
        (n for n, cell in enumerate(rows[0].cells) if at is not None and n > at and column(cell.text) == "person"), None
    )
    told = [row.cells[at].text for row in rows[1:] if at is not None and at < len(row.cells) and row.cells[at].text]
    if at is None or other is None or not told or sum(map(is_mark, told)) * 3 < len(told) * 2:
        return dict(columns)
    return dict(columns) | {at: "presence", other: "person"}


def is_of_people(columns: Mapping[int, str]) -> bool:
    kinds = set(columns.values())
    named = kinds & {"person", "last", "organisation"}
    return bool(named) and "other" not in kinds and (len(kinds) > 1 or kinds == {"person"})


def below_title(rows: Sequence[Block]) -> Sequence[Block]:
    """The rows from the one that heads the columns on, where a title over all of them stands above it."""
    for number, row in enumerate(rows[:4]):
        columns = columns_of(row)
        if number and is_of_people(columns) and (not _filled_below(rows[:number]) or _names_columns(row, columns)):
            return rows[number:]
    return rows


def _filled_below(rows: Sequence[Block]) -> bool:
    """Whether a row holds more than a title."""
    return any(len({cell.text for cell in row.cells if cell.text}) > 1 for row in rows)


def _names_columns(row: Block, columns: Mapping[int, str]) -> bool:
    """Whether all that a row holds are the names of columns: «Attendee | Name | Affiliation»."""
    said = [column(cell.text) for cell in unmerged(row) if cell.text]
    return len(said) > 1 and None not in said and "other" not in said and {"person", "organisation"} <= set(columns.values())


def _heads_marks(rows: Sequence[Block], columns: Mapping[int, str]) -> bool:
    """Whether the columns that a row does not name hold marks below, and something else in it: «Member | Role | 18 Jan»."""
    others = [number for number, cell in enumerate(rows[0].cells) if cell.text and number not in columns]
    below = [[row.cells[n].text for row in rows[1:] if n < len(row.cells) and row.cells[n].text] for n in others]
    return (
        bool(others)
        and all(texts and all(map(is_mark, texts)) for texts in below)
        and not any(is_mark(rows[0].cells[n].text) for n in others)
    )


def guessed(rows: Sequence[Block]) -> dict[int, str]:
    """The columns of a table without heads, by the shape of what they hold."""
    found: dict[int, str] = {}
    for number in range(max(len(row.cells) for row in rows)):
        texts = [row.cells[number].text for row in rows if number < len(row.cells) and row.cells[number].text]
        shapes = [_shape(text) for text in texts]
        if not shapes:
            continue
        if "presence" not in found.values() and found and all(map(is_mark, texts)):
            found[number] = "presence"
            continue
        if "initials" not in found.values() and _are_initials(rows, number):
            found[number] = "initials"
            continue
        weight = sum(s.value for s in shapes if s not in (Shape.ROLE, Shape.NOISE, Shape.PROSE)) / len(shapes)
        if sum(s is Shape.ROLE for s in shapes) * 2 > len(shapes):
            found.setdefault(number, "role")
        elif weight < 0 and "person" not in found.values():
            found[number] = "person"
        elif weight > 0 and ("organisation" not in found.values() or weight > _SURELY):
            found[number] = "organisation"  # a second one has the names in full of letters in the first
    return found


def are_members(rows: Sequence[Block]) -> bool:
    """Whether the rows of a table without a head are people and their organisations, as what many know of both tells."""
    head = columns_of(rows[0])
    if is_of_people(head) and (len(head) > _TWO or _names_columns(rows[0], head) or _heads_marks(rows, head)):
        return False
    columns = guessed(rows)
    at = {kind: number for number, kind in columns.items()}
    if len(rows) < _FEWEST or rows[0].header or not {"person", "organisation"} <= set(at):
        return False
    full = [row.cells for row in rows if len(row.cells) > max(at.values())]
    people = sum(any(map(is_given_name, _unnumbered(cells[at["person"]].text).split()[:3])) for cells in full)
    bodies = sum(
        is_organisation(cells[at["organisation"]].text) or shape(cells[at["organisation"]].text) is Shape.ORGANISATION
        for cells in full
    )
    return people * 2 >= len(rows) and bodies * 2 >= len(rows)


def _unnumbered(text: str) -> str:
    return _NUMBER.sub("", text)


def _shape(text: str) -> Shape:
    """The shape of what a bracket may follow; «Moss, Ada» is a person."""
    text = _unnumbered(text)
    if shape(text.split(",")[0]) is Shape.ROLE:  # «Quality Lead, Otter Trust»
        return Shape.ROLE
    turned = SURNAME_FIRST.match(text)
    if turned and is_given_name(turned[0].split(",")[1].split()[0]):
        return Shape.PERSON
    return shape(re.split(r"\s*\(", text)[0] or text)


def _are_initials(rows: Sequence[Block], number: int) -> bool:
    """Whether a column holds the initials of the names that stand in another."""
    texts = [(row.cells[number].text, [c.text for c in row.cells]) for row in rows if number < len(row.cells)]
    fitting = sum(
        bool(INITIALS.fullmatch(text)) and any(fits(text, cell) for cell in cells if " " in cell) for text, cells in texts
    )
    return fitting > 1 and fitting * 2 > len(texts)


def of_table(rows: Sequence[Block], day: Day, *, is_attendance: bool) -> dict[int, str]:
    """The columns of a table by its head; of those headed by days, the meeting's has the marks.

    Beside marks stand people, whatever their column is called («Governor», «Expert») or if it is not called anything.
    """
    columns = {} if is_attendance and are_members(rows) else _with_marks(columns_of(rows[0]), rows)
    dated = of_the_day(rows, day) if "presence" not in columns.values() else None
    if dated is not None:
        columns = {**columns, dated: "presence"}
    elif "presence" not in columns.values():
        columns |= {n: "presence" for n in range(1, len(rows[0].cells)) if n not in columns and say_who_came(_below(rows, n))}
    marked = next((number for number, kind in columns.items() if kind == "presence"), None)
    first = next((number for number in range(len(rows[0].cells)) if columns.get(number) != "number"), 0)
    if marked is None or first in columns or {"person", "first", "last"} & set(columns.values()):
        return columns
    heads = rows[0].header or not is_mark(rows[0].cells[marked].text)
    unnamed = dated is not None and not rows[0].cells[first].text and is_attendance
    unnamed = unnamed or (heads and _begin_as_names(_below(rows, first)) and _are_marks(_below(rows, marked)))
    return {first: "person", **columns} if unnamed else columns


def _below(rows: Sequence[Block], number: int) -> list[str]:
    """What a column holds below its head."""
    return [row.cells[number].text for row in rows[1:] if number < len(row.cells) and row.cells[number].text]


def _are_marks(told: Sequence[str]) -> bool:
    """Whether most of what a column holds says that somebody came, or did not."""
    return len(told) > 1 and sum(map(is_mark, told)) * 3 >= len(told) * 2


def _begin_as_names(cells: Sequence[str]) -> bool:
    """Whether the cells of a column begin as people's names do, as far as first names are known."""
    first = [cell[without_title(cell) :].split()[0] for cell in cells]
    return sum(map(is_given_name, first)) * 3 >= len(first) > 1
