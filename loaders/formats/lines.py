"""A line of text as it stands on a page, for the formats that know nothing but lines: plain text and PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graphapp.loaders.passages import joined
from graphapp.schema.documents import Passage


@dataclass(frozen=True, slots=True)
class Line:
    """One line. Indent, width and size are in the format's own measure (characters, points)."""

    passage: Passage
    page: int = 1
    indent: float = 0.0
    width: float = 0.0
    gap: bool = False  # set apart from the line above
    opens_page: bool = False
    strong: bool = False
    size: float = 0.0  # of the letters; 0: unknown
    cells: tuple[Passage, ...] = ()  # of a line that belongs to a table

    @property
    def text(self) -> str:
        return self.passage.text


def together(lines: Sequence[Line], words: frozenset[str]) -> Passage:
    """Lines as one passage; a word that was divided at a line end is made whole."""
    parts: list[Passage] = []
    word: list[Passage] = []  # pieces that belong together without a space
    for index, line in enumerate(lines):
        passage = line.passage
        following = lines[index + 1].text if index + 1 < len(lines) else ""
        if len(passage.text) > 1 and passage.text[-1] in "-‐\u00ad" and passage.text[-2].isalpha() and following[:1].islower():
            keeps = _keeps_hyphen(passage.text, following, words)
            word.append(passage if keeps else passage.part(0, len(passage.text) - 1))
            continue
        parts.append(joined([*word, passage], "") if word else passage)
        word = []
    return joined(parts)


def _keeps_hyphen(text: str, following: str, words: frozenset[str]) -> bool:
    """Whether the hyphen at a line end is part of the word, judged by the document's other words."""
    left = text[:-1].split()[-1].split("-")[-1].casefold().strip("(\"'“‘")
    right = "".join(letter if letter.isalpha() else " " for letter in following).split()[0].casefold()
    if left + right in words:
        return False
    if f"{left}-{right}" in words:
        return True
    return left in words and right in words


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text in small letters, those with a hyphen whole and in parts."""
    found: set[str] = set()
    for word in text.casefold().replace("-\n", "-\n ").split():
        bare = word.strip(".,;:!?()[]\"'“”‘’«»")
        if bare.endswith("-"):
            continue
        found.add(bare)
        found.update(part for part in bare.split("-") if len(part) > 2)
    return frozenset(found)
