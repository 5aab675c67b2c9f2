"""Tasks written like titles, groups that are to be formed, and work that will be there soon."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("Ines to Draw the tide chart.", ["Ines Calder"]),
        ("Ines To draw the tide chart.", ["Ines Calder"]),
        ("Ines/Bo to Add a note to the chart.", ["Ines Calder", "Bo Marsh"]),
        ("Ines and Bo to form a task force on nets.", ["Ines Calder", "Bo Marsh"]),
        ("It was agreed to form a small group that mends the nets.", []),
        ("Ines is sending the chart to the port for review soon.", ["Ines Calder"]),
        ("OMA is adding a page with the tide tables shortly.", ["OMA"]),
    ],
)
def test_tasks_without_a_day(body, sentence, owners):
    assert list(body(sentence).one.owners) == owners


@pytest.mark.parametrize(
    "sentence",
    [
        "Letter from OMA to Review Board.",
        "OMA to Harbour House.",
        "Welcome To Harbour Aid.",
        "The nets form a small group of knots.",
        "Ines is sending the wrong charts.",
        "OMA is adding a page with the tide tables.",
    ],
)
def test_what_only_looks_like_one(body, sentence):
    assert body(sentence).texts == []
