"""A row of an action table, as its columns tell it."""

from __future__ import annotations

from dataclasses import dataclass

from graphapp.schema.documents import Block


@dataclass(frozen=True, slots=True)
class Task:
    """A row of an action table; cells by their index, None where the table has no such column."""

    index: int  # of the block in its section
    block: Block
    task: int
    owner: tuple[int, ...] = ()
    due: tuple[int, ...] = ()
    state: tuple[int, ...] = ()
    topic: int | None = None
