"""What a paragraph with some markup is: a heading, an item, a paragraph, or several of these in one.

Shared by the formats that know paragraphs and bold type but leave the rest to the eye: Markdown, HTML, Word, OpenDocument.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from graphapp.loaders.formats.counted import counted_titles
from graphapp.loaders.formats.headings import is_title, split_number, without_pictures
from graphapp.loaders.formats.joins import continues, is_closed
from graphapp.loaders.formats.markers import (
    ACTION_LABEL,
    ARROW,
    BULLET,
    LABEL,
    PLAIN_NUMBER,
    follows,
    is_label,
    is_number,
    marker,
    ordinal,
)
from graphapp.loaders.passages import joined, without_prefix
from graphapp.loaders.roles import WELL_KNOWN, role
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block, BlockKind, Passage, SectionRole

_BOX = re.compile(r"(\[[ xX]?\]|[☐☑☒✓])\s+(?=\S)")
_TIGHT_HEADING = re.compile(r"(#{2,6})\W*(?=\w)")
_LONGEST_HEADING = 250
_PLAIN_TITLE = re.compile(r"[^\s.:,;?!]+(?: [^\s.:,;?!]+){0,5}")
_KEY = re.compile(r"[a-z][a-z_-]{1,20}:\s")  # «group: Otters», as in front matter
_SEVERAL = 3
_FEWEST = 4  # letters of a title in capitals
_LISTS = frozenset({SectionRole.ACTIONS, SectionRole.AGENDA, SectionRole.ATTENDANCE})


@dataclass(frozen=True, slots=True)
class Styled:
    """A visual line of a paragraph, with whether all of it is set in bold or in any emphasis."""

    passage: Passage
    strong: bool = False
    emphasised: bool = False
    hard: bool = False  # the line before it ended in a hard break
    own: bool = False  # it is no part of the item above, though nothing but the break parts it from that


def cut(lines: Sequence[Styled], listed: bool = False) -> Iterator[list[Styled]]:
    """The lines of a paragraph in blocks: cut where a label, a bold line or a hard break says so."""
    pending: list[Styled] = []
    counted = _counted(lines)
    for at, line in enumerate(lines):
        begins = at in counted or (pending and _starts_block(pending[-1], line, listed and not line.own))
        if pending and begins and not _remarks(pending, line, lines[-1]):
            yield pending
            pending = []
        pending.append(line)
    if pending:
        yield pending


def _counted(lines: Sequence[Styled]) -> set[int]:
    """The places of lines that begin with «(b)», «#2», «A2», «o», behind one that does with «(a)», «#1», «A1», «o».

    Markdown knows few markers, and takes the lines of any other list for one paragraph.
    """
    found: set[int] = set()
    last, place = "", 0
    for at, line in enumerate(lines):
        mark = (marker(line.passage.text) or ("",))[0]
        if mark and last and follows(mark, last):
            found |= {place, at}
        if mark:
            last, place = mark, at
    return found


def _remarks(task: Sequence[Styled], line: Styled, last: Styled) -> bool:
    """Whether a bold line ends the paragraph of an action: it says in bold what became of it, and stands over nothing."""
    remark = line is last and line.strong and not (line.hard or task[-1].strong or is_label(line.passage.text))
    return remark and ACTION_LABEL.match(task[0].passage.text) is not None


def _starts_block(before: Styled, line: Styled, listed: bool) -> bool:
    text = line.passage.text
    if is_label(text) or ARROW.match(text):
        return True
    if before.strong and is_title(before.passage.text) and not line.strong and not text[0].islower():
        return True
    if (found := marker(text)) and PLAIN_NUMBER.fullmatch(found[0]) and is_closed(before.passage.text):
        return True
    if _KEY.match(text) and _KEY.match(before.passage.text):
        return True
    if text[0].islower() or text[0] == "(":
        return False
    if listed and line.hard and not is_closed(before.passage.text):
        return False
    if line.strong and is_title(text) and not listed:
        return True
    labelled = LABEL.match(before.passage.text) is not None and LABEL.match(text) is not None
    return line.hard or labelled or (BULLET.match(text) is not None and not listed)


def block(lines: Sequence[Styled], page: int = 1, listed: bool = False) -> Block:
    """The block that lines outside any list, or the further lines of an item, make."""
    passage = joined([line.passage for line in lines])
    strong = all(line.strong for line in lines)
    if tight := _TIGHT_HEADING.match(passage.text):
        return heading(without_prefix(passage, tight.end()), len(tight[1]), strong, page)
    set_off = strong or all(line.emphasised for line in lines)
    if set_off and not listed and is_title(passage.text):
        return heading(passage, 0, strong, page)
    found = marker(passage.text)
    if found and (found[0] not in ("-", "–", "—") or (len(lines) == 1 and not listed)):
        return item(passage, 0, found[0], strong, page)
    return Block(BlockKind.PARAGRAPH, passage, page, strong=strong)


def heading(passage: Passage, level: int, strong: bool, page: int) -> Block:
    """A heading, its number and its pictures taken off; a paragraph where it is too long to be one."""
    if len(passage.text) > _LONGEST_HEADING:
        return Block(BlockKind.PARAGRAPH, passage, page, strong=strong)
    mark, words = split_number(without_pictures(passage))
    return Block(BlockKind.HEADING, words, page, level, mark, strong=strong)


def item(passage: Passage, level: int, mark: str, strong: bool, page: int) -> Block:
    """A list item; a marker written in its text («a.», «[x]») counts more than a bullet in front of it."""
    if passage.text.startswith(mark) and (written := marker(passage.text)) and written[0] == mark:
        passage = without_prefix(passage, written[1])
    if box := _BOX.match(passage.text):
        mark, passage = box[1], without_prefix(passage, box.end())
    elif not is_number(mark) and (inner := marker(passage.text)) and inner[0] not in ("-", "*", "+", "o"):
        mark, passage = inner[0], without_prefix(passage, inner[1])
    return Block(BlockKind.ITEM, passage, page, level, mark, strong=strong)


def settled(blocks: Sequence[Block], broken: bool = False) -> tuple[Block, ...]:
    """The blocks of a document, with numbered bold items over others made headings.

    In a text that was made from pages (`broken`), paragraphs that a page's end cut in two are made whole.
    """
    whole: list[Block] = []
    count: int | None = 0  # of the last numbered heading; None: numbered items below are what the section lists
    for index, block in enumerate(blocks):
        before = whole[-1] if whole else None
        if broken and before and block.kind is BlockKind.PARAGRAPH and continues(before, block.passage.text):
            whole[-1] = replace(before, passage=joined([before.passage, block.passage]))
            continue
        if not block.passage.text:
            continue
        raised = _raised(blocks, index, count)
        if raised.kind is BlockKind.HEADING:
            count = ordinal(raised.marker) or 0
            if block.kind is BlockKind.HEADING and role(block.passage.text) in _LISTS:
                count = None
        whole.append(raised)
    plain = _plain_titles(whole) | _capital_titles(whole) | counted_titles(whole)
    return tuple(
        replace(block, kind=BlockKind.HEADING) if index in plain else _titled(whole, index) for index, block in enumerate(whole)
    )


def _plain_titles(blocks: Sequence[Block]) -> set[int]:
    """The places of short plain lines that each stand over a list: several of them are headings without markup."""
    found: set[int] = set()
    section: Block | None = None
    for index, (block, below) in enumerate(pairwise(blocks)):
        text = block.passage.text
        if block.kind is BlockKind.HEADING:
            section = block
        elif (
            block.kind is BlockKind.PARAGRAPH
            and below.kind is BlockKind.ITEM
            and not (section and role(section.passage.text) is SectionRole.ATTENDANCE)
            and text[:1].isupper()
            and _PLAIN_TITLE.fullmatch(text)
            and is_title(text)
        ):
            found.add(index)
    return found if len(found) >= _SEVERAL else set()


def _capital_titles(blocks: Sequence[Block]) -> set[int]:
    """The places of lines in capitals over others that are not: several of them are headings without markup."""
    found = {
        index
        for index, (block, below) in enumerate(pairwise(blocks))
        if (block.kind is BlockKind.PARAGRAPH or (block.kind is BlockKind.ITEM and is_number(block.marker)))
        and _is_shouted(block)
        and not _is_shouted(below)
    }
    return found if len(found) >= _SEVERAL else set()


def _is_shouted(block: Block) -> bool:
    """Whether a line is a title in capitals, of two words or one that heads a section, and not a person's name."""
    text = block.passage.text
    words = re.findall(r"[^\W\d_]+", text)
    titled = len(words) > 1 or role(text) is not None or is_number(block.marker)
    return titled and text.isupper() and len("".join(words)) > _FEWEST and is_title(text) and not is_given_name(words[0])


