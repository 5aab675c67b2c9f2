"""What a numpydoc docstring says, for the descriptions in the schema: the words stand once, where the thing is defined."""

from __future__ import annotations

import re
from inspect import cleandoc

_SECTION = re.compile(r"\n\n?(?P<name>[A-Z][\w ]+)\n-{3,}\n")
_ENTRY = re.compile(r"^(?P<name>\w+)(?: : [^\n]*)?\n(?P<text>(?:(?:[ ]{4}[^\n]*)?(?:\n|$))+)", re.MULTILINE)


def described(source: type) -> tuple[str, dict[str, str]]:
    """What a numpydoc docstring says of a class, and of each of its attributes (of an enum: its members)."""
    head, *rest = _SECTION.split(cleandoc(source.__doc__ or ""))
    sections = dict(zip(rest[::2], rest[1::2], strict=True))
    entries = _ENTRY.finditer(sections.get("Attributes", ""))
    return _line(head), {found["name"]: _line(found["text"]) for found in entries}


def _line(text: str) -> str:
    return " ".join(text.split()).removesuffix(".")
