"""Labels beside whose names the others hang: «Present:    Ada Moss, Otter Trust», below it «Ben Nye, UNHCR» in the same column.

Plain text sets a list so, with nothing on the lines below but spaces. Where these begin exactly under what stands behind the
label, they belong to it whatever is said of each; a line by itself below a label with one name need not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphapp.loaders.attendance import labels
from graphapp.schema.documents import Block, BlockKind

_GAP = 2  # signs between a label and what hangs behind it, at least


def hung(blocks: Sequence[Block], text: str) -> Iterator[Block]:
    """The blocks, a label with what hangs in its column as a label by itself above the lines."""
    for block, below in zip(blocks, (*blocks[1:], None), strict=False):
        label = _label(block, below)
        end = label.end if label else 0
        value = block.passage.part(end, len(block.passage.text))
        if label and below and value.text and _hangs(value.offsets[0], below, text):
            yield replace(block, passage=block.passage.part(0, end))
            yield replace(block, passage=value)
        else:
            yield block


def _label(block: Block, below: Block | None) -> labels.Label | None:
    """The label of those who came or did not with which a line begins that has another right below it."""
    lines = below is not None and block.kind is below.kind is BlockKind.PARAGRAPH and ":" in block.passage.text
    label = labels.label(block.passage, leads=True) if lines else None
    return label if label and not label.role and not label.told and labels.says_who_came(label.text) else None


def _hangs(at: int, below: Block, text: str) -> bool:
    """Whether the line below begins right under the place at which what is labelled does, with nothing before it."""
    line, start = text.rfind("\n", 0, at) + 1, below.passage.offsets[0]
    under = text.rfind("\n", 0, start) + 1
    apart = text[at - _GAP : at].isspace() and text.count("\n", at, start) == 1
    return apart and text[under:start].isspace() and start - under == at - line
