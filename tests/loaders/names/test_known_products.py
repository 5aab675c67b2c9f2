"""Tools that are called by their maker, letters that several well-known bodies go by, and letters that are initials."""

from __future__ import annotations

import pytest

from graphapp.loaders.vocabulary.products import products
from graphapp.pipeline import Reading


def names(text: str, kind: str = "Organisation") -> set[str]:
    """The names of this kind in minutes that say this."""
    record = Reading(f"Tide Panel\n3 March 2024\n\n{text}\n".encode(), "notes.txt").record
    return {name.name for name in record.names if name.kind == kind}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moss put the list into a Google Doc.",
        "Google docs are open to all.",
        "Google meet was used for the call.",
        "The panel works with Microsoft Teams and Google Sheets.",
        "The map is under a Creative Commons licence.",
        "The code is MIT licensed.",
        "Ben Nye has an Oracle database.",
    ],
)
def test_a_product_is_not_its_maker(text: str) -> None:
    assert not names(text)


@pytest.mark.parametrize(
    ("text", "maker"),
    [
        ("Google will share the map in a Google Doc.", "Google"),
        ("The work on the map is led by Google.", "Google"),
        ("Microsoft asked for more time.", "Microsoft"),
        ("The panel thanks Creative Commons for the room.", "Creative Commons"),
    ],
)
def test_a_maker_is_named_beside_its_products(text: str, maker: str) -> None:
    assert maker in names(text)


def test_products_are_told_as_one_and_as_several_and_with_small_letters() -> None:
    assert {"Google doc", "Google docs", "Google Play Store", "Google play store", "GitHub repositories", "Zoom call"} <= set(
        products()
    )
    assert "Google" not in products()


@pytest.mark.parametrize("letters", ["BSI", "IGN"])
def test_letters_of_several_are_of_the_one_that_is_best_known(letters: str) -> None:
    found = names(f"Present: Ada Moss ({letters}), Ben Nye (UNHCR)\n\n1. Tea\n\nAda Moss will send the map.")
    assert not found & {"Bundesamt für Sicherheit in der Informationstechnik", "Instituto Geográfico Nacional"}
    assert found >= {"Office of the United Nations High Commissioner for Refugees"}


def test_letters_of_several_are_of_none_where_each_may_be_meant() -> None:
    found = names("Present: Ada Moss (NTU), Ben Nye (UNHCR)\n\n1. Tea\n\nAda Moss will send the map.")
    assert "NTU" in found
    assert not found & {"Nanyang Technological University", "National Taiwan University"}


def test_letters_of_several_are_of_the_one_that_is_named_in_full() -> None:
    found = names("1. Tea\n\nThe International Council on Archives came. ICA will send the map.")
    assert found == {"International Council on Archives"}


def test_letters_that_act_are_nobody_well_known_where_they_are_the_initials_of_somebody() -> None:
    text = "Present: Bodil Grete Sand, Ben Nye\n\n1. Tea\n\nThe BGS joined the talk. BGS will send the map."
    assert "British Geological Survey" not in names(text)
    assert "British Geological Survey" in names(text.replace("Bodil Grete Sand", "Ada Moss"))


def test_initials_in_brackets_are_those_of_the_person_though_a_body_goes_by_them() -> None:
    text = "Present: Edda Berg (EB), Ben Carlo Gand (BCG)\n\n1. Tea\n\nBCG will send the map."
    assert "Boston Consulting Group" not in names(text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Tom from Apple will write the text.", "Apple"),
        ("Quuxa from Apple asked for the text.", "Apple"),
        ("Ada Moss at Meta will write the text.", "Facebook"),
        ("Thanks to BGS, BGR and Ericsson for the room.", "British Geological Survey"),
        ("We thank Ericsson and BGS for the room.", "British Geological Survey"),
    ],
)
def test_somebody_is_from_a_body_and_bodies_are_thanked_together(text: str, body: str) -> None:
    assert body in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "The list goes from Apple to pear.",
        "Cake from Apple trees.",
        "A table of BGS, nets and boats for the room.",
        "We met on GitHub and Google meet. Google will write the text.",
    ],
)
def test_a_word_or_letters_alone_are_no_body(text: str) -> None:
    assert not names(text) & {"Apple", "British Geological Survey", "GitHub"}
