"""What a list of tasks says of the matter each of them comes from."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

_HEAD = "# Minutes of the Quay Group\n\nDate: 12 March 2024\n\n"
_POINTS = "## 2. Riverlight project\n\nThe tools are printed.\n\n## 3. Nets\n\nThe nets are wet.\n\n## Action points\n\n"


def _served(listed, head=_HEAD + _POINTS):
    reading = Reading(f"{head}{listed}\n".encode(), "quay.md")
    return {action.text.rstrip("."): action.initiative for action in reading.actions}


@pytest.mark.parametrize(
    "listed",
    [
        "### Riverlight project\n\n- Harbour Aid to send the frame.\n\n### Hall\n\n- Harbour Aid to book the hall.",
        "**Riverlight**\n\n- Harbour Aid to send the frame.\n\n**Hall**\n\n- Harbour Aid to book the hall.",
        "- AP 2.1: Harbour Aid to send the frame.\n- AP 3.1: Harbour Aid to book the hall.",
        "- Harbour Aid to send the frame (item 2).\n- Harbour Aid to book the hall (item 3).",
    ],
)
def test_a_task_below_its_own_title_or_with_the_number_of_its_point_serves_it(listed):
    served = next(value for text, value in _served(listed).items() if "send the frame" in text)
    other = next(value for text, value in _served(listed).items() if "book the hall" in text)
    assert (served, other) == ("initiative:riverlight project", None)


def test_a_column_of_points_tells_where_a_task_comes_from():
    rows = "| Item | Action | Who |\n|---|---|---|\n| 2 | Send the frame | Harbour Aid |\n| 3 | Book the hall | Harbour Aid |"
    assert _served(rows) == {"Send the frame": "initiative:riverlight project", "Book the hall": None}


def test_the_number_of_the_task_is_none_of_a_point():
    rows = "| No | Action | Who |\n|---|---|---|\n| 2 | Send the frame | Harbour Aid |"
    assert _served(rows) == {"Send the frame": None}
    assert set(_served("1. Harbour Aid to send the frame.\n2. Harbour Aid to book the hall.").values()) == {None}


def test_a_name_is_said_without_the_word_for_what_it_is():
    assert set(_served("- Harbour Aid to send the frame for Riverlight.").values()) == {"initiative:riverlight project"}
    assert set(_served("- Harbour Aid to send the frame for the Riverlight hotel.").values()) == {None}


def test_a_row_is_told_of_the_name_behind_its_number():
    row = "| 1 | Riverlight project | Tools are printed. Harbour Aid will send the frame. | Harbour Aid |"
    table = f"| No | Item | Discussion | Action by |\n|---|---|---|---|\n{row}"
    assert set(_served(table, _HEAD + "## Matters discussed\n\n").values()) == {"initiative:riverlight project"}
