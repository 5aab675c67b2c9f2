"""Countries by their ISO 3166 codes."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading


def codes(text: str) -> set[str]:
    names = Reading(f"# Otter Board\n\n3 June 2021\n\n{text}\n".encode(), "minutes.md").names.all()
    return {name.key.removeprefix("country:") for name in names if name.kind == "Country"}


def test_a_row_of_codes_is_of_countries_wherever_they_stand_then() -> None:
    text = "The call was chaired by UNICEF and attended by experts from AT, DE, EL, FR and SK.\n\n## Nets\n\nDE asked for nets."
    assert codes(text) == {"AUT", "DEU", "GRC", "FRA", "SVK"}
    people = [name.name for name in Reading(f"# Otter Board\n\n{text}\n".encode(), "m.md").names.all() if name.kind == "Person"]
    assert people == []


@pytest.mark.parametrize(
    "text",
    [
        "Present: AM, BN, CO, DE, QX.",
        "AT, DE and FR spoke.",
        "Ada Moss (QGS, PL) and Ben Nye (QLU, TBD) came, and Cy Orr (QRM, FR).",
    ],
)
def test_letters_that_are_not_all_codes_are_no_countries(text: str) -> None:
    assert codes(text) == set()


def test_codes_behind_several_bodies_are_countries() -> None:
    lines = ["Ada Moss (QGS, PL)", "Ben Nye (Quay U, DE)", "Cy Orr (QRM, AUS)", "Dora Pike (QJR, EU)"]
    assert codes("## Participants\n\n" + "\n".join(f"- {line}" for line in lines)) == {"POL", "DEU", "AUS"}


def test_three_codes_of_three_letters_are_enough() -> None:
    assert codes("We are working in MDG, PAK and NGA, where NGA asked for nets.") == {"MDG", "PAK", "NGA"}


def test_a_row_of_codes_is_of_no_bodies_with_those_letters() -> None:
    lines = ["Ada Moss (QGS, PL)", "Ben Nye (Quay U, DE)", "Cy Orr (QRM, AU)", "Dora Pike (QJR, EU)"]
    assert codes("## Participants\n\n" + "\n".join(f"- {line}" for line in lines)) == {"POL", "DEU", "AUS"}


@pytest.mark.parametrize("text", ["Boats for MAR, APR and MAY.", "ARM and MAC boards work."])
def test_three_letters_that_are_not_all_codes_are_no_countries(text: str) -> None:
    assert codes(text) == set()
