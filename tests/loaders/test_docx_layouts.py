"""Word files whose lists, titles and frames are made by hand."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.oxml import parse_xml

from graphapp.loaders.formats.docx import read
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read as read_document
from graphapp.loaders.show import show

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def _file(body: str) -> bytes:
    document = docx.Document()
    for element in parse_xml(f"<w:body {W}>{body}</w:body>"):
        document.element.body.insert(len(document.element.body) - 1, element)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _run(text: str, look: str = "") -> str:
    tabs = text.replace("\t", "</w:t><w:tab/><w:t>")
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{tabs}</w:t></w:r>'


def _line(text: str, look: str = "", left: int = 0) -> str:
    return f'<w:p><w:pPr><w:ind w:left="{left}"/></w:pPr>{_run(text, look)}</w:p>'


def _seen(body: str) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, block.passage.text) for block in read(_file(body)).blocks]


def test_bullets_that_somebody_typed_make_a_list_as_deep_as_its_margins() -> None:
    wingdings = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>' + _run("\tSell the nets") + "</w:p>"
    body = _line("•\tMend the pier", left=720) + _line("o\tthe planks", left=1440) + _line("•\tBuy rope", left=720) + wingdings
    assert _seen(body) == [
        ("ITEM", 0, "Mend the pier"),
        ("ITEM", 1, "the planks"),
        ("ITEM", 0, "Buy rope"),
        ("ITEM", 0, "Sell the nets"),
    ]
    assert _seen(_line("Rope - a lot\tof it"))[0] == ("PARAGRAPH", 0, "Rope - a lot of it")


def test_a_line_underlined_as_a_whole_is_a_title_but_no_link() -> None:
    single = '<w:u w:val="single"/>'
    link = f"<w:p><w:hyperlink>{_run('The old minutes', single)}</w:hyperlink></w:p>"
    body = _line("Ropes", single) + _line("They are wet.") + link + _line("Nets", '<w:u w:val="none"/>')
    assert [kind for kind, _, _ in _seen(body)] == ["HEADING", "PARAGRAPH", "PARAGRAPH", "PARAGRAPH"]


def test_lines_in_capitals_over_text_are_titles_where_there_are_several() -> None:
    titles = ["HARBOUR FORUM", "PRESENT", "1. ROPES", "NEXT MEETING"]
    seen = _seen("".join(_line(title) + _line("Nothing more was said of it.") for title in titles))
    assert [kind for kind, _, _ in seen[::2]] == ["HEADING"] * 4
    assert {kind for kind, _, _ in _seen("".join(map(_line, ["PRESENT", "ADA MOSS", "BO NYE"])))} == {"PARAGRAPH"}


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    box = f"<w:txbxContent>{_line('Action: Ada Moss to draw the map')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    seen = _seen(f"<w:p>{_run('Maps were shown.')}<w:r>{both}</w:r></w:p>" + _line("Ropes are wet."))
    assert [text for _, _, text in seen] == ["Maps were shown.", "Action: Ada Moss to draw the map", "Ropes are wet."]


def test_a_cell_with_a_title_beside_a_number_is_a_section() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    bold = "<w:b/>"
    rows = [
        row(_line("1"), _line("Ropes", bold) + _line("All ropes were weighed, and those of the northern pier are still wet.")),
        row(_line("2"), _line("Actions", bold) + _line("Ada Moss to dry them")),
    ]
    shown = show(outline(read_document(_file(f"<w:tbl>{''.join(rows)}</w:tbl>"), "pier.docx"))).splitlines()
    assert [line.strip() for line in shown] == [
        "HEADER",
        "H Ropes *",
        "¶ All ropes were weighed, and those of the northern pier are still wet.",
        "ACTIONS Actions",
        "¶ Ada Moss to dry them",
    ]
