"""Strands of work that the text announces, and near misses."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole

TALK = SectionRole.DISCUSSION


def _work(made, names, *sections):
    minutes, sentences = made([(title, TALK, list(lines)) for title, *lines in sections])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Initiative"]


def test_the_items_of_an_announced_list_are_strands(made, names):
    lines = [
        "There are three main work streams:",
        "Feedback loops: nobody asks.",
        "Joint net counting (Harbour Aid)",
        "Nets for all",
    ]
    assert _work(made, names, ("Plans", *lines)) == ["Feedback loops", "Joint net counting", "Nets for all"]


def test_the_numbered_titles_behind_an_announcement_are_strands(made, names):
    told = [
        ("Plans", "Two strands of work go on."),
        ("1. Feedback loops", "Slow."),
        ("2. Quay lights", "Dim."),
        ("Pay", "Low."),
    ]
    assert _work(made, names, *told) == ["Feedback loops", "Quay lights"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Who leads the main work streams?", "Feedback loops", "Quay lights"],
        ["We have to do three things:", "Feedback loops", "Quay lights"],
        ["The following projects:", "Send the nets", "Anna will open the quay."],
        ["The following initiatives:", "Harbour Aid", "Tidewater Relief"],
        ["There are two work streams.", "Feedback loops are slow."],
    ],
)
def test_what_is_announced_otherwise_or_tells_more_is_none(made, names, lines):
    assert _work(made, names, ("Plans", *lines)) == []
