"""From blocks to sections: which heading stands over which text, and what each section is for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graphapp.loaders import states
from graphapp.loaders.agenda import is_on_agenda
from graphapp.loaders.annexes import with_lists
from graphapp.loaders.attendance.boxed import are_people
from graphapp.loaders.formats.headings import DATE_LINE
from graphapp.loaders.formats.markers import is_label
from graphapp.loaders.headwords import parts_attendance
from graphapp.loaders.nesting import bullets_below_numbers
from graphapp.loaders.ownerheads import owners_as_leads
from graphapp.loaders.roles import role
from graphapp.loaders.tabletitles import titles_of_tables_as_headings
from graphapp.loaders.taskheads import tasks_as_items
from graphapp.loaders.ticked import are_ticked
from graphapp.schema.documents import Block, BlockKind, Document, Minutes, Section, SectionRole

_HEADER_LINE = 220
_TITLE_WORDS = 12
_BARE_LABEL = 40  # letters of a label with nothing behind it
_SEVERAL = 3  # topics
_FEWEST_BEFORE = 4  # lines that may stand above the title: a logo's words, a date, a reference
# Where minutes look back, a heading that is no more than a state parts the earlier tasks («Completed», «Ongoing»).
_STATES = re.compile(rf"\W*(?:still )?(?:{states.ENDED}|{states.RUNNING}|open)\W*", re.IGNORECASE)
_OF_TITLE = re.compile(
    r"\bminutes\b|\b(?:meeting|call) (?:notes|summary|record|report)\b|\b(?:meeting|call|telecon|"
    r"teleconference|session)$|^(?:note for|summary|notes|meeting (?:of|on|held)|held (?:on|at))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Open:
    """A section that is still open: later, deeper headings belong to it."""

    index: int
    style: tuple[int, str]
    role: SectionRole


def outline(document: Document) -> Minutes:
    """The sections of a document, in reading order. The first is the header (it may be empty)."""
    blocks = tuple(titles_of_tables_as_headings(owners_as_leads(tasks_as_items(bullets_below_numbers(document.blocks)))))
    start = _header_end(blocks)
    sections = [Section(SectionRole.HEADER, blocks[:start])]
    stack: list[_Open] = []
    nested: set[tuple[tuple[int, str], tuple[int, str]]] = set()  # what has stood directly below what so far
    last = 0  # the number of the last numbered heading
    for heading, below in _cut(blocks[start:]):
        style = _style(heading)
        while stack and not _holds(stack, style):
            stack.pop()
        if heading and _ends_numbered(heading, style, stack):
            stack.clear()
        goes_on = heading is not None and _number(heading) == last + 1
        while heading and not style[0] and stack and not stack[-1].style[0] and _is_done(sections[stack[-1].index]):
            if (stack[-1].style, style) in nested and not (goes_on and stack[-1].role is SectionRole.ACTIONS):
                break
            stack.pop()
        last = (_number(heading) if heading else 0) or last
        found = _role(heading, stack, sections)
        if found in {SectionRole.DISCUSSION, SectionRole.ACTIONS} and are_ticked(below):
            found = SectionRole.REVIEW
        if found is SectionRole.DISCUSSION and are_people(below):
            found = SectionRole.ATTENDANCE
        parents = tuple(entry.index for entry in stack)
        nested |= {(stack[-1].style, style)} if stack else set()
        stack.append(_Open(len(sections), style, found))
        sections.append(Section(found, below, heading, len(parents) + 1, parents))
    return Minutes(document, with_lists(_apart(sections)))


def _apart(sections: Sequence[Section]) -> Sequence[Section]:
    """The sections, where the one list of tasks behind several topics, set a little smaller, stands below none of them."""
    tasks = [(at, s) for at, s in enumerate(sections) if s.role is SectionRole.ACTIONS]
    at, listed = tasks[0] if len(tasks) == 1 else (0, sections[0])
    topics = [s for s in sections[:at] if s.role is SectionRole.DISCUSSION and s.parents == listed.parents[:-1]]
    behind = any(s.role is SectionRole.DISCUSSION for s in sections[at + 1 :])
    if (
        behind
        or not listed.parents
        or len(topics) < _SEVERAL
        or sections[listed.parents[-1]].role is not SectionRole.DISCUSSION
    ):
        return sections
    apart = replace(listed, parents=listed.parents[:-1], level=len(listed.parents))
    return [*sections[:at], apart, *sections[at + 1 :]]


def _cut(blocks: Sequence[Block]) -> Iterator[tuple[Block | None, tuple[Block, ...]]]:
    """Each heading with the blocks below it; None for blocks that no heading stands over."""
    heading: Block | None = None
    below: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            if heading or below:
                yield heading, tuple(below)
            heading, below = block, []
        else:
            below.append(block)
    if heading or below:
        yield heading, tuple(below)


def _header_end(blocks: Sequence[Block]) -> int:
    """The number of blocks that belong to the header: titles, and what stands below them down to the first section."""
    titles = _titles(blocks)
    for index, block in enumerate(blocks):
        if index < titles:
            continue
        if block.kind is BlockKind.HEADING:
            return index
        if index == 0 and _is_title_line(block):
            continue
        if not _fits_header(block) and _is_prose_from(blocks, index):
            return index - (index > titles and _heads(blocks[index - 1], block))
    return len(blocks)


def _is_title_line(block: Block) -> bool:
    """Whether the first line is a title in plain letters: «Otter Committee Virtual Meeting Notes», without a stop."""
    text = block.passage.text
    short = len(text.split()) <= _TITLE_WORDS and text[:1].isupper() and not text.endswith((".", ":", "?"))
    return short and block.kind is BlockKind.PARAGRAPH and _OF_TITLE.search(text) is not None


def _heads(block: Block, below: Block) -> bool:
    """Whether a line is the label of the list right below it, so that the two stay together: «Attendees:»."""
    listed = block.kind is BlockKind.PARAGRAPH and below.kind is BlockKind.ITEM
    return listed and len(block.passage.text) <= _BARE_LABEL and block.passage.text.endswith(":")


def _titles(blocks: Sequence[Block]) -> int:
    """The number of blocks down to the last heading that is part of the document's title."""
    end = 0
    for index, block in enumerate(blocks):
        text = block.passage.text
        if block.kind is not BlockKind.HEADING:
            if (end or index >= _FEWEST_BEFORE) and not DATE_LINE.match(text):
                break
            continue
        part = role(text)
        if block.marker or part is SectionRole.ATTENDANCE or (part is not None and index > 0):
            break
        if end == 0 or _names_minutes(text):
            end = index + 1
    return end


