"""Cuts an entry of an attendance list into its parts: what stands in brackets, behind a colon, a dash, a slash, a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphapp.loaders.attendance.known import is_body, is_organisation
from graphapp.loaders.attendance.matters import goes_on
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.initials import fits
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Passage

_CONTACT = Regex(
    r"<?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b>?|(?:https?://|www\.)\S+|(?<![\w])\+?\d[\d\s().-]{6,}\d\b|(?<!\w)@(?![A-Z]{2,}\b)[\w-]+"
)
_BETWEEN = re.compile(
    r"\s*(?P<at>@)\s*|\s+(?P<dot>[·•‧])\s+|\s*(?P<colon>:|(?<=\s)=)\s*|\s*(?P<dots>\.{3,}|…)[.\s]*|\s+(?P<dash>[-–—])\s*|\s*(?P<long>[–—])\s*|(?<=\w)(?P<tight>-)\s+|\s*(?P<slash>(?<!HIV)/"
    r"|\||\\)\s*|\s*(?P<comma>,)\s*|\s*(?P<semi>;)\s*"
    r"|\s+(?P<word>representing(?:\s+with\s+authority\s+from)?|acting\s+proxy\s+for|proxy\s+for"
    r"|on\s+behalf\s+of|with\s+authority\s+from|standing\s+in\s+for|deputi[sz]ing\s+for|in\s+place\s+of"
    r"|for|from|of|at)\s+(?:the\s+)?(?=[a-z]?[A-ZÀ-ÞĀ-ɏ])"
)
_MEANS = Regex(r"\s+[–—-]\s+(?:online|remote(?:ly)?|virtual(?:ly)?|in person|by (?:phone|video))$", re.IGNORECASE)
_TIMES = Regex(r"\s+[x×+]\s?\d{1,2}$")  # «UNHCR x3», «Ada +1»
_ADDED = Regex(r"(?<=\w):\s|\s[–—-]\s")
_SURNAME = re.compile(r"(?:(?:De|Da|Van|Von|Del|Di|Le|La)\s+)?[A-ZÀ-ÞĀ-ɏ][a-zà-ÿĀ-ɏ’'-]+(?=\s*(?:[,;()\[\]|]|$))")
_DASHED = re.compile(r"(?P<one>[A-ZÀ-Þ][^–—()]*?)\s+[–—-]\s+(?P<two>[A-ZÀ-Þ](?:(?!\s[–—-]\s).)*?)")
_OF_A_NATION = re.compile(r"(?:National|Federal|Royal|State|Central)\s+[A-ZÀ-Þ]")
_UNIT = Regex(r"\b(?:Offices?|Unit|Team|Section|Division|Branch|Programme|Program|Department|Dept|Delegation|Mission|Sector)\b")
# What somebody is called besides: «(aka "Bo")».
_ALIAS = re.compile(r"(?:aka|a\.k\.a\.?|alias|also known as|known as|called|née?|formerly|goes by)\s|[\"“«]", re.IGNORECASE)
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_NUMBERING = re.compile(r"\s*(?:\(?\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)")
_LEAD = re.compile(
    r"(?P<word>(?:[a-z-]+\s+){0,3}rep(?:resentative)?\.?|[Rr]epresenting|[Oo]n\s+behalf\s+of|[Pp]roxy\s+for|[Rr]eplacing|[Ii]n\s+place\s+of|[Ss]tanding\s+in\s+for|[Dd]eputi[sz]ing\s+for|[Ss]ubstitut(?:ing|e)\s+for|for|(?:all|both)(?:\s+(?:of|from))?|From|of|from|at|with)\s+(?:the\s+)?(?=[A-ZÀ-ÞĀ-ɏ])"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an entry and what stands before it: nothing, a bracket, «:», «-», «/», «,», «;», or a word such as «for»."""

    sign: str
    passage: Passage


def split_entry(passage: Passage) -> list[Part]:
    """The parts of an entry, in order; addresses and numbers of telephones are left out."""
    found: list[Part] = []
    number = _NUMBERING.match(passage.text)
    passage = passage.part(number.end() if number else 0, len(passage.text))
    for start, end in _without_contacts(passage.text):
        found += _split(passage, start, end, "" if not found else ",")
    return found


