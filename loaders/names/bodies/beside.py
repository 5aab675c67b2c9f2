"""Names known nowhere that stand in one row with organisations: «validated by UNICEF, Otter Aid and QNSO», «IOM + QDA».

Who writes such a row puts like beside like; so a row with a place, a person or an ordinary word in it proves nothing, and a
row of two only where bodies are spoken of: behind «by» or «with», before what they do, or within a bracket.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.names.bodies.cued import is_ordinary_there
from graphapp.loaders.names.bodies.dealings import STARTERS
from graphapp.loaders.names.bodies.groups import is_group_name
from graphapp.loaders.names.bodies.scenes import is_acronym
from graphapp.loaders.names.bodies.shapes import has_head
from graphapp.loaders.names.drafts import GROUP, ORGANISATION, PERSON, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.matching.known import organisation_meant
from graphapp.loaders.names.matching.places import is_place, places_in
from graphapp.loaders.names.matching.texts import small_words
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.ids import fold

_WORD = r"[A-ZÀ-ÞĀ-ɏ][\w’'&-]*+(?:\.[\w’'&-]++)*+"
_NAME = rf"{_WORD}(?:\s(?:(?:of|for|the|de|du|des|do|da)\s){{0,2}}{_WORD}){{0,4}}"
_ITEM = rf"(?:the\s)?{_NAME}(?:\s\((?=[^()]*\))[^()]{{1,40}}\))?"
_JOIN = r"(?:\s?,\s(?:and\s|or\s|&\s)?|\s(?:and|or|&|\+|/)\s|(?<=\w)[/+](?=[A-Z]))"
_ROW = Regex(rf"(?<![\w/’'-]){_ITEM}(?:{_JOIN}{_ITEM}){{1,11}}(?![\w-])")
_BRACKET = re.compile(r"\s\([^()]*\)")
_CUT = re.compile(_JOIN)
_BEFORE = Regex(
    r"(?:\b(?:by|with|from|between|both|through|including|like|e\.g\.|agencies|partners|organi[sz]ations|actors|NGOs|colleagues|together|"
    r"invite|invited|ask|asked|thank|thanked|contact|contacted|remind|brief)\b\s*(?:the\s)?|[(:]\s?|^|[.;]\s)$"
)
_BEHIND = re.compile(
    r"\s*(?:\)|$|\.(?:\s|$)|;|\s(?:to|will|would|shall|have|had|are|were|agreed|confirmed|reported|asked|said|presented|joined|plan|planned|"
    r"volunteered|offered|did|do|proposed|committed|support|supported|lead|led|conducted|organi[sz]ed|organi[sz]e|continue|share|shared|"
    r"sent|provided|provide|started|finali[sz]ed|requested|suggested|informed|on|in|for|before|after|during|at|as)\b)"
)
_ACTS = re.compile(
    r"\s(?:to|will|would|shall|have|agreed|confirmed|reported|asked|said|presented|joined|plan|planned|volunteered|offered|did|proposed|"
    r"committed|conducted|organi[sz]ed|provided|requested|suggested|informed|sent|shared)\b"
)
_THING = Regex(
    r"(?i)\b(?:project|programme|program|plan|review|survey|report|study|system|portal|platform|framework|strategy|monitoring|assessment|"
    r"tool|index|database|registry|mechanism|standards?|protocol|guidelines?|specification|agreement|procedures?|process|model|initiative|"
    r"package|appeal|sandbox|exchange|information|repository|dashboard|matrix|form|act|law|policy|day|week|workshop|training|conference|summit|"
    r"forum|meeting|officer|manager|director|chair|minister|coordinator|secretary|report|update|overview|annex|item|section|action|minute|note|call|agenda)s?$"
    r"|\bRegist(?:ers|ries)$"
)
_PEOPLE = re.compile(
    r"(?:Experts?|Colleagues|Members?|Representatives?|Staff|Partners?|Teams?|Head|Director|Mr|Ms|Mrs|Dr|Prof)\b"
)
_STEM = 5  # letters by which the beginning of a name tells it
_ENOUGH = 2  # known ones that make a row of three or more one of bodies


def add_beside(drafts: Drafts, texts: Sequence[str]) -> None:
    """The unknown names of rows in which everybody else is an organisation."""
    small = small_words(texts)
    for text in texts:
        for row in _rows(text) if not text.isupper() else ():
            for name in _unknown(drafts, row, small):
                _add(drafts, name)


def _rows(text: str) -> Iterator[re.Match[str]]:
    """The rows of names, and those in brackets behind a name of a row: «UNICEF (through Otter Aid, QNSO) and IOM»."""
    for row in _ROW.finditer(text):
        yield row
        for bracket in _BRACKET.finditer(text, row.start(), row.end()):
            yield from _ROW.finditer(text, bracket.start() + 2, bracket.end() - 1)


def _unknown(drafts: Drafts, row: re.Match[str], small: set[str]) -> Iterator[str]:
    """The names of a row that the rest of it shows to be organisations."""
    items = [item.strip() for item in _CUT.split(_BRACKET.sub("", row[0]))]
    names = [_bare(item) for item in items if not _is_role(item)]
    kinds = [_is_known(drafts, name) for name in names]
    new = [name for name, known in zip(names, kinds, strict=True) if not known]
    known = sum(kinds)
    if not known or not new or len(new) > max(known, 1) or any(_is_other(drafts, name) for name in new):
        return
    before, behind = row.string[: row.start()], row.string[row.end() :]
    spoken_of = bool(_BEFORE.search(before[-30:])) and bool(_BEHIND.match(behind))
    signs = "+" in row[0] or "/" in row[0]
    for name in new:
        short = is_acronym(name)
        sure = known >= _ENOUGH or (spoken_of and (short or signs or bool(_ACTS.match(behind)) or _is_agent(before)))
        if (sure or (signs and short)) and (short or (" " in name and has_head(name)) or not is_ordinary_there(name, small)):
            yield name


def _is_agent(before: str) -> bool:
    return bool(re.search(r"\b(?:by|with|from|between)\s(?:the\s)?$", before))


def _is_role(item: str) -> bool:
    """«the Grantor», «the Bureau»: one word with an article is whoever has that part, not a name."""
    return bool(re.fullmatch(r"the\s[A-Z][a-zà-ÿ]+", item))


def _bare(item: str) -> str:
    return item.removeprefix("the ").strip(" .,")


def _is_known(drafts: Drafts, name: str) -> bool:
    key = drafts.known(ORGANISATION, name)
    return key is not None and name in drafts.patterns


def _is_other(drafts: Drafts, name: str) -> bool:
    """Whether a name is, or may be, something else than an organisation."""
    words = name.split()
    if _PEOPLE.match(name) or STARTERS & set(words) or "'" in words[0] or "’" in words[0]:
        return True
    if is_no_body(name) or is_place(name) or list(places_in(name)) or is_group_name(name) or _THING.search(name):
        return True
    if any(drafts.is_name(one, GROUP, PERSON) for one in (name, *words)) or any(drafts.known(ORGANISATION, w) for w in words):
        return True
    return len(name) < 3 or any(is_given_name(word) for word in words) or any(c.isdigit() for c in name)


def _add(drafts: Drafts, name: str) -> None:
    known = organisation_meant(name)
    longer = [
        d.key
        for d in drafts.organisations()
        if d.name.startswith(f"{name} ") or (len(name) > _STEM and d.name.startswith(name))
    ]
    if len(longer) == 1:
        drafts.spell(longer[0], name)
    elif known:
        drafts.add(from_vocabulary(known), [name])
    elif name not in drafts.patterns:
        reason = "named in one row with organisations"
        drafts.add(Draft(f"organisation:{fold(name)}", ORGANISATION, name, reason, doubtful=True), [name])
