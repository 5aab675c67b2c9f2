"""What a full-text search looks for: things that hold all the words as they are written, then those that hold words of their
kin; where there are none, those that hold most of them.

Kin are words of one stem, in any English («forms» and «form», «organisation» and «organization»); names are found as they are
written first. Most are at least half, and as many as anything holds; words that stand in every text are not counted then.
Said here for both stores, so that they find the same: the stem of a word is a word of their indexes, no analyzer of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from graphapp.loaders.stems import bare
from graphapp.schema.ids import fold

_COMMON = frozenset("a an and are as at au by de des du el en et for from in is la le les of on or the to und with y".split())
_COUNTED = 20  # words at most: each is looked up by itself
_STEM = "\ue001"  # the letter that words for stems begin with, and no word of a text has
# Letters that are no other letter with an accent, as those write them who do not have them.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})

_Row = TypeVar("_Row", bound=Sequence[object])  # the id of what is found comes first


@lru_cache(maxsize=1 << 16)
def kin(word: str) -> str:
    """What a folded word has in common with its kin."""
    return bare(word.translate(_PLAIN))


def kept(word: str) -> tuple[str, ...]:
    """The words by which an index of words knows a folded word."""
    return (word,) if kin(word) == word else (word, _STEM + kin(word))


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, to be found whole, or as the beginning of one; with its kin, if that is told."""

    text: str
    is_beginning: bool = False
    kin: str = ""

    def fits(self, folded: str) -> bool:
        """Whether a word of a text will do."""
        if folded == self.text or (self.is_beginning and folded.startswith(self.text)):
            return True
        return bool(self.kin) and self.kin in (folded, kin(folded))

    def others(self) -> tuple[str, ...]:
        """The words of an index that will do as well, each whole."""
        return tuple(word for word in (self.kin, _STEM + self.kin) if word != self.text) if self.kin else ()


def wanted(text: str) -> list[str]:
    """The folded words of a search, each to be found whole, the last one as a beginning."""
    return fold(text).split()


def as_written(words: Sequence[str]) -> list[Word]:
    """What must be found where all words must, as they are."""
    return list(_words(words))


def with_kin(words: Sequence[str]) -> list[Word]:
    """The same, or words of one stem with them."""
    return [Word(word.text, word.is_beginning, kin(word.text)) for word in _words(words)]


def most_of(words: Sequence[str]) -> tuple[list[Word], int]:
    """What is counted where not all words are found, and how many of them must be found at least; no word: nothing."""
    counted = list(dict.fromkeys(word for word in with_kin(words) if word.text not in _COMMON))[:_COUNTED]
    return (counted, (len(counted) + 1) // 2) if len(words) > 1 else ([], 0)


def looked_up(
    words: Sequence[str], limit: int, holding: Callable[[list[Word]], list[_Row]], most: Callable[[list[Word], int], list[_Row]]
) -> list[_Row]:
    """What a store finds, in order: `holding` all words, or `most` of them; each no more than the limit."""
    if not words:
        return []
    found = holding(as_written(words))
    if len(found) < limit:
        known = {row[0] for row in found}
        found += [row for row in holding(with_kin(words)) if row[0] not in known]
    counted, least = most_of(words)
    return found[:limit] if found or not counted else most(counted, least)


def _words(words: Sequence[str]) -> Iterator[Word]:
    yield from (Word(word) for word in words[:-1])
    yield from (Word(word, is_beginning=True) for word in words[-1:])
