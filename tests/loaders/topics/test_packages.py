"""Work packages: one thing under their number and their title, told apart from what is said of them."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole

TALK = SectionRole.DISCUSSION


def _topics(made, names, *lines, title="Any topic", kind="Initiative"):
    minutes, sentences = made([(title, TALK, list(lines))])
    return [t.name for t in find_topics(minutes, sentences, names) if t.name.kind == kind]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("WP3 Tide Tables - Anna was absent.", "WP3 Tide Tables"),
        ("WP 3: Tide Tables and Charts", "WP 3: Tide Tables and Charts"),
        ("WP7 Staff training in net repair – no news.", "WP7 Staff training in net repair"),
        ("Work Package 2 (Harbour data) is late.", "Work Package 2 (Harbour data)"),
        ("2.1 WP4 – Quay Analysis", "WP4 – Quay Analysis"),
        ("Task 3.2 Net prices: report by the ports", "Task 3.2 Net prices"),
    ],
)
def test_a_number_with_its_title_is_one_undertaking(made, names, line, name):
    assert [n.name for n in _topics(made, names, line)] == [name]


def test_the_number_alone_is_the_same_thing(made, names):
    (found,) = _topics(made, names, "For WP3 nobody is hired yet.", title="WP3 Tide Tables")
    assert (found.name, found.acronym) == ("WP3 Tide Tables", "WP3")
    assert "Tide Tables" in found.spellings


def test_the_title_of_a_section_needs_no_capitals(made, names):
    assert [n.name for n in _topics(made, names, "Anna was absent.", title="WP3 Tide tables (Ben)")] == ["WP3 Tide tables"]


def test_numbers_that_are_told_of_again_need_no_title(made, names):
    lines = ["Anna leads WP1 and Ben leads WP2.", "WP1 is late.", "WP2 is not."]
    assert [n.name for n in _topics(made, names, *lines)] == ["WP1", "WP2"]
    assert _topics(made, names, "The harbour was named in WP29 once.") == []


@pytest.mark.parametrize(
    "line",
    [
        "WP3 Update - nothing new.",
        "WP3: Anna was absent.",
        "WP3 Meeting: no news.",
        "WP2 – Next steps",
        "WP2.1 Tide Tables: late.",
    ],
)
def test_what_is_said_of_a_package_is_no_title(made, names, line):
    assert _topics(made, names, line) == []


def test_a_deliverable_has_its_title_beside_its_number(made, names):
    (found,) = _topics(made, names, "Deliverable D2.3 Tide Data Guide is late.", "Send D2.3 in May.", kind="Dataset")
    assert (found.name, found.acronym) == ("Deliverable D2.3 Tide Data Guide", "D2.3")
    assert [n.name for n in _topics(made, names, "D2.3 Ben will send it.", kind="Dataset")] == []


def test_a_task_goes_by_its_number_where_such_are_spoken_of(made, names):
    lines = ["Task 3.2 Net Prices: Anna goes on.", "Send T 3.2 to Bo.", "The ports wait for T3.4."]
    assert [n.name for n in _topics(made, names, *lines)] == ["Task 3.2 Net Prices", "T3.4"]
    assert _topics(made, names, "The scan was done at T2.1.", "T2.2 is late.") == []
