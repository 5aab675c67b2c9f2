"""Tasks that are set as headings below a heading of actions."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

REVIEW = "# Actions from the previous meeting"
TASKS = ("## Harbour Aid to send the list of piers", "## Lantern Trust to check the tide table with the port")


def _read(*lines: str) -> Reading:
    head = ("# Pier Forum: minutes, 7 March 2023", "Participants: Ada Moss (Harbour Aid), Bo Nye (Lantern Trust)")
    return Reading("\n\n".join((*head, *lines)).encode(), "2023-03-07.md")


def test_each_is_an_item_of_the_list_and_what_stands_below_tells_how_it_stands():
    actions = _read(REVIEW, TASKS[0], "Done", TASKS[1], "pending", "# Any other business", "Tea").actions
    assert [action.text for action in actions] == [task[3:] for task in TASKS]
    assert [action.state.value for action in actions] == ["DONE", "OPEN"]


def test_a_name_and_a_colon_say_whose_it_is_and_a_sentence_among_them_is_one_too():
    lines = ("### Ada: check the tide table", "Ask Bo.", "### Bo Nye: finish the list", "### Paint old boats in the port white")
    told = _read("# Summary of actions: due early April", *lines).actions
    assert [action.text for action in told if action.text != "Ask Bo."] == [line[4:] for line in lines if line[0] == "#"]
    assert next(action.owners for action in told) == ("person:ada moss",)
    assert {action.due.latest for action in told if action.due} == {"2023-04-10"}


def test_the_other_headings_there_keep_their_text():
    minutes = _read(REVIEW, *TASKS, "## Tide table", "The table is late.").minutes
    assert [section.title for section in minutes.sections][-2:] == [REVIEW[2:], "Tide table"]


@pytest.mark.parametrize(
    "lines",
    [
        (REVIEW, TASKS[0], "Done", "## Piers", "All is well.", "## Boats", "All is well."),  # one among others
        ("# Discussion", *TASKS),
        (REVIEW, "## Piers", "## Introduction to the port", "## Access to the map"),
    ],
)
def test_headings_elsewhere_stay_headings(lines):
    titles = [section.title for section in _read(*lines).minutes.sections]
    assert all(line[3:] in titles for line in lines if line.startswith("## "))
