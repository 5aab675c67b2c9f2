"""Owners that white space alone sets apart from their task."""

from __future__ import annotations

import pytest

from graphapp.loaders.reading import read as read_document
from graphapp.pipeline import Reading
from graphapp.schema.life import ItemKind


@pytest.mark.parametrize(
    ("line", "text", "owners", "due"),
    [
        ("BM\nDraw the chart of the bay", "Draw the chart of the bay", ["Bo Marsh"], None),
        ("Ines, BM\nlook into the price of lamps.", "look into the price of lamps.", ["Ines Calder", "Bo Marsh"], None),
        ("Ines Calder\tDraw the chart of the bay", "Draw the chart of the bay", ["Ines Calder"], None),
        ("OMA and\n BM\n20 April 2023 Ask the port for lamps.", "Ask the port for lamps.", ["OMA", "Bo Marsh"], "2023-04-20"),
        ("Lantern Trust:\n  Print the tide table", "Print the tide table", ["Lantern Trust"], None),
    ],
)
def test_names_in_a_line_over_a_task_or_before_a_tab_own_it(body, listed, line, text, owners, due):
    for told in (body(line).one, listed(line).one):
        assert (told.text, list(told.owners), told.due and told.due.latest) == (text, owners, due)
        assert told.kind is ItemKind.FOLLOW_UP


def test_among_actions_any_short_line_below_names_is_theirs_and_in_talk_only_an_order(body, listed):
    lines = ["BM", "New chart of the bay", "Tide table by 3 May", "Ines and OMA", "Paper on the ferry for the port"]
    told = [(each.text, list(each.owners)) for each in listed(*lines).actions]
    assert told == [
        ("New chart of the bay", ["Bo Marsh"]),
        ("Tide table by 3 May", ["Bo Marsh"]),
        ("Paper on the ferry for the port", ["Ines Calder", "OMA"]),
    ]
    assert body(*lines).actions == []
    assert [list(each.owners) for each in body("BM", "Send the chart of the bay to the port.").actions] == [["Bo Marsh"]]


@pytest.mark.parametrize(
    "lines",
    [
        ("- BM", "- Draw the chart", "- Ask the port for lamps", "- Ines", "- Print it"),
        ("- BM:", "Draw the chart", "Ask the port for lamps", "- Ines", "Print it"),
        ("BM", "- Draw the chart", "- Ask the port for lamps", "Ines", "- Print it"),
        ("- BM", "  - Draw the chart", "  - Ask the port for lamps", "- Ines:", "  - Print it"),
    ],
)
def test_names_among_actions_own_what_is_set_below_them_or_like_them(listed, lines):
    told = [(each.text, list(each.owners)) for each in listed(*lines).actions]
    assert told == [
        ("Draw the chart", ["Bo Marsh"]),
        ("Ask the port for lamps", ["Bo Marsh"]),
        ("Print it", ["Ines Calder"]),
    ]


def test_what_is_set_like_a_name_over_tasks_of_its_own_is_not_its(listed):
    told = listed("- BM", "  - Draw the chart", "- Ask the port for lamps").actions
    assert [list(each.owners) for each in told] == [["Bo Marsh"], []]


@pytest.mark.parametrize(
    "lines",
    [
        ("BM Draw the chart",),  # one line: a name before a noun may be anything
        ("BM:", "Deliver what the crews need."),  # what he said
        ("- BM – maybe", "- View of the bay"),
        ("BM\nReview of the ferry",),
        ("BM\nOMA",),
        ("We met BM\nSend word of it to nobody",),
    ],
)
def test_in_talk_a_name_without_an_order_of_its_own_below_it_owns_nothing(body, lines):
    assert body(*lines).actions == []


HEAD = "# Harbour Forum, 7 March 2023\n\n## Present\n\n- Ines Calder (IC), Lantern Trust\n- Bo Marsh (BM), OMA\n\n"
LINES = ("IC\nDraw the chart of the bay.", "BM, IC\nAsk the port for lamps by 3 May.")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", HEAD + "## Lamps\n\nThe lamps are old.\n\n" + "\n\n".join(LINES)),
        ("b.md", HEAD + "## Actions\n\n" + "\n\n".join(each.replace("\n", "  \n") for each in LINES)),
        ("c.md", HEAD + "## Actions\n\n" + "\n\n".join(each.replace("\n", "\n\n") for each in LINES)),
        (
            "d.html",
            "<h1>Harbour Forum, 7 March 2023</h1><h2>Present</h2><ul><li>Ines Calder (IC)</li><li>Bo Marsh (BM)</li></ul>"
            + "<h2>Actions</h2>"
            + "".join(f"<p>{each.replace(chr(10), '<br>')}</p>" for each in LINES),
        ),
        (
            "e.txt",
            "Harbour Forum, 7 March 2023\n\nPresent: Ines Calder (IC), Bo Marsh (BM)\n\n1. Actions\n\n"
            + "\n\n".join(each.replace("\n", "\t") for each in LINES)
            + "\n",
        ),
    ],
)
def test_so_it_is_in_every_format(name, text):
    record = Reading(text.encode(), name).record
    assert read_document(text.encode(), name).blocks
    assert [list(each.owners) for each in record.actions] == [["person:ines calder"], ["person:bo marsh", "person:ines calder"]]
    assert [each.due and each.due.latest for each in record.actions] == [None, "2023-05-03"]
