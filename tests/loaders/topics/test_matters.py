"""Undertakings and products told by what they are about, how far they are, or what they are for; and near misses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphapp.loaders.topics.finding import find_topics, headings
from graphapp.loaders.topics.language.reading import read
from graphapp.loaders.topics.named import matters
from graphapp.schema.documents import BlockKind, SectionRole

HEADER = SectionRole.HEADER


def _named(made, names, kind, *lines, title="Any topic", role=SectionRole.DISCUSSION):
    minutes, sentences = made([(title, role, list(lines))])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == kind]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Harbour Aid decided to take the islands out from the study on net prices.", "study on net prices"),
        (
            "Anna informed about a rapid assessment on boats in Old Quay, carried out last week.",
            "rapid assessment on boats in Old Quay",
        ),
        ("Harbour Aid and Tidewater Relief will do a rapid survey, to be done in July.", "rapid survey"),
        ("Key findings of the harvest assessments were sent by email.", "harvest assessments"),
        ("The webinar on tide tables has been called off.", "webinar on tide tables"),
        ("The annex on the inter-harbour comparison was late.", "inter-harbour comparison"),
        ("Nothing new on the cholera vaccination.", "cholera vaccination"),
        ("Anna opened with the results of its 3Mi surveys.", "3Mi surveys"),
        ("Training on net repair could not hold in August.", "Training on net repair"),
        ("The skippers' retreat will take place in June.", "skippers' retreat"),
        ("Harbour Aid intends to hold a round table on net prices with the ministry.", "round table on net prices"),
        ("Concept note for a cross-border meeting with Chile harbours.", "cross-border meeting with Chile harbours"),
    ],
)
def test_what_an_undertaking_is_about_tells_it(made, names, line, name):
    assert name in _named(made, names, "Initiative", line)


@pytest.mark.parametrize(
    "line",
    [
        "More is needed, for example in a local survey by engineers.",
        "The strategy is silent on training of clerks.",
        "Harbour Aid has the survey of that time.",
        "People do surveys.",
        "A webinar was good.",
        "The meeting agreed.",
        "We had a round table of all who were there.",
        "Case studies are fine.",
    ],
)
def test_what_tells_no_undertaking(made, names, line):
    assert _named(made, names, "Initiative", line) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anna said that the full report would follow in the third quarter.", "full report"),
        ("Final report will not be ready this month.", "Final report"),
        ("Harbour Aid will send both offices the method guide in May.", "method guide"),
        ("Anna showed draft 1 of the training package (6 modules).", "training package"),
        ("Carl has a small synthetic dataset for the validator.", "small synthetic dataset for the validator"),
        ("The manual is old.", "manual"),
        ("The compendium of harbour practices is foreseen for May.", "compendium of harbour practices"),
        ("A common calendar for the tide day with 17 events is there.", "common calendar for the tide day with 17 events"),
        ("Two-pager on boat losses.", "Two-pager on boat losses"),
        ("Job description for the harbour master approved.", "Job description for the harbour master"),
        ("Partners submit their dry season forecast through the form.", "dry season forecast"),
        ("Harbour Aid shall translate the net safety indicators and distribute them.", "net safety indicators"),
    ],
)
def test_products_told_by_a_word(made, names, line, name):
    found = _named(made, names, "Dataset", line)
    assert any(name.startswith(f) or f.startswith(name) for f in found), found


@pytest.mark.parametrize(
    "line",
    [
        "There was a report.",
        "Anna reported that forecasts differ.",
        "The training on durable nets indicators is being prepared by Harbour Aid.",
        "The combined package is positive.",
        "A guide is good.",
    ],
)
def test_words_that_tell_no_product(made, names, line):
    assert _named(made, names, "Dataset", line) == []


def test_one_manual_is_meant_in_all_sections(made, names):
    minutes, sentences = made(
        [
            ("Tides", SectionRole.DISCUSSION, ["Anna shared the draft Manual on Tides."]),
            ("Boats", SectionRole.DISCUSSION, ["Terms that the manual does not use are out."]),
        ]
    )
    assert [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Dataset"] == [
        "draft Manual on Tides"
    ]


def test_a_short_note_without_titles_is_told_where_many_sentences_tell(made, names):
    lines = [f"Carl said that boat {n} was repaired in the old dock." for n in range(6)]
    lines.append("The pilot of the Quiet Index in Norway, which took a year, is over.")
    minutes, sentences = made([("", HEADER, lines)])
    told = [replace(s, block=replace(s.block, kind=BlockKind.PARAGRAPH)) for s in sentences]
    found = [t.name.name for t in find_topics(minutes, told, names)]
    assert found == ["pilot of the Quiet Index in Norway"]
    assert find_topics(minutes, told[3:], names) == []


def test_a_title_that_is_cut_within_dashes_is_named_nowhere(made, names, monkeypatch):
    minutes, _ = made([("Reed paper---begun", SectionRole.DISCUSSION, ["Boats came."])])
    monkeypatch.setattr(matters, "_span", lambda title: (0, len("Reed paper-")))
    monkeypatch.setattr(matters, "_is_matter", lambda *title: True)
    assert list(matters.matters([read(title, names) for title in headings(minutes)], [], set())) == []
