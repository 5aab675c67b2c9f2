"""Undertakings that notes tell by what they are to do, by the year, by work in a title, or without an article; near misses."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.pipeline import Reading
from graphapp.schema.documents import SectionRole


def _named(made, names, line, kind="Initiative", title="Any topic"):
    minutes, sentences = made([(title, SectionRole.DISCUSSION, line if isinstance(line, list) else [line])])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == kind]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anna is planning a pilot to open a buoy shop in the port.", "pilot to open a buoy shop in the port"),
        ("There is a project at the QuayLab to check the nets.", "project at the QuayLab to check the nets"),
        ("An Alpha trial is going ahead.", "Alpha trial"),
        ("Ben works with net intelligence project, among others.", "net intelligence project"),
        ("Anna wrote to the Harbour Aid Consultation around net data.", "Harbour Aid Consultation around net data"),
        ("They joined the Women in Tides Initiative.", "Women in Tides Initiative"),
        ("We wait for the Nets & Boats Initiative.", "Nets & Boats Initiative"),
        ("Project: Audit of nets:", "Audit of nets"),
        ("Initiative 2: Quiet harbours (Anna)", "Quiet harbours"),
        ("The National Tide Monitoring Network is designed.", "National Tide Monitoring Network"),
    ],
)
def test_undertakings_in_notes(made, names, line, name):
    assert name in _named(made, names, line)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Removal of Quuxsync for tide data", "Removal of Quuxsync for tide data"),
        ("Timetable for removal of Quuxsync at the ports", "removal of Quuxsync at the ports"),
        ("Shift from old servers to QuayNum--Luis", "Shift from old servers to QuayNum"),
        ("QuayCAT development (Wayne)", "QuayCAT development"),
        ("QUAYML tutorial in Norway", "QUAYML tutorial in Norway"),
    ],
)
def test_work_in_a_title(made, names, title, name):
    assert name in _named(made, names, "It was discussed at length.", title=title)


@pytest.mark.parametrize("title", ["Recent developments", "Move on", "Use"])
def test_titles_without_work_of_their_own(made, names, title):
    assert _named(made, names, "It was discussed at length.", title=title) == []


@pytest.mark.parametrize(
    "line",
    [
        "The room is the Harbour Conference Room of old.",
        "It is a pilot to start in May.",
        "This involves consultation with all.",
        "Anna spoke with the Director of Statistics Report in hand.",
    ],
)
def test_near_misses(made, names, line):
    assert _named(made, names, line) == []


def test_conferences_of_two_years_are_two(made, names):
    found = _named(made, names, ["The 2016 conference will be big.", "The 2014 conference was small."])
    assert found == ["2016 conference", "2014 conference"]


def test_whom_results_are_shared_with_is_no_part_of_their_name(made, names):
    line = "Anna to share the net quality results with Cluster for wider use."
    assert all("Cluster" not in name for name in _named(made, names, line, "Dataset"))


def test_a_tool_may_be_called_something(made, names):
    minutes, sentences = made([("Any", SectionRole.DISCUSSION, ["The web-platform, now called OneReef, was published."])])
    found = [t.name for t in find_topics(minutes, sentences, names)]
    assert [n.acronym for n in found if n.kind == "Dataset"] == ["OneReef"]


def test_what_officers_report_is_no_joint_work(made, names):
    lines = ["Anna presented the treasurer's report.", "The report was accepted."]
    assert _named(made, names, lines, title="Treasurer's Report") == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anna will write of the Quayport regional meeting.", "Quayport regional meeting"),
        ("Seek a host for the 2015 F2F Meeting.", "2015 F2F Meeting"),
        ("A report on the QUAYML workshop last year in Norway came.", "QUAYML workshop"),
    ],
)
def test_events_told_by_year_or_place(made, names, line, name):
    assert name in _named(made, names, line)


def test_any_meeting_is_no_event(made, names):
    assert _named(made, names, "The next regional meeting and our plenary meeting are near.") == []


def test_how_many_there_are_is_no_part_of_a_name(made, names):
    assert _named(made, names, "The work is built on 1 Harbour Workshop.") == ["Harbour Workshop"]
    told = ["The work is built on 4 Tide Workshops.", "Anna invited all to the Tide Workshops in May."]
    assert _named(made, names, told) == ["Tide Workshops"]
    assert _named(made, names, "The 5 Stars Project is late.") == ["5 Stars Project"]


def test_what_is_ordered_is_no_part_of_a_name(made, names):
    line = "Action point: Circulate Draft Tide Report to members"
    assert _named(made, names, line, "Dataset") == ["Draft Tide Report"]


@pytest.mark.parametrize("title", ["Updates on IDP’s", "IDPs", "NGOs"])
def test_letters_for_kinds_of_people_and_bodies_are_no_undertaking(title):
    text = f"# Pier Cluster\n\nDate: 3 March 2025\n\nPresent: Ada Bell (IOM)\n\n## {title}\n\nAda to send nets to the IDPs.\n"
    assert not [t for t in Reading(text.encode(), "minutes.md").topics if t.name.kind == "Initiative"]


def test_a_word_in_a_title_all_in_capitals_is_no_code():
    text = "NETS STEERING COMMITTEE MEETING\n3 March 2025\n\nPresent:\nAda Bell, IOM\n\n1. NETS\nNETS are wet.\n"
    assert not [t for t in Reading(text.encode(), "minutes.txt").topics if t.name.kind == "Initiative"]


def test_how_a_thing_is_done_is_no_part_of_its_name():
    line = "IOM undertaking net assessment next week, tides worsening, doing more in depth net assessment; wet piers."
    text = f"# Pier Cluster\n\nDate: 3 March 2025\n\nPresent: Ada Bell (IOM), Bo Nye (WFP)\n\n## Updates\n\n- {line}\n"
    assert [t.name.name for t in Reading(text.encode(), "minutes.md").topics] == ["net assessment"]
