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
        ("Anna was at TidePANDS's kick-off meeting in Old Quay.", "TidePANDS"),
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
        "She spoke of a project TWRL is partnering with the quay.",
        "She spoke of a project TWRL runs with the quay.",
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


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Harbour Aid kicked off the Enhanced Tide Observation in May.", "Enhanced Tide Observation"),
        ("Harbour Aid will roll out Family Tides in May.", "Family Tides"),
        ("Harbour Aid will pilot the simplified approach in two ports.", "simplified approach"),
        ("The ministry launched the TIDE surge approach in Old Quay.", "TIDE surge approach in Old Quay"),
        ("Harbour Aid closed the mobile clinics in Old Quay because the grant ended.", "mobile clinics"),
        ("Harbour Aid runs 4 diver friendly spaces.", "diver friendly spaces"),
        ("ToT on net repair: 22 participants.", "ToT on net repair"),
        ("The Vitamin A campaign starts on 3 April.", "Vitamin A campaign"),
    ],
)
def test_work_that_is_begun_or_kept_running(made, names, line, name):
    assert name in _found(made, names, line)


@pytest.mark.parametrize(
    "line",
    [
        "The approach is good.",
        "They start Monday Morning.",
        "Harbour Aid closed the meeting.",
        "It was a coarse approach for telecoms.",
        "Harbour Aid runs the teams.",
    ],
)
def test_what_is_begun_without_a_name(made, names, line):
    assert _found(made, names, line) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anna said that the second wave of the skipper panel will go out in July.", "skipper panel"),
        ("Norway-financed “Data4Nets” is in its last year.", "Data4Nets"),
        ("Quay Livestock Data Week, 12–16 September.", "Quay Livestock Data Week"),
        ("E-learning course on tide tables.", "E-learning course on tide tables"),
    ],
)
def test_what_has_waves_and_weeks(made, names, line, name):
    assert _found(made, names, line) == [name]


@pytest.mark.parametrize(
    "line", ["In the course of the year all is well.", "The second round of reviews is over.", "See you next week."]
)
def test_waves_of_nothing(made, names, line):
    assert _found(made, names, line) == []
