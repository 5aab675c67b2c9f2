"""Who is to do it: the names in the subject's place, the agent of a passive, the names a list gives beside the task."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graphapp.loaders.actions import verbs
from graphapp.schema.findings import Found
from graphapp.schema.ids import fold

OWNING = frozenset({"Organisation", "Person", "Group"})
_AND = re.compile(r"(?:[\s,;/&+]|\band\b|\bor\b|\bwith\b|\bas well as\b|\btogether\b|\bjointly\b|\bboth\b|\bthe\b|\([^()]*\))*", re.IGNORECASE)
_ACTORS = (
    r"(?:colleagues?|teams?|staff|offices?|representatives?|delegates?|experts?|officers?|focal points?|leads?|co-?leads?|chairs?|co-?chairs?|chairpersons?"
    r"|secretariat|secretary|treasurer|leadership|committees?|boards?|members?|partners?|organi[sz]ations?|agencies|participants?|groups?|taskforces?|task forces?|task teams?"
    r"|sub-?groups?|directors?|co-?directors?|managers?|editors?|rapporteurs?|coordinators?|co-?ordinators?|facilitators?|moderators?|ministry|ministries"
    r"|consultants?|contractors?|volunteers?|countries|delegations?|attendees|everyone|everybody|developers?|leaders?|scribes?|hosts?|authors?|mentors?|agency|cluster|clusters|speakers?|working groups?|fellows?|trainers?)"
)
_TAIL = re.compile(
    rf"\s*(?:\([^()]*\))?\s*(?:(?:[\w-]+\s+){{0,2}}{_ACTORS})?\s*(?:\([^()]*\)|,[^,]{{1,60}},)?\s*(?:also|both|each|then|now|jointly|together|kindly|has|have|is|are|was|were)?\s*,?\s*\Z",
    re.IGNORECASE,
)
_SHARED_SUBJECT = re.compile(r"(?:\b(?:and|but|then|or)|,)\s*(?:also|then|now)?\s*\Z", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:of|for|from|with|by|in|on|to|at|between|about|than|against|via|under|within|into|through|without|among|towards?|per|as|like|including|around|regarding)\s+(?:the\s+|its\s+|their\s+|our\s+|both\s+)?\Z",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:(?:in|at|on|by|after|once|as|to|for|during|following|given|from|with|since|when|before|under|based|through|within|meanwhile|finally|firstly|secondly|thirdly"
    r"|also|additionally|further|furthermore|moreover|however|therefore|then|now|next|hence|still|similarly|likewise|instead|otherwise|subsequently|again)\b[^,]*,\s*)?"
    r"(?:(?:the|both|and|then|also|so|but|or|now|yes|ok|okay)\b[\s,]+)*",
    re.IGNORECASE,
)
_QUANTIFIED = re.compile(r"\b(?:all|each|every|any|other|those|these|most|some|several|many|interested)\s+(?:of\s+)?(?:the\s+|other\s+|those\s+|remaining\s+)*\Z", re.IGNORECASE)
_ANYBODY = re.compile(r"\s*(?:['’]s?\s+)?(?:\w+\s+){0,2}(?:organi[sz]ations|members|partners|participants|colleagues|attendees|agencies|community)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?P<word>they|he|she|it|this organi[sz]ation|the (?:agency|organi[sz]ation|ministry)|both)\b(?:\s+(?:also|both|all|then|now))?", re.IGNORECASE)
_WE = re.compile(r"(?:\A|\s)(?:we|us)\s*\Z|\Awe\b", re.IGNORECASE)
_I = re.compile(r"(?:\A|[\s,])I\s*\Z|\AI\b.*\b(?:and|but|then)\s*\Z")
_ACTOR = re.compile(rf"(?:\A|\s){_ACTORS}\b", re.IGNORECASE)
_IT_WAS = re.compile(r"\A(?:it|this)\s+(?:was|is|has been)\b|\A(?:was|is)?\s*\Z|\Aall\b", re.IGNORECASE)
_MANAGED = re.compile(r"\b(?:managed|led|run|hosted|coordinated|co-ordinated|maintained|chaired|overseen|operated)\s+(?:jointly\s+)?by\s+(?:the\s+)?\Z", re.IGNORECASE)
_BY = re.compile(r"(?P<before>[\w-]*)\s*\bby\s+(?:both\s+)?(?:the\s+)?\Z", re.IGNORECASE)
# «for review by X»: X is somebody else than the one who does it.
_FOR_OTHERS = re.compile(r"(?:review|approval|comments?|use|signature|agreement|inputs?|consideration|adoption|validation|endorsement|feedback|work)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Agent:
    """Who acts: the owners' keys, and whether anybody who could act is named at all."""

    owners: tuple[str, ...] = ()
    acts: bool = False
    plural_self: bool = False  # «we»


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the words around a clause say of who may be meant by it."""

    speaker: tuple[str, ...] = ()  # «I», or the name before a dash
    before: tuple[str, ...] = ()  # whom a pronoun stands for
    own: frozenset[str] = frozenset()  # key and spellings (folded) of the group that meets: it owns nothing


NOBODY = Agent()


def names_in(founds: Sequence[Found], start: int, end: int) -> list[Found]:
    """The names of those who can own an action in a stretch, in order."""
    return [found for found in founds if start <= found.start and found.end <= end and found.kind in OWNING]


def chain(text: str, founds: Sequence[Found]) -> list[Found]:
    """The first name and those joined to it by commas, «and» or a slash."""
    joined = list(founds[:1])
    for found in founds[1:]:
        between = text[joined[-1].end : found.start]
        if not _AND.fullmatch(between) or found.start == joined[-1].end:
            break
        joined.append(found)
    return joined


def alone(text: str, founds: Sequence[Found], region: tuple[int, int]) -> bool:
    """Whether the words before an infinitive are nothing but those who are to do it."""
    start, end = region
    names = names_in(founds, start, end)
    lead = _LEADING.match(text, start, end)
    at = lead.end() if lead else start
    if names:
        before = text[at : names[0].start]
        return (not before.strip() or bool(_QUANTIFIED.search(before))) and bool(_TAIL.match(text[chain(text, names)[-1].end : end]))
    return bool(_NOUN_PHRASE.fullmatch(text[at:end]))


_NOUN_PHRASE = re.compile(
    r"(?:(?:[Aa]ll|[Ee]ach|[Ee]very|[Tt]he|[Oo]ther|[Aa]ny|[Ii]nterested|[Rr]emaining|[Aa]t least|\w*one|two|[Rr]elevant|[Cc]oncerned|working|steering|task|technical|project"
    r"|country|field|national|regional|local|focal|lead|team|group|cluster|sector|board|committee|of|[A-Z][\w’'-]*)\s+)*"
    rf"(?i:{_ACTORS})\s*"
)


def subject(text: str, founds: Sequence[Found], region: tuple[int, int], around: Surroundings) -> Agent:
    """Who the words in the subject's place name."""
    start, end = region
    names = names_in(founds, start, end)
    return _adjacent(text, names, start, end, around) or _head(text, names, start, end, around) or _unnamed(text[start:end], around)


