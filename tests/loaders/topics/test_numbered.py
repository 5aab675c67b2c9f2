"""Undertakings told by a number, by a day of the year, as a group to be set up, or by what is written or found about them."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole

TALK = SectionRole.DISCUSSION


def _named(made, names, kind, *lines, title="Any topic"):
    minutes, sentences = made([(title, TALK, list(lines))])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == kind]


def test_numbers_tell_undertakings_apart(made, names):
    lines = ["Pilot 3 will copy Pilot 1.", "Anna will list the Pilot 3 team.", "The Pilot 1 repository is full."]
    assert _named(made, names, "Initiative", *lines) == ["Pilot 3", "Pilot 1"]
    assert _named(made, names, "Initiative", "Project 3 was named once.") == []
    lines = ["Work Item 4: Ask the skippers (Ann)", "Phase 2 is late.", "The phase 2 boats come.", "Work Item 4 goes on."]
    assert _named(made, names, "Initiative", *lines) == ["Work Item 4", "Phase 2"]
    assert _named(made, names, "Initiative", "Phase 2 of the watch is late.", "Phase 2 of the watch goes on.") == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Global Tide Day is on 15 October.", "Global Tide Day"),
        ("Norway will host the net code camp in May.", "net code camp"),
        ("The Old Quay Fair raised enough for a bench.", "Old Quay Fair"),
        ("The International Quay Clean-up is on Sunday.", "International Quay Clean-up"),
        ("It was agreed to set up a technical team on harbour statistics.", "technical team on harbour statistics"),
        ("Norway proposed to establish a Tide Quality Task Team in the sector.", "Tide Quality Task Team"),
        ("The Net Force Survey report is with the printers.", "Net Force Survey"),
        ("Harbour Aid presented results of the quay audit.", "quay audit"),
        (
            "Anna will draft terms of reference for a mid-term review of the ferry grants.",
            "mid-term review of the ferry grants",
        ),
        ("The refurbishment of the net hall will begin in June.", "refurbishment of the net hall"),
        ("The tide monitoring run jointly by Harbour Aid and Norway goes on.", "tide monitoring"),
        ("Harbour Aid leads a new Quay Partnership Project (QPP).", "Quay Partnership Project"),
    ],
)
def test_what_is_an_undertaking(made, names, line, name):
    assert name in _named(made, names, "Initiative", line)


@pytest.mark.parametrize(
    "line", ["The working group met.", "Form a committee.", "On Monday, 3 May, the Day was long.", "Results of the vote."]
)
def test_what_is_none(made, names, line):
    assert _named(made, names, "Initiative", line) == []


def test_a_numbered_deliverable_is_a_product_where_its_title_stands(made, names):
    assert _named(made, names, "Dataset", "The annex goes with Deliverable D2.3 in May.") == []
    lines = ["The annex goes with D2.3.", "D2.3 Tide Data Guide is late."]
    assert _named(made, names, "Dataset", *lines) == ["D2.3 Tide Data Guide"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The net campaign “Clean Nets” was launched in Quay.", "Clean Nets"),
        ("Harbour Aid is rolling out the cash plus programme in three towns.", "cash plus programme"),
        ("The Share Your Net project ends in March.", "Share Your Net project"),
        ("Paul is to take forward a boat register pilot.", "boat register pilot"),
        ("We work on the creation of a tide warning bodies forum.", "tide warning bodies forum"),
    ],
)
def test_other_undertakings(made, names, line, name):
    assert _named(made, names, "Initiative", line) == [name]


def test_a_plan_as_a_whole_title_is_carried_out_too(made, names):
    assert _named(made, names, "Initiative", "Norway will send its part.", title="C. Tide Response Plan 2024") == [
        "Tide Response Plan 2024"
    ]
    assert _named(made, names, "Initiative", "Norway will send its part.", title="Adjustments to the Tide Strategy") == []


def test_a_competition_and_a_mission_as_labels(made, names):
    assert _named(made, names, "Initiative", "Harbour poster competition: two met.") == ["Harbour poster competition"]
    assert _named(made, names, "Initiative", "Mission to Chile – the boats were seen.") == ["Mission to Chile"]
    assert _named(made, names, "Initiative", "The competition was fierce.") == []


def test_conferences_of_two_years_are_two(made, names):
    lines = ["The annual conference was full.", "Anna plans the 2014 conference.", "Anna plans the 2016 conference, too."]
    assert _named(made, names, "Initiative", *lines)[-1] == "2016 conference"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anna books rooms for the F2F in Quayport.", "F2F in Quayport"),
        ("Join the Skipper Learning Series.", "Skipper Learning Series"),
        ("Anna plans to hold an online Tide DevSummit in May.", "online Tide DevSummit"),
        ("Harbour Aid Flood Workshop presentation by Anna", "Harbour Aid Flood Workshop"),
        ("The skipper tutorial in Norway is full.", "skipper tutorial in Norway"),
    ],
)
def test_meetings_that_are_held(made, names, line, name):
    assert _named(made, names, "Initiative", line) == [name]


@pytest.mark.parametrize("line", ["The F2F in March is full.", "Rather provide guidance on nets.", "The tutorial is late."])
def test_what_is_no_meeting(made, names, line):
    assert _named(made, names, "Initiative", line) == []


def test_what_is_organised_is_work(made, names):
    line = "The meeting is to discuss the organization of a joint needs assessment in Chile."
    assert _named(made, names, "Initiative", line) == ["joint needs assessment in Chile"]
    assert _named(made, names, "Initiative", "Nets are counted in the case of a mere drill.") == []


def test_initiatives_given_as_examples_may_have_names_of_one_word(made, names):
    assert "Pierwatch" in _named(made, names, "Initiative", "We build on earlier initiatives such as Pierwatch.")
    assert _named(made, names, "Initiative", "We build on earlier boats such as Pierwatch.") == []
    assert _named(made, names, "Initiative", "We build on earlier initiatives such as Norway.") == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("D2.3 Report on reuse of gauge 2 (May)", "D2.3 Report on reuse of gauge 2"),
        ("D2.5.1 Interim report 2, October: update the draft.", "D2.5.1 Interim report 2"),
    ],
)
def test_a_deliverable_that_opens_a_line_goes_on_to_what_is_told_of_it(made, names, line, name):
    assert _named(made, names, "Dataset", line) == [name]
