"""Earlier tasks that a review lists without a word for how they stand, or with one above or below them."""

from __future__ import annotations

import pytest

from graphapp.loaders.roles import role
from graphapp.schema.documents import SectionRole
from graphapp.schema.life import ItemKind, State


@pytest.mark.parametrize(
    ("item", "text", "owners"),
    [
        ("- Send the chart of the bay to the port", "Send the chart of the bay to the port", []),
        ("- Post the list of piers on the website (OMA)", "Post the list of piers on the website (OMA)", ["OMA"]),
        ("- [BM] Paper on the rules of the ferry", "Paper on the rules of the ferry", ["Bo Marsh"]),
        ("- [IC with support from BM] Draft the charter", "Draft the charter", ["Ines Calder"]),
        ("- IC, BM: Circulate the terms to the crews", "Circulate the terms to the crews", ["Ines Calder", "Bo Marsh"]),
        ("- Bo to talk to the crews", "Bo to talk to the crews", ["Bo Marsh"]),
        ("- XY/BM to print the chart", "XY/BM to print the chart", ["Bo Marsh"]),
    ],
)
def test_what_nobody_says_has_ended_is_still_to_be_done(read, item, text, owners):
    action = read((SectionRole.REVIEW, "Actions of March", [item])).one
    assert (action.text, list(action.owners)) == (text, owners)
    assert (action.state, action.kind) == (State.OPEN, ItemKind.FOLLOW_UP)


@pytest.mark.parametrize(
    "item",
    [
        "- Exchange visit: OMA sent word that the plan is on track.",
        "- Bo: we are waiting for the port",
        "- Bo: Please look at your own list",
        "- Ines: so the buoy floats but nobody tried the lamp",
        "- The charts of the bay",
        "- Send the chart, or not?",
        "- OMA, which runs the ferry, aims to widen it",
        "- Ines: depends on the crews and the tide",
    ],
)
def test_talk_and_topics_of_a_review_are_no_tasks(read, item):
    assert read((SectionRole.REVIEW, "Actions of March", [item])).texts == []


def test_a_deed_behind_a_name_is_a_task_done(read):
    told = read((SectionRole.REVIEW, "Old actions", ["- Bo - Register of buoys is done and we will print it"]))
    assert (told.one.state, list(told.one.owners)) == (State.DONE, ["Bo Marsh"])
    assert read((SectionRole.REVIEW, "Old actions", ["- Bo - Register of buoys is nearly done"])).texts == []


@pytest.mark.parametrize(
    ("line", "state", "owners"),
    [
        ("[x] Spring 2022 HD.A5, Done: BM", State.DONE, ["Bo Marsh"]),
        ("- HD.A12, Not started: IC", State.OPEN, ["Ines Calder"]),
        ("- Action 12 – closed", State.DONE, []),
        ("- A2022-3, Cancelled: OMA", State.CANCELLED, ["OMA"]),
    ],
)
def test_a_line_above_says_how_the_task_stands_and_whose_it_is(read, line, state, owners):
    action = read((SectionRole.REVIEW, "Old actions", [line, "- To paint the northern pier."])).one
    assert (action.text, action.state, list(action.owners)) == ("To paint the northern pier.", state, owners)


@pytest.mark.parametrize(
    ("remark", "state"), [("Stands.", State.OPEN), ("Done.", State.DONE), ("Ongoing", State.OPEN), ("Closed", State.DONE)]
)
def test_a_word_below_a_task_says_how_it_stands(read, remark, state):
    action = read((SectionRole.REVIEW, "Old actions", ["- BM: Send out the invitation", f"  - {remark}"])).one
    assert (action.text, action.state, list(action.owners)) == ("Send out the invitation", state, ["Bo Marsh"])


def test_parts_of_a_task_that_is_looked_back_on_are_no_tasks(read):
    lines = ["- Review the paper of the ferry (OMA)---in progress", "  - Change requests for the pier"]
    assert read((SectionRole.REVIEW, "Old actions", lines)).texts == ["Review the paper of the ferry (OMA)"]


def test_an_item_may_lead_in_what_is_looked_back_on(body):
    told = body("- Review of action items from the last meeting:", "  - BM to draw the map - done", "- Any other matter:")
    assert [(a.text, a.state) for a in told.actions] == [("BM to draw the map", State.DONE)]


def test_new_actions_of_a_meeting_that_is_named_are_no_review():
    assert role("New actions from May 2012 board meeting") is SectionRole.ACTIONS
    assert role("New actions from the previous meeting") is SectionRole.REVIEW
    assert role("Notes of last meeting and actions arising") is SectionRole.REVIEW


def test_a_bracket_at_the_head_says_whose_a_task_is(listed, body):
    assert list(listed("- [BM] Share the chart with the port").one.owners) == ["Bo Marsh"]
    assert body("- [BM] the chart is old").texts == []


