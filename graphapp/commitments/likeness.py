"""How much two records look like one promise: a score with its reason in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from graphapp.commitments.gist import Gist, apart, overlap, phrases, with_around
from graphapp.commitments.items import Item, Told
from graphapp.commitments.lexicon import EARLY, LATE, stem
from graphapp.schema.ids import fold

LINKED = 0.56  # from here on: the same commitment
DOUBTFUL = 0.38  # from here on: a question for a person
_BOTH = re.compile(r"\b([A-Z][a-z]+)\s+and\s+(?:(?:in|of|for|the|to)\s+)*([A-Z][a-z]+)\b")
_LEAST = 0.48  # words in common without which no hint makes two records one promise
_LEAST_PHRASED = 0.36  # the same where they share a phrase
_PER_MEETING = 0.04  # what every meeting between two records takes from their likeness
_PER_YEAR = 0.15
_AT_MOST = 0.45  # and all together
REPORTED = 0.55  # an outcome told in running text needs more: it ends a commitment


_Hint = tuple[bool, float, str]  # whether it holds, what it adds, and why in words


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    score: float
    reason: str


def alike(earlier: Item, later: Item, scale: Mapping[str, float], *, since: int = 0) -> Likeness:
    """How much a later item looks like the same promise as an earlier one; 1 is the same words.

    `since` counts the group's meetings between the two: a promise that was not spoken of for long is rarely met again.
    """
    together = earlier.initiative is not None and earlier.initiative == later.initiative
    one, other = with_around(earlier.gist, later.gist), with_around(later.gist, earlier.gist)
    speakers = (one.label & earlier.others) | (other.label & later.others)
    doers = (earlier.doers | later.doers | speakers) - {
        w for each in (one, other) for w in each.emphasis if len(each.emphasis) < 3
    }
    share = overlap(one, other, scale, aside=doers)
    if together:  # the task alone, where only one of them spells the initiative out
        share = max(share, overlap(one, other, scale, aside=doers | earlier.initiative_stems | later.initiative_stems))
    if not share:
        return Likeness(0.0, "no word in common")
    joint = phrases(one, other, scale)
    hints = [*_shared_hints(earlier, later, joint), *_telling_apart(earlier, later, since)]
    reasons = [f"{round(100 * share)} % of the words in common", *(why for holds, _, why in hints if holds)]
    score = share + sum(by for holds, by, _ in hints if holds)
    least = _LEAST if not joint else _LEAST_PHRASED
    named = together or bool(earlier.datasets & later.datasets)
    owned = bool(earlier.owners & later.owners)
    hardly = _hardly(one, other, owned=owned, named=named)
    said = owned or later.gist.back or earlier.gist.emphasis.keys() & later.gist.emphasis.keys()
    hardly = hardly or not said  # all that they share is lent by what stands before
    if share < least or hardly or (since > 1 and len(one.telling & other.telling) < 2):
        score = min(score, least)
    return Likeness(score, ", ".join(reasons))


def _shared_hints(earlier: Item, later: Item, joint: float) -> list[_Hint]:
    """What speaks for one promise besides its words."""
    return [
        (earlier.initiative is not None and earlier.initiative == later.initiative, 0.1, "the same initiative"),
        (bool(earlier.datasets & later.datasets), 0.1, "the same dataset"),
        (joint > 0, 0.05 + 0.1 * joint, "the same phrase"),
        (later.gist.back, 0.08, "it speaks of something said before"),
        (bool(earlier.owners & later.owners), 0.08, "an owner in common"),
    ]


def _telling_apart(earlier: Item, later: Item, since: int) -> list[_Hint]:
    """What speaks against one promise; the task with what it goes on from."""
    one, other = with_around(earlier.gist, later.gist), with_around(later.gist, earlier.gist)
    heads = bool(one.head and other.head)
    long = _PER_MEETING * since + _PER_YEAR * _years(earlier.date, later.date)
    return [
        (bool(earlier.owners and later.owners and not earlier.owners & later.owners), -0.2, "other owners"),
        (bool(earlier.periods and later.periods and not earlier.periods & later.periods), -0.6, "for another period"),
        (_staged(earlier.stems, later.stems) or _staged(later.stems, earlier.stems), -0.2, "one begun, the other finished"),
        (apart(one, other), -0.6, "with another number"),
        (heads and other.head not in one.emphasis, -0.15, "of a thing that the earlier does not name"),
        (heads and one.head not in other.emphasis, -0.1, "without the thing that the earlier names"),
        (since > 0, -min(_AT_MOST, long), f"{since} meetings between them"),
    ]


def _years(earlier: str, later: str) -> int:
    """How many full years lie between two ISO 8601 days."""
    return int(later[:4]) - int(earlier[:4]) - (later[5:] < earlier[5:])


def _hardly(one: Gist, other: Gist, *, owned: bool, named: bool) -> bool:
    """Whether a word or less is all that two texts have in common.

    One is enough where it is all that both say, where it is all that one of them says and they have an owner in common
    (`owned`), and where both speak of one named thing (`named`).
    """
    shared = one.telling & other.telling
    if len(shared) > 1:
        return False
    rest = (one.telling - shared, other.telling - shared)
    return not shared or not (named or not any(rest) or (owned and not all(rest)))


def _staged(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & EARLY and not one & LATE and other & LATE and not other & EARLY)


def reports(promise: Item, told: Told, scale: Mapping[str, float], *, last: bool = False) -> Likeness:
    """How much a sentence looks like telling what became of a promise: how much of the promise it names.

    `last`: the promise was recorded at the meeting before, so «AP 3» is the third of its list. What only the heading above
    names counts half: a section on the training tells many things that do not hold it.
    """
    aside = promise.others | promise.doers
    task = with_around(promise.gist, told.gist)
    task = task.only(task.emphasis.keys() - aside or task.emphasis.keys())
    said = told.gist.only(told.gist.emphasis.keys() - aside)
    direct = task.emphasis.keys() & told.gist.emphasis.keys()
    together = bool(promise.owners & told.owners)
    telling = len(direct & task.telling)
    numbered = last and bool(told.number) and told.number == promise.number
    if not telling or (telling == 1 and not (together or numbered) and len(direct) == 1):
        return Likeness(0.0, "hardly a word in common")
    wanted = task.mass(scale)
    held = task.only(direct).mass(scale) / wanted
    above = task.only((task.emphasis.keys() & told.topic) - direct).mass(scale) / wanted
    fit = min(1.0, told.gist.only(direct).mass(scale) / (said.mass(scale) or 1.0))
    joint = phrases(promise.gist, told.gist, scale)
    named = told.gist.emphasis.keys() | told.topic
    missing = task.head not in named and not (task.stands_for and telling > 1)
    # A short sentence that says nothing else need not repeat the whole promise.
    score = max(0.75 * (held + above / 2) + 0.25 * fit, 0.4 * held + 0.55 * fit if telling > 1 else 0.0)
    hints = [
        (together and promise.owners == told.owners, 0.22, "the same owners"),
        (together and promise.owners != told.owners, 0.12, "an owner in common"),
        (bool(promise.owners and told.owners) and not together, -0.15, "other owners"),
        (bool(task.head) and not missing and telling > 1, 0.06, "of the same thing"),
        (bool(task.head) and missing and bool(task.core & named), -0.1, "of something like it"),
        (bool(task.head) and missing and not task.core & named, -0.25, "without the thing itself"),
        (numbered, 0.25, f"told of action {told.number}"),
        (last and bool(told.number) and bool(promise.number) and not numbered, -0.1, f"told of action {told.number}"),
        *_outcome_hints(promise, told, joint),
    ]
    reasons = [f"{round(100 * (held + above))} % of the promise's words", *(why for holds, _, why in hints if holds)]
    return Likeness(score + sum(by for holds, by, _ in hints if holds), ", ".join(reasons))


def _outcome_hints(promise: Item, told: Told, joint: float) -> list[_Hint]:
    """What speaks for or against an outcome whatever its words weigh."""
    return [
        (promise.initiative is not None and promise.initiative == told.initiative, 0.08, "the same initiative"),
        (bool(promise.datasets & told.datasets), 0.12, "the same dataset"),
        (joint > 0, 0.05 + 0.1 * joint, "the same phrase"),
        (told.gist.back, 0.08, "it speaks of something said before"),
        (bool(promise.gist.counts & told.gist.counts), 0.15, "as many of them"),
        (_one_of_two(promise, told), -0.35, "only a part of it"),
        (apart(promise.gist, told.gist), -0.3, "with another number"),
    ]


def _one_of_two(promise: Item, told: Told) -> bool:
    """Whether the promise is about two named things, and the sentence tells of one («in Ukrainian and in Romanian»)."""
    pairs = (map(fold, found.groups()) for found in _BOTH.finditer(promise.action.text))
    said = set(fold(told.outcome.text).split())
    return any(len({one, other} & said) == 1 and not {stem(one), stem(other)} <= promise.others for one, other in pairs)
