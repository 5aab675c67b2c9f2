"""Days and titles of a meeting, and of the next one, in forms that people write without thinking."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading
from graphapp.schema.findings import MeetingFound


def meeting(head: str, rest: str = "") -> MeetingFound:
    text = f"{head}\n\n**Present:** Ada Moss, Ben Nye\n\n## Boats\n\nThe boats were looked at.\n\n{rest}\n"
    return Reading(text.encode(), "m.md").meeting


@pytest.mark.parametrize(
    "day",
    ["14MAY2025", "14May2025", "May14, 2025", "14 may 2025", "14 May 25", "14. Mai 2025", "14 & 15 May 2025"],
)
def test_days_written_in_haste(day: str) -> None:
    assert meeting(f"# Tide Working Group\n\nDate: {day}").date == "2025-05-14"


def test_days_in_bold_with_the_next_one_behind_a_sign() -> None:
    assert meeting("# Tide Working Group\n\n**14 & 15 May 2025**").date == "2025-05-14"


def test_the_day_of_the_next_meeting_is_not_this_ones() -> None:
    found = meeting("# Tide Working Group", "## Next meeting\n\n11 June 2025")
    assert (found.date, found.next_date) == (None, "2025-06-11")


@pytest.mark.parametrize(
    "title",
    [
        "Minutes of the Annual General Meeting of the Tide Council",
        "Proceedings of the Tide Council",
        "Tide Council Quarterly Meeting – Minutes",
        "Inaugural meeting of the Tide Council",
    ],
)
def test_kinds_of_meetings_are_no_part_of_the_name(title: str) -> None:
    found = meeting(f"# {title}\n\n14 May 2025").group
    assert found is not None
    assert found.text == "Tide Council"


def test_a_governing_body_is_a_group() -> None:
    found = meeting("# Governing Body of Otterdale School, 14 May 2025").group
    assert found is not None
    assert found.text == "Governing Body of Otterdale School"


def test_the_subject_of_an_answer() -> None:
    found = Reading(b"RE: Tide Council - minutes 14 May 2025\n\nDear all,\n\nPlease find the minutes.\n", "m.txt").meeting
    assert found.group is not None
    assert found.group.text == "Tide Council"


@pytest.mark.parametrize(
    "text",
    [
        "11/6 at 2pm",
        "Wed 6/11, 2pm",
        "four weeks' time",
        "There will be no meeting on 28 May; the next meeting is on 11 June.",
        "The 28 May meeting is cancelled, next meeting 11 June.",
    ],
)
def test_the_next_meeting(text: str) -> None:
    assert meeting("# Tide Council, 14 May 2025", f"## Next meeting\n\n{text}").next_date == "2025-06-11"


def test_the_same_time_next_week() -> None:
    assert meeting("# Tide Council, 14 May 2025", "Next meeting: same time next week.").next_date == "2025-05-21"


def test_a_day_right_behind_the_next_meeting() -> None:
    rest = "Ada Moss will report at the next meeting, 11 June."
    assert meeting("# Tide Council, 14 May 2025", rest).next_date == "2025-06-11"
    assert meeting("# Tide Council, 14 May 2025", "To be shown at the next meeting, 3 boats of 2 June.").next_date is None


def test_two_figures_of_a_year_before_the_weekday() -> None:
    assert meeting("# Tide Council\n\nDate : 14 May 25 (Wednesday) Venue : Pier 4, Quay").date == "2025-05-14"
