"""«shall be», which minutes say of what is to be done, and rules of what is always so."""

from __future__ import annotations

import re

from graphapp.loaders.actions.shapes.forms import DAYISH, Shape
from graphapp.loaders.regex import Regex

_ALWAYS = Regex(r"(?i:\b(?:each|every|any|always|annually|monthly|weekly|quarterly|yearly|regularly|from time to time)\b)")
_TOLD_WHOM = re.compile(r"(?:discussed|agreed|clarified|arranged|settled|coordinated)\s+with\s+(?:the|our|its)\b")
# What a meeting has before it, and no rule is about: «The proposal shall be sent to the council».
_THIS_ONE = re.compile(
    r"\W*(?:the|this|said)\s+(?:[\w-]+\s+){0,3}?(?:matter|proposal|report|letter|issue|case|file|estimate|request"
    r"|list)\b",
    re.IGNORECASE,
)


def rules(text: str, shape: Shape, end: int) -> bool:
    """Whether a passive «shall be …» is the voice of rules and not of plans: no day follows, or every one does."""
    if not shape.passive or _THIS_ONE.match(text, *shape.subject):
        return False
    words = text[shape.verb : end]
    return not (DAYISH.search(words) or _TOLD_WHOM.match(words)) or bool(_ALWAYS.search(words))
