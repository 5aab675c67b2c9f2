"""Minutes in the marks of Org and reStructuredText: headings, tasks and tables are found, every quote a slice."""

from __future__ import annotations

from graphapp.loaders.formats.content import Content
from graphapp.loaders.formats.text import read
from graphapp.schema.documents import BlockKind

ORG = """#+TITLE: Otter Group
#+DATE: 2024-05-03
#+OPTIONS: toc:nil

* Nets
:PROPERTIES:
:ID: 44
:END:
- Ben showed the nets.
** TODO Ada to share the tide map by 10 May
** DONE Ben to draw the form
* Actions
| Who | What        | When   |
|-----+-------------+--------|
| Ada | Ask the port | 10 May |
| Ben | Count seals |        |
"""
LISTED = """Otter Group
===========

3 May 2024

.. list-table:: What we owe
   :header-rows: 1
   :widths: 10 40 10

   * - Owner
     - Task
     - Due
   * - Ada Moss
     - Share the tide map
       with the port
     - 10 May

   * - Ben Nye
     - Count the seals
     -

Next call on 5 June.
"""
RULED = """Otter Group
===========

==========  =============  =======
Director    Affiliation    Present
==========  =============  =======
Ada Moss    Red Kite Trust yes
Ben Nye     Otter Aid      no
Cy Orr      Tide Forum     late
            of the bay
Dee Rook
==========  =============  =======

Next call on 5 June.
"""


def rows(content: Content) -> list[list[str]]:
    return [[cell.text for cell in block.cells] for block in content.blocks if block.cells]


def test_stars_of_org_are_headings_and_its_tasks_have_boxes() -> None:
    content = read(ORG)
    headings = [block.passage.text for block in content.blocks if block.kind is BlockKind.HEADING]
    assert headings == ["Otter Group", "Nets", "Actions"]
    told = [(block.marker, block.passage.text) for block in content.blocks if block.kind is BlockKind.ITEM]
    assert told == [
        ("-", "Ben showed the nets."),
        ("[ ]", "Ada to share the tide map by 10 May"),
        ("[x]", "Ben to draw the form"),
    ]
    assert rows(content)[1:] == [["Ada", "Ask the port", "10 May"], ["Ben", "Count seals", ""]]
    assert not any("toc" in block.passage.text or "44" in block.passage.text for block in content.blocks)
    assert all(ORG[slice(block.passage.span().start, block.passage.span().end)].strip() for block in content.blocks)


def test_a_table_written_as_a_list_has_rows() -> None:
    content = read(LISTED)
    assert rows(content) == [
        ["Owner", "Task", "Due"],
        ["Ada Moss", "Share the tide map with the port", "10 May"],
        ["Ben Nye", "Count the seals", ""],
    ]
    assert content.text == LISTED
    assert content.blocks[-1].passage.text == "Next call on 5 June."


def test_rules_over_and_under_columns_are_no_rows() -> None:
    assert rows(read(RULED)) == [
        ["Director", "Affiliation", "Present"],
        ["Ada Moss", "Red Kite Trust", "yes"],
        ["Ben Nye", "Otter Aid", "no"],
        ["Cy Orr", "Tide Forum of the bay", "late"],
        ["Dee Rook", "", ""],
    ]


def test_numbers_of_tasks_that_hold_the_day_begin_tasks_of_their_own() -> None:
    listed = "AI-2024-06-01 (Ada) Share the tide map.\nAI-2024-06-02 (Ben) Count the seals."
    items = [block for block in read(f"Otter Group\n\nActions\n\n{listed}\n").blocks if block.kind is BlockKind.ITEM]
    assert [(item.marker, item.passage.text) for item in items] == [
        ("AI-2024-06-01", "(Ada) Share the tide map."),
        ("AI-2024-06-02", "(Ben) Count the seals."),
    ]
