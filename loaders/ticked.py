"""Tasks with a sign or a word that says how they stand: «Bo rope for the pier — ✔ bought in May», «[DONE] Bo: chart».

By these a list of earlier tasks is known, whatever stands over it («Last time's knots»).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.states import ANY, CROSSES, TICKS, WAITS
from graphapp.schema.documents import Block, BlockKind

_SIGNED = re.compile(rf"\w[^{CROSSES}{TICKS}{WAITS}]{{3,150}}?(?:\s[–—-]+|:|\s?→)\s*(?P<sign>[{CROSSES}{TICKS}{WAITS}])")
_HEADED = re.compile(rf"\W{{0,3}}[\[(](?:(?i:{ANY}|open)|[A-Z]{{4,9}})[\])]\s+\w+\s+\S")
# «Bo to buy rope – done», «Chart of the bay (carried forward)», «Ask the port. Completed.»
_STATED = Regex(
    r"\w\W?(?:\s[–—-]{1,2}>?\s*|:\s+|[.;!]\s+|\s[(\[]|\s?→\s*)[*_]{0,2}(?:(?:now|all|already|still|status\s*:)\s+)*"
    rf"(?:{ANY}|resolved|open|c/f|no (?:update|news|change|progress))(?=[*_]*(?:\W*\Z|\s*[.,;:)\]]))",
    re.IGNORECASE,
)
_STRUCK = re.compile(r"\W{0,3}~~[^~]+~~\W*\Z")
_SHORT = 40  # words of a line that is a task and how it stands
_LINES = frozenset({BlockKind.ITEM, BlockKind.PARAGRAPH})
_FEWEST = 2  # tasks with a sign


def sign_behind(text: str, start: int = 0) -> re.Match[str] | None:
    """The task that a text begins with and the sign that a dash or a colon parts from it."""
    return _SIGNED.match(text, start)


def are_ticked(blocks: Sequence[Block]) -> bool:
    """Whether the items of a section, or its lines, are tasks that say so how they stand, a few of another kind apart."""
    items = [block for block in blocks if block.kind is BlockKind.ITEM and not block.level]
    signed = sum(sign_behind(block.passage.text) is not None for block in items)
    lines = items or [block for block in blocks if block.kind in _LINES]
    told = sum(_says_state(block.passage.text) for block in lines)
    signs = max((signed, len(items)), (told, len(lines)))
    return signs[0] >= _FEWEST and 3 * signs[0] >= 2 * signs[1]


def _says_state(text: str) -> bool:
    """Whether a line begins with a word for how a task stands, or has one behind what may be a task, or is struck through."""
    headed = _HEADED.match(text) or _STRUCK.match(text)
    return bool(headed or (len(text.split()) <= _SHORT and _STATED.search(text)))
