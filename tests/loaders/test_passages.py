"""Where the document breaks a line inside a passage that reads as one."""

from __future__ import annotations

from graphapp.loaders.passages import ends_line, line_breaks, pieces, plain

TEXT = "Ada Moss\n  Ben Nye <br>Cyd Orr"


def test_spaces_where_a_line_ends_are_found() -> None:
    passage = plain(TEXT, 0, TEXT.index("<br>"))
    assert passage.text == "Ada Moss Ben Nye"
    assert line_breaks(TEXT, passage) == [len("Ada Moss")]
    assert not ends_line(TEXT, passage, len("Ada"))


def test_what_breaks_a_line_in_a_table_of_markdown_counts() -> None:
    cut = TEXT.index("<br>")
    passage = pieces(TEXT, ((0, cut), (cut + len("<br>"), len(TEXT))))
    assert line_breaks(TEXT, passage) == [len("Ada Moss"), len("Ada Moss Ben Nye")]


def test_text_on_one_line_has_no_breaks() -> None:
    assert line_breaks("Ada  Moss", plain("Ada  Moss", 0, 9)) == []
    assert line_breaks("", plain("", 0, 0)) == []
