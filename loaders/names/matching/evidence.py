"""Which spellings of the vocabulary are names in this document: an ambiguous one needs a reason to be believed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from graphapp.loaders.initials import fits, usual
from graphapp.loaders.names.drafts import ORGANISATION, PERSON, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.matching import known
from graphapp.loaders.names.matching.known import Known
from graphapp.loaders.names.matching.lexicon import Hit, longest
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.organisations import Certainty, by_id
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.ids import fold

_LISTED_BEFORE = Regex(
    r"(?:^|[,;:/(|&+-]|\b(?:and|or|with|of|by|from|to|between|including|the)\s)\s*(?P<name>[^,;:/()|&+]{2,60}?)\s*"
    r"(?:\([^()]*\)\s*)?(?:[,/&+]|-|\s(?:and|or)|,\s*(?:and|or))\s*(?:the\s+)?$"
)
_LISTED_BEHIND = re.compile(
    r"^\s*(?:\([^()]*\)\s*)?(?:[,/&+]|-|,?\s*\b(?:and|or)\b)\s*(?:the\s+)?(?P<name>[^,;:/()|&+.-]{2,60}?)\s*"
    r"(?:$|[,;:/()|&+.-]|\b(?:and|or|to|will|have|has|are|is|were)\b)"
)
# The capitals that end, or begin, at the sign: «we thank Otter Aid and X»; behind a stroke stands a branch.
_RUN = r"[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*){0,5}"
_RUN_BEFORE = Regex(rf"(?<![\w’'&-])(?P<name>{_RUN})\s*(?:,|&|,?\s(?:and|or))\s*(?:the\s+)?$")
_RUN_BEHIND = re.compile(rf"\s*(?:,|&|,?\s(?:and|or))\s*(?:the\s+)?(?P<name>{_RUN})(?![\w’'&-])")
_FROM = Regex(r"(?<![\w-])(?P<given>[A-Z][a-zà-ÿ]+)(?:\s[A-Z][\w’'-]+)?\s(?:from|at)\s$")
_BRACKET = Regex(r"(?<![\w’'-])(?P<who>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)\s\($")
_BRACKETED = Regex(r"\w\s\((?P<name>[A-Z][^()]{1,40})\)")
_SPEAKS = re.compile(
    r"\s+(?:asked|said|presented|will|noted|reported|explained|joined|suggested|mentioned|shared|raised|proposed|offered|confirmed|told|agreed)\b"
)
_SAID_TO_BE = Regex(
    r"(?:\b(?:NGO|INGO|agency|organi[sz]ation|partner|donor|charity|company)s?\s+|\bfunded by\s+|\bled by\s+|"
    r"\b(?:agreement|contract|partnership|collaboration|cooperation|liaison)\s+with\s+(?:the\s+)?)$"
)
# A body does so, not a method or a place.
_ACTS = re.compile(
    r"(?:['’]s\s+(?:plans?|proposals?|comments?|offices?|staff|colleagues|request|position|website|(?:(?:meeting|conference|board)\s+)?rooms?"
    r"|board\s?room|buildings?|premises|headquarters|director|representatives?|members|mandate|budget)\b|"
    r"\s+(?:web\s?sites?|secretariat|Secretariat|steering\s+(?:committee|group|board)|board|staff|exec(?:utive)?s?|rep(?:resentative)?s?|colleagues|folks|offices?|headquarters|"
    r"premises|IPR|"
    r"web\s+services?|servers?|labs?|conferences?|plenary)\b|"
    r"\s+for\s+(?:kindly\s+)?(?:hosting|organi[sz]ing|chairing|funding|sponsoring|offering|providing|supporting|inviting)\b|"
    r"\s+\([A-Z][a-zà-ÿ]+(?:\s+[A-Z][\w’'-]+){1,2}\)\s+(?:to|will|shall|has|agreed|offered|is\s+to)\s+[a-z]|"
    r"\s+(?:(?:has|have|had|also|will|would|not|did\s+not|already|formally|now|fully|recently)\s+)*(?:plans|expects|wants|agreed|said|joined|asked|"
    r"suggests|suggested|prefers|proposed|offered|confirmed|reported|informed|announced|recommends|recommended|decided|decide|started|began|"
    r"expressed|requested|endorsed|invited|participated|contributed|submitted|responded|replied|contacted|supported\s+(?:the|this|our|us)|"
    r"send|join|attend|ask|propose|respond|reply|contribute|invite|"
    r"own(?:s|ed)|hosts|hosted|issued|published|adopted|believes|consulted|been\s+(?:consulted|asked|informed|invited|contacted|approached|notified)|(?:some|no)\s+(?:plans|staff|interest|budget|capacity)|"
    r"(?:is|are)\s+(?:(?:also|now|actively|currently|still|very)\s+)?(?:working|planning|preparing|asking|willing|ready|evaluating|reviewing|drafting|considering|"
    r"seeking|hoping|hosting|funding|interested|keen|happy))\b|"
    r"\s+(?:undertaking|conducting|carrying\s+out|finali[sz]ing|distributing|implementing|preparing|drafting)\s)"
)
_OWNS = re.compile(r"['’]s\s+\w|\s+(?:has\s+|have\s+|also\s+)?[a-z]+(?:ed|es|s)\s+its\b")  # people do what is theirs, not its
# What comes from them, goes to them or is done by them is a body's, where the words end there.
_DEALS = Regex(r"\b(?:from|by|at|to|within|through|outside(?:\sof)?|via)\s(?:the\s)?$")
_ENDS = re.compile(
    r"\s*(?:[,.;:!?)\](/]|[–—-]\s|$)|['’]s?\s|\s+(?:(?!being\b)[a-z]{3,}ing|and|or|will|would|has|have|had|is|are|was|were|did|does|do|can|could|may|on|in|at|for|by|with|"
    r"before|after|until|about|through|via|as|who|which|that|this|next|last|again|also|now|not|if|when|while|but|during|since|early|late|some|a\s+few|in)\b"
)
# Officers go by letters too: «(Harbour Aid, Sector IMO)», «the IMO will add a tab».
_ROLES = frozenset(("IMO",))
_OF_A_COUNCIL = Regex(r"\b(?:Council|Borough)(?:['’]s)?\s+$")  # «the Borough Council EPO»: an officer's letters
_ROLE = Regex(r"(?:\b(?:Sector|Cluster|Area|National|the|The|our)|,)\s+$")
_RELIEF = frozenset({"UN", "RED_CROSS", "INGO", "DONOR"})
_IN_THE_FIELD = frozenset({"RED_CROSS", "INGO"})
_COMMON_STEMS = (
    "nation", "internat", "organi", "associa", "institut", "european", "develop", "department", "administra", "foundation",
    "federa", "universi",
    "commission", "committee", "council", "secretar", "africa", "america", "network", "society", "service", "centre",
    "center", "bureau", "program",
    "global", "united", "cooperat", "technolog", "research", "system", "informat", "management", "consult", "science",
    "office", "republic",
)  # fmt: skip
# «QUASE EU Connect 2024»: where the event of another is held, as its name tells.
_REGIONS = frozenset(("EU", "UN", "AU"))
_WITHIN = re.compile(r"(?<![\w-])(?!(?:THE|AND|OR|OF|FOR|IN)\b)[A-Z]{4,}\s\Z")
_GOES_ON = re.compile(
    r"\s(?:(?!Member|Commission|Delegation|Office|Parliament|Council|Presidency|Agenc|Directive|Regulation)[A-Z][a-z]+|(?:19|20)\d\d)"
)
_WORD_BEFORE = re.compile(r"(?<![\w-])([A-ZÀ-Þ][\w’'-]+)\s\Z")
_LOCATED = Regex(r"(?:\bHHs|\bhouseholds|\bsites|\bcamps|\bdistricts|\bfamilies|\bpeople|\bwards|\bLGAs)\s+in\s+$")
# «the Quay Registry and BIS register»: the letters are a thing's.
_OF_A_THING = re.compile(
    r"\s+(?:registers?|registr(?:y|ies)|databases?|systems?|models?|standards?|formats?|codes?|identifiers?|numbers?|files?)\b",
    re.IGNORECASE,
)
_NEAR = 100  # characters to either side in which a list's neighbour stands
_SHORT = 12  # characters that hold «from the »
_INITIALS = 3  # letters that are more than somebody's initials
_ENOUGH = 3  # well-known relief organisations make a document one about relief


@dataclass(frozen=True, slots=True)
class Seen:
    """A spelling of the vocabulary at its place in a text."""

    known: Known
    text: str
    start: int
    end: int
    shared: bool = False  # others write themselves so too, and as often


def add_known(drafts: Drafts, texts: Sequence[str]) -> None:
    """The organisations of the vocabulary that the texts name."""
    seen = [place for text in texts for place in _seen(drafts, text)]
    believed = {place.known.organisation.id for place in seen if place.known.certainty is Certainty.SURE}
    believed |= {draft.key.removeprefix("organisation:") for draft in drafts.organisations()}
    sure = {p.known.organisation.id: p.known.organisation.category for p in seen if p.known.certainty is Certainty.SURE}
    relief = [category for category in sure.values() if category in _RELIEF]
    about_relief = len(relief) >= _ENOUGH and not _IN_THE_FIELD.isdisjoint(relief)
    for place in _accepted(seen, drafts, believed, about_relief=about_relief):
        if drafts.known(ORGANISATION, place.known.spelling) in (None, place.known.organisation.key):
            drafts.add(from_vocabulary(place.known.organisation))
            drafts.spell(place.known.organisation.key, place.known.spelling, wary=place.known.certainty is Certainty.ORDINARY)
    for place in seen:
        letters = place.known.spelling
        if _is_office(place, about_relief=about_relief) and not drafts.is_taken(letters):
            drafts.block(letters)
        if place.shared and _are_letters(letters) and not drafts.is_taken(letters) and _is_body(place, drafts, believed):
            reason = "letters of several bodies where a body stands"
            drafts.add(Draft(f"organisation:{fold(letters)}", ORGANISATION, letters, reason, doubtful=True), [letters])


def _seen(drafts: Drafts, text: str) -> list[Seen]:
    """Where the text names organisations; a product that is called by its maker's name is nobody's name from now on."""
    lists, lexicon = known.spellings(), known.searchable()
    hits: list[Hit] = longest(lexicon.search(text))
    for hit in hits:
        if hit.index >= len(lists):
            drafts.block(lexicon.spellings[hit.index])
    found = ((hit, known.bearers(hit.index)) for hit in hits if hit.index < len(lists))
    return [Seen(one, text, hit.start, hit.end, len(all_) > 1) for hit, all_ in found for one in all_]


def _accepted(seen: Sequence[Seen], drafts: Drafts, believed: set[str], *, about_relief: bool) -> list[Seen]:
    """The sightings to believe; one beside a believed one is believed too, so this goes on until nothing is added."""
    accepted: list[Seen] = []
    waiting = list(seen)
    while True:
        now = [p for p in waiting if _has_evidence(p, drafts, believed, about_relief=about_relief)]
        if not now:
            return accepted
        accepted += now
        believed |= {p.known.organisation.id for p in now}
        waiting = [p for p in waiting if p not in now]


def _has_evidence(place: Seen, drafts: Drafts, believed: set[str], *, about_relief: bool) -> bool:
    organisation, certainty = place.known.organisation, place.known.certainty
    if (
        place.known.spelling in _REGIONS
        and _WITHIN.search(place.text, 0, place.start)
        and _GOES_ON.match(place.text, place.end)
    ):
        return False
    if _is_office(place, about_relief=about_relief):
        return False
    if place.text.isupper() and certainty is not Certainty.SURE and " " in place.text.strip():
        return False
    if organisation.id in believed:
        return True
    if certainty is not Certainty.SURE and (_is_surname(place) or (_are_letters(place.known.spelling) and _is_role(place))):
        return False
    if not place.shared and _is_body(place, drafts, believed):
        return True
    if certainty is not Certainty.AMBIGUOUS:
        return False
    spelling = place.known.spelling
    if about_relief and organisation.category in _RELIEF and not is_place(spelling):
        return True
    return len([o for o in believed if _stems(organisation.id) & _stems(o)]) > 1


def _is_body(place: Seen, drafts: Drafts, believed: set[str]) -> bool:
    """Whether what stands around it says that it is a body, whichever."""
    sure, letters = place.known.certainty is Certainty.SURE, place.known.spelling
    plain = place.known.certainty is Certainty.AMBIGUOUS and not is_place(letters) and not is_given_name(letters.split()[0])
    if not sure and (_are_letters(letters) or plain) and _is_dealt_with(place) and not _are_initials(drafts, letters):
        return True
    before = place.text[max(0, place.start - _NEAR) : place.start]
    said = _SAID_TO_BE.search(before) or _is_from_there(before, place.text[place.end : place.end + _NEAR])
    return bool(said) or _is_behind(place, drafts, believed) or _beside_believed(place, drafts, believed)


def _is_behind(place: Seen, drafts: Drafts, believed: set[str]) -> bool:
    """Whether it is in brackets behind somebody («Ada (X) called»), or as a believed one does («Maps (X), Boats (IOM)»)."""
    before = _BRACKET.search(place.text, max(0, place.start - _NEAR), place.start)
    if before is None or place.text[place.end : place.end + 1] != ")":
        return False
    if is_given_name(before["who"].split()[0]) and not fits(place.known.spelling, before["who"]):
        return True
    others = (other["name"] for other in _BRACKETED.finditer(place.text) if other.start("name") != place.start)
    return any(_believed(name, drafts, believed) for name in others)


def _are_letters(spelling: str) -> bool:
    """Whether it is written as letters are: «QDA», «QDAnet»."""
    return " " not in spelling and sum(c.isupper() for c in spelling) > 1


def _is_dealt_with(place: Seen) -> bool:
    """Whether it does what a body does, or something comes from it, goes to it or is done by it."""
    if _ACTS.match(place.text, place.end):
        return True
    before = place.text[max(0, place.start - _SHORT) : place.start]
    several = sum(c.isupper() for c in place.known.spelling) >= _INITIALS or not _are_letters(place.known.spelling)
    if several and _OWNS.match(place.text, place.end):
        return True
    nobodys = several or before.lower().endswith(" the ")  # initials have no article
    return nobodys and bool(_DEALS.search(before)) and bool(_ENDS.match(place.text, place.end))


def _is_office(place: Seen, *, about_relief: bool) -> bool:
    """Whether the letters are an officer's of some council, or one's that every relief organisation has."""
    letters = place.known.spelling
    whose = bool(_OF_A_COUNCIL.search(place.text, max(0, place.start - _SHORT), place.start))
    return _are_letters(letters) and (whose or (about_relief and letters in _ROLES))


def _is_role(place: Seen) -> bool:
    """Whether the letters stand for an officer, or for the place where something is («in MMC and the north»)."""
    before = place.text[: place.start]
    return (place.known.spelling in _ROLES and bool(_ROLE.search(before))) or bool(_LOCATED.search(before))


def _is_surname(place: Seen) -> bool:
    """Whether a first name stands before the word: «Anna Kubota» is no maker of tractors."""
    before = _WORD_BEFORE.search(place.text, max(0, place.start - _NEAR), place.start)
    return before is not None and not place.known.spelling.isupper() and is_given_name(before[1])


def _is_from_there(before: str, behind: str) -> bool:
    """Whether somebody is from where the words are: «Ada from X», «Quuxa from X asked»."""
    who = _FROM.search(before)
    return who is not None and (is_given_name(who["given"]) or bool(_SPEAKS.match(behind)))


def _are_initials(drafts: Drafts, letters: str) -> bool:
    """Whether somebody of the document has these first letters: «KB will» is Karl Berg there, not a library."""
    return any(fold(letters) in usual(draft.name) for draft in drafts.by_key.values() if draft.kind == PERSON)


@cache
def _stems(organisation: str) -> frozenset[str]:
    """The beginnings of the words that say what field an organisation works in."""
    known_one = by_id().get(organisation)
    words = fold(known_one.name).split() if known_one else []
    return frozenset(w[:8] for w in words if len(w) > 6 and not w.startswith(_COMMON_STEMS))


def _beside_believed(place: Seen, drafts: Drafts, believed: set[str]) -> bool:
    """Whether it stands in one list with an organisation that is believed: «IOM, X and UNICEF»."""
    if _OF_A_THING.match(place.text, place.end):
        return False
    before, behind = place.text[max(0, place.start - _NEAR) : place.start], place.text[place.end : place.end + _NEAR]
    found = [_LISTED_BEFORE.search(before), _LISTED_BEHIND.match(behind)]
    if place.known.certainty is Certainty.AMBIGUOUS:
        found += [_RUN_BEFORE.search(before), _RUN_BEHIND.match(behind)]
    neighbours = {m["name"].strip() for m in found if m}
    return any(_believed(name, drafts, believed) for name in neighbours)


def _believed(name: str, drafts: Drafts, believed: set[str]) -> bool:
    if not name[:1].isupper():
        return False
    organisation = known.organisation_called(name)
    return bool(drafts.known(ORGANISATION, name)) or (organisation is not None and organisation.id in believed)
