"""OpenDocument texts, written as LibreOffice writes them."""

from __future__ import annotations

import io
import zipfile

import pytest

from graphapp.loaders.formats.content import UnreadableError
from graphapp.loaders.formats.odt import MEDIA_TYPE, read
from graphapp.loaders.reading import read as read_document
from graphapp.pipeline import Reading
from graphapp.schema.documents import BlockKind
from graphapp.schema.errors import DocumentError

H, P, L, R = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW
_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "fo": "xsl-fo-compatible",
    }.items()
)
_STYLES = """
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Bold_20_line"/>
<style:style style:name="Bold_20_line" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Title"/>
<text:list-style style:name="Numbers">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
</text:list-style>
<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
"""


def odt(body: str, styles: str = "", manifest: str = "<manifest/>") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", MEDIA_TYPE)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("styles.xml", f"<office:document-styles {_NAMES}>{styles}</office:document-styles>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {_NAMES}><office:automatic-styles>{_STYLES}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    return buffer.getvalue()


def seen(body: str, styles: str = "") -> list[tuple[BlockKind, int, str, str]]:
    return [(b.kind, b.level, b.marker, b.passage.text) for b in read(odt(body, styles)).blocks]


def entry(words: str, more: str = "") -> str:
    return f"<text:list-item><text:p>{words}</text:p>{more}</text:list-item>"


def test_titles_headings_bold_lines_and_paragraphs() -> None:
    assert seen(
        '<text:p text:style-name="P2">Tide Forum</text:p><text:h text:outline-level="2">Nets</text:h>'
        '<text:p>The nets<text:s text:c="2"/>are <text:span text:style-name="Strong">old</text:span>.</text:p>'
        '<text:p text:style-name="P1">Actions</text:p><text:p>Otters: three</text:p>'
    ) == [
        (H, 1, "", "Tide Forum"),
        (H, 2, "", "Nets"),
        (P, 0, "", "The nets are old."),
        (H, 0, "", "Actions"),
        (P, 0, "", "Otters: three"),
    ]


def test_lists_count_as_they_are_shown_and_resume() -> None:
    inner = f"<text:list>{entry('twine')}{entry('wax')}</text:list>"
    again = f'<text:list text:continue-list="one" text:style-name="Numbers">{entry("burn")}</text:list>'
    fresh = f'<text:list text:style-name="Numbers">{entry("sail")}</text:list>'
    dots = f'<text:list text:style-name="Dots">{entry("row")}</text:list>'
    first = f'<text:list xml:id="one" text:style-name="Numbers">{entry("mend", inner)}</text:list>'
    assert seen(first + "<text:p>Then it rained for a day.</text:p>" + again + fresh + dots) == [
        (L, 0, "1.", "mend"),
        (L, 1, "a)", "twine"),
        (L, 1, "b)", "wax"),
        (P, 0, "", "Then it rained for a day."),
        (L, 0, "2.", "burn"),
        (L, 0, "1.", "sail"),
        (L, 0, "•", "row"),
    ]


def test_a_table_keeps_its_header_and_its_merged_cells() -> None:
    def row(*cells: str) -> str:
        return (
            "<table:table-row>"
            + "".join(f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in cells)
            + "</table:table-row>"
        )

    covered = "<table:table-row><table:covered-table-cell/>" + row("Burn the nets").removeprefix("<table:table-row>")
    head = f"<table:table-header-rows>{row('Who', 'What')}</table:table-header-rows>"
    body = f"<table:table>{head}{row('Otters', 'Mend the nets')}{covered}</table:table>"
    rows = [b for b in read(odt(body)).blocks if b.kind is R]
    assert [[c.text for c in b.cells] for b in rows] == [
        ["Who", "What"],
        ["Otters", "Mend the nets"],
        ["Otters", "Burn the nets"],
    ]
    assert [b.header for b in rows] == [True, False, False]


def test_quotes_are_where_they_say_and_comments_are_nobodys_words() -> None:
    content = read(
        odt(
            "<text:p>The net is<office:annotation><text:p>really?</text:p></office:annotation> torn.</text:p>"
            "<text:p>See<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By the pier.</text:p>"
            "</text:note-body></text:note> there.</text:p>"
        )
    )
    assert [b.passage.text for b in content.blocks] == ["The net is torn.", "See there.", "By the pier."]
    assert all("".join(content.text[i] for i in b.passage.offsets) == b.passage.text for b in content.blocks)


def test_the_page_header_is_read_once_where_the_body_lacks_it() -> None:
    head = "<text:p>Tide Forum, 3 May 2025</text:p><text:p>2</text:p>"
    styles = f"<style:master-page><style:header>{head}</style:header></style:master-page>"
    assert [text for *_, text in seen("<text:p>The nets are old.</text:p>", styles)] == [
        "Tide Forum, 3 May 2025",
        "The nets are old.",
    ]


def test_a_page_break_turns_the_page() -> None:
    blocks = read(odt("<text:p>One.</text:p><text:soft-page-break/><text:p>Two.</text:p>")).blocks
    assert [b.page for b in blocks] == [1, 2]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (odt("<text:p>Hello</text:p>", manifest="<manifest><encryption-data/></manifest>"), "encrypted"),
        (odt("<text:p>Hello"), "damaged"),
        (odt("<text:p>Hello</text:p>").replace(b"content.xml", b"contend.xml"), "no text document"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, problem: str) -> None:
    with pytest.raises(UnreadableError, match=problem) as raised:
        read(data)
    assert raised.value.remedy


def test_it_is_recognised_by_its_content_and_an_empty_one_is_refused() -> None:
    assert read_document(odt("<text:p>The nets are old.</text:p>"), "minutes.doc").media_type == MEDIA_TYPE
    with pytest.raises(DocumentError, match="no text"):
        read_document(odt(""), "minutes.odt")


def test_an_entity_of_the_file_is_not_followed() -> None:
    hostile = odt("<text:p>&amp;</text:p>")
    with zipfile.ZipFile(io.BytesIO(hostile)) as archive:
        content = archive.read("content.xml").decode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "content.xml", '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + content.replace("&amp;", "a &x; b")
        )
    assert [b.passage.text for b in read(buffer.getvalue()).blocks] == ["a b"]


def test_a_break_of_a_line_is_its_authors() -> None:
    break_ = "<text:line-break/>"
    items = entry("Call the harbour master") + entry(f"Print the map{break_}Ines Calder, Bo Marsh")
    body = (
        "<text:h text:outline-level='1'>Pier Group, 3 March 2025</text:h><text:p>Present: Ines Calder, Bo Marsh</text:p>"
        f"<text:h text:outline-level='2'>Actions</text:h><text:list text:style-name='Dots'>{items}</text:list>"
    )
    assert [each.owners for each in Reading(odt(body), "a.odt").actions] == [
        (),
        ("person:ines calder", "person:bo marsh"),
    ]
