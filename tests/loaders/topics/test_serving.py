from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.topics.serving import datasets_of, mentions, topic_of
from graphapp.schema.documents import SectionRole

TALK, ACTIONS = SectionRole.DISCUSSION, SectionRole.ACTIONS
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
