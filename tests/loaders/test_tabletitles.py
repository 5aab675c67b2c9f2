"""Lines above tables of actions that nothing but their words makes a title."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = "# Pier Forum: minutes, 7 March 2023\n\nParticipants: Ada Moss (AM, Harbour Aid), Bo Nye (BN, Lantern Trust)\n\n"
TABLE = """
| No. | Detail | Resp. | Status |
| --- | ------ | ----- | ------ |
| 2.1 | Send the list of piers to the port | AM | Done |
| 2.2 | Check the tide table | BN | Not done |

"""
UNNAMED = """
|  |  |  |  |
| --- | ------ | ----- | ------ |
| Item | Description | Res | Comment |
| 60.1 | Send the list of piers to the port | AM | - |
| 60.2 | Check the tide table | BN | - |
"""


def _read(text: str) -> Reading:
    return Reading((HEAD + text).encode(), "2023-03-07.md")


@pytest.mark.parametrize("title", ["2\\. Actions of the previous meeting\n", "Actions of the previous meeting\n"])
def test_a_line_above_a_table_tells_that_it_is_of_earlier_actions(title: str) -> None:
    actions = _read(title + TABLE).actions
    assert [(action.text, action.state.value) for action in actions] == [
        ("Send the list of piers to the port", "DONE"),
        ("Check the tide table", "OPEN"),
    ]


def test_the_points_that_count_on_are_titles_and_no_actions() -> None:
    reading = _read(
        "2. Actions of the previous meeting\n" + TABLE + "3. Review of membership\n\nNo business\n\n4. Lamps\n\nAll well.\n"
    )
    assert [section.title for section in reading.minutes.sections][-2:] == ["Review of membership", "Lamps"]
    assert len(reading.actions) == 2


def test_other_lines_above_tables_stay_lines() -> None:
    reading = _read("The piers are listed below\n" + TABLE + "1. Lamps\n2. Nets\n")
    assert not {"The piers are listed below", "Lamps", "Nets"} & {section.title for section in reading.minutes.sections}


def test_a_table_of_the_numbered_actions_of_a_meeting_whose_head_is_not_marked() -> None:
    actions = _read("### Actions 60\n" + UNNAMED).actions
    assert [action.text for action in actions] == ["Send the list of piers to the port", "Check the tide table"]
    assert all(action.owners for action in actions)
