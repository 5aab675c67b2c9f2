"""Finds many spellings in one pass over a text.

A spelling that is told by its capitals (an acronym) is found only as written. Any other is found in any case, provided that
capitals show that it is a name: «save the children» is not an organisation. One written without capitals needs none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from graphapp.loaders.names.matching.texts import lower, plain, without_addresses
from graphapp.loaders.regex import Regex

_WORD = Regex(r"[^\W_]+(?:'[^\W_]+)?")
_SENTENCE_START = Regex(r"(?:^|[.!?:;•*]\s+|\d[.)]\s+|[\"“«(]\s*)$")


@dataclass(frozen=True, slots=True)
class Hit:
    """A spelling found: its index in the list given, and where."""

    index: int
    start: int
    end: int


@dataclass(frozen=True)
class Lexicon:
    """Spellings ready to be searched for; built by `lexicon`."""

    spellings: tuple[str, ...]
    exact: AhoCorasick | None = field(repr=False)
    exact_indexes: tuple[int, ...] = field(repr=False)
    loose: AhoCorasick | None = field(repr=False)
    loose_indexes: tuple[int, ...] = field(repr=False)
    addresses: frozenset[str] = field(default=frozenset(), repr=False)  # spellings that are web addresses, in small letters

    def search(self, text: str) -> list[Hit]:
        """Every spelling in the text, overlapping ones too, in order."""
        flat, small = _searchable(text, self.addresses)
        hits = []
        if self.exact:
            for number, start, end in self.exact.find_matches_as_indexes(flat, overlapping=True):
                if _is_whole(flat, start, end):
                    hits.append(Hit(self.exact_indexes[number], start, end))
        if self.loose:
            for number, start, end in self.loose.find_matches_as_indexes(small, overlapping=True):
                index = self.loose_indexes[number]
                if _is_whole(flat, start, end) and self._is_there(index, flat, start, end):
                    hits.append(Hit(index, start, end))
        return sorted(hits, key=lambda h: (h.start, -h.end))

    def _is_there(self, index: int, flat: str, start: int, end: int) -> bool:
        """Whether capitals show a name; a spelling that has few itself must stand there as it is."""
        spelling = self.spellings[index]
        return (
            spelling.islower()  # «2i2c»
            or spelling.lstrip("@")[:1].islower()
            or _is_name(flat, start, end)
            or (" " in plain(spelling) and flat[start:end] == plain(spelling))
        )


@lru_cache(maxsize=4096)  # several lexicons look through the same texts
def _searchable(text: str, addresses: frozenset[str]) -> tuple[str, str]:
    """The text without addresses and accents, as written and in lower case."""
    flat = plain(without_addresses(text, addresses))
    return flat, lower(flat)


def lexicon(spellings: Iterable[str]) -> Lexicon:
    """A lexicon of the spellings; empty ones are left out."""
    kept = tuple(spellings)
    exact: list[tuple[int, str]] = []
    loose: list[tuple[int, str]] = []
    for i, spelling in enumerate(kept):
        if spelling and is_acronym(spelling):
            exact.append((i, plain(spelling)))
        elif spelling:
            loose.append((i, lower(plain(spelling))))
    return Lexicon(
        kept,
        AhoCorasick([s for _, s in exact]) if exact else None,
        tuple(i for i, _ in exact),
        AhoCorasick([s for _, s in loose]) if loose else None,
        tuple(i for i, _ in loose),
        frozenset(s.lower() for s in kept if "." in s and " " not in s),
    )


def is_acronym(spelling: str) -> bool:
    """Whether capitals tell the spelling: one word with a capital inside, or short and without small letters."""
    if " " in spelling.strip():
        return not any(c.islower() for c in spelling) and len(spelling) <= 8
    return any(c.isupper() for c in spelling[1:]) or len(spelling) <= 2 or not any(c.islower() for c in spelling)


def longest(hits: Sequence[Hit]) -> list[Hit]:
    """The hits without those that overlap an earlier or a longer one that starts at the same place."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit goes on before or behind (a plural or possessive s behind an acronym may)."""
    return not (start and text[start - 1].isalnum() and text[start].isalnum()) and not (end < len(text) and text[end].isalnum())


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether capitals show a name: the first letter, and half of the longer words, more where a sentence begins."""
    found = text[start:end]
    first = next((c for c in found if c.isalpha()), "")
    if not first.isupper():
        return False
    words: list[str] = [w for w in _WORD.findall(found) if len(w) > 3 or (len(w) > 1 and w.isupper())]  # «OBO foundry»
    capitals = sum(w[0].isupper() for w in words)
    if len(words) > 1 and _SENTENCE_START.search(text[max(0, start - 6) : start]):
        return capitals * 2 > len(words)
    return capitals * 2 >= len(words)
