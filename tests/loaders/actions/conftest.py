"""Hand-made minutes for the tests of this folder: sections from lines of text, and names from a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from graphapp.loaders.actions.finding import find_actions
from graphapp.loaders.actions.outcomes.finding import find_outcomes
from graphapp.loaders.sentences import sentences
from graphapp.schema.documents import Block, BlockKind, Document, Minutes, Passage, Section, SectionRole
from graphapp.schema.findings import ActionFound, Found, MeetingFound, OutcomeFound
from graphapp.schema.records import Name

MEETING = MeetingFound(date="2023-03-07", next_date="2023-04-04")
KNOWN = {
    "Organisation": [
        "Harbour Aid",
        "Lantern Trust",
        "Ridge Relief",
        "Ridge Relief West",
        "OMA",
        "Ministry of Ferries",
        "Port Authority",
    ],
    "Person": ["Ines Calder", "Ines", "Bo Marsh", "Bo", "IC", "BM"],
    "Group": ["Secretariat", "Co-Chairs", "Harbour Forum", "HF"],
    "Country": ["Norland", "Sudria"],
}
_SAME = {"Ines": "Ines Calder", "IC": "Ines Calder", "Bo": "Bo Marsh", "BM": "Bo Marsh", "HF": "Harbour Forum"}


class ListedNames:
    """Names that the tests know, wherever they stand."""

    def __init__(self) -> None:
        self.kinds = {spelling: kind for kind, spellings in KNOWN.items() for spelling in spellings}
        longest = sorted(self.kinds, key=len, reverse=True)
        self.pattern = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(spelling) for spelling in longest) + r")(?!\w)")

    def find(self, passage: Passage) -> Sequence[Found]:
        return [
            Found(_SAME.get(m[0], m[0]), self.kinds[m[0]], m.start(), m.end(), m[0])
            for m in self.pattern.finditer(passage.text)
        ]

    def name(self, key: str) -> Name:
        return Name(key, self.kinds[key], key)

    def all(self) -> Sequence[Name]:
        return [self.name(key) for key in self.kinds if key not in _SAME]


@dataclass
class Writer:
    """Writes sections into one document text."""

    text: str = ""
    blocks: list[Block] = field(default_factory=list)

    def passage(self, words: str) -> Passage:
        start = len(self.text)
        self.text += words + "\n"
        clean = words.replace("\n", " ")
        return Passage(clean, range(start, start + len(clean)))

    def block(self, line: str, table: int) -> Block:
        """«- item», «  - part of an item», «[x] ticked», «| a | b», «|! head | head», or a paragraph."""
        marked = re.match(r"(?P<indent> *)(?P<marker>[-•]|\d+\.|\[[ x]\]|AP ?\d+:) (?P<words>.+)", line, re.DOTALL)
        if line.startswith("|"):
            cells = tuple(
                self.passage(cell.strip()) if cell.strip() else Passage("", ()) for cell in line.lstrip("|!").split("|")
            )
            filled = [cell for cell in cells if cell.text]
            row = Passage(" | ".join(cell.text for cell in filled), tuple(_row_offsets(filled)))
            return Block(BlockKind.ROW, row, cells=cells, table=table, header=line.startswith("|!"))
        if marked:
            level = len(marked["indent"]) // 2
            return Block(BlockKind.ITEM, self.passage(marked["words"]), level=level, marker=marked["marker"])
        return Block(BlockKind.PARAGRAPH, self.passage(line))


def _row_offsets(cells: Sequence[Passage]) -> list[int]:
    offsets: list[int] = []
    for cell in cells:
        if offsets:
            offsets += [offsets[-1]] * 3
        offsets += cell.offsets
    return offsets


def build(*sections: tuple[SectionRole, str, Sequence[str]]) -> Minutes:
    """Minutes of sections, each with its role, its heading and its lines."""
    writer = Writer()
    made: list[tuple[SectionRole, Block | None, tuple[Block, ...]]] = []
    for number, (role, title, lines) in enumerate(sections):
        heading = Block(BlockKind.HEADING, writer.passage(title), level=2) if title else None
        made.append((role, heading, tuple(writer.block(line, number + 1) for line in lines)))
    built = tuple(Section(role, blocks, heading, 1 if heading else 0) for role, heading, blocks in made)
    blocks = tuple(block for section in built for block in (*((section.heading,) if section.heading else ()), *section.blocks))
    return Minutes(Document("id", "made.txt", "text/plain", writer.text, blocks), built)


@dataclass(frozen=True)
class Told:
    """What was found in hand-made minutes."""

    actions: list[ActionFound]
    outcomes: list[OutcomeFound]

    @property
    def texts(self) -> list[str]:
        return [action.text for action in self.actions]

    @property
    def days(self) -> list[str | None]:
        """The last day on which each action is due."""
        return [action.due.latest if action.due else None for action in self.actions]

    @property
    def one(self) -> ActionFound:
        assert len(self.actions) == 1, self.texts
        return self.actions[0]


def tell(*sections: tuple[SectionRole, str, Sequence[str]], meeting: MeetingFound = MEETING) -> Told:
    minutes = build(*sections)
    cut = sentences(minutes)
    names = ListedNames()
    actions = find_actions(minutes, cut, names, meeting)
    return Told(actions, find_outcomes(minutes, cut, names, meeting, (), actions))


@pytest.fixture
def body() -> Callable[..., Told]:
    """Reads lines as the running text of a discussion."""
    return lambda *lines: tell((SectionRole.DISCUSSION, "Ferry timetable", lines))


@pytest.fixture
def listed() -> Callable[..., Told]:
    """Reads lines as a list of actions."""
    return lambda *lines: tell((SectionRole.ACTIONS, "Action points", lines))


@pytest.fixture
def read() -> Callable[..., Told]:
    """Reads whole sections."""
    return tell
