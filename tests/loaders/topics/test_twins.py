"""Things that are a product and an undertaking, and titles that name an undertaking without a word for it."""

from __future__ import annotations

from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.topics.ties.serving import topic_of
from graphapp.schema.documents import SectionRole

TALK, ACTIONS = SectionRole.DISCUSSION, SectionRole.ACTIONS


def _kinds(made, names, sections):
    minutes, sentences = made(sections)
    return sorted((t.name.kind, t.name.name) for t in find_topics(minutes, sentences, names))


def test_a_portal_that_a_section_is_about_and_that_is_opened_is_both(made, names):
    lines = ["The ferry data portal will be opened to the public in May."]
    assert _kinds(made, names, [("Ferry data portal", TALK, lines)]) == [
        ("Dataset", "Ferry data portal"),
        ("Initiative", "Ferry data portal"),
    ]


def test_accounts_that_are_approved_are_no_undertaking(made, names):
    lines = ["The annual accounts were approved."]
    assert all(kind == "Dataset" for kind, _ in _kinds(made, names, [("Annual accounts for 2019", TALK, lines)]))


def test_a_product_and_its_project_are_one_undertaking(made, names):
    lines = ["The reef map project is run by Harbour Aid.", "The reef map will be published in June."]
    found = _kinds(made, names, [("Reef map", TALK, lines)])
    assert [name for kind, name in found if kind == "Initiative"] == ["reef map project"]


def test_an_assessment_that_is_shared_is_read_too(made, names):
    lines = ["Harbour Aid to share its ferry landing assessment by May."]
    assert {kind for kind, _ in _kinds(made, names, [("Actions", ACTIONS, lines)])} == {"Dataset", "Initiative"}


def test_a_title_that_an_action_names_again_is_an_undertaking(made, names):
    sections = [
        ("Boats for fishing families", TALK, ["Harbour Aid told how it goes."]),
        ("Actions", ACTIONS, ["Harbour Aid to send the note on boats for fishing families."]),
    ]
    assert ("Initiative", "Boats for fishing families") in _kinds(made, names, sections)


def test_a_title_that_is_only_talked_about_is_none(made, names):
    sections = [("Boats for fishing families", TALK, ["Boats for fishing families are dear."])]
    assert _kinds(made, names, sections) == []


def test_an_action_serves_what_its_product_is_of(made, names):
    minutes, sentences = made(
        [
            (
                "Tide survey",
                TALK,
                ["The tide survey is conducted by Harbour Aid.", "A guidance note on the tide survey is drafted."],
            ),
            ("Actions", ACTIONS, ["Harbour Aid to send the guidance note to Norway."]),
        ]
    )
    topics = find_topics(minutes, sentences, names)
    assert topic_of(sentences[-1], sentences[-1].passage, topics) == "initiative:tide survey"


def test_data_on_a_matter_are_gathered_and_data_of_a_sort_are_not(made, names):
    lines = ["Available data on landings will be compiled in May by Harbour Aid and Tidewater Relief."]
    assert "Initiative" in {kind for kind, _ in _kinds(made, names, [("Data on landings", TALK, lines)])}
    lines = ["Anonymised data will be compiled in May by Harbour Aid and Tidewater Relief."]
    assert "Initiative" not in {kind for kind, _ in _kinds(made, names, [("Anonymised data", TALK, lines)])}
