"""Where in a thing's words a search fits: the text to show, and the stretches to mark, in code points of that text.

Told here for both stores, not by their full-text indexes: those hold folded words, and each would mark in its own way.
Offsets, not HTML: what is shown is somebody's text, and must never become markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graphapp.schema.ids import fold
from graphapp.store.contract import Hit, Mark
from graphapp.store.searching import Word, with_kin

SHOWN = 240  # code points of a text that are shown at most; names are shown whole
_CUT = "…"


def hit(identifier: str, kind: str, texts: Iterable[str | None], words: Sequence[str]) -> Hit:
    """The result for a thing with these texts, the first of which it goes by: of those that fit most words, the first."""
    there, asked = list(filter(None, texts)), with_kin(words)
    shown = max(there, key=lambda text: len(_fitting(text, asked)))  # of equals, max takes the first
    held = {folded for text in there for folded, _, _ in _words(text)}
    missing = dict.fromkeys(word.text for word in asked if not any(map(word.fits, held)))
    return Hit(identifier, kind, *_stretch(shown, marks(shown, words)), tuple(missing))


def marks(text: str, words: Sequence[str]) -> tuple[Mark, ...]:
    """The words of the text that are searched for, or their kin; the last one searched may be a beginning."""
    asked = with_kin(words)
    found = (Mark(start, end) for folded, start, end in _words(text) if any(word.fits(folded) for word in asked))
    return tuple(dict.fromkeys(found))  # one character may be two words: ½


def _fitting(text: str, words: Sequence[Word]) -> set[Word]:
    """Which of the searched words the text holds."""
    there = {folded for folded, _, _ in _words(text)}
    return {word for word in words if any(map(word.fits, there))}


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    """The folded words of a text, each with where it begins and ends: as `fold` cuts them, told character by character."""
    word, start, end = "", 0, 0
    for place, character in enumerate(text):
        parts = _parts(character)
        end = place + 1 if word and not parts else end  # an accent of its own belongs to the letter before it
        for part in parts:
            if part != " ":
                word, start = word + part, start if word else place
                end = place + 1
            elif word:
                yield word, start, end
                word = ""
    if word:
        yield word, start, end


def _parts(character: str) -> str:
    """The folded character, a space for what parts words, nothing for what is not seen."""
    return fold(f"x{character}x")[1:-1]


def _stretch(text: str, found: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...]]:
    """The text around the first mark, cut between words, with the marks that fall into it."""
    if len(text) <= SHOWN:
        return text, found
    first = found[0].start if found else 0
    start = max(0, min(first - SHOWN // 4, len(text) - SHOWN))
    if start:
        start = text.find(" ", start, first) + 1 or start
    end = min(len(text), start + SHOWN)
    if end < len(text):
        space = text.rfind(" ", start, end)
        end = max(space if space > start else end, found[0].end if found else 0)
    before, behind = _CUT if start else "", _CUT if end < len(text) else ""
    shift = len(before) - start
    kept = (Mark(mark.start + shift, mark.end + shift) for mark in found if start <= mark.start and mark.end <= end)
    return f"{before}{text[start:end]}{behind}", tuple(kept)
