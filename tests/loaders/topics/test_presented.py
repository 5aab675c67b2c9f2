"""Titles of what somebody is to speak of, names in quotes before a word for work, and products that are all of a title."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.pipeline import Reading
from graphapp.schema.documents import SectionRole

HEAD = "# Tide Panel\n\nPresent: Ann Ray (Harbour Aid), Bo Lee (Harbour Aid)\n\n"


def _initiatives(text):
    return [t.name.name for t in Reading((HEAD + text).encode(), "tide.md").topics if t.name.kind == "Initiative"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Boat Spend in Small Ports (Ann Ray)", "Boat Spend in Small Ports"),
        ("Buoys by Post – Small Ports (Bo Lee)", "Buoys by Post"),
        ("TideCAT status update - Ann Ray", "TideCAT"),
        ("Status update on TideCAT support - Ann Ray, Bo Lee", "TideCAT support"),
        ("TideCAT, its last week - Bo Lee", "TideCAT"),
        ("Pier Lights Presence Update", "Pier Lights Presence"),
        ("Status of the paid watch at Old Quay", "paid watch at Old Quay"),
    ],
)
def test_a_title_with_its_speaker_names_work(title, name):
    assert _initiatives(f"## {title}\n\nNothing was said of it.\n") == [name]
    assert _initiatives(f"## Notes\n\n- {title}\n  - Nothing was said of it.\n- Boats\n") == [name]


@pytest.mark.parametrize(
    "title",
    [
        "Welcome (Ann Ray)",
        "Ann Ray - Bo Lee",
        "Known limitations of boats (Ann Ray)",
        "Boats are late (Ann Ray)",
        "Add nets to boats (Ann Ray)",
        "Report from the port (Ann Ray)",
        "Logistics - Bo Lee",
        "Norway (Ann Ray)",
        "Tide Log team updates (Bo Lee)",
        "Pier Lights Subcommittee Update",
        "Brief update from the Quay Board Meeting (Bo Lee)",
        "Update from the Pier Lights Weekend (Bo Lee)",
        "Boats background and updates",
        "Monthly Pier Lights Meeting (Ann Ray)",
        "Governance Update",
        "Update from Small Ports",
        "Small boats in small ports",
        "Boat Spend in Small Ports (with thanks to Ann Ray)",
    ],
)
def test_a_title_that_names_none(title):
    assert _initiatives(f"## {title}\n\nNothing was said of it.\n") == []


def _named(made, names, line, title="Any topic", kind="Initiative"):
    minutes, sentences = made([(title, SectionRole.DISCUSSION, [line])])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == kind]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Anna told of the ‘mind the tide’ project.", ["mind the tide"]),
        ("Answers to both ‘Nets for All’ and ‘Open Piers’ consultations are due.", ["Nets for All", "Open Piers"]),
        ("The actions work with “old style” projects.", []),
        ("Collect all concerns and submit them to TWP consultation.", ["TWP consultation"]),
        ("Anna counts boats for the Pier exercise.", ["Pier exercise"]),
        ("Separately there is a review of tide rules.", ["review of tide rules"]),
        ("Anna came back from a review of tide rules.", []),
        ("In the second phase of the TWP & QuayCat pilot, nets are mended.", ["TWP & QuayCat pilot"]),
    ],
)
def test_names_that_a_word_for_work_tells(made, names, line, found):
    assert _named(made, names, line) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Net data strategy – a first view", ["Net data strategy"]),
        ("Status of the quay cooperation agreement", ["quay cooperation agreement"]),
        ("Open Boats White Paper", ["Open Boats White Paper"]),
        ("TWRX proposal", ["TWRX proposal"]),
        ("Minor changes to the pier agreement", []),
        ("Closure of the old pier", ["Closure of the old pier"]),
        ("Continuation of the pilot", ["Continuation of the pilot"]),
        ("5 million Pier Repair Fund", ["5 million Pier Repair Fund"]),
        ("Anna agreed to the closure of", []),
        ("Use in literature", []),
    ],
)
def test_what_is_all_of_a_title_is_worked_on(made, names, title, found):
    assert _named(made, names, "Nothing was said of it.", title) == found


def test_a_strategy_that_minutes_come_back_to_is_pursued(made, names):
    def found(lines):
        minutes, sentences = made([("Any topic", SectionRole.DISCUSSION, lines)])
        return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Initiative"]

    again = ["The pier repair strategy is late.", "Anna will look at the pier repair strategy."]
    assert found(again) == ["pier repair strategy"]
    assert found(again[:1]) == []


def test_a_meeting_that_goes_through_groups_speaks_of_their_work(made, names):
    def found(*titles):
        minutes, sentences = made([(title, SectionRole.DISCUSSION, ["Nets are late."]) for title in titles])
        return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Initiative"]

    assert found("Small Ports Working Group", "Pier Lights Working Group Update") == [
        "Small Ports Working Group",
        "Pier Lights Working Group",
    ]
    assert found("Small Ports Working Group", "Nets") == []
