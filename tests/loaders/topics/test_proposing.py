"""Titles under which somebody promises something are matters in hand; those of every meeting are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.topics.proposing import HEARD, IN_HAND, kept, with_matters
from graphapp.pipeline import Reading
from graphapp.schema.documents import Block, BlockKind, SectionRole
from graphapp.schema.findings import ActionFound, Found, Sentence
from graphapp.schema.life import ItemKind
from graphapp.schema.records import Name

TASK = "Harbour Aid will write to the port office."


def _proposed(minutes, sentences, names):
    topics = with_matters(minutes, sentences, names, find_topics(minutes, sentences, names))
    return [t for t in topics if t.name.reason == IN_HAND]


def _action(sentence, initiative=None):
    return ActionFound(sentence.passage.text, ItemKind.BODY, ((sentence, sentence.passage),), initiative=initiative)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Lighthouse keeper's cottage", "Lighthouse keeper's cottage"),
        ("Banking hub in the old harbour", "Banking hub in the old harbour"),
        ("4. Quay lights (Anna)", "Quay lights"),
        ("HARBOUR REGATTA FRIDAY 7 JUNE", "HARBOUR REGATTA"),
    ],
)
def test_a_title_names_what_is_promised_below_it(made, names, title, name):
    minutes, sentences = made([(title, SectionRole.DISCUSSION, [TASK])])
    (matter,) = _proposed(minutes, sentences, names)
    assert matter.name.name == name
    assert kept([matter], [_action(sentences[0])]) == [matter]
    assert kept([matter], []) == []


@pytest.mark.parametrize(
    "title",
    [
        "Any other business",
        "Welcome and introductions",
        "Election of the board",
        "Review net prices",
        "Minor adjustments to the rules",
        "Net prices:",
        "What of the nets?",
        "Harbour Aid",
        "Update from the quay",
        "Members agreed",
        "ACT-2024-03",
        "Council registration office",
        "Logistics",
        "Organisation of the club",
        "Links for skippers",
        "3/ Quay town",
        "Breakout session 1-2",
        "Proposed schedule",
        "Correspondence",
    ],
)
def test_what_every_meeting_has_or_does_is_no_matter(made, names, title):
    minutes, sentences = made([(title, SectionRole.DISCUSSION, [TASK])])
    assert _proposed(minutes, sentences, names) == []


def test_a_matter_is_kept_where_an_action_elsewhere_serves_it(made, names):
    minutes, sentences = made(
        [
            ("Quay lights", SectionRole.DISCUSSION, ["They are dim."]),
            ("Actions", SectionRole.ACTIONS, ["Anna to order lamps."]),
        ]
    )
    (matter,) = _proposed(minutes, sentences, names)
    assert kept([matter], [_action(sentences[1], matter.name.key)]) == [matter]
    assert kept([matter], [_action(sentences[1])]) == []


def test_a_title_that_names_an_undertaking_already_is_left_to_it(made, names):
    minutes, sentences = made([("Net repair pilot", SectionRole.DISCUSSION, [TASK])])
    assert _proposed(minutes, sentences, names) == []


def _numbered(made, *lines):
    """Minutes of one section with numbered items: a line that starts with a digit is an item, the others are paragraphs."""
    minutes, _ = made([("Notes", SectionRole.DISCUSSION, list(lines))])
    (section,) = minutes.sections
    blocks = tuple(_block(block) for block in section.blocks)
    section = replace(section, blocks=blocks)
    minutes = replace(minutes, sections=(section,))
    return minutes, section


def _block(block: Block) -> Block:
    text = block.passage.text
    if not text[0].isdigit():
        return Block(BlockKind.PARAGRAPH, block.passage)
    marker = text.split()[0]
    return Block(BlockKind.ITEM, block.passage.part(len(marker) + 1, len(text)), marker=marker)


def test_numbered_points_name_what_is_told_in_the_paragraphs_below_them(made, names):
    minutes, section = _numbered(
        made, "1. Quay lights", "Anna will order some.", "2. Customs in the old harbour", "They are late."
    )
    sentences = [Sentence(b.passage, b, section, 0, i) for i, b in enumerate(section.blocks)]
    lights, tables = _proposed(minutes, sentences, names)
    assert (lights.name.name, tables.name.name) == ("Quay lights", "Customs in the old harbour")
    assert kept([lights, tables], [_action(sentences[1])]) == [lights]


def test_numbered_items_that_open_with_a_title_name_what_they_tell(made, names):
    minutes, section = _numbered(
        made, "1. Outreach (Anna Moss)—the subgroup will meet.", "2. Quay lights—Anna will order some.", "3. AOB"
    )
    sentences = [Sentence(b.passage, b, section, 0, i) for i, b in enumerate(section.blocks)]
    assert [t.name.name for t in _proposed(minutes, sentences, names)] == ["Outreach", "Quay lights"]


def test_what_somebody_is_put_down_to_speak_of_needs_no_promise(made, names):
    title = "Quay lights proposal - Ada Moss"
    minutes, sentences = made([(title, SectionRole.DISCUSSION, ["They are dim."])])
    known = Found("person:ada moss", "Person", title.index("Ada"), len(title), "Ada Moss")
    names.find = lambda passage: [known] if passage.text == title else []
    names.name = lambda key: Name(key, "Person", "Ada Moss")
    topics = with_matters(minutes, sentences, names, [])
    assert [(t.name.name, t.name.reason) for t in topics] == [("Quay lights proposal", HEARD)]
    assert kept(topics, []) == topics


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("| Cash for host families – UNICEF", "cash for host families"),
        ("“Quiet harbour nights”", "quiet harbour nights"),
        ("Joint monitoring mission", "joint monitoring mission"),
    ],
)
def test_marks_and_bodies_around_a_title_are_no_part_of_the_matter(title, name):
    text = f"# Minutes of the Quay Group\n\n## {title}\n\nHarbour Aid will send the frame.\n"
    reading = Reading(text.encode(), "quay.md")
    assert name in {t.name.name.casefold() for t in reading.topics if t.name.kind == "Initiative"}
