from __future__ import annotations

import re

import pytest

from graphapp.loaders.formats.html import read as read_html
from graphapp.loaders.formats.markdown import read
from graphapp.schema.documents import Block, BlockKind

H, P, L, R = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW


def seen(text: str) -> list[tuple[BlockKind, int, str, str]]:
    return [(block.kind, block.level, block.marker, block.passage.text) for block in read(text).blocks]


def only(text: str) -> Block:
    (block,) = read(text).blocks
    return block


def test_headings_of_all_sorts() -> None:
    text = (
        "# Tide Forum\n\nNets\n----\n\n#### 2. **Ropes**:\n\n**3.\tBoats**\n\n**Action Items:**\n\n##Quays\n\n## 👋 Welcome\n"
    )
    assert seen(text) == [
        (H, 1, "", "Tide Forum"),
        (H, 2, "", "Nets"),
        (H, 4, "2.", "Ropes:"),
        (H, 0, "3.", "Boats"),
        (H, 0, "", "Action Items:"),
        (H, 2, "", "Quays"),
        (H, 2, "", "Welcome"),
    ]


def test_bold_lines_that_are_no_headings() -> None:
    text = (
        "**Date:** 3 May 2020  \n**Place:** online\n\n**Chair: Ann Ray**\n\n**3 June 2020 (10:00) at the quay**\n\n"
        "**ACTION – Bob to buy rope**\n\n**The partners agreed that all nets must be burnt before the winter comes.**\n"
    )
    assert [kind for kind, *_ in seen(text)] == [P] * 6


def test_a_bold_line_at_the_end_of_an_action_s_paragraph_says_what_became_of_it() -> None:
    task = "**Action - Crews**: Ann will ask for a day.\n"
    assert seen(f"{task}**Done: on 3 May**\n") == [(P, 0, "", "Action - Crews: Ann will ask for a day. Done: on 3 May")]
    assert [kind for kind, *_ in seen(f"{task}**Boats**\nThe boats are old.\n")] == [P, H, P]
    assert [kind for kind, *_ in seen(f"{task}\n**Boats**\n")] == [P, H]


def test_lists_keep_markers_depth_and_boxes() -> None:
    text = (
        "1. Boats\n   - the red one,\n     which leaks\n   - [x] the blue one\n2. Quays\n   1) "
        "the long quay\n\n* a. Weights\n+ plain\n\n- [ ] Ann: write\n"
    )
    assert seen(text) == [
        (L, 0, "1.", "Boats"),
        (L, 1, "-", "the red one, which leaks"),
        (L, 1, "[x]", "the blue one"),
        (L, 0, "2.", "Quays"),
        (L, 1, "1)", "the long quay"),
        (L, 0, "a.", "Weights"),
        (L, 0, "+", "plain"),
        (L, 0, "[ ]", "Ann: write"),
    ]


def test_numbered_bold_items_over_others_are_headings_but_not_in_a_list_of_actions() -> None:
    text = "1. **Nets**\n   - old\n2. **Ropes**\n   - new\n\n## Action items\n\n1. **Buy rope**\n   - ten metres\n"
    assert [(block.kind, block.passage.text) for block in read(text).blocks] == [
        (H, "Nets"),
        (L, "old"),
        (H, "Ropes"),
        (L, "new"),
        (H, "Action items"),
        (L, "Buy rope"),
        (L, "ten metres"),
    ]


def test_inline_marks_go_and_places_stay() -> None:
    text = "The **bold** *nets* and `code`, a [link](http://a.org/a(b)), ![pic](x.png)2 \\* 3 &amp; <b>so</b><!-- no --> on.\n"
    block = only(text)
    assert block.passage.text == "The bold nets and code, a link, 2 * 3 & so on."
    for letter, at in zip(block.passage.text, block.passage.offsets, strict=True):
        assert text[at] == letter or text[at] in "&\\"
    start = block.passage.text.index("link")
    span = block.passage.span(start, start + 4)
    assert text[span.start : span.end] == "link"


def test_stray_stars_and_undefined_links() -> None:
    assert only("Ann **takes the note: **and [shares][1] it.\n").passage.text == "Ann takes the note: and shares it."


def test_front_matter_is_text_but_no_block() -> None:
    content = read('---\nlayout: page\ntitle: "Tide Forum"\n---\n\nThe nets.\n')
    assert content.title == "Tide Forum"
    assert [block.passage.text for block in content.blocks] == ["The nets."]
    assert content.text.startswith("---")


