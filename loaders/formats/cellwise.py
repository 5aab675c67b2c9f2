"""Tables whose cells were written one below the other, each a paragraph by itself.

What turns Word into Markdown often has no tables, and lets the names of the columns and then cell after cell follow as
paragraphs. They are a table again where names of columns stand in a row and what follows, up to the next heading, fills rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from graphapp.loaders.formats.tables import names_column
from graphapp.loaders.passages import joined
from graphapp.schema.documents import Block, BlockKind

_LONGEST = 40  # letters of a column's name
_MOST = 8  # columns


def with_tables(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with such tables as rows; tables are counted on behind those that are rows already."""
    found: list[Block] = []
    number = max((block.table for block in blocks), default=0)
    at = 0
    while at < len(blocks):
        columns = _columns(blocks, at)
        cells = [*blocks[at : at + columns], *_plain(blocks, at + columns)] if columns else []
        if len(cells) > columns and len(cells) % columns == 0:
            number += 1
            found += _rows(cells, columns, number)
        else:
            cells = [blocks[at]]
            found.append(blocks[at])
        at += len(cells)
    return found


def _columns(blocks: Sequence[Block], at: int) -> int:
    """How many names of columns begin here: bold ones, most of them in words that name columns."""
    names: list[str] = []
    for block in blocks[at : at + _MOST + 1]:
        text = block.passage.text
        title = block.kind is BlockKind.PARAGRAPH or (block.kind is BlockKind.HEADING and not block.level)
        if not (block.strong and title) or len(text) > _LONGEST or text.endswith(":"):
            break
        names.append(text)
    known = sum(map(names_column, names))
    return len(names) if 2 <= len(names) <= _MOST and known * 2 > len(names) else 0


def _plain(blocks: Sequence[Block], at: int) -> Iterator[Block]:
    """The paragraphs from here on, up to whatever is bold or no paragraph."""
    return takewhile(lambda block: block.kind is BlockKind.PARAGRAPH and not block.strong, blocks[at:])


def _rows(cells: Sequence[Block], columns: int, number: int) -> Iterator[Block]:
    for start in range(0, len(cells), columns):
        passages = tuple(cell.passage for cell in cells[start : start + columns])
        row = replace(cells[start], kind=BlockKind.ROW, passage=joined(passages, " | "), cells=passages, table=number)
        yield replace(row, header=not start, level=0, marker="", strong=False)