def _names_minutes(text: str) -> bool:
    """Whether a heading below the first still belongs to the title: it says what the document is, or when the meeting was."""
    return _OF_TITLE.search(text) is not None or text[0] in "–—-" or DATE_LINE.match(text) is not None


def _fits_header(block: Block) -> bool:
    text = block.passage.text
    return block.kind is BlockKind.ROW or is_label(text) or (len(text) <= _HEADER_LINE and DATE_LINE.search(text) is not None)


def _is_prose_from(blocks: Sequence[Block], index: int) -> bool:
    """Whether the minutes proper begin here: no heading follows that could end the header."""
    later = any(block.kind is BlockKind.HEADING for block in blocks[index:])
    return not later and (len(blocks[index].passage.text) > _HEADER_LINE or len(blocks) - index > 12)


def _style(heading: Block | None) -> tuple[int, str]:
    """What tells the rank of a heading: its level, else the way it is set."""
    if heading is None:
        return 0, ""
    if heading.level:
        return heading.level, ""
    depth = heading.marker.strip(".)").count(".") if heading.marker[:1].isdigit() else 0
    if heading.marker[:1].isdigit():
        return 0, f"number {depth}"
    return 0, f"{'bold' if heading.strong else 'plain'}{' marked' if heading.marker else ''}"


def _number(heading: Block) -> int:
    """The plain number of a heading; 0 where it has none."""
    number = heading.marker.strip(".) ")
    return int(number) if number.isdecimal() else 0


def _holds(stack: Sequence[_Open], style: tuple[int, str]) -> bool:
    """Whether the innermost open section can hold a heading of this style."""
    inner = stack[-1].style
    if style[0]:
        return 0 < inner[0] < style[0]
    return style not in [entry.style for entry in stack] and not _deeper(inner[1], style[1])


def _is_done(section: Section) -> bool:
    """Whether a section has what it is for, so that a heading set in another way stands beside it, not below it."""
    if section.role is SectionRole.ACTIONS:
        return any(block.kind in (BlockKind.ITEM, BlockKind.ROW) for block in section.blocks)
    return section.role is not SectionRole.DISCUSSION and bool(section.blocks)


def _ends_numbered(heading: Block, style: tuple[int, str], stack: Sequence[_Open]) -> bool:
    """Whether a heading without a number stands beside the numbered ones above it, not below them («Next meeting»)."""
    if style[0] or style[1].startswith("number") or any(not entry.style[1].startswith("number") for entry in stack):
        return False
    return role(heading.passage.text) not in (None, SectionRole.DISCUSSION)


def _deeper(inner: str, outer: str) -> bool:
    """Whether a numbered style has more dots than another of its kind."""
    return inner[-1:].isdigit() and outer[-1:].isdigit() and inner[:-1] == outer[:-1] and inner > outer


def _role(heading: Block | None, stack: Sequence[_Open], sections: Sequence[Section]) -> SectionRole:
    found = role(heading.passage.text) if heading else None
    if found is not None:
        return found
    above = stack[-1].role if stack else SectionRole.DISCUSSION
    if heading and SectionRole.ATTENDANCE in (above, sections[-1].role) and parts_attendance(heading.passage.text.casefold()):
        return SectionRole.ATTENDANCE
    if above is SectionRole.ACTIONS:  # a point to talk of may stand below the list of tasks by its rank alone
        return SectionRole.DISCUSSION if heading and is_on_agenda(heading, sections) else above
    parted = above is SectionRole.REVIEW and heading is not None and _STATES.fullmatch(heading.passage.text)
    return above if parted else SectionRole.DISCUSSION
