"""Organisations hired for, at work on, or behind an undertaking that is named elsewhere in the sentence; and near misses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.topics.ties.linking import find_links
from graphapp.schema.documents import Block, BlockKind, Passage, SectionRole
from graphapp.schema.findings import Sentence
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
        ("Harbour Aid has a small team working on the Net Count project.", {AID: Role.LEAD}),
        ("Anna Bell of Harbour Aid invites members to participate in the Net Count project.", {AID: Role.LEAD}),
        ("Harbour Aid asked partners to nominate staff for the Net Count project.", {AID: Role.LEAD}),
        (
            "Ben has been working with Harbour Aid, TWRD, and Quay Metro on preparing for the study on piers.",
            {AID: Role.MEMBER},
        ),
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
        "Harbour Aid has a team that knows of the Net Count project.",
        "Harbour Aid invited members to dinner; they spoke of the Net Count project.",
    ],
)
def test_near_misses(made, names, line):
    assert _links(made, names, line) == {}


def _listed(make, names, above):
    lines = ["Sifting the landing dataset.", "The net survey is in May.", "The pier study is late."]
    minutes, sentences = make([("Any other matters", SectionRole.DISCUSSION, lines)])
    first = Passage(above, range(9000, 9000 + len(above)))
    block = Block(BlockKind.PARAGRAPH, first)
    section = replace(minutes.sections[0], blocks=(block, *minutes.sections[0].blocks))
    moved = [replace(s, section=section, block_index=s.block_index + 1) for s in sentences]
    sentences = [Sentence(first, block, section, 0, 0), *moved]
    minutes = replace(minutes, sections=(section,))
    return {(f.initiative, f.target) for f in find_links(minutes, sentences, names, find_topics(minutes, sentences, names))}


@pytest.mark.parametrize("above", ["First activities (led by Harbour Aid):", "The following are funded by Harbour Aid:"])
def test_the_line_above_a_list_says_whose_its_items_are(made, names, above):
    assert {("initiative:net survey", AID), ("initiative:pier study", AID)} <= _listed(made, names, above)


@pytest.mark.parametrize(
    "above", ["Session (led by Harbour Aid):", "First activities, led by Harbour Aid in May:", "Led by Harbour Aid"]
)
def test_another_line_above_a_list_says_nothing_of_it(made, names, above):
    assert _listed(made, names, above) == set()
