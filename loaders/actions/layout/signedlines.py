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
_REST = 5  # words of a day behind names; behind a colon, of more than the day
_STANDS = re.compile(r"\W*(?:c/f|carried (?:forward|fwd|over)|on-?going|asap|tbc|open|pending|in hand)\W*", re.IGNORECASE)
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
        told = whose(known, line) if begin > start else None
        if told is not None:
            yield SignedTask(cell.part(start, begin), *told, signed=True)
            start = at
    if cell.part(start, len(cell.text)).text:
        yield SignedTask(cell.part(start, len(cell.text)))


def whose(known: Reading, line: Passage) -> tuple[tuple[str, ...], DateFound | None] | None:
    """The owners and the day of a line that says nothing else; None for any other line."""
    cut = _PARTS.search(line.text)
    end = cut.start() if cut else len(line.text)
    if len(line.text.split()) > _LONGEST:
        return None
    named = owners.only_names(line.text, known.names.find(line), (0, end), known.own)
    if not named and (first := _first_names(known, line)):
        return first
    due = known.due_of_cell(line.text[end:]) if cut else known.due_of_cell(line.text)
    if cut and cut[0].startswith(":") and len(line.text[end:].split()) > _REST + (len(due.text.split()) if due else 0):
        return None  # «HAC: share the list of boats with all who asked»: a task behind its owner
    somebody = _LETTERS if due is None else _SOMEBODY
    if named or owners.anybody(line.text[:end]) or (cut and somebody.fullmatch(line.text[:end])):
        return named, due
    return None


def _first_names(known: Reading, line: Passage) -> tuple[tuple[str, ...], DateFound | None] | None:
    """The owners that a line opens with, and the day behind them, or a word for how it stands: «AM / BL before July mtg»."""
    names = owners.names_in(known.names.find(line), 0, len(line.text))
    joined = owners.chain(line.text, names) if names and not names[0].start else []
    rest = line.text[joined[-1].end :] if joined else ""
    due = known.due_of_cell(rest) if rest and len(rest.split()) <= _REST else None
    return (owners.keys(joined, known.own), due) if joined and (due or _STANDS.fullmatch(rest)) else None
