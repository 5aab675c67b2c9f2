"""Bodies that everybody in the room knows: named with «the» and by what they do, or by a name that every place has."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading


def bodies(text: str, title: str = "Tide Panel") -> set[str]:
    """The organisations of minutes that say this."""
    record = Reading(f"{title}\n3 March 2024\n\n1. Tea\n\n{text}\n".encode(), "notes.txt").record
    return {name.name for name in record.names if name.kind == "Organisation"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Meteorology Department showed the outlook.", "Meteorology Department"),
        ("It was passed on to the Education Welfare Service in May.", "Education Welfare Service"),
        ("We write to the City Council about the pier.", "City Council"),
        ("City Council wants six outcomes.", "City Council"),
        ("The matter went to the Council of Ministers.", "Council of Ministers"),
        ("The Board of Supervisors would hold a hearing.", "Board of Supervisors"),
        ("They answered the Civil Grand Jury’s proposal.", "Civil Grand Jury"),
        ("The City Attorney's office would need to confirm.", "City Attorney's office"),
        ("The Post Office closes in June.", "Post Office"),
        ("The nets came from the Red Cross.", "Red Cross"),
        ("The Coast Guard showed a chart.", "Coast Guard"),
        ("Police advised that two boats were stolen.", "Police"),
        ("Una asked the Fire and Rescue Service for a talk.", "Fire and Rescue Service"),
        ("The Tariff Reform Bureau answered the comments.", "Tariff Reform Bureau"),
    ],
)
def test_a_body_that_everybody_there_knows(text: str, name: str) -> None:
    assert name in bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "A Meteorology Department was shown.",
        "The Country Office sent two boats.",
        "The Regional Office sent two boats.",
        "The Web Mapping Service answers slowly.",
        "The Spatial Data Service was slow.",
        "The Advisory Council of the panel met.",
        "The Ferry Department Handbook was read.",
        "The Executive Office and the Main Office were closed.",
        "THE HARBOUR SERVICE",
        "They met behind Quayton Post Office.",
        "3. Police report: none.",
    ],
)
def test_a_part_a_thing_or_one_of_many_is_none(text: str) -> None:
    assert not {name for name in bodies(text) if name.split()[-1] in ("Department", "Office", "Service", "Council", "Police")}


def test_part_of_a_longer_name_it_is_who_bears_that() -> None:
    found = bodies("Carrick City Council paid for the pier. We write to the City Council again.")
    assert found == {"Carrick City Council"}


def test_the_group_that_met_is_no_other_body() -> None:
    assert "Parish Council" not in bodies("The Parish Council agreed.", "Quayside Parish Council")
