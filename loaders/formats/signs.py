"""Arrows in one writing, and no pictures before words: chats have «➡️ Ada: …», «📌 Ada: …» where others have «→» or «-».

What says how a task stands (a tick, a cross, an hourglass) stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graphapp.loaders import states
from graphapp.schema.documents import Block, Passage

ARROWS = "→➔⇒➜➡⟶⟹⮕➝➞👉🔜"
_STANDING = states.CROSSES + states.TICKS + states.WAITS
_VARIANT = "\ufe0e\ufe0f"  # says how the sign before it is drawn
_DRAWN = "⌚-⏿▶◀☀-➿⬀-⯿\U0001f000-\U0001faff"  # the ranges of letters that are pictures
_SIGNS = re.compile(f"[{ARROWS[1:]}{_VARIANT}{_DRAWN}]")
_PICTURES = re.compile(rf"(?:(?![{_STANDING}{ARROWS}])[{_DRAWN}\u200d]\s*)+(?=\w|[{ARROWS}@\[(\"“])")


def plain_signs(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with every arrow as «→», and without the pictures that their words begin with."""
    return tuple(_of_block(block) if _SIGNS.search(block.passage.text) else block for block in blocks)


def _of_block(block: Block) -> Block:
    return replace(block, passage=_plain(block.passage), cells=tuple(_plain(cell) for cell in block.cells))


def _plain(passage: Passage) -> Passage:
    kept = [at for at, letter in enumerate(passage.text) if letter not in _VARIANT]
    text = "".join("→" if passage.text[at] in ARROWS else passage.text[at] for at in kept)
    pictures = _PICTURES.match(text)
    start = pictures.end() if pictures else 0
    return Passage(text[start:], tuple(passage.offsets[at] for at in kept[start:]))
