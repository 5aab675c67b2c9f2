"""Regular expressions that are tried only in texts that hold a word without which they cannot match.

The rules look for some hundred things in every sentence, and nine of ten are not there. What an expression needs is read off it
(`graphapp.loaders.needs`); a text is cut into words once, and its words say which expressions are worth trying. They say it
for all at once and from a table by word, since words come again: one big alternation would have to be tried at every
character, and would find only one of what overlaps.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from threading import Lock
from typing import Any

from graphapp.loaders.needs import fold, needed

_WORD = re.compile(r"[a-z]+|\d|[^\w\s]|_")
_KNOWN: list[Regex] = []  # every pattern there is, by its number; only added to, as modules are imported
_ADDING = Lock()


class Regex:
    """A module's regular expression, with the methods of `re.Pattern`; compiled when it is first tried."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        with _ADDING:
            self._number = len(_KNOWN)
            _KNOWN.append(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    @cached_property
    def needs(self) -> frozenset[str]:
        """Pieces of words one of which is in every text that matches; none where that cannot be told."""
        return needed(self.pattern, self.flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self.compiled.search(text, start, end) if _worth(text) >> self._number & 1 else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text, start, end) if _worth(text) >> self._number & 1 else iter(())

    def findall(self, text: str) -> list[Any]:
        return self.compiled.findall(text) if _worth(text) >> self._number & 1 else []

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self.compiled.sub(new, text) if _worth(text) >> self._number & 1 else text

    def split(self, text: str, most: int = 0) -> list[str]:
        return self.compiled.split(text, most)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """What stands at the start: tried at once, since that is a single place."""
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self.compiled.fullmatch(text, start, end)


@lru_cache(maxsize=4096)
def _worth(text: str) -> int:
    """The patterns that may match in the text, a bit each; those still to come are always worth trying."""
    return _table(len(_KNOWN)).worth(text)


@lru_cache(maxsize=1)
def _table(count: int) -> _Table:
    by_piece: dict[str, int] = {}
    always = -1 << count
    for number, pattern in enumerate(_KNOWN[:count]):
        for piece in pattern.needs:
            by_piece[piece] = by_piece.get(piece, 0) | 1 << number
        always |= 0 if pattern.needs else 1 << number
    return _Table(always, by_piece, max(map(len, by_piece), default=0))


@dataclass(frozen=True)
class _Table:
    """Which patterns a text is worth trying for."""

    always: int  # those that need nothing that is known
    by_piece: Mapping[str, int]
    longest: int

    def worth(self, text: str) -> int:
        mask = self.always
        for word in set(_WORD.findall(fold(text))):
            mask |= self._word(word)
        return mask

    @cached_property
    def _word(self) -> Callable[[str], int]:
        return lru_cache(maxsize=65536)(self._of_word)

    def _of_word(self, word: str) -> int:
        """The patterns with a piece in the word."""
        if not word.isalpha():
            return self.by_piece.get("0" if word.isdecimal() else word, 0)
        edged, mask = f" {word} ", 0
        for start in range(len(edged)):
            for end in range(start + 1, min(start + self.longest, len(edged)) + 1):
                mask |= self.by_piece.get(edged[start:end], 0)
        return mask
