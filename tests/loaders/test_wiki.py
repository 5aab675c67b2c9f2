"""Minutes in the marks of wikis: headings, lists and links are found, and every quote is a slice of the file."""

from __future__ import annotations

import pytest

from graphapp.loaders.formats.text import read
from graphapp.loaders.formats.wiki import as_markdown, is_wiki
from graphapp.schema.documents import BlockKind

H, P, L = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM

MEDIAWIKI = """= Tide Forum =
'''Date''': 4 May 2020

== Nets ==
* The [[Nets|old nets]] are torn.
** Ann asked [[Reef Trust]].

== Action items ==
# Ann to burn the nets
# Bob to draw the map
"""
TWIKI = """---++!! Tide Forum

---+++ Nets
   * The [[https://tide.example/nets][old nets]] are torn.
      * Ann asked.

%RED% Torn. %ENDCOLOR%

---++++Lamps
---++++ Action Items:
   1. Ann to burn the nets
"""


def seen(text: str) -> list[tuple[BlockKind, int, str]]:
    return [(block.kind, block.level, block.passage.text) for block in read(text).blocks]


def test_mediawiki_is_read_by_its_marks():
    assert seen(MEDIAWIKI) == [
        (H, 1, "Tide Forum"),
        (P, 0, "Date: 4 May 2020"),
        (H, 2, "Nets"),
        (L, 0, "The old nets are torn."),
        (L, 1, "Ann asked Reef Trust."),
        (H, 2, "Action items"),
        (L, 0, "Ann to burn the nets"),
        (L, 0, "Bob to draw the map"),
    ]


def test_twiki_is_read_by_its_marks():
    found = seen(TWIKI)
    assert (H, 2, "Tide Forum") in found
    assert (H, 3, "Nets") in found
    assert (L, 0, "The old nets are torn.") in found
    assert (L, 1, "Ann asked.") in found
    assert (P, 0, "Torn.") in found
    assert (H, 4, "Lamps") in found
    assert (H, 4, "Action Items:") in found
    assert found[-1] == (L, 0, "Ann to burn the nets")


@pytest.mark.parametrize("text", [MEDIAWIKI, TWIKI])
def test_no_letter_changes_its_place(text):
    assert len(as_markdown(text)) == len(text)
    content = read(text)
    assert content.text == text
    for block in content.blocks:
        assert all(
            text[at] == letter for letter, at in zip(block.passage.text, block.passage.offsets, strict=True) if letter != " "
        )


@pytest.mark.parametrize("text", ["Nets\n====\n\nTorn.\n\nLamps\n=====\n", "a == b\n\nc == d\n", "# Nets\n\n## Lamps\n"])
def test_other_texts_are_no_wikis(text):
    assert not is_wiki(text)


ASCIIDOC_TABLE = """= Otter Group, 3 May 2024

== Attendees

* Ada Moss
* Ben Nye

== Action Items

[cols="3,2,1"]
|===
| Action | Owner | Due

| https://otters.example/7[Share the tide map]
| Ada Moss
| 10 May

| Draft the form, and
ask the board
| Ben Nye
| TBD
|===
"""

MEDIAWIKI_TABLE = """== Otter Group, 3 May 2024 ==

=== Actions ===

{| class="wikitable"
|+ What we owe
! Action !! Owner
! Due
|-
| Share the tide map
| style="color:red" | Ada Moss
| 10 May
|-
| Draft the form, and ask the board || Ben Nye || TBD
|}
"""


@pytest.mark.parametrize("text", [ASCIIDOC_TABLE, MEDIAWIKI_TABLE])
def test_rows_of_wikis_that_give_each_cell_a_line(text: str) -> None:
    content = read(text)
    rows = [[cell.text for cell in block.cells] for block in content.blocks if block.cells]
    assert rows == [
        ["Action", "Owner", "Due"],
        ["Share the tide map", "Ada Moss", "10 May"],
        ["Draft the form, and ask the board", "Ben Nye", "TBD"],
    ]
    assert content.text == text
    (form,) = [block.passage for block in content.blocks if "Draft" in block.passage.text]
    assert text[form.span().start :].startswith("Draft the form")


@pytest.mark.parametrize("text", [ASCIIDOC_TABLE.replace("| TBD", "|"), MEDIAWIKI_TABLE.replace("|| TBD", "||")])
def test_a_row_whose_last_cell_is_empty_is_a_row_of_the_table(text: str) -> None:
    rows = [[cell.text for cell in block.cells] for block in read(text).blocks if block.cells]
    assert rows[1:] == [["Share the tide map", "Ada Moss", "10 May"], ["Draft the form, and ask the board", "Ben Nye", ""]]
