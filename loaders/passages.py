"""Clean text that knows where each character came from.

Every format reader makes its passages here, so that the rule for white space is the same everywhere: a run of white space
becomes one space that stands at the run's first character, invisible characters are left out, both ends are trimmed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graphapp.schema.documents import Passage

EMPTY = Passage("", ())
# Characters that take no room: soft hyphen, zero-width spaces and joiners, direction marks, byte order mark.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\x00"
_INVISIBLE = frozenset(INVISIBLE)
_BREAK = re.compile(r"\n|</?(?:li|p|br|div)\b", re.IGNORECASE)  # tables in Markdown may hold HTML
_ROUGH = re.compile(r"\s\s|[^\S ]|[" + re.escape(INVISIBLE) + "]")


def plain(text: str, start: int, end: int) -> Passage:
    """The stretch `text[start:end]` as a passage."""
    return pieces(text, ((start, end),))


def pieces(text: str, spans: Iterable[tuple[int, int]]) -> Passage:
    """Stretches of a text, in order, set together as they are: what lies between them is left out."""
    found = [(start, end) for start, end in spans if start < end]
    if len(found) == 1:
        start, end = found[0]
        part = text[start:end]
        if not _ROUGH.search(part):
            stripped = part.strip()
            start += part.find(stripped)
            return Passage(stripped, range(start, start + len(stripped)))
    return characters((text[at], at) for start, end in found for at in range(start, end))


def characters(found: Iterable[tuple[str, int]]) -> Passage:
    """A passage of single characters, each with its place in the document."""
    letters: list[str] = []
    offsets: list[int] = []
    gap = -1
    for letter, at in found:
        if letter.isspace():
            if gap < 0:
                gap = at
        elif letter not in _INVISIBLE:
            if gap >= 0 and letters:
                letters.append(" ")
                offsets.append(gap)
            gap = -1
            letters.append(letter)
            offsets.append(at)
    return Passage("".join(letters), tuple(offsets))


def ends_line(document: str, passage: Passage, at: int) -> bool:
    """Whether the space at a place in a passage stands where the document breaks a line."""
    inside = passage.text[at] == " " and at + 1 < len(passage.text)
    return inside and bool(_BREAK.search(document, passage.offsets[at], passage.offsets[at + 1]))


def line_breaks(document: str, passage: Passage) -> list[int]:
    """The spaces of a passage where the document breaks a line, in order."""
    return [at for at in range(len(passage.text)) if ends_line(document, passage, at)]


def joined(parts: Sequence[Passage], glue: str = " ") -> Passage:
    """Passages set one after the other; the glue stands right behind the passage before it."""
    if len(parts) == 1:
        return parts[0]
    letters: list[str] = []
    offsets: list[int] = []
    for part in parts:
        if letters and glue:
            letters.append(glue)
            offsets.extend([min(offsets[-1] + 1, *part.offsets[:1])] * len(glue))
        letters.append(part.text)
        offsets.extend(part.offsets)
    return Passage("".join(letters), tuple(offsets)) if letters else EMPTY


def between(whole: Passage, one: Passage, two: Passage) -> Passage:
    """The stretch of a passage from the first letter of one part of it to the last letter of another."""
    return whole.part(whole.offsets.index(one.offsets[0]), whole.offsets.index(two.offsets[-1]) + 1)


def without_prefix(passage: Passage, length: int) -> Passage:
    """The passage without its first characters."""
    return passage.part(length, len(passage.text))
