"""Names that bodies of several countries bear lead to the known one only where its country is told."""

from __future__ import annotations

import pytest

from graphapp.loaders.vocabulary.organisations import organisations
from graphapp.loaders.vocabulary.places import countries
from graphapp.loaders.vocabulary.shared import shared_names
from graphapp.pipeline import Reading


def bodies(text: str) -> dict[str, str]:
    """The organisations of minutes that say this, each with how it came to be known."""
    record = Reading(f"Tide Panel\n3 March 2024\n\n1. Tea\n\n{text}\n".encode(), "notes.txt").record
    return {name.name: name.reason for name in record.names if name.kind == "Organisation"}


def test_without_its_country_the_body_is_one_of_its_own() -> None:
    found = bodies("The Federal Statistical Office sent the tables.")
    assert found == {"Federal Statistical Office": "bodies of several countries are called so"}


@pytest.mark.parametrize(
    "told",
    [
        "Switzerland has lakes.",
        "The Swiss sent boats.",
        "The Swiss National Bank came.",
        "It is also called Swiss Federal Statistical Office.",
    ],
)
def test_a_country_an_adjective_or_another_body_tells_whose_it_is(told: str) -> None:
    assert "Swiss Federal Statistical Office" in bodies(f"The Federal Statistical Office sent the tables. {told}")


def test_another_country_does_not() -> None:
    found = bodies("The Federal Statistical Office sent the tables to Kenya.")
    assert "Swiss Federal Statistical Office" not in found


def test_letters_in_a_bracket_go_with_the_name() -> None:
    text = "The National Research Foundation (NRF) came. NRF will send a map."
    record = Reading(f"Tide Panel\n3 March 2024\n\n1. Tea\n\n{text}\n".encode(), "notes.txt").record
    assert [name.spellings for name in record.names if name.kind == "Organisation"] == [("National Research Foundation", "NRF")]


def test_every_shared_name_is_one_of_the_list_and_its_country_is_one() -> None:
    spelled = {s.text for organisation in organisations() for s in organisation.spellings}
    assert set(shared_names()) <= spelled
    assert set(shared_names().values()) <= {"", *(country.iso3 for country in countries())}
