"""What is struck through: done with, or taken back. Every format shows it as Markdown does, between «~~».

In lists of actions a line through a task says that it is done; elsewhere the words no longer hold.
"""

from __future__ import annotations

import re

_TAGS = frozenset({"s", "strike", "del"})
_STYLE = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_STRETCH = re.compile(r"~~(?=\S)(?P<words>.+?)~~(?!~)")
_MOST = 0.8  # of a text's letters that make it struck as a whole


def is_struck(tag: str, style: str = "") -> bool:
    """Whether an element of HTML strikes its text through."""
    return tag in _TAGS or bool(_STYLE.search(style))


def through(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a line goes through a stretch of a text, but for a few letters."""
    end = len(text) if end is None else end
    if "~~" not in text:
        return False
    inside = {at for found in _STRETCH.finditer(text) for at in range(*found.span("words"))}
    letters = [at for at in range(start, end) if text[at].isalnum()]
    return bool(letters) and sum(at in inside for at in letters) >= _MOST * len(letters)
