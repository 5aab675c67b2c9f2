"""What a word or a bracket behind a sentence makes of it: an action, somebody's action, an action that is done."""

from __future__ import annotations

import pytest

from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read as read_file
from graphapp.schema.documents import BlockKind, SectionRole
from graphapp.schema.life import ItemKind, State


@pytest.mark.parametrize(
    ("lines", "text", "owners"),
    [
        (["New fees will be shown to the members. Action BM"], "New fees will be shown to the members.", ["Bo Marsh"]),
        (["The fees of the pier are high.", "Action: BM/IC"], "The fees of the pier are high.", ["Bo Marsh", "Ines Calder"]),
        (["- Bo: Put the chart on the wall. (Action Point #20050110.01)"], "Bo: Put the chart on the wall.", ["Bo Marsh"]),
        (["- Ines: Send the old chart to Bo (AP 3)"], "Ines: Send the old chart to Bo", ["Ines Calder"]),
    ],
)
def test_a_note_behind_a_sentence_makes_it_an_action(body, lines, text, owners):
    action = body(*lines).one
    assert (action.text, list(action.owners), action.kind) == (text, owners, ItemKind.FOLLOW_UP)


@pytest.mark.parametrize(
    "lines",
    [
        ["The pier is closed. Action Plans"],
        ["The pier is closed. Action films were shown"],
        ["The pier is old (see 12)"],
        ["The plan has three parts (Action Plan 2020)"],
        ["Action BM"],
    ],
)
def test_other_words_behind_a_sentence_make_nothing_of_it(body, lines):
    assert body(*lines).texts == []


@pytest.mark.parametrize(
    ("item", "state"),
    [
        ("- Bo to print the chart [Done, after the meeting]", State.DONE),
        ("- Bo to print the chart. [Done, thanks to Ines]", State.DONE),
        ("- Bo to print the chart (cancelled: no paper)", State.CANCELLED),
        ("- Bo to print the chart (done by the crews of the port)", State.DONE),
        ("- Bo to print the chart (not done, no paper)", State.OPEN),
        ("- Bo to print the chart (draft, two pages)", State.OPEN),
    ],
)
def test_a_state_with_a_remark_in_its_bracket_counts(listed, item, state):
    assert listed(item).one.state is state


def test_a_list_below_who_should_do_something_holds_actions(body):
    assert body("It was agreed that OMA should:", "- invite the crews to the drill,", "- draw the chart.").texts == [
        "invite the crews to the drill,",
        "draw the chart.",
    ]
    assert body("A good chart should:", "- show the buoys", "- list the depths").texts == []


def test_a_line_below_the_heading_of_actions_is_no_heading():
    lines = ["Minutes", "1: Fees", "The fees were noted by all who had come to the meeting.", "Action item"]
    words = "\n\n".join([*lines, "BM/IC to agree the fees", "2: Crews", "The crews rest."])
    found = outline(read_file(words.encode(), "m.txt"))
    actions = next(section for section in found.sections if section.role is SectionRole.ACTIONS)
    assert [(block.kind, block.passage.text) for block in actions.blocks] == [(BlockKind.PARAGRAPH, "BM/IC to agree the fees")]


@pytest.mark.parametrize("note", ["Assigned to Ines", "(assigned to Ines Calder)", "Now assigned to Ines."])
@pytest.mark.parametrize("issue", ["#43 - Add a clause on piers to the charter", "Issue 43: piers in the charter"])
def test_what_is_assigned_to_somebody_is_theirs(body, issue, note):
    told = body(issue, f"- {note}").one
    assert (told.owners, told.kind) == (("Ines Calder",), ItemKind.FOLLOW_UP)


def test_nobody_is_assigned_by_a_sentence_that_says_more(body):
    assert body("#43 - Add a clause on piers to the charter", "- Assigned to Ines in March, and closed since.").actions == []


@pytest.mark.parametrize(
    ("task", "line"),
    [
        ("To draw the chart of the northern pier", "At the charge of: OMA   Delay: 4 April"),
        ("To draw the chart of the northern pier", "Responsible: OMA Term: 4 April"),
        ("A chart of the northern pier", "Responsible unit: OMA Deadline: 4 April"),
        ("A chart of the northern pier", "To be done by: OMA; Due: 4 April"),
    ],
)
def test_a_line_below_says_whose_an_order_in_talk_is_and_by_when(body, task, line):
    found = body("To send the boats home", "Responsible: everybody", task, line).actions
    assert [each.text for each in found] == ["To send the boats home", task]
    assert found[1].owners == ("OMA",)
    assert found[1].due.latest == "2023-04-04"


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("Northern pier", "Lead: OMA"),
        ("The pier was built of oak.", "Responsible: OMA Term: 4 April"),
        ("Piers:", "Responsible: OMA Term: 4 April"),
        ("A chart of the northern pier", "Term: 4 April"),
    ],
)
def test_a_line_that_only_says_whose_a_project_is_makes_it_no_task(body, above, line):
    assert not body(above, line).actions
