"""Lines right above a table that say it is of actions are its title, also where nothing else sets them apart.

«2. Actions of the last meeting», typed as a point of a list: the points that count on from it are the titles of what follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphapp.loaders.formats.headings import is_title, split_number
from graphapp.loaders.formats.markers import is_number, ordinal
from graphapp.loaders.roles import OF_TASKS, role
from graphapp.schema.documents import Block, BlockKind

_LONGEST = 60  # letters of a point that is a title


def titles_of_tables_as_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, those lines as headings."""
    last: int | None = None  # the number of the point that was a title
    for block, below in zip(blocks, (*blocks[1:], None), strict=True):
        number = ordinal(block.marker) if is_number(block.marker) and block.kind is BlockKind.ITEM else None
        goes_on = last is not None and number == last + 1
        if below is not None and _is_title_of(block, below):
            last = number or last
            yield _heading(block)
        elif goes_on:
            last = number
            yield _heading(block) if len(block.passage.text) <= _LONGEST and is_title(block.passage.text) else block
        else:
            yield block


def _is_title_of(block: Block, below: Block) -> bool:
    """Whether a line says of the table right below it that it is of actions."""
    lines = {BlockKind.PARAGRAPH, BlockKind.ITEM}
    text = block.passage.text
    return below.kind is BlockKind.ROW and block.kind in lines and role(text) in OF_TASKS and is_title(text)


def _heading(block: Block) -> Block:
    mark, words = (block.marker, block.passage) if block.marker else split_number(block.passage)
    return replace(block, kind=BlockKind.HEADING, marker=mark, passage=words, level=0)
