"""Names right before a deed in its base form: «A edit the list to reflect it», «A and B/C arrange a date to meet».

Many note-takers leave out «to» before the deed. An infinitive further on must not be taken for the deed then, whose subject
would be all that stands before it. What two have may look the same («A/B draft to be sent»), so several need an object.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.actions.actors import owners
from graphapp.loaders.actions.shapes.forms import Shape
from graphapp.schema.findings import Found

_STRANGERS = re.compile(
    r"(?:\s*(?:,|/|&|\band\b)\s*[A-Z]{2,4})*\s+(?:(?:both|also|kindly|jointly)\s+)?"
)  # initials of nobody known
_OBJECT = re.compile(
    r"[a-z]+\s+(?:the|an?|all|any|its|their|our|this|these|it|them|new|some|two|three|\d+)\b"
    r"|(?:arrange|prepare|organi[sz]e|provide|produce|create|send|write|collect|compile|develop|find|get|make|add|set|identify"
    r"|submit|explore|investigate|discuss|agree|consider|choose|bring|take|finali[sz]e|circulate|distribute|coordinate)\s+"
    r"(?!(?:to|for|by|of|on)\b)[a-z]"
)


def tells(words: str, founds: Sequence[Found], shape: Shape, start: int) -> bool:
    """Whether nothing but names stands before the deed of a shape."""
    names = owners.names_in(founds, start, shape.verb)
    if not names or names[0].start != start:
        return False
    if names[0].end + 1 == shape.verb:
        return True
    joined = owners.chain(words, names)
    rest = words[joined[-1].end : shape.verb]
    several = len(joined) > 1 or len(rest.split()) > 0
    return several and joined[-1] is names[-1] and bool(_STRANGERS.fullmatch(rest) and _OBJECT.match(words, shape.verb))
