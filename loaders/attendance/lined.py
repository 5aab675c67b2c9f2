"""The sections of minutes with their paragraphs cut into the lines that a list of attendance is made of.

Formats join the lines of a paragraph, since most paragraphs are wrapped text. Where each line is an entry, or begins with a
label, they are parted again; a row of names that was wrapped though its lines stand apart is joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graphapp.loaders.attendance import labels
from graphapp.loaders.attendance.hanging import hung
from graphapp.loaders.attendance.leads import may_lead
from graphapp.loaders.attendance.lines import is_placed_person, is_plain_person, of_a_kind
from graphapp.loaders.attendance.officers import with_officers
from graphapp.loaders.attendance.prose import all_named
from graphapp.loaders.attendance.wrapped import is_wrapped, split_lines
from graphapp.loaders.passages import ends_line, joined
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Block, BlockKind, Minutes, Passage, Section, SectionRole

_LONGEST = 3000
_GAP = Regex(r"\s+(?=\S)")
_WIDE = re.compile(r"[^\S\n]{3,}|\t")
_AWAY_NEXT = re.compile(r"(?:Apologies|Regrets|Excused|Absent|Absentees|Not present|Unable to attend)(?:\s*\([^)]*\))?\s*:")
_NAMED_BEFORE = Regex(r":.*[A-ZÀ-ÞĀ-ɏ][\w’'-]+\s+\(?[A-ZÀ-ÞĀ-ɏ][\w’'.-]+\)?$")
_STOP = Regex(r"(?:[a-zà-ÿ)\]]|[A-Z]{2})[.;,|]$|\S\s\|$|[a-zà-ÿ)\]]\s[–—-]$")


def in_lines(minutes: Minutes) -> list[Section]:
    """The sections, each with its blocks as lines; a heading that is a label with names behind it is a line too."""
    text = minutes.document.text
    found = []
    for number, section in enumerate(minutes.sections):
        told = _told_by_heading(section) if may_lead(section.title, number) else ()
        blocks = hung(list(_lined(list(_unwrapped((*told, *section.blocks), text)), text)), text)
        found.append(replace(section, blocks=tuple(with_officers(section, blocks))))
    return [replace(one, blocks=_below(one, two)) for one, two in pairwise(found)] + found[-1:]


def _below(section: Section, following: Section) -> tuple[Block, ...]:
    """The blocks of a section; where there are none below «Apologies», the one line of names that was taken for a heading."""
    heading = following.heading
    if heading is None or heading.marker or section.blocks or not labels.is_heading(section.title):
        return section.blocks
    line = replace(heading, kind=BlockKind.PARAGRAPH)
    alone = not following.blocks and (is_placed_person(line.passage) or is_plain_person(line.passage))
    several = len(all_named(line.passage)) > 1 and "," in line.passage.text
    return (line,) if alone or several or of_a_kind(line) else ()


def _told_by_heading(section: Section) -> tuple[Block, ...]:
    """The heading as a line of the section, where it is a label with names behind it rather than a title."""
    heading = section.heading
    if heading is None or labels.is_heading(section.title) or section.role is SectionRole.ATTENDANCE:
        return ()
    label = labels.label(heading.passage, leads=True)
    return (replace(heading, kind=BlockKind.PARAGRAPH),) if label and label.end < len(heading.passage.text) else ()


def _unwrapped(blocks: Sequence[Block], text: str) -> Iterator[Block]:
    """The blocks, a row of names that goes on in the next line as one: «…, Spanish Red», «Cross, Otter Trust, …»."""
    kept: Block | None = None
    last = ""  # line of the block that is kept
    for block in blocks:
        if kept and _goes_on(kept, last, block, text):
            kept, last = replace(kept, passage=joined([kept.passage, block.passage])), block.passage.text
            continue
        if kept:
            yield kept
        kept, last = block, block.passage.text
    if kept:
        yield kept


def _goes_on(one: Block, last: str, two: Block, text: str) -> bool:
    """Whether the row of names in a block ends in the middle of a name, with which the next line begins."""
    if not one.kind is two.kind is BlockKind.PARAGRAPH or not one.passage.text or not two.passage.text:
        return False
    between = text[one.passage.offsets[-1] + 1 : two.passage.offsets[0]]
    return is_wrapped(last, two.passage.text) and between.count("\n") == 1 and not between.strip()


def _lined(blocks: Sequence[Block], text: str) -> Iterator[Block]:
    """The blocks, paragraphs of one short line after another cut into their lines."""
    for block in blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and len(block.passage.text) < _LONGEST:
            for piece in _labelled_lines(block.passage, text):
                lines = split_lines(piece, text) if block.kind is BlockKind.PARAGRAPH else [piece]
                yield from (replace(block, passage=one) for line in lines for one in _in_columns(line, text))
        else:
            yield block


def _in_columns(line: Passage, text: str) -> list[Passage]:
    """The people of a line that wide gaps part, where it holds nothing else: «Ada Moss       Ben Nye       Carl Dunn»."""
    wide = [gap for gap in _GAP.finditer(line.text) if _WIDE.search(text[line.offsets[gap.start()] : line.offsets[gap.end()]])]
    edges = [(0, 0), *(gap.span() for gap in wide), (len(line.text), len(line.text))]
    parts = [line.part(one[1], two[0]) for one, two in pairwise(edges)] if wide else []
    return parts if parts and all(is_plain_person(part) for part in parts) else [line]


def _labelled_lines(passage: Passage, text: str) -> Iterator[Passage]:
    """The passage cut before every label that begins a line or a sentence: «Chair: Ada Moss. Scribe: Ben Nye»."""
    start = 0
    labelled = ":" in passage.text or "?" in passage.text
    for gap in _GAP.finditer(passage.text) if labelled else ():
        at, before = gap.end(), passage.text[max(0, gap.start() - 3) : gap.start()]
        new_line = ends_line(text, passage, gap.start())
        if _AWAY_NEXT.match(passage.text, at) and _NAMED_BEFORE.search(passage.text[start : gap.start()]):
            new_line = True  # «Present: Ada Moss, Ben Nye Apologies: Cleo Orr», lines run together
        if (new_line or _STOP.search(before)) and labels.begins_label(passage.text, at):
            yield passage.part(start, gap.start())
            start = at
    yield passage.part(start, len(passage.text))
