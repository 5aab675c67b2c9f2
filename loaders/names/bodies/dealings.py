"""Names of several words, or with a capital inside, that deal with others as bodies do: «Salam Quux gave land».

People give and promise too, so no name with a first name in it counts, nor one that the document writes small; and since a
town may send somebody, a plain single word counts only where nothing but a body can stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.names.bodies.cued import is_free, is_ordinary_there
from graphapp.loaders.names.bodies.scenes import is_acronym
from graphapp.loaders.names.bodies.shapes import has_head
from graphapp.loaders.names.drafts import ORGANISATION, Draft, Drafts
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.names.matching.texts import small_words
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.ids import fold

_WORD = r"(?>[A-ZÀ-ÞĀ-ɏ][\w’&-]*+)"
_NAME = rf"(?<![\w’'/-])(?P<name>{_WORD}(?:\s(?:(?:of|for|the|de|du|da|do|dos|del)\s){{0,2}}{_WORD}){{0,4}})(?![\w-])"
_TALKS = Regex(
    r"\b(?:in\s+(?:talks?|contact|touch|discussions?|negotiations?|correspondence)|(?i:talks|conversations?|negotiations?|correspondence|contacts)|"
    rf"an?\s+(?:agreement|contract|MoU|arrangement))\s+with\s+(?:the\s+)?{_NAME}"
)
_ASKED_OF = Regex(
    rf"\b(?:support|money|approval|permission|offers?|quotes?|invoices?|repl(?:y|ies)|letters?|clearance|grant)\s+from\s+(?:the\s+)?{_NAME}"
)
_HIRED = Regex(
    rf"\b(?:hire[sd]?|contracted|sub-?contracted|commissioned|engaged|awarded\s+to|(?:paid|payments?)\s+to|[Ss]ponsors?|sponsored\s+by)\s+(?:the\s+)?{_NAME}"
)
_PAID = Regex(
    rf"(?:^|(?<=[.:;•]\s)|(?<=\bthat\s)|(?<=\band\s)){_NAME}\s+(?:(?:has|have|had)\s+)?(?:quoted?\s+(?:us\s+)?[£$€]|invoiced|been\s+(?:awarded|contracted|commissioned|"
    r"appointed\s+as\s+(?:contractor|supplier|auditor))|won\s+the\s+(?:tender|contract|bid))"
)
_GIVEN = Regex(rf"\b(?:referred|transferred|handed\s+over|donated|belongs?|belonged|lent|sold)\s+to\s+(?:the\s+)?{_NAME}")
_MADE = Regex(
    r"\b(?:made|done|conducted|carried\s+out|run|led|operated|managed|produced|published|implemented|developed|prepared|under\s+revision|designed|"
    rf"built|owned|maintained|organi[sz]ed|hosted|broadcast|printed|delivered)\s+by\s+(?:the\s+)?{_NAME}"
)
_FOR = Regex(rf"\b(?:representing|on\s+behalf\s+of)\s+(?:the\s+)?{_NAME}")
_AS = Regex(
    rf"(?:\bwith|\b(?i:thanks)\s+to)\s+(?:the\s+)?{_NAME}\s+as\s+(?:(?:the|an?|its|our)\s+)?(?:[A-Za-z][a-z]+\s+){{0,3}}"
    r"(?:[Ss]ponsor|[Pp]artner|broadcaster|lead|co-?lead|partner|host|contractor|publisher|supplier|printer|operator|donor|transporter|service\s+provider)\b"
)
_DOES = Regex(
    rf"(?:^|(?<=[.:;•*–-]\s)|(?<=\bthe\s)|(?<=\band\s)|(?<=\bthat\s)|(?<=\bbut\s)|(?<=\bhowever\s)|(?<=\bwhile\s)|(?<=\bbecause\s)|(?<=,\s)|(?<=\bThe\s)){_NAME}"
    r"\s+(?:(?:has|have|had|also|already|now|only|then|later|recently|kindly|did\s+not|does\s+not)\s+){0,2}"
    r"(?:(?:graciously\s+|generously\s+)?agreed\s+to\s+(?:support|fund|sponsor|host|second|donate|pay|cover)\b|gave|gives|donate[sd]|distribute[sd]|decline[sd]|refuse[sd]|promise[sd]|pledge[sd]|(?:drops?|dropped|pulls?|pulled)\s+out|withdrew|"
    r"hire[sd]|is\s+hiring|recruits|recruited|trains|trained|intends?\s+to|intended\s+to|deploys|deployed|handed\s+over|takes\s+over|took\s+over|"
    r"will\s+(?:visit|fund|host|donate|train|distribute|pay)|visited|funds|funded|pays|paid|lends?|lent|(?:has|have)\s+no\s+(?:staff|money|funds?|"
    r"funding|budget|capacity|connectivity)|runs|operates|rents|owns|employs|(?:has|have)\s+an?\s+(?:office|data\s+scientist|team|budget|mandate))\b"
)
# One name that is many people to those who write of it: «she said Quay Tide Sciences have developed a map».
_MANY = Regex(
    rf"(?:^|(?<=[.:;•]\s)|(?<=\bsaid\s)|(?<=\bthat\s)|(?<=\bbecause\s)|(?<=\bwhile\s)|(?<=\bif\s)){_NAME}\s+have\s+(?:also\s+|now\s+|already\s+|just\s+)?"
    r"(?:developed|published|released|built|produced|joined|agreed|offered|launched|signed|submitted|pledged|confirmed|declined|hired)\b"
)
# «Ada Bell from Central Tides», «Ben Oduya at Reedmat»; who comes «from Quay» may live there.
_OF = Regex(rf"(?<![\w-])(?P<first>[A-Z][a-zà-ÿ]+)\s+(?:[A-Z]\.\s+)?[A-Z][a-zà-ÿ]+\s+(?P<join>from|at)\s+(?:the\s+)?{_NAME}")
_IN = Regex(
    rf"{_NAME}\s+\((?P<place>[A-Z][\w\s]{{2,30}})\)\s+(?:has|have|had|will|expressed|confirmed|presented|joined|is|agreed|reported|informed|asked|"
    r"offered|hosts|hosted|shared|leads|led|wants|plans)\b"
)
_SURE = (_HIRED, _PAID, _AS, _TALKS, _ASKED_OF)  # where a single word will do
_LOOSE = (_GIVEN, _MADE, _FOR, _DOES, _IN, _MANY)
_THINGS = Regex(
    r"(?i)\b(?:project|programme|program|plan|review|survey|report|study|system|portal|platform|framework|strategy|monitoring|assessment|tool|"
    r"index|database|registry|mechanism|standards?|protocol|guidelines?|agreement|procedures?|process|model|initiative|package|appeal|exchange|"
    r"repository|dashboard|matrix|form|act|law|policy|day|week|workshop|training|conference|summit|forum|meeting|officers?|managers?|directors?|"
    r"chairs?|ministers?|coordinators?|secretar(?:y|ies)|update|annex|item|section|action|group|team|committee|cluster|sector|leaders?|members?|"
    r"partners?|women|children|refugees|authorities|donors|agencies|communities|households|families|people|participants|delegates|stakeholders|"
    r"countries|states|staff|volunteers|teachers|farmers|workers|experts|colleagues|ministry|government|governments|office|unit|department|"
    r"secretariat|board|panel|task|force|president|head|representative|lead|mission|visit|hearing|congress|event|seminar|retreat|assembly|symposium|webinar|session|hackathon|camp|camps|site|sites|district|province|region|"
    r"governorate|village|city|town|island|islands|river|road|bridge|school|hospital|clinic|centre|center|warehouse|phase|round|year)$"
)
_WHOSE = re.compile(r"[’']s\s")
STARTERS = frozenset(
    """The This That These Those Each Every Any No Our Their Its His Her Some All Both Other Another New Same Such
    Which One Two Three First Second Next Last A An In On At By For From With To And Of Or As If When While After
    Before During Since Under Via Per Also But So Then Thanks Mr Mrs Ms Dr Prof It He She They We You I Who What
    Nobody Everybody Somebody Everyone Someone Most Many Few Several Half However Meanwhile Yesterday Today Tomorrow
    Only Even Here There Not Neither Either Once Because Although Though Finally Please Further Whoever Whether Until
    Unless Together Moreover Action Decision Update Note Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    January February March April May June July August September October November December Can Could Would Should Will
    Shall Do Does Did Is Are Was Were Has Have Had Supports Uses Needs Let Yes No Ok Okay Maybe Perhaps Just Still Yet
    Using Given Based Due Regarding Concerning Madame Monsieur Sister Brother Father Mama Sheikh Imam Captain Colonel
    General Major Judge Baroness Lord Lady Sir Prince Princess King Queen Senator Mayor""".split()
)


def add_dealing(drafts: Drafts, texts: Sequence[str]) -> None:
    """The unknown names that deal with others as only bodies do, with a doubt."""
    small = small_words(texts)
    for text in texts:
        for name in _named(text) if not text.isupper() else ():
            if (
                not _is_other(name)
                and not (" of " in name and name.split()[0].casefold() in small)
                and (is_free(drafts, name) or _is_of_country(drafts, name))
                and not is_ordinary_there(name, small)
            ):
                reason = "deals with others as a body does"
                drafts.add(Draft(f"organisation:{fold(name)}", ORGANISATION, name, reason, doubtful=True), [name])


def _named(text: str) -> Iterator[str]:
    for match in _OF.finditer(text):
        name = _bare(match["name"])
        if name and is_given_name(match["first"]) and (" " in name or (match["join"] == "at" and name.istitle())):
            yield name
    for pattern in (*_SURE, *_LOOSE):
        for match in pattern.finditer(text):
            name = _bare(match["name"])
            several = " " in name or bool(re.search(r"[a-z][A-Z]", name))
            placed = pattern is not _IN or is_place(match["place"])
            if pattern is _FOR and len(name.split()) == 2 and name.istitle() and not has_head(name):
                continue  # people speak on behalf of people too
            if name and placed and (several or (pattern in _SURE and name.istitle())):
                yield name


def _is_of_country(drafts: Drafts, name: str) -> bool:
    """Whether a name is unknown letters with their country: «QPO Chile»."""
    letters, _, place = name.partition(" ")
    new = not drafts.is_taken(name)
    return new and is_acronym(letters) and not is_no_body(letters) and is_place(place) and not organisation_called(name)


def _bare(name: str) -> str:
    """The name without words that only begin a sentence; empty where one stands within."""
    words = name.split()
    while words and words[0] in STARTERS:
        words.pop(0)
    while words and words[0].islower():
        words.pop(0)
    return " ".join(words) if not STARTERS & set(words) else ""


def _is_other(name: str) -> bool:
    """Whether a name may be somebody's, a place's or a thing's."""
    words = [word for word in name.split() if not word.islower()]
    if _WHOSE.search(name) and organisation_called(_WHOSE.split(name)[0]):
        return True  # «Oxfam’s Net Tool» is a thing of Oxfam's
    if any(is_given_name(word) or any(c.isdigit() for c in word) for word in words) or is_no_body(name):
        return True
    return bool(_THINGS.search(name)) or is_place(name) or is_place(words[0]) or organisation_called(words[0]) is not None
