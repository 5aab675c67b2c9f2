from __future__ import annotations

import pytest

from graphapp.review.spellings import acronym_of, almost, initial_of, is_acronym, part_of


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Heron Survey Trust", "Heron Survey Trusst", True),
        ("Matteo Dellacroce", "Mateo Dellacroce", True),
        ("Kite Union", "Kyte Union", True),
        ("Kite Union", "Kite  Union", False),  # the same, folded
        ("River Survey 2024", "River Survey 2025", False),
        ("Working Group A", "Working Group B", False),
        ("Otter", "Other", True),
        ("Ada", "Ida", False),  # too short
        ("map of wells", "map of bells", True),
        ("North Bank Group", "South Bank Group", False),
        ("UNCEF", "UNICEF", False),  # initials are the reading's business
        ("well map", "well maps", False),
    ],
)
def test_a_slip_of_the_pen_is_a_letter_or_two_in_a_word(one: str, other: str, alike: bool) -> None:
    assert almost(one, other) is almost(other, one) is alike


def test_short_forms() -> None:
    assert is_acronym("KST")
    assert not is_acronym("Kite")
    assert acronym_of("KST", ["Kite Survey Trust"])
    assert acronym_of("UoL", ["University of Lakes"])
    assert not acronym_of("KST", ["Kite Trust Survey", "KST"])


def test_parts_of_a_persons_name() -> None:
    assert part_of("Ada", "Ada Berg")
    assert part_of("Berg", "Ada Berg")
    assert not part_of("Ada", "Adam Berg")
    assert not part_of("Ada Berg", "Ada Maria Berg")
    assert initial_of("A. Berg", "Ada Berg")
    assert not initial_of("A. Berg", "Maria Berg")
    assert not initial_of("Ada Berg", "A. Berg")
