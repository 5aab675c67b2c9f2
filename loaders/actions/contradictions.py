"""Two dates of one thing that cannot both hold: one rule, for whoever loads minutes and for whoever asks what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphapp.loaders.actions.dues import due_of_text
from graphapp.schema.findings import DateFound

Interval = tuple[str | None, str | None]  # the first and the last day in time, ISO 8601


def contradicting(
    due: Interval, passages: Iterable[str], day: str | None, next_meeting: str | None
) -> Iterator[tuple[str, DateFound]]:
    """The passages that give another date, with that date; `day`: of the meeting.

    Dates contradict each other where no day is in time for both: «in May» and «by 12 May» are at one.
    """
    for text in passages:
        other = due_of_text(text, day, next_meeting)
        if due[1] and other and other.latest and not overlap(due, (other.earliest, other.latest)):
            yield text, other


def overlap(one: Interval, other: Interval) -> bool:
    """Whether a day in time for the one may be in time for the other; a date without a first day is its last day alone."""
    return (one[0] or one[1] or "") <= (other[1] or "") and (other[0] or other[1] or "") <= (one[1] or "")
