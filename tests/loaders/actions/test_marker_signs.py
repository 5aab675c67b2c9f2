"""Who is meant, beside the word or the sign that marks a task, however the two are put together."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading
from graphapp.schema.life import State

TEXT = """# Wells Group

Date: 3 March 2025

Present: Ann Heron (Wren Aid), Bob Finch (Kite Union)

## Pumps

The map was shown.

{}

Bob showed the port.
"""


def owners(line: str) -> list[tuple[str, ...]]:
    return [tuple(one.owners) for one in Reading(TEXT.format(line).encode(), "2025-03-03.md").actions]


@pytest.mark.parametrize(
    "line",
    [
        "Action Ann - print the map",
        "ACTION ITEM (Ann) - print the map",
        "AI: Ann print the map",
        "**Action** Ann to print the map.",
        "➡ Ann to print the map",
        "Follow up (Ann): print the map",
        "Assigned to Ann: print the map",
        "[Action: Ann] print the map",
        "(ACTION Ann) print the map",
        "ACTION>> Ann to print the map",
        "Action item for Ann to print the map",
        "[Ann] Print the map",
        "- Print the map [Ann]",
        "- Print the map – Ann",
        "Ann was actioned to print the map.",
        "Agreed action: Ann to print the map",
        "New action 3: print the map (Ann)",
        "Action No. 4: Ann to print the map.",
        "✅ Action: print the map – Ann",
        "Points for action: Ann to print the map",
        "Homework: print the map (Ann)",
        "→ Print the map (Ann)",
        "Print the map | Ann",
        "- Print the map – Ann, 14 March",
        "- Print the map → Ann",
        "- Re-run the old map (Ann)",
    ],
)
def test_somebody_beside_a_marker(line: str) -> None:
    assert owners(line) == [("person:ann heron",)]


@pytest.mark.parametrize(
    "line",
    [
        "Action Plan - the next draft",
        "Action Research - a talk",
        "[Ann] With regards to the map, Bob saw two.",  # who speaks
        "- Lead – Ann Heron",
        "Action 7/3: Ann was shown a map.",  # of an earlier meeting
        "Present the map (Ann)",  # a point of the agenda
        "Chair / co-chair: Ann Heron (Wren Aid)",
        "- Map of the port – Ann",
        "- Review – Ann",
    ],
)
def test_a_name_beside_no_task(line: str) -> None:
    assert owners(line) == []


def test_the_day_since_which_a_task_stands_may_be_in_its_bracket() -> None:
    text = "# Wells Group\n\nDate: 3 March 2025\n\n## Action items\n\n"
    text += "- [Action 2025-02-03] Brian will print the map.\n- [Action 2025-01-07] ~~Ann will count the wells.~~\n"
    first, second = Reading(text.encode(), "2025-03-03.md").actions
    assert (first.text, first.owners, first.due) == ("Brian will print the map.", ("person:brian",), None)
    assert (second.text, second.state) == ("Ann will count the wells.", State.DONE)
