"""Bodies of relief, food, transport and finance in the vocabulary, and the words, surnames and methods that look like them."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading


def bodies(text: str, present: str = "UNHCR, WFP, Northgate Relief") -> set[str]:
    """The organisations of minutes that say this, without those that attended."""
    text = f"# Tide Sector – minutes\n\nDate: 14 March 2024\nPresent: {present}\n\n## Updates\n\n- {text}\n"
    record = Reading(text.encode(), "notes.md").record
    known = {"Office of the United Nations High Commissioner for Refugees", "World Food Programme", "Northgate Relief"}
    return {name.name for name in record.names if name.kind == "Organisation"} - known


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Proliska will share the list of sites.", {"Proliska"}),
        ("Nova Poshta delivers the parcels.", {"Nova Poshta"}),
        (
            "DINEPA and DGPC meet daily.",
            {"Direction Nationale de l'Eau Potable et de l'Assainissement", "Direction Générale de la Protection Civile"},
        ),
        ("The figures of GASTAT are late.", {"Saudi General Authority for Statistics"}),
        ("OCHA ROWCA asked for the map.", {"OCHA Regional Office for West and Central Africa"}),
        ("Eskom warned of power cuts.", {"Eskom"}),
        ("The NGO Friendship has two boats.", {"Friendship"}),
        ("An agreement with Fathom was signed.", {"Fathom"}),
    ],
)
def test_bodies_by_what_they_are_called(text: str, names: set[str]) -> None:
    assert names <= bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "Prudential checks of the vendors continue; a vanguard team left.",
        "The card for cash was handed out; hands were washed in the arena.",
        "Friendship among hosts helps. Violet lines on the map show roads.",
        "Women now lead the committees. Candid talks were held.",
        "Women Now is the theme of the day.",
        "There is a right to protection for all, and the gold standard is high.",
        "ADM1 and ADM2 are ready; the ADM codes will be fixed. The AAR is due.",
        "The HNO, the MSNA and the RRP are being drafted for 510 households.",
        "The REST API and the PWA work. TRL 4 was reached.",
    ],
)
def test_words_and_methods_are_no_bodies(text: str) -> None:
    assert not bodies(text)


@pytest.mark.parametrize("name", ["Ellen Bunge", "Maria Crowe", "Anna Kubota"])
def test_a_surname_is_no_firm(name: str) -> None:
    assert not bodies(f"The list was made by {name}, World Food Programme, on time.")


def test_a_firm_beside_a_body_is_one() -> None:
    assert bodies("Talks were held with World Food Programme, Bunge and UNHCR.") == {"Bunge"}


def test_letters_named_as_an_example_are_the_known_body() -> None:
    assert "SGS" in bodies("Certification bodies (e.g., SGS) could check the nets.")
