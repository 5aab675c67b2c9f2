"""What every format reader gives back."""

from __future__ import annotations

from dataclasses import dataclass

from graphapp.schema.documents import Block


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a file, its blocks in reading order, and what the file says of itself."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    pages: int = 1


class UnreadableError(ValueError):
    """A file of this format cannot be read; translated to `DocumentError` by `reading`, the only one to know the source."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy
