"""Notes of what is to be done that leave half the sentence out: orders, whom to turn to, who is at it, and what others add."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole


def _body(read, *texts):
    return read((SectionRole.DISCUSSION, "Piers", list(texts))).actions


@pytest.mark.parametrize(
    "text",
    [
        "- Ask Ines for the key",
        "- Follow up with the Port Authority on the nets",
        "- Check with Marlow whether the pier is free",
        "- Also send out a reminder for the poll",
        "- Invite Bo Marsh to the next talk",
        "Don't forget to fill in the poll.",
        "Remember to register for the trip.",
        "The plan will not be ready; revisit in May",
    ],
)
def test_a_note_that_nobody_would_write_but_as_a_task_is_one(read, text):
    assert len(_body(read, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "- Ask yourself whether the pier is free",
        "- Call notes",
        "- Invite only",
        "- Send the boat",
        "Ask Ines for the key and you will find it open.",
        "They remember to register.",
        "The plan will not be ready; revisit it",
        "- Contact details of the crews",
    ],
)
def test_a_heading_or_advice_is_none(read, text):
    assert not _body(read, text)


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("- Harbour Aid conducting a survey next week", ("Harbour Aid",)),
        ("- OMA and Lantern Trust finalising the chart by May", ("OMA", "Lantern Trust")),
        ("The OMA is writing to the port with an update shortly.", ("OMA",)),
        ("Ines is drafting the letter, to be announced soon.", ("Ines Calder",)),
    ],
)
def test_who_is_at_work_on_what_is_to_be_there_soon_promises_it(read, text, owners):
    (found,) = _body(read, text)
    assert found.owners == owners


@pytest.mark.parametrize(
    "text",
    [
        "- Harbour Aid conducting a survey",
        "- Boats of Harbour Aid visiting the pier next week",
        "- Harbour Aid running the pier since May",
        "The OMA is writing to the port.",
    ],
)
def test_being_at_work_alone_does_not(read, text):
    assert not _body(read, text)


def test_what_others_without_a_name_add_by_a_day_is_theirs(listed):
    first, second = listed("- OMA to share the chart, and members to comment on it by 20 March.").actions
    assert (first.owners, first.due) == (("OMA",), None)
    assert second.owners == ()
    assert second.due.latest == "2023-03-20"
    assert len(listed("- OMA to share the chart and the members to come.").actions) == 1


def test_the_day_of_a_paper_is_not_the_day_of_what_is_done_with_it(read):
    (found,) = _body(read, "The summary from 28 April will be posted by OMA.")
    assert found.due is None
    assert _body(read, "The summary will be posted by OMA from 28 April.")[0].due is not None


def test_what_was_said_above_a_marked_task_is_no_task(read):
    lines = ["Comments and action items:", "- Heads of the chart should be of one kind", "  - ACTION: Ines to draw them"]
    assert [each.text for each in read((SectionRole.DISCUSSION, "Piers", lines)).actions] == ["Ines to draw them"]
    plain = ["Comments and action items:", "- Draw the heads of the chart", "  - in red"]
    assert read((SectionRole.DISCUSSION, "Piers", plain)).actions[0].text == "Draw the heads of the chart"


def test_who_is_to_check_stands_behind_a_dash(read):
    (found,) = _body(read, "OMA asked whether there is a key – Chair to check")
    assert found.text == "Chair to check"


def test_one_of_two_who_made_it_may_be_unknown(read):
    (found,) = _body(read, "It was proposed that the chart be drawn by Tamsin/Ines.")
    assert found.owners == ("Ines Calder",)


def test_somebody_nobody_knows_may_have_to_be_approached(read):
    assert _body(read, "Kevan Prow as harbour master should be approached about the nets.")
    assert not _body(read, "Harbours should be approached with care.")
