from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from graphapp.loaders.formats.content import Content, UnreadableError
from graphapp.loaders.formats.docx import read
from graphapp.schema.documents import BlockKind

H, P, L, R = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW


@pytest.fixture
def word() -> Any:
    return docx.Document()


def saved(word: Any) -> Content:
    buffer = io.BytesIO()
    word.save(buffer)
    return read(buffer.getvalue())


def seen(word: Any) -> list[tuple[BlockKind, int, str, str]]:
    return [(block.kind, block.level, block.marker, block.passage.text) for block in saved(word).blocks]


def test_styles_bold_lines_and_lists(word: Any) -> None:
    word.core_properties.title = "Tide minutes"
    word.add_heading("Tide Forum", 0)
    word.add_heading("1. Nets", 2)
    word.add_paragraph("The nets are old.")
    word.add_paragraph().add_run("Actions").bold = True
    for words in ("mend", "burn"):
        word.add_paragraph(words, style="List Number")
    word.add_paragraph("a bullet", style="List Bullet")
    word.add_paragraph("2) typed")
    assert seen(word) == [
        (H, 1, "", "Tide Forum"),
        (H, 2, "1.", "Nets"),
        (P, 0, "", "The nets are old."),
        (H, 0, "", "Actions"),
        (L, 0, "1.", "mend"),
        (L, 0, "2.", "burn"),
        (L, 0, "•", "a bullet"),
        (L, 0, "2)", "typed"),
    ]
    assert saved(word).title == "Tide minutes"


def test_lines_of_a_paragraph(word: Any) -> None:
    paragraph = word.add_paragraph()
    paragraph.add_run("Date:").bold = True
    paragraph.add_run(" 3 May 2020").add_break()
    paragraph.add_run("Place:").bold = True
    paragraph.add_run("\tonline")
    assert seen(word) == [(P, 0, "", "Date: 3 May 2020"), (P, 0, "", "Place: online")]


def test_pages_are_counted_by_breaks(word: Any) -> None:
    word.add_paragraph("First.").add_run().add_break(WD_BREAK.PAGE)
    word.add_paragraph("Second.")
    content = saved(word)
    assert [block.page for block in content.blocks] == [1, 2]
    assert content.pages == 2


def test_tracked_changes_and_links(word: Any) -> None:
    paragraph = word.add_paragraph("The ")
    w = nsdecls("w")
    paragraph._p.append(parse_xml(f"<w:del {w}><w:r><w:delText>old </w:delText><w:t>old </w:t></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {w}><w:r><w:t>new </w:t></w:r></w:ins>"))
    paragraph._p.append(parse_xml(f'<w:hyperlink {w} w:anchor="x"><w:r><w:t>nets</w:t></w:r></w:hyperlink>'))
    assert seen(word) == [(P, 0, "", "The new nets")]


def test_content_controls_are_opened_and_contents_left_out(word: Any) -> None:
    w = nsdecls("w")
    word.element.body.insert(
        0, parse_xml(f"<w:sdt {w}><w:sdtContent><w:p><w:r><w:t>Inside.</w:t></w:r></w:p></w:sdtContent></w:sdt>")
    )
    style = word.styles.add_style("toc 1", 1)
    word.add_paragraph("Nets .... 3", style=style)
    assert seen(word) == [(P, 0, "", "Inside.")]


def test_a_page_header_is_read_unless_the_body_says_the_same(word: Any) -> None:
    word.sections[0].header.paragraphs[0].text = "Tide Forum 2020"
    word.add_paragraph("The nets are old.")
    assert [found[-1] for found in seen(word)] == ["Tide Forum 2020", "The nets are old."]
    word.add_paragraph("Tide Forum 2020")
    assert [found[-1] for found in seen(word)] == ["The nets are old.", "Tide Forum 2020"]


