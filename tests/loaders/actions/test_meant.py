"""Passives that are meant without a doer or a day, and who is named in passing."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole


def _body(read, *texts):
    return read((SectionRole.DISCUSSION, "Piers", list(texts))).actions


@pytest.mark.parametrize(
    "text",
    [
        "The piers are to be mapped and the best use identified.",
        "The crews will be contacted about their will to go on.",
        "A summary of the talks will be communicated to the crews.",
        "An attempt will be made to find another day.",
        "Arrangements will be made for the trip.",
        "This will be included in the next report of the port.",
        "The wishes will be incorporated into the plan for the harbour.",
        "UN-HARBOUR will assume the lead as of 16 March.",
        "Upper and Lower sub-clusters to look at the piers.",
    ],
)
def test_what_is_said_so_is_meant(read, text):
    assert len(_body(read, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The piers are to be used with care.",
        "The piers are mapped.",
        "The crews are contacted every month.",
        "A mistake will be made.",
        "The fares will be included.",
        "Ines was asked to take minutes.",
        "Bo was asked to chair the meeting.",
    ],
)
def test_what_is_said_of_how_things_work_or_was_done_at_once_is_not(read, text):
    assert not _body(read, text)


def test_whoever_volunteers_in_a_bracket_has_the_task(read):
    (found,) = _body(read, "A small group could try the chart, perhaps by end of March (Ines, Bo volunteer)")
    assert found.owners == ("Ines Calder", "Bo Marsh")
    assert not _body(read, "A small group could try the chart (Ines, Bo laugh)")


def test_a_task_may_leave_out_the_word_to(listed):
    (found,) = listed("- Ines edit the chart to reflect the changes.").actions
    assert found.owners == ("Ines Calder",)


def test_a_clause_on_the_thing_does_not_hide_what_is_to_be_done_with_it(listed):
    (found,) = listed("- Signs that have been painted by the crews to be put up.").actions
    assert found.owners == ()
    assert not listed("- Signs that have been painted by the crews.").actions


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("The Co-Chairs will meet with the port to draft the rules.", ("Co-Chairs",)),
        ("The committee will meet soon to work on the rules.", ()),
        ("Ines will shared the draft by e-mail.", ("Ines Calder",)),
        ("A measurement will be made after completion of the dredging.", ()),
        ("We saw the new version of the chart that will be ready within April.", ()),
        ("Dredging: scheduled to start on 28 June.", ()),
    ],
)
def test_what_a_meeting_is_for_and_what_is_there_by_an_event_is_meant(read, text, owners):
    (found,) = _body(read, text)
    assert found.owners == owners


@pytest.mark.parametrize(
    "text",
    [
        "The committee will meet on 5 May.",
        "The committee will meet to talk.",
        "A mistake will be made after the fall of the pier.",
        "What is there that will be ready?",
        "Dredging: scheduled",
    ],
)
def test_meeting_alone_is_not(read, text):
    assert not _body(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "District task forces will be formed to prepare it.",
        "A week of talks and a ferry week will take place in May 2023.",
        "He will step down as harbour master.",
        "She will write to the port.",
    ],
)
def test_groups_to_be_formed_and_somebody_nobody_knows_are_meant(read, text):
    assert len(_body(read, text)) == 1


@pytest.mark.parametrize("text", ["Ice will be formed at the pier.", "Some weeks will take place.", "They will break."])
def test_what_comes_by_itself_is_not(read, text):
    assert not _body(read, text)


@pytest.mark.parametrize("lead", ["Before the end of the year we need to:", "Members have to:", "OMA will need to:"])
def test_a_list_of_what_is_needed_is_a_list_of_tasks(read, lead):
    told = _body(read, lead, "- have a vote on the rules", "- pay the fares", "- paint the piers")
    assert [each.text for each in told] == ["have a vote on the rules", "pay the fares", "paint the piers"]


def test_a_list_of_what_there_is_is_none(read):
    assert not _body(read, "Before the end of the year we had:", "- a vote on the rules", "- fares")
