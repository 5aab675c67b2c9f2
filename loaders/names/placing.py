"""Whether a word that is also an ordinary word, a month or a place is a name where it stands."""

from __future__ import annotations

import re

from graphapp.loaders.names.places import is_place

ORDINARY = frozenset(
    "may april june august will mark grant bill rose hope grace joy faith guy rich sue pat frank art dawn summer autumn drew rob major "
    "dean earl king page stone young long short white black brown green price day bell cook baker hall hill wood ford field rice bush "
    "lane banks bond cash case cross best good law read reading savage sharp strong swift love little small high low west east north "
    "south park parks penny ray rusty sandy sunny victor christian precious innocent patience prince princess mercy blessing gift charity "
    "charm don gene jack josh ken kit lance max miles nick norm pierce piper rod sky star ted tom tony trip ward wells woods worth doc "
    "an on in to my he so le do at no ma mo ba un la da de van von del di el al ng ho lo yu sun moon son chance goodluck prosper is as "
    "hand head key power media chase amber ruby jade iris ivy daisy violet olive heather holly robin drake reed rowan wade heath glen "
    "dale clay cliff brook forest lake rivers waters snow frost winter spring march monday friday noel easter temple bishop pope abbot "
    "knight duke baron marshall sergeant porter potter carter mason miller smith taylor turner walker fisher hunter farmer gardener".split()
)
_VERB_BEHIND = re.compile(
    r"^(?:\s*[:,(–—-]|['’]s\b|\s+(?:to|will|would|has|have|had|is|was|can|could|should|shall|and|or|also|asked|said|noted|suggested|agreed|reported|"
    r"presented|explained|mentioned|proposed|raised|shared|added|confirmed|thanked|joined|gave|volunteered|offered|highlighted|informed|"
    r"introduced|stated|updated|opened|closed|welcomed|pointed|stressed|requested|clarified|commented|replied|[A-Z][a-z]+)\b|\s*$|\s*\))"
)
_SPEAKS = re.compile(
    r"\s+(?:to|will|asked|said|noted|suggested|agreed|presented|explained|mentioned|proposed|raised|shared|added|confirmed|thanked|joined|and I)\b"
)
_MONTH_BEFORE = re.compile(
    r"(?i)(?:\b(?:in|by|of|early|late|mid|until|till|from|since|end|this|next|last|during|and|to|before|after)|\d(?:st|nd|rd|th)?)[\s-]*$"
)
_MONTH_BEHIND = re.compile(r"^\s*,?\s*\d")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:;•*|]|\d[.)]|[-–—])\s*[\"“(]?$")
_PLACE_BEFORE = re.compile(
    r"(?i)\b(?:in|from|across|throughout|within|into|to|of|for|between|inside|outside|near|via|through|eastern|western|northern|southern)\s+"
    r"(?:the\s+)?$"
)
_NEIGHBOURS = (
    re.compile(r"(?P<name>[A-Z][\w'’. -]*?)\s*(?:,|/|,?\s+and|\s+or)\s*$"),
    re.compile(
        r"^\s*(?:,|/|,?\s+and|\s+or)\s+(?P<name>[A-Z][\w'’. -]*?)\s*(?=[,.;/()]|\s+(?:and|or|to|is|are|has|have|will)\b|$)"
    ),
)
_MONTHS = frozenset({"may", "april", "june", "august", "march"})


def is_ordinary(name: str) -> bool:
    """Whether the name is also an ordinary word."""
    return name.strip(".").casefold() in ORDINARY or len(name) < 3


def is_person_there(text: str, start: int, end: int) -> bool:
    """Whether an ordinary word with a capital is somebody's name at its place."""
    word, before, behind = text[start:end], text[:start], text[end:]
    if not word[:1].isupper() or word.isupper() and len(word) < 3 and text.isupper():
        return False
    if word.casefold() in _MONTHS and (_MONTH_BEFORE.search(before) or _MONTH_BEHIND.match(behind)):
        return False
    return not _SENTENCE_BEGINS.search(before) or bool(_VERB_BEHIND.match(behind))


def is_country_there(text: str, start: int, end: int) -> bool:
    """Whether a word that is also a person's name, or an acronym of something else, is a country at its place."""
    word, before, behind = text[start:end], text[:start], text[end:]
    if word.isupper() and text.isupper():
        return False
    beside = [m["name"] for m in (_NEIGHBOURS[0].search(before), _NEIGHBOURS[1].match(behind)) if m]
    if _PLACE_BEFORE.search(before) or any(is_place(name) for name in beside):
        return True
    if word.isupper() or beside:
        return False
    return not re.match(r"\s+[A-Z][a-z]|\s*[(:]", behind) and not (_SPEAKS.match(behind) and _SENTENCE_BEGINS.search(before))
