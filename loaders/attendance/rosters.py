"""A list of people with their bodies at the head of the minutes, under no heading that says what it is.

Standing committees open every record with their members; a sign behind a name tells who did not come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.gathering import Listing
from graphapp.loaders.attendance.legends import is_legend, without_sign
from graphapp.loaders.attendance.lines import is_placed_person
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.schema.documents import Block, BlockKind, Minutes, Passage, SectionRole
from graphapp.schema.life import Attendance

_HEAD = 3  # sections at the beginning in which a roster may stand
_FEWEST = 3  # people
_PEOPLE = (Shape.PERSON, Shape.CERTAINLY_PERSON)
_PLACED = re.compile(r"[^,()]{2,40}\([^()]+\)")


def rosters(minutes: Minutes) -> Iterator[Listing]:
    """The first run of items at the head that by and large are people with their organisations."""
    for section in minutes.sections[:_HEAD]:
        if section.role in (SectionRole.ACTIONS, SectionRole.REVIEW, SectionRole.AGENDA):
            return
        for kind, run in groupby(section.blocks, key=lambda block: block.kind):
            items = [item for item in run if not is_legend(item)]
            if kind is BlockKind.ITEM and _is_of_people(items):
                yield Listing(Attendance.PRESENT, entries=[Entry(item.passage, item) for item in items])
                return


def _is_of_people(items: Sequence[Block]) -> bool:
    people = sum(_is_member(without_sign(item.passage)) for item in items)
    return people >= _FEWEST and people * 4 >= len(items) * 3


def _is_member(passage: Passage) -> bool:
    """Whether a line is a person with an organisation, an office between them or none («Ada Moss, chair (Otter Trust)»)."""
    name, _, rest = passage.text.partition(",")
    return is_placed_person(passage) or (shape(name) in _PEOPLE and bool(_PLACED.fullmatch(rest)))
