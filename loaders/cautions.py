"""What a careful reader would query about the due dates: nothing is mended, the person is told what to check."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from graphapp.loaders.actions.contradictions import contradicting
from graphapp.schema.findings import ActionFound, DateFound, MeetingFound
from graphapp.schema.life import State

_NEXT_MEETING = re.compile(r"\bnext\s+(?:[a-z]+\s+)?(?:meeting|session|call)\b", re.IGNORECASE)
_SATURDAY = 5
_SHORT = 90  # letters of a clause that are enough to find it by


def cautions(meeting: MeetingFound, actions: Sequence[ActionFound]) -> Iterator[tuple[str, str]]:
    """Codes and sentences on due dates that cannot be meant as they stand, or contradict one another."""
    for action in actions:
        if action.due and action.state is State.OPEN:
            yield from _of_day(action, action.due, meeting)
        if action.due:
            yield from _contradiction(action, action.due, meeting)


def _of_day(action: ActionFound, due: DateFound, meeting: MeetingFound) -> Iterator[tuple[str, str]]:
    """A day that is over, one on which nobody works, or a next meeting that nobody has fixed."""
    words = f"«{due.text}», in «{_short(action.text)}»,"
    if due.latest is None:
        if _NEXT_MEETING.search(due.text) and not meeting.next_date:
            yield "due-at-unknown-meeting", f"{words} is no day: the minutes do not say when the next meeting is"
        return
    day = date.fromisoformat(due.latest)
    if meeting.date and due.latest < meeting.date:
        yield "due-before-meeting", f"{words} was over on the day of the meeting, {meeting.date}: check the date"
    elif due.earliest == due.latest and day.weekday() >= _SATURDAY and not due.relative and any(map(str.isdigit, due.text)):
        yield "due-on-weekend", f"{words} is a {day:%A}: check the date"


def _contradiction(action: ActionFound, due: DateFound, meeting: MeetingFound) -> Iterator[tuple[str, str]]:
    """Another day for the same thing, where a later passage repeats it."""
    said = (passage.text for _, passage in action.evidence[1:])
    for text, other in contradicting((due.earliest, due.latest), said, meeting.date, meeting.next_date):
        yield (
            "due-dates-disagree",
            f"«{_short(action.text)}» is due «{due.text}», and «{_short(text)}» says «{other.text}»: check both",
        )


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHORT else text[: _SHORT - 1].rsplit(" ", 1)[0] + "…"
