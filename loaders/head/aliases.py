"""The short forms of the group's name that its minutes use."""

from __future__ import annotations

import re

from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Document, Passage

_ACRONYM = Regex(r"\b[A-Z][A-Za-z0-9&-]*[A-Z]\b")
_STOP = frozenset("of the for and in on to a an".split())


def group_aliases(name: Passage | None, document: Document) -> tuple[str, ...]:
    """Short forms of the group's name that the document uses: «(RSWG)» behind it, or its initials anywhere."""
    if name is None:
        return ()
    letters = initials(name.text)
    behind = re.compile(re.escape(name.text).replace(r"\ ", r"\s+") + r"\s*[(\[]\s*([A-Z][\w-]*[A-Z][\w-]*)\s*[)\]]")
    found = behind.findall(document.text)
    found += [word for word in _ACRONYM.findall(document.text) if word in letters]
    return tuple(dict.fromkeys(word for word in found if word != name.text))


def initials(name: str) -> set[str]:
    """The short forms that the name's words make: all of them, and those of its endings of three letters or more."""
    words = [word for word in re.findall(r"[\w-]+", name) if word.lower() not in _STOP]
    forms: set[str] = set()
    for first in range(len(words)):
        parts = words[first:]
        full = "".join(word if word.isupper() else word[0].upper() for word in parts)
        short = "".join(word[0].upper() for word in parts)
        forms |= {form for form in (full, short) if len(form) >= (3 if first else 2) and len(parts) > 1}
        if parts and parts[0].isupper():
            forms |= {f"{parts[0]} {form}" for form in (short[1:],) if len(form) > 1}
    return forms