def _adjacent(text: str, names: list[Found], start: int, end: int, around: Surroundings) -> Agent | None:
    """The names right before the verb."""
    if not names or not _TAIL.match(text[names[-1].end : end]) or text[names[-1].end : end].lstrip()[:2] in {"'s", "’s"}:
        return None
    first = len(names) - 1
    while first and _AND.fullmatch(text[names[first - 1].end : names[first].start]):
        first -= 1
    before = text[start : names[first].start]
    if _PREPOSITION.search(before) and not (first < len(names) - 1 and _BY.search(before)):
        return None
    return _owned(text, names[first:], before, end, around)


def _head(text: str, names: list[Found], start: int, end: int, around: Surroundings) -> Agent | None:
    """The names at the head of the clause, where a verb before shares its subject with this one («is drafting it and will …»)."""
    lead = _LEADING.match(text, start, end)
    at = lead.end() if lead else start
    if names and names[0].start == at and _SHARED_SUBJECT.search(text[start:end]):
        joined = chain(text, names)
        rest = text[joined[-1].end : end]
        if rest.lstrip()[:2] not in {"'s", "’s"}:
            return _owned(text, joined, "", end, around)
    pronoun = _PRONOUN.match(text, at, end)
    if pronoun and (not text[pronoun.end() : end].strip() or _SHARED_SUBJECT.search(text[pronoun.end() : end])):
        return Agent(around.before, bool(around.before) or pronoun["word"].casefold() in {"they", "he", "she"})
    return None


