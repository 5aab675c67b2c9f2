"""Tables and titles of plain text that only signs and spaces draw."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphapp.loaders.formats import markdown, text
from graphapp.loaders.formats.content import Content
from graphapp.schema.documents import Block, BlockKind

DRAWN = """
+----+----------------------+-----------+
| No | Action               | By whom   |
+====+======================+===========+
| 1  | Draw the map of the  | Ada Moss, |
|    | northern pier        | Bo Nye    |
+----+----------------------+-----------+
| 2  | Buy rope             |           |
+----+----------------------+-----------+
"""
SPACED = """
No  Action                   By whom     By when
1   Draw the map of the      Ada Moss    12 May
    northern pier, and show
    it to the harbour
    master
2   Buy rope, the long       Bo Nye      14 May
    one which the fishers
    use on the southern
    pier
3   Sell the nets            Ada Moss    15 May
"""
PARTED = """
Draw the map of the             Ada Moss
northern pier, and show it
to the harbour master

Buy rope, the long one          Bo Nye
which the fishers use

Sell the nets                   Ada Moss
"""


def _rows(blocks: tuple[Block, ...]) -> list[list[str]]:
    return [[cell.text for cell in block.cells] for block in blocks if block.kind is BlockKind.ROW]


def test_lines_between_two_rules_are_one_row() -> None:
    wanted = [
        ["No", "Action", "By whom"],
        ["1", "Draw the map of the northern pier", "Ada Moss, Bo Nye"],
        ["2", "Buy rope", ""],
    ]
    for read in (text.read, markdown.read):
        blocks = read(f"Pier Forum\n\nTasks:\n{DRAWN}\nThe end.\n").blocks
        assert _rows(blocks) == wanted
        assert [block.header for block in blocks if block.cells] == [True, False, False]
        assert blocks[-1].passage.text == "The end."


def test_a_rule_below_the_head_alone_parts_no_rows() -> None:
    table = "| Action | Who |\n+--------+-----+\n| Draw it | Ada |\n| Buy rope | Bo |\n"
    assert _rows(text.read(f"Pier Forum\n\n{table}").blocks) == [["Action", "Who"], ["Draw it", "Ada"], ["Buy rope", "Bo"]]


def test_cells_of_many_lines_stay_in_their_row() -> None:
    assert _rows(text.read(f"Pier Forum\n{SPACED}").blocks) == [
        ["No", "Action", "By whom", "By when"],
        ["1", "Draw the map of the northern pier, and show it to the harbour master", "Ada Moss", "12 May"],
        ["2", "Buy rope, the long one which the fishers use on the southern pier", "Bo Nye", "14 May"],
        ["3", "Sell the nets", "Ada Moss", "15 May"],
    ]
    assert _rows(text.read(f"Pier Forum\n{PARTED}").blocks) == [
        ["Draw the map of the northern pier, and show it to the harbour master", "Ada Moss"],
        ["Buy rope, the long one which the fishers use", "Bo Nye"],
        ["Sell the nets", "Ada Moss"],
    ]


def test_two_spaces_behind_full_stops_make_no_table() -> None:
    told = "The map is old.  It is torn.\nThe rope is new. It is long.\nAll this is known.  Nobody asked.\n"
    assert _rows(text.read(f"Pier Forum\n\n{told}").blocks) == []


def test_a_line_over_a_rule_of_its_length_is_a_title() -> None:
    told = "Ropes\n-----\nThey are long and wet, and nobody has weighed them.\n\n=====\nMaps\n=====\n\nThey are old.\n"
    blocks = text.read(f"Pier Forum\n\n{told}").blocks
    assert [block.kind.value for block in blocks[1:]] == ["HEADING", "PARAGRAPH", "HEADING", "PARAGRAPH"]
    assert [block.passage.text for block in blocks[1::2]] == ["Ropes", "Maps"]


def test_a_register_may_have_what_is_to_be_done_below_the_rest() -> None:
    register = """
Ref   Owner            Due           State
      Action
------------------------------------------
1     Ada Moss         3 May 2021    open
      Draw the chart of the outer bay
2     Ben Nye                        open
      Ask the port for a
      berth near the mole
3     Ada Moss, Ben Nye, Rosa Lind  7 May  open
      Send the list of boats
