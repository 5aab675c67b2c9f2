from __future__ import annotations

import pytest
from handmade import LONG, lines, pdf, show

from graphapp.loaders.formats.content import UnreadableError
from graphapp.loaders.formats.pdf import read
from graphapp.schema.documents import BlockKind

H, P, L, R = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW


def test_lines_become_blocks_with_their_pages() -> None:
    first = [
        show(72, 780, "Tide Forum", size=20),
        show(72, 750, "1. Nets", bold=True, size=12),
        *lines(730, LONG, "too old to be used. Reef Trust will burn them in June."),
        *lines(690, "• the long net, which lies behind the western store room of the harbour, near the wall, and"),
        show(82, 676, "is torn"),
        *lines(662, "• the short net"),
        *lines(630, LONG),
        show(250, 40, "Page 1 of 2", size=8),
    ]
    second = [
        *lines(780, "too heavy as well, so they stay."),
        show(72, 740, "Next meeting", bold=True, size=12),
        *lines(720, "3 June 2020"),
        show(250, 40, "Page 2 of 2", size=8),
    ]
    content = read(pdf(first, second))
    assert [(block.kind, block.marker, block.page, block.passage.text) for block in content.blocks] == [
        (H, "", 1, "Tide Forum"),
        (H, "1.", 1, "Nets"),
        (P, "", 1, f"{LONG} too old to be used. Reef Trust will burn them in June."),
        (L, "•", 1, "the long net, which lies behind the western store room of the harbour, near the wall, and is torn"),
        (L, "•", 1, "the short net"),
        (P, "", 1, f"{LONG} too heavy as well, so they stay."),
        (H, "", 2, "Next meeting"),
        (P, "", 2, "3 June 2020"),
    ]
    assert content.pages == 2
    assert "Page 1 of 2" in content.text
    for block in content.blocks:
        for letter, at in zip(block.passage.text, block.passage.offsets, strict=True):
            assert letter in (content.text[at], " ")


def test_two_columns_of_text_are_read_one_after_the_other_with_their_lines_joined() -> None:
    left = (
        "The partners looked at the nets",
        "that were left on the beach, and",
        "Moss found them old. Reef Trust",
        "will burn them in June. Otter Aid",
        "has wood.",
    )
    right = (
        "The boats were seen as well, and",
        "Fern knows how to mend the keel",
        "of the long one. Bay Watch will",
        "buy the tar, and Reef Trust will",
        "pay for it.",
    )
    page = [
        show(150, 780, "A title that is set over both columns", size=14),
        *lines(700, *left),
        *lines(700, *right, x=320),
    ]
    blocks = read(pdf(page)).blocks
    assert [block.passage.text for block in blocks[1:]] == [" ".join(left), " ".join(right)]


def test_a_list_in_two_columns_on_a_part_of_a_page_keeps_its_people_apart_and_their_lines_together() -> None:
    left = (
        "Mr. Colm Tern, Harbour Master (in",
        "the Chair)",
        "Mrs. Ada Moss, Office of Boats and",
        "Nets",
        "Dr. Ben Lund, Reef Trust",
    )
    right = (
        "Mr. Finn Otter, Public Works",
        "Ms. Rosa Pike, Red Cross Society",
        "of Gull Bay",
        "Chief Sol Wren, Elders",
        "Mr. Ivo Crake, Fishers",
    )
    page = [
        show(72, 760, "PRESENT"),
        *lines(740, *left),
        *lines(740, *right, x=320),
        show(72, 640, "ABSENT WITH APOLOGY"),
        show(72, 610, "The Mayor; Ports and Roads"),
    ]
    blocks = read(pdf(page)).blocks
    assert [(block.kind, block.passage.text) for block in blocks] == [
        (H, "PRESENT"),
        (P, "Mr. Colm Tern, Harbour Master (in the Chair)"),
        (P, "Mrs. Ada Moss, Office of Boats and Nets"),
        (P, "Dr. Ben Lund, Reef Trust"),
        (P, "Mr. Finn Otter, Public Works"),
        (P, "Ms. Rosa Pike, Red Cross Society of Gull Bay"),
        (P, "Chief Sol Wren, Elders"),
        (P, "Mr. Ivo Crake, Fishers"),
        (H, "ABSENT WITH APOLOGY"),
        (P, "The Mayor; Ports and Roads"),
    ]


