"""A text on an undertaking, and the undertaking: two names in one phrase; who does it is no part of either."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole


def _told(made, names, line, kind):
    minutes, sentences = made([("Any topic", SectionRole.DISCUSSION, [line])])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == kind]


@pytest.mark.parametrize(
    ("line", "text", "work"),
    [
        (
            "Ben shared the Terms of Reference for Net Training at Quay.",
            "Terms of Reference for Net Training at Quay",
            "Net Training",
        ),
        ("Ben shared the Guide for the Pier Pilot.", "Guide for the Pier Pilot", "Pier Pilot"),
    ],
)
def test_the_text_and_what_it_is_on_are_two(made, names, line, text, work):
    assert any(text.startswith(found) for found in _told(made, names, line, "Dataset"))
    assert any(found.startswith(work) for found in _told(made, names, line, "Initiative"))


def test_a_name_that_opens_with_no_text_stays_whole(made, names):
    assert _told(made, names, "The Nets for Life Pilot has begun.", "Initiative") == ["Nets for Life Pilot"]


def test_who_does_the_work_is_no_part_of_its_name(made, names):
    found = _told(made, names, "Call on all partners doing cash-based Net Training to join.", "Initiative")
    assert found == ["cash-based Net Training"]
    assert _told(made, names, "The Young Skippers Training is late.", "Initiative") == ["Young Skippers Training"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Harbour Aid will finalise the Nets for Rent lessons learned.", "Nets for Rent lessons learned"),
        ("Anna will draft a press release.", "press release"),
    ],
)
def test_lessons_and_releases_are_products_where_somebody_makes_them(made, names, line, name):
    assert name in _told(made, names, line, "Dataset")


@pytest.mark.parametrize("line", ["We have learned many lessons.", "Lessons learned were few.", "The press was released."])
def test_other_lessons_and_releases_are_none(made, names, line):
    assert _told(made, names, line, "Dataset") == []
