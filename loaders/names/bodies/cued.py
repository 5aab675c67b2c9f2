"""Organisations that nothing but the words before them tells: who has a contract, gives a grant, or is named among partners.

A single capitalised word may be anything, so only words that are said of organisations alone count, and only names that
the document never writes small.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.dates.words import MONTHS, WEEKDAYS
from graphapp.loaders.names.bodies.groups import is_group_name
from graphapp.loaders.names.drafts import ORGANISATION, PERSON, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.matching.known import is_surely_called, organisation_meant
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.names.matching.placing import is_ordinary
from graphapp.loaders.names.matching.texts import small_words
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.ids import fold

# Taken whole or not at all.
_WORD = r"(?>[a-z]?[A-Z][a-z]+[A-Z]\w*|[A-Z]{2,4}[a-z]{3,}[A-Za-z]*|[A-Z][a-zà-ÿĀ-ɏ]+[A-Za-zà-ÿĀ-ɏ]*|[A-Z]{3,10})"
_NAME = rf"(?<![\w-]){_WORD}(?:\s+{_WORD}){{0,3}}(?![\w-])"
_LIST = rf"(?:the\s+)?{_NAME}(?:\s*,\s*(?:and\s+)?(?:the\s+)?{_NAME}|\s+(?:and|or|&)\s+(?:the\s+)?{_NAME})*"
_BODIES = (
    r"(?:organi[sz]ation|agenc(?:y|ie)|partner|compan(?:y|ie)|institution|donor|compet\w+|charit(?:y|ie)|supplier|vendor|funder|"
    r"universit(?:y|ie)|N?GO|INGO|firm|stakeholder|consultanc(?:y|ie)|bod(?:y|ie))s?"
)
_FIRM = r"(?:Health|Care|Group|Systems|Services|Labs?|Trust|Media|Energy|Bank|Press|Digital|Aid|Relief|Research|Consulting)"
_CUES = Regex(
    rf"(?:(?i:agreement|contract|MoU|memorandum\s+of\s+understanding|partnership|collaboration|cooperation|contacts)\s+with|"
    rf"{_BODIES},?\s+(?:\([A-Z]\w+\)\s+)?(?:\((?:e\.g\.|such\s+as|like|including),?|e\.g\.,?|like|such\s+as|including)|"
    r"(?:sponsors|funders|supporters)(?:\s+of\s+(?:the|this|our)\s+[a-z]+)?,?(?:\s+(?:are|were|including))?|"
    rf"(?:grants?|invoices?|funding|funds|donations?|secondment)\s+from|(?:funded|financed|commissioned|employed)\s+by|"
    rf"(?:researchers|colleagues|engineers|representatives|(?i:someone|somebody|anyone)|contacts?|staff|experts?|developers?|librarians?|"
    rf"an?\s+person|friends?)\s+(?:from|of|at|in(?=\s+{_WORD}\s+{_FIRM}\b)))\s+(?P<names>{_LIST})(?!\s+\d)"
)
# «Quux, Red Kite and other agencies»: the words behind a row of names say what they all are.
_OTHERS = Regex(rf"(?P<names>{_LIST})\s*,?\s+(?:and|or|&|as\s+well\s+as)\s+other\s+(?:[a-z-]+\s+){{0,2}}?{_BODIES}\b")
# Said to be a body by the words behind a comma: «Red Kite, a new donor foundation, …».
_APPOSED = Regex(
    rf"(?:^|(?<=[\s(]))(?P<names>{_NAME}),\s+(?:an?|the|our)\s+(?:[\w-]+\s+){{0,5}}?"
    r"(?:agency|NGO|INGO|organi[sz]ation|foundation|charity|company|firm|donor|association|institute|think\s+tank|start-?up"
    r"|consultancy|supplier|cooperative|union|contractor|publisher|manufacturer|(?:main\s+)?(?:supporters|developers|maintainers|makers))\b(?=\s*(?:[,.;:)]|$|\b(?:who|which|that|based|from|in|of|working)\b))"
)
# Does something together with a known body: «Harbour Aid and Friends of the Quay will …».
_BESIDE = Regex(
    rf"(?:^|(?<=[\s(]))(?P<known>{_NAME})(?:\s*,\s*|\s+and\s+)(?:the\s+)?(?P<names>{_WORD}(?:\s+(?:of\s+(?:the\s+)?)?{_WORD}){{0,3}})"
    r"\s+(?:will|to|have|has|are|were|agreed|plan|continue|presented|reported)\b"
)
# «the forwarder (Quay Logistics)»: what the bracket names is one.
_BRACKETED = Regex(
    rf"\b(?:forwarder|contractor|supplier|vendor|transporter|company|firm|operator|manufacturer|consultancy|service\s+provider|"
    rf"(?:implementing|local|national|international|operational|new)\s+(?:partner|NGO|agencie|organi[sz]ation)|printer)s?\s+\((?P<names>{_LIST})\)"
    r"|\b(?i:partners|agencies|organi[sz]ations|institutions|companies|universities|donors|NGOs|stakeholders|vendors|suppliers)\s+(?:[a-z]+\s+){0,3}"
    rf"\((?P<more>{_LIST})(?:,\s+[a-z][^()]{{2,60}})?\)"
)
# «the firm Reedmat», «an NGO called Quux Tides», «Red Kite Hall (the contractor of the site)».
_SORT = (
    r"(?:firm|company|employer|charity|NGO|start-?up|contractor|supplier|vendor|consultancy|publisher|manufacturer|think\s+tank|"
    r"design\s+agency|service\s+provider|operator)"
)
_CALLED = Regex(
    rf"(?:\b(?i:the|an?|our|their|his|her|its|new)|[’']s)\s+(?:[A-Z]?[a-z-]+\s+){{0,2}}{_SORT},?\s+(?:(?:called|named)\s+)?(?P<names>{_NAME})"
)
_EXPLAINED = Regex(rf"(?P<names>{_NAME})\s+\((?:the|an?|our|their|its)\s+(?:[\w.-]+\s+){{0,4}}?{_SORT}\b[^()]{{0,40}}\)")
# «Reedmat CTO stopped it»: only bodies have them.
_OFFICER = Regex(
    rf"(?P<names>{_NAME})(?:['’]s)?\s+(?:CEO|CTO|CFO|COO|CIO|headquarters|HQ|employees|lawyers|legal\s+(?:team|department|counsel))\b"
)
# «Quay Services represents Chile in the panel»
_REPRESENTS = Regex(
    rf"(?:^|(?<=[.;]\s))(?:The\s+)?(?P<names>{_NAME})\s+represents\s+(?:the\s+)?[A-Z][\w-]*\s+(?:in|on|at)\s+(?:the\s+)?[A-Z]"
)
_INVITED = Regex(
    rf"(?P<names>{_NAME})\s+(?:has|have)\s+"
    r"(?:been\s+(?:invited|contracted|commissioned|hired)\s+(?:by|to)|done\s+a)\b"
)
_PARTS = frozenset(
    """North South East West Northern Southern Eastern Western Central Upper Lower Greater Inner Outer New Old Republic Kingdom
 State Rural Urban Federal Mainland Coastal Gulf Lake Mount Port Bay Island Islands Government Embassy Visit Workshop Meeting
 Country""".split()
)
# A name with its country behind that acts: «Reedmat Chile gave six thousand nets», «Statistics Chile».
_OF_COUNTRY = Regex(
    r"(?<![\w-])(?P<names>(?:[A-Z][a-z]{3,}\s+){1,2}[A-Z][a-z]{3,})\s+"
    r"(?:(?:will|would|may|has|have|had|also)\s+)*(?:presented|gave|donate[sd]?|offered|offers|joined|adapt|hosts?|hosted|agreed|"
    r"asked|said|reported|informed|proposed|sent|sends|submitted|prepared|organi[sz]ed|trained|leads?|led|funds?|funded|confirmed|"
    r"requested)\b"
)
# What things are in is a place: «two colleagues from Quay … the boats in Quay».
_WHERE = Regex(r"\b(?:in|near)\s+([A-Z][a-z]+)\b(?!\s+[A-Z])")
_SPLIT = re.compile(r"\s*,\s*(?:and\s+)?(?:the\s+)?|\s+(?:and|or|&)\s+(?:the\s+)?")
_GOES_ON = re.compile(
    r"\s+(?:[Cc]luster|[Ss]ector|[Gg]roup|[Ww]orking|[Cc]ommittee|[Bb]oard|project|programme|program|data|tools?|code|software|"
    r"platform|standards?|members?|teams?|side|system|portal|model|framework)\b"
)
_FIELD = Regex(r"[a-z](?:ry|ics|tion|sion|ment|ity|ance|ence|ing|logy|graphy|ship)s?$")  # «Forestry», «Informatics»
ANYTHING = frozenset(
    "health protection education shelter wash nutrition logistics security food cash gender member members ministries "
    "ministry government governments state states civil society academia industry research science technology communication "
    "communications finance people part all both several other the this that these those our their its working group board "
    "committee secretariat chair co who what when where data open source api apis eu un ai it ict idp idps ngo ngos ingos "
    "internet web python java json xml linux windows english french spanish arabic i we you he she "
    "they project programme phase annex section item action new old north south east west northern southern eastern western "
    "association associate fair donors partners authorities communities agencies refugees women children climate change "
    "acting former current interim deputy future newly management policy environment agriculture energy transport water".split()
).union(MONTHS, WEEKDAYS)


def add_cued(drafts: Drafts, texts: Sequence[str]) -> None:
    """The unknown names that stand where only organisations stand, with a doubt."""
    small = small_words(texts)
    places = {name for text in texts for name in _WHERE.findall(text)}
    for text in texts:
        for name in (*_named(text), *_beside(drafts, text), *_of_country(text)):
            if name not in places and not is_no_body(name) and is_free(drafts, name) and not is_ordinary_there(name, small):
                reason = "named as a partner, a funder or a supplier"
                known = organisation_meant(name)
                unknown = Draft(f"organisation:{fold(name)}", ORGANISATION, name, reason, doubtful=True)
                drafts.add(from_vocabulary(known) if known else unknown, [name])


def _named(text: str) -> Iterator[str]:
    for pattern in (_CUES, _OTHERS, _BRACKETED, _INVITED, _APPOSED, _CALLED, _EXPLAINED, _OFFICER, _REPRESENTS):
        for match in pattern.finditer(text):
            names = "names" if match["names"] else "more"
            if not _GOES_ON.match(text[match.end(names) :]):
                yield from (re.sub(r"^the\s+", "", name) for name in _SPLIT.split(match[names]) if name)


def _of_country(text: str) -> Iterator[str]:
    """The names with a country behind that do something."""
    yield from (m["names"] for m in _OF_COUNTRY.finditer(text) if is_place(m["names"].split()[-1]))


def _beside(drafts: Drafts, text: str) -> Iterator[str]:
    """The names that act together with an organisation that is known."""
    for match in _BESIDE.finditer(text):
        if drafts.known(ORGANISATION, match["known"]) and " " in match["names"]:
            yield match["names"]


def is_free(drafts: Drafts, name: str) -> bool:
    taken = drafts.is_taken(name)
    known = is_surely_called(name) or is_place(name) or _is_part_of_place(name)
    return not taken and not known and not is_group_name(name) and not any(drafts.known(PERSON, w) for w in name.split())


def _is_part_of_place(name: str) -> bool:
    """Whether a name ends in a place that it tells a part of («Upper Quay»), not in whose it is («Harbour Services Chile»)."""
    words = name.split()
    return is_place(words[-1]) and (len(words) == 1 or words[0] in _PARTS or words[0].isupper())


def is_ordinary_there(name: str, small: set[str]) -> bool:
    """Whether the words are written small too, are a person's name, or are of those that may stand anywhere."""
    words = name.split()
    if words[0].casefold() in ANYTHING or is_ordinary(words[0]) or (is_given_name(words[0]) and len(words) < 4):
        return True
    if len(words) == 1 and _FIELD.search(name):
        return True
    return all(word.casefold() in small or word.casefold() in ANYTHING for word in words)
