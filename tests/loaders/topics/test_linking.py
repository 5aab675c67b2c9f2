from __future__ import annotations

from dataclasses import replace

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.topics.ties.linking import find_links
from graphapp.loaders.topics.ties.taking_part import _MATTER
from graphapp.schema.documents import SectionRole
from graphapp.schema.life import Role

TALK, ACTIONS = SectionRole.DISCUSSION, SectionRole.ACTIONS
AID, RELIEF, FERRIES = "organisation:harbour aid", "organisation:tidewater relief", "organisation:ministry of ferries"


@pytest.fixture
def links(linked):
    """Reads lines below a title and gives who and where they tell of, each with its part."""

    def read(*lines, title="Pier repair pilot", role=TALK):
        return {(target, link.role) for target, link in linked(*lines, title=title, role=role).items()}

    return read


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The pilot is led by Harbour Aid together with Tidewater Relief.", {(AID, Role.LEAD), (RELIEF, Role.LEAD)}),
        ("It is funded by the Ministry of Ferries.", {(FERRIES, Role.FUNDER)}),
        ("The steering group comprises Harbour Aid and Tidewater Relief.", {(AID, Role.MEMBER), (RELIEF, Role.MEMBER)}),
        ("Harbour Aid and Tidewater Relief are testing a kit.", {(AID, Role.LEAD), (RELIEF, Role.LEAD)}),
        ("It goes on in July, if the Ministry of Ferries agrees.", {(FERRIES, Role.FUNDER)}),
        ("The Ministry of Ferries will not renew its grant.", {(FERRIES, Role.FUNDER)}),
        ("Tidewater Relief asked for a break.", set()),
        ("Tidewater Relief trained 44 skippers in May.", set()),
        ("Tidewater Relief agreed to train the skippers.", {(RELIEF, Role.LEAD)}),
        ("If the Ministry of Ferries were to fund the boats, all could go.", set()),
        ("A letter came from Harbour Aid.", set()),
        (
            "The kits have been tested in Norway, Chile and Kenya.",
            {("country:NOR", None), ("country:CHL", None), ("country:KEN", None)},
        ),
        ("Three pilot countries were confirmed (Norway and Chile).", {("country:NOR", None), ("country:CHL", None)}),
        ("Boats left for Norway.", set()),
        (
            "In Norway forty kits were lent; in Chile the elections are in the way.",
            {("country:NOR", None), ("country:CHL", None)},
        ),
    ],
)
def test_what_a_section_tells_of_its_undertaking(links, line, expected):
    assert links(line) == expected


def test_an_owner_and_a_country_in_the_name(links):
    found = links("Nothing new.", title="Harbour Aid quay study in Chile")
    assert found == {(AID, Role.LEAD), ("country:CHL", None)}


def test_who_is_to_do_an_action_about_it_takes_part(links):
    line = "Tidewater Relief to share the two forms for the Quay Monitoring."
    assert links(line, title="Actions", role=ACTIONS) == {(RELIEF, Role.LEAD)}


def test_a_sentence_that_names_another_undertaking_says_nothing_of_the_sections(linked):
    (link,) = linked("The Ferry Wreck Project is funded by Harbour Aid.", title="Pier repair pilot").values()
    assert link.initiative == "initiative:ferry wreck project"
    assert [each.passage.text for each in link.evidence] == ["The Ferry Wreck Project is funded by Harbour Aid."]


def test_who_reports_on_it_leads_where_nobody_else_is_said_to(links):
    line = "The ferry wreck survey in Kenya goes on."
    assert links(line, title="Harbour Aid activities") == {(AID, Role.LEAD), ("country:KEN", None)}
    assert links(f"Tidewater Relief – {line}", title="Round table") == {(RELIEF, Role.LEAD), ("country:KEN", None)}
    led = "The ferry wreck survey in Kenya is led by Tidewater Relief."
    assert links(led, title="Harbour Aid activities") == {(RELIEF, Role.LEAD), ("country:KEN", None)}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Harbour Aid and Tidewater Relief did the pier repair pilot in May.", {(AID, Role.LEAD), (RELIEF, Role.LEAD)}),
        ("The Ministry of Ferries was praised for the pier repair pilot.", {(FERRIES, Role.MEMBER)}),
        ("The Ministry of Ferries contribution to the pier repair pilot was signed.", {(FERRIES, Role.FUNDER)}),
        ("Harbour Aid, who fund the pilot, came late.", {(AID, Role.FUNDER)}),
        ("Experts of Harbour Aid have joined the pilot.", {(AID, Role.MEMBER)}),
        ("It is a joint exercise with Harbour Aid.", {(AID, Role.MEMBER)}),
        ("The kits are used by Harbour Aid in Quay and Tidewater Relief in Port.", {(AID, Role.MEMBER), (RELIEF, Role.MEMBER)}),
        (
            "The pier repair pilot, which Harbour Aid is carrying out for Tidewater Relief, goes on.",
            {(AID, Role.LEAD), (RELIEF, Role.FUNDER)},
        ),
        ("Harbour Aid hopes to close the interviews in May.", {(AID, Role.LEAD)}),
        ("Nobody knows what kits Harbour Aid expects to bring.", set()),
        ("Harbour Aid, who came late, said nothing.", set()),
    ],
)
def test_who_takes_part_in_other_turns_of_phrase(links, line, expected):
    assert links(line) == expected


