from __future__ import annotations

from dataclasses import replace

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.topics.ties.serving import _under, datasets_of, mentions, topic_of
from graphapp.schema.documents import BlockKind, SectionRole
from graphapp.schema.findings import Sentence

TALK, ACTIONS = SectionRole.DISCUSSION, SectionRole.ACTIONS
TILES, NETS = "Harbour Aid began the roof tile pilot.", "The net count survey goes on."
SECTIONS = [
    ("Pier Safety Programme (PSP)", TALK, ["Harbour Aid will report.", "Divers come next week."]),
    ("Roof tile pilot", TALK, ["Harbour Aid began the roof tile pilot."]),
    ("Joint harbour damage assessment", TALK, ["All is well."]),
]


@pytest.fixture
def served(made, names):
    def serve(line, section=("Actions", ACTIONS)):
        minutes, sentences = made([*SECTIONS, (*section, [line])])
        topics = find_topics(minutes, sentences, names)
        return topic_of(sentences[-1], sentences[-1].passage, topics), datasets_of(sentences[-1].passage, topics)

    return serve


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("Harbour Aid to present the PSP.", "initiative:pier safety programme"),
        ("Roof tile pilot - Harbour Aid will buy nails.", "initiative:roof tile pilot"),
        ("Tidewater Relief to share the roof tile drawings.", "initiative:roof tile pilot"),
        ("Harbour Aid to send the list of assessed piers.", "initiative:joint harbour damage assessment"),
        ("Harbour Aid to buy biscuits.", None),
    ],
)
def test_the_undertaking_of_an_action(served, line, key):
    assert served(line)[0] == key


def test_a_clause_in_the_section_of_an_undertaking_serves_it(made, names):
    minutes, sentences = made(SECTIONS)
    topics = find_topics(minutes, sentences, names)
    assert topic_of(sentences[1], sentences[1].passage, topics) == "initiative:pier safety programme"


def test_the_datasets_of_a_clause_in_order(served):
    line = "Harbour Aid to share the ferry factsheet and the list of sunken boats."
    assert served(line)[1] == ["dataset:ferry factsheet", "dataset:list of sunken boats"]


def test_a_spelling_is_mentioned_only_as_whole_words(made, names):
    minutes, sentences = made(SECTIONS)
    topic = find_topics(minutes, sentences, names)[0]
    assert mentions("the PSP today", topic)
    assert not mentions("the PSPs today", topic)


def test_first_letters_of_a_name_are_enough(made, names):
    plan = [("Harbour Response Programme 2024", TALK, ["All is well."]), ("Nets", TALK, ["Carl is away."])]
    for line, key in (
        ("Send the calendar of HRP 2024 to Anna.", "initiative:harbour response programme 2024"),
        ("Send the calendar of HXP 2024 to Anna.", None),
        ("Send the calendar to Anna.", None),
    ):
        minutes, sentences = made([*plan, ("Actions", ACTIONS, [line])])
        topics = find_topics(minutes, sentences, names)
        assert topic_of(sentences[-1], sentences[-1].passage, topics) == key


def test_a_bracket_behind_a_title_does_not_hide_that_it_is_all_of_it(made, names):
    title = "Third Tide Strategy for Harbours (TTSH III)"
    minutes, sentences = made([(title, TALK, ["The ports table the first draft."])])
    assert {t.name.kind for t in find_topics(minutes, sentences, names)} >= {"Initiative", "Dataset"}
    minutes, sentences = made([("Third Tide Strategy for Harbours and other news", TALK, ["The ports table the first draft."])])
    assert "Initiative" not in {t.name.kind for t in find_topics(minutes, sentences, names)}


@pytest.mark.parametrize(
    ("line", "served_by"),
    [
        ("Anna to advertise the May workshop.", True),
        ("Anna to advertise the upcoming 2025 workshop.", True),
        ("Anna to advertise a workshop.", False),
    ],
)
def test_a_month_or_a_year_may_stand_before_the_head_alone(made, names, line, served_by):
    minutes, sentences = made([("News", TALK, ["The Quay Keeping workshop is in May."]), ("Actions", ACTIONS, [line])])
    topics = find_topics(minutes, sentences, names)
    key = topic_of(sentences[-1], sentences[-1].passage, topics)
    assert key == ("initiative:quay keeping workshop" if served_by else None)


@pytest.mark.parametrize(
    ("levels", "key"), [((0, 1, 1, 1), "initiative:roof tile pilot"), ((0, 1, 0, 1), None), ((0, 0, 0, 0), None)]
)
def test_what_stands_deeper_serves_what_the_item_above_names(made, names, levels, key):
    lines = ["Harbour Aid began the roof tile pilot.", "Slow.", "Other news.", "Anna to buy biscuits."]
    made_minutes, _ = made([("Net count", TALK, ["The net count survey goes on.", "So it is."]), ("News", TALK, lines)])
    section = made_minutes.sections[1]
    deep = replace(section, blocks=tuple(replace(b, level=n) for b, n in zip(section.blocks, levels, strict=True)))
    minutes = replace(made_minutes, sections=(made_minutes.sections[0], deep))
    sentences = [Sentence(b.passage, b, s, i, j) for i, s in enumerate(minutes.sections) for j, b in enumerate(s.blocks)]
    topics = find_topics(minutes, sentences, names)
    assert _under(sentences[-1], [t for t in topics if t.name.kind == "Initiative"]) == key


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        (["Item 2: Roof tile pilot (Carl)", TILES, NETS, "Slow."], "initiative:roof tile pilot"),
        (["Item 2: Roof tile pilot (Carl)", TILES, "Item 3: Other news"], None),
        (["Item 2: Nets", NETS, "Item 3: Tiles", TILES], "initiative:roof tile pilot"),
    ],
)
def test_a_line_alone_parts_the_topics_of_a_section(made, names, lines, key):
    made_minutes, _ = made([("Minutes", TALK, [*lines, "Anna to buy biscuits."])])
    (section,) = made_minutes.sections
    section = replace(section, blocks=tuple(replace(block, kind=BlockKind.PARAGRAPH, level=0) for block in section.blocks))
    minutes = replace(made_minutes, sections=(section,))
    sentences = [Sentence(block.passage, block, section, 0, at) for at, block in enumerate(section.blocks)]
    assert topic_of(sentences[-1], sentences[-1].passage, find_topics(minutes, sentences, names)) == key


def test_a_name_may_be_written_as_one_word(made, names):
    minutes, sentences = made(
        [
            ("Tide Tables pilot", SectionRole.DISCUSSION, ["It is late."]),
            ("Actions", SectionRole.ACTIONS, ["Bo: merge TideTablesPilot."]),
        ]
    )
    topics = find_topics(minutes, sentences, names)
    assert topic_of(sentences[-1], sentences[-1].passage, topics) == "initiative:tide tables pilot"
