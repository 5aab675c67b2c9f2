"""Cells in which each task has a line below it that says whose it is and by when: «Write to the mill», «Clerk – this week».

Minutes with a column «Action» beside the talk have no room for more columns: owners and days stand below each task.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphapp.loaders.actions.actors import owners
from graphapp.loaders.actions.layout import cells
from graphapp.loaders.actions.reading import Reading
from graphapp.schema.documents import Passage
from graphapp.schema.findings import DateFound

_PARTS = re.compile(r"\s+[–—-]\s+|:\s+|,\s+(?=by\b|due\b|before\b|\d)|\s*\((?=[^()]*\)\W*\Z)")
_LETTERS = re.compile(r"[A-Z]{2,4}(?:\s*(?:[,/&+]|and)\s*[A-Z]{2,4})*\s*")  # of somebody, though nobody says of whom
_SOMEBODY = re.compile(rf"{_LETTERS.pattern}|[A-Z][a-z]+(?: [A-Z][a-z]+)?\s*")
_LONGEST = 14  # words of a line that says whose a task is and by when


@dataclass(frozen=True, slots=True)
class SignedTask:
    """A task, whose the line below it says that it is, and by when; no line where it has none."""

    passage: Passage
    owners: tuple[str, ...] = ()
    due: DateFound | None = None
    signed: bool = False


def signed(known: Reading, cell: Passage) -> list[SignedTask]:
    """The tasks of a cell, in order; none where no line below another says whose that one is."""
    found = list(_tasks(known, cell))
    return found if any(task.signed for task in found) else []


def _tasks(known: Reading, cell: Passage) -> Iterator[SignedTask]:
    lines = cells.lines(known.minutes.document.text, cell)
    start = at = 0
    for line in lines:
        begin = cell.text.index(line.text, at)
        at = begin + len(line.text)
        whose = _whose(known, line) if begin > start else None
        if whose is not None:
            yield SignedTask(cell.part(start, begin), *whose, signed=True)
            start = at
    if cell.part(start, len(cell.text)).text:
        yield SignedTask(cell.part(start, len(cell.text)))


def _whose(known: Reading, line: Passage) -> tuple[tuple[str, ...], DateFound | None] | None:
    """The owners and the day of a line that says nothing else; None for any other line."""
    cut = _PARTS.search(line.text)
    end = cut.start() if cut else len(line.text)
    if len(line.text.split()) > _LONGEST:
        return None
    named = owners.only_names(line.text, known.names.find(line), (0, end), known.own)
    due = known.due_of_cell(line.text[end:]) if cut else known.due_of_cell(line.text)
    somebody = _LETTERS if due is None else _SOMEBODY
    if named or owners.anybody(line.text[:end]) or (cut and somebody.fullmatch(line.text[:end])):
        return named, due
    return None
