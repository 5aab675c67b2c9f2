"""How much a sentence of later minutes looks like telling what became of a promise: a score with its reason in words.

Apart from `likeness.py`, which compares two records of a promise: a sentence names one thing and leaves the rest out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from graphapp.commitments import deeds
from graphapp.commitments.gist import ASIDE, Gist
from graphapp.commitments.handing import versions
from graphapp.commitments.items import Item
from graphapp.commitments.lexicon import COMMON, DOING
from graphapp.commitments.likeness import LIKELY, Likeness
from graphapp.commitments.numbering import tells
from graphapp.commitments.sharing import phrases, with_around
from graphapp.commitments.signs import (
    deeds_of,
    headed_by,
    main_words,
    of_another,
    outcome_hints,
    owner_hints,
    thing_hints,
    together,
)
from graphapp.commitments.told import Told
from graphapp.commitments.words import months, stems, weight
from graphapp.schema.life import State

_SURE = 0.9  # of words that say no more than the number of the action, and its end
_UNDER = 0.6
_STRANGE = 0.02  # less for each word over it that the promise does not say
_TALKED = 0.6
_THERE = 0.56
_ANSWERED = 0.5  # how much of a question an answer repeats at least
REPORTED = 0.55  # more than two records need to be one: what is told may end a commitment
_HALF = 0.5  # of a promise's words: the less of it is named, the less a shared name or phrase says that it is ended
_NAMED = 0.2  # how much of a long promise its thing must be
_WHETHER = re.compile(
    r"\b(?:whether|if|when|how|who|which|of the dates? (?:of|for)|the dates? (?:of|for))\s+(?P<question>.+)", re.IGNORECASE
)
# Whoever is to find out has done it once he says what is so.
_QUESTION = re.compile(
    r"\b(?:find(?:s|ing)? out|check(?:s|ing)?|ask(?:s|ing)?|clarif(?:y|ies|ying)|confirm(?:s|ing)?|enquir(?:e|es|ing)"
    r"|inquir(?:e|es|ing)"
    r"|verif(?:y|ies|ying)|see(?:s|ing)?|look(?:s|ing)? into|establish|explor(?:e|es|ing)|investigat(?:e|es|ing)"
    r"|report(?:s|ing)? back"
    r"|come(?:s|ing)? back|revert(?:s|ing)?|get(?:s|ting)? back|let (?:the \w+|us|them) know|tell(?:s|ing)?|inform(?:s"
    r"|ing)?)\b",
    re.IGNORECASE,
)


def reports(promise: Item, told: Told, scale: Mapping[str, float], *, last: bool = False) -> Likeness:
    """How much a sentence looks like telling what became of a promise.

    `last`: the promise was recorded at the meeting before, so «AP 3» is the third of its list.
    """
    if plain := _plainly(promise, told, last=last):
        return plain
    named = _names(promise, told, scale, last=last)
    if not last or named.score >= REPORTED:
        return named
    return max(named, _under_its_name(promise, told, scale), _kept_there(promise, told), key=lambda likeness: likeness.score)


def _plainly(promise: Item, told: Told, *, last: bool) -> Likeness | None:
    """What a sentence tells of a promise by its number, a version, or who it is with, whatever else it names."""
    task, said = _about(promise, told)
    direct = task.emphasis.keys() & said.emphasis.keys()
    if last and tells(promise.number, told, said, alone=not direct):
        return Likeness(_SURE, f"told of action {told.number}")
    released = versions(promise.action.text) & versions(main_words(told))
    if released and deeds_of(told) & deeds.promised(promise.action.text):
        return Likeness(_SURE, f"told of version {min(released)}")
    ended = told.outcome.state is not State.OPEN and not told.outcome.answer
    return Likeness(_TALKED, "those who were to talk have talked") if last and ended and _met(promise, told) else None


@dataclass(frozen=True, slots=True)
class _Ties:
    """What ties a sentence to a promise."""

    direct: frozenset[str]  # words in common
    telling: int  # how many of them name a thing
    together: bool  # an owner in common
    numbered: bool  # it says the promise's number
    others: bool  # the same others
    sole: bool  # one thing, and nothing else of either


def _ties(promise: Item, told: Told, task: Gist, said: Gist, *, last: bool) -> _Ties:
    direct = frozenset(task.emphasis.keys() & said.emphasis.keys())
    telling = len(direct & task.telling)
    return _Ties(
        direct,
        telling,
        together=together(promise, told),
        numbered=last and bool(told.number) and told.number == promise.number,
        others=bool((promise.others - promise.doers - COMMON) & (told.gist.emphasis.keys() | told.doers)),
        sole=last and telling == 1 and task.kind <= direct and bool(said.kind) and said.kind <= task.kind | DOING,
    )


def _names(promise: Item, told: Told, scale: Mapping[str, float], *, last: bool) -> Likeness:
    """How much of the promise the sentence names.

    What only the heading above names counts half: a section on the training tells many things that do not hold it.
    """
    task, said = _about(promise, told)
    ties = _ties(promise, told, task, said, last=last)
    if why_not := _hardly(promise, told, task, said, ties):
        return Likeness(0.0, why_not)
    share = _share(task, said, told, scale)
    asked = _asked(promise, said, scale)
    if told.outcome.answer and max(share.held, asked) < _ANSWERED:
        return Likeness(0.0, "an answer to what was not asked")
    score = _score(task, said, told, share, scale)
    answers = told.outcome.answer or (told.outcome.state is State.CANCELLED and finds_out(promise, told, scale))
    if answers:
        score = max(score, 0.3 + 0.3 * asked)
    ended = told.outcome.state is not State.OPEN and not answers
    little = min(0.0, share.held + share.above - _HALF) if ended else 0.0
    another = of_another(task, promise, told)
    hints = [
        *owner_hints(promise, told),
        *thing_hints(task, said, told, ties.telling, share.held),
        (ties.numbered, 0.25, f"told of action {told.number}"),
        (ties.others, 0.08, "with the same others"),
        (little < 0 and not (ties.together and task.heads & ties.direct), little, "of less than half of it"),
        (last and bool(told.number and promise.number) and not ties.numbered, -0.1, f"told of action {told.number}"),
        *outcome_hints(promise, told, phrases(promise.gist, told.gist, scale)),
        *another,
    ]
    named = round(100 * (share.held + share.above))
    reasons = [f"{named} % of the promise's words", *(why for holds, _, why in hints if holds)]
    score += sum(by for holds, by, _ in hints if holds)
    if little < 0 and not ties.together and any(holds for holds, by, _ in another if by < 0):
        score = min(score, LIKELY)  # of another thing, and of little of this one
    return Likeness(score, ", ".join(reasons))


def _hardly(promise: Item, told: Told, task: Gist, said: Gist, ties: _Ties) -> str:
    """Why a sentence that shares too little with a promise, or answers what was not asked, is not thought of; else empty."""
    if told.outcome.answer:
        spoken = deeds_of(told) & deeds.promised(promise.action.text)
        asked_for = _QUESTION.search(promise.action.text) and deeds.answering(deeds_of(told))
        if not ((asked_for or spoken) and ties.telling > (not ties.together)):
            return "an answer to what was not asked"
    if _long_after(promise, told, said):
        return "named months ago by what stands before it alone"
    known = ties.together or ties.numbered or ties.sole
    tied = known or ties.others or told.doers & task.heads
    if not ties.telling or (ties.telling == 1 and not tied and len(ties.direct) == 1):
        return "hardly a word in common"
    own = promise.gist.emphasis.keys() & said.emphasis.keys()
    lent = len(own) < 2 and own <= COMMON and not (known or promise.gist.stands_for)
    return "hardly a word in common but those of what stands before it" if lent else ""


def _about(promise: Item, told: Told) -> tuple[Gist, Gist]:
    """What the promise and the sentence are about, without the names of those who act, unless that is all there is."""
    task, said = _both(promise, told)
    others = promise.others | promise.doers
    aside = others if task.telling - others else promise.doers  # it may be about somebody: «to invite the ministry»
    task = task.only(task.emphasis.keys() - aside or task.emphasis.keys())
    return task, said.only(said.emphasis.keys() - aside)


def _under_its_name(promise: Item, told: Told, scale: Mapping[str, float]) -> Likeness:
    """The same where it is named over a sentence that tells of no other deed or thing («Pier. It is mended»)."""
    task, said = _both(promise, told)
    people = promise.doers | promise.others | told.doers
    over = told.topic - DOING - COMMON - people
    known = task.emphasis.keys() | people
    kept = told.outcome.state is not State.DONE or deeds.keep(deeds_of(told), deeds.promised(promise.action.text))
    there = told.reviewed or (told.gist.stands_for and not told.gist.kind)  # «This has now been done»
    strange = told.topic - known
    named = over & task.telling and (not strange or (told.reviewed and headed_by(promise, told, over - strange, strange)))
    if not (there and kept and named) or told.outcome.answer:
        return Likeness(0.0, "not under its name")
    hints = sum(by for holds, by, _ in owner_hints(promise, told) if holds)
    score = _UNDER + 0.2 * _share(task, said, told, scale).held + hints - _STRANGE * len(strange)
    return Likeness(score, "under its name among what was looked back on")


def _kept_there(promise: Item, told: Told) -> Likeness:
    """The same where the very deed is told, of something that the promise names, in a review or under the promise's own title.

    There minutes speak of what was promised, and leave out most of its words.
    """
    task, said = _about(promise, told)
    titled = bool(stems(promise.section) - COMMON) and stems(promise.section) == stems(told.section)
    done = told.outcome.state is State.DONE and not told.outcome.answer
    deed = deeds_of(told) & (deeds.promised(promise.action.text) | promise.stems) - COMMON
    shared = task.telling & said.emphasis.keys() - COMMON - DOING - deeds.TALKING - deed
    if not (done and (titled or told.reviewed) and deed and shared) or any(
        holds for holds, by, _ in of_another(task, promise, told) if by < -0.2
    ):
        return Likeness(0.0, "not the same deed")
    if promise.sides and told.sides and not promise.sides & told.sides:
        return Likeness(0.0, "by others")
    return Likeness(_THERE + 0.02 * len(shared), "the same deed, where minutes come back to it")


def _met(promise: Item, told: Told) -> bool:
    """Whether two who were to talk with one another are told to have done so, whatever about («A had met B»)."""
    said = stems(told.outcome.text)
    talk = deeds.first(promise.action.text) & deeds.TALKING and deeds_of(told) & deeds.TALKING
    return bool(talk and promise.doers & said and (promise.others - promise.doers) & said)


def _long_after(promise: Item, told: Told, said: Gist) -> bool:
    """Whether only the words before a promise that names nothing itself («I will ask them») say, months later, what it was."""
    return promise.gist.stands_for and not promise.gist.telling & said.emphasis.keys() and months(promise.date, told.date) > 0


@dataclass(frozen=True, slots=True)
class _Share:
    """What a sentence and a promise have in common, each between 0 and 1."""

    held: float  # of the promise, in the sentence
    above: float  # of the promise, only in the heading over the sentence
    fit: float  # of the sentence, in the promise


def _share(task: Gist, said: Gist, told: Told, scale: Mapping[str, float]) -> _Share:
    wanted, direct = task.mass(scale), task.emphasis.keys() & said.emphasis.keys()
    above = task.only((task.emphasis.keys() & told.topic) - direct).mass(scale) / wanted
    fit = min(1.0, said.only(direct).mass(scale) / (said.mass(scale) or 1.0))
    return _Share(task.only(direct).mass(scale) / wanted, above, fit)


def _score(task: Gist, said: Gist, told: Told, share: _Share, scale: Mapping[str, float]) -> float:
    """The words' part of the likeness: a short sentence that says nothing else need not repeat the whole promise."""
    many = len(task.emphasis.keys() & said.emphasis.keys() & task.telling) > 1
    short = many and (not task.heads or bool(task.heads & (said.emphasis.keys() | told.topic)))
    score = max(0.75 * (share.held + share.above / 2) + 0.25 * share.fit, 0.4 * share.held + 0.55 * share.fit if short else 0.0)
    if many and share.held >= _NAMED and _is_named(task, said, told):  # nor what a long promise says of circumstances
        thing = weight(task.kind & said.emphasis.keys(), scale) / weight(task.kind, scale)
        score = max(score, 0.55 * thing + 0.15 * share.held + 0.1 * share.fit)
    return score