def test_tables() -> None:
    text = "| Action | Who |\n|:--|--:|\n| Mend **nets** \\| ropes | Ann |\n| Paint | |\n\n| A | B |\n|---|---|\n| c | d |\n"
    rows = read(text).blocks
    assert [(row.table, row.header, row.passage.text) for row in rows] == [
        (1, True, "Action | Who"),
        (1, False, "Mend nets | ropes | Ann"),
        (1, False, "Paint"),
        (2, True, "A | B"),
        (2, False, "c | d"),
    ]
    assert [cell.text for cell in rows[2].cells] == ["Paint", ""]


def test_lines_of_a_paragraph_that_are_blocks_of_their_own() -> None:
    text = "Present: Ann\nAbsent: Bob\nThe nets are\nold.\nAction: Ann to mend them\n"
    assert [found[-1] for found in seen(text)] == ["Present: Ann", "Absent: Bob The nets are old.", "Action: Ann to mend them"]


def test_a_plain_line_over_a_list_is_a_heading_where_its_words_say_so() -> None:
    text = "Some talk.\n\nAction points:\n\n- Ann to mend\n- Bob to buy\n"
    assert seen(text)[1] == (H, 0, "", "Action points:")
    followed = "Next steps:\n\n- Ann to mend\n\nThen the partners went on to speak about the weather.\n"
    assert seen(followed)[0][0] is P


def test_a_sentence_cut_by_a_page_end_is_made_whole() -> None:
    text = "The partners looked at the nets that were left on the beach and found\n\nthem too old. They burn.\n"
    assert only(text).passage.text.endswith("and found them too old. They burn.")


def test_html_and_quotes_and_code() -> None:
    text = "<p>High &amp; dry</p>\n\n> Quoted words\n> go on\n\n    - indented item\n\n```\nAnn: hello\n```\n"
    assert [(kind, words) for kind, _, _, words in seen(text)] == [
        (P, "High & dry"),
        (P, "Quoted words go on"),
        (L, "indented item"),
        (P, "Ann: hello"),
    ]


def test_front_matter_that_tells_of_the_meeting_is_read() -> None:
    text = "---\nlayout: page\nSIG: Tide Data SIG\nStatus: draft\nDate: 2026-08-10\n---\n\n# Notes\n\nHello.\n"
    assert [block.passage.text for block in read(text).blocks] == ["SIG: Tide Data SIG", "Date: 2026-08-10", "Notes", "Hello."]


def test_front_matter_in_toml_is_read_and_the_clock_of_its_making_is_not() -> None:
    front = '+++\ntitle = "Tide call"\ndate = 2018-12-05T13:51:56-08:00\ndraft = false\nvenue = "Pier 4"\n+++\n'
    content = read(f"{front}\n## 1 November 2017\n")
    assert content.title == "Tide call"
    assert [block.passage.text for block in content.blocks] == ['venue = "Pier 4"', "1 November 2017"]
    assert only("---\ndate: 2017-11-01 10:30:00\n---\n").passage.text == "date: 2017-11-01 10:30:00"


LONG = "The crews told of the tide and of the nets that were mended on the old pier. " * 2


def test_where_nobody_wraps_lines_a_short_line_above_others_stands_alone() -> None:
    text = f"{LONG}\n\n{LONG}\n\n{LONG}\n\nAda Moss - Otter Aid\nNew nets in May\n\nBoats that go\nto the bay\n"
    assert [block.passage.text for block in read(text).blocks[3:]] == [
        "Ada Moss - Otter Aid",
        "New nets in May",
        "Boats that go to the bay",
    ]


def test_where_lines_are_wrapped_a_break_is_none() -> None:
    text = "The crews told of the tide and of\nOtter Aid\n\nAda Moss and the crew of the red boat\nBen Nye came too\n"
    assert len(read(text).blocks) == 2


BREAKS = "".join(f"Line {number} is short  \n" for number in range(12))


def test_breaks_by_hand_end_lines_below_an_item_where_they_are_meant() -> None:
    listed = "3. Present  \nAda Moss Otter Aid  \nBen Nye IOM  \n"
    assert [words for _, _, _, words in seen(f"{listed}\n{BREAKS}")][:3] == ["Present", "Ada Moss Otter Aid", "Ben Nye IOM"]
    within = BREAKS.replace("Line", "and line")
    set_in = listed.replace("Ada", "   Ada").replace("Ben", "   Ben")
    for other in (listed, f"{listed}\n{within}", f"{set_in}\n{BREAKS}"):  # few, or within sentences, or set in as items are
        assert seen(other)[0][3] == "Present Ada Moss Otter Aid Ben Nye IOM"


