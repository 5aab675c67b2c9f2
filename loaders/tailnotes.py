"""The bracket at the end of a task that says how it stands and whose it is: «[ongoing for IOM, WFP]», «(Ada Moss – open)».

Minutes that keep one list of tasks from meeting to meeting end each task so. Whoever looks for names needs the second half and
whoever looks for actions needs both, so that neither can be the other's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphapp.loaders import states
from graphapp.loaders.regex import Regex

_STATE = (
    r"(?:(?:the\s+)?(?:task|action|item)\s+(?:point\s+|item\s+)?(?:is\s+|was\s+|has\s+been\s+)?)?"
    r"(?:still\s+|now\s+|partly\s+|already\s+|since\s+)?"
    rf"(?:{states.ANY}|resolved|new|open|on\s?going|started|assigned|planned"
    r"|continu(?:es|ing|ed)|carried)(?:\s+from\s+(?:the\s+|our\s+)?(?:last|previous)\s+(?:time|week|month|meeting|call))?"
)
_JOIN = r"(?:\s+(?:for|with|by)\s+|\s*[,;:/|]\s*|\s+[–—-]\s+)"
_NOTE = Regex(
    rf"[\s*_–—-]*[(\[]\s*(?:(?P<state>{_STATE})(?:{_JOIN}(?P<who>[^()\[\]]{{2,90}}))?"
    rf"|(?P<whose>[^()\[\]:;]{{2,90}}?)\s*(?:[,;:]|\s[–—-])\s+(?P<then>{_STATE}))\s*[)\]][\s.*_]*\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TailNote:
    """Where the bracket begins, the words for the state, and where those stand whose the task is."""

    start: int
    state: str
    who: tuple[int, int] | None


def tail_note(text: str) -> TailNote | None:
    """The bracket at the end of a text that says how the words before it stand; None where there is none."""
    if text.rstrip(" .*_")[-1:] not in (")", "]"):
        return None
    found = _NOTE.search(text)
    if found is None or not found.start():
        return None
    part = "who" if found["who"] else "whose"
    return TailNote(found.start(), found["state"] or found["then"], found.span(part) if found[part] else None)