def test_lines_with_a_label_each_are_entries_in_a_column_however_near_its_edge_they_end() -> None:
    left = (
        "Austria – Rail Office: Mr Gernot",
        "Pichler",
        "Belgium – Harbour Body: Ms Nele Vant",
        "Croatia – HKM: Ms Iva Krz",
        "France – ARTX: Mr Yann Delf",
    )
    right = (
        "Germany – BNX: Dr Wiebke Lohm",
        "Hungary – KTX: Mr Tomas Horg",
        "Italy – ART Mare: Ms Fiora Mala",
        "Poland – UTX: Mr Zbig Roszak",
        "Spain – CNX: Ms Ines Larra",
    )
    page = [show(72, 760, "PARTICIPANTS"), *lines(740, *left), *lines(740, *right, x=320)]
    blocks = read(pdf(page)).blocks
    assert [block.passage.text for block in blocks[1:]] == [" ".join(left[:2]), *left[2:], *right]


def test_titles_that_are_numbered_by_meeting_and_year_are_no_days() -> None:
    page: list[str] = [show(72, 780, "GULL BAY HARBOUR COMMITTEE")]
    for at, title in enumerate(("Opening", "Matters arising", "Boats", "Date of next meeting")):
        page += [
            show(72, 740 - 60 * at, f"{at + 1}/4/18 {title}"),
            *lines(720 - 60 * at, "The Harbour Master spoke of it at some length and was heard with patience."),
        ]
    blocks = read(pdf(page)).blocks
    titles = [block.passage.text for block in blocks if block.kind is H]
    assert titles[1:] == ["1/4/18 Opening", "2/4/18 Matters arising", "3/4/18 Boats", "4/4/18 Date of next meeting"]


def test_markers_written_apart_from_their_lines_stand_before_them() -> None:
    page = [*lines(700, "Mend the nets", "Buy rope", "Paint", x=90), *[show(72, 700 - 14 * number, "•") for number in range(3)]]
    assert [(block.kind, block.marker, block.passage.text) for block in read(pdf(page)).blocks] == [
        (L, "•", "Mend the nets"),
        (L, "•", "Buy rope"),
        (L, "•", "Paint"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("All asked for a follow-", "up on the nets.", "All asked for a follow-up on the nets."),  # nothing is divided here
        ("The question-", "naire and the ques-", "The questionnaire and the ques-"),
    ],
)
def test_hyphens_at_line_ends(first: str, second: str, text: str) -> None:
    known = lines(760, LONG, "too old. A questionnaire was sent.")
    (_, block) = read(pdf([*known, *lines(700, first, second)])).blocks
    assert block.passage.text == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (pdf(["0 0 100 100 re f"]), "pictures"),
        (
            pdf(lines(700, LONG), trailer="/Encrypt << /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4 >> /ID [<00> <00>] "),
            "encrypted",
        ),
        (b"%PDF-1.4\nnothing", "damaged"),
    ],
)
def test_what_cannot_be_read(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        read(data)


def test_bold_points_counted_under_actions_are_items_and_a_count_that_goes_on_is_a_heading() -> None:
    page = [
        show(72, 780, "1) Nets", bold=True),
        show(90, 764, "- they are old"),
        show(72, 740, "2) Boats", bold=True),
        show(90, 724, "- one was lost"),
        show(72, 700, "Action Items", bold=True),
        show(72, 684, "1) Burn the nets", bold=True),
        show(90, 668, "- in the yard"),
        show(72, 652, "2) Look for the boat", bold=True),
        show(90, 636, "- at low tide"),
        show(72, 600, "Ropes", bold=True),
        show(72, 584, "1) Long ropes", bold=True),
        show(90, 568, "- all sold"),
    ]
    kinds = {block.passage.text: block.kind for block in read(pdf(page)).blocks if block.strong}
    assert kinds == {
        "Nets": H,
        "Boats": H,
        "Action Items": H,
        "Burn the nets": L,
        "Look for the boat": L,
        "Ropes": H,
        "Long ropes": H,
    }


def test_who_came_and_who_did_not_on_lines_of_their_own() -> None:
    people = "Tim Berners-Moss, Daniel Appelorr, Yves Lafonye, Peter Linnet, Alex Russet, Henry Thomas Pym, Noah Mendel"
    page = lines(700, "Present", people, "Regrets", "Jeni Tennis", "Chair", "Daniel Appelorr")
    assert [block.passage.text for block in read(pdf(page)).blocks] == [
        "Present",
        people,
        "Regrets",
        "Jeni Tennis",
        "Chair",
        "Daniel Appelorr",
    ]


def test_a_bracket_that_a_line_leaves_open_goes_on_in_the_next() -> None:
    first = "Participants (online = o): Reef Trust (Ada Moss, chair), Kelp Watch (Ben Nye), Otter Aid (Cy"
    page = lines(700, first, "Orr, o), Save the Nets, Harbour Bank (o), and Tide Watch.")
    assert [block.passage.text for block in read(pdf(page)).blocks] == [
        f"{first} Orr, o), Save the Nets, Harbour Bank (o), and Tide Watch."
    ]
    short = lines(700, "Nets (old", "1) Reef Trust burns them")
    assert len(read(pdf(short)).blocks) == 2
