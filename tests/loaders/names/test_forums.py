"""Boards and groups with a name of their own are bodies; the group that met and its parts are groups."""

from __future__ import annotations

import pytest

from graphapp.loaders.names.bodies.forums import is_body
from graphapp.pipeline import Reading

HEAD = "# Harbour Data Working Group\n\n3 June 2021\n\nPresent: Ada Moss (IOM), Ben Nye (WFP)\n\n## 1. News\n\n"


def kinds(text: str) -> dict[str, str]:
    reading = Reading(f"{HEAD}{text}\n".encode(), "minutes.md")
    return {spelling: str(name.kind) for name in reading.names.all() for spelling in name.spellings}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Tidal Strategy Board met in May.", "Tidal Strategy Board"),
        ("Terms of the Public Rivers Group were sent round.", "Public Rivers Group"),
        ("The Harbour Officials’ Forum has other aims.", "Harbour Officials’ Forum"),
        ("The Open Rivers User Group (ORUG) will speak for users.", "ORUG"),
        ("Ben shared a note of the Estuary Modelling Panel.", "Estuary Modelling Panel"),
    ],
)
def test_bodies_with_a_name_of_their_own(text: str, name: str) -> None:
    assert kinds(text)[name] == "Organisation"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Steering Committee agreed.", "Steering Committee"),
        ("The Technical Advisory Board agreed.", "Technical Advisory Board"),
        ("The Working Group agreed to meet.", "Working Group"),
        ("The Harbour Data Working Group Task Team agreed.", "Harbour Data Working Group"),
    ],
)
def test_the_group_and_its_parts(text: str, name: str) -> None:
    assert kinds(text).get(name, "Group") == "Group"


def test_a_body_in_a_heading_without_article_is_none() -> None:
    assert "Maps Group" not in kinds("Update on New Maps Group\n\nMaps.")


@pytest.mark.parametrize(
    "name",
    [
        "Neighbourhoods Team",
        "Tide Partnership Board",
        "WASH cluster",
        "Child Protection Sector",
        "QNSO committee",
        "QG infrastructure WG",
        "QNS Section",
    ],
)
def test_a_team_with_a_name_of_its_own_is_a_body(name: str) -> None:
    assert is_body(name)


@pytest.mark.parametrize(
    "name",
    [
        "outreach team",
        "Outreach team",
        "Executive Board",
        "Steering Committee",
        "programme committee",
        "committed group",
        "private sector",
        "Presenting Team",
        "QM Team",
        "QNS Tides Section",
        "Tide Panel Board",
    ],
)
def test_a_part_of_those_who_met_is_none(name: str) -> None:
    assert not is_body(name, ("Tide Panel",))


def test_a_body_goes_by_the_end_of_its_name() -> None:
    text = "The Quayton Harbour Board met. Harbour Board to send a map by May. The Tide Data Team will draw it.\n"
    record = Reading(f"Tide Panel\n3 March 2024\n\n1. Tea\n\n{text}".encode(), "notes.txt").record
    bodies = {name.name: name.spellings for name in record.names if name.kind == "Organisation"}
    assert set(bodies) == {"Quayton Harbour Board", "Tide Data Team"}
    assert "Harbour Board" in bodies["Quayton Harbour Board"]