def test_tables_with_merged_cells(word: Any) -> None:
    table = word.add_table(rows=4, cols=3)
    for cell, words in zip(table.rows[0].cells, ("Action", "Who", "When"), strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    for row, words in enumerate((("Mend nets", "Ann", "May"), ("Buy rope", "", "June"), ("Rest", "", "")), 1):
        for column, word_ in enumerate(words):
            table.cell(row, column).text = word_
    table.cell(1, 1).merge(table.cell(2, 1))
    rows = saved(word).blocks
    assert [(row.header, row.table, row.passage.text) for row in rows] == [
        (True, 1, "Action | Who | When"),
        (False, 1, "Mend nets | Ann | May"),
        (False, 1, "Buy rope | June"),
        (False, 1, "Rest"),
    ]
    assert [cell.text for cell in rows[2].cells] == ["Buy rope", "Ann", "June"]


def test_a_table_that_holds_the_discussion_is_read_as_sections(word: Any) -> None:
    table = word.add_table(rows=2, cols=3)
    for cell, words in zip(table.rows[0].cells, ("Topic", "Discussion", "Action by"), strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    table.cell(1, 0).text = "Nets"
    table.cell(1, 2).text = "Ann"
    table.cell(1, 1).text = "Old nets were found."
    for words in ("They smell.", "They are heavy.", "They go."):
        table.cell(1, 1).add_paragraph(words)
    assert [found[-1] for found in seen(word)[1:]] == [
        "Nets",
        "Old nets were found.",
        "They smell.",
        "They are heavy.",
        "They go.",
        "Action by: Ann",
    ]


def test_a_discussed_row_keeps_its_tasks_beside_who_and_when(word: Any) -> None:
    table = word.add_table(rows=2, cols=4)
    for cell, words in zip(table.rows[0].cells, ("Topic", "Discussion", "Action points", "Responsible"), strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    for column, words in enumerate(("Nets", "Old nets were found.", "Mend nets", "Ann")):
        table.cell(1, column).text = words
    for words in ("They smell.", "They are heavy.", "They go."):
        table.cell(1, 1).add_paragraph(words)
    last = saved(word).blocks[-1]
    assert (last.kind, last.passage.text) == (BlockKind.ROW, "Mend nets | Ann")
    assert [cell.text for cell in last.cells] == ["", "", "Mend nets", "Ann"]


def test_every_quote_is_in_the_text(word: Any) -> None:
    word.add_heading("Nets", 1)
    word.add_paragraph("one\u00a0two\u200b  three", style="List Bullet")
    content = saved(word)
    for block in content.blocks:
        span = block.passage.span()
        assert content.text[span.start : span.end] == block.passage.text


def test_a_file_damaged_anywhere_is_refused(word: Any) -> None:
    word.add_paragraph("The nets are old. " * 50)
    buffer = io.BytesIO()
    word.save(buffer)
    data = bytearray(buffer.getvalue())
    place = data.index(b"word/document.xml") + 60
    data[place : place + 40] = b"\xff" * 40
    with pytest.raises(UnreadableError, match="damaged"):
        read(bytes(data))


def test_short_plain_lines_that_stand_over_lists_are_headings_where_there_are_several(word: Any) -> None:
    for title in ("Nets", "Rules of the quay", "Boats"):
        word.add_paragraph(title)
        word.add_paragraph("none was lost", style="List Bullet")
    word.add_paragraph("The forum saw these")
    word.add_paragraph("Ropes, and chains")
    word.add_paragraph("old", style="List Bullet")
    assert [kind for kind, *_ in seen(word)] == [H, L, H, L, H, L, P, P, L]


def test_two_plain_lines_over_lists_are_paragraphs_and_so_are_those_of_an_attendance_list(word: Any) -> None:
    for title in ("Nets", "Boats"):
        word.add_paragraph(title)
        word.add_paragraph("none was lost", style="List Bullet")
    word.add_heading("Attendance", 2)
    for body in ("Reef Trust", "Harbour Office", "Tide Forum"):
        word.add_paragraph(body)
        word.add_paragraph("Ann Ray", style="List Bullet")
    assert [kind for kind, *_ in seen(word)] == [P, L, P, L, H, P, L, P, L, P, L]
