"""Whether a word that is also an ordinary word, a month or a place is a name where it stands."""

from __future__ import annotations

import re

from graphapp.loaders.names.matching.heads import is_end
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import ordinary_names

_VERB_BEHIND = re.compile(
    r"^(?:\s*[:,/&+(–—-]|['’]s\b|\s+(?:to|will|would|has|have|had|is|was|can|could|should|shall|and|or|also|asked|said|"
    r"noted|suggested|agreed|reported|"
    r"presented|explained|mentioned|proposed|raised|shared|added|confirmed|thanked|joined|gave|volunteered|offered|"
    r"highlighted|informed|"
    r"must|might|(?:needs|wants|hopes|plans|intends|aims|expects)\s+to|agrees|says|thinks|thought|asks|notes|explains|proposes|suggests|"
    r"introduced|stated|updated|opened|closed|welcomed|pointed|stressed|requested|clarified|commented|replied|took|met|sent|spoke|wrote|volunteers|offers|"
    r"[A-Z][a-z]+)\b|\s*$|\s*\))"
)
_SPEAKS = re.compile(
    r"(?:\s*\([^()]{1,40}\))?\s+(?:to|will|asked|said|noted|suggested|agreed|presented|explained|mentioned|proposed|raised|shared|added|"
    r"comment(?:s|ed)|indicate[sd]|proposes|suggests|shares|asks|says|notes|explains|mentions|raises|agrees|reports|reported|advise[sd]|"
    r"confirmed|thanked|joined|and I)\b"
)
_LISTED = re.compile(r"\s*(?:$|[,/&+;|)]|\s(?:and|or)\s+(?:the\s+)?[A-Z])")
_MONTH_BEFORE = Regex(
    r"(?i)(?:\b(?:in|by|of|early|late|mid|until|till|from|since|end|this|next|last|during|and|to|before|after)|\d(?:st|"
    r"nd|rd|th)?)[\s-]*$"
)
_MONTH_BEHIND = re.compile(r"^\s*,?\s*\d")
_SENTENCE_BEGINS = Regex(r"(?:^|[.!?:;•*|]|\d[.)]|[-–—])\s*[\"“(]?$")
_PLACE_BEFORE = Regex(
    r"(?i)\b(?:in|from|across|throughout|within|into|to|of|for|between|inside|outside|near|via|through|eastern|western|"
    r"northern|southern)\s+"
    r"(?:the\s+)?$"
)
_NEIGHBOURS = (
    Regex(r"(?:^|[\s(,/])(?P<name>[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*){0,3})\s*(?:,|/|,?\s+and|\s+or)\s*$"),
    Regex(r"^\s*(?:,|/|,?\s+and|\s+or)\s+(?P<name>[A-Z][\w'’. -]*?)\s*(?=[,.;/()]|\s+(?:and|or|to|is|are|has|have|will)\b|$)"),
)
_SEATED_BEFORE = Regex(r"(?:^|[\s(|–—-])(?P<body>[A-Z][\w'’&-]+(?:\s(?:(?:of|for)\s)?[A-Z][\w'’&-]+){0,5})(?:,|\s[–—-])\s$")
_SEATED_BEHIND = re.compile(r"\s*(?:$|[|):])")
_OWNS = re.compile(r"['’]s\s")
_OF_A_STATE = re.compile(
    r"['’]s\s+(?:[a-z]+\s+)?(?:government|ministr|national|president|border|population|econom|parliament|authorit|capital|coast|"
    r"region|province|north|south|east|west|law|constitution|health|education|refugee|offer|delegat|embassy|army|police|"
    r"territor|cit(?:y|ies)|public|state|forest|energy|climate|[A-Z])"
)
_NEAR = 80  # characters to either side that may tell what a word means
_MONTHS = frozenset({"may", "april", "june", "august", "march"})


def is_ordinary(name: str) -> bool:
    """Whether the name is also an ordinary word."""
    return name.strip(".").casefold() in ordinary_names() or len(name) < 3


def is_person_there(text: str, start: int, end: int) -> bool:
    """Whether an ordinary word with a capital is somebody's name at its place."""
    word, before, behind = text[start:end], text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    if not word[:1].isupper() or (word.isupper() and len(word) < 3 and text.isupper()):
        return False
    if word.casefold() in _MONTHS and (_MONTH_BEFORE.search(before) or _MONTH_BEHIND.match(behind)):
        return False
    return not _SENTENCE_BEGINS.search(before) or bool(_VERB_BEHIND.match(behind))


def is_organisation_there(text: str, start: int, end: int) -> bool:
    """Whether an ordinary word with a capital is an organisation's name at its place."""
    before, behind = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    return not _SENTENCE_BEGINS.search(before) or bool(_SPEAKS.match(behind)) or bool(_LISTED.match(behind))


def _ends_in_place(name: str) -> bool:
    """Whether the words, or the last of them («In Niger»), are a place."""
    words = name.split()
    return any(is_place(" ".join(words[i:])) for i in range(len(words)))


def _is_seat(before: str, behind: str) -> bool:
    """Whether an entry ends by saying where its body is: «(QDA, Kenya)», «Otter Institute – Kenya»."""
    seated = _SEATED_BEFORE.search(before)
    if seated is None or not _SEATED_BEHIND.match(behind):
        return False
    return (seated["body"].isupper() and len(seated["body"]) > 2) or any(is_end(word) for word in seated["body"].split())


def is_country_there(text: str, start: int, end: int, *, strict: bool = False) -> bool:
    """Whether a word that is also a person's name, or an acronym of something else, is a country at its place."""
    word, before, behind = text[start:end], text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    if word.isupper() and text.isupper():
        return False
    beside = [m["name"] for m in (_NEIGHBOURS[0].search(before), _NEIGHBOURS[1].match(behind)) if m]
    if _PLACE_BEFORE.search(before) or any(_ends_in_place(name) for name in beside):
        return True
    if not word.isupper() and _is_seat(before, behind):
        return True
    if strict or word.isupper() or beside:
        return False
    if _OWNS.match(behind) and _SENTENCE_BEGINS.search(before):
        return bool(_OF_A_STATE.match(behind))
    return not re.match(r"\s+[A-Z][a-z]|\s*[(:]", behind) and not (_SPEAKS.match(behind) and _SENTENCE_BEGINS.search(before))
