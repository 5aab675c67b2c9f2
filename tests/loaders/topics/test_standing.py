"""What stands below what inside a section: deeper items, and paragraphs where items are told of in paragraphs."""

from __future__ import annotations

from graphapp.loaders.topics.language.standing import over, under
from graphapp.schema.documents import Block, BlockKind, Passage, Section, SectionRole


def _section(*lines: str) -> Section:
    """A section of items («- », deeper by two spaces each) and paragraphs."""
    blocks = []
    for line in lines:
        text = line.strip().removeprefix("- ")
        kind = BlockKind.ITEM if line.strip().startswith("- ") else BlockKind.PARAGRAPH
        level = (len(line) - len(line.lstrip())) // 2
        blocks.append(Block(kind, Passage(text, range(len(text))), level=level))
    return Section(SectionRole.DISCUSSION, tuple(blocks))


def test_deeper_items_stand_below_shallower_ones() -> None:
    section = _section("- nets", "  - old", "    - torn", "- ropes")
    assert (list(under(section, 0)), list(under(section, 1)), list(under(section, 3))) == ([1, 2], [2], [])
    assert list(over(section, 2)) == [1, 0]


def test_paragraphs_stand_below_items_where_several_are_told_of_so() -> None:
    section = _section("- nets", "They are old.", "- ropes", "They are new.", "So are the sails.")
    assert (list(under(section, 0)), list(under(section, 2))) == ([1], [3, 4])
    assert list(over(section, 4)) == [2]


def test_one_paragraph_behind_a_list_belongs_to_no_item() -> None:
    section = _section("- nets", "- ropes", "Anna told of both.")
    assert list(under(section, 1)) == list(over(section, 2)) == []