def test_what_is_named_in_passing_does_not_go_on(made, names):
    lines = ["Norway pays for it under its Quay Building Programme. Harbour Aid is to send the plans."]
    minutes, sentences = made([("Tide census", TALK, lines)])
    found = find_links(minutes, sentences, names, find_topics(minutes, sentences, names))
    assert all(link.target != AID for link in found if "programme" in link.initiative)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Harbour Aid suggested a mapping of piers.", {(AID, Role.LEAD)}),
        ("Tidewater Relief wants to join the pilot.", {(RELIEF, Role.MEMBER)}),
        ("Tidewater Relief wants to see results.", set()),
        ("Harbour Aid, with the support of Tidewater Relief, will collect prices.", {(AID, Role.LEAD), (RELIEF, Role.FUNDER)}),
    ],
)
def test_who_proposes_and_who_wishes(links, line, expected):
    title = "Any topic" if "mapping" in line else "Pier repair pilot"
    assert links(line, title=title) == expected


def test_a_paragraph_that_came_to_another_undertaking_tells_no_more_of_the_first(made, names):
    minutes, sentences = made(
        [
            (
                "Updates",
                SectionRole.DISCUSSION,
                ["The net survey goes on.", "The roof pilot began.", "Harbour Aid will provide nails."],
            )
        ]
    )
    one = [replace(s, block=sentences[0].block, block_index=0) for s in sentences]
    topics = find_topics(minutes, one, names)
    found = {link.initiative for link in find_links(minutes, one, names, topics) if link.target == "organisation:harbour aid"}
    assert found == {"initiative:roof pilot"}


def test_a_group_takes_no_part_in_itself(made, names, links):
    title = "Harbour Aid project"
    assert links("The boats are ready.", title=title) == {(AID, Role.LEAD)}
    minutes, sentences = made([("Nets", TALK, ["Harbour Aid runs the Tidewater Relief Task Force."])])
    topics = find_topics(minutes, sentences, names)
    assert [t.name.name for t in topics] == ["Tidewater Relief Task Force"]
    assert AID in {link.target for link in find_links(minutes, sentences, names, topics)}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("We heard of Harbour Aid's main undertaking, the “Pier repair pilot”.", {AID}),
        ("We heard of Harbour Aid and of boats, the “Pier repair pilot”.", set()),
        ("News of the pilot, with Harbour Aid being first and others later.", {AID}),
        ("The members of Harbour Aid are invited to attend.", set()),
    ],
)
def test_whose_work_is_told_of_before_its_name(links, line, expected):
    assert {target for target, _ in links(line)} == expected


def test_a_title_that_says_who_speaks_is_not_whose_work_it_is(linked):
    assert linked("The net survey of the ports goes on.", title="Tidewater Relief activities").keys() == {RELIEF}


def test_deeper_items_tell_of_the_undertaking_above_them(made, names):
    minutes, sentences = made([("News", TALK, ["Net survey of the ports", "Harbour Aid will run it.", "Norway is far."])])
    levels = (0, 1, 0)
    section = minutes.sections[0]
    blocks = tuple(replace(b, level=n) for b, n in zip(section.blocks, levels, strict=True))
    section = replace(section, blocks=blocks)
    minutes = replace(minutes, sections=(section,))
    sentences = [replace(s, block=b, section=section) for s, b in zip(sentences, blocks, strict=True)]
    topics = find_topics(minutes, sentences, names)
    found = find_links(minutes, sentences, names, topics)
    assert [(link.target, link.role) for link in found] == [(AID, Role.LEAD)]


def test_the_board_of_an_undertaking_does_not_have_it(linked):
    assert linked("The Harbour Aid Net Project met.", "Boats came.", title="Nets").keys() == {AID}


@pytest.mark.parametrize(
    ("owner", "is_matter"),
    [
        ("Transparency", True),
        ("Nutrition", True),
        ("Quayford", False),
        ("Delegation", False),
        ("University", False),
        ("UNHCR", False),
    ],
)
def test_a_matter_has_no_undertaking(owner, is_matter):
    assert bool(_MATTER.fullmatch(owner)) is is_matter
