"""Turns of phrase in which minutes tell of an undertaking, who is in it and where; and near misses."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.topics.ties.serving import topic_of
from graphapp.schema.documents import SectionRole

TALK, ACTIONS = SectionRole.DISCUSSION, SectionRole.ACTIONS
AID, RELIEF, FERRIES = "organisation:harbour aid", "organisation:tidewater relief", "organisation:ministry of ferries"


def _named(made, names, kind, *lines, title="Any topic"):
    minutes, sentences = made([(title, TALK, list(lines))])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == kind]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("A net count, to be repeated; a landing survey has been running since May.", "landing survey"),
        ("A tide survey, conducted by Harbour Aid, was completed.", "tide survey"),
        ("A tide survey is going to be held in June.", "tide survey"),
        ("The quay repair project will start in May.", "quay repair project"),
        ("The fish price exercise was discussed.", "fish price exercise"),
        ("Harbour Aid's new cash for nets project goes on.", "Harbour Aid's new cash for nets project"),
        ("Back to sea campaign ongoing in Chile.", "Back to sea campaign"),
        ("The net repair workshop: all is ready.", "net repair workshop"),
        ("Quiet Harbours, a project of Harbour Aid, goes on.", "Quiet Harbours"),
    ],
)
def test_what_is_an_undertaking_by_what_is_said_of_it(made, names, line, name):
    assert name in _named(made, names, "Initiative", line)


@pytest.mark.parametrize(
    "line",
    [
        "There is a need for training.",
        "The agreed project was mentioned.",
        "People talked of implementation and other projects.",
        "We have the capability to support boat monitoring.",
        "Associations do surveys.",
    ],
)
def test_what_is_none(made, names, line):
    assert _named(made, names, "Initiative", line) == []


def test_a_bare_pilot_spoken_of_twice_is_the_one_of_the_document(made, names):
    assert _named(made, names, "Initiative", "The extension of the pilot is late.", "Money for the pilot came.") == ["pilot"]
    assert _named(made, names, "Initiative", "Money for the pilot came.") == []


def test_a_name_under_a_title_is_an_undertaking_if_somebody_runs_it(made, names):
    lines = ["The Blue Lamps in Chile were closed.", "Harbour Aid will evaluate the Blue Lamps."]
    assert _named(made, names, "Initiative", *lines, title="Figures and Blue Lamps") == ["Blue Lamps"]
    assert _named(made, names, "Initiative", "The Blue Lamps are blue.", "The Blue Lamps shine.", title="Blue Lamps") == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The landing dashboard now has the figures.", "landing dashboard"),
        ("The inception report will reach the members in May.", "inception report"),
        ("Comments on the guidance on net sizes are late.", "guidance on net sizes"),
        ("A joint proposal to the Ministry of Ferries will be written.", "joint proposal to the Ministry of Ferries"),
        ("Tides are entered in the Quay Information System.", "Quay Information System"),
        ("Harbour Aid to finish the SOP on mooring.", "SOP on mooring"),
    ],
)
def test_what_is_a_product_by_what_is_said_of_it(made, names, line, name):
    assert name in _named(made, names, "Dataset", line)


@pytest.mark.parametrize(
    ("lines", "targets"),
    [
        (["The tide survey is run by Harbour Aid with Tidewater Relief as adviser."], {AID, RELIEF}),
        (["Harbour Aid will hold a training on nets with the Ministry of Ferries."], {AID, FERRIES}),
        (["The tide survey is done by Harbour Aid for Tidewater Relief."], {AID, RELIEF}),
        (["The tide survey was launched. Harbour Aid was thanked for it."], set()),
        (["The tide survey was launched (Harbour Aid and Tidewater Relief)."], {AID, RELIEF}),
        (["The tide survey (Harbour Aid) was launched."], {AID}),
        (["The tide survey is entrusted to Harbour Aid."], {AID}),
        (["The tide survey is planned; Harbour Aid agreed to host it."], {AID}),
        (["Harbour Aid shared the tide survey with Tidewater Relief."], {AID}),
        (["Harbour Aid informed that the tide survey is over."], {AID}),
        (["The tide survey started in Kenya."], {"country:KEN"}),
        (["In Kenya, the tide survey was completed."], {"country:KEN"}),
        (["The Kenya tide survey was completed."], {"country:KEN"}),
        (["The Kenya Tide Survey was completed."], {"country:KEN"}),
        (["All heard of the tide survey, which a trust carries out in Kenya."], {"country:KEN"}),
        (["The tide survey was launched, unlike the one in Kenya."], set()),
        (["The tide survey was told to partners in Kenya."], set()),
    ],
)
def test_who_and_where(linked, lines, targets):
    assert linked(*lines).keys() == targets


def test_what_is_told_with_a_verb_is_the_undertakings(linked):
    lines = ["The net menders training was held.", "Tidewater Relief will train forty net menders."]
    assert RELIEF in linked(*lines)


def test_a_loose_title_announces_the_undertaking_below_it(linked):
    lines = ["The tide survey was launched.", "Tidewater Relief will send boats."]
    assert RELIEF in linked(*lines, title="Tides and other matters of the survey")


def _served(made, names, sections, clause):
    minutes, sentences = made(sections)
    topics = find_topics(minutes, sentences, names)
    sentence = next(s for s in sentences if clause in s.passage.text)
    return topic_of(sentence, sentence.passage, topics)


def test_a_clause_serves_the_one_undertaking_of_its_section(made, names):
    talk = ("Matters", TALK, ["The tide survey was launched.", "The forms will be sent in May."])
    assert _served(made, names, [talk], "forms") == "initiative:tide survey"
    two = ("Matters", TALK, ["The tide survey was launched.", "The net project was launched.", "The forms will be sent."])
    assert _served(made, names, [two], "forms") is None


def test_an_item_serves_the_undertaking_whose_head_it_uses(made, names):
    talk = ("Matters", TALK, ["The tide survey was launched."])
    listed = ("Actions", ACTIONS, ["Harbour Aid to print the forms of the survey.", "Harbour Aid to buy soup."])
    assert _served(made, names, [talk, listed], "print") == "initiative:tide survey"
    assert _served(made, names, [talk, listed], "soup") is None


def test_a_title_that_is_a_country_places_what_is_told_below_it(linked):
    assert linked("The tide survey was launched.", title="Kenya").keys() == {"country:KEN"}
    assert not linked("The tide survey was launched.", title="Boats from Kenya")


def test_a_bare_matrix_is_the_form_for_it(made, names):
    assert _named(made, names, "Dataset", "The 4W form has six pages.", "The 4W was updated.") == ["4W form"]
