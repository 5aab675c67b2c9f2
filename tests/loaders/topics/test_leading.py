"""Who leads, steers, is hired for and pays an undertaking, whatever the shape of the sentence; and near misses."""

from __future__ import annotations

import pytest

from graphapp.schema.life import Role

AID, RELIEF, FERRIES = "organisation:harbour aid", "organisation:tidewater relief", "organisation:ministry of ferries"


@pytest.mark.parametrize(
    ("line", "target", "role"),
    [
        ("Harbour Aid thus becomes the lead until June.", AID, Role.LEAD),
        ("Harbour Aid takes over the lead for the survey.", AID, Role.LEAD),
        ("Harbour Aid and Tidewater Relief are in the steering committee.", RELIEF, Role.MEMBER),
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
        ("Harbour Aid and its partners Tidewater Relief and Ministry of Ferries are rolling it out.", AID, Role.LEAD),
        ("Funded through Harbour Aid, the net survey ends in March.", AID, Role.FUNDER),
        ("The net survey (lead: Harbour Aid; donor: Tidewater Relief) is late.", RELIEF, Role.FUNDER),
        ("With the support of Harbour Aid, Tidewater Relief launched the net survey.", RELIEF, Role.LEAD),
        ("The net survey is implemented in Norway, Chile and Kenya by Harbour Aid.", AID, Role.LEAD),
        ("The net survey receives 2 million from Harbour Aid.", AID, Role.FUNDER),
    ],
)
def test_places_in_an_undertaking(linked, line, target, role):
    assert linked(line, title="Net survey")[target].role == role


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
        "Norway hired Tidewater Relief in May.",
    ],
)
def test_what_is_told_of_something_else(linked, line):
    assert not {AID, RELIEF} & linked("All goes well.", line, title="Net survey").keys()


def test_who_makes_an_undertaking_named_behind(linked):
    for verb in ("will repeat", "is considering", "stops", "did", "agreed to make"):
        line = f"Harbour Aid {verb} a rapid survey on boats in Old Quay."
        assert linked(line)[AID].role is Role.LEAD, verb


def test_what_is_funded_by_a_body_is_not_led_by_it(linked):
    assert linked("The Harbour Aid-funded boat project in Old Quay is good.")[AID].role is Role.FUNDER