def _titled(blocks: Sequence[Block], index: int) -> Block:
    """A block; a plain line such as «Action points:» that stands over a list or a table, and nothing else, is a heading."""
    block = blocks[index]
    text = block.passage.text
    if block.kind is not BlockKind.PARAGRAPH or len(text) > 60 or role(text) not in WELL_KNOWN or not is_title(text):
        return block
    after = index + 1
    while after < len(blocks) and blocks[after].kind in (BlockKind.ITEM, BlockKind.ROW):
        after += 1
    ends = after == len(blocks) or blocks[after].kind is BlockKind.HEADING or role(blocks[after].passage.text) in WELL_KNOWN
    return replace(block, kind=BlockKind.HEADING) if after > index + 1 and ends else block


def _raised(blocks: Sequence[Block], index: int, count: int | None) -> Block:
    """A block; a numbered bold item that stands over deeper ones or over text, or counts on from a heading, is a heading."""
    block = blocks[index]
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    if count and below and _goes_on(block, below, count):
        return replace(block, kind=BlockKind.HEADING, level=0)
    if block.kind is not BlockKind.ITEM or not block.strong or not is_number(block.marker) or below is None or count is None:
        return block
    if count and ordinal(block.marker) == count + 1 and not (is_number(below.marker) and below.level == block.level):
        return replace(block, kind=BlockKind.HEADING, level=0)
    stands_over = below.kind in (BlockKind.PARAGRAPH, BlockKind.ROW) or (
        below.kind is BlockKind.ITEM and (below.level > 0 or not is_number(below.marker))
    )
    return replace(block, kind=BlockKind.HEADING) if stands_over and not block.level and is_title(block.passage.text) else block


def _goes_on(block: Block, below: Block, count: int) -> bool:
    """Whether a plain numbered item counts on from a heading and stands over text as headings do, or over «4.1» behind «4.»."""
    if (
        block.kind is not BlockKind.ITEM
        or block.level
        or not PLAIN_NUMBER.fullmatch(block.marker)
        or not is_title(block.passage.text)
    ):
        return False
    parts = below.kind is BlockKind.ITEM and re.match(rf"{block.marker.strip('.)')}\.\d", below.marker)
    return ordinal(block.marker) == count + 1 and (below.kind is BlockKind.PARAGRAPH or bool(parts))
