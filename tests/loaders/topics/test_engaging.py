"""Organisations hired for, at work on, or behind an undertaking that is named elsewhere in the sentence; and near misses."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.topics.ties.linking import find_links
from graphapp.schema.documents import SectionRole
from graphapp.schema.life import Role

AID, RELIEF, FERRIES = "organisation:harbour aid", "organisation:tidewater relief", "organisation:ministry of ferries"


def _links(made, names, line):
    minutes, sentences = made([("Any other matters", SectionRole.DISCUSSION, [line])])
    topics = find_topics(minutes, sentences, names)
    found = find_links(minutes, sentences, names, topics)
    return {link.target: link.role for link in found if link.target.startswith("organisation")}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Harbour Aid has been engaged by the Ministry of Ferries to help with a feasibility study for piers.",
            {AID: Role.LEAD, FERRIES: Role.FUNDER},
        ),
        (
            "Ben has been working with Harbour Aid and Tidewater Relief on preparing for the study on piers.",
            {AID: Role.MEMBER, RELIEF: Role.MEMBER},
        ),
        (
            "It is part of the Net Count project, which Harbour Aid runs with Tidewater Relief.",
            {AID: Role.LEAD, RELIEF: Role.MEMBER},
        ),
        ("It is part of the Net Count project, which Harbour Aid funds.", {AID: Role.FUNDER}),
        ("Harbour Aid and Tidewater Relief went for a joint assessment in Quay.", {AID: Role.LEAD, RELIEF: Role.LEAD}),
        ("Harbour Aid wishes to organise a visit to the Quay training centre in Norway.", {}),
        ("Harbour Aid is spearheading a new Net Count project.", {AID: Role.LEAD}),
    ],
)
def test_ways_to_take_part(made, names, line, expected):
    found = _links(made, names, line)
    assert {target: found.get(target) for target in expected} == expected


@pytest.mark.parametrize(
    "line",
    [
        "The meeting with Harbour Aid was about the weather; the Net Count project is late.",
        "The Net Count project, which Harbour Aid asked about, is late.",
        "A guard was hired by Harbour Aid. The Net Count project is late.",
    ],
)
def test_near_misses(made, names, line):
    assert _links(made, names, line) == {}
