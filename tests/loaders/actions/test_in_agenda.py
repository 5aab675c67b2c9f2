"""Minutes kept below the points of the agenda, and labels that only say what a point is for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphapp.schema.documents import SectionRole

AGENDA = SectionRole.AGENDA
TALK = SectionRole.DISCUSSION


def test_what_is_written_below_the_points_is_talk_where_nothing_else_is(read: Callable) -> None:
    told = read((AGENDA, "Topics", ["- Tide register", "  - Ines will draw the chart", "- OMA offered to print the map"]))
    assert [action.owners for action in told.actions] == [("Ines Calder",), ("OMA",)]


@pytest.mark.parametrize(
    "sections",
    [
        [(AGENDA, "Agenda", ["- OMA will present the tide register", "- Ines will show the chart"])],
        [(AGENDA, "Agenda", ["- Register", "  - OMA will present it"]), (TALK, "Notes", ["The register is old."])],
    ],
)
def test_points_to_come_are_none(read: Callable, sections: list) -> None:
    assert read(*sections).texts == []


@pytest.mark.parametrize("label", ["Purpose", "Main goal", "Objectives"])
def test_what_a_point_is_for_is_nobodys_task(read: Callable, label: str) -> None:
    assert read((TALK, "Lantern Trust", [f"- {label}: To discuss the register"])).texts == []


def test_a_speaker_before_a_colon_still_has_a_task(read: Callable) -> None:
    assert read((TALK, "Piers", ["- Ines: To send the register to OMA"])).one.owners == ("Ines Calder",)


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("Ines to write a letter which will stand over the others", ("Ines Calder",)),
        ("Bo to draw the chart that will be shown in May", ("Bo Marsh",)),
        ("Draw the chart @Ines", ("Ines Calder",)),
    ],
)
def test_what_the_thing_is_for_hides_nobody(listed: Callable, line: str, owners: tuple[str, ...]) -> None:
    assert listed(f"- {line}").one.owners == owners


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Hold a call 13 Mar at 10 Eastern.", "2023-03-13"),
        ("Call the port on 14 March, 9:30 am CET", "2023-03-14"),
        ("Read the report of 14 March at length", None),
    ],
)
def test_an_hour_behind_a_day_is_part_of_it(listed: Callable, line: str, day: str | None) -> None:
    assert (found := listed(f"- {line}").one.due) is None or found.latest == day
    assert (found is None) is (day is None)


def test_steering_is_a_body_that_acts(body: Callable) -> None:
    assert body("Steering will provide a letter of support.").texts
    assert not body("Steering of the ferry will provide much joy.").texts
