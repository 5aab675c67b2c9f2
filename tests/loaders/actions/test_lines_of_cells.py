"""The lines of a cell of talk: each note-taker's line is a sentence of its own, and a wrapped one is none."""

from __future__ import annotations

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
