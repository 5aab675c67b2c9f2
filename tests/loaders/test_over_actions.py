"""Words that stand above a list of actions in formats that know only lines."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = """Pier Working Group
Minutes of 7 March 2023
Present: Ada Moss of UNHCR, Ben Nye of IOM, and for the last point the crews of three ferries

Charts
"""


def _tasks(text: str) -> list[tuple[str, str]]:
    reading = Reading((HEAD + text).encode(), "2023-03-07.txt")
    return [(action.text, action.kind.value) for action in reading.actions]


@pytest.mark.parametrize("label", ["actions point", "Action points", "Key action items:", "next steps"])
def test_they_do_not_go_on_with_the_item_before(label):
    text = f"- The names can be put into other languages\n{label}\n- check the names with UNHCR\n- draw a table of piers\n"
    assert _tasks(text) == [("check the names with UNHCR", "FOLLOW_UP"), ("draw a table of piers", "FOLLOW_UP")]


def test_a_line_that_only_begins_so_is_no_label():
    assert _tasks("- The names of the\naction points of March are old and will not change any more\n- It rains\n") == []


def test_a_marker_may_be_written_small():
    assert _tasks("action point - UNHCR to check the names of piers\n") == [("UNHCR to check the names of piers", "FOLLOW_UP")]
    assert _tasks("the next action point - as ever - is the list of piers\n") == []


@pytest.mark.parametrize(("first", "second"), [("AM", "BN"), ("Ada", "Ben"), ("Ada Moss", "UNHCR"), ("BN, AM", "All")])
def test_below_a_title_of_actions_names_stand_over_tasks_also_where_the_first_is_no_title(first, second):
    text = f"\nACTION ITEMS\n\n{first}\n- Draw the chart\n- New list of all ships\n\n{second}\n- Send the list to all\n"
    tasks = ["Draw the chart", "New list of all ships", "Send the list to all"]
    assert _tasks(text) == [(task, "FOLLOW_UP") for task in tasks]
