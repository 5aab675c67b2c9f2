"""The organisations in a cell of a table of people: several between signs, one behind an office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.attendance.employers import employer
from graphapp.loaders.attendance.known import is_body, is_organisation
from graphapp.loaders.attendance.parts import split_dash, split_list
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.schema.documents import Passage

_HELD = re.compile(r"[^,()]{2,40},\s+(?:the\s+)?(?P<body>[A-ZÀ-ÞĀ-ɏ][^()]+?)(?:\s*\([^()]*\))?")
_CAPITALS = re.compile(r"[A-Z]{3,6}")
_WITHIN = Regex(r"\b(?:Unit|Team|Section|Division|Branch|Department|Dept|Directorate|Services?|Programmes?|Resources)\b")
_POSITION = Regex(
    r"\b(?:(?:co-?|vice-?)?chair(?:person|man|woman)?(?:-elect)?|representative|liaison|secretary|treasurer)$", re.IGNORECASE
)


def _may_hold(body: str) -> bool:
    """Whether what stands behind an office whose words say little is a body: «EO, Quay Town Board», not «EO, Health Unit»."""
    first = body.split(",")[0]
    long = len(first.split()) > 2 and shape(first) is Shape.ORGANISATION and not _WITHIN.search(first)
    return long or (_CAPITALS.fullmatch(first) is not None and not is_no_body(first))


def bodies(cell: Passage | None) -> Iterator[Passage]:
    """The organisations of a cell: more than one where signs divide what look like organisations."""
    if not cell or not cell.text or shape(cell.text) is Shape.NOISE:
        return
    if _POSITION.search(cell.text) and shape(cell.text) in (Shape.ROLE, Shape.ORGANISATION):  # «RKT Board Chair»
        word = re.match(r"\S+", cell.text)
        if word and is_organisation(word[0]):
            yield cell.part(0, word.end())
        return
    for part in _listed(cell):
        bracket = re.search(r"\s*[(\[][^)\]]*[)\]]\s*$", part.text)
        yield from split_dash(part.part(0, bracket.start()) if bracket and bracket.start() else part)


def _listed(cell: Passage) -> list[Passage]:
    """The parts of a cell between strokes and semicolons; between commas where all are letters or known: «OA, UNHCR, n/a»."""
    parts = [part for part in split_list(cell, ",") if shape(part.text) is not Shape.NOISE]
    bodies = all(is_organisation(part.text) or _is_short(part.text) for part in parts)  # true of none, too: «n/a, n/a»
    return parts if bodies and "," in cell.text else split_list(cell, "/;")


def _is_short(text: str) -> bool:
    """Whether one word looks like an organisation's letters: «RKT», «Tide4Data»."""
    return " " not in text and shape(text) in (Shape.ORGANISATION, Shape.PROBABLY_ORGANISATION)


def behind_office(role: Passage) -> Passage | None:
    """The organisation in a cell of a column of offices: behind one, or alone («Otter Trust (item 3 only)»)."""
    if held := employer(role, frozenset()):
        return held
    behind = _HELD.fullmatch(role.text)
    if behind and _may_hold(behind["body"]):
        return role.part(*behind.span("body"))
    body = role.part(0, len(role.text.split(" (")[0]))
    return body if is_body(body.text) and shape(body.text.split(",")[0]) is not Shape.ROLE else None
