"""A line of text as it stands on a page, for the formats that know nothing but lines: plain text and PDF."""

from __future__ import annotations

from dataclasses import dataclass

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
    margin: float = 0.0  # where its column of the page ends on the right; 0: where the text does

    @property
    def text(self) -> str:
        return self.passage.text
