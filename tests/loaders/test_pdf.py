from __future__ import annotations

from collections.abc import Sequence

import pytest

from graphapp.loaders.formats.content import UnreadableError
from graphapp.loaders.formats.pdf import read
from graphapp.schema.documents import BlockKind

H, P, L, R = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW

Page = Sequence[str]


def show(x: float, y: float, text: str, *, size: float = 11, bold: bool = False) -> str:
    """The operators that show a text at a place."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{'B' if bold else 'R'} {size} Tf {x} {y} Td ({escaped}) Tj ET"


def lines(top: float, *texts: str, x: float = 72, step: float = 14) -> list[str]:
    """Lines set one under the other."""
    return [show(x, top - number * step, text) for number, text in enumerate(texts)]


def pdf(*pages: Page, trailer: str = "") -> bytes:
    """A PDF file made by hand, with Helvetica in two weights."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        content = "\n".join(page)
        fonts = "<< /Font << /R 3 0 R /B 4 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {fonts} /Contents {6 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    data, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data.encode("cp1252")))
        data += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(data.encode("cp1252"))
    data += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010d} 00000 n \n" for place in places)
    data += f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n"
    return data.encode("cp1252")


LONG = "The partners looked at the nets that were left on the beach, and found all of them"


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


def ruled(columns: Sequence[float], rows: Sequence[float]) -> list[str]:
    """The lines of a grid."""
    left, right, top, bottom = columns[0], columns[-1], rows[0], rows[-1]
    upright = [f"{x} {bottom} m {x} {top} l S" for x in columns]
    return upright + [f"{left} {y} m {right} {y} l S" for y in rows]


def test_a_table_with_drawn_lines() -> None:
    page = [
        *ruled([70, 250, 350, 450], [700, 680, 640, 620]),
        show(75, 686, "Action", bold=True),
        show(255, 686, "Who", bold=True),
        show(355, 686, "Deadline", bold=True),
        *lines(666, "Mend all the nets that", "are torn", x=75),
        show(255, 666, "Ann"),
        show(355, 666, "May"),
        show(75, 626, "Buy rope"),
        show(355, 626, "June"),
        *lines(590, "The end."),
    ]
    rows = read(pdf(page)).blocks
    assert [(row.kind, row.header, row.table) for row in rows] == [(R, True, 1), (R, False, 1), (R, False, 1), (P, False, 0)]
    assert [[cell.text for cell in row.cells] for row in rows[1:3]] == [
        ["Mend all the nets that are torn", "Ann", "May"],
        ["Buy rope", "", "June"],
    ]


def test_a_table_that_only_its_columns_show() -> None:
    page: list[str] = []
    for number, cells in enumerate(
        (("Action", "Who", "When"), ("Mend nets", "Ann", "May"), ("Buy rope", "Bob", "June"), ("Paint", "Tom", "July"))
    ):
        page += [show(x, 700 - 16 * number, cell) for x, cell in zip((72, 250, 350), cells, strict=True)]
    rows = read(pdf(page)).blocks
    assert [row.kind for row in rows] == [R] * 4
    assert rows[0].header
    assert [cell.text for cell in rows[2].cells] == ["Buy rope", "Bob", "June"]


def cells(top: float, *texts: tuple[str, ...], lefts: Sequence[float] = (72, 250, 350)) -> list[str]:
    """A row of cells, each written to its end before the next one."""
    return [one for x, text in zip(lefts, texts, strict=False) for one in lines(top, *text, x=x)]


def test_a_table_without_lines_whose_cells_are_written_one_after_the_other() -> None:
    page = [
        *lines(740, "What is left to do until the tide turns"),
        *cells(700, ("Action",), ("Who",), ("When",)),
        *cells(680, ("Mend all the nets", "that are torn"), ("Ann, Reef", "Trust"), ("May",)),
        *cells(640, ("Buy rope",), ("Bob",), ("by the", "end of June")),
        *cells(600, ("Paint the long", "boats and the", "short ones"), ("Tom",)),
        *lines(520, "The end."),
    ]
    rows = read(pdf(page)).blocks[1:]
    assert [row.kind for row in rows] == [R] * 4 + [P]
    assert rows[0].header
    assert [[cell.text for cell in row.cells] for row in rows[1:4]] == [
        ["Mend all the nets that are torn", "Ann, Reef Trust", "May"],
        ["Buy rope", "Bob", "by the end of June"],
        ["Paint the long boats and the short ones", "Tom", ""],
    ]


def test_cells_set_in_the_middle_of_their_columns() -> None:
    rows = (
        ((95, "Action"), (258, "Who")),
        ((80, "Mend all nets"), (84, "with rope"), (240, "Ann, Reef Trust")),
        ((88, "Buy rope"), (262, "Bob")),
        ((76, "Paint the boats"), (90, "in white"), (258, "Fern")),
    )
    page = [
        show(x, 700 - 40 * number - (14 if text in ("with rope", "in white") else 0), text)
        for number, row in enumerate(rows)
        for x, text in row
    ]
    found = read(pdf(page)).blocks
    assert [[cell.text for cell in row.cells] for row in found[1:]] == [
        ["Mend all nets with rope", "Ann, Reef Trust"],
        ["Buy rope", "Bob"],
        ["Paint the boats in white", "Fern"],
    ]


def test_cells_that_stand_close_are_parted_where_other_rows_have_the_column() -> None:
    page = [
        *cells(700, ("Action",), ("Who",)),
        *cells(680, ("Mend all the nets", "that are torn"), ("Ann",)),
        *cells(640, ("Buy rope", "and wood"), ("Bob",)),
        *cells(600, ("Paint the long boats in white,", "or blue"), ("Tom",)),  # ends close to the next column
    ]
    rows = read(pdf(page)).blocks
    assert [cell.text for cell in rows[3].cells] == ["Paint the long boats in white, or blue", "Tom"]


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


def test_a_marker_far_from_its_text_is_no_column() -> None:
    page: list[str] = []
    for number, words in enumerate(("mend the nets", "buy the rope", "paint the boat")):
        page += [show(72, 700 - 16 * number, f"{number + 1}."), show(110, 700 - 16 * number, words)]
    assert [(block.kind, block.marker) for block in read(pdf(page)).blocks] == [(L, "1."), (L, "2."), (L, "3.")]


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


def test_a_long_cell_beside_a_column_that_the_rows_around_it_have() -> None:
    names = [("Ada Moss", "IOM"), ("Ben Nye", "UNHCR"), ("Bartholomew Vandermoss (chair)", "Reef Trust"), ("Cy Orr", "WFP")]
    names.append(("Christabel Vandermolen-Pym", "Kelp Watch"))
    at = 72 + 172  # right behind the longest name
    page = [part for n, (one, two) in enumerate(names) for part in (show(72, 700 - 14 * n, one), show(at, 700 - 14 * n, two))]
    rows = [block for block in read(pdf([show(72, 780, "Tide Forum", size=20), *page])).blocks if block.kind is R]
    assert [tuple(cell.text for cell in row.cells) for row in rows] == names


def test_lines_of_a_text_are_not_cut_by_a_table_above_them() -> None:
    names = [("Ada Moss", "IOM"), ("Ben Nye", "UNHCR"), ("Cy Orr", "WFP")]
    page = [part for n, (one, two) in enumerate(names) for part in (show(72, 700 - 14 * n, one), show(235, 700 - 14 * n, two))]
    text = lines(700 - 14 * 4, LONG, "too old to be used. Reef Trust will burn them in June.")
    kinds = [block.kind for block in read(pdf([*page, *text])).blocks]
    assert kinds == [R, R, R, P]


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
