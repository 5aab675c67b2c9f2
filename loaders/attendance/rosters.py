"""Lists of people at the head of the minutes under no heading that says who they are.

Standing committees open every record with their members; boards list «Commissioners», «Secretariat» and «Observers» without
the word attendance; others begin with «Ada Moss, IOM» line by line. A single such line may be about anybody, a run of them is
who came. A sign behind a name tells who did not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, groupby, takewhile

from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.gathering import Listing, is_kind_line
from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.attendance.legends import is_legend, without_sign
from graphapp.loaders.attendance.lines import entries, is_placed_person
from graphapp.loaders.attendance.prose import all_named
from graphapp.loaders.attendance.shapes import Shape, shape, without_title
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block, BlockKind, Passage, Section, SectionRole
from graphapp.schema.life import Attendance

_HEAD = 3  # sections at the beginning in which a roster may stand
_FEWEST = 3  # people
_FEWEST_LINES = 5  # where they are no items of a list
_LONGEST = 100  # letters of a line
_PEOPLE = (Shape.PERSON, Shape.CERTAINLY_PERSON)
_BODIES = (Shape.ORGANISATION, Shape.PROBABLY_ORGANISATION)
_PLACED = re.compile(r"[^,()]{2,40}\([^()]+\)")
_INSTEAD = re.compile(
    r"\s+(?:(?:sitting|standing|acting|attending)\s+(?:in\s+)?)?for\s+[A-ZÀ-ÞĀ-ɏ][^,()]{3,50}(?=,\s)|\s+\([^()]{2,20}\)(?=,\s)"
)
_LED = re.compile(r"(?P<of>[A-ZÀ-Þ][\w&./ -]{1,40}?):\s+(?=[A-ZÀ-Þ])")
_BEHIND = re.compile(r"(?P<who>[^,()–—:;]{4,60}?)(?:,\s*|\s+[–—-]\s+|\s+\()(?P<of>[^,()]{2,80})\)?[\s*]*(?:,.*)?")


def rosters(sections: Sequence[Section]) -> Iterator[Listing]:
    """The first run at the head, of items or lines, that by and large are people with their organisations.

    Below the title, before any word of what was said, names alone will do.
    """
    for section in sections[:_HEAD]:
        if section.role in (SectionRole.ACTIONS, SectionRole.REVIEW, SectionRole.AGENDA):
            break
        for kind, run in groupby(section.blocks, key=_sort):
            items = [item for item in run if not is_legend(item)]
            people = _is_of_people(items) or (section is sections[0] and _is_of_names(items))
            if (kind is BlockKind.ITEM and people) or (kind is BlockKind.PARAGRAPH and _are_members(items)):
                listed = [item for item in items if not is_kind_line(item.passage.text)]
                yield Listing(Attendance.PRESENT, entries=[Entry(item.passage, item) for item in listed])
                return
    if entries_there := _below_title(sections[0]) or _behind_bodies(sections[0]):
        yield Listing(Attendance.PRESENT, entries=entries_there)


def _below_title(section: Section) -> list[Entry]:
    """The people of the first lines below a title, one by one, that are names and nothing else but an office in brackets."""
    for named, run in groupby(section.blocks, key=lambda block: block.kind is BlockKind.PARAGRAPH and _is_name(block.passage)):
        if named and _is_of_names(lines := list(run)):
            return [Entry(line.passage, line) for line in lines]
    return []


def _behind_bodies(section: Section) -> list[Entry]:
    """The people of lines at the head behind the names of their organisations («IOM: Ada Moss, Ben Nye»)."""
    read = ((block, _of_body(block.passage)) for block in section.blocks)
    for _, run in groupby(read, key=lambda line: line[1] is None):
        lines = [(block, found) for block, found in run if found]
        people = [Entry(who, block, of=body) for block, (body, named) in lines for who in named]
        common = sum(is_given_name(entry.passage.text.split()[0]) for entry in people)
        if len(lines) >= _FEWEST and common * 2 > len(people) and sum(map(_is_body, lines)) * 2 > len(lines):
            return people
    return []


def _of_body(passage: Passage) -> tuple[Passage, list[Passage]] | None:
    """What may be an organisation before a colon, and the people behind it; None where they are not people and nothing else."""
    label = _LED.match(passage.text)
    units = all_named(passage.part(label.end(), len(passage.text))) if label else []
    people = [unit.passage for unit in units if " " in unit.passage.text and shape(unit.passage.text) in _PEOPLE]
    return (passage.part(*label.span("of")), people) if label and people and len(people) == len(units) else None


def _is_body(line: tuple[Block, tuple[Passage, list[Passage]]]) -> bool:
    """Whether the words before the colon of a line are a body known, or letters."""
    of = line[1][0].text
    return is_organisation(of) or sum(letter.isupper() for letter in of.split()[-1]) > 1


def _is_name(passage: Passage) -> bool:
    """Whether a line is a full name and nothing else but a bracket."""
    name = passage.text.split(" (")[0]
    return " " in name and len(passage.text) < _LONGEST and shape(name) in _PEOPLE and not is_organisation(name)


def above(section: Section) -> Listing | None:
    """The people with whom a section ends, under «Commissioners», «Staff» and the like, if there are several."""
    run = list(takewhile(lambda block: is_kind_line(block.passage.text) or _are_people(block), reversed(section.blocks)))[::-1]
    run = list(dropwhile(lambda block: not is_kind_line(block.passage.text), run))
    names = [name for block in run if not is_kind_line(block.passage.text) for name in _names(block)]
    common = sum(any(map(is_given_name, name.split()[:2])) for name in names)
    if len(names) < _FEWEST or common * 2 < len(names):
        return None
    listed = [block for block in run if not is_kind_line(block.passage.text)]
    return Listing(
        Attendance.PRESENT, entries=[one for block in listed for one in entries(block.passage, block, Attendance.PRESENT)]
    )


def _are_people(block: Block) -> bool:
    """Whether a block is people's names and nothing else but brackets behind them."""
    return block.kind is BlockKind.PARAGRAPH and bool(_names(block))


