"""How a text opens with a word or a sign for how a task stands: «DONE: …», «[pending] …», «✅ …», «Cancelled – …».

Apart from `reviewed.py` and `leading.py`, who both look for it: the one where minutes look back, the other in any list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphapp.loaders import states
from graphapp.loaders.actions.layout import standings
from graphapp.loaders.actions.outcomes import wording
from graphapp.schema.life import State

_WORDS = f"(?:{states.ANY})"
_QUIET = rf"(?:{_WORDS}|open|new)"  # in capitals, these may begin a name
_OPENING = re.compile(
    rf"[\s*_~]*(?:[\[(][\s*_]*(?P<bracket>{_QUIET}|resolved)[\s*_]*"
    r"(?:(?:[,;:–—-]|(?<=\s)(?=(?:on|by|at|in|last|since|see)\b))[^()\[\]]{2,60})?[\])][\s*_]*(?:[:–—-][\s*_]*)?"
    rf"|(?P<label>{_QUIET})[\s*_]*(?::|\s[–—-]{{1,2}}(?=\s)|[–—])[\s*_]+"
    rf"|(?-i:(?P<loud>{_WORDS.upper()})[\s*_]+(?=[@A-Z\[(]))"
    r"|[\[(]?(?:(?P<done>:(?:white_check_mark|heavy_check_mark|ballot_box_with_check):|✅\ufe0f?|☑\ufe0f?)"
    r"|(?P<tick>[✓✔])\ufe0f?"
    r"|(?P<open>:(?:x|hourglass(?:_flowing_sand)?|construction|warning|arrows_counterclockwise|soon):"
    r"|[❌❎✗✘⏳⌛🔄🔁🕒🟡🟠🟢🔴⚠]\ufe0f?))[\])]?\s*)"
    r"(?=[\w@\[(*_\"“‘'`])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the words behind it begin, how they stand, and whether it is no more than a tick, which may be a bullet."""

    end: int
    state: State
    tick: bool = False


def opening(text: str) -> Opening | None:
    """The state that opens a text; None where none does."""
    found = _OPENING.match(text)
    if found is None:
        return None
    said = found["bracket"] or found["label"] or found["loud"]
    if said is None:
        return Opening(found.end(), State.OPEN if found["open"] else State.DONE, bool(found["tick"]))
    return Opening(found.end(), wording.said("", said) or standings.state_of(said) or State.OPEN)
