"""Bullets between numbered items stand below them, however far they are set in.

Many who write Markdown set the parts of a numbered item in by two blanks, which leaves them beside it: the list would fall into
pieces, and what is noted below a task would be a task of its own. That the numbers go on shows what belongs to what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from graphapp.schema.documents import Block, BlockKind

_NUMBER = re.compile(r"\(?(?P<within>(?:\d{1,2}\.)*)(?P<last>\d{1,3})[.)]{0,2}")
_BULLET = re.compile(r"[^\w\s]{1,3}|o|[a-z]{1,2}[.)]")


def bullets_below_numbers(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with bullets between items whose numbers follow one another one level below them."""
    found: list[Block] = []
    for listed, run in groupby(blocks, key=lambda block: block.kind is BlockKind.ITEM):
        items = list(run)
        found += _nested(items) if listed else items
    return found


def _nested(items: list[Block]) -> list[Block]:
    for start, end in list(_between(items)):
        items[start:end] = [replace(each, level=each.level + 1) for each in items[start:end]]
    return items


def _between(items: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Where the bullets behind each number of a series begin and end, if they stand between two of it as if beside them."""
    numbered = [(at, number) for at, each in enumerate(items) if (number := _NUMBER.fullmatch(each.marker.strip()))]
    parted = False
    for (at, one), (then, other) in pairwise(numbered):
        follows = one["within"] == other["within"] and int(other["last"]) == int(one["last"]) + 1
        parted = follows and items[at].level == items[then].level
        if parted and _are_beside(items, at, then):
            yield at + 1, then
    if parted and _are_beside(items, numbered[-1][0], len(items)):
        yield numbered[-1][0] + 1, len(items)


def _are_beside(items: Sequence[Block], at: int, end: int) -> bool:
    """Whether bullets stand behind a number, the first of them on its level, and none further out."""
    level = items[at].level
    beside = at + 1 < end and items[at + 1].level == level and _BULLET.fullmatch(items[at + 1].marker.strip())
    return bool(beside) and all(each.level >= level for each in items[at + 1 : end])
