"""What a full-text search looks for: things that hold all the words; where there are none, those that hold most of them.

Most are at least half, and as many as anything holds; words that stand in every text are not counted then. Said here for both
stores, so that they find the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphapp.schema.ids import fold

_COMMON = frozenset("a an and are as at au by de des du el en et for from in is la le les of on or the to und with y".split())
_COUNTED = 20  # words at most: each is looked up by itself


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, to be found whole, or as the beginning of one."""

    text: str
    is_beginning: bool = False


def wanted(text: str) -> list[str]:
    """The folded words of a search, each to be found whole, the last one as a beginning."""
    return fold(text).split()


def all_of(words: Sequence[str]) -> list[Word]:
    """What must be found where all words must."""
    return list(_words(words))


def most_of(words: Sequence[str]) -> tuple[list[Word], int]:
    """What is counted where not all words are found, and how many of them must be found at least; no word: nothing."""
    counted = list(dict.fromkeys(word for word in _words(words) if word.text not in _COMMON))[:_COUNTED]
    return (counted, (len(counted) + 1) // 2) if len(words) > 1 else ([], 0)


def _words(words: Sequence[str]) -> Iterator[Word]:
    yield from (Word(word) for word in words[:-1])
    yield from (Word(word, is_beginning=True) for word in words[-1:])
