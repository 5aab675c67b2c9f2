"""The undertaking whose meeting it is: its name, what is promised for it, and who comes to its meetings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.topics.named.own import OWN, STEERED, is_steered
from graphapp.loaders.topics.ties.linking import find_links
from graphapp.loaders.topics.ties.serving import topic_of
from graphapp.schema.documents import BlockKind, SectionRole

TALK = ("Notes", SectionRole.DISCUSSION, ["Anna told how far the pilot is.", "Bo will buy rope."])


def _read(made, title, *sections):
    """Minutes with a title at their head."""
    minutes, sentences = made([("", SectionRole.HEADER, [title]), *sections])
    head = minutes.sections[0]
    titled = replace(head.blocks[0], kind=BlockKind.HEADING)
    head = replace(head, blocks=(titled,))
    minutes = replace(minutes, sections=(head, *minutes.sections[1:]))
    first = replace(sentences[0], block=titled, section=head)
    return minutes, [first, *sentences[1:]]


def _own(made, names, title, *sections):
    minutes, sentences = _read(made, title, *(sections or (TALK,)))
    return [t for t in find_topics(minutes, sentences, names) if t.name.reason == OWN]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Tide Watch Pilot – fifth meeting", "Tide Watch Pilot"),
        ("Fifth Tide Watch Pilot Meeting (3 June 2025)", "Tide Watch Pilot"),
        ("Use Case 2 Phone Conference: 05/08/2010, 13:00", "Use Case 2"),
        ("Minutes of the Net Mending Project", "Net Mending Project"),
    ],
)
def test_the_title_of_the_page_names_it(made, names, title, name):
    (topic,) = _own(made, names, title)
    assert topic.name.name == name


@pytest.mark.parametrize(
    "title", ["Net Mending Project Board", "Harbour Working Group", "Pilots' union, June meeting", "Minutes of the meeting"]
)
def test_bodies_and_groups_are_no_undertakings(made, names, title):
    assert _own(made, names, title) == []


def test_what_is_promised_for_no_other_is_promised_for_it(made, names):
    minutes, sentences = _read(made, "Tide Watch Pilot – fifth meeting", TALK)
    topics = find_topics(minutes, sentences, names)
    assert topic_of(sentences[-1], sentences[-1].passage, topics) == "initiative:tide watch pilot"


def test_who_comes_takes_part_and_who_is_excused_does_not(made, names):
    minutes, sentences = _read(
        made,
        "Tide Watch Pilot – fifth meeting",
        ("Participants", SectionRole.ATTENDANCE, ["Anna (Harbour Aid)", "Norway: Bo"]),
        ("Apologies", SectionRole.ATTENDANCE, ["Tidewater Relief"]),
        TALK,
    )
    links = find_links(minutes, sentences, names, find_topics(minutes, sentences, names))
    assert {link.target for link in links} == {"organisation:harbour aid", "country:NOR"}
    assert {link.reason for link in links} == {"came to its meeting"}


def test_a_steering_group_is_that_of_what_it_steers():
    assert is_steered(["Tide Watch Project Steering Group"], ["Tide Watch", None])
    assert not is_steered(["Tide Watch Users' Group"], ["Tide Watch"])


STEERED_TALK = ("Notes", SectionRole.DISCUSSION, ["Anna told how far TideCAT is.", "TideCAT is late.", "Bo will buy rope."])


@pytest.mark.parametrize(
    "title",
    [
        "TideCAT Steering Committee, June",
        "Minutes of the TideCAT project Management Board",
        "TideCAT Kick Off Meeting - Minutes",
        "TideCAT Milestone 2 Meeting",
        "TideCAT WP 3 meeting",
    ],
)
def test_what_goes_by_a_code_and_is_steered_or_cut_into_packages_is_an_undertaking(made, names, title):
    minutes, sentences = _read(made, title, ("Present", SectionRole.ATTENDANCE, ["Anna (Harbour Aid)"]), STEERED_TALK)
    topics = find_topics(minutes, sentences, names)
    assert [t.name.name for t in topics if t.name.reason == STEERED] == ["TideCAT"]
    assert {link.target for link in find_links(minutes, sentences, names, topics)} == {"organisation:harbour aid"}
    assert topic_of(sentences[-1], sentences[-1].passage, topics) == "initiative:tidecat"


def test_where_those_who_steer_name_many_undertakings_what_is_served_is_left_open(made, names):
    lines = [f"The {name} project goes on." for name in ("Pier", "Quay", "Net", "Boat", "Buoy")]
    talk = ("Notes", SectionRole.DISCUSSION, [*lines, "TideCAT is late."])
    rest = ("AOB", SectionRole.DISCUSSION, ["Bo will buy rope."])
    minutes, sentences = _read(made, "TideCAT Steering Committee", talk, rest)
    topics = find_topics(minutes, sentences, names)
    assert topic_of(sentences[-1], sentences[-1].passage, topics) is None
    assert topic_of(sentences[-2], sentences[-2].passage, topics) == "initiative:tidecat"


@pytest.mark.parametrize("title", ["TideCAT Board", "TideCAT Users' Group", "Harbour Steering Committee"])
def test_boards_and_what_has_no_code_are_none(made, names, title):
    minutes, sentences = _read(made, title, STEERED_TALK)
    assert not [t for t in find_topics(minutes, sentences, names) if t.name.reason == STEERED]
