"""Rows of talk with a cell beside it that only says who has to act, and by when: «Discussion | Action by».

What the talk commits anybody to is the action, and theirs whom the cell names. Where it commits nobody in so many words, what
it says at its end is to be done, since somebody is put down for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from graphapp.loaders.actions import reading
from graphapp.loaders.actions.layout import noted, signedlines
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.sentences import split
from graphapp.loaders.tableheads import Column
from graphapp.schema.documents import Block, BlockKind, Passage
from graphapp.schema.findings import ActionFound, DateFound, Sentence
from graphapp.schema.life import ItemKind

_TALK = frozenset({Column.TOPIC, Column.OTHER})
_LOOSE = _TALK | {Column.MATTER}  # «Item | Who»
_FEWEST = 5  # words of talk


def beside(
    known: Reading, sentences: Sequence[Sentence], heads: Mapping[int, Sequence[Column]], found: Sequence[ActionFound]
) -> Iterator[ActionFound]:
    """The actions, those of rows of talk with the owners and the day beside it, and what only these make one."""
    rows: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        if sentence.block.kind is BlockKind.ROW and not sentence.block.header:
            rows.setdefault(id(sentence.block), []).append(sentence)
    told: dict[int, tuple[tuple[str, ...], DateFound | None]] = {}
    talks: dict[int, Passage] = {}
    parted = _parted([there[0].block for there in rows.values()], heads)
    for key, there in rows.items():
        block = there[0].block
        if row := _talk(known, block, heads.get(block.table, ()), _LOOSE if block.table in parted else _TALK):
            talks[key], told[key] = row
    acted = {id(each.evidence[0][0].block) for each in found}
    for each in found:
        owners, due = told.get(id(each.evidence[0][0].block), ((), None))
        if owners or due:
            yield replace(each, kind=ItemKind.FOLLOW_UP, owners=each.owners or owners, due=each.due or due)
        else:
            yield each
    for key, talk in talks.items():
        if key not in acted:
            yield from _said_last(known, rows[key], talk, *told[key])


def _parted(rows: Sequence[Block], heads: Mapping[int, Sequence[Column]]) -> frozenset[int]:
    """The tables that name somebody in their last column beside some rows only: those are tasks, and the others talk.

    Where each row has a name, it may be whoever speaks to it.
    """
    last = {table: len(columns) - 1 for table, columns in heads.items() if columns and columns[-1] is Column.OWNER}
    cells = [(row.table, row.cells[last[row.table]].text) for row in rows if len(row.cells) == last.get(row.table, -2) + 1]
    return frozenset(table for table, text in cells if not text)


def _talk(
    known: Reading, block: Block, columns: Sequence[Column], talk: Set[Column]
) -> tuple[Passage, tuple[tuple[str, ...], DateFound | None]] | None:
    """The talk of a row, and whom the cell beside it names by when, where it says nothing else."""
    kinds = list(zip(block.cells, columns, strict=False))
    if Column.TASK in columns or columns.count(Column.OWNER) != 1:
        return None
    at = next(number for number, kind in enumerate(columns) if kind is Column.OWNER)
    owner = block.cells[at] if at < len(block.cells) and block.cells[at].text else None
    # Before it: «Name | Remarks» says who somebody is.
    said = [cell for cell, kind in kinds[:at] if kind in talk and len(cell.text.split()) >= _FEWEST]
    whose = signedlines.whose(known, owner) if owner is not None and len(said) == 1 else None
    return (said[0], whose) if whose and whose[0] else None


def _said_last(
    known: Reading, there: Sequence[Sentence], talk: Passage, owners: tuple[str, ...], due: DateFound | None
) -> Iterator[ActionFound]:
    """What the talk of a row says is left to do; its last sentence where nothing does."""
    parts = [(_sentence(there, part), part) for part in split(talk)]
    told = noted.as_tasks(known, parts, owners)
    left = [each for each in told if noted.is_left(each) or verbs.imperative(each.text)]
    for each in left[-1:] or reading.outright(known, *parts[-1], owners):
        yield replace(each, owners=each.owners or owners, due=each.due or due, kind=ItemKind.FOLLOW_UP)


def _sentence(there: Sequence[Sentence], part: Passage) -> Sentence:
    """The sentence of a row that a part of a cell stands in."""
    at = part.offsets[0]
    return next(each for each in there if each.passage.offsets[0] <= at <= each.passage.offsets[-1])
