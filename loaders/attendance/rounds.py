"""Who spoke in a round of updates: «Ada Moss and Ben Nye – Red Kite Trust», and below it what they told.

Some minutes list nobody at their head; who was there stands over each speaker's notes. One such line may be about anybody,
so they are believed only as a row: several lines, each people and their organisation and nothing else, with notes below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.gathering import Listing
from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.passages import line_breaks
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Block, BlockKind, Minutes, Passage, Section, SectionRole
from graphapp.schema.life import Attendance

_PEOPLE = (Shape.PERSON, Shape.CERTAINLY_PERSON)
_FEWEST = 3  # lines of people
_KNOWN = 3  # one in so many organisations must be one to tell by its name
_LONGEST = 120  # letters
_MOST = 7  # words of an organisation
_NO_TALK = frozenset({SectionRole.ACTIONS, SectionRole.REVIEW, SectionRole.AGENDA, SectionRole.NEXT_MEETING})
_DASHED = re.compile(r"(?P<one>[^–—:()]{4,80}?)\s*(?:\s[-–—]\s|\s?[–—]\s?)\s*(?P<two>[A-ZÀ-Þ][^–—:]{1,70}?)\s*:?")
_BRACKETED = re.compile(r"(?P<one>[A-ZÀ-Þ][^():]{3,80}?)\s*\((?P<two>[A-ZÀ-Þ][^()]{1,70})\)\s*:?")
_LETTERS = Regex(r"\s*\([A-Z][A-Za-z&-]{1,9}\)$")  # «Otter Reporting Mechanism (ORM)»
_AND = Regex(r"\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+|\s*/\s*")
_TOPIC = Regex(
    r"\b(?:updates?|welcome|introductions?|presentations?|reports?|discussion|overview|summary|agenda|next steps?|actions?"
    r"|demo|part|questions?|q&a|minutes?|am|pm|chair|secretary|notes?|treasurer|absent|excused|regrets|apologies|via"
    r"|by (?:phone|video))\b",
    re.IGNORECASE,
)


def rounds(minutes: Minutes) -> Iterator[Listing]:
    """The people over whose notes their name and organisation stand, as one list; none where there are but a few."""
    lines = [line for section in minutes.sections if section.role not in _NO_TALK for line in _lines(section, minutes)]
    bodies = [entries[0].of.text for entries in lines if entries[0].of]
    told = sum(is_organisation(body) or shape(body) is Shape.ORGANISATION for body in bodies)
    if len(lines) >= _FEWEST and told * _KNOWN >= len(bodies):
        yield Listing(Attendance.PRESENT, entries=[entry for entries in lines for entry in entries])


def _lines(section: Section, minutes: Minutes) -> Iterator[list[Entry]]:
    """The people of each line of a section that heads notes."""
    if section.heading and section.blocks:
        yield from _of_line(section.heading.passage, section.heading)
    for number, block in enumerate(section.blocks):
        below = section.blocks[number + 1 : number + 2]
        first = first_line(block.passage, minutes.document.text)
        noted = len(first.text) < len(block.passage.text) or any(_is_note(one, block) for one in below)
        if block.kind is not BlockKind.ROW and noted:
            yield from _of_line(first, block)


def _is_note(below: Block, head: Block) -> bool:
    """Whether what stands below a line may be what was said: an item further in, or text below a line by itself."""
    if head.kind is BlockKind.ITEM:
        return below.kind is BlockKind.ITEM and below.level > head.level
    return below.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH)


def first_line(passage: Passage, text: str) -> Passage:
    """The passage up to its first line break in the document."""
    breaks = line_breaks(text, passage)
    return passage.part(0, breaks[0]) if breaks else passage


def _of_line(line: Passage, block: Block) -> Iterator[list[Entry]]:
    """The people of «Ada Moss, Ben Nye – Red Kite Trust», of «Red Kite Trust – Ada Moss» and of «Ada Moss (Red Kite Trust)»."""
    letters = _LETTERS.search(line.text)
    whole = line.part(0, letters.start()) if letters and _DASHED.fullmatch(line.text[: letters.start()]) else line
    found = _DASHED.fullmatch(whole.text) or _BRACKETED.fullmatch(whole.text)
    if found is None or len(line.text) > _LONGEST or _TOPIC.search(line.text):
        return
    one, two = whole.part(*found.span("one")), whole.part(*found.span("two"))
    for who, body in ((one, two), (two, one)):
        people = _people(who)
        if people and len(body.text.split()) <= _MOST and _may_be_body(body.text):
            yield [Entry(person, block, of=body) for person in people]
            return


def _people(passage: Passage) -> list[Passage]:
    """The people that a stretch names, where it does nothing else."""
    cuts = [(found.start(), found.end()) for found in _AND.finditer(passage.text)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(passage.text)]
    parts = [passage.part(start, end) for start, end in zip(starts, ends, strict=True)]
    alike = all(shape(part.text) in _PEOPLE and not is_organisation(part.text) for part in parts)
    return parts if alike else []


def _may_be_body(text: str) -> bool:
    found = shape(text)
    return is_organisation(text) or found not in (Shape.PROSE, Shape.ROLE, Shape.NOISE, Shape.CERTAINLY_PERSON)