"""
    blocks = text.read(f"Pier Forum\n\nTasks:\n{register}\nThe end.\n").blocks
    assert _rows(blocks) == [
        ["Ref", "Owner", "Due", "State", "Action"],
        ["1", "Ada Moss", "3 May 2021", "open", "Draw the chart of the outer bay"],
        ["2", "Ben Nye", "", "open", "Ask the port for a berth near the mole"],
        ["3", "Ada Moss, Ben Nye, Rosa Lind", "7 May", "open", "Send the list of boats"],
    ]
    assert blocks[-1].passage.text == "The end."


def test_a_head_that_wraps_is_no_head_of_two_lines() -> None:
    table = """
No   Action            Person        Deadline
                       responsible
1    Draw the chart    Ada Moss      3 May 2021
2    Ask the port      Ben Nye       4 May 2021
                       and Ada Moss
3    Send the list     Ben Nye       7 May 2021
"""
    rows = _rows(text.read(f"Pier Forum\n\nTasks:\n{table}\nThe end.\n").blocks)
    assert rows[0] == ["No", "Action", "Person responsible", "Deadline"]
    assert rows[2] == ["2", "Ask the port", "Ben Nye and Ada Moss", "4 May 2021"]


@pytest.mark.parametrize(
    "table",
    [
        "Ref  Owner     Due     State\n     Action\n1    Ada Moss  3 May   open\n     Draw the chart of the bay\n"
        "2    Ben Nye   4 May   open\n     Ask the port for a berth\n3    Ada Moss  7 May   open\n     Send the list\n",
        "No  Action               Who         State\n1   Draw the chart       Ada, Ben    see point 4\n"
        "    of the bay           and Cy\n2   Ask the port         Ben Nye   open\n3   Send the list        Ada Moss  open\n",
    ],
)
def test_a_row_over_several_lines_stands_where_all_its_cells_do(table) -> None:
    minutes = text.read(f"Pier Forum\n\nTasks:\n\n{table}\nThe end.\n")
    row = next(block.passage for block in minutes.blocks if block.cells and "Draw" in block.passage.text)
    span = row.span()
    quote = " ".join(minutes.text[span.start : span.end].split())
    assert all(word in quote for word in row.text.replace("|", " ").split())


RULED = """WELLS GROUP

ACTIONS

No.  Task                            Who   When
-------------------------------------------------
4.1  Print the map of the harbour    AH    14 March
     and the piers
4.2  Send the pump to the yard of    BF    April
     Mr Finch
4.3  Call the port                   AH    ASAP

"""
NARROW = """WELLS GROUP

ACTIONS

Task                        Who   When
---------------------------------------
Send the pump to Mr Gibbs   BF    April
Call the port               AH    ASAP
Translate the leaflet into  AH    14 March
Norwegian

The meeting was closed.
"""


def test_rows_close_to_one_another_below_a_ruled_head_are_rows_and_go_on_where_a_word_had_no_room() -> None:
    told = [
        [" | ".join(cell.text for cell in block.cells) for block in text.read(page).blocks if block.cells]
        for page in (RULED, NARROW)
    ]
    assert told == [
        [
            "No. | Task | Who | When",
            "4.1 | Print the map of the harbour and the piers | AH | 14 March",
            "4.2 | Send the pump to the yard of Mr Finch | BF | April",
            "4.3 | Call the port | AH | ASAP",
        ],
        [
            "Task | Who | When",
            "Send the pump to Mr Gibbs | BF | April",
            "Call the port | AH | ASAP",
            "Translate the leaflet into Norwegian | AH | 14 March",
        ],
    ]


COLUMNS = """Action                  Who            By when
{}Mend the pump and oil   Ada Moss,      3 May
the long gates of it    Quay Trust
Count the seals         Bo Nye         9 May
Sell the nets           Cy Orr         end of
                                       June
"""


@pytest.mark.parametrize("rule", ["", "------------------      ---------      -------\n"])
@pytest.mark.parametrize("read", [text.read, markdown.read])
def test_columns_made_with_spaces_in_text_and_markdown(read: Callable[[str], Content], rule: str) -> None:
    blocks = read(f"Otter Group\n\n{COLUMNS.format(rule)}").blocks
    assert [[cell.text for cell in block.cells] for block in blocks if block.kind is BlockKind.ROW] == [
        ["Action", "Who", "By when"],
        ["Mend the pump and oil the long gates of it", "Ada Moss, Quay Trust", "3 May"],
        ["Count the seals", "Bo Nye", "9 May"],
        ["Sell the nets", "Cy Orr", "end of June"],
    ]


def test_two_blanks_between_sentences_make_no_columns() -> None:
    talk = "The pump is old.  Ada said so.\nThe gates are shut.  Bo said no.\nThe seals are well.  Cy knows.\n"
    assert [block.kind for block in markdown.read(talk).blocks] == [BlockKind.PARAGRAPH]
