"""People under their office and a surname, as councils write: «Commissioner Larsen will», «Chair Moss opened the meeting»."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = "# Otter Council\n\n3 June 2021\n\nPresent: Ada Brook, Dora Hill\n\nChristopher Jervis, Chair\n\n## Dens\n\n"


def owners(line: str) -> list[str]:
    reading = Reading(f"{HEAD}- {line}\n".encode(), "minutes.md")
    return [reading.names.name(key).name for action in reading.actions for key in action.owners]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Commissioner Larsen will send the map of the dens.", ["Larsen"]),
        ("Councilmember Brook will send the map of the dens.", ["Ada Brook"]),
        ("Chair Jervis will send the map of the dens.", ["Christopher Jervis"]),
        ("Director Okafor to share the report on the dens.", ["Okafor"]),
        ("Member Tan moved to adjourn. Member Tan said he’ll draft a note on the dens.", ["Tan"]),
    ],
)
def test_an_office_before_a_surname_is_somebody(line: str, found: list[str]) -> None:
    assert owners(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "Member States will send the map of the dens.",
        "The Director General will say more.",
    ],
)
def test_words_that_go_with_an_office_are_nobody(line: str) -> None:
    reading = Reading(f"{HEAD}- {line}\n".encode(), "minutes.md")
    assert {name.name for name in reading.names.all() if name.kind == "Person"} <= {"Ada Brook", "Dora Hill"}


def test_who_opens_the_meeting_by_an_office_came_under_a_name() -> None:
    lines = "# Otter Council\n\n3 June 2021\n\n## Opening\n\nChair Jervis called the meeting to order at 6 p.m.\n"
    reading = Reading(lines.encode(), "minutes.md")
    assert [name.name for name in reading.names.all() if name.kind == "Person"] == ["Jervis"]
