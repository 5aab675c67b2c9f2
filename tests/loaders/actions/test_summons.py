"""Running text that calls on somebody, and what notes leave out: the doer behind «@», in a bracket, or nobody at all."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.findings import ActionFound
from graphapp.schema.life import State


def _body(read, text):
    return read((SectionRole.DISCUSSION, "Piers", [text])).actions


def _cells(read, *cells):
    return read((SectionRole.DISCUSSION, "Piers", ["|! Item | Discussion", *(f"| Pier | {cell}" for cell in cells)])).actions


@pytest.mark.parametrize(
    ("text", "owners", "due"),
    [
        ("@Ines check the depth of the harbour.", ("Ines Calder",), None),
        ("@Ines and @Bo please send the depths by 15 March.", ("Ines Calder", "Bo Marsh"), "2023-03-15"),
        ("@all review the chart before Friday.", (), "2023-03-10"),
        ("@ALL to provide comments until 20 March.", (), "2023-03-20"),
    ],
)
def test_a_sign_before_a_name_calls_on_somebody(read, text, owners, due):
    (found,) = _body(read, text)
    assert found.owners == owners
    assert (found.due and found.due.latest) == due


@pytest.mark.parametrize(
    "text",
    [
        "@Ines presented the chart.",
        "@Ines update on the northern pier",
        "@Ines reviews charts for a living.",
        "@Ines check the depth?",
        "Ines check the depth of the harbour.",
    ],
)
def test_who_is_only_named_is_not_called_on(read, text):
    assert not _body(read, text)


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("To be reviewed by OMA and the crews", ("OMA",)),
        ("To be compiled in one chart.", ()),
        ("The chart is late (Ines to send it to the crews).", ("Ines Calder",)),
        ("Bo indicates he will comment on the chart with the crews.", ("Bo Marsh",)),
        ("OMA comments it is going to update the chart.", ("OMA",)),
    ],
)
def test_notes_without_a_subject_or_with_one_in_a_bracket(read, text, owners):
    (found,) = _body(read, text)
    assert found.owners == owners


@pytest.mark.parametrize(
    "text",
    [
        "To be included in the chart, send a note to the crews.",
        "To be fair to the crews.",
        "To be seen from the pier.",
        "To be told what the crews know?",
        "The chart is late (next to the tide table).",
    ],
)
def test_other_words_of_the_kind_are_no_tasks(read, text):
    assert not _body(read, text)


def test_a_short_sentence_of_a_long_cell_is_read(read):
    long = "The crews spoke of the chart at length and without an end in sight. " * 5
    assert [each.text for each in _cells(read, f"{long}OMA will check this.")] == ["OMA will check this."]


def test_a_bullet_within_a_cell_begins_a_sentence(read):
    (found,) = _cells(read, "Talk on the chart: • OMA will send it to the crews by May • the crews know it")
    assert found.text == "OMA will send it to the crews by May"


@pytest.mark.parametrize(
    ("behind", "state"),
    [("DONE after the meeting", State.DONE), ("Done.", State.DONE), ("The crews are done with it.", State.OPEN)],
)
def test_what_stands_behind_a_task_in_a_cell_says_how_it_stands(read, behind, state):
    found: list[ActionFound] = _cells(read, f"The crews spoke of it. OMA to send the chart to the crews. {behind}")
    assert [each.state for each in found] == [state]
