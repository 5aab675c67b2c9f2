"""Countries by their names in other languages, and what is only called after a place."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading


def countries(text: str) -> list[str]:
    """The countries of minutes that say this."""
    record = Reading(f"# Tide Panel\n\n3 March 2024\n\n## Talk\n\n{text}\n".encode(), "notes.md").record
    return [name.name for name in record.names if name.kind == "Country"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Die Schweiz macht mit.", "Switzerland"),
        ("La Suisse participe au projet.", "Switzerland"),
        ("Alemania participa en el grupo.", "Germany"),
        ("The Russian Federation sent a note.", "Russian Federation"),
        ("S. Sudan asked for boats.", "South Sudan"),
        ("Sri Lanka joined late.", "Sri Lanka"),
    ],
)
def test_a_country_is_known_by_each_of_its_names(text: str, country: str) -> None:
    assert countries(text) == [country]


@pytest.mark.parametrize("text", ["The Paris Agreement is old.", "The Geneva Convention is old.", "Guinea pigs were shown."])
def test_what_is_called_after_a_place_is_not_there(text: str) -> None:
    assert countries(text) == []


@pytest.mark.parametrize("place", ["Kenya", "Jordan", "Chile"])
@pytest.mark.parametrize(
    "came",
    [
        "- Ada Moss, QVRA, {}\n- Ben Nye, IOM",
        "- Ada Moss (Otter Institute, {})\n- Ben Nye (IOM)",
        "| Name | From |\n|---|---|\n| Ada Moss | QVRA, {} |\n| Ben Nye | IOM |",
        "| Name | From |\n|---|---|\n| Ada Moss | QVRA {} |\n| Ben Nye | IOM |",
        "| Name | From |\n|---|---|\n| Ada Moss | Ministry of Tides, {} |\n| Ben Nye | IOM |",
    ],
)
def test_where_a_body_is_stands_behind_it(came: str, place: str) -> None:
    text = f"# Pier Panel: minutes, 7 March 2023\n\n## Attendees\n\n{came.format(place)}\n\n## Talk\n\nTea.\n"
    names = Reading(text.encode(), "minutes.md").record.names
    assert [n.name for n in names if n.kind == "Country"] == [place]
    assert not any(n.name == f"QVRA, {place}" for n in names)
