"""The organisations in a cell of a table of people: several between signs, one behind an office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from graphapp.loaders.attendance.employers import employer
from graphapp.loaders.attendance.known import is_body, is_organisation
from graphapp.loaders.attendance.parts import split_dash, split_list
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.schema.documents import Block, Passage

_HELD = re.compile(r"[^,()]{2,40},\s+(?:the\s+)?(?P<body>[A-ZÀ-ÞĀ-ɏ][^()]+?)(?:\s*\([^()]*\))?")
_CAPITALS = re.compile(r"[A-Z]{3,6}")
_WITHIN = Regex(r"\b(?:Unit|Team|Section|Division|Branch|Department|Dept|Directorate|Services?|Programmes?|Resources)\b")
_POSITION = Regex(
    r"\b(?:(?:co-?|vice-?)?chair(?:person|man|woman)?(?:-elect)?|representative|liaison|secretary|treasurer)$", re.IGNORECASE
)

# «Position/Organisation», «Agency & title»: a column of both.
_POST = r"(?:position|title|function|designation|role|job(?: title)?|post)"
_BODY = r"(?:organi[sz]ation|agency|institution|affiliation|employer|company|entity|ministry)"
_BOTH = re.compile(
    rf"\W*(?:{_POST}\s*(?P<last>[/&,;–-]|and|\()\s*{_BODY}|{_BODY}\s*(?:[/&,;–-]|and|\()\s*{_POST})\W*", re.IGNORECASE
)
_SIGN = re.compile(r"\s*/\s*|\s*[,;]\s+|\s+[–—-]\s+")


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


def without_positions(rows: Sequence[Block], columns: Mapping[int, str]) -> Sequence[Block]:
    """The rows, in a column that its head says to hold posts and organisations only these: «Field Officer/Harbour Aid»."""
    for at, cell in enumerate(rows[0].cells):
        if columns.get(at) == "organisation" and (both := _BOTH.fullmatch(cell.text)):
            rows = [rows[0], *(_without_position(row, at, last=both["last"] is not None) for row in rows[1:])]
    return rows


def _without_position(row: Block, at: int, *, last: bool) -> Block:
    """The row, its cell without the post: before the last sign, or behind the first."""
    cell = row.cells[at] if at < len(row.cells) else None
    signs = list(_SIGN.finditer(cell.text)) if cell else []
    if cell is None or not signs or is_organisation(cell.text):
        return row
    if last:
        known = is_organisation(cell.text[signs[-1].end() :])
        body = cell.part(signs[-1 if known else 0].end(), len(cell.text))
    else:
        known = is_organisation(cell.text[: signs[0].start()])
        body = cell.part(0, signs[0 if known else -1].start())
    return replace(row, cells=(*row.cells[:at], body, *row.cells[at + 1 :]))


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
