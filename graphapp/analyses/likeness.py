"""Which names are nearly the same, compared only where they share a rare word: all pairs of thousands would take minutes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from graphapp.commitments.words import stems
from graphapp.schema.ids import fold

_SAME = 88.0  # of 100, by rapidfuzz's ratio of sorted words
_SHARED = 60  # a word of more names than this tells none of them apart
_NUMBER = re.compile(r"\d+")
_GENERAL = frozenset(
    """data dataset form report map survey list summari inform relev note concept project document paper presentation letter
    draft minut agenda updat templat plan propos sheet file version overview result an the this that""".split()
)
_LONG, _SLIP = 4, 1  # letters of a word that a slip of the pen may be in, and how many are wrong then


def alike(names: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of places in the list whose names are nearly the same, in order.

    Names of one word, of general words alone («concept note»), with other numbers or periods, or of which one has a word of
    its own that is no general one («VC») are never alike.

    >>> alike(["shelter survey form", "survey forms on shelter", "shelter survey 2024", "concept note", "concept note"])
    [(0, 1)]
    >>> alike(["Uganda shelter data model", "Kenya shelter data model", "sheltr data model for Uganda"])
    [(0, 2)]
    """
    words = [stems(name) for name in names]
    count = Counter(word for each in words for word in each)
    by_word: dict[str, list[int]] = {}
    for place, each in enumerate(words):
        if len(each) > 1 and not each <= _GENERAL:
            for word in each:
                if count[word] <= _SHARED:
                    by_word.setdefault(word, []).append(place)
    pairs = {pair for places in by_word.values() for pair in combinations(places, 2)}
    keys = [" ".join(sorted(each)) for each in words]
    numbers = [_NUMBER.findall(fold(name)) for name in names]
    return sorted(pair for pair in pairs if _near(keys, numbers, *pair) and _of_the_same(words[pair[0]], words[pair[1]]))


def _of_the_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether neither has a word of its own that tells it from the other, but for slips of the pen."""
    mine, theirs = one - other - _GENERAL, other - one - _GENERAL
    return all(any(_slip(word, each) for each in theirs) for word in mine) and len(mine) == len(theirs)


def _slip(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _LONG and OSA.distance(one, other) <= _SLIP


def _near(keys: Sequence[str], numbers: Sequence[list[str]], one: int, other: int) -> bool:
    return numbers[one] == numbers[other] and fuzz.ratio(keys[one], keys[other], score_cutoff=_SAME) > 0
