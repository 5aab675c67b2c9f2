"""Single words that stand where only a firm or another body can, and those that stand there by chance."""

from __future__ import annotations

import pytest

from tests.loaders.names.test_scenes import organisations


@pytest.mark.parametrize(
    "text",
    [
        "Jane Moss, CEO of Otterly, presented the nets.",
        "Otterly, a start-up from Oslo, makes nets.",
        "Otterly is a small Danish company that makes nets.",
        "Otterly have kindly offered mince pies.",
        "Otterly will manufacture and sell the boards.",
        "Ask Otterly for an updated quotation.",
        "The quote of £400 was received from Otterly.",
        "Otterly joined the consortium in May.",
        "Vendor options: Reedmat, Otterly (bigger)",
        "Otterly is hiring two engineers.",
    ],
)
def test_where_only_a_body_stands_one_word_is_one(text: str) -> None:
    assert "Otterly" in organisations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Otterly presented. Contact Otterly about the gate.",
        "Residents have complained, and Residents joined the meeting.",
        "Vendor: None",
        "Sponsors: Ada",
        "We met in Otterly. The headquarters of Otterly are old.",
        "Otterly is a problem for the charity.",
        "The Quote by Quist and Kern is old.",
    ],
)
def test_people_places_and_small_words_are_none(text: str) -> None:
    assert organisations(text) == []
