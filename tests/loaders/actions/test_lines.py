"""Lists of actions without bullets, and what stands at the end or the head of a task in them."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading
from graphapp.schema.documents import SectionRole
from graphapp.schema.life import ItemKind, State


def test_short_lines_below_a_heading_of_actions_are_a_list(listed):
    lines = ["Talks on the ferry to continue in the forum.", "OMA to paint the pier", "(Bo) New chart by 3 May"]
    told = listed(*lines).actions
    assert [(each.text, list(each.owners)) for each in told] == [
        ("Talks on the ferry to continue in the forum.", []),
        ("OMA to paint the pier", ["OMA"]),
        ("New chart by 3 May", ["Bo Marsh"]),
    ]


def test_lines_of_talk_below_it_are_none(listed):
    assert listed("Talks on the ferry", "The crews were happy with the new lamps at the pier.").actions == []
    assert listed("The ferry and its crews in spring", "- OMA to paint the pier").texts == ["OMA to paint the pier"]


@pytest.mark.parametrize(
    ("line", "state", "text"),
    [
        ("Bo to send the list to the port DONE", State.DONE, "Bo to send the list to the port"),
        ("Bo to ask about the lamps. ONGOING", State.OPEN, "Bo to ask about the lamps."),
        ("Send the chart to the port", State.OPEN, "Send the chart to the port"),
    ],
)
def test_so_it_is_where_minutes_look_back(read, line, state, text):
    told = read((SectionRole.REVIEW, "Review of actions", [line, "Ines to paint the pier. DONE"])).actions[0]
    assert (told.text, told.state, told.kind) == (text, state, ItemKind.FOLLOW_UP)


@pytest.mark.parametrize(
    ("item", "text", "owners", "state"),
    [
        ("- Rules of the pier [closed - told to all crews]", "Rules of the pier", [], State.DONE),
        ("- Call the port for lamps [new for Bo/Pier people]", "Call the port for lamps", ["Bo Marsh"], State.OPEN),
        ("- Call the port for lamps [ongoing for pier people]", "Call the port for lamps", [], State.OPEN),
    ],
)
def test_a_square_bracket_at_the_end_says_how_a_task_stands_whatever_else_it_says(listed, item, text, owners, state):
    told = listed(item).one
    assert (told.text, list(told.owners), told.state) == (text, owners, state)


@pytest.mark.parametrize("sign", ["---", " --- ", " -- ", "—", ": "])
def test_a_day_at_the_head_is_when_it_is_due(listed, sign):
    assert [
        each.due and each.due.latest for each in listed(f"- July 6 2023{sign}send it", f"- May 2023{sign}paint").actions
    ] == [
        "2023-07-06",
        "2023-05-31",
    ]


def test_a_day_over_all_lists_of_actions_holds_in_each():
    text = (
        "# Harbour Forum, 7 March 2023\n\n# Actions - mail to the chair by 15 April\n\n## Piers\n\n- Paint the old pier\n\n"
        "## Lamps\n\n- Ask the port for lamps by 3 May\n"
    )
    told = Reading(text.encode(), "a.md").record.actions
    assert [each.due and each.due.latest for each in told] == ["2023-04-15", "2023-05-03"]


def test_a_cell_in_which_each_has_a_task_is_as_many(read):
    lines = ["|! Action | Due", "| Ines to draw the chart; Bo to send it to the port | 3 May", "| Ask OMA; write to all | June"]
    told = read((SectionRole.ACTIONS, "Actions", lines)).actions
    assert [(each.text, list(each.owners)) for each in told] == [
        ("Ines to draw the chart", ["Ines Calder"]),
        ("Bo to send it to the port", ["Bo Marsh"]),
        ("Ask OMA; write to all", []),
    ]


def test_what_is_required_of_somebody_goes_by_letters_too(body):
    assert list(body("AR Bo: draw a new chart by 3 May").one.owners) == ["Bo Marsh"]


@pytest.mark.parametrize("people", ["Ruth", "Ruth, Eric", "Ruth Falk"])
def test_first_names_alone_in_a_bracket_behind_a_task_are_people(people):
    text = f"# Harbour Forum, 7 March 2023\n\n## Actions\n\n- New chart of the bay ({people})\n- Ask the port (see the list)\n"
    told = Reading(text.encode(), "a.md").record.actions
    assert told[0].owners == tuple(f"person:{each.strip().casefold()}" for each in people.split(","))
    assert not told[1].owners


def test_a_full_name_in_a_line_over_a_task_is_somebody():
    lines = "- A-2023-4, Not started: Ruth Falk (with help from OMA)\n  - Draw the chart of the bay\n"
    told = Reading(f"# Harbour Forum, 7 March 2023\n\n## Review of actions\n\n{lines}".encode(), "a.md").record.actions
    assert [(each.text, each.owners) for each in told] == [("Draw the chart of the bay", ("person:ruth falk",))]


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("Bo: has some more figures, will put them on the wall [ACTION]", ["Bo Marsh"]),
        ("When we have an answer, decision at the next meeting (Action point)", []),
        ("Ines: list of piers to the port [Action]", ["Ines Calder"]),
    ],
)
def test_a_bracket_with_the_word_alone_makes_a_task_of_what_stands_before_it(body, line, owners):
    told = body(line).one
    assert (list(told.owners), told.kind) == (owners, ItemKind.FOLLOW_UP)
    assert not told.text.endswith((")", "]"))


def test_what_is_not_done_is_no_task_by_such_a_bracket(body):
    assert body("Bo: not done yet [ACTION]").actions == []