def standing_for(text: str, founds: Sequence[Found], around: Surroundings) -> tuple[str, ...]:
    """Whom «they», «she» or «it» stands for in the sentence after this one: those at its head, else the first named."""
    names = names_in(founds, 0, len(text))
    lead = _LEADING.match(text)
    at = lead.end() if lead else 0
    heads = [index for index, found in enumerate(names) if found.start >= at and not _PREPOSITION.search(text[: found.start])]
    return keys(chain(text, names[heads[0] :]), around.own) if heads else ()


def _owned(text: str, names: Sequence[Found], before: str, end: int, around: Surroundings) -> Agent:
    if _QUANTIFIED.search(before) or _ANYBODY.match(text[names[-1].end : end]) and names[-1].kind == "Group":
        return Agent((), acts=True)
    return Agent(keys(names, around.own), acts=True)


def _unnamed(words: str, around: Surroundings) -> Agent:
    """Nobody in particular, or the speaker."""
    if _I.search(words):
        return Agent(around.speaker, acts=True)
    if _WE.search(words):
        return Agent((), acts=True, plural_self=True)
    if not words.strip() and around.speaker:
        return Agent(around.speaker, acts=True)
    return Agent((), acts=bool(_ACTOR.search(words[-40:]) or _IT_WAS.match(words.strip())))


def keys(names: Sequence[Found], own: frozenset[str]) -> tuple[str, ...]:
    """The owners' keys, each once; the meeting's own group and words for everybody own nothing."""
    kept = [found for found in names if found.key not in own and fold(found.spelling) not in own and not anybody(found.spelling)]
    return tuple(dict.fromkeys(found.key for found in kept))


_EVERYBODY = re.compile(
    r"(?:all|every\w*|each|any\w*|everybody|tb[dc]|to be (?:determined|confirmed|decided)|n/?a|none|various|participants?|members?|partners?|attendees?|team|the group|group|ims?|"
    r"(?:all\s+|other\s+)?(?:\w+\s+){0,2}(?:members|partners|participants|organi[sz]ations|agencies|colleagues|ims|attendees))",
    re.IGNORECASE,
)


def anybody(words: str) -> bool:
    """Whether the words stand for everybody or for nobody in particular."""
    return bool(_EVERYBODY.fullmatch(words.strip(" .()[]*")))


def by_agent(text: str, founds: Sequence[Found], stretch: tuple[int, int], verb: int, around: Surroundings) -> tuple[str, ...]:
    """The agents of a passive («… will be compiled by A and B», «the tool managed by A will be …»)."""
    names = names_in(founds, *stretch)
    for index, found in enumerate(names):
        before = text[stretch[0] : found.start]
        by = _BY.search(before)
        if by and (_MANAGED.search(before) or found.start > verb and _of_verb(by["before"], text[verb : stretch[0] + by.start("before")])):
            return keys(chain(text, names[index:]), around.own)
    return ()


def _of_verb(word: str, between: str) -> bool:
    """Whether «by» behind this word goes with the passive itself, not with a participle or a noun of its own."""
    if _FOR_OTHERS.search(word):
        return False
    return not verbs.participle(word) or not between.strip() or bool(re.fullmatch(r"[a-z-]+,?\s+(?:and\s+)?(?:then\s+)?", between))


def beside(text: str, founds: Sequence[Found], start: int, end: int, around: Surroundings) -> tuple[str, ...]:
    """The names that a list gives in brackets or behind a dash at the end: «Share the map (A, B)», «Share the map – A»."""
    tail = re.compile(r"(?:[(\[]|\s[-–—]{1,2}\s)\s*(?:action|lead|owner|responsible|by|who)?\s*:?\s*(?P<who>[^()\[\]–—]{1,80})[)\]]?[\s.;]*\Z", re.IGNORECASE)
    found = tail.search(text, start, end)
    if not found or found.start() == start:
        return ()
    return only_names(text, founds, found.start("who"), found.end("who"), around)


_FILLER = re.compile(
    rf"(?:[\s,;/&+.:()*]|\b(?:and|or|with|the|to|by|on|of|lead|leads|support|supported|team|{_ACTORS}|action|date|due|end|before|next|meeting)\b|\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)*",
    re.IGNORECASE,
)


def only_names(text: str, founds: Sequence[Found], start: int, end: int, around: Surroundings) -> tuple[str, ...]:
    """The owners named in a stretch that holds names (and dates) and nothing else, else none."""
    names = names_in(founds, start, end)
    at = start
    for found in names:
        if not _FILLER.fullmatch(text[at : found.start]):
            return ()
        at = found.end
    return keys(names, around.own) if names and _FILLER.fullmatch(text[at:end]) else ()
