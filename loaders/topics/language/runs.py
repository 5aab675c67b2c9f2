"""Lists of names: «A, B and C» with nothing but separators between them."""

from __future__ import annotations

import re

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.language.reading import Reading
from graphapp.schema.findings import Found

_BETWEEN = re.compile(
    r"^(?:[\s,/&+]|and\b|or\b|the\b|together\b|with\b|jointly\b|as\b|well\b|both\b|(?:its|their)\s+(?:\w+\s+)?partners?\b|\([^()]{1,60}\))*$",
    re.IGNORECASE,
)


def joined(text: str, one: Found, other: Found) -> bool:
    """Whether two names stand in one list."""
    return _BETWEEN.match(text[one.end : other.start]) is not None


def run_from(text: str, here: int, found: list[Found], between: Regex | re.Pattern[str] = _BETWEEN) -> list[Found]:
    """The names of a list that starts at `here`: only commas, «and» and the like stand between them."""
    run: list[Found] = []
    for name in found:
        if name.start >= here and between.match(text[here : name.start]):
            run.append(name)
            here = name.end
    return run


def run_before(reading: Reading, end: int) -> list[Found]:
    """The last list of organisations that starts before a place, from its end to its start."""
    text = reading.sentence.passage.text
    before = [f for f in reading.names_in(0, end, ("Organisation",)) if f.end <= end]
    run = before[-1:]
    for found in reversed(before[:-1]):
        if joined(text, found, run[-1]):
            run.append(found)
        else:
            break
    return run
