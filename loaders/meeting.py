"""What minutes say of the meeting itself: who met, when, where, and when next.

The head of the minutes is read, not their text: dates and places there are of other things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from graphapp.loaders.dates.order import is_month_first
from graphapp.loaders.head.aliases import group_aliases
from graphapp.loaders.head.days import Day, corrected, meeting_day, other_day, weekday_contradicts
from graphapp.loaders.head.following import next_meeting_day
from graphapp.loaders.head.group import group_name
from graphapp.loaders.head.lines import head
from graphapp.loaders.head.place import meeting_place
from graphapp.schema.documents import Minutes
from graphapp.schema.findings import MeetingFound, Sentence


def read_meeting(minutes: Minutes, sentences: Sequence[Sentence]) -> MeetingFound:
    """The meeting's own facts, and warnings where they are missing or at odds."""
    lines = head(minutes)
    month_first = is_month_first(minutes.document.text)
    written = meeting_day(minutes.document, lines, month_first=month_first)
    day = corrected(minutes.document, lines, written) if written else None
    other = other_day(minutes.document, lines, written, month_first=month_first) if written else None
    group = group_name(minutes, lines)
    aliases = group_aliases(group, minutes.document)
    called = " ".join((group.text if group else "", *aliases))
    following = next_meeting_day(minutes, sentences, day.day if day else None, called, month_first=month_first)
    return MeetingFound(
        group=group,
        group_aliases=aliases,
        date=day.day.isoformat() if day else None,
        date_passage=day.passage if day else None,
        place=meeting_place(lines, day.passage if day else None, group),
        next_date=following.day.isoformat() if following else None,
        next_passage=following.passage if following else None,
        warnings=tuple(_warnings(day, following, other or (written.day if written and written != day else None))),
    )


def _warnings(day: Day | None, following: Day | None, other: date | None) -> Iterator[tuple[str, str]]:
    if day is None:
        yield "no-date", "The minutes do not say when the meeting was: name its day with --date YYYY-MM-DD"
        return
    if day.source == "file name":
        yield "date-from-file-name", f"The day of the meeting, {day.day}, is known from the file's name alone"
    if day.passage and weekday_contradicts(day.passage, day.day):
        yield "weekday-contradicts-date", f"«{day.passage.text}» was a {day.day:%A}: check the date"
    if other:
        yield "dates-disagree", f"The day of the meeting is given as {day.day} and as {other}: check both"
    if following and following.day <= day.day:
        yield "next-meeting-before-meeting", _too_early(following.day, day.day)


def _too_early(following: date, day: date) -> str:
    return f"The next meeting, {following}, is not after this one, {day}: check both dates"
