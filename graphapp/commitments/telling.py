"""How much a sentence of later minutes looks like telling what became of a promise: a score with its reason in words.

Apart from `likeness.py`, which compares two records of a promise: a sentence names one thing and leaves the rest out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from graphapp.commitments import deeds
from graphapp.commitments.clause import main
from graphapp.commitments.gist import ASIDE, Gist
from graphapp.commitments.items import Item
from graphapp.commitments.lexicon import COMMON, DOING, stem
from graphapp.commitments.likeness import Hint, Likeness
from graphapp.commitments.sharing import apart, phrases, with_around
from graphapp.commitments.told import Told
from graphapp.commitments.words import periods, stems, weight
from graphapp.schema.ids import fold
from graphapp.schema.life import State

_ANSWERED = 0.5  # how much of a question an answer repeats at least
REPORTED = 0.55  # more than two records need to be one: what is told may end a commitment
_BOTH = re.compile(r"\b([A-Z][a-z]+)\s+and\s+(?:(?:in|of|for|the|to)\s+)*([A-Z][a-z]+)\b")
_LONG_AGO = re.compile(r"\blast year\b|\b(?:years?|months) ago\b|\bin the past\b|\bearlier this year\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
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
    """How much a sentence looks like telling what became of a promise: how much of the promise it names.

    `last`: the promise was recorded at the meeting before, so «AP 3» is the third of its list. What only the heading above
    names counts half: a section on the training tells many things that do not hold it.
    """
    task, said = _both(promise, told)
    others = promise.others | promise.doers
    aside = others if task.telling - others else promise.doers  # it may be about somebody: «to invite the ministry»
    task = task.only(task.emphasis.keys() - aside or task.emphasis.keys())
    said = said.only(said.emphasis.keys() - aside)
    direct = task.emphasis.keys() & said.emphasis.keys()
    together = bool(promise.sides & told.sides)
    telling = len(direct & task.telling)
    numbered = last and bool(told.number) and told.number == promise.number
    if told.outcome.answer and not (_QUESTION.search(promise.action.text) and telling > 1):
        return Likeness(0.0, "an answer to what was not asked")
    with_others = bool((promise.others - promise.doers) & (told.gist.emphasis.keys() | told.doers))
    sole = last and telling == 1 and task.kind == said.kind <= direct  # one thing, and nothing else of either
    if not telling or (telling == 1 and not (together or numbered or with_others or sole) and len(direct) == 1):
        return Likeness(0.0, "hardly a word in common")
    share = _share(task, said, told, scale)
    asked = _asked(promise, said, scale)
    if told.outcome.answer and max(share.held, asked) < _ANSWERED:
        return Likeness(0.0, "an answer to what was not asked")
    score = _score(task, said, told, share, scale)
    if told.outcome.answer:
        score = max(score, 0.3 + 0.3 * asked)
    hints = [
        *_owner_hints(promise, told),
        *_thing_hints(task, said, told, telling),
        (numbered, 0.25, f"told of action {told.number}"),
        (with_others, 0.08, "with the same others"),
        (_long_after(promise, told, said), -0.12, "long after, by what stands before it alone"),
        (last and bool(told.number) and bool(promise.number) and not numbered, -0.1, f"told of action {told.number}"),
        *_outcome_hints(promise, told, phrases(promise.gist, told.gist, scale)),
        *_of_another(task, promise, told),
    ]
    named = round(100 * (share.held + share.above))
    reasons = [f"{named} % of the promise's words", *(why for holds, _, why in hints if holds)]
    return Likeness(score + sum(by for holds, by, _ in hints if holds), ", ".join(reasons))


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
    if many and _is_named(task, said, told):  # nor what a long promise says of circumstances
        thing = weight(task.kind & said.emphasis.keys(), scale) / weight(task.kind, scale)
        score = max(score, 0.55 * thing + 0.15 * share.held + 0.1 * share.fit)
    return score


def _main(told: Told) -> str:
    """What the sentence says first."""
    return told.outcome.text[slice(*main(told.outcome.text))]


def _deeds(told: Told) -> frozenset[str]:
    """The deeds that the sentence tells, and that of telling them: «A reported that …» keeps a promise to report."""
    text = told.outcome.text
    return deeds.told(_main(told)) | deeds.said(text[: main(text)[0]])


def _asked(promise: Item, said: Gist, scale: Mapping[str, float]) -> float:
    """How much of the question that somebody is to find an answer to the sentence repeats, between 0 and 1."""
    question = _WHETHER.search(promise.action.text)
    asked = stems(question["question"]) if question else frozenset()
    return weight(asked & said.emphasis.keys(), scale) / weight(asked, scale) if asked else 0.0


def _is_named(task: Gist, said: Gist, told: Told) -> bool:
    """Whether a sentence that tells of no end but a good one names the promise's thing, in words that not all minutes say."""
    shared = task.kind & said.emphasis.keys()
    own = deeds.told(_main(told)) & task.emphasis.keys() - DOING - COMMON  # the same deed, and not one of many
    return bool(task.heads & shared and (shared & task.telling - COMMON or own)) and told.outcome.state is not State.CANCELLED


