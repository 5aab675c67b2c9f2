"""Items under «Deliverables» and parts of brackets that hold nothing but texts are products; and near misses."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole


def _products(made, names, title, *lines):
    minutes, sentences = made([(title, SectionRole.DISCUSSION, list(lines))])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Dataset"]


@pytest.mark.parametrize("title", ["Technical deliverables", "3. Expected outputs", "Publications:"])
def test_what_stands_under_deliverables_is_one(made, names, title):
    assert {"Tide Rules", "Pier Context File"} <= set(_products(made, names, title, "Tide Rules", "Pier Context File."))


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Deliverables and dates", "Tide Rules"),
        ("Deliverables", "Mend the nets"),
        ("Deliverables", "They are late"),
        ("Deliverables", "Anna: Tide Rules"),
        ("Next steps", "Tide Rules"),
    ],
)
def test_other_items_are_none(made, names, title, line):
    assert "Tide Rules" not in _products(made, names, title, line)
    assert line not in _products(made, names, title, line)


def test_a_bracket_of_texts_names_each(made, names):
    line = "Papers (skipper checklist, pilot checklist and harbour handbook)"
    assert _products(made, names, "Any topic", line) == ["skipper checklist", "pilot checklist", "harbour handbook"]


@pytest.mark.parametrize(
    "line",
    [
        "Papers (skipper checklist)",
        "Papers (skipper checklist, new boats)",
        "Papers (new checklist, old handbook)",
        "Papers (map, list)",
    ],
)
def test_other_brackets_name_none(made, names, line):
    assert _products(made, names, "Any topic", line) == []
