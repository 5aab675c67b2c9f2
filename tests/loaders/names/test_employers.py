"""Organisations that nothing but their people tell: brackets behind a name, posts, whom somebody works for."""

from __future__ import annotations

import pytest

from tests.loaders.names.test_scenes import organisations


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maria Lopez (AppOtter) presented the storage figures.", "AppOtter"),
        ("Maria (QuayOtter) can advise.", "QuayOtter"),
        ("Maria (Reedmat) raised the cost.", "Reedmat"),
        ("Maria from QuayOtter will bring the boat.", "QuayOtter"),
        ("It was sent to Maria @ QuayOtter.", "QuayOtter"),
        ("The tender was awarded to Reedmat.", "Reedmat"),
        ("Reedmat quoted £4,500 for the roof.", "Reedmat"),
        ("Maria Lopez (Heron House, Chile) presented the figures.", "Heron House"),
        ("The guest was Ben Okello, Senior Youth Worker at Heron House, who gave a talk.", "Heron House"),
        ("Ada is a librarian at the Royal Heron Archive.", "Royal Heron Archive"),
        ("Maria works for Quist and Kern and reached out to us.", "Quist and Kern"),
        ("She is now working at Chile's QNARO.", "QNARO"),
        ("The boats were built with the Danish firm Otterkit.", "Otterkit"),
        ("Ask QLOTTRA if they wish to continue.", "QLOTTRA"),
        ("Contact QLOTTRA, QSINO and QDARA about their part in the survey.", "QSINO"),
    ],
)
def test_who_belongs_to_it_tells_a_body(text: str, name: str) -> None:
    assert name in organisations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lopez (Vice Chair) opened the meeting.",
        "Maria Lopez (Visiting Professor) spoke.",
        "Maria Lopez (Kenya) spoke.",
        "Maria Lopez (Boat Survey) spoke.",
        "Maria Lopez (MLo) spoke.",
        "Maria Lopez (Tuesday) spoke.",
        "The net works for Boats of all sizes.",
    ],
)
def test_what_else_stands_there_is_none(text: str) -> None:
    assert organisations(text) == []
