"""Tables that Markdown holds as HTML, as wikis and book makers export them."""

from __future__ import annotations

from graphapp.loaders.formats.markdown import read
from graphapp.schema.documents import BlockKind


def test_tables_in_html_are_rows() -> None:
    text = (
        'Before\n\n<table><thead><tr><th width="9">Topic</th><th>Actions</th></tr></thead><tbody>'
        "<tr><td>1. Nets</td><td><ol><li>Ada &#x26; Ben to mend nets</li><li>Cy to buy rope</li></ol></td></tr>"
        "<tr><td></td><td><p></p></td></tr></tbody></table>\n"
    )
    before, head, row = read(text).blocks
    assert (before.passage.text, head.header, row.header) == ("Before", True, False)
    assert [cell.text for cell in head.cells] == ["Topic", "Actions"]
    assert [cell.text for cell in row.cells] == ["1. Nets", "Ada & Ben to mend nets Cy to buy rope"]
    assert text[row.cells[1].offsets[0] :].startswith("Ada")
    assert [b.kind for b in read("<table><tr><td><table><tr><td>Nets</td></tr></table></td></tr></table>\n").blocks] == [
        BlockKind.PARAGRAPH
    ]
