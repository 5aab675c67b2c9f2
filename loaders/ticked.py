"""Tasks with a sign behind them that says how they stand: «Bo rope for the pier — ✔ bought in May», «Chart: ⏳».

Such a sign is what a list of earlier tasks is known by, whatever stands over it («Last time's knots»).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.states import CROSSES, TICKS, WAITS
from graphapp.schema.documents import Block, BlockKind

_SIGNED = re.compile(rf"\w[^{CROSSES}{TICKS}{WAITS}]{{3,150}}?(?:\s[–—-]+|:|\s?→)\s*(?P<sign>[{CROSSES}{TICKS}{WAITS}])")
_FEWEST = 2  # tasks with a sign


def sign_behind(text: str, start: int = 0) -> re.Match[str] | None:
    """The task that a text begins with and the sign that a dash or a colon parts from it."""
    return _SIGNED.match(text, start)


def are_ticked(blocks: Sequence[Block]) -> bool:
    """Whether the items of a section are tasks with a sign behind each, a few of another kind apart."""
    items = [block for block in blocks if block.kind is BlockKind.ITEM and not block.level]
    signed = sum(sign_behind(block.passage.text) is not None for block in items)
    return signed >= _FEWEST and 3 * signed >= 2 * len(items)
