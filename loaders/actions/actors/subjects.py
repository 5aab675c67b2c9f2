"""Who acts in a clause: names in the subject's place, whom a pronoun stands for, the speaker, somebody without a name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graphapp.loaders.actions import text as words
from graphapp.loaders.actions.actors import strangers
from graphapp.loaders.actions.actors.agents import NOBODY, Agent, Surroundings
from graphapp.loaders.actions.actors.owners import ACTORS, TITLE, chain, in_brackets, joins, keys, members_of, names_in
from graphapp.loaders.actions.actors.pronouns import LEADING, PREPOSITION, possesses, referred, standing_for
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import clause_start, finite
from graphapp.loaders.regex import Regex
from graphapp.schema.findings import Found

# Who acts for a body: «the A secretariat», «A’s country team», «A WASH section».
_ACTING_FOR = rf"(?:{ACTORS}|sections?|divisions?|branch(?:es)?|IMO?s?|desk|cell|hub|comms|communications)"
_TAIL = re.compile(
    rf"(?:/[A-Z][\w-]*)?\s*\)?\s*(?:\([^()]*\))?\s*(?:(?:[\w-]+\s+){{0,2}}{_ACTING_FOR})?\s*(?:\([^()]*\)|,[^,]{{1,60}},)?\s*"
    r"(?:(?:also|both|each|then|now|still|again|jointly|together|kindly|has|have|had|is|are|was|were|already|therefore|thus"
    rf"|meanwhile|finally|{verbs.LY})\s*,?\s*){{0,3}}\Z",
    re.IGNORECASE,
)
# One more who acts, whom nobody knows: «A and Friends of the Harbour», «A, B, etc.».
_STRANGER = r"(?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:of|for|the|de|du|[A-Z][\w’'-]*))*"
_AND_OTHERS = re.compile(
    rf"(?:\s*(?:,|&|\band\b)\s*{_STRANGER})*\s*"
    r"(?:,?\s*(?:etc|et al|and others|and colleagues|and co|and (?:who|any)(?:ever|one|body)? else\b[^,;.]{0,25})\b\.?)?\s*\Z"
)
# The same between two who are known: «A, Ula Moe, and B».
_NAME = r"(?:[A-Z][a-z’'-]+(?:\s[A-Z][a-z’'-]+|\s[A-Z]\.)?|[A-Z]{2,4})"
_AND_STRANGER = re.compile(rf"(?:\s*\([^()]*\))?(?:\s*,\s*{_NAME})+\s*,?\s*(?:and|&)?\s*")
_SERIES = re.compile(rf"(?:\s*\([^()]*\))?(?:\s*,\s*{_NAME})*(?:\s*,\s+and|,?\s+etc\.)\s+\Z")
# Who helps stands between the doer and the verb: «A with the support of B will», «A, on behalf of B, will».
_BESIDE = Regex(
    r"\s*,?\s+(?:with(?: the)? (?:support|help|assistance|funding|funds|backing|guidance|participation"
    r"|cooperation) (?:of|from|by)"
    r"|in (?:close )?(?:cooperation|collaboration|consultation|coordination|partnership|liaison) with|on behalf of"
    r"|under the \w+ of"
    r"|supported by|assisted by|funded by|led by|through|instead of|rather than|in place of)\s+[^,]{2,60},?\s*\Z"
    r"|\s*,?\s+with\s+[^,]{2,50}?\s+(?:input|inputs|support|help|assistance|backing|guidance|advice|feedback|oversight),?\s*\Z",
    re.IGNORECASE,
)
# «Comments to A to work in»: what goes to somebody who is to do it.
_INPUTS = re.compile(
    r"\W*(?:(?:all|any|the|your|further|written|final)\s+)*(?:comments?|inputs?|feedback|texts?|drafts?|names|nominations"
    r"|figures|data"
    r"|numbers|photos|pictures|suggestions|corrections|edits|contributions|answers|replies|questions|updates|details"
    r"|slides)\s+to\s+(?:the\s+)?",
    re.IGNORECASE,
)
_TITLE = re.compile(rf"(?:{TITLE}\.?\s+)*")
# What goes before a clause with «that» has the subject of what goes on behind it («accepted that it is late and will …»).
_GOES_ON = Regex(r"(?:\b(?:but|and|then|so)|&)\s+\Z", re.IGNORECASE)
_AND_THEN = Regex(r"(?:\band|&)\s*(?:also|then|now|has|have)?\s*\Z")
_SHARED = Regex(r"(?:\b(?:and|but|then|or)|,|&)\s*(?:also|then|now)?\s*\Z", re.IGNORECASE)
# «Was at the port and will …», «Will …»: notes leave out who it is, whom the sentence before told of.
_DROPPED = re.compile(
    r"(?:(?:also|currently|still|already|now)\s+)?(?:(?:was|were|is|are|has|had|have|hopes?|hasn['’]t|looking|working"
    r"|waiting)\b[^;:]*"
    r"(?:\b(?:and|but|then|so)|&)\s+)?(?:also\s+|then\s+)?\Z",
    re.IGNORECASE,
)
# «Partners such as A and B agreed»
_SUCH_AS = Regex(
    r"\b(?:members|partners|participants|organi[sz]ations|agencies|actors|countries|companies|institutions|ministries"
    r"|NGOs|clusters"
    r"|colleagues|others|(?:sub-?)?group|team|party|committee|panel)\s*,?\s+"
    r"(?:consisting of|composed of|made up of|comprising|such as|like|including|namely|i\.e\.|notably)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_OF_BODY = re.compile(r"\s*,?\s+(?:from|of|at|for)\s+(?:the\s+)?")  # «Ada from NRC will»
_FRONTED = frozenset("with from to for as like at of".split())
_TOGETHER = Regex(r"\b(?:together|jointly|along|in tandem)\s+with\s+(?:the\s+)?\Z", re.IGNORECASE)
_QUANTIFIED = Regex(
    r"\b(?:all|each|every|any|other|those|these|most|some|several|many|interested)\s+(?:of\s+)?"
    r"(?:the\s+|other\s+|those\s+|remaining\s+)*\Z",
    re.IGNORECASE,
)
# «All members except Quay Trust will»
_BUT_FOR = Regex(
    r"\b(?:except(?:\s+for)?|excluding|apart\s+from|other\s+than|bar|but\s+not|without)\s+(?:the\s+)?\Z", re.IGNORECASE
)
_MANY = re.compile(
    r"\s*(?:['’]s?\s+)?(?:\w+\s+){0,2}(?:organi[sz]ations|members|partners|participants|colleagues|attendees|agencies"
    r"|community)\b",
    re.IGNORECASE,
)
_WE = Regex(r"(?:\A|\s)(?:we(?:['’](?:re|ll))?|us)\s*\Z|\Awe\b", re.IGNORECASE)
_US = Regex(r"\bus\s*\Z", re.IGNORECASE)
_I = Regex(r"(?:\A|[\s,])I(?:['’](?:m|ll))?\s*\Z|\AI\b.*\b(?:and|but|then)\s*\Z")
_ACTOR = Regex(rf"(?:\A|\s){ACTORS}\b", re.IGNORECASE)
_ONE = Regex(
    r"\bthe\s+(?:[\w-]+\s+){0,2}(?:ministry|secretariat|secretary|(?:co-?)?chairs?|chairperson|government|department|treasurer"
    r"|(?:co-?)?leads?|(?:co-?)?directors?|co-?ordinators?|rapporteur|editors?|consultants?|leadership|authorities|clerk"
    r"|conven[oe]r|(?:vice-?)?president)\s*\Z",
    re.IGNORECASE,
)
_IT_WAS = Regex(
    rf"(?:\A|\A\W*(?:after|following|upon|on|in) [^,;.]{{2,60}}?[\s,]|\b(?:and|but|so)\s)"
    rf"(?:(?:it|this)\s+)?(?:was|is|has been)(?:\s+(?:also|further|then|therefore|thus|{verbs.LY}))*\s*\Z|\Aall\b",
    re.IGNORECASE,
)
_SOMEONE = re.compile(r"(?:he|she|him|her)(?: also| then| now)?", re.IGNORECASE)  # whom nobody knows
_AND_HE = re.compile(r"\W*(?:s?he|they|I),\s*", re.IGNORECASE)  # «he, A, and B»
_NEAR = 8  # letters between a label and what it says
_RELATIVE = Regex(r"\b(?:[Tt]hat|[Ww]hich|[Ww]ho)\s*\Z")  # WHO is an organisation
_WHO_ACTS = re.compile(r"\s*(?:\([^()]*\))?\s*,?\s*(?:who|,\s*which)(?:\s+(?:also|then|now|both|in turn))?\s*\Z")
_CALLED = re.compile(r"\s*(?:the|this)\s+(?P<what>\w+)\b(?!\s+(?:of|for|in)\s+(?:the\s+)?(?-i:[A-Z]))", re.IGNORECASE)
_THE_REST = re.compile(
    r"(?:the\s+)?(?:remaining|other|outstanding)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|ones)"
    r"|(?:the\s+)?(?:others|rest)",
    re.IGNORECASE,
)
_GIVEN_TO = re.compile(r"\s*(?:with|over to|back to|left with|remains with|sits with)\s+", re.IGNORECASE)  # «With A to confirm»
_NOUN_PHRASE = re.compile(
    r"ALL\s*|(?:(?:[Aa]ll|ALL|[Ee]ach|[Ee]very|[Tt]he|[Oo]ther|[Aa]ny|[Ii]nterested|[Rr]emaining|[Aa]t least|\w*one|two"
    r"|[Rr]elevant|[Cc]oncerned"
    r"|working|steering|task|technical|project|country|field|national|regional|local|focal|lead|team|group|cluster|sector|board"
    r"|committee|of|and|&|[A-Z][\w’'-]*)\s+)*"
    rf"(?i:{ACTORS})\s*|(?:[Aa]ll|[Bb]oth|[Ee]ach|[Oo]thers|[Tt]hose concerned)\s+"
)


def subject(text: str, founds: Sequence[Found], region: tuple[int, int], around: Surroundings) -> Agent:
    """Who the words in the subject's place name."""
    start, end = region
    if (beside := _BESIDE.search(text, start, end)) and names_in(founds, start, beside.start()):
        end = beside.start()
    start = _series(text, founds, start)
    region = (start, end)
    if members := members_of(text, founds, region, around.own):
        return Agent(members, acts=True)
    names = names_in(founds, start, end)
    founds = [each for each in founds if not (names and in_brackets(text, names, each))]
    names = names_in(founds, start, end)
    found = (
        _related(text, names, region, around)
        or _adjacent(text, names, region, around)
        or _head(text, founds, region, around)
        or _unnamed(text[:start], text[start:end], founds, around)
    )
    lead = LEADING.match(text, start, end)  # «When it is there, she will»
    starts = (start, lead.end() if lead else start)
    unknown = not found.owners and any(_SOMEONE.fullmatch(text[each:end].strip()) for each in starts)
    return replace(found, particular=True) if unknown else found


