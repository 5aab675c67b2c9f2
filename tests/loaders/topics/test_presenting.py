"""Products that a text points at or lists, undertakings called an agenda, and near misses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import BlockKind, SectionRole
from graphapp.schema.findings import Sentence

TALK = SectionRole.DISCUSSION


def _found(made, names, kind, *lines, intro=False):
    minutes, sentences = made([("Any topic", TALK, list(lines))])
    if intro:
        (section,) = minutes.sections
        first, *items = section.blocks
        section = replace(section, blocks=(replace(first, kind=BlockKind.PARAGRAPH), *items))
        minutes = replace(minutes, sections=(section,))
        sentences = [Sentence(b.passage, b, section, 0, j) for j, b in enumerate(section.blocks)]
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == kind]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Here is the preliminary list of potential members, begun in May.", "preliminary list of potential members"),
        ("See the recommendations for mending nets.", "recommendations for mending nets"),
        ("We have a list of potential members.", "list of potential members"),
        ("Align the codes with quay guideline.", "quay guideline"),
        ("In line with design guideline nothing is counted.", "design guideline"),
        ("Review TBX query issues document and send comments.", "TBX query issues document"),
    ],
)
def test_what_is_pointed_at_is_a_product(made, names, line, name):
    assert name in _found(made, names, "Dataset", line)


@pytest.mark.parametrize(
    "line", ["See the notes.", "We have a plan for May.", "There is a report of fog.", "Sites: TB(4)2.i.It was late."]
)
def test_what_is_only_said_to_be_there_is_none(made, names, line):
    assert _found(made, names, "Dataset", line) == []


def test_the_items_under_what_was_published_are_products(made, names):
    items = ["QUAY spending data;", "tide tracker;", "Business Plans."]
    assert _found(made, names, "Dataset", "We published much, including:", *items, intro=True) == [
        "QUAY spending data",
        "tide tracker",
        "Business Plans",
    ]
    assert _found(made, names, "Dataset", "Nobody came because of:", *items[:2], intro=True) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("In discussion of the Open Harbour Agenda nobody spoke.", ["Open Harbour Agenda"]),
        ("Ports signed the Clean Nets Compact.", ["Clean Nets Compact"]),
        ("The Draft Agenda was adopted.", []),
        ("Anna will send the Steering Committee Agenda.", []),
        ("See the TBX Agenda.", []),
        ("The agenda was adopted.", []),
    ],
)
def test_an_agenda_with_a_name_is_pursued(made, names, line, found):
    assert _found(made, names, "Initiative", line) == found


def test_a_motion_in_a_title_is_no_work(made, names):
    minutes, sentences = made([("Move to adopt the minutes", TALK, ["Nobody spoke."])])
    assert not [t for t in find_topics(minutes, sentences, names) if t.name.kind == "Initiative"]


@pytest.mark.parametrize("line", ["Pier lights document", "Moorings policy (Anna)", "Reviewed proposal for quay lights"])
def test_a_text_that_is_all_of_an_item_is_a_product(made, names, line):
    if "policy" in line:
        assert _found(made, names, "Dataset", line) == []  # a policy may be what one does
    else:
        assert _found(made, names, "Dataset", line) == [line]


@pytest.mark.parametrize(
    "line", ["Tide module", "A word on pier lights.", "Documents", "Pier documents", "On the pier lights document"]
)
def test_near_misses_of_entries(made, names, line):
    assert _found(made, names, "Dataset", line) == []
