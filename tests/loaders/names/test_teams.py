"""Teams that do something: by a kind and a number, or by what they are for."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading


def groups(text: str) -> list[str]:
    record = Reading(f"# Tide Project Board\n\nDate: 3 June 2021\n\n## Boats\n\n{text}\n".encode(), "minutes.md").record
    return [name.name for name in record.names if name.kind == "Group" and name.name != "Tide Project Board"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("WP4 will adapt the tests to the new boats.", ["WP4"]),
        ("WP 2 is going to draft the tide tables, with input from WP3.", ["WP 2", "WP3"]),
        ("Working Group 2 agreed to check the nets.", ["Working Group 2"]),
        ("It was decided that Task Force 3 and WG1 should write the guide.", ["Task Force 3", "WG1"]),
        ("Subgroup B to send the map by Friday.", ["Subgroup B"]),
        ("The Board asked Work Package 5 for a list of piers.", ["Work Package 5"]),
    ],
)
def test_a_numbered_team_that_acts_is_a_group(text: str, names: list[str]) -> None:
    assert groups(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "WP4 will be closed in May.",
        "The work done in WP4 was shown.",
        "The room is in Sector 4, Level 2.",
        "Chapter 3 will describe the tides.",
        "The boats of Team Quay will race.",
    ],
)
def test_a_piece_of_work_or_a_place_is_none(text: str) -> None:
    assert groups(text) == []


def test_a_numbered_team_owns_what_it_will_do() -> None:
    record = Reading(
        b"# Tide Project Board\n\nDate: 3 June 2021\n\n## Boats\n\nWP4 will adapt the tests by July.\n", "m.md"
    ).record
    assert [action.owners for action in record.actions] == [("group:wp4",)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Our Outreach team will be working on a strategy.", ["Outreach team"]),
        ("The Pilot 3 team will submit a list to the port.", ["Pilot 3 team"]),
        ("The submission team agreed to draft the form.", ["submission team"]),
        ("Open tides team to draw a map. Send it round (open tides team).", ["Open tides team"]),
    ],
)
def test_a_team_that_acts_and_goes_by_what_it_is_for_is_a_group(text: str, names: list[str]) -> None:
    assert groups(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The new team will draw the map.",
        "Ada and her team will draw the map.",
        "Each boat team will draw a map.",
        "The port could work with the Quay team.",
    ],
)
def test_whichever_team_it_is_is_none(text: str) -> None:
    assert groups(text) == []
