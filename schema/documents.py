"""What a file becomes before anything is understood: text, blocks, sections.

All positions are counted in code points of `Document.text`, end exclusive, so a quote is exactly `text[start:end]`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Document.text`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Clean text (hard line breaks joined by one space, markup and page furniture left out) that knows where it stands.

    `offsets[i]` is the position in `Document.text` of the character `text[i]`; a joining space has the position of the
    first character it replaces. Offsets decrease only where a row's cells go over several lines of plain text.
    """

    text: str
    offsets: Sequence[int] = field(repr=False)

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The stretch of the document that holds the clean characters `start:end` (which must not be empty)."""
        held = self.offsets[start:end]
        return Span(min(held), max(held) + 1)

    def part(self, start: int, end: int) -> Passage:
        """The passage `text[start:end]`, with white space at both ends taken off."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Passage(self.text[start:end], self.offsets[start:end])


class BlockKind(StrEnum):
    HEADING = "HEADING"
    PARAGRAPH = "PARAGRAPH"
    ITEM = "ITEM"  # of a list
    ROW = "ROW"  # of a table


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a list item or a table row, in reading order."""

    kind: BlockKind
    passage: Passage  # a row: its cells joined by « | »
    page: int = 1  # 1-based; 1 where the format has no pages
    level: int = 0  # heading: 1 is the highest, 0 unknown; item: depth, 0 is the outermost
    marker: str = ""  # of an item or a numbered heading, as written: «1.», «a)», «•», «[x]»
    cells: tuple[Passage, ...] = ()  # of a row; an empty cell is an empty passage
    table: int = 0  # of a row: the number of its table in the document, 1-based
    header: bool = False  # of a row: it names the columns
    strong: bool = False  # the whole block is set in bold or capitals: a heading where the format has none


_COLUMNED = frozenset({"text/plain", "application/pdf"})  # media types whose cells may be wrapped
_WRAPPED = _COLUMNED | {"text/markdown", "message/rfc822"}  # whose paragraphs may be


@dataclass(frozen=True, slots=True)
class Document:
    """A file as text. Its identity is the hash of its bytes."""

    id: str
    source: str
    media_type: str
    text: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    title: str | None = None  # what the file says of itself (HTML title, docx property), not the first heading
    pages: int = 1

    def wraps(self, *, cells: bool = False) -> bool:
        """Whether its lines, or those of its tables' cells, may end where a margin is; else every break is the author's."""
        return self.media_type in (_COLUMNED if cells else _WRAPPED)


class SectionRole(StrEnum):
    """What a section of minutes is for."""

    HEADER = "HEADER"  # before the first heading: title, date, place
    ATTENDANCE = "ATTENDANCE"
    AGENDA = "AGENDA"
    ACTIONS = "ACTIONS"  # what is to be done after the meeting
    REVIEW = "REVIEW"  # what came of the actions of earlier meetings
    NEXT_MEETING = "NEXT_MEETING"
    DECISIONS = "DECISIONS"
    DISCUSSION = "DISCUSSION"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the blocks below it, down to the next heading of any level."""

    role: SectionRole
    blocks: tuple[Block, ...] = field(repr=False)  # without the heading
    heading: Block | None = None
    level: int = 0  # 1 is the highest; 0 is the header
    parents: tuple[int, ...] = ()  # indexes into `Minutes.sections` of the enclosing sections, outermost first

    @property
    def title(self) -> str:
        return self.heading.passage.text if self.heading else ""


@dataclass(frozen=True, slots=True)
class Minutes:
    """A document as a tree of sections, flat in reading order."""

    document: Document
    sections: tuple[Section, ...]
