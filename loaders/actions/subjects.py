"""Who acts in a clause: names in the subject's place, whom a pronoun stands for, the speaker, somebody without a name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graphapp.loaders.actions import text as words
from graphapp.loaders.actions import verbs
from graphapp.loaders.actions.owners import ACTORS, chain, joins, keys, names_in, only_names
from graphapp.schema.findings import Found

_TAIL = re.compile(
    rf"\s*(?:\([^()]*\))?\s*(?:(?:[\w-]+\s+){{0,2}}{ACTORS})?\s*(?:\([^()]*\)|,[^,]{{1,60}},)?\s*"
    r"(?:also|both|each|then|now|jointly|together|kindly|has|have|is|are|was|were)?\s*,?\s*\Z",
    re.IGNORECASE,
)
# One more who acts, whom nobody knows: «A and Friends of the Harbour».
_AND_OTHERS = re.compile(r"(?:\s*(?:,|&|\band\b)\s*(?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:of|for|the|de|du|[A-Z][\w’'-]*))*)+\s*\Z")
_SHARED = re.compile(r"(?:\b(?:and|but|then|or)|,)\s*(?:also|then|now)?\s*\Z", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?P<word>of|for|from|with|by|in|on|to|at|between|about|than|against|via|under|within|into|through"
    r"|without|among|towards?"
    r"|per|as|like|including|around|regarding|since|because|while|unless|after|before|once)\s+(?:the\s+|its\s+|their\s+|our\s+|both\s+)?\Z",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:(?:in|at|on|by|after|once|as|to|for|during|following|given|from|with|since|when|before|under|based|through|within"
    r"|meanwhile|finally|firstly|secondly|thirdly|also|additionally|further|furthermore|moreover|however"
    r"|therefore|then|now|next"
    r"|hence|still|similarly|likewise|instead|otherwise|subsequently|again)\b[^,]*,\s*)?"
    r"(?:(?:the|both|and|then|also|so|but|or|now|yes|ok|okay)\b[\s,]+)*",
    re.IGNORECASE,
)
_QUANTIFIED = re.compile(
    r"\b(?:all|each|every|any|other|those|these|most|some|several|many|interested)\s+(?:of\s+)?"
    r"(?:the\s+|other\s+|those\s+|remaining\s+)*\Z",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"\s*(?:['’]s?\s+)?(?:\w+\s+){0,2}(?:organi[sz]ations|members|partners|participants|colleagues|attendees"
    r"|agencies|community)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?P<word>they|he|she|it|both|this organi[sz]ation|the (?:agency|organi[sz]ation"
    r"|ministry))\b(?:\s+(?:also|both|all|then|now))?",
    re.IGNORECASE,
)
_WE = re.compile(r"(?:\A|\s)(?:we|us)\s*\Z|\Awe\b", re.IGNORECASE)
_I = re.compile(r"(?:\A|[\s,])I\s*\Z|\AI\b.*\b(?:and|but|then)\s*\Z")
_ACTOR = re.compile(rf"(?:\A|\s){ACTORS}\b", re.IGNORECASE)
_ONE = re.compile(
    r"\bthe\s+(?:[\w-]+\s+){0,2}(?:ministry|secretariat|secretary|(?:co-?)?chairs?|chairperson|government|department|treasurer"
    r"|(?:co-?)?leads?|(?:co-?)?directors?|co-?ordinators?|rapporteur|editors?|consultants?|leadership|authorities)\s*\Z",
    re.IGNORECASE,
)
_IT_WAS = re.compile(r"(?:(?:it|this)\s+)?(?:was|is|has been)(?:\s+(?:also|further|then))?\s*\Z|\Aall\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:[Tt]hat|[Ww]hich|[Ww]ho)\s*\Z")  # WHO is an organisation
_CALLED = re.compile(r"\s*(?:the|this)\s+(?P<what>\w+)\b", re.IGNORECASE)
# Initials, or a name of two words, that nobody knows: «LP», «XY and ZA», «Ada Brook».
_SOMEBODY = r"(?:[A-Z][A-Za-z]?[A-Z]|[A-Z][a-z’'-]+ [A-Z][a-z’'-]+)"
_UNKNOWN = re.compile(rf"\s*{_SOMEBODY}(?:\s*(?:,|/|&|\band\b)\s*{_SOMEBODY})*\s*")
_NOUN_PHRASE = re.compile(
    r"(?:(?:[Aa]ll|[Ee]ach|[Ee]very|[Tt]he|[Oo]ther|[Aa]ny|[Ii]nterested|[Rr]emaining|[Aa]t least|\w*one|two"
    r"|[Rr]elevant|[Cc]oncerned"
    r"|working|steering|task|technical|project|country|field|national|regional|local|focal|lead|team|group|cluster|sector|board"
    r"|committee|of|[A-Z][\w’'-]*)\s+)*"
    rf"(?i:{ACTORS})\s*"
)


@dataclass(frozen=True, slots=True)
class Agent:
    """Who acts: the owners' keys, and whether anybody who could act is named at all."""

    owners: tuple[str, ...] = ()
    acts: bool = False
    plural_self: bool = False  # «we»
    particular: bool = False  # one body or office, if without a name: «the secretariat»
    impersonal: bool = False  # «it», of which nobody knows whether it can act


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the words around a clause say of who may be meant by it."""

    speaker: tuple[str, ...] = ()  # «I», or the name before a dash
    before: tuple[str, ...] = ()  # whom a pronoun stands for
    own: frozenset[str] = frozenset()  # key and spellings (folded) of the group that meets: it owns nothing
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # whom «the university» stands for


NOBODY = Agent()


def subject(text: str, founds: Sequence[Found], region: tuple[int, int], around: Surroundings) -> Agent:
    """Who the words in the subject's place name."""
    start, end = region
    names = names_in(founds, start, end)
    return (
        _adjacent(text, names, region, around)
        or _head(text, founds, region, around)
        or _unnamed(text[:start], text[start:end], around)
    )


