"""A clause with the names and dates in it, where it stands, and what is found in it: the values that judging works with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from graphapp.schema.findings import DateFound, Found
from graphapp.schema.life import State


class Setting(StrEnum):
    """Where a clause stands, which decides how much it must say to count."""

    MARKED = "behind a marker"
    LISTED = "in a list of actions"
    LOOSE = "in a section of actions"  # a paragraph, a later sentence of an item, a part of an item
    ITEM = "in an item of the running text"
    BODY = "in the running text"
    REVIEW = "in a review of earlier actions"

    @property
    def sure(self) -> bool:
        """Whether whatever stands here is meant as an action."""
        return self in {Setting.MARKED, Setting.LISTED}


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence with the names and dates in it."""

    text: str
    start: int
    end: int
    founds: Sequence[Found]
    dates: Sequence[DateFound]
    meeting: str | None = None
    accepted: bool = False  # the next sentence says yes to what this one proposes


@dataclass(frozen=True, slots=True)
class Verdict:
    """A commitment: the words that make it, who owns it, by when."""

    start: int
    end: int
    owners: tuple[str, ...]
    due: DateFound | None
    reason: str
    state: State = State.OPEN
