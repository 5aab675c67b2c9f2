"""Tasks that end in whose they are without a sign, and lists whose boxes say that somebody came."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole


def owners(listed, *items: str) -> list[tuple[str, ...]]:
    return [action.owners for action in listed(*items).actions]


def test_a_full_name_ends_the_tasks_of_a_list(listed):
    found = owners(listed, "[ ] Draw the chart of the pier Ines Calder", "[x] Share the list of boats Bo Marsh.")
    assert found == [("Ines Calder",), ("Bo Marsh",)]


@pytest.mark.parametrize(
    "item",
    [
        "- Send the chart of the pier to Ines Calder",
        "- Thank the outgoing chair Ines Calder",
        "- Draw the chart with Bo and Ines Calder",
        "- Invite Ines Calder",
        "- Draw the chart of Ines",
    ],
)
def test_a_name_that_belongs_to_the_task_owns_nothing(listed, item):
    assert owners(listed, item, "- Share the list of boats Bo Marsh")[0] == ()


def test_one_task_alone_proves_nothing(listed):
    assert owners(listed, "- Draw the chart of the pier Ines Calder", "- Share the list of boats") == [(), ()]


def test_first_names_end_tasks_where_all_end_so(listed):
    assert owners(listed, "- Draw the chart of the pier Ines", "- Share the list of boats Bo") == [
        ("Ines Calder",),
        ("Bo Marsh",),
    ]
    assert owners(listed, "- Draw the chart of Ines", "- Share the list of boats Bo", "- Call the port") == [(), (), ()]


def test_boxes_of_who_came_are_no_tasks(read):
    came = (SectionRole.ATTENDANCE, "Attended by", ["[x] Manuel Bo Marsh, Harbour Aid", "[ ] Ines Calder, OMA"])
    assert read(came).texts == []
    assert read((SectionRole.ATTENDANCE, "Attended by", ["[ ] Send the list to OMA"])).texts == ["Send the list to OMA"]
    assert read((SectionRole.DISCUSSION, "Piers", ["[ ] Manual of Harbour Aid, new edition"])).texts != []
