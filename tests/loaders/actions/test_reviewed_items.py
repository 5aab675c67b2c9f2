"""Lists that look back: items of earlier meetings and how they stand."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading
from graphapp.schema.documents import SectionRole
from graphapp.schema.life import ItemKind, State


@pytest.mark.parametrize(
    ("item", "text", "state"),
    [
        ("- Harbour Aid to send the letter (done, sent on 3 March)", "Harbour Aid to send the letter", State.DONE),
        ("- OMA to send the form to the port – in progress", "OMA to send the form to the port", State.OPEN),
        ("- Review the old licence: closed, no longer relevant", "Review the old licence", State.CANCELLED),
    ],
)
def test_a_reviewed_item_is_an_action_with_a_state(read, item, text, state):
    told = read((SectionRole.REVIEW, "Outstanding actions", [item]))
    assert (told.one.text.rstrip(), told.one.state, told.one.kind) == (text, state, ItemKind.FOLLOW_UP)
    assert told.outcomes == []


@pytest.mark.parametrize(
    ("item", "text", "owners", "state", "due"),
    [
        ("- ✔ Bo: repair of the rail – done 3 March", "Bo: repair of the rail", ["Bo Marsh"], State.DONE, None),
        (
            "- → Ines: list of donors – half way, new date 20 March",
            "Ines: list of donors",
            ["Ines Calder"],
            State.OPEN,
            "2023-03-20",
        ),
        ("- ✘ OMA: flags for the pier – dropped, no budget", "OMA: flags for the pier", ["OMA"], State.CANCELLED, None),
        ("- ✅ OMA: permit of the port", "OMA: permit of the port", ["OMA"], State.DONE, None),
        ("- ⏳ all: adopt a pier – 7 taken, 5 to go", "all: adopt a pier", [], State.OPEN, None),
        ("- ❌ Bo: raffle – cancelled", "Bo: raffle", ["Bo Marsh"], State.CANCELLED, None),
        (
            "- → OMA: files of two ports – one delivered, one did not answer",
            "OMA: files of two ports",
            ["OMA"],
            State.OPEN,
            None,
        ),
        ("- Bo: letter to the port – sent", "Bo: letter to the port", ["Bo Marsh"], State.DONE, None),
        ("Bo to book the room – booked", "Bo to book the room", ["Bo Marsh"], State.DONE, None),
    ],
)
def test_a_review_tells_the_state_by_signs_and_words(read, item, text, owners, state, due):
    action = read((SectionRole.REVIEW, "Old actions", [item])).one
    assert (action.text, list(action.owners), action.state) == (text, owners, state)
    assert (action.due.latest if action.due else None) == due


@pytest.mark.parametrize(
    "item", ["- → the port is closed", "- Bo: we talked about fares", "- ✔ all agreed", "- Fares: no news"]
)
def test_what_a_review_only_tells_is_no_task(read, item):
    assert read((SectionRole.REVIEW, "Old actions", [item])).texts == []


@pytest.mark.parametrize(
    ("item", "text", "state"),
    [
        ("- Action 2.1: Bo to pass the chart to the pilots. Done. Closed", "Bo to pass the chart to the pilots.", State.DONE),
        ("- Bo to ask the port for a pass. Done. The pass lies in the hut.", "Bo to ask the port for a pass.", State.DONE),
        ("- OMA to paint the rail. It rained for days. Closed", "OMA to paint the rail.", State.DONE),
        ("- OMA to paint the rail. The rail was sold. Dropped.", "OMA to paint the rail.", State.CANCELLED),
        ("- OMA to paint the rail. Paint has been bought. Ongoing", "OMA to paint the rail.", State.OPEN),
        ("- OMA to paint the rail. Two of the gates are closed", "OMA to paint the rail.", State.OPEN),
        ("- ✔ Bo gave the harbour chart to the pilots", "Bo gave the harbour chart to the pilots", State.DONE),
        ("- ✔ Plan of the new pier shared by OMA", "Plan of the new pier shared by OMA", State.DONE),
    ],
)
def test_a_reviewed_item_of_several_sentences_or_with_a_sign_tells_how_it_stands(read, item, text, state):
    action = read((SectionRole.REVIEW, "Old actions", [item])).actions[0]
    assert (action.text.strip(), action.state) == (text, state)


@pytest.mark.parametrize(
    ("item", "owners"),
    [
        ("- ✔ OMA gave the harbour chart to the pilots", ("OMA",)),
        ("- ✔ Plan of the new pier shared by OMA", ("OMA",)),
        ("- ✔ Bo gave the plan of the new pier to OMA", ("Bo Marsh",)),
    ],
)
def test_who_did_what_a_sign_says_is_done_owns_it(read, item, owners):
    assert read((SectionRole.REVIEW, "Old actions", [item])).one.owners == owners


@pytest.mark.parametrize(
    ("item", "task", "state"),
    [
        ("- Bo to send the letter to the port DONE", "Bo to send the letter to the port", State.DONE),
        ("- Bo to send the letter. [COMPLETED]", "Bo to send the letter.", State.DONE),
        ("- Bo to send the letter to the port IN PROCESS", "Bo to send the letter to the port", State.OPEN),
        ("- Bo to send the letter to the port. NO LONGER NEEDED", "Bo to send the letter to the port.", State.CANCELLED),
        ("- Bo to send the letter to the port. Done.", "Bo to send the letter to the port.", State.DONE),
        ("- Bo to send the letter to the port. Not yet done", "Bo to send the letter to the port.", State.OPEN),
        ("- Bo to see that the pier is OPEN all year", "Bo to see that the pier is OPEN all year", State.OPEN),
        ("- Bo to see that the repair is done", "Bo to see that the repair is done", State.OPEN),
    ],
)
def test_a_word_for_the_state_at_the_end_says_it(listed, item, task, state):
    told = listed(item)
    assert (told.one.text, told.one.state) == (task, state)


@pytest.mark.parametrize(
    ("item", "state"),
    [
        ("- ✘ Bo: list of piers – still to come", State.OPEN),
        ("- ✘ List of piers – Bo has left. Dropped, OMA has one", State.CANCELLED),
        ("- ❌ OMA to draw the map – no longer needed", State.CANCELLED),
    ],
)
def test_a_cross_alone_says_not_done(read, item, state):
    told = read((SectionRole.REVIEW, "Actions from last time", [item]))
    assert told.one.state is state


@pytest.mark.parametrize(
    ("item", "state"),
    [
        ("- DONE: OMA to draw the map", State.DONE),
        ("- [Pending] OMA to draw the map", State.OPEN),
        ("- Cancelled – OMA to draw the map", State.CANCELLED),
        ("- **Closed** – OMA to draw the map", State.DONE),
    ],
)
def test_a_word_for_the_state_at_the_head_of_a_reviewed_task_says_it(read, item, state):
    told = read((SectionRole.REVIEW, "Actions from last time", [item]))
    assert (told.one.text, told.one.state) == ("OMA to draw the map", state)


def test_what_only_begins_like_a_state_is_none(read):
    told = read((SectionRole.REVIEW, "Actions from last time", ["- Open days: OMA to draw the map"]))
    assert told.one.state is State.OPEN
    assert told.one.text.startswith("Open days")


@pytest.mark.parametrize(
    ("item", "text", "state"),
    [
        ("- [BM] Create a chart of the piers.- done", "Create a chart of the piers.", State.DONE),
        ("- [BM] Follow up with the crews. - done", "Follow up with the crews", State.DONE),
        ("- [BM] Draft the rules of the ferry. - deferred to 2024.", "Draft the rules of the ferry", State.OPEN),
        ("- [BM, IC] Gather the charts (Done) and print them", "Gather the charts", State.DONE),
    ],
)
def test_a_bracket_at_the_head_says_whose_a_reviewed_task_is(read, item, text, state):
    action = read((SectionRole.REVIEW, "Old actions", [item])).one
    assert (action.text.rstrip(), action.owners[0], action.state) == (text, "Bo Marsh", state)


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("Completed and updated actions carried forward.", State.DONE),
        ("All actions complete, except:", State.DONE),
        ("The minutes were read and two words mended.", None),
    ],
)
def test_a_line_above_a_list_announces_earlier_actions(read, line, state):
    told = read((SectionRole.DISCUSSION, "Approval of the minutes", [line, "- [BM] Follow up with the crews. - done"]))
    assert [action.state for action in told.actions if action.state is State.DONE] == ([state] if state else [])


@pytest.mark.parametrize(
    ("item", "text", "state"),
    [
        ("- Bo to review the chart - IN PROGRESS - see topic 2", "Bo to review the chart", State.OPEN),
        ("- Bo to review the chart – DONE (see the site)", "Bo to review the chart", State.DONE),
        ("- Bo to review the chart – OPEN data of the port", "Bo to review the chart – OPEN data of the port", State.OPEN),
    ],
)
def test_a_state_in_capitals_with_a_remark_ends_a_task(read, item, text, state):
    action = read((SectionRole.ACTIONS, "New and pending actions", [item])).one
    assert (action.text.rstrip(), action.state) == (text, state)


@pytest.mark.parametrize(
    ("item", "text", "owners", "state"),
    [
        (
            "[ ] (0306-2, Bo) Call a meeting with the crews (contact: Ram)",
            "Call a meeting with the crews",
            ["Bo Marsh"],
            State.OPEN,
        ),
        ("- [X] (0306-3, Bo) Update the chart of the bay", "Update the chart of the bay", ["Bo Marsh"], State.DONE),
        ("- [ ] (1103-7) Complete the chart as it has been done for the pier", "Complete the chart", [], State.OPEN),
    ],
)
def test_a_number_and_a_name_in_brackets_stand_before_a_task(read, item, text, owners, state):
    action = read((SectionRole.REVIEW, "Previous actions", [item])).one
    assert action.text.startswith(text)
    assert (list(action.owners), action.state) == (owners, state)


@pytest.mark.parametrize(
    ("item", "text", "state"),
    [
        ("- Chart of the northern bay – done", "Chart of the northern bay", State.DONE),
        ("- Redesign of the site (in progress)", "Redesign of the site", State.OPEN),
        ("- Regular updates to the port – on track", "Regular updates to the port", State.OPEN),
    ],
)
def test_a_task_that_is_only_named_is_one_where_earlier_actions_are_listed_with_their_states(read, item, text, state):
    told = read((SectionRole.REVIEW, "Actions from last time", [item, "- Budget – ongoing"])).actions
    assert [(each.text, each.state) for each in told] == [(text, state)]


@pytest.mark.parametrize(
    ("title", "item"),
    [
        ("Matters arising", "- Prices of fuel – ongoing"),
        ("Actions from last time", "- Prices of fuel – no news"),
        ("Actions from last time", "- Prices of fuel have gone up – done"),
    ],
)
def test_topics_and_news_of_a_review_stay_none(read, title, item):
    assert read((SectionRole.REVIEW, title, [item])).actions == []


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("A12: done, they will look at it in June", State.DONE),
        ("AI-31 (Bo): open, two replies so far", State.OPEN),
        ("[A14] Withdrawn – the port will not move.", State.CANCELLED),
        ("A15: no update", State.OPEN),
    ],
)
def test_a_line_that_names_a_task_by_its_number_alone_tells_of_it_and_is_none(read, line, state):
    told = read((SectionRole.ACTIONS, "Old action items", [line]))
    assert told.actions == []
    assert [outcome.state for outcome in told.outcomes] == [state]


@pytest.mark.parametrize("line", ["- Register of piers – c/f", "- Register of piers – on the agenda"])
def test_what_is_only_named_is_still_to_do_where_the_note_says_so(read, line):
    action = read((SectionRole.REVIEW, "Actions from the last meeting", [line])).one
    assert (action.text.rstrip(), action.state) == ("Register of piers", State.OPEN)


def test_each_line_with_a_word_for_its_state_is_a_task_of_its_own(read):
    lines = ["DONE: Ines to renew the licence", "ONGOING: Bo to draft the notice", "CLOSED: Ines to talk to the bank"]
    found = read((SectionRole.REVIEW, "Previous actions", lines)).actions
    assert [action.state for action in found] == [State.DONE, State.OPEN, State.DONE]


def test_words_in_another_type_close_a_task(told_in):
    told = told_in("- Bo to mend the rail *Mended on 3 March*\n- Ines to *draw* the chart of the bay\n")
    assert [(each.text, each.state) for each in told] == [
        ("Bo to mend the rail", State.DONE),
        ("Ines to draw the chart of the bay", State.OPEN),
    ]


@pytest.fixture
def told_in():
    """Reads the actions of a list that looks back, with its marks of type."""

    def read(lines: str):
        text = f"# Harbour Forum\n\nMinutes of 8 April 2025\n\nPresent: Bo Marsh, Ines Calder\n\n## Previous actions\n\n{lines}"
        return Reading(text.encode(), "2025-04-08.md").actions

    return read