def test_items_of_one_list_that_are_alike_are_two(listed):
    lines = ["- Design and build a lamp for the pier and test it", "- Design and build a buoy for the pier and test it"]
    assert len(listed(*lines).actions) == 2
    assert len(listed(lines[0], lines[0]).actions) == 1


def test_of_names_nobody_knows_a_line_above_keeps_those_that_are_known(read):
    action = read((SectionRole.REVIEW, "Old actions", ["- HD.A9, Ongoing: XQ, BM, All", "- To paint the northern pier."])).one
    assert list(action.owners) == ["Bo Marsh"]


def test_orders_below_a_name_and_orders_about_our_own_things_are_still_to_be_done(read):
    lines = [
        "- BM",
        "  - Send your chart to the port",
        "- Ines: Ask the crews to test our new buoys",
        "- Ines: we like our new buoys",
    ]
    told = read((SectionRole.REVIEW, "Previous AIs:", lines)).actions
    assert [each.text for each in told] == ["Send your chart to the port", "Ask the crews to test our new buoys"]


def test_action_items_go_by_their_initials_in_a_heading():
    assert role("Previous AIs:") is SectionRole.REVIEW
    assert role("AIs") is SectionRole.ACTIONS
    assert role("AI") is not SectionRole.ACTIONS


def test_what_somebody_still_has_to_do_is_an_earlier_task(read):
    lines = [
        "- BM still needs to draw the map of the bay",
        "- OMA still has to send the form",
        "- The bay still has to be deep",
    ]
    told = read((SectionRole.REVIEW, "Previous AIs", lines)).actions
    assert [(each.text, each.state) for each in told] == [(line[2:], State.OPEN) for line in lines[:2]]


def test_ai_before_a_task_marks_it_and_before_a_topic_does_not(body):
    assert [each.kind for each in body("AI: BM will ask the port.").actions] == [ItemKind.FOLLOW_UP]
    assert body("AI: the group talked of machines that learn.").actions == []


@pytest.mark.parametrize("title", ["Completed Action Items", "Closed actions", "Done items from March"])
def test_under_a_heading_of_what_is_done_tasks_are_done(read, title):
    lines = ["7. [Bo] Send the chart of the bay", "8. [Ines] Call the port in May", "  - The day needs to be changed"]
    told = read((role(title), title, lines))
    assert [(action.state, list(action.owners)) for action in told.actions] == [
        (State.DONE, ["Bo Marsh"]),
        (State.DONE, ["Ines Calder"]),
    ]


@pytest.mark.parametrize("title", ["Open action items", "Open and completed action items", "Review of actions"])
def test_under_other_headings_they_are_not(read, title):
    told = read((SectionRole.REVIEW, title, ["- [Bo] Send the chart of the bay"]))
    assert told.one.state is State.OPEN


def test_a_number_that_goes_on_counting_topics_opens_no_review(read):
    told = read((SectionRole.REVIEW, "Completed actions", ["7. Budget of the forum", "8. Send the chart of the bay"]))
    assert told.actions == []


@pytest.mark.parametrize(("over", "state"), [("Done:", State.DONE), ("Completed", State.DONE), ("Ongoing:", State.OPEN)])
def test_a_state_over_some_tasks_of_a_review_is_of_them(read, over, state):
    below = read((SectionRole.REVIEW, "Actions of March", [f"- {over}", "  - Bo to draw the chart of the bay"])).actions
    beside = read((SectionRole.REVIEW, "Actions of March", [over, "- Bo to draw the chart of the bay"])).actions
    assert [each.state for each in (*below, *beside)] == [state, state]


@pytest.mark.parametrize(
    ("over", "state"),
    [
        ("Completed before the meeting - no report", State.DONE),
        ("Dropped actions", State.CANCELLED),
        ("Abandoned (no funds)", State.CANCELLED),
        ("Still outstanding", State.OPEN),
        ("Done, see the chart", State.OPEN),
    ],
)
def test_an_item_may_stand_over_tasks_and_say_more_than_how_they_stand(read, over, state):
    told = read((SectionRole.REVIEW, "Actions of March", [f"- {over}", "  - Bo to draw the chart of the bay"]))
    assert told.actions[-1].state is state


def test_words_over_tasks_are_no_remark_on_the_task_before(read):
    lines = ["- Done", "  - Bo to send the tide table", "- Abandoned (no funds)", "  - Ines to draw the chart of the bay"]
    told = read((SectionRole.REVIEW, "Actions of March", lines))
    assert [action.state for action in told.actions] == [State.DONE, State.CANCELLED]


def test_a_ticked_box_below_what_was_dropped_was_dropped_and_the_line_over_all_is_no_task(read):
    lines = ["- [x] Review actions from last meeting:", "  - [x] Abandoned (no funds)"]
    lines.append("    - [x] Bo to draw the chart of the bay")
    told = read((SectionRole.DISCUSSION, "Round", lines))
    assert [(action.text, action.state) for action in told.actions] == [("Bo to draw the chart of the bay", State.CANCELLED)]
