"""Memos, submissions, slides and letters, and what tells one of them from others."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole

TALK, ACTIONS = SectionRole.DISCUSSION, SectionRole.ACTIONS


def _products(made, names, *lines, role=TALK):
    minutes, sentences = made([("Any topic", role, list(lines))])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Dataset"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("It was based on the landing memo.", "landing memo"),
        ("The submission on pier fees had been sent to a lawyer.", "submission on pier fees"),
        ("Anna to circulate the slides on pier fees.", "slides on pier fees"),
        ("Ben will circulate Anna's slide set.", "Anna's slide set"),
        ("Anna: prepare the slide deck", "slide deck"),
        (
            "Ben: finalise letter to request help from the Ministry of Ferries",
            "letter to request help from the Ministry of Ferries",
        ),
        ("Anna to write a paper for the next meeting on pier fees.", "paper for the next meeting on pier fees"),
        ("Ben asked whether we had a report from the landing meeting.", "report from the landing meeting"),
        ("Anna looked at the TideNet proposal.", "TideNet proposal"),
        ("A one-pager describing the need for nets will have to be written.", "one-pager"),
        ("See the catch measures sheet.", "catch measures sheet"),
        ("Our chair provided a detailed report on the problems of the nets.", "detailed report on the problems of the nets"),
        ("Ben: provide budget estimation for the nets", "budget estimation for the nets"),
        ("Anna circulated the gap analysis of the piers.", "gap analysis of the piers"),
        ("Our team will be working on a net strategy.", "net strategy"),
        ("Ben created a “watchlist” of old nets.", "watchlist"),
        ("Anna shared a 2-pager on nets.", "2-pager on nets"),
        ("Ben signed the MOU with Harbour Aid.", "MOU with Harbour Aid"),
    ],
)
def test_what_is_a_paper(made, names, line, name):
    assert _products(made, names, line, role=ACTIONS if ": " in line else TALK) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "The submission of forms is due in May.",
        "They petition the Director to open the pier.",
        "Slide 16 shows the boats.",
        "Slides: https://docs.google.com/presentation/d/1",
    ],
)
def test_what_is_none(made, names, line):
    assert _products(made, names, line) == []


def test_a_bare_dashboard_is_the_one_that_a_section_is_about(made, names):
    sections = [
        ("Quiet Tide Dashboard", TALK, ["It was shown."]),
        ("Views", TALK, ["The TWP dashboard shows nets.", "All use the dashboard."]),
    ]
    minutes, sentences = made(sections)
    found = [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Dataset"]
    assert "dashboard" not in found
    assert "Quiet Tide Dashboard" in found


def test_whose_reports_are_heard_is_told_with_whom_they_are_told_to(made, names):
    minutes, sentences = made([("Member Organization Reports to the Board", TALK, ["Anna spoke of nets."])])
    assert [t for t in find_topics(minutes, sentences, names) if t.name.kind == "Dataset"] == []
