"""Who is named in the line above a list of undertakings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.topics.ties.linking import find_links
from graphapp.schema.documents import Block, BlockKind, Passage, SectionRole
from graphapp.schema.findings import Sentence

AID = "organisation:harbour aid"


def _listed(make, names, above):
    lines = ["Sifting the landing dataset.", "The net survey is in May.", "The pier study is late."]
    minutes, sentences = make([("Any other matters", SectionRole.DISCUSSION, lines)])
    first = Passage(above, range(9000, 9000 + len(above)))
    block = Block(BlockKind.PARAGRAPH, first)
    section = replace(minutes.sections[0], blocks=(block, *minutes.sections[0].blocks))
    moved = [replace(s, section=section, block_index=s.block_index + 1) for s in sentences]
    sentences = [Sentence(first, block, section, 0, 0), *moved]
    minutes = replace(minutes, sections=(section,))
    return {(f.initiative, f.target) for f in find_links(minutes, sentences, names, find_topics(minutes, sentences, names))}


@pytest.mark.parametrize("above", ["First activities (led by Harbour Aid):", "The following are funded by Harbour Aid:"])
def test_the_line_above_a_list_says_whose_its_items_are(made, names, above):
    assert {("initiative:net survey", AID), ("initiative:pier study", AID)} <= _listed(made, names, above)


@pytest.mark.parametrize(
    "above", ["Session (led by Harbour Aid):", "First activities, led by Harbour Aid in May:", "Led by Harbour Aid"]
)
def test_another_line_above_a_list_says_nothing_of_it(made, names, above):
    assert _listed(made, names, above) == set()
