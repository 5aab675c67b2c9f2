"""Lists of the names that people go by in a chat: «Present: Ada, bnye, Cyril_Orr, DanaP».

Such names look like nothing, or like organisations («DanaP»), so that only the list as a whole shows what they are; one with
the sign of an account («@bnye») is somebody's by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.attendance.wording import GROUPS
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Passage

_SMALL = re.compile(r"[a-zß-ÿ][a-zß-ÿ0-9_.-]{2,20}")
_SCORED = re.compile(r"[A-Za-zÀ-ÿ]+(?:_[A-Za-zÀ-ÿ.]*)+")
_CAMEL = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+[A-ZÀ-Þ][A-Za-zÀ-ÿ]*")
_ACCOUNT = re.compile(r"[\W\d_]*?@(?P<who>[A-Za-z][\w-]*[A-Za-z\d])(?![\w@/.]|\s+[A-Z])")
_FIRST = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+")
_FEWEST = 4  # names


def are_nicks(names: Sequence[str]) -> bool:
    """Whether the names of a list are such as are used in a chat, by and large."""
    words = [name for name in names if " " not in name]
    if are_wiki(names):
        return True
    if len(names) < _FEWEST or len(words) * 5 < len(names) * 4:
        return False
    small = sum(_is_small(word) for word in words)
    scored = sum(bool(_SCORED.fullmatch(word)) for word in words)
    camel = sum(bool(_CAMEL.fullmatch(word)) and not is_organisation(word) for word in words)
    return small + scored > 1 and (scored > 0 or camel > 1)


def are_wiki(names: Sequence[str]) -> bool:
    """Whether most names of a list are such as a wiki makes of people's («AdaMoss»)."""
    return sum(map(_is_wiki, names)) * 2 > len(names)


def is_nick(name: str) -> bool:
    """Whether a word in such a list is somebody; letters alone may be anything."""
    return " " not in name and not name.isupper() and not is_organisation(name) and shape(name) not in (Shape.ROLE, Shape.NOISE)


def spelled(name: Passage, *, wiki: bool = False) -> Passage:
    """The name with spaces for the lines below («Cyril_Orr»), or before the second capital of a wiki's names («CyrilOrr»)."""
    first = _FIRST.match(name.text)
    if wiki and first and _is_wiki(name.text):
        at = first.end()
        return Passage(f"{name.text[:at]} {name.text[at:]}", (*name.offsets[:at], name.offsets[at], *name.offsets[at:]))
    return Passage(name.text.rstrip("_").replace("_", " "), name.offsets[: len(name.text.rstrip("_"))])


def _is_wiki(word: str) -> bool:
    """Whether a word is a first name that many have and a surname run together: «AdaMoss»."""
    first = _FIRST.match(word)
    return first is not None and _CAMEL.fullmatch(word) is not None and is_given_name(first[0]) and not is_organisation(word)


def account(entry: Passage, others: Sequence[str]) -> Passage | None:
    """The account that stands in the place of a name («@amoss (Harbour Aid)»), unless a name stands beside it."""
    found = _ACCOUNT.match(entry.text)
    named = any(shape(each) in (Shape.PERSON, Shape.CERTAINLY_PERSON) and not is_organisation(each) for each in others)
    return entry.part(*found.span("who")) if found and not named and not GROUPS.search(found["who"]) else None


def _is_small(word: str) -> bool:
    return bool(_SMALL.fullmatch(word)) and shape(word) not in (Shape.ROLE, Shape.NOISE) and not GROUPS.search(word)