def test_plain_numbers_that_count_on_from_a_heading_are_headings_over_text() -> None:
    first = "3. **Attendance**\n\nAda Moss\n\n4. Boats\n\nThe boats are old.\n\n5. Nets\n\n   5.1. New nets\n\n"
    text = f"{first}6. Call the port\n7. Go home\n"
    kinds = {words: kind for kind, _, _, words in seen(text)}
    assert [kinds[words] for words in ("Attendance", "Boats", "Nets")] == [H, H, H]
    assert kinds["Call the port"] is kinds["Go home"] is L
    assert {kind for kind, _, _, words in seen("4. Boats\n\nThe boats are old.\n")} == {L, P}


@pytest.mark.parametrize(
    ("line", "blocks"),
    [
        (
            "**Site update: Ada** The page is new and has a list.",
            [(H, "Site update: Ada"), (P, "The page is new and has a list.")],
        ),
        (
            "**Review of the piers** The crews looked at all of them.",
            [(H, "Review of the piers"), (P, "The crews looked at all of them.")],
        ),
        ("**Ada Moss** The crews looked at all of them.", [(P, "Ada Moss The crews looked at all of them.")]),
        ("**Otter Aid** The crews looked at all of them.", [(P, "Otter Aid The crews looked at all of them.")]),
        ("**Site update: Ada** - the page is new and has a list.", [(P, "Site update: Ada - the page is new and has a list.")]),
        ("**The piers of the bay** are new and have a list.", [(P, "The piers of the bay are new and have a list.")]),
        ("**Action for the crews** Paint all of the old piers.", [(P, "Action for the crews Paint all of the old piers.")]),
        ("- **Review of the piers** The crews looked at them all.", [(L, "Review of the piers The crews looked at them all.")]),
    ],
)
def test_a_bold_title_may_open_a_paragraph(line: str, blocks: list[tuple[BlockKind, str]]) -> None:
    assert [(kind, words) for kind, _, _, words in seen(f"{line}\n")] == blocks
    page = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", line)
    if not line.startswith("-"):
        assert [(block.kind, block.passage.text) for block in read_html(f"<p>{page}</p>").blocks] == blocks


def test_spans_with_attributes_are_their_words() -> None:
    text = "- **[Ann to mend\n  the nets]{.mark}** (soon)\n- see [this](a.md){.x} and [all]{#b .c}, [x] {y}\n"
    assert [(kind, words) for kind, _, _, words in seen(text)] == [
        (L, "Ann to mend the nets (soon)"),
        (L, "see this{.x} and all, [x] {y}"),
    ]
    for block in read(text).blocks:
        passage = block.passage
        assert all(text[place] == letter or letter == " " for letter, place in zip(passage.text, passage.offsets, strict=True))


def test_a_name_in_angle_brackets_is_no_tag() -> None:
    assert only("Draw the map <Ada>").passage.text == "Draw the map <Ada>"
    assert only("Draw the <b>old</b> one").passage.text == "Draw the old one"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("(a)", "(b)"),
        ("a)", "b)"),
        ("#1", "#2"),
        ("A1", "A2"),
        ("A1:", "A2:"),
        ("ACT-1", "ACT-2"),
        ("3.2.1", "3.2.2"),
        ("§", "§"),
        ("o", "o"),
    ],
)
def test_lines_that_count_on_are_items_though_markdown_takes_them_for_one_paragraph(first: str, second: str) -> None:
    text = f"## Actions\n\n{first} Ada to mend the pump and\nto oil it\n{second} Ben to count the seals\n"
    assert seen(text)[1:] == [(L, 0, first, "Ada to mend the pump and to oil it"), (L, 0, second, "Ben to count the seals")]


def test_lines_that_count_on_below_an_item_are_items_from_the_first() -> None:
    text = "1. Attendance\n\n   Others:\n   • Ada, Net Office\n   • Ben, Quay Office\n"
    assert [(kind, words) for kind, _, _, words in seen(text)][1:] == [
        (P, "Others:"),
        (L, "Ada, Net Office"),
        (L, "Ben, Quay Office"),
    ]


def test_a_paragraph_of_the_law_is_no_bullet() -> None:
    assert [block.marker for block in read("The fee follows\n§ 12 of the act and\n§ 14 of the bylaw.\n").blocks] == [""]
