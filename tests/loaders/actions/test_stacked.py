"""Labels on lines of their own, and what a paragraph with a marker goes on to say."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import ItemKind


def _read(read, *lines):
    return read((SectionRole.DISCUSSION, "Piers", lines)).actions


@pytest.mark.parametrize("label", ["Actions:", "ACTION ITEMS:", "Agreed actions:", "Action points agreed:"])
def test_the_paragraph_below_a_marker_alone_is_a_task(read, label):
    (found,) = _read(read, label, "A short history of the northern pier", "The pier was built of oak.")
    assert (found.text, found.kind) == ("A short history of the northern pier", ItemKind.FOLLOW_UP)


@pytest.mark.parametrize("line", ["Actions were told in the letter:", "No actions:", "Action plan:", "Actions"])
def test_no_task_stands_below_words_that_only_speak_of_actions(read, line):
    assert not _read(read, line, "A short history of the northern pier")


@pytest.mark.parametrize(
    ("label", "value", "due"),
    [
        ("Due:", "15 May", "2023-05-15"),
        ("Deadline:", "next Harbour Forum - 4 April", "2023-04-04"),
        ("By when:", "late March", "2023-03-31"),
    ],
)
def test_the_line_below_a_label_says_by_when(read, label, value, due):
    (found,) = _read(read, "Actions:", "OMA to draw the chart of the pier.", label, value, "The pier was built of oak.")
    assert found.due is not None
    assert found.due.latest == due


def test_the_line_below_a_label_says_whose_the_task_is(read):
    (found,) = _read(
        read, "Action:", "Draw the chart of the pier.", "Responsible:", "Ines Calder and Bo Marsh", "Due:", "2 April"
    )
    assert found.owners == ("Ines Calder", "Bo Marsh")
    assert found.due is not None
    assert found.due.latest == "2023-04-02"


def test_a_day_below_other_words_is_not_the_task_s(read):
    (found,) = _read(read, "Actions:", "OMA to draw the chart of the pier.", "Opening hours:", "15 May")
    assert found.due is None


def test_what_somebody_is_to_do_besides_stands_behind_the_marked_sentence(read):
    found = _read(read, "Action: The chart is wanted at once. OMA will consider when best to draw it. It will be a fine chart.")
    assert [(each.owners, each.kind) for each in found][-1] == (("OMA",), ItemKind.FOLLOW_UP)
    assert all("fine chart" not in each.text for each in found)


def test_a_later_sentence_of_plain_talk_must_say_more(read):
    assert not _read(read, "The chart is wanted at once. OMA will have a fine chart of the pier then.")


@pytest.mark.parametrize(
    "text",
    [
        "Action: OMA with Lantern Trust input to draw the chart.",
        "Action: OMA, with Port Authority support, to draw the chart.",
        "Action: OMA to invite Ridge Relief to attend the next forum.",
        "Action: OMA will find out whether to ask Ridge Relief to draw the chart.",
    ],
)
def test_who_helps_or_may_be_invited_does_not_own_the_task(read, text):
    (found,) = _read(read, text)
    assert found.owners == ("OMA",)


def test_who_is_to_be_asked_by_the_meeting_owns_the_task(read):
    (found,) = _read(read, "It was agreed to ask Ridge Relief to draw the chart by May.")
    assert found.owners == ("Ridge Relief",)


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Action: OMA to draw the chart. Also explore potential to sell it.", ("OMA",)),
        ("Action: OMA to draw the chart. Panel to rank the piers by risk.", ()),
    ],
)
def test_what_follows_a_marked_task_may_be_another(read, text, owners):
    first, second = _read(read, text)
    assert (first.owners, second.owners) == (("OMA",), owners)


def test_a_marked_line_of_its_own_is_a_task_in_few_words(read):
    assert [each.text for each in _read(read, "The chart is old.", "Action: OMA to follow up.")] == ["OMA to follow up."]
