from __future__ import annotations

import pytest

from graphapp.loaders.formats.text import is_markdown, read
from graphapp.schema.documents import Block, BlockKind

H, P, L, R = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW


def blocks(text: str) -> tuple[Block, ...]:
    return read(text).blocks


def seen(text: str) -> list[tuple[BlockKind, str, str]]:
    return [(block.kind, block.marker, block.passage.text) for block in blocks(text)]


WRAPPED = """Tide Forum
Meeting of 4 May 2020
Present: Ann Ray (Reef Trust), Bob Cod (Harbour Office), Lena
 Marsh (Ministry of Water)
Place: Harbour Office

Nets and ropes
The forum looked at the nets that were left on the beach and
found them too old to be used again. Reef Trust will burn
them in June.
Ropes are still good.

Follow-up
1. Reef Trust to burn the nets before the end of the month of
June
2. Harbour Office to sell the ropes
a. first the long ones, which lie in the western store room of
   the harbour
b. then the others
"""


def test_hard_wrapped_lines_become_blocks() -> None:
    assert seen(WRAPPED) == [
        (H, "", "Tide Forum"),
        (P, "", "Meeting of 4 May 2020"),
        (P, "", "Present: Ann Ray (Reef Trust), Bob Cod (Harbour Office), Lena Marsh (Ministry of Water)"),
        (P, "", "Place: Harbour Office"),
        (H, "", "Nets and ropes"),
        (
            P,
            "",
            "The forum looked at the nets that were left on the beach and found them too old to be used again. "
            "Reef Trust will burn them in June.",
        ),
        (P, "", "Ropes are still good."),
        (H, "", "Follow-up"),
        (L, "1.", "Reef Trust to burn the nets before the end of the month of June"),
        (L, "2.", "Harbour Office to sell the ropes"),
        (L, "a.", "first the long ones, which lie in the western store room of the harbour"),
        (L, "b.", "then the others"),
    ]


def test_items_know_their_depth() -> None:
    text = "1. Boats\n   a) the red boat\n      i. its mast\n      ii. its sail\n   b) the blue boat\n2. Quays\n"
    assert [(block.marker, block.level) for block in blocks(text)] == [
        ("1.", 0),
        ("a)", 1),
        ("i.", 2),
        ("ii.", 2),
        ("b)", 1),
        ("2.", 0),
    ]


def test_numbered_headings_over_text_and_numbered_items_in_a_list() -> None:
    text = (
        "1. Weather\nThe storm of last week broke the western quay in two places.\n\n"
        "2. Repairs\nThe Harbour Office asks all partners for stones and for hands.\n\n"
        "3. Action points\n1. Ann to bring stones\n2. Bob to bring hands\n"
    )
    assert [(block.kind, block.marker) for block in blocks(text)] == [
        (H, "1."),
        (P, ""),
        (H, "2."),
        (P, ""),
        (H, "3."),
        (L, "1."),
        (L, "2."),
    ]


def test_a_number_at_the_start_of_a_wrapped_line_is_no_marker() -> None:
    text = (
        "The partners counted the boats on the beach and came to the number\n"
        "12. They also counted the nets that hang behind the harbour and the\n"
        "store, which are many more than last year, and very old besides.\n"
    )
    assert len(blocks(text)) == 1


def test_page_furniture_is_left_out_and_text_goes_on_over_the_page() -> None:
    text = (
        "Tide Forum\n\nThe partners agreed that the lighthouse is to be painted white\nand that the paint is to be paid from"
        "\n\nTide Forum 2020\n\nPage 1 of 2\n\fthe common fund of the harbour.\n\nThe end of the "
        "year is the last day.\n\nTide Forum 2020\n\nPage 2 of 2\n"
    )
    document = read(text)
    assert [block.passage.text for block in document.blocks] == [
        "Tide Forum",
        "The partners agreed that the lighthouse is to be painted white and that the paint is to be "
        "paid from the common fund of the harbour.",
        "The end of the year is the last day.",
    ]
    assert document.pages == 2
    assert document.blocks[2].page == 2
    assert "Page 1 of 2" in document.text


def test_hyphens_at_line_ends() -> None:
    text = (
        "The task force spoke about the coordi-\nnation of boats and about the sea-\nworthy ones among them. A sea is wide\n"
        "and a worthy boat is rare, as all who were there agreed at length.\n"
    )
    assert "coordination of boats and about the sea-worthy ones" in blocks(text)[0].passage.text


