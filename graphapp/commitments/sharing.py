"""What two gists have in common, and what tells them apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from graphapp.commitments.gist import ASIDE, Gist
from graphapp.commitments.lexicon import COMMON, DOING, stem
from graphapp.commitments.words import weight

_SPELLED_OTHERWISE = 0.6  # how much of their letters two words share at least that are one word
_LEAST = 4  # words of a text in which another word shows that it is of another thing


def overlap(one: Gist, other: Gist, scale: Mapping[str, float], *, aside: frozenset[str] = frozenset()) -> float:
    """Between 0 and 1: mostly how much of both is shared, a little how much of the shorter one; `aside` does not count."""
    one, other = with_around(one, other), with_around(other, one)
    common = (one.emphasis.keys() & other.emphasis.keys()) - aside
    # How many there are may have changed: a number in common says something, another number says nothing.
    aside = aside | {word for word in one.emphasis.keys() ^ other.emphasis.keys() if word.isdigit()}
    if not common:
        return 0.0
    shared = sum(scale.get(w, 1.0) * (one.emphasis[w] + other.emphasis[w]) / 2 for w in sorted(common))
    first, second = (each.only(each.emphasis.keys() - aside).mass(scale) for each in (one, other))
    return 0.7 * min(1.0, 2 * shared / (first + second)) + 0.3 * min(1.0, shared / min(first, second))


def with_around(one: Gist, other: Gist, *, deep: bool = False) -> Gist:
    """The gist with those of the words it goes on from that the other says too; `deep`: or goes on from, like it."""
    if not (one.stands_for or one.telling & other.telling):
        return one
    theirs = other.emphasis.keys() | (other.around if deep and one.stands_for and other.stands_for else frozenset())
    both = sorted(one.around & theirs)
    return replace(one, emphasis={**one.emphasis, **dict.fromkeys(both, ASIDE)}) if both else one


def phrases(one: Gist, other: Gist, scale: Mapping[str, float]) -> float:
    """Between 0 and 1: how much of the shorter one's phrases the other has too."""
    if not one.pairs & other.pairs:
        return 0.0
    mine, theirs, both = (
        sum(weight(pair, scale) for pair in each) for each in (one.pairs, other.pairs, one.pairs & other.pairs)
    )
    return both / min(mine, theirs)


def apart(one: Gist, other: Gist) -> bool:
    """Whether the two speak of like things with other numbers («goal 6» and «goal 9», «first» and «final»)."""
    if one.ordinals and other.ordinals and not one.ordinals & other.ordinals:
        return True
    of = {word for word, _ in one.numbered} & {word for word, _ in other.numbered}
    return any({n for w, n in one.numbered if w == word}.isdisjoint(n for w, n in other.numbered if w == word) for word in of)


def exchanged(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two texts are the same word for word but for one word for a thing: «a paper on the roof», «… on the floor».

    Who says the same again in other words rarely changes one noun and nothing else.
    """
    differ = [(mine, theirs) for mine, theirs in zip(one[1:], other[1:], strict=False) if mine != theirs]
    if len(one) != len(other) or len(one) < _LEAST or one[0] != other[0] or len(differ) != 1:
        return False
    mine, theirs = map(stem, differ[0])
    things = not {mine, theirs} & (COMMON | DOING) and mine.isalpha() and theirs.isalpha()
    return things and SequenceMatcher(None, *differ[0]).ratio() < _SPELLED_OTHERWISE
