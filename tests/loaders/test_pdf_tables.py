from __future__ import annotations

from collections.abc import Sequence

from handmade import LONG, lines, pdf, show

from graphapp.loaders.formats.pdf import read
from graphapp.schema.documents import BlockKind

H, P, L, R = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW


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


def test_a_marker_far_from_its_text_is_no_column() -> None:
    page: list[str] = []
    for number, words in enumerate(("mend the nets", "buy the rope", "paint the boat")):
        page += [show(72, 700 - 16 * number, f"{number + 1}."), show(110, 700 - 16 * number, words)]
    assert [(block.kind, block.marker) for block in read(pdf(page)).blocks] == [(L, "1."), (L, "2."), (L, "3.")]


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


def test_words_divided_in_the_cells_of_a_drawn_table_are_whole() -> None:
    page = [
        *ruled([70, 250, 350], [700, 680, 640]),
        show(75, 686, "Action"),
        show(255, 686, "Who"),
        *lines(666, "Send the question-", "naire to all", x=75),
        *lines(666, "UN-", "Habitat", x=255),
        *lines(590, "The questionnaire is ready."),
    ]
    assert [cell.text for cell in read(pdf(page)).blocks[1].cells] == ["Send the questionnaire to all", "UN-Habitat"]


PARTED = [70, 120, 330, 450]  # the columns of a table over two pages


def _row(top: float, *cells: str) -> list[str]:
    return [show(x + 4, top, cell) for x, cell in zip(PARTED, cells, strict=False) if cell]


def _cells(*pages: list[str]) -> list[list[str]]:
    return [[cell.text for cell in block.cells] for block in read(pdf(*pages)).blocks if block.kind is R]


def test_a_row_that_a_page_parts_is_one_row_and_a_repeated_head_is_told_once() -> None:
    grid, head = ruled(PARTED, [820, 800, 760, 720]), _row(806, "No", "Action", "Who")
    first = [*grid, *head, *_row(786, "1", "Buy rope", "Ann"), *_row(746, "2", "Mend all the nets that", "Bo,")]
    second = [*grid, *head, *_row(786, "", "are torn before June", "Cy"), *_row(746, "3", "Draw it", "Ann")]
    whole = [["No", "Action", "Who"], ["1", "Buy rope", "Ann"], ["2", "Mend all the nets that are torn before June", "Bo, Cy"]]
    assert _cells(first, second) == [*whole, ["3", "Draw it", "Ann"]]
    closed = [text.replace("nets that", "nets.") for text in first]
    assert [row[0] for row in _cells(closed, second)] == ["No", "1", "2", "", "3"]


def test_a_row_is_open_where_the_page_ends_without_a_line() -> None:
    open_foot = [*ruled(PARTED, [120, 100, 60]), *[f"{x} 30 m {x} 60 l S" for x in PARTED], *_row(106, "No", "Action", "Who")]
    open_head = [*ruled(PARTED, [780, 740]), *[f"{x} 780 m {x} 820 l S" for x in PARTED]]
    first = [*open_foot, *_row(86, "1", "Buy rope", "Ann"), *_row(44, "2", "", "Bo")]
    second = [*open_head, *_row(800, "", "Mend all the nets"), *_row(760, "3", "Draw it", "Ann")]
    assert _cells(first, second)[1:] == [["1", "Buy rope", "Ann"], ["2", "Mend all the nets", "Bo"], ["3", "Draw it", "Ann"]]
