"""From blocks to sections: which heading stands over which text, and what each section is for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphapp.loaders.formats.headings import DATE_LINE
from graphapp.loaders.formats.markers import is_label
from graphapp.loaders.roles import role
from graphapp.schema.documents import Block, BlockKind, Document, Minutes, Section, SectionRole

_LONGEST_TITLE = 160
_HEADER_LINE = 220
_INHERITED = frozenset({SectionRole.ACTIONS, SectionRole.REVIEW, SectionRole.ATTENDANCE})


@dataclass(frozen=True, slots=True)
class _Open:
    """A section that is still open: later, deeper headings belong to it."""

    index: int
    style: tuple[int, str]
    role: SectionRole


def outline(document: Document) -> Minutes:
    """The sections of a document, in reading order. The first is the header (it may be empty)."""
    blocks = document.blocks
    start = _header_end(blocks)
    sections = [Section(SectionRole.HEADER, blocks[:start])]
    stack: list[_Open] = []
    for heading, below in _cut(blocks[start:]):
        style = _style(heading)
        while stack and not _holds(stack, style):
            stack.pop()
        found = _role(heading, stack)
        parents = tuple(entry.index for entry in stack)
        stack.append(_Open(len(sections), style, found))
        sections.append(Section(found, below, heading, len(parents) + 1, parents))
    return Minutes(document, tuple(sections))


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
    titles = 0
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            if not _is_title(block, index, titles, blocks):
                return index
            titles += 1
        elif not _fits_header(block) and _is_prose_from(blocks, index):
            return index
    return len(blocks)


def _is_title(block: Block, index: int, titles: int, blocks: Sequence[Block]) -> bool:
    """Whether a heading is part of the document's title: it stands first, before any text but dates and labels."""
    if (role(block.passage.text) is not None and titles + index > 0) or block.marker:
        return False
    if titles == 0:
        return index <= 3
    between = blocks[:index]
    if any(other.kind is not BlockKind.HEADING and not DATE_LINE.match(other.passage.text) for other in between):
        return False
    words = block.passage.text.casefold()
    return (
        "minutes" in words
        or ("meeting" in words and titles == 1 and "update" not in words)
        or block.passage.text[0] in "–—-"
        or DATE_LINE.match(block.passage.text) is not None
    )


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


def _holds(stack: Sequence[_Open], style: tuple[int, str]) -> bool:
    """Whether the innermost open section can hold a heading of this style."""
    inner = stack[-1].style
    if style[0]:
        return 0 < inner[0] < style[0]
    return style not in [entry.style for entry in stack] and not _deeper(inner[1], style[1])


def _deeper(inner: str, outer: str) -> bool:
    """Whether a numbered style has more dots than another of its kind."""
    return inner[-1:].isdigit() and outer[-1:].isdigit() and inner[:-1] == outer[:-1] and inner > outer


def _role(heading: Block | None, stack: Sequence[_Open]) -> SectionRole:
    found = role(heading.passage.text) if heading else None
    if found is not None:
        return found
    if stack and stack[-1].role in _INHERITED - {SectionRole.ATTENDANCE}:
        return stack[-1].role
    return SectionRole.DISCUSSION