def called(text: str, known: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Whom a text means that begins with «the university», where the document names one only."""
    found = _CALLED.match(text)
    return known.get(found["what"].casefold(), ()) if found else ()


def alone(text: str, founds: Sequence[Found], region: tuple[int, int]) -> bool:
    """Whether the words before an infinitive are nothing but those who are to do it."""
    start, end = region
    names = names_in(founds, start, end)
    lead = _LEADING.match(text, start, end)
    at = lead.end() if lead else start
    if not names:
        doers = text[at:end]
        return bool(_NOUN_PHRASE.fullmatch(doers) or _UNKNOWN.fullmatch(doers)) and not verbs.imperative(doers)
    before = text[at : names[0].start]
    return (not before.strip() or bool(_QUANTIFIED.search(before))) and bool(
        _TAIL.match(text[chain(text, names)[-1].end : end])
    )


def standing_for(text: str, founds: Sequence[Found], around: Surroundings) -> tuple[str, ...]:
    """Whom «they», «she» or «it» stands for in the sentence after this one: those at its head, else the first named."""
    names = names_in(founds, 0, len(text))
    label = words.label(text)
    if label and only_names(text, founds, (0, label[0]), around.own):
        return ()  # in talk, the one who speaks is not the one who is spoken of
    lead = _LEADING.match(text)
    at = lead.end() if lead else 0
    heads: list[int] = []
    led = False  # behind a preposition, alone or by «and»
    for each, found in enumerate(names):
        led = bool(_PREPOSITION.search(text[: found.start])) or (led and joins(text, names[each - 1], found))
        if found.start >= at and not led and not _possesses(text[found.end :]):
            heads.append(each)
    return keys(chain(text, names[heads[0] :]), around.own) if heads else ()


def _adjacent(text: str, names: list[Found], region: tuple[int, int], around: Surroundings) -> Agent | None:
    """The names right before the verb."""
    rest = text[names[-1].end : region[1]] if names else ""
    if not names or _possesses(text[names[-1].end :]) or not (_TAIL.match(rest) or _AND_OTHERS.match(rest)):
        return None
    first = len(names) - 1
    while first and joins(text, names[first - 1], names[first]):
        first -= 1
    before = text[region[0] : names[first].start]
    led = _PREPOSITION.search(before)
    if led and not (led["word"].casefold() == "by" and first < len(names) - 1):
        return None
    return _owned(text, names[first:], before, around)


def _head(text: str, founds: Sequence[Found], region: tuple[int, int], around: Surroundings) -> Agent | None:
    """The names at the head of the clause, whose verb shares its subject with this one («is drafting it and will …»)."""
    start, end = region
    names = names_in(founds, start, end)
    lead = _LEADING.match(text, start, end)
    at = lead.end() if lead else start
    if names and names[0].start == at and _SHARED.search(text[start:end]):
        joined = chain(text, names)
        if not _possesses(text[joined[-1].end :]):
            return _owned(text, joined, "", around)
    pronoun = _PRONOUN.match(text, at, end)
    if pronoun and (not text[pronoun.end() : end].strip() or _SHARED.search(text[pronoun.end() : end])):
        meant = standing_for(text[:start], [each for each in founds if each.end <= start], around) or around.before
        it = pronoun["word"].casefold() not in {"they", "he", "she"}
        return Agent(meant, acts=True, impersonal=it and not meant)
    return None


def _possesses(rest: str) -> bool:
    return rest.lstrip()[:2] in {"'s", "’s"}


def _owned(text: str, names: Sequence[Found], before: str, around: Surroundings) -> Agent:
    if _QUANTIFIED.search(before) or (names[-1].kind == "Group" and _MANY.match(text[names[-1].end :])):
        return Agent((), acts=True)
    return Agent(keys(names, around.own), acts=True)


def _unnamed(before: str, region: str, around: Surroundings) -> Agent:
    """Nobody in particular, or the speaker."""
    if _I.search(region):
        return Agent(around.speaker, acts=True, particular=True)
    if _WE.search(region):
        return Agent((), acts=True, plural_self=True)
    if not region.strip():
        return NOBODY if _RELATIVE.search(before) else Agent(around.speaker, acts=True)
    if keys_of := called(region, around.called):
        return Agent(keys_of, acts=True)
    particular = bool(_ONE.search(region) or _UNKNOWN.fullmatch(region))
    return Agent(
        (), acts=particular or bool(_ACTOR.search(region[-40:]) or _IT_WAS.match(region.strip())), particular=particular
    )
