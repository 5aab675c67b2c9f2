"""Hand-made minutes: a title and its lines, and names from a short list."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.topics.ties.linking import find_links
from graphapp.schema.documents import Block, BlockKind, Document, Minutes, Passage, Section, SectionRole
from graphapp.schema.findings import Found, LinkFound, Sentence
from graphapp.schema.records import Name

KNOWN = {
    "Harbour Aid": "organisation:harbour aid",
    "Tidewater Relief": "organisation:tidewater relief",
    "Ministry of Ferries": "organisation:ministry of ferries",
    "Norway": "country:NOR",
    "Chile": "country:CHL",
    "Kenya": "country:KEN",
}


class ListedNames:
    """Names found by a plain list: enough to test what is built on them."""

    def find(self, passage: Passage) -> list[Found]:
        pattern = "|".join(sorted(map(re.escape, KNOWN), key=len, reverse=True))
        return [
            Found(KNOWN[m[0]], self.name(KNOWN[m[0]]).kind, m.start(), m.end(), m[0])
            for m in re.finditer(rf"\b(?:{pattern})\b", passage.text)
        ]

    def name(self, key: str) -> Name:
        return Name(key, key.split(":")[0].capitalize(), next(n for n, k in KNOWN.items() if k == key))

    def all(self) -> list[Name]:
        return [self.name(key) for key in KNOWN.values()]


Made = tuple[Minutes, list[Sentence]]
Sections = list[tuple[str, SectionRole, list[str]]]


def make(sections: Sections) -> Made:
    """Minutes of the given sections: a title, a role, and one list item a line."""
    text, built = "", []
    for title, role, lines in sections:
        passages = []
        for line in (title, *lines):
            passages.append(Passage(line, range(len(text), len(text) + len(line))))
            text += line + "\n"
        heading = Block(BlockKind.HEADING, passages[0]) if title else None
        built.append(Section(role, tuple(Block(BlockKind.ITEM, p) for p in passages[1:]), heading, level=1))
    blocks = tuple(b for s in built for b in s.blocks)
    minutes = Minutes(Document("0", "made.txt", "text/plain", text, blocks), tuple(built))
    sentences = [Sentence(b.passage, b, s, i, j) for i, s in enumerate(built) for j, b in enumerate(s.blocks)]
    return minutes, sentences


@pytest.fixture
def names() -> ListedNames:
    return ListedNames()


@pytest.fixture
def made() -> Callable[[Sections], Made]:
    return make


@pytest.fixture
def linked(names: ListedNames) -> Callable[..., dict[str, LinkFound]]:
    """Reads lines below a title and gives what their undertaking is tied to, by the key of its name."""

    def read(*lines: str, title: str = "Any topic", role: SectionRole = SectionRole.DISCUSSION) -> dict[str, LinkFound]:
        minutes, sentences = make([(title, role, list(lines))])
        found = find_links(minutes, sentences, names, find_topics(minutes, sentences, names))
        return {link.target: link for link in found}

    return read
