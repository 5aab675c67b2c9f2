"""What a meeting decides in the present tense, sets itself as a goal, asks of its members, or notes in a box of its own."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = "# Otter Review Committee\n\n3 June 2021\n\nPresent: Ada Moss (Red Kite Trust), Ben Nye (IOM)\n\n## Training\n\n"


def found(text: str) -> list[tuple[str, str | None]]:
    record = Reading(f"{HEAD}{text}\n".encode(), "minutes.md").record
    return [(action.text, action.due.latest if action.due else None) for action in record.actions]


@pytest.mark.parametrize(
    "line",
    [
        "The review committee decides to organise a training on tides.",
        "The members of the review committee are requested to inform their management who will come.",
        "All members are asked to fill in the holiday plan.",
        "The members of the committee are invited to nominate experts.",
        "The group agreed that the immediate goal is to build out the guide.",
        "It was agreed that our first priority is to publish the guide.",
    ],
)
def test_what_is_decided_or_asked_is_to_be_done(line: str) -> None:
    assert found(line) == [(line, None)]


@pytest.mark.parametrize(
    "line",
    [
        "The tool decides to send a mail when the disk is full.",
        "Speakers are asked to speak slowly.",
        "Members were asked to note the dates.",
        "Guests are invited to join the call.",
        "All members are requested to contact Ada if they have questions.",
        "The goal of the project is to map schools.",
        "The immediate goal is to be open.",
        "The goal for this year is to be nice.",
    ],
)
def test_what_is_only_told_is_not(line: str) -> None:
    assert found(line) == []


def test_a_goal_for_a_time_is_due_then() -> None:
    line = "The goal for this year is to finish the guide."
    assert found(line) == [(line, "2021-12-31")]


@pytest.mark.parametrize("title", ["[!todo] Open question", "[!TODO]", "[!task]- Maps"])
def test_what_stands_in_a_box_for_tasks_is_one(title: str) -> None:
    task = "Decide whether the map belongs in the base model."
    assert found(f"> {title}\n> {task}") == [(task, None)]


@pytest.mark.parametrize("text", ["> [!info] Maps\n> Decide whether the map belongs in it.", "> [!todo] Open question"])
def test_other_boxes_hold_none(text: str) -> None:
    assert found(text) == []


def test_a_next_meeting_is_any_that_comes() -> None:
    task = "Ada will present the map in {} Quay Panel meeting."
    told = "The next meeting is on 5 July.\n\n"
    assert [due for _, due in found(told + task.format("a next"))] == [None]
    assert [due for _, due in found(told + "Ada will present the map in the next meeting.")] == ["2021-07-05"]


@pytest.mark.parametrize(
    "line",
    [
        "The slides of the training will be placed on wiki.",
        "We will place the raw tide tables and all charts on our GitHub.",
        "The forms will be posted on the wiki.",
    ],
)
def test_what_is_put_where_all_find_it(line: str) -> None:
    assert found(line) == [(line, None)]


def test_what_hangs_on_a_wall_is_put_nowhere() -> None:
    assert found("Members can place their boats on the shore.") == []
