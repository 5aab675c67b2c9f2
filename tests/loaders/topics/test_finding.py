from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.pipeline import Reading
from graphapp.schema.documents import SectionRole

TALK, ACTIONS = SectionRole.DISCUSSION, SectionRole.ACTIONS


def found(made, names, sections):
    return {t.name.name: t for t in find_topics(*made(sections), names)}


def keys(made, names, lines, role=TALK):
    return {t.name.key for t in find_topics(*made([("Notes", role, lines)]), names)}


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


def test_the_fullest_spelling_names_it(made, names):
    sections = [
        ("Pier trial", TALK, ["The pier trial goes on."]),
        ("Actions", ACTIONS, ["Harbour Aid to extend the pier trial in Norway."]),
    ]
    (topic,) = found(made, names, sections).values()
    assert topic.name.name == "pier trial in Norway"
    assert topic.name.key == "initiative:pier trial in norway"


def test_a_dataset_is_found_with_what_it_is_about(made, names):
    lines = ["Harbour Aid to share the list of flooded piers by Friday."]
    assert keys(made, names, lines, ACTIONS) == {"dataset:list of flooded piers"}


def test_purposes_dates_and_receivers_are_no_part_of_a_name(made, names):
    lines = [
        "Harbour Aid to circulate the draft pier questionnaire for comments.",
        "The ferry factsheet will be published in June.",
        "Harbour Aid will send the mooring manual to Tidewater Relief.",
    ]
    expected = {"dataset:draft pier questionnaire", "dataset:ferry factsheet", "dataset:mooring manual"}
    assert keys(made, names, lines) == expected


@pytest.mark.parametrize(
    "line",
    [
        "The report was long.",
        "We had a review of action points.",
        "Please review and list the open issues.",
        "They plan to map the piers and to report on them.",
        "Many projects and good studies were mentioned.",
        "A similar quay project exists elsewhere.",
        "The Ferry Research Institute sent regrets.",
        "Everybody is happy with the progress and the process.",
    ],
)
def test_passing_words_are_not_listed(made, names, line):
    assert keys(made, names, [line]) == set()


def test_an_acronym_in_brackets_belongs_to_the_name_and_stands_for_it(made, names):
    lines = ["Harbour Aid will launch the Pier Safety Programme (PSP) soon.", "Everybody likes the PSP."]
    (topic,) = found(made, names, [("Notes", TALK, lines)]).values()
    assert topic.name.acronym == "PSP"
    assert topic.name.spellings[0] == "Pier Safety Programme"
    assert [s.passage.text[a:b] for s, a, b in topic.mentions] == ["Pier Safety Programme (PSP)", "PSP"]


def test_an_acronym_that_the_name_does_not_spell_is_not_its_own(made, names):
    (topic,) = found(made, names, [("Notes", TALK, ["We launched the Pier Safety Programme (NOR)."])]).values()
    assert topic.name.acronym is None


def test_two_parts_of_a_title_name_one_thing(made, names):
    topics = found(made, names, [("Quay Repair Review (QRR) - Joint quay initiative in Chile", TALK, ["It goes on."])])
    (topic,) = topics.values()
    assert {"Quay Repair Review", "Joint quay initiative in Chile", "QRR"} <= set(topic.name.spellings)


def test_a_bare_phrase_speaks_of_what_its_section_is_about(made, names):
    sections = [("Lighthouse workshop plans 2031", TALK, ["A two-day workshop will be held in May."])]
    (topic,) = found(made, names, sections).values()
    assert topic.name.spellings == ("Lighthouse workshop",)
    assert len(topic.mentions) == 2


def test_a_concept_note_belongs_to_each_section_that_has_one(made, names):
    sections = [
        ("Pier pilot", TALK, ["The concept note was shared."]),
        ("Quay pilot", TALK, ["As the concept note says, it is large."]),
    ]
    topics = [t.name for t in find_topics(*made(sections), names) if t.name.kind == "Dataset"]
    assert [t.name for t in topics] == ["concept note", "concept note"]
    assert len({t.key for t in topics}) == 2


def test_a_quoted_title_is_a_dataset_beside_the_word_for_it(made, names):
    lines = ["Harbour Aid published their study “From Pier to Pier”.", "He said “Good Morning Everybody”."]
    assert keys(made, names, lines) == {"dataset:from pier to pier"}


def test_titles_in_a_list_take_the_kind_of_their_head(made, names):
    lines = ["It supports common reports including Salty Tales and Harbour Aid."]
    assert keys(made, names, lines) == {"dataset:salty tales"}


def test_what_several_are_to_make_is_an_undertaking_too(made, names):
    lines = ["Harbour Aid and Tidewater Relief to draft a position paper on night ferries."]
    name = "position paper on night ferries"
    assert keys(made, names, lines, ACTIONS) == {f"dataset:{name}", f"initiative:{name}"}


def test_the_names_of_organisations_are_not_undertakings(made, names):
    assert keys(made, names, ["Tidewater Relief joined.", "The Ministry of Ferries agreed."]) == set()


def test_the_codes_of_actions_are_not_part_of_a_name(made, names):
    lines = ["Action-BM-2031-03 Pier Register was updated."]
    assert keys(made, names, lines) == {"dataset:pier register"}


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["The Pier Minister’s letter was sent.", "Anna circulated the PM’s letter."], 1),
        (["Anna will update the SC terms of reference.", "Anna will share the skipper council terms of reference."], 1),
        (["Anna will update the SC terms of reference.", "Anna will share the diver council terms of reference."], 2),
        (["Anna shared the NB net report.", "Anna shared the new boat quay report."], 2),
    ],
)
def test_the_first_letters_of_a_name_stand_for_it(made, names, lines, found):
    minutes, sentences = made([("Any topic", SectionRole.DISCUSSION, lines)])
    assert len([t for t in find_topics(minutes, sentences, names) if t.name.kind == "Dataset"]) == found


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The World Bank Tidewater Programme is on track.", "World Bank Tidewater Programme"),
        ("All heard of the World Bank revision of the Pier Code.", "World Bank revision of the Pier Code"),
    ],
)
def test_the_word_for_a_body_in_its_owners_name_does_not_make_it_one(line, name):
    reading = Reading(f"# Minutes of the Quay Group\n\n## Round table\n\n{line}\n".encode(), "quay.md")
    assert name in {t.name.name for t in reading.topics if t.name.kind == "Initiative"}