def test_a_sentence_over_a_list_is_no_heading() -> None:
    text = (
        "Tide Forum\n\nThe members of the board are:\n\n- Ann Ray\n- Bob Cod\n\n"
        "What is next:\n\n- the nets are mended in June\n"
    )
    assert [(kind, said) for kind, _, said in seen(text)][1:] == [
        (P, "The members of the board are:"),
        (L, "Ann Ray"),
        (L, "Bob Cod"),
        (H, "What is next:"),
        (L, "the nets are mended in June"),
    ]


def test_labels_and_actions_begin_blocks() -> None:
    text = (
        "Date: 3 May 2020\nPlace: online\nThe partners spoke about the nets and about who is to mend them, as\n"
        "Action: Ann Ray to mend the nets\nAP 3: Bob Cod to buy rope\n[x] Lena Marsh to call the mayor\n☐ Tom Reedy to write\n"
    )
    assert [(kind, mark) for kind, mark, _ in seen(text)] == [
        (P, ""),
        (P, ""),
        (P, ""),
        (P, ""),
        (L, "AP 3:"),
        (L, "[x]"),
        (L, "☐"),
    ]


def test_tables_of_strokes_tabs_and_spaces() -> None:
    strokes = "Action | Who | When\n-------+-----+-----\nMend nets | Ann | May\nBuy rope | Bob |\n"
    tabs = "Action\tWho\tWhen\nMend nets\tAnn\tMay\nBuy rope\tBob\tJune\n"
    spaces = (
        "Action              Who    When\nMend all the        Ann    May\nnets\nBuy rope       "
        "     Bob    June\nPaint               Tom    July\n"
    )
    for text in (strokes, tabs, spaces):
        rows = blocks(text)
        assert all(block.kind is R for block in rows)
        assert rows[0].header
        assert [cell.text for cell in rows[0].cells] == ["Action", "Who", "When"]
        assert {block.table for block in rows} == {1}
        assert not rows[1].header
    assert [cell.text for cell in blocks(spaces)[1].cells] == ["Mend all the nets", "Ann", "May"]


def test_rulers_above_and_below_a_line_set_it_off_as_a_heading() -> None:
    rule = "-" * 40
    text = f"Who was there:\nAnn Ray, Bob Cod\n\n{rule}\nOLD NETS\n{rule}\n* The nets were mended.\n* The floats are lost.\n"
    assert [block.passage.text for block in blocks(text) if block.kind is H] == ["Who was there:", "OLD NETS"]


def test_names_in_a_row_are_no_headings() -> None:
    text = (
        "Participants\n\nAnn Ray\n\nBob Cod\n\nLena Marsh\n\nTom Reedy\n\nNets\n\nThe nets are "
        "old and the partners agreed to burn them.\n"
    )
    assert [block.passage.text for block in blocks(text) if block.kind is H] == ["Participants", "Nets"]


def test_what_takes_no_room_is_dropped_and_odd_spaces_are_spaces() -> None:
    (block,) = blocks("The\u00a0nets\u200b are \u00adold, as all agreed at the quay.\n")
    assert block.passage.text == "The nets are old, as all agreed at the quay."


def test_markdown_is_told_from_plain_text() -> None:
    assert is_markdown("# Tide\n\ntext\n\n## Nets\n\n**Bold**\n")
    assert is_markdown("**Date:** x\n\n**Place:** y\n\n**Chair:** z\n")
    assert not is_markdown("Tide Forum\n\n* Nets\n* Ropes\n\n# 3 of the list was dropped.\n")


def test_an_initial_before_a_name_is_no_number() -> None:
    text = "Present:\n\n- C.Reed (Otter Trust)\n- B.Moss@otter.example\n\n1.Nets\n2.Ropes\n"
    assert [block.passage.text for block in blocks(text)][1:] == [
        "C.Reed (Otter Trust)",
        "B.Moss@otter.example",
        "Nets",
        "Ropes",
    ]


@pytest.mark.parametrize("marks", [("§", "§"), ("#1", "#2"), ("A1", "A2"), ("A1:", "A2:"), ("ACT-1", "ACT-2")])
def test_marks_of_word_and_of_logs_begin_items(marks: tuple[str, str]) -> None:
    text = f"Otter Group\n\nActions\n{marks[0]} Ada to mend the pump\n{marks[1]} Ben to count the seals\n"
    assert seen(text)[2:] == [
        (BlockKind.ITEM, marks[0], "Ada to mend the pump"),
        (BlockKind.ITEM, marks[1], "Ben to count the seals"),
    ]


def test_a_bullet_that_a_converter_has_escaped() -> None:
    text = "Otter Group\n\nActions\n\\- Ada to mend the pump\n\\- Ben to count the seals\n"
    assert [mark for kind, mark, _ in seen(text) if kind is BlockKind.ITEM] == ["-", "-"]
