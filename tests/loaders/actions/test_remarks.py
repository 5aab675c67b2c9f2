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


PLAIN = "OMA to send the list of piers to the port."
OTHER = "Harbour Aid to count the buoys in the north bay."


@pytest.mark.parametrize(
    ("note", "state"),
    [
        ("- Done, the port has it now.", State.DONE),
        ("- Done.", State.DONE),
        ("- Completed on 2 March.", State.DONE),
        ("- Dropped, the port has a list of its own.", State.CANCELLED),
        ("- The list was sent on 2 March.", State.DONE),
        ("This has been completed using the old form.", State.DONE),
        ("Done at the February workshop.", State.DONE),
        ("- A first list of piers was sent so far.", State.OPEN),
        ("- Done, except for the north bay.", State.OPEN),
        ("- Two bays finished; extended to May.", State.OPEN),
        ("- The talk with the crews was held on 2 March.", State.OPEN),
        ("- In progress.", State.OPEN),
    ],
)
def test_an_item_or_a_line_below_a_task_in_a_paragraph_tells_how_it_stands(read, note, state):
    told = read((SectionRole.REVIEW, "Actions from last time", [PLAIN, note, OTHER])).actions
    assert [each.text for each in told][:: len(told) - 1] == [PLAIN, OTHER]
    assert [told[0].state, told[-1].state] == [state, State.OPEN]


def test_behind_a_task_in_its_own_paragraph_too(read):
    task = f"{PLAIN} This has been completed. In future, the map needs a new legend."
    assert read((SectionRole.REVIEW, "Actions from last time", [task])).actions[0].state is State.DONE


def test_the_next_task_of_a_review_is_no_note_on_the_one_before(read):
    told = read((SectionRole.REVIEW, "Actions from last time", [PLAIN, f"- {OTHER}", "- Done."]))
    assert told.texts == [PLAIN, OTHER]
    assert [each.state for each in told.actions] == [State.OPEN, State.DONE]


@pytest.mark.parametrize(
    ("item", "due"),
    [
        ("- Bo: Make updates to the chart based on discussion today.", None),
        ("- Bo: send the chart to the port today", "2023-03-07"),
    ],
)
def test_today_is_the_day_of_the_talk_and_not_of_the_task(read, item, due):
    found = read((SectionRole.ACTIONS, "Action items", [item])).one.due
    assert (found.latest if found else None) == due


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("Action - OMA: Send the chart to the port. Done", State.DONE),
        ("Action - OMA: Send the chart to the port. Done: the port has it", State.DONE),
        ("Action - OMA: Send the chart to the port. It is done by hand.", State.OPEN),
        ("Action - OMA: Send the chart to the port. To be done in May", State.OPEN),
        ("OMA will send the chart to the port. Done", State.OPEN),  # who said so?
    ],
)
def test_a_word_behind_a_marked_task_says_how_it_stands(body, line, state):
    assert body(line).actions[0].state is state


def test_a_thing_that_has_a_fault_is_no_order(body):
    told = body("Action - OMA: Open a ticket for the lamp. Issue with lamps that go out. Done")
    assert (told.one.text, told.one.state) == ("OMA: Open a ticket for the lamp.", State.DONE)


@pytest.mark.parametrize("news", ["Some answers have come in.", "Several answers were sent by the piers."])
def test_what_some_did_does_not_end_a_task(read, news):
    told = read((SectionRole.REVIEW, "Actions of March", [f"OMA to send a survey to the piers. {news}"]))
    assert told.actions[0].state is State.OPEN


@pytest.mark.parametrize(
    ("note", "state"),
    [
        ("Status: sent to the port on 2 March", State.DONE),
        ("Status: Complete (put on the site by hand)", State.DONE),
        ("Update: the list was sent to the port", State.DONE),
        ("Status: not complete", State.OPEN),
        ("Update: moved to the next meeting", State.OPEN),
        ("Outcome: dropped", State.CANCELLED),
    ],
)
def test_a_note_may_be_labelled(read, note, state):
    assert _read(read, TASK, note).state is state
    apart = read((SectionRole.REVIEW, "Actions from last time", [TASK, note, "- Ines to draw the chart of the bay"])).actions
    assert [each.state for each in apart] == [state, State.OPEN]


@pytest.mark.parametrize(
    ("behind", "state"),
    [
        ("The list was sent on 2 March.", State.DONE),
        ("OMA has sent the list.", State.DONE),
        ("The list has been published on the site.", State.DONE),
        ("Ines has read the list.", State.OPEN),
        ("The old list was lost in the flood.", State.OPEN),
        ("The list was sent to two ports so far.", State.OPEN),
        ("The list is still being written.", State.OPEN),
        ("Ines reported that this was done last week.", State.DONE),
        ("Ines confirmed it has been done.", State.DONE),
        ("It was agreed to drop this.", State.CANCELLED),
        ("It was agreed that Bo need no longer mend the pier.", State.OPEN),
        ("Swimming course: cancelled, no funds.", State.OPEN),
    ],
)
def test_a_sentence_behind_a_task_ends_it_where_it_tells_the_deed(read, behind, state):
    told = read((SectionRole.REVIEW, "Actions from last time", [f"{TASK}. {behind}"])).actions
    assert told[0].state is state


def test_a_state_over_the_tasks_below_it_is_no_note_on_the_task_above(read):
    lines = ["Done", TASK, "- Ines to draw the chart of the bay", "Not done", "- Bo to count the boats"]
    told = read((SectionRole.REVIEW, "Actions from last time", lines)).actions
    assert [each.state for each in told] == [State.DONE, State.DONE, State.OPEN]


def test_a_table_written_cell_by_cell_has_each_state_behind_its_task(read):
    tasks = ["OMA to send the list of piers to the port.", "Bo to draw the chart of the bay", "Ines to count the boats"]
    behind = ["Action", "Progress", tasks[0], "Complete.", tasks[1], "In progress", tasks[2], "Complete"]
    told = read((SectionRole.ACTIONS, "Actions", behind)).actions
    assert [each.state for each in told] == [State.DONE, State.OPEN, State.DONE]
    over = ["Complete", tasks[0], "In progress", tasks[1], "Complete", tasks[2]]
    assert [each.state for each in read((SectionRole.ACTIONS, "Actions", over)).actions] != [each.state for each in told]


@pytest.mark.parametrize(
    ("note", "state"),
    [
        ("Update: Printed and handed out.", State.DONE),
        ("Status: Still looking.", State.OPEN),
        ("Outcome: Covered by the licence. Close action.", State.DONE),
    ],
)
def test_a_note_that_says_what_it_is_tells_of_the_task_above_it_in_any_list(read, note, state):
    told = read((SectionRole.ACTIONS, "Action log", ["OMA to print 200 leaflets for the fair", note]))
    assert [action.state for action in told.actions] == [state]


def test_who_has_prepared_what_was_to_be_prepared_is_done_with_it(read):
    told = read((SectionRole.REVIEW, "Actions", ["- Bo to prepare the chart", "  - Update: Bo has prepared the chart."]))
    assert told.one.state is State.DONE
    begun = read((SectionRole.REVIEW, "Actions", ["- Bo to row the boat", "  - Bo has prepared to row the boat."]))
    assert begun.one.state is State.OPEN
