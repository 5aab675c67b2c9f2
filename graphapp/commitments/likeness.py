"""How much two records look like one promise: a score with its reason in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graphapp.commitments.items import Item, Told
from graphapp.commitments.words import weight

LINKED = 0.5  # from here on: the same commitment
DOUBTFUL = 0.38  # from here on: a question for a person
REPORTED = 0.55  # an outcome told in running text needs more: it ends a commitment


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    score: float
    reason: str


def alike(earlier: Item, later: Item, scale: Mapping[str, float]) -> Likeness:
    """How much a later item looks like the same promise as an earlier one; 1 is the same words."""
    common = earlier.stems & later.stems
    if not common:
        return Likeness(0.0, "no word in common")
    shared, one, other = (weight(words, scale) for words in (common, earlier.stems, later.stems))
    dice, held = 2 * shared / (one + other), shared / min(one, other)
    score = 0.7 * dice + 0.3 * held
    reasons = [f"{round(100 * dice)} % of the words in common"]
    if earlier.initiative and earlier.initiative == later.initiative:
        score += 0.1
        reasons.append("the same initiative")
    if earlier.datasets & later.datasets:
        score += 0.1
        reasons.append("the same dataset")
    if earlier.owners and later.owners:
        together = bool(earlier.owners & later.owners)
        score += 0.08 if together else -0.2
        reasons.append("an owner in common" if together else "other owners")
    return Likeness(score, ", ".join(reasons))


def reports(promise: Item, told: Told, scale: Mapping[str, float]) -> Likeness:
    """How much a sentence looks like telling what became of a promise: how much of the promise it names."""
    said = told.stems | told.topic
    common = promise.stems & said
    if not common:
        return Likeness(0.0, "no word in common")
    shared, wanted, spoken = (weight(words, scale) for words in (common, promise.stems, told.stems))
    held = shared / wanted
    score = 0.7 * held + 0.3 * min(1.0, shared / spoken)
    reasons = [f"{round(100 * held)} % of the promise's words"]
    if promise.initiative and promise.initiative == told.initiative:
        score += 0.08
        reasons.append("the same initiative")
    if promise.datasets & told.datasets:
        score += 0.12
        reasons.append("the same dataset")
    if promise.owners and told.owners:
        together = bool(promise.owners & told.owners)
        score += (0.25 if promise.owners == told.owners else 0.15) if together else -0.2
        reasons.append("an owner in common" if together else "other owners")
    return Likeness(score, ", ".join(reasons))
