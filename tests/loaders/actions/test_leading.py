"""Items of a list of actions that open with how they stand."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import State

TASK = "Bo to check the list of piers"
LISTS = [(SectionRole.ACTIONS, "Action items"), (SectionRole.REVIEW, "Actions from last time")]


@pytest.mark.parametrize("within", LISTS)
@pytest.mark.parametrize(
    ("head", "state"),
    [
        ("DONE ", State.DONE),
        ("**DONE** ", State.DONE),
        ("(done) ", State.DONE),
        ("[Closed] ", State.DONE),
        ("Completed – ", State.DONE),
        ("✅ ", State.DONE),
        ("[✅] ", State.DONE),
        ("Implemented: ", State.DONE),
        ("[Done, 3 March] ", State.DONE),
        ("NFA: ", State.CANCELLED),
        ("[No longer required] ", State.CANCELLED),
        ("Partly done – ", State.OPEN),
        (":white_check_mark: ", State.DONE),
        ("CANCELLED ", State.CANCELLED),
        ("Dropped: ", State.CANCELLED),
        ("IN PROGRESS ", State.OPEN),
        ("[pending] ", State.OPEN),
        ("NOT DONE ", State.OPEN),
        (":hourglass: ", State.OPEN),
    ],
)
def test_the_words_at_the_head_of_an_item_say_how_its_task_stands(read, within, head, state):
    told = read((*within, [f"- {head}{TASK}", "- Ines to draw the chart of the bay"])).actions
    assert [(each.text, each.state) for each in told] == [(TASK, state), ("Ines to draw the chart of the bay", State.OPEN)]


@pytest.mark.parametrize("within", LISTS)
def test_one_state_after_the_other_is_of_its_own_task(read, within):
    told = read(
        (*within, [f"- (DONE) {TASK}", "- (done) Ines to draw the chart", "- (CANCELLED) OMA to send the form"])
    ).actions
    assert [each.state for each in told] == [State.DONE, State.DONE, State.CANCELLED]


def test_a_tick_before_every_task_of_a_list_is_its_bullet(read):
    ticked = read((SectionRole.ACTIONS, "Actions", [f"✔ {TASK}", "✔ Ines to draw the chart of the bay"])).actions
    assert [each.state for each in ticked] == [State.OPEN, State.OPEN]
    some = read((SectionRole.ACTIONS, "Actions", [f"- ✔ {TASK}", "- Ines to draw the chart of the bay"])).actions
    assert [each.state for each in some] == [State.DONE, State.OPEN]


@pytest.mark.parametrize("item", ["NEW Norland to send the list of piers", "Openings: Bo to check the list of piers"])
def test_a_name_or_a_topic_that_begins_like_a_state_is_none(read, item):
    told = read((SectionRole.ACTIONS, "Actions", [f"- {item}"])).actions
    assert [(each.text, each.state) for each in told] == [(item, State.OPEN)]


def test_news_in_the_running_text_is_no_list(read):
    assert read((SectionRole.DISCUSSION, "News", ["- Done: the piers are painted"])).actions == []


@pytest.mark.parametrize("head", ["Action Item: (DONE) ", "ACTION: [done] ", "AP 3: DONE – "])
@pytest.mark.parametrize("below", [(), ("  - https://open.example/in-progress/7",)])
def test_a_state_may_stand_behind_a_marker(read, head, below):
    told = read(
        (SectionRole.REVIEW, "Earlier action items", [f"- {head}{TASK}", *below, "- ACTION: (new) Ines to draw the chart"])
    ).actions
    assert [(each.text, each.state) for each in told] == [(TASK, State.DONE), ("Ines to draw the chart", State.OPEN)]


def test_a_state_at_the_head_of_an_item_that_is_marked_as_an_action_is_of_its_task(read):
    told = read((SectionRole.DISCUSSION, "Piers", [f"AP 3: DONE: {TASK}"])).actions
    assert [(each.text, each.state) for each in told] == [(TASK, State.DONE)]
