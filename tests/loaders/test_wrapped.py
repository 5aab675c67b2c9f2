from __future__ import annotations

from graphapp.loaders.formats.markdown import as_page
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.schema.documents import SectionRole

Role = SectionRole
FRONT = "---\ntitle: Tide Panel &#58; third meeting\nlayout: post\ndate: 2020-05-03\n---\n\n"
BODY = (
    "<p><strong>Item 1: Nets by post (Ann Ray)</strong></p>\n<p>Nets are sent.</p>\n\n"
    "<p><strong>Action:</strong></p>\n<ul><li>Ann to mend the nets.</li></ul>\n"
    "<p><strong>Item 2: Boats</strong></p>\n<ul><li>Boats are late.</li></ul>\n"
)


def test_a_page_below_front_matter_is_read_as_one() -> None:
    document = read((FRONT + BODY).encode(), "tide.md")
    assert document.media_type == "text/html"
    assert document.title == "Tide Panel : third meeting"
    assert document.text.startswith("Tide Panel : third meeting\n")
    assert "layout" not in document.text
    assert "date: 2020-05-03" in document.text
    sections = outline(document).sections
    assert [(s.role, s.title) for s in sections[1:]] == [
        (Role.DISCUSSION, "Nets by post (Ann Ray)"),
        (Role.ACTIONS, "Action:"),
        (Role.DISCUSSION, "Boats"),
    ]


def test_markdown_with_some_html_stays_markdown() -> None:
    assert as_page(BODY) is not None
    assert as_page("# Tide Panel\n\n" + BODY) is None
    assert as_page("<table><tr><td>Ann</td></tr></table>\n\nAnn came.\n\nNets are sent.\n") is None
    assert as_page("<p align=center>Tide Panel\n\nplain") is None
    assert as_page("") is None