def _asked(promise: Item, said: Gist, scale: Mapping[str, float]) -> float:
    """How much of the question that somebody is to find an answer to the sentence repeats, between 0 and 1."""
    question = _WHETHER.search(promise.action.text)
    asked = stems(question["question"]) if question else frozenset()
    return weight(asked & said.emphasis.keys(), scale) / weight(asked, scale) if asked else 0.0


def finds_out(promise: Item, told: Told, scale: Mapping[str, float]) -> bool:
    """Whether a sentence says what is so that somebody was to find out: that keeps the promise, also where it says no."""
    return bool(_QUESTION.search(promise.action.text)) and _asked(promise, told.gist, scale) >= _ANSWERED


def _is_named(task: Gist, said: Gist, told: Told) -> bool:
    """Whether a sentence that tells of no end but a good one names the promise's thing, in words that not all minutes say."""
    shared = task.kind & said.emphasis.keys()
    own = deeds.told(main_words(told)) & task.emphasis.keys() - DOING - COMMON  # the same deed, and not one of many
    return bool(task.heads & shared and (shared & task.telling - COMMON or own)) and told.outcome.state is not State.CANCELLED


def whole(promise: Item, told: Told) -> bool:
    """Whether the sentence is about the promise's own thing and about nothing that the promise, or its heading, does"
    " not name."""
    task, said = _both(promise, told)
    known = task.emphasis.keys() | task.beside | promise.doers | promise.others
    against = (holds for holds, by, _ in (*outcome_hints(promise, told, 0.0), *of_another(task, promise, told)) if by < 0)
    named = said.kind & said.telling - COMMON - DOING
    return said.head in task.heads and said.kind <= known and bool(named) and not any(against)


