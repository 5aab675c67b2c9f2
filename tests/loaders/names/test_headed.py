"""Bodies told by the word that ends their name, together with what they do or who is from there."""

from __future__ import annotations

import pytest

from graphapp.loaders.names.matching.heads import is_end, is_own
from tests.loaders.names.test_scenes import organisations


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quaymouth Energy asked for an extension.", "Quaymouth Energy"),
        ("The Otterly Network presented its plan.", "Otterly Network"),
        ("She said that Quaymouth Homes has submitted a planning application.", "Quaymouth Homes"),
        ("A quote was received from Quaymouth Construction for the gate.", "Quaymouth Construction"),
        ("Mr Lopez of Quaymouth Media asked about noise.", "Quaymouth Media"),
        ("Quaymouth Homes's team counts the nets.", "Quaymouth Homes"),
        ("Ada will ask Otterly & Quaymouth Networks for nets.", "Otterly & Quaymouth Networks"),
        ("Representatives of Quaymouth Energy had nets.", "Quaymouth Energy"),
        ("The Quaymouth Energy website is down.", "Quaymouth Energy"),
        ("A visit to the Quaymouth Water Board is planned.", "Quaymouth Water Board"),
        ("Nets of the Otterly Trust were wet.", "Otterly Trust"),
        ("Ada will contact Quaymouth Clinic.", "Quaymouth Clinic"),
        ("Oxfam and Quaymouth Trust will mend nets.", "Quaymouth Trust"),
        ("Doctors for Otters will visit the site.", "Doctors for Otters"),
        ("Otter Without Borders noted that kits come late.", "Otter Without Borders"),
    ],
)
def test_what_ends_as_bodies_do_and_acts_is_one(text: str, name: str) -> None:
    assert name in organisations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Project Management asked for a plan.",
        "Health Services will resume in June.",
        "Food Distribution started in the camp.",
        "Main Street Construction will start in June.",
        "The Site Visit will take place on Monday.",
        "Quentin Steel presented the accounts.",
        "Women in Science will be the theme.",
        "Nets of Quaymouth Power were wet.",
        "The Project Board asked for nets.",
        "Machine Learning has improved the results.",
    ],
)
def test_fields_of_work_things_and_people_are_none(text: str) -> None:
    assert organisations(text) == []


@pytest.mark.parametrize("word", ["Energy", "Labs", "Homes"])
def test_many_names_end_in_the_word(word: str) -> None:
    assert is_end(word)


@pytest.mark.parametrize("word", ["Project", "Quaymouth", "Chile"])
def test_things_places_and_what_no_known_name_ends_in_are_no_ends(word: str) -> None:
    assert not is_end(word)


def test_a_word_of_several_known_names_is_nobodys_own() -> None:
    assert [word for word in ("Quaymouth", "Health", "quaymouth") if is_own(word)] == ["Quaymouth"]
