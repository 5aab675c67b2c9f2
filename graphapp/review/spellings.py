"""When two spellings may be of one name: cautiously, as every pair costs a person a look."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from graphapp.schema.ids import fold

_SHORTEST = 5  # letters of a name in which one wrong letter is told from another name
_LONG = 12  # letters from which two letters may be wrong
_WORD = 4  # letters of a word that may be misspelt; a shorter one is another word
LITTLE = frozenset("of the for and in on de la le les des du y e et und der".split())


@lru_cache(maxsize=1 << 16)
def folded(name: str) -> str:
    """The name folded; the same few are compared again and again."""
    return fold(name)


def almost(one: str, other: str) -> bool:
    """Whether a slip of the pen may lie between two full names: a letter or two, in words that tell nothing apart else."""
    a, b = folded(one), folded(other)
    if a == b or min(len(a), len(b)) < _SHORTEST or a[0] != b[0] or one.isupper() or other.isupper():
        return False
    most = 2 if min(len(a), len(b)) >= _LONG else 1
    if OSA.distance(a, b, score_cutoff=most) > most:
        return False
    left, right = a.split(), b.split()
    if len(left) != len(right):
        return a.replace(" ", "") == b.replace(" ", "") or abs(len(left) - len(right)) == 1
    if left[-1].rstrip("s") == right[-1].rstrip("s") and left[:-1] == right[:-1]:
        return False  # one and several of a kind
    different = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
    return all(_is_slip(x, y) for x, y in different)


def _is_slip(one: str, other: str) -> bool:
    """Not another number, another letter of a row («group A», «group B»), or a short word."""
    return min(len(one), len(other)) >= _WORD and one.isalpha() and other.isalpha()


def is_acronym(name: str) -> bool:
    """Whether the name is a short form only."""
    return " " not in name and 2 <= len(name) <= 8 and sum(c.isupper() for c in name) > len(name) / 2


def acronym_of(short: str, names: Iterable[str]) -> bool:
    """Whether the short form is made of the first letters of one of the names."""
    wanted = short.casefold()
    for name in names:
        words = folded(name).split()
        if len(words) > 1 and wanted in ("".join(w[0] for w in words), "".join(w[0] for w in words if w not in LITTLE)):
            return True
    return False


def part_of(short: str, full: str) -> bool:
    """Whether a single name is the first or the last of a person's names."""
    one, names = folded(short).split(), folded(full).split()
    return len(one) == 1 and len(one[0]) > 1 and len(names) > 1 and one[0] in (names[0], names[-1])


def initial_of(short: str, full: str) -> bool:
    """Whether a person's first name is cut to its letter («A. Berg», «Anna Berg»)."""
    one, other = folded(short).split(), folded(full).split()
    return (
        len(one) > 1
        and len(other) > 1
        and len(one[0]) == 1
        and len(other[0]) > 1
        and one[0] == other[0][0]
        and one[-1] == other[-1]
    )