def _both(promise: Item, told: Told) -> tuple[Gist, Gist]:
    """What the two are about, each with what it goes on from as far as the other says it."""
    said = told.gist
    if said.stands_for:  # «it was sent»: only where what stands before names the promise well
        full = with_around(said, promise.gist)
        said = full if len(full.telling & promise.gist.telling) > 2 else said
    own = (told.doers & promise.gist.emphasis.keys()) - promise.doers  # who did it is whom the promise is about
    said = replace(said, emphasis={**said.emphasis, **dict.fromkeys(sorted(own), 1.0)}) if own else said
    task = with_around(promise.gist, said)
    told_beside = said.kind & task.beside - COMMON
    common = bool(task.heads) and task.heads <= COMMON
    if common and said.head in told_beside and len(told_beside) > 1 and _done_as_wanted(promise, told):
        task = replace(task, heads=task.heads | {said.head})  # «the copies», under the heading of what they are of
    if said.head in task.heads and len(told_beside) > 1:  # «their comments», under the heading of what they are on
        task = replace(task, emphasis={**dict.fromkeys(sorted(told_beside), ASIDE), **task.emphasis})
    return task, said


def _done_as_wanted(promise: Item, told: Told) -> bool:
    return told.outcome.state is State.DONE and bool(deeds_of(told) & deeds.promised(promise.action.text))
