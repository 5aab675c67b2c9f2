"""Titles with running numbers: what is to be done is work, what is to be delivered a product; and near misses."""

from __future__ import annotations

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole

TALK = SectionRole.DISCUSSION


def _named(made, names, kind, *titles, line="Anna said it goes on."):
    minutes, sentences = made([(title, TALK, [line]) for title in titles])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == kind]


def test_what_is_to_be_done_is_work(made, names):
    found = _named(made, names, "Initiative", "Goal 1: Attract young skippers", "Goal 2: Quiet piers")
    assert found == ["Goal 1: Attract young skippers", "Goal 2: Quiet piers"]
    assert _named(made, names, "Initiative", "D1 - Mend the nets", "D2 - Run boat days") == [
        "D1 - Mend the nets",
        "D2 - Run boat days",
    ]


def test_what_is_to_be_delivered_is_a_product(made, names):
    titles = ("D03: Tide Atlas", "D04: Pier walks in winter")
    assert _named(made, names, "Dataset", *titles) == list(titles)


def test_a_number_names_it_in_the_text(made, names):
    minutes, sentences = made(
        [("D1 - Mend the nets", TALK, ["It is late."]), ("D2 - Run boat days", TALK, ["Ben will go on with D1."])]
    )
    first = next(t for t in find_topics(minutes, sentences, names) if t.name.name == "D1 - Mend the nets")
    assert len(first.mentions) == 2


def test_one_number_may_be_anything(made, names):
    assert _named(made, names, "Initiative", "Goal 1: Attract young skippers", "Weather") == []
