"""Names in a running sentence: «Ada Moss (IOM), Ben Nye and Cyril Orr of the Red Kite Trust and, by phone, UNHCR».

A list divides its entries by one sign; a sentence divides them by commas and «and», puts words between them that name
nobody, and says «of» and «for» where a list has a bracket. So a sentence is cut into pieces first, and pieces that tell
of the same person are set together again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graphapp.loaders.attendance.known import is_body, is_organisation
from graphapp.loaders.attendance.pieces import PLACE, Named, blank, pieces
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.passages import joined
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Passage

_PEOPLE = (Shape.PERSON, Shape.CERTAINLY_PERSON)
_ROLE_BEHIND = Regex(r",\s+(?:the\s+)?(?P<role>[^,()]{3,50})$")
# «Ada Moss, Ben Nye – all IOM»: the last words are of everybody before.
ALL_OF = Regex(r"\s*(?:\(|\s[–—-]\s*)(?:all|both)\s+(?:(?:of|from)\s+)?(?:the\s+)?(?P<of>[A-ZÀ-ÞĀ-ɏ][^()]*?)[).]*$")
_STROKE = " · "
_BAR = " | "
_BESIDE = 2  # one before and one behind
_OFFICE = re.compile(r"(?!.*\s(?:at|of|for|from|to)\s)\S+\s+\S+")  # words for an office, and not where it is held
_INSTEAD = ("for", "on behalf of", "representing")
_ME = Regex(r",?\s+(?:and|as\s+well\s+as|plus)\s+(?:I|me|myself)\b|\b(?:I|[Mm]yself)(?:,|\s+and)\s+(?=[A-ZÀ-Þ])")
_DOES = Regex(
    r"\s(?:sen[dt]s?|gave|gives|was|were|is|are|has|have|had|will|would|took|takes|could|did|came|told|said|led|spoke|made|[a-z]{2,}ed)(?:\s|$)"
)
# Where the sentence goes on with something else than names.
_TAIL = Regex(
    r",?\s+(?:who|whom|which|where)\s|,?\s+with\s+(?=[^,;]{3,60}\s[a-z]{3,}ing\s)|,?\s+and\s+(?:it|he|she|they|[a-z-]+ed|was|were|is|had|has)\s|\s(?:was|were|is|are|has|have|had|will|would|opened|welcomed"
    r"|began|started|noted|explained|agreed)\s|(?:(?<=_)\.|:)\s+(?=[A-Z])"
)


def running(passage: Passage, *, most: int = 80) -> list[Named]:
    """Who a stretch of a sentence names, in order, up to where it stops naming; empty where it begins with no name."""
    passage = _without_me(passage)
    tail = _TAIL.search(blank(passage.text))
    rest = passage.part(0, tail.start() if tail else len(passage.text))
    found: list[Named] = []
    strange = 0
    units = _units(list(pieces(rest)))
    for number, unit in enumerate(units):
        if not (is_named(unit) or _is_among_bodies(units, number)):
            strange += 1
            if not found or strange * 4 > len(found) + 1:
                break
            continue
        found.append(unit)
        if len(found) == most:
            break
    return found


def _is_among_bodies(units: Sequence[Named], number: int) -> bool:
    """Whether one capitalised word stands between organisations, as one more that is known nowhere."""
    text = units[number].passage.text
    word = shape(text) is Shape.WORD and text[:1].isupper() and not is_given_name(text)
    beside = [*units[max(0, number - 1) : number], *units[number + 1 : number + 2]]
    return (
        word and len(beside) == _BESIDE and all(shape(one.passage.text.split(" (")[0]) is Shape.ORGANISATION for one in beside)
    )


def all_named(passage: Passage) -> list[Named]:
    """Who a stretch of a sentence names, where it does nothing else; empty otherwise."""
    if _STROKE in passage.text or _BAR in passage.text:
        return []  # a list, and no sentence
    every = ALL_OF.search(passage.text)
    found = _units(list(pieces(_without_me(passage.part(0, every.start()) if every else passage))))
    if every:
        body = passage.part(*every.span("of"))
        found = [replace(unit, of=body) if _is_unplaced(unit) else unit for unit in found]
    return found if found and all(map(is_named, found)) else []


def _without_me(passage: Passage) -> Passage:
    """The stretch without the writer among those named: «Ada Moss and I for the Red Kite Trust»."""
    me = _ME.search(passage.text)
    if me is None:
        return passage
    parts = [passage.part(0, me.start()), passage.part(me.end(), len(passage.text))]
    return joined([part for part in parts if part.text])


def is_named(unit: Named) -> bool:
    """Whether the words look like the name of a person or an organisation."""
    if unit.of is not None:
        return True
    head = re.split(r"\s*[(\[,]|\s+(?:of|from|for)\s|\s[–—-]\s|\s*:\s", unit.passage.text)[0].strip(" .")
    return shape(head) in (*_PEOPLE, Shape.ORGANISATION) or is_organisation(head) or _is_placed_word(head, unit.passage.text)


def _is_placed_word(head: str, text: str) -> bool:
    """«Ada (Red Kite Trust)», «Ifremer (Yann Moss)», «Ada»: one word that its bracket or its commonness explains."""
    return shape(head) is Shape.WORD and ("(" in text or is_given_name(head))


def _units(bare: Sequence[Named]) -> list[Named]:
    """The pieces with the organisations that «of» and «from» give, to two people joined by «and» too."""
    found = [_placed(piece) for piece in _without_offices(bare)]
    for number in range(len(found) - 1, 0, -1):
        later, before = found[number], found[number - 1]
        shared = later.after_and and later.of is not None and before.of is None and "(" not in before.passage.text
        if shared and (shape(before.passage.text) in (*_PEOPLE, Shape.WORD)) and not is_organisation(before.passage.text):
            found[number - 1] = replace(before, of=later.of)
        elif later.after_and and _is_bracketed(later) and _is_bare_person(before):
            found[number - 1] = replace(before, of=_bracket(later.passage))
    return found


def _without_offices(bare: Sequence[Named]) -> list[Named]:
    """The pieces without the offices that stand behind people («Ada Moss, Associate Director Fisheries, Red Kite Trust»)."""
    kept: list[Named] = []
    for piece in bare:
        office = _OFFICE.match(piece.passage.text) and shape(piece.passage.text) is Shape.ROLE
        if not (kept and office and is_named(kept[-1])):
            kept.append(piece)
    return kept


def _is_bare_person(unit: Named) -> bool:
    return unit.of is None and shape(unit.passage.text) in _PEOPLE and not is_organisation(unit.passage.text)


def _is_unplaced(unit: Named) -> bool:
    """Whether it is somebody without an organisation; what they did may stand in brackets: «Ada Moss (minutes)»."""
    head, _, inner = unit.passage.text.partition("(")
    role = shape(inner.rstrip(") .")) in (Shape.ROLE, Shape.NOISE) or inner.rstrip(") .") in ("minutes", "notes")
    return unit.of is None and (_is_bare_person(unit) or (role and shape(head) in _PEOPLE))


def _is_bracketed(unit: Named) -> bool:
    head, _, inner = unit.passage.text.partition("(")
    body = inner.rstrip(") ")
    return shape(head) in _PEOPLE and (shape(body) is Shape.ORGANISATION or is_organisation(body))


def _bracket(passage: Passage) -> Passage:
    start = passage.text.index("(") + 1
    return passage.part(start, len(passage.text.rstrip(") ")))


def _placed(piece: Named) -> Named:
    """«Ada Moss of the Red Kite Trust» as the person and the organisation."""
    found = PLACE.match(piece.passage.text)
    if not found or is_organisation(piece.passage.text):
        return piece
    who, word = found["who"], found["word"]
    kind = shape(who)
    single = kind is Shape.WORD and " " not in who and not is_organisation(who) and (word == "from" or is_given_name(who))
    named = kind is Shape.CERTAINLY_PERSON or (
        kind is Shape.PERSON and (word != "of" or is_given_name(who.split()[0]) or is_body(found["of"]))
    )
    if not (single or named) or is_organisation(who):
        return piece
    if word in _INSTEAD and shape(found["of"]) in _PEOPLE and not is_organisation(found["of"]):
        return replace(piece, passage=piece.passage.part(*found.span("who")))  # who is stood in for is not here
    what = shape(found["what"]) if found["what"] else Shape.NOISE
    role = found["what"] if what is Shape.ROLE else None
    whole = what not in (Shape.ROLE, Shape.NOISE)  # the bracket is of the organisation
    of = piece.passage.part(found.start("of"), len(piece.passage.text) if whole else found.end("of"))
    behind = _ROLE_BEHIND.search(of.text)
    if behind and shape(behind["role"]) is Shape.ROLE:  # «of the Red Kite Trust, treasurer»
        of, role = of.part(0, behind.start()), behind["role"]
    if shape(found["of"]) is Shape.PROSE or _DOES.search(found["of"]):
        return piece
    return replace(piece, passage=piece.passage.part(*found.span("who")), of=of, role=role)
