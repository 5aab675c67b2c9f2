"""Which names are nearly the same, compared only where they share a rare word: all pairs of thousands would take minutes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from rapidfuzz import fuzz

from graphapp.commitments.words import stems
from graphapp.schema.ids import fold

_SAME = 88.0  # of 100, by rapidfuzz's ratio of sorted words
_SHARED = 60  # a word of more names than this tells none of them apart
_NUMBER = re.compile(r"\d+")
_GENERAL = frozenset("data dataset form report map survey list summari inform relev note concept".split())


def alike(names: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of places in the list whose names are nearly the same, in order.

    Names of one word, of general words alone («concept note»), or with other numbers or periods are never alike.

    >>> alike(["shelter survey form", "survey forms on shelter", "shelter survey 2024", "concept note", "concept note"])
    [(0, 1)]
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
    return sorted(pair for pair in pairs if _near(keys, numbers, *pair))


def _near(keys: Sequence[str], numbers: Sequence[list[str]], one: int, other: int) -> bool:
    return numbers[one] == numbers[other] and fuzz.ratio(keys[one], keys[other], score_cutoff=_SAME) > 0
