"""The words that note-takers have for how an earlier task stands, wherever they put them."""

from __future__ import annotations

import pytest

from graphapp.loaders.actions.outcomes import wording
from graphapp.schema.documents import SectionRole
from graphapp.schema.life import State

TASK = "OMA to send the list of piers to the port"
CLOSED = ["Discharged", "Action complete", "Dealt with", "Took place on 3 March", "This action can now be closed", "In place"]
CLOSED += ["Approved", "Received on 3 March", "Attended to", "100 %", "Status: closed"]
GIVEN_UP = [
    "Not to be taken forward",
    "NFA",
    "No further action required",
    "Lapsed",
    "Merged with action 4",
    "Removed from the list",
    "Merged into the new action on piers",
    "Not feasible",
    "OBE",
    "Status: no longer needed",
]
GOES_ON = [
    "Being drafted",
    "Mostly done",
    "90 % done",
    "Passed to the Secretariat",
    "Will be done by June",
    "Done?",
    "Rolled over",
    "On the agenda (item 9)",
    "See item 4",
    "In the works",
    "Status: drafted",
    "Status: postponed to June",
]
STATES = [
    *((words, State.DONE) for words in CLOSED),
    *((words, State.CANCELLED) for words in GIVEN_UP),
    *((words, State.OPEN) for words in GOES_ON),
]


def _read(read, *lines):
    return read((SectionRole.REVIEW, "Actions from last time", lines)).actions


@pytest.mark.parametrize(("words", "state"), STATES)
def test_a_note_says_how_the_task_stands_below_it_behind_it_and_in_a_bracket(read, words, state):
    written = [
        [f"- {TASK}.", f"  - {words}."],
        [f"- {TASK}. {words}."],
        [f"- {TASK} – {words}"],
        [f"- {TASK} ({words})"],
        [f"{TASK}.", f"{words}."],
    ]
    assert {_read(read, *lines)[0].state for lines in written} == {state}


@pytest.mark.parametrize(
    ("task", "note", "state"),
    [
        ("Remove the old chart from the site", "Removed on 3 March", State.DONE),
        ("Check the old chart", "Removed", State.CANCELLED),
        ("Hand over the keys to the port", "Handed over to the port on 3 March", None),
        ("Repair the rail", "Handed over to the port", State.OPEN),
        ("Book the hall", "Closed, no longer needed", State.CANCELLED),
        ("Book the hall", "In place of the hall a tent was found", None),
        ("Book the hall", "Available from 3 May", None),
        ("Book the hall", "Available on the website", State.DONE),
        ("Book the hall", "The hall is in Norland", None),
        ("Merge the lists", "Merged the lists into one", None),
    ],
)
def test_the_task_and_what_follows_decide_what_a_word_means(task, note, state):
    assert wording.said(task, note) is state


@pytest.mark.parametrize(
    "behind",
    ["The harbour was opened on 3 March", "Ines thanked the crews", "The port is closed on Sundays", "It is about forty piers"],
)
def test_news_behind_a_task_does_not_end_it(read, behind):
    assert [each.state for each in _read(read, f"- {TASK}. {behind}.")][:1] == [State.OPEN]


def test_a_task_with_a_remark_that_ends_nothing_is_read(read):
    assert [(each.text, each.state) for each in _read(read, f"- {TASK} – the crews didn’t answer")] == [(TASK, State.OPEN)]


def test_a_note_of_the_task_above_is_no_heading_of_the_next(read):
    told = _read(read, f"- {TASK}.", "  - 2 of 9 done", "- Ines to draw the chart of the bay.")
    assert [each.state for each in told] == [State.OPEN, State.OPEN]


def test_words_behind_a_new_task_take_no_task_away(read):
    told = read((SectionRole.ACTIONS, "Actions", [f"- {TASK}. To be shared with Harbour Aid by Ines."])).actions
    assert told[0].state is State.OPEN


@pytest.mark.parametrize("words", ["is not to be taken forward", "will not be pursued", "is no longer being pursued"])
def test_running_text_tells_that_a_thing_is_given_up(read, words):
    told = read((SectionRole.DISCUSSION, "News", [f"The survey of the piers {words}."]))
    assert [each.state for each in told.outcomes] == [State.CANCELLED]


@pytest.mark.parametrize(
    ("behind", "state"),
    [
        ("Completed: https://example.org/piers", State.DONE),
        ("Done – see page 3", State.DONE),
        ("Cancelled (no funds)", State.CANCELLED),
        ("Completed forms go to Bo", State.OPEN),
        ("Done by Ines in May", State.OPEN),
    ],
)
def test_a_plain_word_before_a_sign_ends_a_task_in_any_list(read, behind, state):
    told = read((SectionRole.ACTIONS, "Actions", [f"- {TASK}. {behind}."])).actions
    assert told[0].state is state