def _names(block: Block) -> list[str]:
    """The names on a line that holds nothing but people; none where one of them is not a person's."""
    names = [unit.passage.text.split("(")[0].strip(" .*") for unit in all_named(without_sign(block.passage))]
    people = all(shape(name[without_title(name) :]) in _PEOPLE and not is_organisation(name) for name in names)
    return names if people else []


def _sort(block: Block) -> BlockKind | None:
    """What a block is to a run: an item, a line that may be of somebody, or neither."""
    text = block.passage.text
    if block.kind is not BlockKind.PARAGRAPH:
        return block.kind
    loose = (
        text[:1].isupper()
        and text[-1:] not in ".:?;"
        and len(text.split()) > 1
        and shape(text.split(",")[0]) is not Shape.PROSE
    )
    return block.kind if len(text) < _LONGEST and (loose or is_kind_line(text)) else None


def _is_of_people(items: Sequence[Block]) -> bool:
    people = sum(_is_member(without_sign(item.passage)) for item in items)
    return people >= _FEWEST and people * 4 >= len(items) * 3


def _is_of_names(items: Sequence[Block]) -> bool:
    """Whether items are names of people and nothing else, most of them with a first name that many have."""
    names = [without_sign(item.passage).text.split(" (")[0].strip(" .*") for item in items]
    people = all(shape(name) in _PEOPLE and not is_organisation(name) for name in names)
    return len(names) >= _FEWEST_LINES and people and sum(is_given_name(name.split()[0]) for name in names) * 2 > len(names)


def _is_member(passage: Passage) -> bool:
    """Whether a line is a person with an organisation, an office between them or none («Ada Moss, chair (Otter Trust)»)."""
    name, _, rest = passage.text.partition(",")
    return is_placed_person(passage) or (shape(name) in _PEOPLE and bool(_PLACED.fullmatch(rest)))


def _are_members(lines: Sequence[Block]) -> bool:
    """Whether lines are a person and an organisation each, by and large with first names and bodies that many know."""
    told = [found for line in lines if (found := _placed(line.passage.text))]
    people = sum(any(map(is_given_name, found["who"].split()[:2])) for found in told)
    bodies = sum(shape(found["of"]) in _BODIES or is_organisation(found["of"]) for found in told)
    enough = len(told) >= _FEWEST_LINES and len(told) * 4 >= len(lines) * 3
    return enough and people * 2 >= len(told) and bodies * 4 >= len(told) * 3


def _placed(text: str) -> re.Match[str] | None:
    """The parts of a line that is somebody and what may be an organisation, and nothing else."""
    found = _BEHIND.fullmatch(_INSTEAD.sub("", text))
    if found is None:
        return None
    who = found["who"][without_title(found["who"]) :]
    named = shape(who) in _PEOPLE and not is_organisation(who) and len(who.split()) < 7
    return found if named and shape(found["of"]) not in (Shape.PROSE, Shape.NOISE) else None
