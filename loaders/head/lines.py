"""The lines of minutes that speak of the meeting itself, with the label they stand behind («Date:», «Venue:»)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphapp.loaders.attendance.forms import unmerged
from graphapp.schema.documents import Block, BlockKind, Minutes, Passage

_FIRST_BLOCKS = 30
_LABEL = re.compile(r"\s*(?P<label>[A-Za-z][\w/&() -]{1,30}?)\s*[:：]\s*(?=\S)")
_LABEL_AT_END = re.compile(r"\s*(?P<label>[A-Za-z][\w/&() -]{1,30}?)\s*[:：]?\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the head of the minutes: its label in lower case, or none, and what stands behind it."""

    label: str
    passage: Passage
    block: Block
    index: int  # in the order of the document
    heading: bool = False
    section: int = 0


def head(minutes: Minutes) -> list[Line]:
    """The first lines of the minutes, labels taken off."""
    blocks: list[tuple[Block, int]] = []
    for number, section in enumerate(minutes.sections):
        if section.heading:
            blocks.append((section.heading, number))
        blocks += [(block, number) for block in section.blocks]
        if len(blocks) > _FIRST_BLOCKS:
            break
    found: list[Line] = []
    for index, (block, number) in enumerate(blocks[:_FIRST_BLOCKS]):
        found += _lines(block, index, number)
    return found


def labelled(block: Block) -> Iterator[tuple[str, Passage]]:
    """The labels of a block in lower case, each with what it labels; a block without one has the label «»."""
    if block.kind is BlockKind.ROW and len(block.cells) >= 2:
        cells = unmerged(block)
        for one, two in zip(cells[::2], cells[1::2], strict=False):
            label = _LABEL_AT_END.match(one.text)
            yield (" ".join(label["label"].lower().split()), two) if label else ("", one)
        return
    match = _LABEL.match(block.passage.text)
    if match:
        yield " ".join(match["label"].lower().split()), block.passage.part(match.end(), len(block.passage.text))
    else:
        yield "", block.passage


def _lines(block: Block, index: int, section: int) -> Iterator[Line]:
    for label, passage in labelled(block):
        if passage.text:
            yield Line(label, passage, block, index, block.kind is BlockKind.HEADING, section)
