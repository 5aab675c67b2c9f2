"""What stands below what inside a section: deeper items below shallower ones, and paragraphs below the points they tell of.

Minutes without headings give every point of the meeting a list item and tell of it in paragraphs. One paragraph behind a list
may belong to no item of it, so paragraphs stand below an item only where several items of the section are followed by some.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphapp.schema.documents import BlockKind, Section

_SEVERAL = 2  # items with paragraphs behind them


def under(section: Section, index: int) -> range:
    """The blocks below an item: deeper items, and paragraphs where items of the section are told of in paragraphs."""
    blocks = section.blocks
    end = index + 1
    if not 0 <= index < len(blocks) or blocks[index].kind is not BlockKind.ITEM:
        return range(end, end)
    told = _are_told_of(section, blocks[index].level)
    while end < len(blocks):
        block = blocks[end]
        if block.kind is BlockKind.ITEM and block.level <= blocks[index].level:
            break
        if block.kind is not BlockKind.ITEM and not (told and block.kind is BlockKind.PARAGRAPH):
            break
        end += 1
    return range(index + 1, end)


def over(section: Section, index: int) -> Iterator[int]:
    """The items below which a block stands, the nearest first."""
    level = section.blocks[index].level if section.blocks[index].kind is BlockKind.ITEM else None
    for at in range(index - 1, -1, -1):
        block = section.blocks[at]
        shallower = block.kind is BlockKind.ITEM and (level is None or block.level < level)
        if shallower and index in under(section, at):
            yield at
            level = block.level
            if not level:
                return


def _are_told_of(section: Section, level: int) -> bool:
    """Whether paragraphs follow several items of a level or of a deeper one."""
    pairs = zip(section.blocks, section.blocks[1:], strict=False)
    found = [a for a, b in pairs if a.kind is BlockKind.ITEM and a.level >= level and b.kind is BlockKind.PARAGRAPH]
    return len(found) >= _SEVERAL
