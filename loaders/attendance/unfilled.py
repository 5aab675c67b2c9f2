"""Bodies of a list from which nobody came: «- Otter Trust:», where the others have names behind the colon.

A line that ends with a colon is the head of what follows it, but not in a form that has a line for every body and leaves
some of them empty. Such a line neither ends the list nor names anybody who came.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graphapp.loaders.attendance.cutting import Entry
from graphapp.schema.documents import Block, BlockKind

_FILLED = re.compile(r"[^:@]{2,60}:\s*\S")
_FEWEST = 2  # lines that have somebody behind the colon


def is_unfilled(block: Block, listed: Sequence[Entry]) -> bool:
    """Whether an item is the label of nobody, in a list whose items, by and large, have names behind theirs."""
    if block.kind is not BlockKind.ITEM or not block.passage.text.endswith(":"):
        return False
    others = {id(entry.block): entry.block for entry in listed if entry.block is not block and entry.block.level == block.level}
    filled = sum(_FILLED.match(other.passage.text) is not None for other in others.values())
    empty = sum(other.passage.text.endswith(":") for other in others.values())
    return filled >= _FEWEST and filled + empty == len(others) and filled >= empty


def without_unfilled(listed: Sequence[Entry]) -> list[Entry]:
    """The entries without the labels of nobody; one with items further in below it is those items' body."""
    heads = {id(one.block) for one, two in pairwise(listed) if two.block.level > one.block.level}
    return [entry for entry in listed if id(entry.block) in heads or not is_unfilled(entry.block, listed)]
