"""Web pages that say by role, class, margin or tags of their own what other pages say by elements."""

from __future__ import annotations

import pytest

from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.show import show

HEAD = "<!DOCTYPE html><html><head><title></title>%s</head><body><h1>Reef group</h1>%s</body></html>"


def shown(body: str, head: str = "") -> list[str]:
    """What stands below the title."""
    return show(outline(read((HEAD % (head, body)).encode(), "reef.html"))).splitlines()[2:]


def test_roles_and_styles_make_tables_lists_and_headings() -> None:
    body = (
        '<div role="heading" aria-level="2">Action points</div><div role="table"><div role="row">'
        '<span role="columnheader">Action</span><span role="columnheader">Owner</span></div><div role="row">'
        '<span role="cell">Draw the map</span><span role="cell">Ada Moss</span></div></div>'
        '<div style="display:table"><div style="display: table-row"><div style="display:table-cell">Buy rope</div>'
        '<div style="display:table-cell">Ben Nye</div></div></div><div role="list"><div role="listitem">Sell it</div></div>'
    )
    assert shown(body) == [
        "ACTIONS Action points",
        "    T1h Action | Owner *",
        "    T1 Draw the map | Ada Moss",
        "    T2 Buy rope | Ben Nye",
        "    • Sell it",
    ]


def test_a_class_is_bold_where_the_style_sheet_says_so() -> None:
    sheet = "<style>@media print{.c2{font-weight:bold}}.c1,p.c3{color:#000;font-weight:700}.c2{font-weight:400}</style>"
    body = '<p><span class="c1">Boats</span></p><p class="c2">They leak.</p><p class="c3">Ropes</p><p>They are wet.</p>'
    assert shown(body, sheet) == ["DISCUSSION Boats", "    ¶ They leak.", "DISCUSSION Ropes", "    ¶ They are wet."]


def test_lists_of_google_docs_are_as_deep_as_their_class_says() -> None:
    body = (
        '<ul class="lst-kix_ab1-0 start"><li>Boats</li></ul><ul class="lst-kix_ab1-1 start"><li>They leak</li></ul>'
        '<ol class="lst-kix_ab1-2 start" start="4"><li>Mend them</li></ol>'
    )
    assert [line.strip() for line in shown(body)] == ["• Boats", "• They leak", "4. Mend them"]
    assert [len(line) - len(line.lstrip()) for line in shown(body)] == [4, 6, 8]


@pytest.mark.parametrize("style", ["margin-left:%spt;text-indent:-18.0pt", "mso-list:l0 level%s lfo1"])
def test_lists_of_word_are_as_deep_as_their_margin_or_level(style: str) -> None:
    nbsp = "&nbsp;&nbsp; "
    places = (36, 72, 36) if "margin" in style else (1, 2, 1)
    signs = ("<span style='font-family:Symbol'>·", "<span style='font-family:\"Courier New\"'>o", "<span>2.")
    words = ("Boats", "They leak", "Ropes")
    body = "".join(
        f"<p class=MsoListParagraphCxSpMiddle style='{style % place}'>{sign}<span>{nbsp}</span></span>{word}</p>"
        for place, sign, word in zip(places, signs, words, strict=True)
    )
    assert shown(body) == ["    • Boats", "      • They leak", "    2. Ropes"]
    plain = body.replace("·", "").replace(">o<", "><").replace("2.", "")
    assert shown(plain) == ["    ¶ Boats", "    ¶ They leak", "    ¶ Ropes"]


def test_tasks_of_confluence_have_boxes() -> None:
    body = (
        "<ac:task-list><ac:task><ac:task-id>7</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>Buy rope"
        "</ac:task-body></ac:task><ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>Sell it</ac:task-body>"
        '</ac:task></ac:task-list><ul class="inline-task-list"><li class="checked" data-inline-task-id="3"><span>Draw'
        '</span></li><li data-inline-task-id="4">Wait</li></ul>'
    )
    assert shown(body) == ["    [x] Buy rope", "    [ ] Sell it", "    [x] Draw", "    [ ] Wait"]


def test_what_stands_over_a_part_that_folds_is_a_heading() -> None:
    body = "<details><summary>Next steps</summary><p>Ada Moss will draw the map.</p></details>"
    assert shown(body) == ["ACTIONS Next steps", "    ¶ Ada Moss will draw the map."]


def test_a_term_over_several_lines_is_a_heading_and_one_over_a_word_a_label() -> None:
    body = "<dl><dt>Chair</dt><dd>Ada Moss</dd><dt>Boats</dt><dd><p>They leak.</p><p>Ropes hold.</p></dd></dl>"
    assert shown(body) == ["    ¶ Chair: Ada Moss", "DISCUSSION Boats", "    ¶ They leak.", "    ¶ Ropes hold."]
