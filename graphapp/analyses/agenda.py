"""The open commitments of a whole group as an item of its agenda, in words that a chair can read out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from graphapp.analyses.owed import Duty, When
from graphapp.loaders.dates.words import MONTHS

_SILENT = "Later minutes say nothing of these; are they done, dropped, or still to be done?"
_OPENINGS = {
    When.OVERDUE: "These are past their day:",
    When.BY_NEXT_MEETING: "These are due by our next meeting:",
    When.LATER: "These are due later:",
    When.NO_DAY: "These have no day yet; by when can they be done?",
}


def agenda(duties: Iterable[Duty], group: str, as_of: str) -> str:
    """The item, a line for each commitment with who promised it, where it was recorded, and its words.

    What later minutes say nothing of comes last: it may be settled.

    >>> duty = Duty("k", "Ada to draw the map", When.OVERDUE, "2026-03-13", ("Ada",), "2026-03-10", None, False, 1, ())
    >>> print(agenda([duty], "Lakes Forum", "2026-03-20"))
    Follow-up of open commitments: Lakes Forum, as of 20 March 2026
    <BLANKLINE>
    These are past their day:
    1. Ada (by 13 March 2026): «Ada to draw the map» Recorded on 10 March 2026.
    """
    return "\n".join([f"Follow-up of open commitments: {group}, as of {spoken(as_of)}", *_lines(list(duties))])


def _lines(duties: list[Duty]) -> Iterator[str]:
    if not duties:
        yield from ("", "The minutes record nothing that is still open.")
    number = 0
    for opening, same in groupby(sorted(duties, key=lambda duty: duty.silent), key=_opening):
        yield from ("", opening)
        for duty in same:
            number += 1
            yield f"{number}. {_line(duty)}"


def _line(duty: Duty) -> str:
    who = ", ".join(duty.owners) or "Nobody yet"
    due = f" (by {spoken(duty.due_date)})" if duty.due_date else ""
    recorded = f" Recorded on {spoken(duty.recorded_on)}." if duty.recorded_on else ""
    return f"{who}{due}: «{' '.join(duty.name.split())}»{recorded}"


def _opening(duty: Duty) -> str:
    return _SILENT if duty.silent else _OPENINGS[duty.when]


def spoken(day: str) -> str:
    """A day (ISO 8601) as one says it.

    >>> spoken("2026-03-02")
    '2 March 2026'
    """
    found = date.fromisoformat(day)
    return f"{found.day} {MONTHS[found.month - 1].title()} {found.year}"  # in English, as minutes are, whatever the locale
