"""Who leads, steers, is hired for and pays an undertaking, whatever the shape of the sentence; and near misses."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.topics.ties.linking import find_links
from graphapp.schema.documents import SectionRole
from graphapp.schema.life import Role

AID, RELIEF, FERRIES = "organisation:harbour aid", "organisation:tidewater relief", "organisation:ministry of ferries"


def _links(made, names, *lines, title="Net survey"):
    minutes, sentences = made([(title, SectionRole.DISCUSSION, list(lines))])
    topics = find_topics(minutes, sentences, names)
    links = find_links(minutes, sentences, names, topics)
    return {link.target: link.role for link in links if link.target.startswith("organisation")}


@pytest.mark.parametrize(
    ("line", "target", "role"),
    [
        ("Harbour Aid thus becomes the lead until June.", AID, Role.LEAD),
        ("Harbour Aid takes over the lead for the survey.", AID, Role.LEAD),
        ("Harbour Aid and Tidewater Relief are in the steering committee.", RELIEF, Role.MEMBER),
        ("Norway hired Tidewater Relief in May.", None, None),
        ("Harbour Aid hired Tidewater Relief in May.", RELIEF, Role.LEAD),
        ("It goes on, with Tidewater Relief paying the transport.", RELIEF, Role.FUNDER),
        ("It goes on, with Tidewater Relief as broadcaster.", RELIEF, Role.MEMBER),
        ("Data collection by Harbour Aid and Tidewater Relief goes on.", RELIEF, Role.LEAD),
        ("It goes on under the leadership of Harbour Aid.", AID, Role.LEAD),
        ("A drafting group was created: Harbour Aid (lead) and Tidewater Relief.", RELIEF, Role.MEMBER),
        ("Harbour Aid leads, funding Tidewater Relief + Ministry of Ferries.", FERRIES, Role.FUNDER),
        ("Anna said that Harbour Aid is running it.", AID, Role.LEAD),
        ("Harbour Aid and the Delegation are going to conduct it in May.", AID, Role.LEAD),
        ("The net survey, which Harbour Aid operates with others, is good.", AID, Role.LEAD),
    ],
)
def test_places_in_an_undertaking(made, names, line, target, role):
    found = _links(made, names, line)
    assert found.get(target) == role if target else not found


@pytest.mark.parametrize(
    "line",
    [
        "The quay group, led by Harbour Aid, will see.",
        "The next meeting, hosted by Harbour Aid, is in May.",
        "Harbour Aid would translate it, if needed.",
        "Harbour Aid took note.",
        "Harbour Aid wished to see more.",
        "Harbour Aid presented its own guide.",
        "Nothing is quoted until Harbour Aid approves.",
        "Harbour Aid had planned something.",
        "Harbour Aid is the lead of the cluster.",
    ],
)
def test_what_is_told_of_something_else(made, names, line):
    assert AID not in _links(made, names, "All goes well.", line)


def test_who_makes_an_undertaking_named_behind(made, names):
    for verb in ("will repeat", "is considering", "stops", "did", "agreed to make"):
        line = f"Harbour Aid {verb} a rapid survey on boats in Old Quay."
        assert _links(made, names, line, title="Any topic") == {AID: Role.LEAD}, verb


@pytest.mark.parametrize(
    ("line", "target", "role"),
    [
        ("Harbour Aid and its partners Tidewater Relief and Ministry of Ferries are rolling it out.", AID, Role.LEAD),
        ("Funded through Harbour Aid, the net survey ends in March.", AID, Role.FUNDER),
        ("The net survey (lead: Harbour Aid; donor: Tidewater Relief) is late.", RELIEF, Role.FUNDER),
        ("With the support of Harbour Aid, Tidewater Relief launched the net survey.", RELIEF, Role.LEAD),
        ("The net survey is implemented in Norway, Chile and Kenya by Harbour Aid.", AID, Role.LEAD),
        ("The net survey receives 2 million from Harbour Aid.", AID, Role.FUNDER),
    ],
)
def test_ways_of_telling_who_takes_part(made, names, line, target, role):
    assert _links(made, names, line)[target] == role


def test_what_is_funded_by_a_body_is_not_led_by_it(made, names):
    assert _links(made, names, "The Harbour Aid-funded boat project in Old Quay is good.", title="Any topic") == {
        AID: Role.FUNDER
    }
