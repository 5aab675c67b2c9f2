"""Weeks by number, weekdays of a week, feasts, meetings of a month, and days that a heading gives to all below it."""

from __future__ import annotations

from datetime import date

import pytest

from graphapp.loaders.actions.dues import due_of_heading
from graphapp.loaders.dates.finding import find_dates
from graphapp.pipeline import Reading

MEETING = date(2023, 11, 14)  # a Tuesday
NEXT = date(2023, 12, 12)


def days(text: str, meeting: date | None = MEETING) -> list[str | None]:
    return [found.latest for found in find_dates(text, meeting, NEXT)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("in week 48", "2023-12-03"),
        ("by calendar week 3", "2024-01-21"),
        ("by CW 48", "2023-12-03"),
        ("in week 2/2024", "2024-01-14"),
        ("on Thursday next week", "2023-11-23"),
        ("by Friday of the following week", "2023-11-24"),
        ("on Friday this week", "2023-11-17"),
        ("the week after next", "2023-12-03"),
        ("in the week of the 20th", "2023-11-26"),
        ("before Christmas", "2023-12-25"),
        ("by Easter", "2024-03-31"),
        ("by New Year's Eve", "2023-12-31"),
        ("at the December meeting", "2023-12-12"),
        ("in time for the January call", "2024-01-31"),
        ("at the next meeting: 9 January", "2024-01-09"),
        ("at the next call (12 December)", "2023-12-12"),
        ("by Thursday 16.11.", "2023-11-16"),
        ("deadline: 15.12", "2023-12-15"),
        ("14.12", "2023-12-14"),
        ("within a couple of weeks", "2023-11-28"),
        ("within the next couple days", "2023-11-16"),
        ("in the next day or so", "2023-11-15"),
        ("on November 21st, 12-1:30 PM", "2023-11-21"),
        ("on November 21, 4-5 pm", "2023-11-21"),
        ("on November 21, 22", "2023-11-22"),
        ("in about a week", "2023-11-21"),
        ("by EOY", "2023-12-31"),
    ],
)
def test_a_day_is_told(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text", ["version 3.12 of the tool", "week 3 of the training", "the W3C", "the Christmas party", "after Easter"]
)
def test_what_looks_like_a_day_is_none(text: str) -> None:
    assert days(text) == []


def test_a_week_without_a_year_needs_the_meeting() -> None:
    assert days("in week 48", None) == [None]


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("Actions for the next meeting", "2023-12-12"),
        ("Action points (by 30 November)", "2023-11-30"),
        ("To be done by 30 November:", "2023-11-30"),
        ("Next steps until 15 December", "2023-12-15"),
        ("Homework for next week", "2023-11-26"),
        ("Actions", None),
        ("Action points of 20 November 2023", None),
        ("Actions from the meeting of 20 November", None),
        ("Actions done by 30 November", None),
        ("Actions by 30 November and 15 December", None),
        ("Suggestions for the next meeting", None),
        ("Ideas for the May Regatta", None),
    ],
)
def test_a_heading_gives_its_day_to_all_below(heading: str, day: str | None) -> None:
    found = due_of_heading(heading, MEETING.isoformat(), NEXT.isoformat(), ())
    assert (found.latest if found else None) == day


TOP = "# Harbour Data Group\n\nDate: 14 November 2023\n\nNext meeting: 12 December 2023\n\nPresent: Ada Brook, Ben Nye\n\n"


def dues(text: str) -> list[str | None]:
    actions = Reading((TOP + text).encode(), "notes.md").actions
    return [action.due.latest if action.due else None for action in actions]


def test_a_task_with_a_day_of_its_own_keeps_it() -> None:
    tasks = "- Ada to share the map\n- Ben to draft the note by 20 November\n- Cora to prepare the poster ASAP\n"
    assert dues(f"## Actions for the next meeting\n\n{tasks}") == ["2023-12-12", "2023-11-20", None]


def test_a_day_in_brackets_may_stand_before_the_task() -> None:
    assert dues("## Actions\n\n- Ben (Dec. 20): review the map\n- All: (Dec. 21) send photos\n") == ["2023-12-20", "2023-12-21"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ada to present the map at the next HDG.", "2023-12-12"),
        ("Ada to present the map one week before the next meeting.", "2023-12-05"),
        (
            "The boat was called back on 16 February, the harbour office will try again in the second week of December.",
            "2023-12-14",
        ),
        ("Ada will train the divers, first session 18–20 December in the port.", "2023-12-20"),
        ("Ada will share the map in the course of 2024.", "2024-12-31"),
        ("Ada will take up the point from the June call minutes.", None),
    ],
)
def test_the_day_of_a_promise(text: str, day: str) -> None:
    assert dues(f"## Notes\n\n{text}\n") == [day]
