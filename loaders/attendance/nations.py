"""Countries in a list of who came: of whom somebody is the delegate, or all that is said of a delegation.

A country is no person and no organisation, so it is taken off: «Norway (Ada Moss)» is Ada Moss, and «Chile (CL)» nobody whom
one could name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.attendance.known import is_country
from graphapp.loaders.attendance.parts import Part
from graphapp.loaders.attendance.wording import BODIES
from graphapp.loaders.vocabulary.people import is_given_name

_STATES = frozenset(("UK", "USA", "US", "UAE"))
_CODE = re.compile(r"[A-Z]{2,3}(?:-[A-Z]\w+)?")  # «CL», «CL-North»
_KINDS = re.compile(
    r"(?:(?:the|other|all|some|eu|un|member|participating|observer|partner|invited|host)\s+)*(?:states?|countries|nations|delegations"
    r"|(?:sub-?)?contractors?|consultants?|suppliers?|vendors?|service\s+providers?|observers?|guests?|others)",
    re.IGNORECASE,
)
_SEVERAL = 2
_NAMESAKES = frozenset(
    "Jordan Chad Georgia Israel Kenya Ireland India China France Cuba Malta Cyprus Holland Benin Samoa".split()
)


def of_nations(entries: Sequence[Sequence[Part]]) -> bool:
    """Whether a list names countries; some are called as people are («Jordan»), and prove nothing."""
    named = {entry[0].passage.text for entry in entries if entry}
    named |= {part.passage.text for entry in entries if all(_is_nation(p.passage.text) for p in entry) for part in entry}
    nations = [text for text in named if _is_nation(text)]
    return len(nations) >= _SEVERAL and not all(map(_is_first_name, nations))


def without_kind(parts: list[Part]) -> list[Part]:
    """The parts without the word for what kind of bodies follow behind a colon: «Member States: Chile»."""
    first = parts[0].passage.text if parts else ""
    headed = len(parts) > 1 and parts[1].sign == ":" and (_KINDS.fullmatch(first) or BODIES.fullmatch(first))
    return [Part("", parts[1].passage), *parts[2:]] if headed else parts


def nationality(names: Sequence[str], delegate: bool, *, nations: bool) -> int:
    """How many of the first names of an entry only say of which country it is; `delegate`: the second is a person's."""
    if _is_nation(names[0]) and nations:
        return 2 if len(names) > 1 and _CODE.fullmatch(names[1]) and _is_short_for(names[1], names[0]) else 1
    return 1 if delegate and is_place(names[0], alone=not nations) else 0


def is_place(text: str, *, alone: bool) -> bool:
    """Whether a part is a country and nothing else; letters that also stand for a body are one where nothing else is."""
    return is_country(text) and not (alone and text.isupper() and text not in _STATES)


def _is_nation(text: str) -> bool:
    return is_country(text) and not text.isupper()


def _is_first_name(text: str) -> bool:
    return is_given_name(text) or text in _NAMESAKES


def _is_short_for(code: str, country: str) -> bool:
    """Whether letters may stand for a country: they begin as one of its words does, or have two letters only."""
    letters = code.partition("-")[0]
    return len(letters) == 2 or any(word[:1].casefold() == letters[0].casefold() for word in country.split())
