from __future__ import annotations

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole

TALK, ACTIONS = SectionRole.DISCUSSION, SectionRole.ACTIONS


def found(made, names, sections):
    return {t.name.name: t for t in find_topics(*made(sections), names)}


def test_a_section_title_names_an_initiative_and_its_short_form_is_the_same(made, names):
    topics = found(
        made,
        names,
        [
            ("Coastal erosion study", TALK, ["Harbour Aid presented the erosion study."]),
            ("Actions", ACTIONS, ["Harbour Aid to extend the coastal erosion study in Norway."]),
        ],
    )
    (topic,) = topics.values()
    assert topic.name.kind == "Initiative"
    assert topic.section_index == 0
    assert {"Coastal erosion study", "erosion study"} <= set(topic.name.spellings)
    assert len(topic.mentions) == 3


def test_a_dataset_is_found_with_what_it_is_about(made, names):
    topics = found(made, names, [("Actions", ACTIONS, ["Harbour Aid to share the list of flooded piers by Friday."])])
    assert topics["list of flooded piers"].name.key == "dataset:list of flooded piers"


def test_purposes_dates_and_places_of_publication_are_no_part_of_a_name(made, names):
    lines = [
        "Harbour Aid to circulate the draft pier questionnaire for comments.",
        "The ferry factsheet will be published in June.",
    ]
    assert set(found(made, names, [("Notes", TALK, lines)])) == {"draft pier questionnaire", "ferry factsheet"}


def test_passing_words_are_not_listed(made, names):
    lines = ["The report was long.", "We had a review of action points.", "Please review and list the open issues."]
    assert not found(made, names, [("Review of the agenda", TALK, lines)])


def test_an_acronym_in_brackets_belongs_to_the_name(made, names):
    topics = found(made, names, [("Notes", TALK, ["Harbour Aid will launch the Pier Safety Programme (PSP) soon."])])
    (topic,) = topics.values()
    assert topic.name.acronym == "PSP"
    assert topic.name.spellings[0].startswith("Pier Safety Programme")


def test_an_organisation_is_not_an_undertaking(made, names):
    assert not found(made, names, [("Notes", TALK, ["Tidewater Relief joined.", "The Ministry of Ferries agreed."])])
