"""Names in a running sentence: «Ada Moss (IOM), Ben Nye and Cyril Orr of the Red Kite Trust and, by phone, UNHCR».

A list divides its entries by one sign; a sentence divides them by commas and «and», puts words between them that name
nobody, and says «of» and «for» where a list has a bracket. So a sentence is cut into pieces first, and pieces that tell
of the same person are set together again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graphapp.loaders.attendance.known import is_country, is_organisation
from graphapp.loaders.attendance.parts import split_list
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Passage

_PEOPLE = (Shape.PERSON, Shape.CERTAINLY_PERSON)
_BODIES = (Shape.ORGANISATION, Shape.PROBABLY_ORGANISATION)
_COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|all|both)"
_WORK = (
    r"(?:representatives?|colleagues?|delegates?|delegations?|members?|staff|participants?|observers?|focal\s+points?|partners?|people"
    r"|persons?|experts?|officials?|representation|teams?)"
)
_OF_WHOM = rf"(?:{_COUNT}\s+)?(?:(?-i:[a-z][a-z-]+)\s+){{0,2}}{_WORK}\s+(?:of|from|for|representing)\s+(?:the\s+)?"
_MEANS = (
    r"(?:by|via|over|through|on)\s+(?:tele)?(?:phone|video(?:\s?(?:link|conference|call))?|zoom|teams|skype|webex"
    r"|the\s+(?:phone|line))"
)
_WHEN = (
    r"(?:(?:for|during|from|until|till|since|after|at|in)\s+(?:agenda\s+)?(?:the\s+)?(?:first|second|last|items?|points?|sections?|parts?|paragraphs?"
    r"|part|half|beginning|start|time|\d[\d.:h]*)\b(?-i:[^A-Z()]){0,60})"
)
_NOBODY = (
    rf"(?:also|later|then|online|remotely|virtually|in\s+person|finally|{_MEANS}|{_WHEN}"
    r"|join(?:ed|ing)\b(?-i:[^A-Z()]){0,60})"
)
_LEAD = re.compile(
    rf"(?:(?:and|as\s+well\s+as|together\s+with|along\s+with|plus|including|also|finally)\s+)*(?:{_NOBODY}[\s,]+)?"
    rf"(?:{_OF_WHOM}(?=(?-i:[A-ZÀ-ÞĀ-ɏ]))|(?:the|our|its)\s+)?",
    re.IGNORECASE,
)
OF_WHOM = re.compile(rf"(?:and\s+|as\s+well\s+as\s+)?{_OF_WHOM}", re.IGNORECASE)
_TRAIL = re.compile(rf"(?:\s+(?:{_NOBODY})){{1,3}}$", re.IGNORECASE)
_SIGNED = re.compile(r"\s[–—-]\s|:\s")
_NO_NAME = re.compile(
    rf"(?:and|{_NOBODY}|(?:{_COUNT}|other|others|various|further)\s(?-i:[^A-Z]){{0,60}}|others?|everybody|everyone)?\W*",
    re.IGNORECASE,
)
_AND = re.compile(
    r",?\s+(?:and|&|as\s+well\s+as|together\s+with|along\s+with|plus)\s+(?=(?:the\s+|also\s+|representatives?\s|colleagues?\s|delegates?\s"
    rf"|{_COUNT}\s+\w+\s+(?:of|from)\s+)?[A-ZÀ-ÞĀ-ɏ]|{_COUNT}\s+[a-z])|,?\s+and(?=,\s|$)"
)
_PLACE = re.compile(
    r"^(?P<who>[^(),]+?),?\s+(?P<word>from|of|for|representing|on\s+behalf\s+of|with|at)\s+(?:the\s+)?(?P<of>[A-ZÀ-ÞĀ-ɏ].*)$"
)
_PLACED = re.compile(r"^(?:from|of|for|representing|on\s+behalf\s+of|with|at)\s+(?:the\s+)?(?=[A-ZÀ-ÞĀ-ɏ])")
_DEPARTMENT = re.compile(
    r"\b(?:ministr(?:y|ies)|department|directorate|secretariat|committee|commission|agency|authority|office|unit|bureau|institute"
    r"|faculty|centre|center|council)\b[^()]*\b(?:of|for)\b",
    re.IGNORECASE,
)
# Matters for which there are ministries: what stands behind «and» with nothing else belongs to the name before it.
_MATTERS = re.compile(
    r"(?:(?:the|of|and|public|social|local|rural|urban|women['’]?s?|internal|home|foreign|food|higher|physical|economic|national|human|water"
    r"|human|regional)\s+|(?:agriculture|affairs|business|children|climate|communications?|community|cooperation|culture|development|economy|education"
    r"|employment|energy|environment|equality|family|finance|fisheries|food|forestry|gender|health|housing|industry|information|innovation"
    r"|insurance|integration|interior|investments?|irrigation|justice|labou?r|livestock|migration|mines|mining|planning|population|protection"
    r"|refugees|registration|relations|research|resources|rights|sanitation|sciences?|security|services|sports?|statistics|technology"
    r"|tourism|trade|training|transport|urbani[sz]ation|utilities|water|welfare|women|works|youth|reconstruction|rehabilitation)\b\s*)+",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"(?:\w+\s+){1,3}(?:commission|committee|council|agency|authority|office|bureau|fund|organi[sz]ation|institute|ministry|board|centre"
    r"|center|programme|service|trust|foundation|union|federation)\b",
    re.IGNORECASE,
)
# Where the sentence goes on with something else than names.
_TAIL = re.compile(
    r",?\s+(?:who|whom|which|where)\s|,?\s+and\s+(?:it|he|she|they|[a-z-]+ed|was|were|is|had|has)\s|\s(?:was|were|is|are|has|have|had|will|would|opened|welcomed"
    r"|began|started|noted|explained|agreed)\s|(?:(?<=_)\.|:)\s+(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Named:
    """Who is named in a sentence: the words, and the organisation where «of», «from» or «for» gives it."""

    passage: Passage
    of: Passage | None = None
    after_and: bool = False


def running(passage: Passage, *, most: int = 80) -> list[Named]:
    """Who a stretch of a sentence names, in order, up to where it stops naming; empty where it begins with no name."""
    tail = _TAIL.search(_blank(passage.text))
    rest = passage.part(0, tail.start() if tail else len(passage.text))
    found: list[Named] = []
    strange = 0
    for unit in _units(list(_pieces(rest))):
        if not is_named(unit):
            strange += 1
            if not found or strange * 4 > len(found) + 1:
                break
            continue
        found.append(unit)
        if len(found) == most:
            break
    return found


def all_named(passage: Passage) -> list[Named]:
    """Who a stretch of a sentence names, where it does nothing else; empty otherwise."""
    found = _units(list(_pieces(passage)))
    return found if found and all(map(is_named, found)) else []


def is_named(unit: Named) -> bool:
    """Whether the words look like the name of a person or an organisation."""
    if unit.of is not None:
        return True
    head = re.split(r"\s*[(\[,]|\s+(?:of|from|for)\s|\s[–—-]\s|\s*:\s", unit.passage.text)[0].strip(" .")
    return shape(head) in (*_PEOPLE, Shape.ORGANISATION) or is_organisation(head) or _is_placed_word(head, unit.passage.text)


def _is_placed_word(head: str, text: str) -> bool:
    """«Ada (Red Kite Trust)», «Ifremer (Yann Moss)», «Ada»: one word that its bracket or its commonness explains."""
    return shape(head) is Shape.WORD and ("(" in text or is_given_name(head))


def attached(parts: Sequence[Passage], whole: Passage) -> list[Passage]:
    """The parts of a row, what commas part of one person set together; as they are where it is no such row.

    «Ada Moss, Director, Red Kite Trust, Ben Nye, UNHCR»: no person has two organisations, and most have one.
    """
    kinds = [_kind(part.text) for part in parts]
    if len(parts) < 2 or kinds[0] is not Shape.PERSON:
        return list(parts)
    groups: list[list[int]] = []
    for number, kind in enumerate(kinds):
        if kind is Shape.PERSON or not groups:
            groups.append([number])
        else:
            groups[-1].append(number)
    bodies = [sum(kinds[n] is Shape.ORGANISATION for n in group) + ("(" in parts[group[0]].text) for group in groups]
    told = sum(
        len(group) > 1 or body > 0 or bool(_PLACE.match(parts[group[0]].text))
        for group, body in zip(groups, bodies, strict=True)
    )
    if max(bodies) > 1 or told * 2 <= len(groups) or None in kinds:
        return list(parts)
    return [_joined(whole, parts[group[0]], parts[group[-1]]) for group in groups]


def _kind(text: str) -> Shape | None:
    """Person, organisation or role, as far as the words before a bracket tell."""
    if _PLACED.match(text):
        return Shape.ORGANISATION
    head = re.split(r"\s*[(\[]|\s+(?:from|of|for)\s", text)[0] if not is_organisation(text) else text
    found = shape(head)
    if found in _PEOPLE and not is_organisation(head):
        return Shape.PERSON
    full = shape(re.split(r"\s*[(\[]", text)[0])
    if full is Shape.ROLE:
        return Shape.ROLE
    if full in _BODIES or is_organisation(head):
        return Shape.ORGANISATION
    return None


def _joined(whole: Passage, one: Passage, two: Passage) -> Passage:
    offsets = list(whole.offsets)
    return whole.part(offsets.index(one.offsets[0]), offsets.index(two.offsets[-1]) + 1)


def _blank(text: str) -> str:
    """The text with what stands in brackets blotted out, letter for letter."""
    return re.sub(r"\([^()]*\)|\[[^\[\]]*\]", lambda match: "_" * len(match[0]), text)


def _pieces(passage: Passage) -> Iterator[Named]:
    """The pieces between semicolons, commas and «and» outside brackets, without words that name nobody."""
    for part in split_list(passage, ";") if ";" in _blank(passage.text) else [passage]:
        commas = split_list(part, ",")
        signed = [bool(_SIGNED.search(_blank(one.text))) for one in commas]
        pieces = commas if all(signed) else [part] if any(signed) else attached(commas, part)
        for piece in pieces:
            for number, one in enumerate([piece] if any(signed) else _at_and(piece)):
                bare = _bare(one)
                if bare.text:
                    yield Named(bare, after_and=number > 0)


def _at_and(piece: Passage) -> list[Passage]:
    """The piece cut at every «and» that stands outside brackets and within no name."""
    found: list[Passage] = []
    start, text = 0, _blank(piece.text)
    for join in _AND.finditer(text):
        after = text[join.end() :]
        if not after.strip(" .") or not _one_body(text[start : join.start()], after, join[0]):
            found.append(piece.part(start, join.start()))
            start = join.end()
    return [*found, piece.part(start, len(piece.text))]


def _one_body(before: str, after: str, join: str) -> bool:
    """Whether «and» stands within one name: «Ministry of Labour and Youth», «Relief and Rehabilitation Commission»."""
    first = _AND.split(after)[0].strip(" _.")
    if after.startswith("the ") or "as" in join.split():
        return False
    of = re.split(r"\s+of\s+", first)[0]
    if _DEPARTMENT.search(before) and (_MATTERS.fullmatch(of) or shape(first) is Shape.WORD):
        return True
    last = re.split(r"[,;]", before)[-1].removeprefix("the ").split()
    alone = len(last) == 1 and not last[0].isupper() and not is_given_name(last[0]) and not is_organisation(last[0])
    return alone and "_" not in before and _HEADED.fullmatch(first) is not None and not is_organisation(first)


def _bare(part: Passage) -> Passage:
    """The piece without what comes before and behind the name: «and, by phone, the», «until item 4»."""
    lead = _LEAD.match(part.text)
    rest = part.part(lead.end() if lead else 0, len(part.text))
    trail = _TRAIL.search(_blank(rest.text))
    rest = rest.part(0, trail.start() if trail else len(rest.text))
    nation = is_country(rest.text) and not rest.text.isupper() and not is_given_name(rest.text)
    if nation or _NO_NAME.fullmatch(rest.text) or _NO_NAME.fullmatch(part.text):
        return part.part(0, 0)
    return rest.part(0, len(rest.text.rstrip(" .;,"))) if not re.search(r"\b[A-Z]\.$", rest.text) else rest


def _units(pieces: Sequence[Named]) -> list[Named]:
    """The pieces with the organisations that «of» and «from» give, to two people joined by «and» too."""
    found = [_placed(piece) for piece in pieces]
    for number in range(len(found) - 1, 0, -1):
        later, before = found[number], found[number - 1]
        shared = later.after_and and later.of is not None and before.of is None and "(" not in before.passage.text
        if shared and (shape(before.passage.text) in (*_PEOPLE, Shape.WORD)) and not is_organisation(before.passage.text):
            found[number - 1] = replace(before, of=later.of)
        elif later.after_and and _is_bracketed(later) and _is_bare_person(before):
            found[number - 1] = replace(before, of=_bracket(later.passage))
    return found


def _is_bare_person(unit: Named) -> bool:
    return unit.of is None and shape(unit.passage.text) in _PEOPLE and not is_organisation(unit.passage.text)


def _is_bracketed(unit: Named) -> bool:
    head, _, inner = unit.passage.text.partition("(")
    body = inner.rstrip(") ")
    return shape(head) in _PEOPLE and (shape(body) is Shape.ORGANISATION or is_organisation(body))


def _bracket(passage: Passage) -> Passage:
    start = passage.text.index("(") + 1
    return passage.part(start, len(passage.text.rstrip(") ")))


def _placed(piece: Named) -> Named:
    """«Ada Moss of the Red Kite Trust» as the person and the organisation."""
    found = _PLACE.match(piece.passage.text)
    if not found or is_organisation(piece.passage.text):
        return piece
    who, word = found["who"], found["word"]
    kind = shape(who)
    single = kind is Shape.WORD and " " not in who and not is_organisation(who) and (word == "from" or is_given_name(who))
    named = kind is Shape.CERTAINLY_PERSON or (kind is Shape.PERSON and (word != "of" or is_given_name(who.split()[0])))
    if not (single or named) or is_organisation(who):
        return piece
    return replace(piece, passage=piece.passage.part(*found.span("who")), of=piece.passage.part(*found.span("of")))
