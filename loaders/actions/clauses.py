"""The shapes in which a sentence commits somebody: «will», «agreed to», «was asked to», «X to do», «is planned for».

A shape only says how the words stand. Whether it is a promise depends on who acts and by when (`judging.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from graphapp.loaders.actions import verbs


class Rule(StrEnum):
    """How the words commit, in words that go into the reason."""

    FUTURE = "says what somebody will do"
    PASSIVE = "says what will be done"
    ARRIVAL = "says when something will be ready"
    EVENT = "says when something will be held"
    AGREED = "somebody agreed to do it"
    REQUESTED = "somebody was asked to do it"
    INFINITIVE = "«somebody to do»"
    PLANNED = "is planned for a day"
    INTENDED = "is intended by a day"
    SCHEDULED = "says for what day it is set"
    PROPOSED = "somebody proposes it for a day"
    OBLIGED = "says what somebody should do"
    IMPERATIVE = "says what to do"
    PRESENT = "names somebody and the deed"
    NOMINAL = "stands in a list of actions"


@dataclass(frozen=True, slots=True)
class Shape:
    """Words that may commit somebody."""

    rule: Rule
    subject: tuple[int, int]  # where the one who acts, or the thing that is acted on, is named
    verb: int  # where the verb begins
    base: str  # its base form; empty where there is none
    passive: bool = False


_ADVERB = (
    r"(?:also|now|then|therefore|thus|further|soon|still|again|only|both|all|each|jointly|likely|next|just"
    r"|already|first|instead"
    r"|too|hopefully|[a-z]+ly)"
)
_VERB = r"(?P<verb>[a-z-]+)"
_FUTURE = re.compile(r"\b(?:will|shall)\b|(?<=\w)['’]ll\b|(?:\b(?:is|are|am) |(?<=\w)['’](?:m|re) )going to\b", re.IGNORECASE)
# Reported speech: «it was agreed that A would», «A said it would».
_WOULD = re.compile(r"\bwould\b", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:agreed|confirmed|said|stated|noted|announced|informed|undertook|promised|decided|explained"
    r"|indicated|advised|reported"
    r"|committed|mentioned|added)\b(?!.*\bif\b)",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\b(?:agree[ds]|undert(?:ook|akes)|promise[ds]|(?<!is )(?<!are )(?<!remains )(?<!be )commit(?:s"
    r"|ted)(?: itself| themselves| himself| herself)?|volunteer(?:s|ed)"
    r"|offered|pledged|decided)\s+(?:to\s+){1,2}"
    + _VERB
    + r"|\b(?:(?:is|are|was|were) (?:tasked|charged|in charge|responsible)"
    r"|took responsibility|takes responsibility|volunteered)\s+(?:with|of|for)\s+(?P<gerund>[a-z-]+ing)\b"
    r"|\b(?:has|have|had|got|took|takes) (?:an?|the) (?:open |new )?(?:action|task|homework)(?: items?| points?)?\b[^.;]{0,50}?"
    r"\s+to\s+(?P<charge>[a-z-]+)",
    re.IGNORECASE,
)
_WAS_ASKED = re.compile(
    r"\b(?:is|are|was|were)\s+(?:(?:also|kindly|therefore)\s+)?(?:requested|asked|tasked|mandated|instructed"
    r"|assigned|urged|reminded)"
    r"\s+to\s+" + _VERB,
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:(?<!been )(?<!was )(?<!were )(?<!are )(?<!is )\b(?:requested|asked|tasked|mandated|instructed|urged|assigned)"
    r"|\bto (?:task|ask|request|invite)|(?:(?<=board )|(?<=committee )|(?<=group )|(?<=chair ))requests)\s+"
    r"(?P<who>(?:(?!(?:to|that|if|whether|for|about|how|why|what)\b)[^\s.;:]+\s+){0,12}?)to\s+" + _VERB,
    re.IGNORECASE,
)
_OBLIGED = re.compile(
    rf"\b(?:should|must|needs? to|has to|have to|ought to|(?:is|are) to)\s+(?:{_ADVERB}\s+)*{_VERB}(?:\s+(?P<next>[a-z-]+))?",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    rf"\b(?:is|are|has been|have been)\s+(?:{_ADVERB}\s+|being\s+|provisionally\s+)*"
    r"(?:planned|scheduled|foreseen|envisaged|set|slated|pencilled in|expected to be \w+ed"
    r"|(?:prepared|organi[sz]ed|arranged|moved|postponed|deferred|rescheduled|brought forward|extended|delayed|targeted)"
    r"\s+(?:(?:by|from)\s+(?:[\w-]+\s+){1,3}?)?(?:for|to|until|till))\b"
    r"|(?<=[a-z)] )(?:planned|scheduled|foreseen|slated)\s+(?:for|in)\b"
    r"|\b(?:is |are )?due\s+(?:to\s+be\s+\w+|in|on|by|before|at the end|next|for)\b",
    re.IGNORECASE,
)
_INTENDED = re.compile(
    r"\b(?:with (?:the|an) intention|with a view|(?:intention|aim|plan|goal|target|objective|idea) (?:is|remains)"
    r"|(?<!a )(?<!the )(?<!an )(?:intends?|plans?|aims?)|planning|intending|aiming)"
    r"\s+(?:to|of)\s+" + _VERB,
    re.IGNORECASE,
)
_PROPOSED = re.compile(r"\b(?:I|we)\s+(?:would\s+)?(?:propose|suggest)\b")
_PLEASE = re.compile(r"\b(?:please|kindly)\s+(?:do\s+)?" + _VERB, re.IGNORECASE)
_TO = re.compile(rf"(?<![\w-])(?:{_ADVERB}\s+)?to\s+(?:{_ADVERB}\s+)?{_VERB}(?:\s+(?:{_ADVERB}\s+)?(?P<next>[a-z-]+))?")
_FINITE = re.compile(
    r"\b(?:will|shall|is|are|was|were|has|have|had|should|would|could|may|might|can|must|does|do|did|agreed|asked|noted|decided"
    r"|explained|emphasi[sz]ed|raised|requested|suggested|proposed|wants|likes|continues|includes|needs?)\b"
)
_BOUNDARY = re.compile(
    r"[;!?]\s+|(?<=\S):\s+|(?<=[a-z)]{2})\.\s+|\bthat\s+(?=\S)|,\s+(?:and|but|so|while|whereas|then)\s+|\b(?:but|because|so)\s+"
    r"|(?<!such )(?<!acting )(?<!well )(?<!soon )(?<!known )\bas\s+(?=(?:[\w’'-]+\s+){1,3}(?:\Z|(?:will|shall)\b))"
    r"|\s[-–—]\s+",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"^\s*(?:if|unless|in case|should|assuming)\b|\b(?:whether|how|why|if)\b|\bwhat\s+(?:\w+\s+)?\Z", re.IGNORECASE
)
_TAKES_TIME = re.compile(r"\b(?:it|this|that)\s*(?:will|['’]ll)\s+take\b", re.IGNORECASE)
_CONDITION = re.compile(r"\W*(?:if|unless|in case|should you)\b", re.IGNORECASE)
_SUPPOSED = re.compile(
    r"\b(?:unlikely|likely|possible|doubtful|hop(?:es?|ed|ing)|expect(?:s|ed|ing)?|thinks?|thought|believ\w+|fear\w*|assum\w+"
    r"|predict\w*|guess|imagine|sure|clear|certain|wonder\w*)\s+(?:that\s+)?\Z",
    re.IGNORECASE,
)
_EVENTS = re.compile(
    r"\b(?:trainings?|workshops?|assessments?|surveys?|distributions?|missions?|visits?|campaigns?|exercises?|stud(?:y|ies)"
    r"|reviews?|consultations?|pilots?|webinars?|conferences?|sessions?|mappings?|interviews?|roll-?out|launch|hackathons?"
    r"|symposium|seminars?|courses?|simulations?|registrations?|evaluations?|audits?|events?|meetings?(?=\s+(?:with|between)\b))\b",
    re.IGNORECASE,
)
_BEGINNING = frozenset("take start begin commence run follow go come happen kick resume".split())
# The present tense speaks of a day to come: «is released on», «takes place in».
_PRESENT = re.compile(
    rf"\b(?:is|are)\s+(?:{_ADVERB}\s+)*(?P<done>[a-z-]+)\b|\b(?P<goes>takes? place|starts?|begins?|opens?|comes? out)\b"
)
_NOT = frozenset({"not", "never", "no", "hardly", "unlikely"})
_SKIPPED_TO = frozenset("the a an be this that these those all each its their it".split())
_NO_PLEA = frozenset(
    "note find see be let feel refer visit forgive excuse bear keep do remember advise consult go click".split()
)
_ADVERB_WORD = re.compile(_ADVERB + r"\Z", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z][A-Za-z-]*")
_SECOND = re.compile(r"\s(?P<verb>[A-Za-z]+)\b")
_LETS = re.compile(r"let['’]s\b", re.IGNORECASE)


def clause_start(text: str, start: int, at: int) -> int:
    """Where the clause that holds the position begins."""
    last = start
    for found in _BOUNDARY.finditer(text, start, at):
        last = found.end()
    return last


def finite(text: str, start: int, end: int) -> bool:
    """Whether a finite verb stands in the stretch."""
    return bool(_FINITE.search(text, start, end))


def shapes(text: str, start: int = 0, end: int | None = None) -> Iterator[Shape]:
    """Every shape of a commitment in the stretch, the surest kinds first."""
    end = len(text) if end is None else end
    yield from _requested(text, start, end)
    yield from _futures(text, start, end)
    yield from _agreed(text, start, end)
    yield from _planned(text, start, end)
    yield from _infinitives(text, start, end)
    yield from _obliged(text, start, end)
    yield from _intended(text, start, end)
    yield from _present(text, start, end)
    yield from _pleas(text, start, end)


def listed(text: str, start: int, end: int) -> Iterator[Shape]:
    """The shapes that hold only in a list of actions or behind a marker: an imperative, «NAME does it»."""
    if verbs.imperative(text[start:end]) or _LETS.match(text, start, end):
        yield Shape(Rule.IMPERATIVE, (start, start), start, verbs.first_word(text[start:end]))
    for found in _SECOND.finditer(text, start, min(end, start + 80)):
        verb = found["verb"].casefold()
        forms = (verb, verb.removesuffix("s"), verb.removesuffix("es"))
        base = next((form for form in forms if form in verbs.WORKING), "")
        if base:
            yield Shape(Rule.PRESENT, (start, found.start()), found.start("verb"), base)


def _requested(text: str, start: int, end: int) -> Iterator[Shape]:
    for found in _WAS_ASKED.finditer(text, start, end):
        yield Shape(Rule.REQUESTED, _before(text, start, found.start()), found.start("verb"), found["verb"].casefold())
    for found in _ASKED.finditer(text, start, end):
        yield Shape(Rule.REQUESTED, found.span("who"), found.start("verb"), found["verb"].casefold())


def _before(text: str, start: int, at: int) -> tuple[int, int]:
    """The words between the beginning of the clause and a place in it: where the subject stands."""
    return clause_start(text, start, at), at


def _futures(text: str, start: int, end: int) -> Iterator[Shape]:
    reported = _REPORTED.search(text, start, end)
    told = _WOULD.finditer(text, reported.end(), end) if reported else iter(())
    for found in (*_FUTURE.finditer(text, start, end), *told):
        subject = _before(text, start, found.start())
        if _UNREAL.search(text[slice(*subject)]) or _SUPPOSED.search(text[start : subject[0]]):
            continue
        if _TAKES_TIME.search(text[subject[0] : found.end() + 6]):
            continue
        shape = _predicate(text, found.end(), end, subject)
        if shape and not (shape.passive and found[0].casefold() == "shall"):  # the voice of rules, not of plans
            yield shape


def _predicate(text: str, at: int, end: int, subject: tuple[int, int]) -> Shape | None:
    """The shape behind «will»: active, passive or arriving; None for a state or a denial."""
    tokens = [token for token in _WORD.finditer(text, at, min(end, at + 90)) if not _ADVERB_WORD.match(token[0])]
    words = [token[0].casefold() for token in tokens[:4]]
    if words[:2] == ["continue", "to"] and len(words) > 2:
        tokens, words = tokens[2:], words[2:]
    if not words or words[0] in _NOT or (words[:1] == ["be"] and (len(words) < 2 or words[1] in _NOT)):
        return None
    if words[0] != "be":
        event = words[0] in _BEGINNING and _EVENTS.search(text[slice(*subject)])
        return Shape(Rule.EVENT if event else Rule.FUTURE, subject, tokens[0].start(), words[0])
    if words[1] in verbs.ARRIVALS:
        return Shape(Rule.ARRIVAL, subject, tokens[0].start(), "complete", passive=True)
    if verbs.gerund(words[1]):
        return Shape(Rule.FUTURE, subject, tokens[1].start(), verbs.infinitive(words[1]))
    if verbs.participle(words[1]):
        return Shape(Rule.PASSIVE, subject, tokens[1].start(), verbs.infinitive(words[1]), passive=True)
    return None


def _agreed(text: str, start: int, end: int) -> Iterator[Shape]:
    for found in _AGREED.finditer(text, start, end):
        group = next(name for name in ("verb", "gerund", "charge") if found[name])
        word = found[group].casefold()
        base = verbs.infinitive(word) if group == "gerund" else word
        yield Shape(Rule.AGREED, _before(text, start, found.start()), found.start(group), base)


def _planned(text: str, start: int, end: int) -> Iterator[Shape]:
    for found in _PLANNED.finditer(text, start, end):
        yield Shape(Rule.PLANNED, _before(text, start, found.start()), found.start(), "", passive=True)


def _infinitives(text: str, start: int, end: int) -> Iterator[Shape]:
    """«Name to share», «Form to be shared»: no finite verb stands before the infinitive."""
    for begin in sorted({start, *(found.end() for found in _BOUNDARY.finditer(text, start, end))}):
        found = _TO.search(text, begin, end)
        if not found or _FINITE.search(text, begin, found.start()) or found.start() - begin > 140:
            continue
        verb = found["verb"].casefold()
        if verb == "be" and found["next"] and verbs.participle(found["next"]):
            subject = (begin, found.start())
            yield Shape(Rule.INFINITIVE, subject, found.start("next"), verbs.infinitive(found["next"]), passive=True)
        elif verb not in _SKIPPED_TO:
            yield Shape(Rule.INFINITIVE, (begin, found.start()), found.start("verb"), verb)


def _obliged(text: str, start: int, end: int) -> Iterator[Shape]:
    for found in _OBLIGED.finditer(text, start, end):
        subject = _before(text, start, found.start())
        verb, following = found["verb"].casefold(), found["next"] or ""
        if verb in _NOT or _UNREAL.search(text[slice(*subject)]):
            continue
        if verb == "be" and following.casefold() in verbs.ARRIVALS:
            yield Shape(Rule.ARRIVAL, subject, found.start("next"), "complete", passive=True)
        elif verb == "be" and verbs.participle(following):
            rule = Rule.PASSIVE if found[0].casefold().startswith(("is", "are")) else Rule.OBLIGED
            yield Shape(rule, subject, found.start("next"), verbs.infinitive(following), passive=True)
        elif verb != "be":
            yield Shape(Rule.OBLIGED, subject, found.start("verb"), verb)


def _intended(text: str, start: int, end: int) -> Iterator[Shape]:
    for found in _INTENDED.finditer(text, start, end):
        yield Shape(Rule.INTENDED, _before(text, start, found.start()), found.start("verb"), found["verb"].casefold())
    for found in _PROPOSED.finditer(text, start, end):
        yield Shape(Rule.PROPOSED, (found.start(), found.start()), found.end(), "", passive=True)


def _present(text: str, start: int, end: int) -> Iterator[Shape]:
    for found in _PRESENT.finditer(text, start, end):
        subject = _before(text, start, found.start())
        if found["goes"]:
            if _EVENTS.search(text[slice(*subject)]):
                yield Shape(Rule.SCHEDULED, subject, found.start(), "hold", passive=True)
        elif verbs.participle(found["done"]) and verbs.infinitive(found["done"]) in verbs.PRODUCING:
            yield Shape(Rule.SCHEDULED, subject, found.start("done"), verbs.infinitive(found["done"]), passive=True)


def _pleas(text: str, start: int, end: int) -> Iterator[Shape]:
    for found in _PLEASE.finditer(text, start, end):
        verb = found["verb"].casefold()
        if verb in verbs.WORKING - _NO_PLEA and not _CONDITION.match(text, start, found.start()):
            yield Shape(Rule.IMPERATIVE, (found.start(), found.start()), found.start("verb"), verb)
