"""Products by more words for them, one product under two names, and phrases that name a product only in passing."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole

TALK, ACTIONS = SectionRole.DISCUSSION, SectionRole.ACTIONS


def _products(made, names, *lines, title="Any topic", role=TALK):
    minutes, sentences = made([(title, role, list(lines))])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Dataset"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anna will publish a Green Paper on the Right to Nets.", "Green Paper on the Right to Nets"),
        ("The departmental organisation charts were published.", "departmental organisation charts"),
        ("The TBX change request was accepted.", "TBX change request"),
        ("Carl circulated the tide playbook.", "tide playbook"),
        ("We agreed to use the Quay Payload Format.", "Quay Payload Format"),
        ("Ben will write the paper on access to information.", "paper on access to information"),
        ("Re-read the landing paper.", "landing paper"),
        ("Sifting Harbour Aid's landing dataset to see who lands.", "Harbour Aid's landing dataset"),
        ("The partners publish landing figures of 2024.", "landing figures of 2024"),
    ],
)
def test_more_words_are_products(made, names, line, name):
    assert name in _products(made, names, line, role=ACTIONS if line.startswith("Re-") else TALK)


def test_what_is_to_be_reviewed_is_named_without_the_verb(made, names):
    assert _products(made, names, "Review TBX 3.2 document and send comments", role=ACTIONS) == ["TBX 3.2 document"]


@pytest.mark.parametrize(
    "line",
    [
        "It was agreed to speed up the publication of key datasets.",
        "Anna gave an overview of their mission and strategies.",
        "The data are incomplete in its raw form.",
        "Ben asked for a short form of the name.",
        "They are released in a reusable format.",
        "There is little other data.",
        "The plan was submitted to QRX for consent.",
    ],
)
def test_in_passing_nothing_is_named(made, names, line):
    assert _products(made, names, line) == []


def test_the_numbered_sentences_of_a_text_are_none_of_their_own(made, names):
    lines = ["Recommendation 1: open the piers.", "Recommendation 2: mend the nets.", "Recommendation 3: count the boats."]
    assert _products(made, names, *lines) == []
    assert _products(made, names, "Recommendation 7: the text will be drafted by Anna.") == ["Recommendation 7"]


def test_a_title_that_says_that_somebody_tells_is_no_text_and_one_that_names_a_text_is(made, names):
    assert _products(made, names, "Boats are late.", title="Outreach Summary") == []
    assert _products(made, names, "Most edits are in.", title="Brochure") == ["Brochure"]


def test_a_text_and_the_document_that_holds_it_are_one(made, names):
    lines = ["The Quay Roadmap goes on.", "Anna to share the Quay Roadmap document."]
    assert _products(made, names, *lines, role=ACTIONS) == ["Quay Roadmap document"]


def test_a_bare_word_written_large_is_the_text_of_that_sort(made, names):
    lines = ["The Harbour Charta was drafted.", "Please send comments on Charta to Anna."]
    assert _products(made, names, *lines) == ["Harbour Charta"]


def test_letters_behind_what_a_text_is_about_are_not_the_text(made, names):
    minutes, sentences = made([("Any topic", TALK, ["The paper on Pier and Crane Keepers (PCK) was shared."])])
    (topic,) = (t for t in find_topics(minutes, sentences, names) if t.name.kind == "Dataset")
    assert topic.name.acronym is None


def test_a_survey_is_read_too_unless_its_findings_are_named(made, names):
    assert _products(made, names, "The landing survey starts in May.") == ["landing survey"]
    assert _products(made, names, "The Open Piers Survey starts in May.") == ["Open Piers Survey"]
    assert _products(made, names, "Everyone is to complete the survey about landing needs.") == ["survey about landing needs"]
    lines = ["The Open Piers Survey starts in May.", "Tables of the Open Piers Survey were published."]
    assert _products(made, names, *lines) == ["Tables of the Open Piers Survey"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("43 Tide Status API Proposal was presented.", "Tide Status API Proposal"),
        ("Anna will share the landing spreadsheet with the Tech Lead team.", "landing spreadsheet"),
        ("The 2024 Boat Report was published.", "2024 Boat Report"),
    ],
)
def test_a_name_begins_and_ends_with_itself(made, names, line, name):
    assert name in _products(made, names, line)


@pytest.mark.parametrize("line", ["We use best standards.", "Diagnostic tools were shown."])
def test_sorts_of_standards_and_tools_are_none(made, names, line):
    assert _products(made, names, line) == []


@pytest.mark.parametrize(
    "title", ["Treasurer’s report", "Lead Developer report", "Committee reports", "Project Manager report"]
)
def test_a_title_that_says_by_a_role_who_tells_something_is_no_product(made, names, title):
    assert _products(made, names, "All is well.", title=title) == []


def test_a_round_of_reports_is_no_product_but_one_report_may_be(made, names):
    one = ("TWP report", TALK, ["The nets are mended."])
    other = ("Harbour Aid report", TALK, ["The boats are back."])
    written = ("Landing price report", TALK, ["It is late."])
    minutes, sentences = made([one, other, written])
    assert [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Dataset"] == ["Landing price report"]
    minutes, sentences = made([one, written])
    assert "TWP report" in [t.name.name for t in find_topics(minutes, sentences, names)]


@pytest.mark.parametrize("office", ["Director General for Surveys", "Head of Nets Project", "Co-Lead of the Net Survey"])
def test_who_holds_an_office_is_no_undertaking(made, names, office):
    minutes, sentences = made([("Any topic", TALK, [f"Ben, the new {office}, spoke."])])
    assert not [t.name.name for t in find_topics(minutes, sentences, names) if t.name.name.startswith(office[:4])]


def test_whatever_is_entitled_is_a_title(made, names):
    assert _products(made, names, "The blog titled “Renewed tides?” by Carl is out.") == ["Renewed tides?"]
    assert _products(made, names, "Carl said “Renewed tides?” in his report.") == []


def test_drafts_of_one_report_are_the_report(made, names):
    lines = ["Anna circulated the TWP final report.", "Ben will revise the third draft of the final report."]
    assert _products(made, names, *lines) == ["TWP final report"]
    lines[1] = "Ben will revise the third draft of the landing guide."
    assert len(_products(made, names, *lines)) == 2


@pytest.mark.parametrize(
    "line",
    [
        "The landing register is on my wish list.",
        "There are currently no plans for quays.",
        "Anna gave the following overview of nets:",
        "TideBase is a logical model of tides developed at Quay.",
        "We confirmed the start of the Tide Analysis.",
    ],
)
def test_ways_of_speaking_are_no_products(made, names, line):
    assert not [name for name in _products(made, names, line) if name != "landing register"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("There is a questionnaire on nets that Anna shared.", "questionnaire on nets"),
        ("More is possible as a proposal on nets has been submitted.", "proposal on nets"),
        ("Anna shared the Tide Analysis.", "Tide Analysis"),
        ("It builds on the Office’s ‘Quay Framework’ of May.", "Quay Framework"),
        ("We read the features of ISO 14825:2011 again.", "ISO 14825:2011"),
        ("It is in WMO-No. 1238 and elsewhere.", "WMO-No. 1238"),
    ],
)
def test_what_is_there_is_a_product(made, names, line, name):
    assert name in _products(made, names, line)


@pytest.mark.parametrize(
    "line", ["Days are written as in ISO 8601.", "ISO 2024 was a good meeting.", "EN is short for English."]
)
def test_everybodys_standards_are_no_products(made, names, line):
    assert _products(made, names, line) == []
