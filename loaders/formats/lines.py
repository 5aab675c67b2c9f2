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
    found = lines[0].passage
    for line in lines[1:]:
        text, following = found.text, line.text
        if len(text) > 1 and text[-1] in "-‐\u00ad" and text[-2].isalpha() and following[:1].islower():
            if not _keeps_hyphen(text, following, words):
                found = found.part(0, len(text) - 1)
            found = joined((found, line.passage), "")
        else:
            found = joined((found, line.passage))
    return found


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
