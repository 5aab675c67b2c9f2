"""Words for texts that say how something is built, who speaks or what sort of data there is; and one text under two names."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole

TALK = SectionRole.DISCUSSION


def _products(made, names, *lines, title="Any topic", role=TALK):
    minutes, sentences = made([(title, role, list(lines))])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Dataset"]


@pytest.mark.parametrize(
    "line",
    [
        "The lexical form of the literal is kept.",
        "Use the expanded form here.",
        "We get back an ordered list of selectors.",
        "It stands in the node map.",
        "The list of strings is sorted.",
        "The Tidewater business model pays for it.",
        "The TBX processing model changed.",
        "It was mapped to the TBX model.",
        "The banking hub in the old quay was opened.",
        "QRX TIDALA will send a new member.",
        "Harmony and Documentation - FI",
        "Guidance on Dataset would be welcome.",
        "It sits in the Quay abstraction layer.",
        "Straw poll: nets, boats, nets.",
        "Writing goes on until Draft 2.",
        "They use a geospatial information system.",
        "See https://tides.example/tree/D2.7-Technical_Appendix/1.",
        "Tasked by statute TWC 16.021(c)(2) to mend nets.",
    ],
)
def test_how_something_is_built_or_done_is_no_text(made, names, line):
    assert _products(made, names, line) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Everybody must fill out the net coverage form.", "net coverage form"),
        ("The skipper registration form is online.", "skipper registration form"),
        ("Anna circulated the berth form.", "berth form"),
        ("The list of skippers was updated.", "list of skippers"),
        ("Ben published the pier map.", "pier map"),
        ("The Tide Data Model was published.", "Tide Data Model"),
        ("The landing data hub shows prices.", "landing data hub"),
        ("Anna translates the TBX standards.", "TBX standards"),
    ],
)
def test_what_is_filled_in_or_drawn_is(made, names, line, name):
    assert _products(made, names, line) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "Only share dummy data.",
        "We publish data from the harbour.",
        "They provide the raw data.",
        "Do not publish sensitive data.",
    ],
)
def test_sorts_of_data_are_none(made, names, line):
    assert _products(made, names, line) == []


@pytest.mark.parametrize("line", ["New tide proposal - Ada Lund", "Report from the Quay – Dr Ada Lund and Ben Holm"])
def test_who_speaks_of_it_tells_nothing_of_a_text(made, names, line):
    assert _products(made, names, line) == []


def test_points_in_capitals_say_whose_turn_it_is(made, names):
    lines = ["SECRETARY'S REPORT", "CHAIR'S REPORT: THE NEW FERRIES", "TREASURER'S REPORT"]
    assert _products(made, names, *lines) == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["The Quay Net Inventory List is late.", "Anna shared the Quay net inventory."], 1),
        (["The one-pager on Nets was discussed.", "Anna will update the one-pager document for Nets."], 1),
        (["The Quiet Tides White Paper is late.", "A draft of the White Paper will be sent to Anna."], 1),
        (["Deliverable “D2.3 Tide tables for all” is due in May.", "D2.3 was sent."], 1),
        (["Otter Trust published a report on Open Boats.", "The Tides wrote a report on Deep Nets."], 2),
    ],
)
def test_one_text_under_two_names(made, names, lines, found):
    assert len(_products(made, names, *lines)) == found


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ben seeks a letter of support from our members.", "letter of support"),
        ("The Open Data Handbook was published.", "Open Data Handbook"),
        ("Open Data Handbook was published.", "Open Data Handbook"),
        ("Money from TWP for TIDE toolkit ends.", "TIDE toolkit"),
    ],
)
def test_where_a_name_begins_and_ends(made, names, line, name):
    assert _products(made, names, line) == [name]
