"""Where somebody works, told by what they are: «Head of the Red Kite Trust», «IOM Director», «Manager at City of Brno».

The words of a role are no organisation, but many name one: behind «of» or «at», or as letters before an office that only a
body has. Letters that are known nowhere are believed where several entries begin so; «IT Director» works for nobody named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Set

from graphapp.loaders.attendance.known import is_body, is_organisation
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.schema.documents import Passage

_OF = re.compile(r"[^()]{3,60}?\s+(?:of|at|for|with|from)\s+(?:the\s+)?(?P<body>[A-ZÀ-ÞĀ-ɏ][^()]{2,80})$")
_LED = re.compile(
    r"(?P<body>[A-Z][A-Za-z&-]*[A-Z][A-Za-z]+|[A-Z][A-Za-z&-]+[A-Z])\s+"
    r"(?i:(?:(?:past|vice|deputy|executive|former|acting|assistant|country|regional|managing|interim|honorary|board)\s+)*"
    r"(?:president|director|ceo|treasurer|secretary(?:[ -]general)?|chair(?:man|woman|person)?|trustee|representative|delegate"
    r"|liaison|member|(?:technical|project|programme|program|information|data|field|policy|scientific|research|senior)\s+(?:officer|manager"
    r"|engineer|scientist|coordinator|advis[eo]r|specialist|analyst|expert|lead))\b.*)"
)
# «Chair, QRSS» and «Chair QRSS»: the letters may be a body's or a group's, so only those of a known body count.
_OFFICE_OF = re.compile(
    r"(?i:(?:co-?|vice-?|deputy\s+|executive\s+|past\s+)?(?:chair(?:man|woman|person)?|president|director|treasurer"
    r"|secretary(?:[ -]general)?|co-?ordinator|representative|head|ceo))\s+(?P<body>[A-Z][A-Z&/-]+[A-Z])"
)
# «Quality Lead, Otter Trust», «Secretary, Chamber of Commerce, Brno».
_BEHIND = re.compile(r"(?P<role>[^,()]{2,50}),\s+(?:the\s+)?(?P<body>[A-ZÀ-ÞĀ-ɏ][^()]{1,80}?)(?:\s*\([^()]*\))?")
_LETTERED = re.compile(r"(?:[A-ZÀ-ÞĀ-ɏ][\w’'-]+\s+){1,3}[A-Z]{3,}")
_GROUPS = Regex(r"(?:WG|TWG|SWG|SG|SC|TSC|TC|TF|SIG|AG|SAG|PMC|TAC|GB|SSC|JSC)s?$")
_SEVERAL = 2


def employer(role: Passage, often: Set[str]) -> Passage | None:
    """The organisation that a role names; `often`: letters with which several roles of the list begin."""
    behind = _BEHIND.fullmatch(role.text)
    if behind and shape(behind["role"]) is Shape.ROLE and _is_told(behind["body"]):
        return role.part(*behind.span("body"))
    of = _OF.match(role.text)
    if of and _is_employer(of):
        return role.part(*of.span("body"))
    office = _OFFICE_OF.fullmatch(role.text)
    if office:
        return role.part(*office.span("body")) if is_organisation(office["body"]) else None
    led = _LED.match(role.text)
    known = led and (is_organisation(led["body"]) or led["body"] in often)
    return role.part(*led.span("body")) if led and known else None


def is_office(text: str) -> bool:
    """Whether the words are an office and the letters of that in which somebody has it: «Chair QRSS»."""
    return _OFFICE_OF.fullmatch(text) is not None


def leaders(roles: Iterable[str]) -> frozenset[str]:
    """The letters before an office, where several of the roles have the same: «QRSS Treasurer», «QRSS Director»."""
    led = Counter(found["body"] for role in roles if (found := _LED.match(role)))
    return frozenset(letters for letters, count in led.items() if count >= _SEVERAL and _may_be_body(letters))


def _may_be_body(letters: str) -> bool:
    return not _GROUPS.search(letters) and not is_no_body(letters)


def _is_told(body: str) -> bool:
    """Whether what stands behind an office is a body rather than a field or a unit: «West Tide NHS», not «Livestock»."""
    return is_body(body) or is_body(body.split(",")[0]) or _LETTERED.fullmatch(body) is not None


def _is_employer(told: re.Match[str]) -> bool:
    """Whether what stands behind a role is a body; behind «at» it is, whatever it is called: «Manager at City of Brno»."""
    at = re.search(r"\sat\s+(?:the\s+)?$", told[0][: told.start("body") - told.start()])
    return is_body(told["body"]) or (at is not None and shape(told["body"]) not in (Shape.PROSE, Shape.ROLE, Shape.NOISE))
