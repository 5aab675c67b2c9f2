"""Spellings are found in one pass, where capitals and boundaries show a name."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphapp.loaders.names.matching.lexicon import is_acronym, lexicon, longest
from graphapp.loaders.names.matching.texts import lower, plain, without_addresses


def found(text: str, *spellings: str) -> list[str]:
    hits = longest(lexicon(spellings).search(text))
    return [text[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize(
    ("text", "spelling", "expected"),
    [
        ("WHO says who comes", "WHO", ["WHO"]),
        ("run by 7tide3, and by 17tide3", "7tide3", ["7tide3"]),
        ("Children, save the children!", "Save the Children", []),
        ("We asked Save the Children to come", "Save the Children", ["Save the Children"]),
        ("Save the children now", "Save the Children", []),
        ("with the Blue Migration agency", "Blue Migration Agency", ["Blue Migration agency"]),
        ("rules of the QBO foundry", "QBO Foundry", ["QBO foundry"]),
        ("OXFAM’s and Oxfam's teams", "Oxfam", ["OXFAM", "Oxfam"]),
        ("UNICEFX and XUNICEF", "UNICEF", []),
        ("UNICEF-led, UNICEF/IOM", "UNICEF", ["UNICEF", "UNICEF"]),
        ("Météo–France came", "Meteo-France", ["Météo–France"]),
        ("wido-like lumo talks", "lumo talks", ["lumo talks"]),
        ("please opt in", "oPt", []),
        ("in the oPt", "oPt", ["oPt"]),
    ],
)
def test_a_spelling_is_found_where_it_is_a_name(text: str, spelling: str, expected: list[str]) -> None:
    assert found(text, spelling) == expected


def test_the_longest_name_at_a_place_wins() -> None:
    assert found("Bank of Ruritania", "Bank of Ruritania", "Ruritania", "Bank") == ["Bank of Ruritania"]


def test_addresses_hold_no_names() -> None:
    assert found("see https://unicef.example/UNICEF, UNICEF@x.org, data.UNICEF.org and UNICEF", "UNICEF") == ["UNICEF"]
    assert found("language en-US, trade in the US", "US") == ["US"]


def test_an_address_that_is_a_name_stays() -> None:
    assert found("Ada of Otterly.com came", "Otterly.com") == ["Otterly.com"]
    assert found("see https://otterly.com/boats and www.otterly.com", "Otterly.com") == []


def test_an_acronym_is_told_by_its_capitals() -> None:
    assert all(map(is_acronym, ["WHO", "UNHCR", "BoM", "eu-LISA", "W3C"]))
    assert not any(map(is_acronym, ["Oxfam", "Save the Children", "Lumos"]))


@given(st.text())
def test_no_character_moves(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert len(lower(text)) == len(text)
    assert len(without_addresses(text)) == len(text)


@given(st.text(alphabet="AB ab-/’é.", max_size=40))
def test_hits_do_not_overlap_and_lie_in_the_text(text: str) -> None:
    hits = longest(lexicon(["A", "AB", "A b", "Ab"]).search(text))
    assert all(0 <= h.start < h.end <= len(text) for h in hits)
    assert all(a.end <= b.start for a, b in pairwise(hits))
