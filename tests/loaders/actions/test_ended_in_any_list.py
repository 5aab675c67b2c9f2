"""How tasks stand that a list of new ones has among them: by the words over, behind and below them."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import State

TASK = "- Bo to send the chart of the bay to Ines"


def _states(read, *lines):
    return [each.state for each in read((SectionRole.ACTIONS, "Action items", list(lines))).actions]


@pytest.mark.parametrize(
    "over",
    [
        "Completed",
        "Completed:",
        "Actions closed",
        "Tasks done:",
        "The following actions were completed:",
        "Old actions (done):",
    ],
)
def test_words_over_them_say_it_of_all(read, over):
    assert _states(read, over, TASK, "In progress:", "- Ines to paint the pier") == [State.DONE, State.OPEN]


@pytest.mark.parametrize("over", ["Actions to be completed", "Actions not done", "To be closed", "Done by May: the list"])
def test_words_over_them_that_say_less_say_it_of_none(read, over):
    assert State.DONE not in _states(read, over, TASK)


@pytest.mark.parametrize(
    "below",
    [
        "Done.",
        "DONE: this is on the site now",
        "Completed on 3 March",
        "Done, the crews have it",
        "This has been done",
        "Sent on 3 March",
        "→ done",
    ],
)
def test_a_note_below_one_says_at_its_head_that_it_is_done(read, below):
    assert _states(read, TASK, f"  - {below}", "- Ines to paint the pier") == [State.DONE, State.OPEN]


@pytest.mark.parametrize("below", ["Dropped, no money", "Not needed any more", "Cancelled"])
def test_a_note_below_one_says_at_its_head_that_it_is_given_up(read, below):
    assert _states(read, TASK, f"  - {below}") == [State.CANCELLED]


@pytest.mark.parametrize(
    "below", ["Not yet done", "Sent in part", "Closed roads make this hard", "Received charts are in the shed", "In progress"]
)
def test_other_notes_below_one_leave_it_open(read, below):
    assert _states(read, TASK, f"  - {below}")[0] is State.OPEN


@pytest.mark.parametrize(
    "behind", [" → done", " -> Done", "; done", "… done!", " ✅", " (Done 3/3)", " – completed 3 March", ", done", " | done"]
)
def test_a_word_or_a_sign_at_its_end(read, behind):
    assert _states(read, f"{TASK}{behind}") == [State.DONE]


@pytest.mark.parametrize(
    "behind", [" – complete by 3 May", " and what else is done", " → the first half is done", ", done by 3 May"]
)
def test_a_day_or_a_part_behind_it_ends_nothing(read, behind):
    assert _states(read, f"{TASK}{behind}")[0] is State.OPEN


def test_a_box_beside_it_is_of_another(read):
    told = read((SectionRole.REVIEW, "Old tasks", ["[ ] Bo to send the chart of the bay", "[ ] logo → dropped"]))
    assert told.actions[0].state is State.OPEN


def test_a_word_between_two_of_them_is_of_the_one_before_unless_one_stands_over_the_first(read):
    assert _states(read, TASK, "Done", "- Ines to paint the pier")[-1] is State.OPEN
    assert _states(read, "New", "- Ines to paint the pier", "Done", TASK) == [State.OPEN, State.DONE]
