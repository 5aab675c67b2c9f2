"""What the items below an item make of it: a topic over tasks, the talk before them, or one task among others."""

from __future__ import annotations

import itertools

from graphapp.loaders.actions.layout import markers
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import finite
from graphapp.loaders.attendance.boxed import are_people, has_box
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Block, BlockKind, Section

_LABEL = 6  # words at most that name a topic
_CATCHWORD = 2  # the same where nothing marks it as one
_TASK = Regex(r"\bto [a-z]+|:")


def is_label(block: Block) -> bool:
    """Whether an item only names what its parts are about."""
    words = block.passage.text.rstrip(" *_").removesuffix(":")
    colon = words != block.passage.text.rstrip(" *_")
    if verbs.imperative(words) and not (colon and words.istitle()):
        return False
    return (
        (colon or block.strong)
        and len(words.split()) <= _LABEL
        and not finite(words, 0, len(words))
        and not _TASK.search(words)
    )


def is_catchword(block: Block) -> bool:
    """Whether an item is one word or two and no order: over parts of its own it is their topic («Regatta»)."""
    text = block.passage.text
    return len(text.split()) <= _CATCHWORD and not verbs.imperative(text) and not finite(text, 0, len(text))


def has_parts(section: Section, index: int) -> bool:
    """Whether items of a deeper level follow."""
    following = section.blocks[index + 1 : index + 2]
    return any(block.kind is BlockKind.ITEM and block.level > section.blocks[index].level for block in following)


def heads_boxes(section: Section, index: int) -> bool:
    """Whether an item without a box of its own stands over items with boxes: where tasks have boxes, it is their topic."""
    level = section.blocks[index].level
    below = itertools.takewhile(lambda each: each.kind is BlockKind.ITEM and each.level > level, section.blocks[index + 1 :])
    return any(markers.boxed(each.marker, each.passage.text) for each in below)


def boxes_people(section: Section, index: int) -> bool:
    """Whether an item is of a list of people with a box for each: «[x] Ada Moss (IOM)». Ticked are those who come."""
    sides = (reversed(section.blocks[:index]), section.blocks[index:])
    before, behind = (list(itertools.takewhile(has_box, side)) for side in sides)
    return are_people([*before[::-1], *behind])


def is_talk(section: Section, index: int) -> bool:
    """Whether the item only tells what was said, and what is to be done stands below it behind a marker («ACTION: A to …»)."""
    level = section.blocks[index].level
    below = itertools.takewhile(lambda each: each.kind is BlockKind.ITEM and each.level > level, section.blocks[index + 1 :])
    return not verbs.imperative(section.blocks[index].passage.text) and any(
        mark.start == 0 for each in below for mark in markers.marked(each.passage.text)
    )
