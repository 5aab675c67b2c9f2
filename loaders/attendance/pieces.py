"""A sentence that names people and organisations cut into the pieces between its commas and its «and».

Not every comma and every «and» parts two: those within one name («Ministry of Labour and Youth», «Quay and Sons») and those
between somebody and their role or body do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphapp.loaders.attendance.known import is_country, is_organisation
from graphapp.loaders.attendance.matters import MATTERS
from graphapp.loaders.attendance.parts import split_list
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.passages import between
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Passage

_PEOPLE = (Shape.PERSON, Shape.CERTAINLY_PERSON)
_BODIES = (Shape.ORGANISATION, Shape.PROBABLY_ORGANISATION)
_COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|all|both)"
_WORK = (
    r"(?:representatives?|colleagues?|delegates?|(?-i:delegations?)|members?|staff|participants?|observers?|focal\s+points?|partners?|people"
    r"|persons?|experts?|officials?|representation|teams?|(?:liaison\s+)?officers?|liaisons?|(?:co-?)?ordinators?|advis[eo]rs?)"
)
_OF_WHOM = rf"(?:{_COUNT}\s+)?(?:(?-i:[a-z][a-z-]+)\s+){{0,2}}{_WORK}\s+(?:of|from|for|representing)\s+(?:the\s+)?"
# «staff members Ada Moss and Ben Nye», «our guest Cyril Orr».
_SOME_KIND = (
    r"(?:(?:our|the|its)\s+)?(?-i:(?:[a-z][a-z-]+\s+)?(?:staff|members?|guests?|observers?|trustees?|directors?|officers?|colleagues?|delegates?"
    r"|speakers?|experts?|partners?|representatives?|volunteers?|co-chairs?|chairs?)(?:\s+members?)?\s+(?=[A-ZÀ-ÞĀ-ɏ][a-zà-ÿ]+\s+[A-ZÀ-ÞĀ-ɏ]))"
)
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
    rf"(?:{_OF_WHOM}(?=(?-i:[A-ZÀ-ÞĀ-ɏ]))|{_SOME_KIND}|(?:the|our|its)\s+)?",
    re.IGNORECASE,
)
OF_WHOM = re.compile(rf"(?:and\s+|as\s+well\s+as\s+)?{_OF_WHOM}", re.IGNORECASE)
_TRAIL = Regex(rf"(?:\s+(?:{_NOBODY})){{1,3}}$", re.IGNORECASE)
_SIGNED = Regex(r"\s[–—-]\s|:\s")
_NO_NAME = re.compile(
    rf"(?:and|{_NOBODY}|(?:{_COUNT}|other|others|various|further)\s(?-i:[^A-Z]){{0,60}}|others?|everybody|everyone)?\W*",
    re.IGNORECASE,
)
_AND = Regex(
    r",?\s+(?:and|&|as\s+well\s+as|together\s+with|along\s+with|plus)\s+(?=(?:the\s+|also\s+|representatives?\s|colleagues?\s|delegates?\s"
    rf"|{_COUNT}\s+\w+\s+(?:of|from)\s+|{_SOME_KIND})?[A-ZÀ-ÞĀ-ɏ]|{_COUNT}\s+[a-z])|,?\s+and(?=,\s|$)"
)
PLACE = re.compile(
    r"^(?P<who>[^(),]+?),?\s+(?P<word>from|of|for|represent(?:ing|ed|s)|on\s+behalf\s+of|with|at)\s+(?:the\s+)?(?P<of>[a-z]?[A-ZÀ-ÞĀ-ɏ].*?)"
    r"(?:\s*\((?P<what>[^()]*)\))?$"
)
_PLACED = re.compile(r"^(?:from|of|for|representing|on\s+behalf\s+of|with|at)\s+(?:the\s+)?(?=[a-z]?[A-ZÀ-ÞĀ-ɏ])")
_DEPARTMENT = Regex(
    r"\b(?:ministr(?:y|ies)|department|directorate|secretariat|committee|commission|agency|authority|office|unit|bureau|institute"
    r"|faculty|centre|center|council)\b[^()]*\b(?:of|for)\b",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"(?:\w+\s+){1,3}(?:commission|committee|council|agency|authority|office|bureau|fund|organi[sz]ation|institute|ministry|board|centre"
    r"|center|programme|service|trust|foundation|union|federation)\b",
    re.IGNORECASE,
)
# «Hollis & Wray LLP», «Quay and Sons».
_FIRM = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'-]+\s+)?(?:LLP|LLC|Ltd|Limited|Inc|PLC|GmbH|Partners|Associates|Sons|Daughters|Brothers|Co|Company)\b"
)


@dataclass(frozen=True, slots=True)
class Named:
    """Who is named in a sentence: the words, and the organisation where «of», «from» or «for» gives it."""

    passage: Passage
    of: Passage | None = None
    after_and: bool = False
    role: str | None = None  # of the bracket behind: «Ada Moss of the Red Kite Trust (Chair)»


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
        len(group) > 1 or body > 0 or bool(PLACE.match(parts[group[0]].text))
        for group, body in zip(groups, bodies, strict=True)
    )
    if max(bodies) > 1 or told * 2 <= len(groups) or None in kinds:
        return list(parts)
    return [between(whole, parts[group[0]], parts[group[-1]]) for group in groups]


def _kind(text: str) -> Shape | None:
    """Person, organisation or role, as far as the words before a bracket tell."""
    if _PLACED.match(text):
        return Shape.ORGANISATION
    head = re.split(r"\s*[(\[]|\s[–—-]\s|\s+(?:from|of|for)\s", text)[0] if not is_organisation(text) else text
    found = shape(head)
    if found in _PEOPLE and not is_organisation(head):
        return Shape.PERSON
    if all(shape(one) in _PEOPLE and is_given_name(one.split()[0]) for one in re.split(r"\s+(?:and|&)\s+", head)):
        return Shape.PERSON  # «Ada Moss and Ben Nye»
    full = shape(re.split(r"\s*[(\[]", text)[0])
    if full is Shape.ROLE:
        return Shape.ROLE
    if full in _BODIES or is_organisation(head):
        return Shape.ORGANISATION
    return None


def blank(text: str) -> str:
    """The text with what stands in brackets blotted out, letter for letter."""
    return re.sub(r"\([^()]*\)|\[[^\[\]]*\]", lambda match: "_" * len(match[0]), text)


def pieces(passage: Passage) -> Iterator[Named]:
    """The pieces between semicolons, commas and «and» outside brackets, without words that name nobody."""
    for part in split_list(passage, ";") if ";" in blank(passage.text) else [passage]:
        commas = split_list(part, ",")
        signed = [bool(_SIGNED.search(blank(one.text))) for one in commas]
        pair = part is not passage and len(commas) == 2 and _is_placed_pair(*commas)
        pieces = commas if all(signed) else [part] if any(signed) or pair else attached(commas, part)
        for piece in pieces:
            for number, one in enumerate([piece] if any(signed) else _at_and(piece)):
                bare = _bare(one)
                if bare.text:
                    yield Named(bare, after_and=number > 0)


def _is_placed_pair(one: Passage, two: Passage) -> bool:
    """«Ada Moss, Tide Watch» between semicolons: the second has no first name in it, and so is where the first is from."""
    somebody = _kind(one.text) is Shape.PERSON and is_given_name(one.text.split()[0])
    return somebody and _kind(two.text) is Shape.PERSON and not any(map(is_given_name, two.text.split()))


def _at_and(piece: Passage) -> list[Passage]:
    """The piece cut at every «and» that stands outside brackets and within no name."""
    found: list[Passage] = []
    start, text = 0, blank(piece.text)
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
    if _FIRM.match(after):
        return True
    of = re.split(r"\s+of\s+", first)[0]
    if _DEPARTMENT.search(before) and (MATTERS.fullmatch(of) or shape(first) is Shape.WORD):
        return True
    last = re.split(r"[,;]", before)[-1].removeprefix("the ").split()
    alone = len(last) == 1 and not last[0].isupper() and not is_given_name(last[0]) and not is_organisation(last[0])
    return alone and "_" not in before and _HEADED.fullmatch(first) is not None and not is_organisation(first)


def _bare(part: Passage) -> Passage:
    """The piece without what comes before and behind the name: «and, by phone, the», «until item 4»."""
    lead = _LEAD.match(part.text)
    rest = part.part(lead.end() if lead else 0, len(part.text))
    trail = _TRAIL.search(blank(rest.text))
    rest = rest.part(0, trail.start() if trail else len(rest.text))
    nation = is_country(rest.text) and not rest.text.isupper() and not is_given_name(rest.text)
    if nation or _NO_NAME.fullmatch(rest.text) or _NO_NAME.fullmatch(part.text):
        return part.part(0, 0)
    return rest.part(0, len(rest.text.rstrip(" .;,"))) if not re.search(r"\b[A-Z]\.$", rest.text) else rest
