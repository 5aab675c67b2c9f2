from __future__ import annotations

from graphapp.loaders.formats.html import read
from graphapp.schema.documents import BlockKind

H, P, L, R = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW


def seen(body: str) -> list[tuple[BlockKind, int, str, str]]:
    return [
        (block.kind, block.level, block.marker, block.passage.text)
        for block in read(f"<html><body>{body}</body></html>").blocks
    ]


def test_what_is_not_the_page_is_left_out() -> None:
    body = (
        "<header><a href='#x'>Jump to actions</a></header><nav><a>Menu</a></nav><script>var x</script><style>p{}</style>"
        "<div class='navbar'><a href='/'>Start</a> <a href='/b'>Blog</a></div><p hidden>no</p><p style='display: none'>no</p>"
        "<!-- no --><p>The nets.</p><h3><a href='../'>Go back</a></h3><footer>Foot</footer>"
    )
    assert seen(body) == [(P, 0, "", "The nets.")]


def test_title_headings_and_labels_on_lines() -> None:
    content = read(
        "<title>Tide &ndash; notes</title><h2>2. Nets</h2><p><strong>Date:</strong> "
        "3&nbsp;May<br>\n<strong>Place:</strong> online</p><p><b>Ropes</b></p>"
    )
    assert content.title == "Tide – notes"
    assert [(block.kind, block.marker, block.passage.text) for block in content.blocks] == [
        (H, "2.", "Nets"),
        (P, "", "Date: 3 May"),
        (P, "", "Place: online"),
        (H, "", "Ropes"),
    ]


def test_lists_number_as_a_browser_does() -> None:
    body = (
        "<ol start=3><li>c<ul><li>deep</ul><li value=9>i</ol><ol type=a><li>x</ol><ul><li><input "
        "type=checkbox checked> done</ul>"
    )
    assert seen(body) == [
        (L, 0, "3.", "c"),
        (L, 1, "•", "deep"),
        (L, 0, "9.", "i"),
        (L, 0, "a.", "x"),
        (L, 0, "[x]", "done"),
    ]


def test_definition_lists_are_labels() -> None:
    body = (
        "<dl><dt>Present</dt><dd>Ann, "
        "<a>Bob</a></dd><dt>Chair(s):</dt><dd>Ann</dd><dt>Topics</dt><dd><ol><li>Nets<li>Ropes</ol></dd></dl><p>Talk.</p>"
    )
    assert [found[-1] for found in seen(body)] == ["Present: Ann, Bob", "Chair(s): Ann", "Topics:", "Nets", "Ropes", "Talk."]


def test_terms_with_several_definitions_are_items_over_theirs() -> None:
    body = "<dl><dt>Ann</dt><dd>Mend the net</dd><dd>Call the port</dd><dt>Bob</dt><dd>Burn the boat</dd></dl>"
    assert [(kind, level, text) for kind, level, _, text in seen(body)] == [
        (L, 0, "Ann"),
        (L, 1, "Mend the net"),
        (L, 1, "Call the port"),
        (L, 0, "Bob"),
        (L, 1, "Burn the boat"),
    ]
    present = "<dl><dt>Present</dt><dd>Ann</dd><dd>Bob</dd></dl>"
    assert seen(present)[0][-1] == "Present: Ann"


def test_tables() -> None:
    body = (
        "<table><thead><tr><th>Action</th><th>Who</th></tr></thead><tr><td>Mend</td><td rowspan=2>Ann</td></tr>"
        "<tr><td>Burn</td></tr><tr><td colspan=2><b>Harbour</b></td></tr><tr><td>Sell</td><td></td></tr></table>"
    )
    blocks = read(body).blocks
    assert [(block.kind, block.header, block.passage.text) for block in blocks] == [
        (R, True, "Action | Who"),
        (R, False, "Mend | Ann"),
        (R, False, "Burn"),
        (H, False, "Harbour"),
        (R, False, "Sell"),
    ]
    assert [cell.text for cell in blocks[2].cells] == ["Burn", "Ann"]


def test_a_table_that_only_lays_out_the_page_is_no_table() -> None:
    assert seen("<table><tr><td><p>One.</p><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>") == [
        (P, 0, "", "One."),
        (R, 0, "", "a | b"),
    ]


def test_logs_of_a_chat() -> None:
    body = (
        "<div class=comment><span class=name>Ann</span>: the nets are old <a style='display:none'>#</a></div>"
        "<div class=comment-continuation>... and heavy</div><div class=action>ACTION: Bob to buy rope</div>"
    )
    assert [found[-1] for found in seen(body)] == ["Ann: the nets are old", "... and heavy", "ACTION: Bob to buy rope"]


def test_broken_markup_is_read_as_far_as_it_goes() -> None:
    assert [found[-1] for found in seen("<p>One<p>Two<b>three</p><li>four" + "<div>" * 300 + "deep")] == [
        "One",
        "Twothree",
        "four",
        "deep",
    ]


def test_preformatted_lines() -> None:
    assert [found[-1] for found in seen("<pre>Ann:  yes\nBob: no</pre>")] == ["Ann: yes", "Bob: no"]
