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
