"""The lines of minutes that speak of the meeting itself, with the label they stand behind («Date:», «Venue:»)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from graphapp.loaders.attendance.forms import unmerged
from graphapp.schema.documents import Block, BlockKind, Minutes, Passage, SectionRole

_FIRST_BLOCKS = 30
_LABEL = re.compile(r"\s*(?P<label>[A-Za-z][\w/&() -]{1,30}?)\s*[:：]\s*(?=\S)")
_OF_HEAD = (
    r"(?:Date(?: of meeting)?|Day|Time|Venue|Place|Location|Duration|Chair(?:ed by|person)?|Minutes?(?: by| taker)?|Start|End"
    r"|Next [Mm]eeting|(?:[A-Z][a-z]+ )?(?:Members|Attendees|Participants|Apologies|Present)|In attendance|Secretar(?:y|iat))"
    r"\s*:\s"
)
_HEAD_LABEL = re.compile(rf"\W*{_OF_HEAD}")
_NEXT_LABEL = re.compile(rf"(?<=\S)\s+(?={_OF_HEAD})")
_WHERE_OR_WHEN = re.compile(
    r"\W*(?:(?:meeting )?(?:venue|location|place|where|when|time|link|dates?(?: and time)?)|dial-?in(?: \w+)?)\W{0,3}:",
    re.IGNORECASE,
)
_COLON = re.compile(r"\s*[:：]\s*(?=\S)")
_LABEL_AT_END = re.compile(r"\s*(?:\d{1,2}[.)]\s*)?(?P<label>[A-Za-z][\w/&() -]{1,30}?)\s*[:：]?\s*$")


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
    """The first lines of the minutes, labels taken off, without those of the next meeting."""
    blocks: list[tuple[Block, int]] = []
    for number, section in enumerate(minutes.sections):
        if number and section.role is SectionRole.NEXT_MEETING:
            continue
        if section.heading:
            blocks.append((section.heading, number))
        blocks += [(block, number) for block in section.blocks]
        if len(blocks) > _FIRST_BLOCKS:
            break
    found: list[Line] = []
    for index, (block, number) in enumerate(blocks[:_FIRST_BLOCKS]):
        found += _lines(block, index, number)
    return found


def is_of_meeting(text: str) -> bool:
    """Whether a line is labelled as where or when the meeting is: «Venue: to be held by phone»."""
    return _WHERE_OR_WHEN.match(text) is not None


def labelled(block: Block) -> Iterator[tuple[str, Passage]]:
    """The labels of a block in lower case, each with what it labels; a block without one has the label «»."""
    if block.kind is BlockKind.ROW and len(block.cells) >= 2:
        cells = unmerged(block)
        for one, two in zip_longest(cells[::2], cells[1::2]):
            label = _LABEL_AT_END.match(one.text) if two else None
            yield (" ".join(label["label"].lower().split()), _behind_colon(two)) if label and two else ("", one)
        return
    for passage in _labelled_parts(block.passage):
        match = _LABEL.match(passage.text)
        if match:
            yield " ".join(match["label"].lower().split()), passage.part(match.end(), len(passage.text))
        else:
            yield "", passage


def _behind_colon(passage: Passage) -> Passage:
    """What a label says, where colons stand one below another: «Venue    : Quay Hall»."""
    colon = _COLON.match(passage.text)
    return passage.part(colon.end(), len(passage.text)) if colon else passage


def _labelled_parts(passage: Passage) -> list[Passage]:
    """The passage, one that begins with a label cut before each label of a head: «Date: 3 May 2022  Venue: Quay Hall»."""
    cuts = [found.start() for found in _NEXT_LABEL.finditer(passage.text)] if _HEAD_LABEL.match(passage.text) else []
    edges = [0, *cuts, len(passage.text)]
    return [part for one, two in pairwise(edges) if (part := passage.part(one, two)).text] or [passage]


def _lines(block: Block, index: int, section: int) -> Iterator[Line]:
    for label, passage in labelled(block):
        if passage.text:
            yield Line(label, passage, block, index, block.kind is BlockKind.HEADING, section)
