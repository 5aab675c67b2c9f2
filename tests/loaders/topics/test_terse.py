"""Undertakings in terse notes: places right behind the name, titles inside paragraphs, one-word titles; and near misses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import Block, BlockKind, Passage, SectionRole

TALK = SectionRole.DISCUSSION


def _found(made, names, kind, *lines, title="Any topic", role=TALK):
    minutes, sentences = made([(title, role, list(lines))])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == kind]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Cash-for-nets pilot Old Quay", "Cash-for-nets pilot Old Quay"),
        ("Rapid tide assessment Tarnholm (new arrivals)", "Rapid tide assessment Tarnholm"),
        ("Hackweek", "Hackweek"),
        ("Net menders’ hackweek", "Net menders’ hackweek"),
    ],
)
def test_a_place_right_behind_the_head_belongs_to_a_title(made, names, title, name):
    assert _found(made, names, "Initiative", "All goes well.", title=title) == [name]


@pytest.mark.parametrize("title", ["Cash-for-nets pilot Manager", "Net pilot Harbour Aid offices", "Pilot Old Quay"])
def test_what_is_no_place_behind_a_head(made, names, title):
    assert "Old Quay" not in " ".join(_found(made, names, "Initiative", "All goes well.", title=title))
    assert not any("Manager" in name for name in _found(made, names, "Initiative", "All goes well.", title=title))


def _in_one_paragraph(made, names, *lines):
    minutes, sentences = made([("Any topic", TALK, list(lines))])
    text = " ".join(lines)
    block = Block(BlockKind.PARAGRAPH, Passage(text, range(len(text))))
    together = [replace(s, block=block, block_index=0) for s in sentences]
    return [t.name.name for t in find_topics(minutes, together, names) if t.name.kind == "Initiative"]


def test_a_sentence_that_is_only_a_name_is_the_title_of_its_paragraph(made, names):
    assert _in_one_paragraph(made, names, "Net menders refresher.", "Forty came.") == ["Net menders refresher"]
    assert _in_one_paragraph(made, names, "They spoke of net menders refresher.", "Forty came.") == []


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("3. Validator", ["Validator"]),
        ("Census", ["Census"]),
        ("boat registry", ["boat registry"]),
        ("net price harmonisation (NPH pilot)", ["net price harmonisation"]),
        ("Registry", []),
        ("Review of comments", []),
        ("Census of what we have to say", []),
        ("Notes on the boat registry and other things", []),
    ],
)
def test_titles_that_are_nothing_but_a_tool_or_an_undertaking(made, names, title, found):
    assert _found(made, names, "Initiative", "All goes well.", title=title) == found


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Harbour Aid shares the census files.", "census files"),
        ("Harbour Aid will load the boat classification.", "boat classification"),
        ("Harbour Aid will mail the list of widows.", "list of widows"),
        ("Harbour Aid sends the 2021 landing outcome data.", "2021 landing outcome data"),
        ("The files were lost.", None),
        ("Harbour Aid sends data.", None),
    ],
)
def test_files_lists_and_data(made, names, line, name):
    assert _found(made, names, "Dataset", line) == ([name] if name else [])


def test_who_stands_before_a_task_is_in_the_undertaking_it_names(linked):
    line = "Harbour Aid + Tidewater Relief: note on a boat count pilot near Tarnholm"
    found = linked(line, title="Decided", role=SectionRole.ACTIONS)
    assert found.keys() == {"organisation:harbour aid", "organisation:tidewater relief"}