def whole(promise: Item, told: Told) -> bool:
    """Whether the sentence is about the promise's own thing and about nothing that the promise, or its heading, does"
    " not name."""
    task, said = _both(promise, told)
    known = task.emphasis.keys() | task.beside | promise.doers | promise.others
    against = (holds for holds, by, _ in (*_outcome_hints(promise, told, 0.0), *_of_another(task, promise, told)) if by < 0)
    return said.head in task.heads and said.kind <= known and bool(said.kind & said.telling - COMMON) and not any(against)


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
    if said.head in task.heads and len(told_beside) > 1:  # «their comments», under the heading of what they are on
        task = replace(task, emphasis={**dict.fromkeys(sorted(told_beside), ASIDE), **task.emphasis})
    return task, said


def _owner_hints(promise: Item, told: Told) -> list[Hint]:
    together = bool(promise.sides & told.sides)
    return [
        (together and promise.owners == told.owners, 0.22, "the same owners"),
        (together and promise.owners != told.owners, 0.12, "an owner in common"),
        (bool(promise.sides and told.sides) and not together, -0.15, "other owners"),
    ]


def _thing_hints(task: Gist, said: Gist, told: Told, telling: int) -> list[Hint]:
    """Whether it is the thing itself."""
    named = said.emphasis.keys() | told.topic
    missing = not task.heads & named and not (task.stands_for and telling > 1)
    return [
        (bool(task.heads) and not missing and telling > 1, 0.06, "of the same thing"),
        (bool(task.heads) and missing and bool(task.core & named), -0.1, "of something like it"),
        (bool(task.heads) and missing and not task.core & named, -0.25, "without the thing itself"),
    ]


def _outcome_hints(promise: Item, told: Told, joint: float) -> list[Hint]:
    """What speaks for or against an outcome whatever its words weigh."""
    otherwise = told.outcome.state is State.DONE and not told.outcome.answer
    kept = not otherwise or deeds.keep(_deeds(told), deeds.promised(promise.action.text) - promise.gist.core)
    return [
        (not kept, -0.3, "something else is done with it"),
        (promise.initiative is not None and promise.initiative == told.initiative, 0.08, "the same initiative"),
        (bool(promise.datasets & told.datasets), 0.12, "the same dataset"),
        (joint > 0, 0.05 + 0.1 * joint, "the same phrase"),
        (told.gist.back, 0.08, "it speaks of something said before"),
        (bool(promise.gist.counts & told.gist.counts), 0.15, "as many of them"),
        (_one_of_two(promise, told), -0.35, "only a part of it"),
        (apart(promise.gist, told.gist), -1.0, "with another number"),
    ]


def _one_of_two(promise: Item, told: Told) -> bool:
    """Whether the promise is about two named things, and the sentence tells of one («in Ukrainian and in Romanian»)."""
    pairs = (map(fold, found.groups()) for found in _BOTH.finditer(promise.action.text))
    said = set(fold(told.outcome.text).split())
    return any(len({one, other} & said) == 1 and not {stem(one), stem(other)} <= promise.others for one, other in pairs)


def _of_another(task: Gist, promise: Item, told: Told) -> list[Hint]:
    """What says that the sentence tells of something else of the kind: of another place, time, or subject."""
    said = told.gist
    head = bool(task.heads & said.emphasis.keys())
    other = bool(said.head) and said.head not in task.emphasis and said.head not in task.beside and said.head not in COMMON
    mine = task.kind - said.emphasis.keys() - told.topic - promise.others
    theirs = said.kind - task.emphasis.keys() - task.beside - DOING - COMMON - promise.doers - promise.others
    elsewhere = task.places and said.places and not (task.places & said.emphasis.keys() or said.places & task.emphasis.keys())
    years = {p for p in promise.periods if _YEAR.match(p)}, {p for p in periods(told.outcome.text, "") if _YEAR.match(p)}
    return [
        (head and other, -0.2, "mainly of another thing"),
        (head and bool(mine) and bool(theirs), -0.15, "of another of its kind"),
        (bool(elsewhere), -0.25, "of another place"),
        (all(years) and not years[0] & years[1], -0.6, "of another year"),
        (told.outcome.answer, 0.05, "what was to be found out"),
        (bool(_LONG_AGO.search(told.outcome.text)), -0.3, "of long ago"),
    ]


def months(earlier: str, later: str) -> int:
    """How many months after the third lie between two ISO 8601 days."""
    return max(0, (int(later[:4]) - int(earlier[:4])) * 12 + int(later[5:7]) - int(earlier[5:7]) - 3)
