"""The rows of tables that are lists by themselves: cells that are labels and what they label, cells that begin with one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.attendance import labels
from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.forms import unmerged
from graphapp.loaders.attendance.gathering import Listing
from graphapp.loaders.attendance.lines import entries
from graphapp.loaders.attendance.rows import split_officers, split_row
from graphapp.loaders.attendance.shapes import NAMES, shape
from graphapp.loaders.attendance.stacked import cell_lines, unnumbered
from graphapp.schema.documents import Block, Passage
from graphapp.schema.life import Attendance

_SHORT = 75  # letters of a cell that says who had an office


def of_row(block: Block, text: str) -> Iterator[Listing]:
    """The lists of a row whose cells are labels and what they label."""
    cells = unmerged(block)
    for one, two in zip(cells[::2], cells[1::2], strict=False):
        lines = [unnumbered(line) for line in cell_lines(two, text)]
        label = labels.cell_label(one, lines[0]) if len(cells) % 2 == 0 else None
        if label:
            status = Attendance.APOLOGIES if label.away else Attendance.PRESENT
            role = labels.role_of(label.role) if label.role else None
            parts = split_row(two) if len(lines) == 1 else lines
            parts = split_officers(parts) if role else parts
            for labelled in [line for line in parts[1:] if _is_labelled_line(line)] if len(lines) > 1 else []:
                yield from _of_cell(labelled, block, text)
            yield Listing(
                status,
                invited=labels.is_invitation(label.text),
                entries=[
                    Entry(part, block, status, role) for n, part in enumerate(parts) if not n or not _is_labelled_line(part)
                ],
            )
        elif len(cells) == 2:
            yield from _of_officer(one, block)
            yield from _of_officer(two, block)
            yield from _of_cell(two, block, text)
    if len(cells) == 1:
        yield from _of_cell(cells[0], block, text)


def _is_labelled_line(line: Passage) -> bool:
    """Whether a line of a cell has a label of its own: «Apologies: Ada Moss» below those who came."""
    label = labels.label(line, leads=False)
    return label is not None and not label.role and not label.told and labels.says_who_came(label.text) and ":" in label.text


def _of_officer(cell: Passage, block: Block) -> Iterator[Listing]:
    """Who has the office with which a cell begins: «Chair: Ada Moss, IOM | Minutes: Ben Nye»."""
    label = labels.label(cell, leads=False) if ":" in cell.text else None
    if label and label.role and len(cell.text) < _SHORT:
        role = labels.role_of(label.role)
        rest = cell.part(label.end, len(cell.text))
        yield Listing(Attendance.PRESENT, entries=entries(rest, block, Attendance.PRESENT, role))


def _of_cell(cell: Passage, block: Block, text: str) -> Iterator[Listing]:
    """The list of a cell that begins with its own label: «1. Welcome | Apologies: Ada Moss (IOM)»."""
    first, *rest = cell_lines(cell, text)
    label = labels.label(first, leads=False)
    if label is None or label.role or label.told or not labels.says_who_came(label.text) or ":" not in label.text:
        return
    status = Attendance.APOLOGIES if label.away else Attendance.PRESENT
    listed = entries(first.part(label.end, len(first.text)), block, status)
    if all(shape(re.split(r"\s*[(,]", entry.passage.text)[0]) in NAMES for entry in listed):
        yield Listing(status, entries=[*listed, *(Entry(line, block, status) for line in rest)])
