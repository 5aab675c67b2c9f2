"""How much two records look like one promise: a score with its reason in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graphapp.commitments.items import Item, Told
from graphapp.commitments.words import DOING, EARLY, LATE, weight

LINKED = 0.56  # from here on: the same commitment
DOUBTFUL = 0.38  # from here on: a question for a person
_LEAST = 0.48  # words in common without which no hint makes two records one promise
REPORTED = 0.55  # an outcome told in running text needs more: it ends a commitment


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    score: float
    reason: str


def alike(earlier: Item, later: Item, scale: Mapping[str, float]) -> Likeness:
    """How much a later item looks like the same promise as an earlier one; 1 is the same words."""
    together = earlier.initiative is not None and earlier.initiative == later.initiative
    one, other = earlier.stems, later.stems
    overlap = _overlap(one, other, scale)
    if together:  # the task alone, where only one of them spells the initiative out
        aside = earlier.initiative_stems | later.initiative_stems
        overlap = max(overlap, _overlap(one - aside, other - aside, scale))
    if not overlap:
        return Likeness(0.0, "no word in common")
    hints = [
        (together, 0.1, "the same initiative"),
        (bool(earlier.datasets & later.datasets), 0.1, "the same dataset"),
        (bool(earlier.owners & later.owners), 0.08, "an owner in common"),
        (bool(earlier.owners and later.owners and not earlier.owners & later.owners), -0.2, "other owners"),
        (bool(earlier.periods and later.periods and not earlier.periods & later.periods), -0.6, "for another period"),
        (_staged(one, other) or _staged(other, one), -0.2, "one is to be begun, the other to be finished"),
    ]
    reasons = [f"{round(100 * overlap)} % of the words in common", *(why for holds, _, why in hints if holds)]
    score = overlap + sum(by for holds, by, _ in hints if holds)
    return Likeness(score if overlap >= _LEAST else min(score, _LEAST), ", ".join(reasons))


def _overlap(one: frozenset[str], other: frozenset[str], scale: Mapping[str, float]) -> float:
    """Between 0 and 1: mostly how much of both is shared, a little how much of the shorter one."""
    common = one & other
    if not common:
        return 0.0
    shared, first, second = (weight(words, scale) for words in (common, one, other))
    return 0.7 * 2 * shared / (first + second) + 0.3 * shared / min(first, second)


def _staged(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & EARLY and not one & LATE and other & LATE and not other & EARLY)


def reports(promise: Item, told: Told, scale: Mapping[str, float]) -> Likeness:
    """How much a sentence looks like telling what became of a promise: how much of the promise it names.

    What only the heading above names counts half: a section on the training tells many things that do not hold it.
    """
    task = promise.stems - promise.others or promise.stems
    direct = task & told.stems
    together = bool(promise.owners & told.owners)
    telling = len(direct - DOING)
    if not telling or (telling == 1 and not together and len(direct) == 1):
        return Likeness(0.0, "hardly a word in common")
    wanted = weight(task, scale)
    held = weight(direct, scale) / wanted
    above = weight((task & told.topic) - direct, scale) / wanted
    fit = min(1.0, weight(direct, scale) / weight(told.stems - promise.others, scale))
    # A short sentence that says nothing else need not repeat the whole promise.
    score = max(0.75 * (held + above / 2) + 0.25 * fit, 0.4 * held + 0.55 * fit if telling > 1 else 0.0)
    hints = [
        (promise.initiative is not None and promise.initiative == told.initiative, 0.08, "the same initiative"),
        (bool(promise.datasets & told.datasets), 0.12, "the same dataset"),
        (together and promise.owners == told.owners, 0.22, "the same owners"),
        (together and promise.owners != told.owners, 0.12, "an owner in common"),
        (bool(promise.owners and told.owners) and not together, -0.15, "other owners"),
    ]
    reasons = [f"{round(100 * (held + above))} % of the promise's words", *(why for holds, _, why in hints if holds)]
    return Likeness(score + sum(by for holds, by, _ in hints if holds), ", ".join(reasons))
