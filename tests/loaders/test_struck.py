"""What is struck through, in every format, and what it says of a task."""

from __future__ import annotations

import io

import docx
import pytest

from graphapp.loaders.formats.struck import through
from graphapp.loaders.reading import read
from graphapp.pipeline import Reading
from graphapp.schema.life import ItemKind, State

HEAD = "# Harbour Board\n\n5 March 2024\n\n## Present\n- Ada Brook (Port Office)\n- Ben Nye (Dock Council)\n\n"


def _actions(text, name="minutes.md"):
    return [(each.text, each.state) for each in Reading(text.encode(), name).actions]


def _texts(data, name):
    return [block.passage.text for block in read(data, name).blocks]


def _word():
    word = docx.Document()
    line = word.add_paragraph("Ada to ")
    for piece in ("call ", "or write"):
        line.add_run(piece).font.strike = True
    line.add_run(" to the port")
    word.add_paragraph("Ben to wait").runs[0].font.strike = False
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "shown"),
    [
        (_word(), "a.docx", ["Ada to ~~call or write~~ to the port", "Ben to wait"]),
        (b"<p>Ada to <s>call</s> write</p><p><u>Ben</u> to wait</p>", "a.html", ["Ada to ~~call~~ write", "Ben to wait"]),
        (
            b"<table><tr><td><del>Call</del></td><td><span style='text-decoration: line-through'>Ada</span></td></tr></table>",
            "a.html",
            ["~~Call~~ | ~~Ada~~"],
        ),
        (b"Ada to <del>call</del> write\n\nBen to ~~wait~~ go", "a.md", ["Ada to ~~call~~ write", "Ben to ~~wait~~ go"]),
    ],
)
def test_every_format_shows_it_in_one_way(data, name, shown):
    assert _texts(data, name) == shown


@pytest.mark.parametrize(
    ("item", "text", "state"),
    [
        ("~~Ada to draw the chart.~~", "Ada to draw the chart.", State.DONE),
        ("<s>Ada to draw the chart</s>", "Ada to draw the chart", State.DONE),
        ("~~Ada to draw the chart~~ dropped", "Ada to draw the chart", State.CANCELLED),
        ("Ada to draw the chart ~~of the pier~~", "Ada to draw the chart ~~of the pier~~", State.OPEN),
        ("Ada to draw the chart", "Ada to draw the chart", State.OPEN),
    ],
)
def test_a_line_through_a_task_of_a_list_says_that_it_is_done(item, text, state):
    assert _actions(f"{HEAD}## Action items\n- {item}\n") == [(text, state)]


def test_a_line_through_the_task_of_a_table_says_so_too():
    table = "| Action | Who |\n|---|---|\n| ~~Draw the chart of the pier~~ | Ada |\n| Send the chart of the pier | Ben |\n"
    assert [state for _, state in _actions(f"{HEAD}## Action items\n\n{table}")] == [State.DONE, State.OPEN]


def test_running_text_with_a_line_through_it_is_taken_back():
    found = Reading(
        f"{HEAD}## Piers\n\n~~Ada will send the chart by May.~~\n\nBen will send the list by May.\n".encode(), "a.md"
    )
    assert [(each.kind, each.text) for each in found.actions] == [(ItemKind.BODY, "Ben will send the list by May.")]


def test_whose_name_is_struck_did_not_come():
    text = HEAD.replace("- Ben Nye (Dock Council)", "- ~~Ben Nye (Dock Council)~~\n- Cy Moss (~~Port Office~~ Dock Council)")
    found = Reading(text.encode(), "a.md").attendees
    assert [each.person.text for each in found if each.person] == ["Ada Brook", "Cy Moss"]


@pytest.mark.parametrize(
    ("text", "struck"), [("~~all of it~~", True), ("~~some~~ of it all", False), ("~5 or ~~6", False), ("~~ ~~", False)]
)
def test_a_few_letters_do_not_make_a_stretch_struck(text, struck):
    assert through(text) is struck


@pytest.mark.parametrize(
    ("line", "text", "state"),
    [
        ("- [ ] ~~Ada to call the port~~ not needed, they wrote", "Ada to call the port", State.CANCELLED),
        ("- ~~Ben to paint the buoys~~ (red ones)", "Ben to paint the buoys", State.DONE),
    ],
)
def test_the_words_behind_the_line_tell_of_the_task(line, text, state):
    assert _actions(f"{HEAD}## Actions\n{line}\n") == [(text, state)]