def split_list(passage: Passage, signs: str) -> list[Passage]:
    """The passage cut at any of the signs, and at «and» before the last, outside brackets."""
    text, depth, start = passage.text, 0, 0
    cuts: list[tuple[int, int]] = []
    for at, letter in enumerate(text):
        depth += (letter in _CLOSING) - (letter in _CLOSING.values())
        if depth <= 0 and letter in signs and not _belongs(text, at):
            cuts.append((start, at))
            start = at + 1
    cuts.append((start, len(text)))
    found: list[Passage] = []
    for part in [piece for first, last in cuts for piece in _at_and(passage.part(first, last))]:
        lead = re.match(r"(?:and|&)\s+", part.text) if found else None
        rest = part.part(lead.end(), len(part.text)) if lead else part
        if rest.text:
            found.append(rest)
    return found


def _at_and(passage: Passage) -> list[Passage]:
    """«Ada Moss (Harbour Aid) and Ben Nye (Red Kite)» as two."""
    match = re.search(r"(?<=[)\]])(?:\s+and|\.)\s+(?=[A-ZÀ-ÞĀ-ɏ][^()\[\]]*(?:[(\[]|$))", passage.text)
    return [passage.part(0, match.start()), passage.part(match.end(), len(passage.text))] if match else [passage]


def split_pair(passage: Passage) -> list[Passage]:
    """«A and B» as two, and letters beside «&» where one space is missing («WFP &IOM»); anything else as it is."""
    match = re.fullmatch(r"(.+?)(?:\s+(?:and|&|\+)\s+|\s+&(?=[A-Z]{2,}\b)|(?<=[A-Z]{2})&\s+(?=[A-Z]{2,}\b))(.+)", passage.text)
    if not match:
        return [passage]
    return [passage.part(*match.span(1)), passage.part(*match.span(2))]


def split_dash(passage: Passage) -> list[Passage]:
    """«QRB - National Quay Registry», «SPQ Quays – FOQ Quays» as two bodies; a body with its unit, or its full name, as one."""
    match = _DASHED.fullmatch(passage.text)
    if not match or is_organisation(passage.text):
        return [passage]
    one, two = match["one"], match["two"]
    spelt = fits(one, two) and len(one) > 1
    lettered = (one.isupper() and " " not in one) or is_organisation(one)
    body = " " in two and (is_body(two) or _OF_A_NATION.match(two)) and not _UNIT.search(two)
    same = one.split()[1:] == two.split()[1:] != [] and one.split()[0].isupper() and two.split()[0].isupper()
    apart = same or (lettered and body and not spelt)
    return [passage.part(*match.span("one")), passage.part(*match.span("two"))] if apart else [passage]


def _belongs(text: str, at: int) -> bool:
    """Whether a comma belongs to a name: «Acme, Inc.», «Ted Gray, Jr.», «Ministry of Trade, Labour and Youth»."""
    if text[at] != ",":
        return False
    return goes_on(text, at) or re.match(r",?\s*(?:Inc|LLC|Ltd|Jr|Sr|PhD|MD|MPH|GmbH|Esq)\b", text[at:]) is not None


def _without_contacts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _CONTACT.finditer(text):
        if text[start : match.start()].strip(" ,;:-–()<>"):
            yield start, match.start()
        start = match.end()
    if text[start:].strip(" ,;:-–()<>."):
        yield start, len(text)


def _split(passage: Passage, start: int, end: int, sign: str) -> Iterator[Part]:
    text, at, first = passage.text, start, start
    while at < end:
        if text[at] in _CLOSING:
            yield from _part(passage, first, at, sign)
            close = _close(text, at, end)
            for inner in _inner(passage.part(at + 1, close)):
                yield from [] if _ALIAS.match(inner.text) else _part(inner, 0, len(inner.text), text[at])
            first = at = min(close + 1, end)
            sign = "after"
            continue
        match = _BETWEEN.match(text, at, end)
        if match and match.end() > match.start() and _separates(text, first, at, match):
            yield from _part(passage, first, at, sign)
            sign = _sign(match)
            first = at = match.end()
            continue
        at += 1
    yield from _part(passage, first, end, sign)


