"""The lines of a cell of talk: each note-taker's line is a sentence of its own, and a wrapped one is none."""

from __future__ import annotations

import pytest

from graphapp.loaders.actions.layout.cells import is_only_day
from graphapp.pipeline import Reading

HEAD = "# Otter Forum, 7 March 2023\n\nPresent: Ada Brook, Ben Nye\n\n## Notes\n\n| Item | Notes |\n| --- | --- |\n"


def texts(cell: str) -> list[str]:
    return [action.text for action in Reading(f"{HEAD}| Piers | {cell} |\n".encode(), "notes.md").actions]


def test_lines_of_a_cell_are_told_apart():
    cell = (
        "*   Why not keep a list of piers<br>    AB: I will start one for the ferries<br>Ben: like the one of the port"
        "<br>*   Ada will write this up"
    )
    assert texts(cell) == ["AB: I will start one for the ferries", "Ada will write this up"]


def test_a_line_that_goes_on_is_not_cut():
    assert texts("Long talk of the old piers. Ada and<br>Ben will write the list of boats") == [
        "Ada and Ben will write the list of boats"
    ]


def test_a_day_in_a_line_of_its_own_is_of_the_task_above():
    cell = (
        "UNHCR to count the boats.<br>Mid May<br>HAC: share the list of boats with all who asked for it last year, ASAP<br>"
        "WFP & IOM joint visit to the pier, 20-23 June"
    )
    head = "# Otter Forum, 7 March 2023\n\n## Notes\n\n| Item | Notes | Action points / By whom / When |\n| --- | --- | --- |\n"
    found = Reading(f"{head}| Piers | The piers are old. | {cell} |\n".encode(), "notes.md").actions
    assert [(each.text, each.due and each.due.latest) for each in found] == [
        ("UNHCR to count the boats. Mid May", "2023-05-15"),
        ("HAC: share the list of boats with all who asked for it last year, ASAP", None),
        ("WFP & IOM joint visit to the pier, 20-23 June", "2023-06-23"),
    ]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("12/6/2022", True),
        ("by mid August", True),
        ("August meeting", True),
        ("asap", True),
        ("Deadline: 5 May", True),
        ("June report", False),
        ("OMA", False),
    ],
)
def test_words_that_are_only_a_day(words: str, day: bool):
    assert is_only_day(words) is day
