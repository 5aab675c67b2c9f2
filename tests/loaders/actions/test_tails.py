"""Brackets behind tasks that say how they stand and whose they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphapp.loaders.actions.layout.standings import state_tail
from graphapp.loaders.tailnotes import tail_note
from graphapp.schema.documents import SectionRole
from graphapp.schema.life import State


@pytest.mark.parametrize(
    ("line", "text", "owners", "state"),
    [
        (
            "Gauges of the two piers [ongoing for OMA, Harbour Aid]",
            "Gauges of the two piers",
            ("OMA", "Harbour Aid"),
            State.OPEN,
        ),
        ("Draw the chart of the bay [new for Ines]", "Draw the chart of the bay", ("Ines Calder",), State.OPEN),
        ("Draw the chart of the bay (Bo – pending)", "Draw the chart of the bay", ("Bo Marsh",), State.OPEN),
        ("Draw the chart of the bay (in progress: OMA / Bo).", "Draw the chart of the bay", ("OMA", "Bo Marsh"), State.OPEN),
        ("Draw the chart of the bay [done by Lantern Trust]", "Draw the chart of the bay", ("Lantern Trust",), State.DONE),
        ("Draw the chart of the bay (task accomplished)", "Draw the chart of the bay", (), State.DONE),
        ("Draw the chart of the bay [action is now closed]", "Draw the chart of the bay", (), State.DONE),
        ("Draw the chart (carried over from last week, Ines)", "Draw the chart", ("Ines Calder",), State.OPEN),
        ("Draw the chart (Ines, carried from the last meeting)", "Draw the chart", ("Ines Calder",), State.OPEN),
        ("Ines to draw the chart [carried over, OMA]", "Ines to draw the chart", ("Ines Calder",), State.OPEN),
        ("Send the list of piers [new for ALL to Ines]", "Send the list of piers", (), State.OPEN),
        ("Send the list of piers [ongoing for members]", "Send the list of piers", (), State.OPEN),
        # No note on the task: what it is open for, whom it is for, letters without a state.
        (
            "Share the form (open for comments from all over the bay)",
            "Share the form (open for comments from all over the bay)",
            (),
            State.OPEN,
        ),
        (
            "Open the desk (closed for repairs since May)",
            "Open the desk (closed for repairs since May)",
            (),
            State.OPEN,
        ),
    ],
)
def test_a_bracket_behind_a_task_says_how_it_stands_and_whose_it_is(
    listed: Callable, read: Callable, line: str, text: str, owners: tuple[str, ...], state: State
) -> None:
    told = listed(f"- {line}").one
    assert (told.text, told.owners, told.state) == (text, owners, state)
    if owners:  # so it does where the minutes look back
        back = read((SectionRole.REVIEW, "Actions from the last meeting", [f"- {line}"])).one
        assert (back.text, back.owners, back.state) == (text, owners, state)


def test_the_bracket_holds_for_the_whole_item(listed: Callable) -> None:
    told = listed("- Put up the tide tables at the pier. The old ones are hard to read. [closed]", "- Call the port").actions
    assert [each.state for each in told] == [State.DONE, State.OPEN]
    told = listed("- Put up the tide tables at the pier. The old ones are hard to read. [ongoing for OMA]").one
    assert told.owners == ("OMA",)


def test_in_running_text_only_a_bracket_with_names_makes_a_task(body: Callable) -> None:
    assert body("- Gauges of the two piers [ongoing for OMA]").one.owners == ("OMA",)
    assert body("- The two piers [closed]", "- The gate by the pier (open)").actions == []


@pytest.mark.parametrize("text", ["(open)", "The hall is open", "Ask OMA (Ines)", "Ask them (see the list of 2019)", ""])
def test_other_endings_are_no_notes(text: str) -> None:
    assert tail_note(text) is None


@pytest.mark.parametrize(
    ("text", "end", "state"),
    [
        ("Bo to ask Ines to review the chart - DONE 2006-02-25", "chart", State.DONE),
        ("Bo to ask Ines to review the chart – DONE on Monday", "chart", State.DONE),
        ("Bo to review the chart - CONTINUED", "chart", State.OPEN),
    ],
)
def test_a_state_in_capitals_may_have_its_day(text: str, end: str, state: State) -> None:
    found = state_tail(text)
    assert found is not None
    assert (text[: found[0]].endswith(end), found[1]) == (True, state)
