"""Undertakings under a code or a title in quotes, days and services told by their capitals; and near misses."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole


def _found(made, names, *lines):
    minutes, sentences = made([("Any topic", SectionRole.DISCUSSION, list(lines))])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Initiative"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Harbour Aid implements the project SEA-BRIDGE, paid by Norway.", "SEA-BRIDGE"),
        ("Norway agreed, therefore SEA-BRIDGE will be prolonged to May.", "SEA-BRIDGE"),
        ("Mobile teams of SEA-BRIDGE reached forty boats.", "SEA-BRIDGE"),
        ("We wait for news of the financing of TidePANDS.", "TidePANDS"),
        ("The second phase of “Lantern” started on 3 July.", "Lantern"),
        ('Harbour Aid launches "Man ko Tara" in May.', "Man ko Tara"),
        ("The main field work of TICS is in September.", "TICS"),
        ("TICS runs until May.", "TICS"),
        ("Notes on the TWA Innovation Days in Old Quay.", "TWA Innovation Days"),
        ("Anna will be at the 9th TWA meeting.", "9th TWA meeting"),
        ("The portal of the Decade of Quiet Harbours is new.", "Decade of Quiet Harbours"),
        ("Anna then showed the figures of its Boat Monitoring Points.", "Boat Monitoring Points"),
    ],
)
def test_what_is_said_of_a_name_tells_an_undertaking(made, names, line, name):
    assert _found(made, names, line) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "The launch of Harbour Aid was in May.",
        "Anna said “Maybe not”.",
        "PDF is used.",
        "The implementation of JSON is late.",
        "Mobile teams reached forty boats.",
        "The 9th meeting was in May.",
        "Next Week is fine.",
        "We meet on the Last Days of May.",
        "The National Assembly is in May.",
        "There are many centres and points.",
    ],
)
def test_other_names_are_none(made, names, line):
    assert _found(made, names, line) == []


def test_a_campaign_and_its_title_in_quotes_are_one(made, names):
    lines = ["Harbour Aid is running the campaign “Lantern” in May.", "The first phase of “Lantern” is over."]
    assert len(_found(made, names, *lines)) == 1
