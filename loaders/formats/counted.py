"""Numbered lines that only their number sets apart and that head sections: «1. Attendance», text, «2. Membership».

Word and the tools that convert from it keep such lines as items of a list that the text below each of them interrupts. A list
of tasks may be interrupted too, so the lines are titles only where one of them is a well-known one and no heading parts them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphapp.loaders.formats.headings import is_title
from graphapp.loaders.formats.markers import PLAIN_NUMBER, counting_on, ordinal
from graphapp.loaders.roles import WELL_KNOWN, role
from graphapp.schema.documents import Block, BlockKind

_LONGEST = 80  # letters
_FEWEST = 3


def counted_titles(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of the numbered lines that head sections, in every stretch that no heading parts."""
    return frozenset(index for stretch in _stretches(blocks) for index in _titles(blocks, stretch))


def _stretches(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """The places of numbered items at the left between two headings, where none lists tasks or people below it."""
    found: list[int] = []
    listing = False
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            yield found
            found, listing = [], role(block.passage.text) in WELL_KNOWN
        elif not listing and block.kind is BlockKind.ITEM and not block.level and PLAIN_NUMBER.fullmatch(block.marker):
            found.append(index)
    yield found


def _titles(blocks: Sequence[Block], numbered: Sequence[int]) -> Sequence[int]:
    """The places, where they count on from the first, are short, and nearly all stand over text of their own."""
    numbers = [(index, ordinal(blocks[index].marker) or 0) for index in numbered]
    over = {index for index in numbered if _is_short(blocks[index].passage.text) and _stands_over(blocks, index)}
    titles = counting_on(numbers, over, last=-1 if numbers[:1] and not numbers[0][1] else 0)
    short = all(_is_short(blocks[index].passage.text) for index in titles)
    known = any(role(blocks[index].passage.text) in WELL_KNOWN for index in titles)
    enough = len(titles) >= _FEWEST and len(over.intersection(titles)) + 1 >= len(titles)
    return titles if titles[:1] == numbered[:1] and short and known and enough else ()


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST and is_title(text)


def _stands_over(blocks: Sequence[Block], index: int) -> bool:
    """Whether text follows that is no deeper level of the same list."""
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    return (
        below is not None
        and below.kind is not BlockKind.HEADING
        and not below.level
        and not PLAIN_NUMBER.fullmatch(below.marker)
    )
