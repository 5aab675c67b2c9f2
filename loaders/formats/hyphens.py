"""Words that were divided at the end of a line are made whole; hyphens that belong to a word stay.

Which is which the file itself tells by the words that it writes in full elsewhere; else the halves do: those below are seldom
syllables of one word.
"""

from __future__ import annotations

from collections.abc import Sequence

from graphapp.loaders.passages import joined
from graphapp.schema.documents import Passage

_DIVIDING = "\u2010\u00ad"  # hyphens that people do not type
_HYPHENS = "-" + _DIVIDING
_FIRST = frozenset({"cross", "decision", "follow", "high", "long", "lessons", "non", "self", "short", "vice", "well"})
_SECOND = frozenset(
    {"based", "building", "chair", "depth", "learned", "led", "level", "made", "making", "related", "scale", "sharing"}
    | {"specific", "term", "up", "wide"}
)
_AROUND = ".,;:!?()[]\"'“”‘’«»"


def spelled(text: str) -> frozenset[str]:
    """The words of a text in small letters, those with a hyphen whole and in parts."""
    found: set[str] = set()
    for word in text.casefold().replace("-\n", "-\n ").split():
        bare = word.strip(_AROUND)
        if not bare.endswith(tuple(_HYPHENS)):
            found.add(bare)
            found.update(part for part in bare.split("-") if len(part) > 2)
    return frozenset(found)


def together(lines: Sequence[Passage], known: frozenset[str]) -> Passage:
    """Lines as one passage; a word that was divided at a line end is made whole. `known`: the words that the file spells."""
    parts: list[Passage] = []
    word: list[Passage] = []  # pieces that belong together without a space
    for index, passage in enumerate(lines):
        following = lines[index + 1].text if index + 1 < len(lines) else ""
        if _divided(passage.text, following):
            keeps = _keeps_hyphen(passage.text, following, known)
            word.append(passage if keeps else passage.part(0, len(passage.text) - 1))
            continue
        parts.append(joined([*word, passage], "") if word else passage)
        word = []
    return joined(parts)


def _divided(text: str, following: str) -> bool:
    """Whether a line ends, at a hyphen, within a word that the next line goes on with."""
    return len(text) > 1 and text[-1] in _HYPHENS and text[-2].isalpha() and following[:1].isalpha()


def _keeps_hyphen(text: str, following: str, known: frozenset[str]) -> bool:
    """Whether the hyphen at that line end is part of the word."""
    left, right = _halves(text, following)
    if left + right in known or text[-1] in _DIVIDING:
        return False
    both = following[0].isupper() or (left in known and right in known)
    return both or f"{left}-{right}" in known or left in _FIRST or right in _SECOND


def _halves(text: str, following: str) -> tuple[str, str]:
    left = text[:-1].split()[-1].split("-")[-1].casefold().strip("(\"'“‘")
    return left, "".join(letter if letter.isalpha() else " " for letter in following).split()[0].casefold()
