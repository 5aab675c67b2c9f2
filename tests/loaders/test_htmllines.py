"""HTML and the marks of other readers in Markdown."""

from __future__ import annotations

from graphapp.loaders.formats.markdown import read

Seen = list[tuple[str, int, str, str]]


def seen(text: str) -> Seen:
    return [(block.kind.value, block.level, block.marker, block.passage.text) for block in read(text).blocks]


def test_titles_and_lists_in_html_are_titles_and_lists() -> None:
    text = (
        "# Pier Forum\n\n<h3>Actions &amp; dates</h3>\n\n<ol>\n<li>Draw the <b>map</b><ul><li>by May</li></ul></li>\n"
        "<li>Buy rope</li>\n</ol>\n\n<p><strong>Ropes</strong></p>\n\n"
        "<details>\n<summary>Next meeting</summary>\n\n4 June\n\n</details>\n"
    )
    assert seen(text) == [
        ("HEADING", 1, "", "Pier Forum"),
        ("HEADING", 3, "", "Actions & dates"),
        ("ITEM", 0, "1.", "Draw the map"),
        ("ITEM", 1, "•", "by May"),
        ("ITEM", 0, "2.", "Buy rope"),
        ("HEADING", 0, "", "Ropes"),
        ("HEADING", 6, "", "Next meeting"),
        ("PARAGRAPH", 0, "", "4 June"),
    ]


def test_fences_of_boxes_are_not_read() -> None:
    text = "# Pier Forum\n\n:::info\nMaps are old.\n:::\n::: {.note}\nRopes are wet.\n:::\n"
    assert seen(text)[1:] == [("PARAGRAPH", 0, "", "Maps are old."), ("PARAGRAPH", 0, "", "Ropes are wet.")]


def test_a_number_over_a_rule_is_a_title_and_no_item() -> None:
    text = "Pier Forum\n\n1. Maps\n=======\n\nThey are old.\n\n2) Ropes\n--------\nThey are wet.\n"
    assert seen(text)[1:] == [
        ("HEADING", 1, "1.", "Maps"),
        ("PARAGRAPH", 0, "", "They are old."),
        ("HEADING", 2, "2)", "Ropes"),
        ("PARAGRAPH", 0, "", "They are wet."),
    ]


def test_a_line_at_the_left_is_no_part_of_the_item_above_where_nobody_wrapped() -> None:
    long = "The piers were looked at by everybody who had a boat, a ladd" + " and again" * 12 + "."
    text = f"# Pier Forum\n\n{long}\n\n{long}\n\n- {long}\n- Ada Moss to draw the map\nRopes were weighed\n{long}\n"
    assert [block.passage.text for block in read(text).blocks][-3:] == ["Ada Moss to draw the map", "Ropes were weighed", long]
