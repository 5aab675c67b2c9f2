"""Days on which other bodies than the group will meet, and the day that a page's head calls the start."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading


def next_day(text: str) -> str | None:
    head = "# Quay Board\n\n3 November 2022\n\nPresent: Ada Moss\n\n"
    return Reading(f"{head}{text}\n".encode(), "m.md").record.meeting.next_date


@pytest.mark.parametrize(
    "text",
    [
        "## Tide Data Working Group Update\n\n- Next meeting Dec. 5th - nets to be discussed",
        "## Updates\n\n5.4. Tide Data (TD) Working Group Update - Ada Moss\n\nNext meeting Dec. 5th - nets",
        "## Updates\n\nThe Tide Data WG will hold its next meeting on 5 December.",
        "## Updates\n\n- Tide Data WG: next meeting 5 December.",
    ],
)
def test_the_next_meeting_of_another_body_is_not_the_groups(text: str) -> None:
    assert next_day(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "## Tide Data Working Group Update\n\nThe nets are old.\n\n## AOB\n\nThe next meeting will be on 5 December.",
        "## AOB\n\nThe Quay Board will hold its next meeting on 5 December.",
        "## Quay Board update\n\nThe next meeting will be on 5 December.",
        "## AOB\n\nThe Steering Committee agreed that the next meeting will be on 5 December.",
    ],
)
def test_the_groups_own_next_meeting_may_stand_anywhere(text: str) -> None:
    assert next_day(text) == "2022-12-05"


@pytest.mark.parametrize("label", ["start", "starts", "start_date", "start-time"])
def test_the_start_that_the_head_of_a_page_gives_is_the_day(label: str) -> None:
    page = f"---\n{label}: 2021-09-08T11:00\nend: 2021-09-08T12:00\ntitle: Quay Group Meeting\n---\n\n## Agenda\n\n- Boats\n"
    assert Reading(page.encode(), "m.md").record.meeting.date == "2021-09-08"


def test_an_end_and_an_hour_alone_are_no_day() -> None:
    page = "---\nstart: 11:00\nend: 2021-09-08T12:00\ntitle: Quay Group Meeting\n---\n\n## Agenda\n\n- Boats\n"
    assert Reading(page.encode(), "m.md").record.meeting.date is None
