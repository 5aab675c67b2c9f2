"""What the analyses keep of statements and action items: plain values that fit in a node's or the graph's attributes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A stored statement, with what it names. `day` is that of its meeting, "" where the minutes name none."""

    text: str
    source: str
    section: str | None
    page: int | None
    start: int
    day: str
    document: str
    names: tuple[str, ...] = ()  # ids of the things that it names

    @property
    def place(self) -> tuple[str, str, int]:
        """What orders passages: the day, the document, where it stands there."""
        return self.day, self.source, self.start


@dataclass(frozen=True, slots=True)
class Item:
    """A commitment as one meeting recorded it. Ids of passages: first the clause itself, then what repeats it."""

    id: str
    text: str
    day: str  # of the meeting, "" unknown
    meeting: str | None
    passages: tuple[str, ...]
    kind: str = "FOLLOW_UP"
    state: str = "OPEN"
    change: str = "NEW"
    due_text: str | None = None
    due_from: str | None = None  # the first day of the interval written
    due: str | None = None  # the last day in time
    owners: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    datasets: tuple[str, ...] = ()