def called(text: str, known: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Whom a text means that begins with «the university», where the document names one only."""
    found = _CALLED.match(text)
    return known.get(found["what"].casefold(), ()) if found else ()


def alone(text: str, founds: Sequence[Found], region: tuple[int, int], *, spoken: bool = False) -> bool:
    """Whether the words before an infinitive are nothing but those who are to do it; `spoken`: a label names them."""
    start, end = region
    names = names_in(founds, start, end)
    lead = LEADING.match(text, start, end)
    at = lead.end() if lead else start
    if not text[start:end].strip():
        label = words.label(text)
        return spoken and (not start or (label is not None and start - label[1] < _NEAR))
    if not names:
        doers = text[at:end].lstrip("@ ")
        return bool(_NOUN_PHRASE.fullmatch(doers) or (strangers.are(doers) and not verbs.imperative(doers)))
    before, rest = text[at : names[0].start].rstrip("@"), text[chain(text, names)[-1].end : end]
    given = _GIVEN_TO.fullmatch(before) and not finite(text, end, len(text))
    noted = before.strip() == "(" and rest.startswith(")")  # «(Ada) to draw it»
    opens = given or noted or _TITLE.fullmatch(before.lstrip()) or _QUANTIFIED.search(before) or strangers.join(before)
    return bool(opens and (_TAIL.match(rest) or _AND_OTHERS.match(rest)))


def _related(text: str, names: list[Found], region: tuple[int, int], around: Surroundings) -> Agent | None:
    """The names that a relative clause goes on from («A, who will …», «was given to A and B, which are to …»)."""
    if not names or not _WHO_ACTS.match(text[names[-1].end : region[1]]):
        return None
    first = len(names) - 1
    while first and joins(text, names[first - 1], names[first]):
        first -= 1
    return Agent(keys(names[first:], around.own), acts=True, related=True)


def _series(text: str, founds: Sequence[Found], start: int) -> int:
    """Where the names begin that go on behind the «, and» at which the clause was cut («A, B, and | C will»)."""
    names = names_in(founds, 0, start)
    if not names or not _SERIES.match(text[names[-1].end : start]):
        return start
    first = _first_joined(text, names)
    opening = clause_start(text, 0, names[first].start)
    lead = LEADING.match(text, opening, names[first].start)
    opens = (lead and lead.end() == names[first].start) or _AND_HE.fullmatch(text, opening, names[first].start)
    return opening if opens else start


def _first_joined(text: str, names: Sequence[Found]) -> int:
    """Which of the names opens the row of joined ones that the last one ends."""
    first = len(names) - 1
    while first and (
        joins(text, names[first - 1], names[first])
        or (names[first].kind == "Person" and _AND_STRANGER.fullmatch(text[names[first - 1].end : names[first].start]))
    ):
        first -= 1
    return first


def _adjacent(text: str, names: list[Found], region: tuple[int, int], around: Surroundings) -> Agent | None:
    """The names right before the verb."""
    rest = text[names[-1].end : region[1]] if names else ""
    if not names or possesses(text[names[-1].end :]) or not (_TAIL.match(rest) or _AND_OTHERS.match(rest)):
        return None
    first = _first_joined(text, names)
    before = text[region[0] : names[first].start]
    given = _GIVEN_TO.fullmatch(before) and text[region[1] :].lstrip().startswith("to ")
    led = None if given else PREPOSITION.search(before)
    if (
        led
        and first
        and _OF_BODY.fullmatch(text[names[first - 1].end : names[first].start])
        and names[first - 1].kind == "Person"
    ):
        return _owned(text, names[first - 1 : first], before, around)
    if (led and led["word"].casefold() == "to" and _INPUTS.fullmatch(before)) or _SUCH_AS.search(before):
        return _owned(text, names[first:], "", around)
    if led and led["word"].casefold() in _FRONTED:
        return _behind_comma(text, names[first:], around, both=bool(_TOGETHER.search(before)))
    if led and not (led["word"].casefold() == "by" and first < len(names) - 1):
        return None
    return _owned(text, names[first:], before, around)


def _behind_comma(text: str, names: Sequence[Found], around: Surroundings, *, both: bool) -> Agent | None:
    """Those behind the comma that ends a phrase at the head («With A, B will …»); `both`: it joins the others to them."""
    commas = [each for each in range(1, len(names)) if text[names[each - 1].end : names[each].start].strip() == ","]
    if not commas:
        return None
    acting = _owned(text, names[commas[0] :], "", around)
    more = keys(names[: commas[0]], around.own) if both else ()
    return replace(acting, owners=tuple(dict.fromkeys((*acting.owners, *more))))


def _head(text: str, founds: Sequence[Found], region: tuple[int, int], around: Surroundings) -> Agent | None:
    """The names at the head of the clause, whose verb shares its subject with this one («is drafting it and will …»)."""
    start, end = region
    names = names_in(founds, start, end)
    lead = LEADING.match(text, start, end)
    at = lead.end() if lead else start
    at = min(at, names[0].start) if names else at  # «The Port Office»: the article is part of the name
    if names and _TITLE.fullmatch(text, at, names[0].start) and _SHARED.search(text[start:end]):
        joined = chain(text, names)
        if not possesses(text[joined[-1].end :]):
            return _owned(text, joined, "", around)
    if start and _AND_THEN.search(text[start:end]) and not names_in(founds, start, end):
        meant = standing_for(text[:start], names_in(founds, 0, start), around)
        return Agent(meant, acts=True) if meant else None
    return referred(text, founds, region, around)


def _owned(text: str, names: Sequence[Found], before: str, around: Surroundings) -> Agent:
    if (
        _BUT_FOR.search(before)
        or _QUANTIFIED.search(before)
        or (names[-1].kind == "Group" and _MANY.match(text[names[-1].end :]))
    ):
        return Agent((), acts=True)
    kept = keys(names, around.own)
    return Agent(kept, acts=True, particular=not kept and names[-1].kind == "Group")  # the group that meets


def _unnamed(before: str, region: str, founds: Sequence[Found], around: Surroundings) -> Agent:
    """Nobody in particular, or the speaker."""
    if _I.search(region):
        return Agent(around.speaker or around.author, acts=True, particular=True)
    if _WE.search(region):
        speaker = () if _US.search(region) else around.speaker  # «asked us to» was asked before
        return Agent(speaker, acts=True, plural_self=True)
    if (
        not region.strip()
        and _GOES_ON.search(before)
        and (meant := standing_for(before, names_in(founds, 0, len(before)), around))
    ):
        return Agent(meant, acts=True)
    if not before.strip(" -–—•*") and _DROPPED.fullmatch(region.strip() and region.lstrip(" -–—•*")):
        meant = around.speaker or (around.before if around.going_on else ())
        return Agent(meant, acts=True) if meant or not region.strip() else NOBODY
    if not region.strip():
        return NOBODY if _RELATIVE.search(before) else Agent(around.speaker, acts=True)
    if keys_of := called(region, around.called):
        return Agent(keys_of, acts=True)
    if _THE_REST.fullmatch(region.strip()):
        return Agent((), acts=True)
    particular = bool(_ONE.search(region) or strangers.are(region))
    acts = particular or bool(_ACTOR.search(region[-40:]) or _IT_WAS.search(region.strip()))
    return Agent((), acts=acts, particular=particular, by_letters=strangers.body(region))
