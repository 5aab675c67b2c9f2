"""Notes below an earlier task: which of them end it, and which only tell how it is going."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import State

TASK = "- OMA to send the list of piers to the port"


def _read(read, task, *notes):
    return read((SectionRole.REVIEW, "Actions from last time", [task, *(f"  - {note}" for note in notes)])).actions[0]


@pytest.mark.parametrize(
    "notes",
    [
        ("IN PROGRESS;", "The crews met on 3 March;"),
        ("OMA reached out to Ridge Relief to borrow its form;", "Will have a draft to show in May."),
        ("Still awaiting word from the port;", "But the list of buoys has been sent to the crews"),
        ("Addresses of ten captains were shared on 2 March",),
        ("First draft was sent to the port.", "Some remarks still to be worked in."),
        ("The list was sent to two of seven ports",),
    ],
)
def test_a_diary_of_a_task_does_not_end_it(read, notes):
    assert _read(read, TASK, *notes).state is State.OPEN


@pytest.mark.parametrize(
    "notes",
    [
        ("Sent on 2 March",),
        ("OMA sent it on 2 March",),
        ("The list was sent to the port on 2 March",),
        ("Done",),
        ("In progress", "Done"),
        ("Waiting for the port", "Closed on 2 March"),
    ],
)
def test_a_note_of_the_task_itself_and_a_word_for_the_state_end_it(read, notes):
    assert _read(read, TASK, *notes).state is State.DONE


def test_an_empty_box_and_a_word_behind_the_task_hold_against_news_below(read):
    assert _read(read, "[ ] OMA to send the list of piers to the port", "List reworked").state is State.OPEN
    assert _read(read, "[ ] OMA to send the list of piers to the port", "went out on 2 March").state is State.DONE
    assert _read(read, f"{TASK} – PENDING", "The list was sent to the crews").state is State.OPEN
    assert _read(read, f"{TASK} – DONE", "A talk with the port will follow in May").state is State.DONE


@pytest.mark.parametrize(
    ("task", "due"),
    [
        ("- OMA to send the list by 20 February – PENDING", "2023-02-20"),
        ("- OMA to send the list by 20 March – PENDING", "2023-03-20"),
        ("- OMA to send the list by 20 February 2024 – PENDING", "2024-02-20"),
        ("- OMA to send the list by the end of September – PENDING", "2023-09-30"),
        ("- Send the list of piers to the port by 20 February", "2023-02-20"),
    ],
)
def test_a_day_of_an_earlier_task_that_has_just_been_is_not_in_a_year(read, task, due):
    assert _read(read, task).due.latest == due
