"""Which letters somebody goes by, and which can be read in a name."""

from __future__ import annotations

import pytest

from graphapp.loaders.initials import fits, spelled, usual


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Ada Brook", {"ab"}), ("Ada Mary Brook", {"amb", "ab"}), ("Jean-Paul O’Hara", {"jpo", "jo"}), ("Ada", set())],
)
def test_usual_are_the_letters_of_all_words_and_of_the_first_and_the_last(name: str, letters: set[str]) -> None:
    assert usual(name) == letters


@pytest.mark.parametrize("name", ["Rike Grendel", "Rike van Grendel"])
def test_letters_beside_a_name_fit_where_they_begin_its_words(name: str) -> None:
    assert fits("RGr", name)
    assert fits("RG", name)
    assert not fits("RX", name)
    assert not fits("rg", name)
    assert fits("Rgr", name)
    assert not fits("Reed", name)


def test_a_single_letter_fits_a_single_name_only() -> None:
    assert fits("A", "Ada")
    assert not fits("A", "Ada Brook")


@pytest.mark.parametrize(("letters", "told"), [("Abro", True), ("AdB", True), ("AX", False), ("Bro", False), ("Ada", False)])
def test_letters_are_spelled_by_a_name_that_has_them_in_order(letters: str, told: bool) -> None:
    assert spelled(letters, "Ada Brook") is told
