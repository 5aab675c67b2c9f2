"""Texts by their length, their language and where they are kept; modules, forms and shared data; and near misses."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole


def _named(made, names, line, kind="Dataset", title="Any topic"):
    minutes, sentences = made([(title, SectionRole.DISCUSSION, [line])])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == kind]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Harbour Aid will explain the decree in a one page summary before May.", "one page summary"),
        ("Anna to bring a two-page outline to the next meeting.", "two-page outline"),
        ("The Kyrgyz translation took more time.", "Kyrgyz translation"),
        ("Anna: Dari & Pashto translation of standards, end of July.", "Dari & Pashto translation"),
        ("The dataset is to be kept in the Tide Microdata Library by May.", "Tide Microdata Library"),
        ("Harbour Aid wants to shift to ActivityInfo.", "ActivityInfo"),
        ("It will circulate the drought module for comments.", "drought module"),
        ("Partners submit prices through the online form.", "online form"),
        ("The code leads to a short questionnaire.", "short questionnaire"),
        ("Harbour Aid to send tide price data to the team.", "tide price data"),
        ("The ports endorsed minimum standards of ten points.", "minimum standards of ten points"),
        ("Quay survey: inception report due 15 December.", "inception report"),
        ("Harbour Aid has the register of migrant skippers.", "register of migrant skippers"),
    ],
)
def test_products(made, names, line, name):
    assert name in _named(made, names, line)


@pytest.mark.parametrize(
    "line",
    [
        "We are on page 3.",
        "She speaks Kyrgyz.",
        "The old version is gone.",
        "The library is closed.",
        "Tier 1 modules for all land are used.",
        "Fill in a form.",
        "The report due to be published was late.",
    ],
)
def test_no_products(made, names, line):
    assert _named(made, names, line) == []


@pytest.mark.parametrize(
    ("title", "line", "found"),
    [
        ("Any topic", "On the mid-term review, the chapters exist in draft.", ["mid-term review"]),
        ("Any topic", "On the review, the chapters exist in draft.", []),
        ("Any topic", "Anna proposes dates for the 2024 summer school.", ["2024 summer school"]),
        ("Any topic", "The European Tide Reference System must be used.", []),
        ("Any topic", "It is in the online event program.", []),
        ("Training", "Next time on Wednesday.", ["Training"]),
        ("Air and river", "1. Review of points 2. Tides 3. Air and river 4. AOB", []),
    ],
)
def test_undertakings(made, names, title, line, found):
    assert _named(made, names, line, "Initiative", title) == found
