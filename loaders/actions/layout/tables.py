"""Reads action tables: which column is the task, who owns it, by when, and how it stands, in any order and wording."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from graphapp.loaders.actions.layout import contents, standings, uprights
from graphapp.loaders.actions.layout.tasks import Task
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.roles import OF_TASKS
from graphapp.loaders.tableheads import REMARKS, Column, column_of, has_state, header_of
from graphapp.schema.documents import Block, BlockKind, Minutes, Section, SectionRole


def tasks(known: Reading, section: Section, heads: Mapping[int, list[Column]]) -> Iterator[Task]:
    """The rows of the section's action tables, in order; `heads`: of tables that begin in an earlier section."""
    for rows in _by_table(section):
        if _counts([Column.TASK, Column.OWNER], section) and uprights.is_upright(rows):
            yield from uprights.tasks(rows)
            continue
        yield from _read(known, section, rows, heads.get(rows[0][1].table))


def heads(minutes: Minutes) -> dict[int, list[Column]]:
    """The columns of each table whose head is marked: a discussion in a cell parts a table into sections."""
    rows = [block for section in minutes.sections for block in section.blocks if block.kind is BlockKind.ROW and block.header]
    found = ((block.table, header_of(block)) for block in reversed(rows))
    return {table: columns for table, columns in found if columns}


def _by_table(section: Section) -> list[list[tuple[int, Block]]]:
    grouped: dict[int, list[tuple[int, Block]]] = {}
    for index, block in enumerate(section.blocks):
        if block.kind is BlockKind.ROW and block.cells:
            grouped.setdefault(block.table, []).append((index, block))
    return list(grouped.values())


def _read(known: Reading, section: Section, rows: Sequence[tuple[int, Block]], above: list[Column] | None) -> Iterator[Task]:
    content = [block for _, block in rows if not block.header]
    columns, named = contents.completed(known, above, None, content) if above else None, ""
    unmarked = not rows[0][1].header
    for index, block in rows:
        if block.header and section.role in OF_TASKS and contents.is_content(known, block):
            columns, unmarked = None, True
        # Once the columns are named, only a marked row, or the same again, names them: content may hold such words, too.
        elif (block.header or columns is None or block.passage.text == named) and (header := header_of(block)):
            looked = _looking_back(block, header) if section.role is SectionRole.REVIEW else header
            columns, named = contents.completed(known, looked, block, content), block.passage.text
            continue
        used = columns or (_by_content(block) if section.role in OF_TASKS and unmarked else None)
        if used and _counts(used, section) and (task := _task(index, block, used)):
            yield task


def _looking_back(block: Block, columns: list[Column]) -> list[Column]:
    """The columns of a review: where none is for the state, the remarks tell it."""
    words = [cell.text.strip(" *:") for cell in block.cells]
    told = [Column.STATE if REMARKS.fullmatch(word) else column_of(word) for word in words]
    return columns if has_state(columns) or Column.TASK not in told else told


def _counts(columns: Sequence[Column], section: Section) -> bool:
    """Whether these columns make an action table rather than a schedule, a list of people or a register."""
    if section.role in OF_TASKS:
        return Column.TASK in columns or Column.MATTER in columns
    if section.role is SectionRole.ATTENDANCE and minuted(columns):  # no heading parts the minutes from who came
        return True
    if section.role is SectionRole.AGENDA and Column.TASK in columns:  # minutes kept in the agenda, or tasks below it
        followed = has_state(columns) and not {Column.OWNER, Column.DUE}.isdisjoint(columns)
        return Column.TOPIC in columns or followed
    if section.role in {SectionRole.AGENDA, SectionRole.ATTENDANCE}:
        return False
    if Column.TASK in columns:
        told = Column.STATE in columns and set(columns) <= {Column.TASK, Column.STATE, Column.OTHER}  # «Action | Progress»
        return minuted(columns) or told
    return Column.MATTER in columns and Column.OWNER in columns and {Column.DUE, Column.STATE} <= set(columns)


def minuted(columns: Sequence[Column]) -> bool:
    """Whether the columns are of minutes kept as a table: what was discussed, and what is to be done."""
    return Column.TASK in columns and (Column.OWNER in columns or Column.TOPIC in columns)


def talked(columns: Sequence[Column]) -> bool:
    """Whether the columns are of minutes kept as a table, also where only names stand beside the talk: «Item | Action by»."""
    return minuted(columns) or (Column.OWNER in columns and not {Column.TOPIC, Column.MATTER}.isdisjoint(columns))


def _by_content(block: Block) -> list[Column] | None:
    """The columns of a row without a header: the longest cell is the task, a state is a state, a date a due date."""
    lengths = [len(cell.text.split()) for cell in block.cells]
    if len(block.cells) < 2 or max(lengths) < 3:
        return None
    task = lengths.index(max(lengths))
    return [Column.TASK if index == task else _guess(cell.text) for index, cell in enumerate(block.cells)]


def _guess(text: str) -> Column:
    if re.fullmatch(r"\W*[\d.]*\W*", text):
        return Column.OTHER
    if len(text.split()) <= 3 and standings.state_of(text):
        return Column.STATE
    if re.search(
        r"\b\d{1,2}[./-]\d|\b20\d\d\b|\b(?:asap|week|month|meeting|q[1-4]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
        text,
        re.IGNORECASE,
    ):
        return Column.DUE
    return Column.OWNER


def _task(index: int, block: Block, columns: Sequence[Column]) -> Task | None:
    cells = list(zip(range(len(block.cells)), columns, strict=False))
    task = next((at for at, column in cells if column in {Column.TASK, Column.MATTER}), None)
    if task is None or len(block.cells[task].text) < 4:
        return None
    of = {column: tuple(at for at, kind in cells if kind is column and block.cells[at].text) for column in Column}
    days = tuple(at for at in of[Column.STANDING] if _guess(block.cells[at].text) is Column.DUE)
    states = tuple(at for at in (*of[Column.STATE], *of[Column.STANDING]) if at not in days)
    return Task(index, block, task, of[Column.OWNER], (*of[Column.DUE], *days), states, next(iter(of[Column.TOPIC]), None))
