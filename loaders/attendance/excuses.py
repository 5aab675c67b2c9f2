"""Words within an entry of a list that say that somebody did not come: «Ada Moss excused», «Ada Moss (with apologies)»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.attendance.parts import Part
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.schema.documents import Passage

APOLOGY = re.compile(
    r"(?:sent |with |his |her )?(?:apolog(?:y|ies)|regrets?|excused|absent|not (?:present|represented|available)"
    r"|no representatives?|did not attend|unable to attend)\b.*",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?P<who>[A-ZÀ-ÞĀ-ɏ][^,;:()]{2,60}?)\s+(?:(?:was|is|sent|sends|with)\s+)?"
    r"(?:excused|absent|apologies|regrets|not available|unable to attend)\W*",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"(?:(?:with|sent)\s+)?(?:apologies|regrets)\s+(?:received\s+)?from\s+(?-i:[A-ZÀ-ÞĀ-ɏ]).*", re.IGNORECASE
)


def excused(passage: Passage) -> Passage | None:
    """Who did not come, where the words behind a person say so; None where they do not."""
    found = _BEHIND.fullmatch(passage.text)
    if found is None or shape(found["who"]) not in (Shape.PERSON, Shape.CERTAINLY_PERSON):
        return None
    return passage.part(*found.span("who"))


def without_others(parts: Sequence[Part]) -> list[Part]:
    """The parts of an entry without the one that gives other people's apologies."""
    return [part for part in parts if not _OF_OTHERS.fullmatch(part.passage.text)]


def is_of_another(parts: Sequence[Part], number: int) -> bool:
    """Whether a bracket says of somebody else that they did not come: «Ada Moss (B. Nye - chair, absent)»."""
    return any(part.sign in ("(", "[") and shape(part.passage.text) is Shape.CERTAINLY_PERSON for part in parts[1:number])