def _inner(passage: Passage) -> Iterator[Passage]:
    """The parts of a bracket, what a colon or a dash adds cut from the name before it: «(UNHCR: by phone)»."""
    for part in split_list(passage, ",;"):
        sign = _ADDED.search(part.text)
        if sign:
            yield part.part(0, sign.start())
        yield part.part(sign.end() if sign else 0, len(part.text))


def _part(passage: Passage, first: int, end: int, sign: str) -> Iterator[Part]:
    found = passage.part(first, end)
    while found.text and found.text[0] in '*_•-–—.,;:"“ ':
        found = found.part(1, len(found.text))
    lead = _LEAD.match(found.text) if sign else None
    if lead:
        found = found.part(lead.end(), len(found.text))
        sign = _sign_of_lead(lead["word"].lower(), sign)
    inner = re.search(r"\s*[(\[][^)\]]*[)\]]?$", found.text)
    if inner and inner.start():
        found = found.part(0, inner.start())
    while found.text and (
        found.text[-1] in '*_,;:?"” )]¹²³⁴⁵⁶†‡§' or (found.text[-1] == "." and len(found.text.split()[-1]) > 3)
    ):
        found = found.part(0, len(found.text) - 1)
    means = _MEANS.search(found.text) or _TIMES.search(found.text)
    found = found.part(0, means.start()) if means and means.start() else found
    if found.text:
        yield Part(sign, found)


def _sign_of_lead(word: str, sign: str) -> str:
    """The sign of a part that begins with a word such as «representing» or «replacing»."""
    if word == "representing":
        return "from"
    if word not in ("from", "of", "at", "with") and not word.startswith(("all", "both")):
        return "for"
    return "," if sign == "after" else sign


def _separates(text: str, first: int, at: int, match: re.Match[str]) -> bool:
    """Whether what matched is a boundary: «for» is one behind a person, not within «Homes for Families»."""
    if match["word"] in ("for", "from"):
        who = text[first:at].strip()
        letters = re.match(r"[A-Z]{2,}\b", text[match.end() :]) is not None
        lone = match["word"] == "from" and " " not in who and (is_given_name(who) or letters)  # «Ada from IOM»
        return lone or shape(who) in (Shape.PERSON, Shape.CERTAINLY_PERSON) or not who
    if match["word"] in ("of", "at"):
        words = text[first:at].split()
        person = len(words) > 1 and shape(text[first:at]) in (Shape.PERSON, Shape.CERTAINLY_PERSON)
        whose = re.split(r"\s*[,;(]", text[match.end() :])[0]
        placed = (" " in whose or whose.isupper()) and shape(whose) is Shape.ORGANISATION and not any(map(is_body, words))
        return person and (placed or is_given_name(words[0]))
    return not (_belongs(text, at) or (match["long"] and _is_double(text, first, match)))


def _is_double(text: str, first: int, match: re.Match[str]) -> bool:
    """Whether a dash without spaces joins two surnames: «Ada Moss–Peel», not «Ada Moss–UNHCR»."""
    tight = text[match.start() - 1 : match.start()].isalpha() and match.end() - match.start() == 1
    rest = _SURNAME.match(text, match.end())
    return bool(tight and rest and text[first : match.start()].count(" ") and not is_body(rest[0]))


def _close(text: str, opening: int, end: int) -> int:
    """Where the bracket closes; the end of the entry where it does not."""
    depth = 0
    for at in range(opening, end):
        depth += (text[at] == text[opening]) - (text[at] == _CLOSING[text[opening]])
        if depth == 0:
            return at
    return end


def _sign(match: re.Match[str]) -> str:
    if match["word"]:
        words = match["word"].split()
        return "stop" if "authority" in words else "from" if words[0] in ("from", "representing", "of", "at") else "for"
    return {
        "at": "from",
        "dot": "-",
        "colon": ":",
        "dash": "-",
        "long": "-",
        "tight": "-",
        "dots": "-",
        "slash": "/",
        "comma": ",",
        "semi": ";",
    }[match.lastgroup or ""]
