"""Writes the text of a document whose file is not text, block by block, and keeps each block's place in it.

One line a block; the cells of a row are set apart by « | ». What is written is what quotes point into.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby, takewhile

from graphapp.loaders.formats.content import Content
from graphapp.loaders.formats.headings import is_run_in
from graphapp.loaders.formats.paragraphs import Styled, block, cut, heading, item, settled
from graphapp.loaders.passages import INVISIBLE, joined
from graphapp.schema.documents import Block, BlockKind, Passage

_NO_INVISIBLE = str.maketrans("", "", INVISIBLE)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; «\\n» in it is a line break."""

    text: str
    strong: bool = False
    emphasised: bool = False
    struck: bool = False  # a line goes through it


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its lines; `repeated` where it is a part of a merged cell that was told before, `beside`: to its left."""

    runs: tuple[Run, ...]
    repeated: bool = False
    header: bool = False
    beside: bool = False


@dataclass(slots=True)
class Sheet:
    """The document under way."""

    page: int = 1
    tables: int = 0
    blocks: list[Block] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    length: int = 0
    above: list[Passage] = field(default_factory=list)  # the cells of the row above

    def content(self, title: str | None) -> Content:
        return Content("".join(self.written), settled(self.blocks), title, max(self.page, 1))

    def heading(self, runs: Iterable[Run], level: int) -> None:
        if lines := self._lines(runs):
            self.blocks.append(heading(joined([line.passage for line in lines]), level, lines[0].strong, self.page))

    def paragraph(self, runs: Iterable[Run], listed: bool = False) -> None:
        """Adds a paragraph, or what its layout shows it to be."""
        lines = self._lines(runs if listed else _with_title(list(runs)))
        self.blocks.extend(block(part, self.page, listed) for part in cut(lines, listed))

    def item(self, runs: Iterable[Run], level: int, mark: str) -> None:
        """Adds a list item; lines of it that are blocks of their own follow as paragraphs."""
        self._write("  " * level + f"{mark} ")
        parts = list(cut(self._lines(runs), listed=True))
        for first, part in enumerate(parts):
            if first == 0:
                passage = joined([line.passage for line in part])
                self.blocks.append(item(passage, level, mark, all(line.strong for line in part), self.page))
            else:
                self.blocks.append(block(part, self.page, listed=True))

    def row(self, cells: Sequence[Cell], header: bool) -> None:
        """Adds a table row. A merged cell is told once; the cells beside and below that are part of it point at that place."""
        found: list[Passage] = []
        fresh: list[Passage] = []
        strong = True
        for index, cell in enumerate(cells):
            if cell.repeated and cell.beside and found:
                found.append(found[-1])
                continue
            if cell.repeated and index < len(self.above):
                found.append(self.above[index])
                continue
            lines = self._lines(cell.runs, end="")
            passage = joined([line.passage for line in lines])
            found.append(passage)
            if passage.text:
                fresh.append(passage)
                strong &= all(line.strong for line in lines)
            if index + 1 < len(cells):
                self._write(" | ")
        self._write("\n")
        self.above = found
        if fresh:
            row = Block(BlockKind.ROW, joined(fresh, " | "), self.page, 0, "", tuple(found), self.tables, header, strong)
            self.blocks.append(row)

    def _write(self, text: str) -> None:
        self.written.append(text)
        self.length += len(text)

    def _lines(self, runs: Iterable[Run], end: str = "\n") -> list[Styled]:
        """Writes the lines of some runs and gives them back with their places."""
        found: list[Styled] = []
        for words, strong, emphasised in _cut(runs):
            if found:
                self._write("\n")
            start = self.length
            self._write(words)
            found.append(Styled(Passage(words, range(start, start + len(words))), strong, emphasised, hard=bool(found)))
        self._write(end)
        return found


def _with_title(runs: Sequence[Run]) -> Sequence[Run]:
    """The runs with a line break behind bold words at their head that are a title."""
    lead = list(takewhile(lambda run: run.strong or not run.text.strip(), runs))
    rest = runs[len(lead) :]
    bold, told = "".join(run.text for run in lead), "".join(run.text for run in rest)
    behind = bold[len(bold.rstrip()) :] + told
    return [*lead, Run("\n"), *rest] if is_run_in(bold.strip(), behind) else runs


def _cut(runs: Iterable[Run]) -> Iterable[tuple[str, bool, bool]]:
    """The lines of some runs, with whether all their letters are bold, or in any emphasis."""
    pieces = [(piece, run) for run in runs for piece in _broken(run.text)]
    for is_break, group in groupby(pieces, key=lambda pair: pair[0] == "\n"):
        if is_break:
            continue
        part = list(group)
        words = " ".join(_shown(part).translate(_NO_INVISIBLE).split())
        if words:
            letters = [run for piece, run in part if any(letter.isalnum() for letter in piece)]
            strong = bool(letters) and all(run.strong for run in letters)
            yield words, strong, bool(letters) and all(run.emphasised or run.strong for run in letters)


def _shown(pieces: Sequence[tuple[str, Run]]) -> str:
    """The text of some pieces; what is struck through stands between «~~», as Markdown has it: it is no longer valid."""
    shown: list[str] = []
    for struck, group in groupby(pieces, key=lambda pair: pair[1].struck):
        text = "".join(piece for piece, _ in group)
        core = text.strip()
        shown.append(text.replace(core, f"~~{core}~~", 1) if struck and any(letter.isalnum() for letter in core) else text)
    return "".join(shown)


def _broken(text: str) -> Iterable[str]:
    for index, piece in enumerate(text.split("\n")):
        if index:
            yield "\n"
        if piece:
            yield piece


def is_blank(cell: Cell) -> bool:
    return not "".join(run.text for run in cell.runs).strip()
