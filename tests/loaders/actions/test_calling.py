"""Whom the minutes call by a role or by initials, through the list of who came."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = "# Harbour Forum\n\nDate: 7 March 2023\n\nPresent: {}\n\n## Notes\n\n"


def _owners(present: str, *lines: str) -> list[str]:
    reading = Reading((HEAD.format(present) + "\n\n".join(lines) + "\n").encode(), "notes.md")
    return [reading.names.name(key).name for action in reading.actions for key in action.owners]


PEOPLE = "Ada Brook (Red Kite Trust, in the chair), Ben Nye (Tidewatch), Cora Lind (Marsh Fund)"


@pytest.mark.parametrize("called", ["The Chair", "The chairperson"])
def test_the_chair_is_who_chaired(called):
    assert _owners(PEOPLE, f"{called} will write to the harbour master by 20 March.") == ["Ada Brook"]


def test_the_chair_of_another_body_is_somebody_else():
    found = _owners(PEOPLE, "The Chair of the Ferry Board will write to the harbour master by 20 March.")
    assert found == ["Chair of the Ferry Board"]


def test_with_two_chairs_it_is_the_office_that_promises():
    two = PEOPLE.replace("Tidewatch", "Tidewatch, chair")
    assert _owners(two, "The Chair will write to the harbour master by 20 March.") == ["Chair"]


def test_initials_stand_for_those_who_came_where_the_minutes_label_people_so():
    lines = ("BN: The list is old.", "CL: So it is.", "BN will send a new list by 20 March.")
    assert _owners("Ada Brook, Ben Nye, Cora Lind", *lines) == ["Ben Nye"]


def test_initials_that_two_share_stand_for_neither():
    lines = ("BN: The list is old.", "CL: So it is.", "AB: Agreed.", "BN will send a new list by 20 March.")
    assert _owners("Ada Brook, Ben Nye, Bea North, Cora Lind", *lines) == []
