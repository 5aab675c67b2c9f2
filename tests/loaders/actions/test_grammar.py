"""The ways in which minutes commit somebody, each with what only looks like it. The meeting is on 7 March 2023."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "owners", "due"),
    [
        ("OMA committed to sharing the tide tables by Friday.", ["OMA"], "2023-03-10"),
        ("OMA has been asked to repair the buoy.", ["OMA"], None),
        ("OMA is to look into the matter.", ["OMA"], None),
        ("OMA takes the lead in drafting the tide manual.", ["OMA"], None),
        ("Lantern Trust will take the lead on the tide analysis.", ["Lantern Trust"], None),
        ("Lantern Trust will take this up with the port.", ["Lantern Trust"], None),
        ("Lantern Trust is responsible for compiling the list by Friday.", ["Lantern Trust"], "2023-03-10"),
        ("Lantern Trust sends the list to the crews by Friday.", ["Lantern Trust"], "2023-03-10"),
        ("Lantern Trust will have the figures ready by Friday.", ["Lantern Trust"], "2023-03-10"),
        ("Lantern Trust expects to publish the tide survey in May.", ["Lantern Trust"], "2023-05-31"),
        ("Lantern Trust is finalising the report, which will be shared next week.", ["Lantern Trust"], "2023-03-19"),
        ("The drill of Harbour Aid is maintained for 3 May.", ["Harbour Aid"], "2023-05-03"),
        ("The tide report will reach the members in late May.", [], "2023-05-31"),
        ("The first draft will be with the editors by 15 May.", [], "2023-05-15"),
        ("The hotline will go live on 1 June.", [], "2023-06-01"),
        ("The remaining six follow by 7 May.", [], "2023-05-07"),
        ("Paint is short, which is why the other three will be finished by the end of May only.", [], "2023-05-31"),
        ("A column for small boats will be added to the register.", [], None),
        ("A task force will be set up to review the tool.", [], None),
        ("Comments are expected by 10 May.", [], "2023-05-10"),
        ("The next step is to test the form with ten crews in May.", [], "2023-05-31"),
    ],
)
def test_a_promise_is_heard_in_any_grammar(body, sentence, owners, due):
    action = body(sentence).one
    assert list(action.owners) == owners
    assert (action.due.latest if action.due else None) == due


@pytest.mark.parametrize(
    "sentence",
    [
        "The tide report will cover three harbours.",
        "The tide register will help the crews.",
        "OMA could lend two boats if needed.",
        "Last year OMA agreed to host the register.",
        "Lantern Trust was asked to explain the delay, and did so.",
        "The drill was planned for June but has been cancelled.",
        "Two seats are kept for the ministry.",
        "The buoy was to be repaired in January.",
        "OMA repairs buoys for the whole coast.",
        "Next meeting: 4 April – the place will be told later.",
        "It was not decided who will write the manual.",
        "Ms Sands leaves the harbour on 31 May.",
    ],
)
def test_what_only_sounds_like_a_promise_is_none(body, sentence):
    assert body(sentence).texts == []


def test_two_promises_in_one_sentence_are_two_actions_with_their_owners(body):
    told = body("OMA will write to the port next week, and Lantern Trust promised to check its own file by 20 March.")
    assert [action.owners for action in told.actions] == [("OMA",), ("Lantern Trust",)]


def test_joint_owners_behind_a_semicolon_stay_together(listed):
    told = listed("- OMA to draft the manual by 20 March; Harbour Aid and Lantern Trust to comment on it.")
    assert [action.owners for action in told.actions] == [("OMA",), ("Harbour Aid", "Lantern Trust")]


def test_a_body_is_meant_by_what_kind_of_body_it_is(body):
    told = body("The Ministry of Ferries came late.", "OMA and the ministry will repair the pier by 20 March.")
    assert told.one.owners == ("OMA", "Ministry of Ferries")


def test_a_name_that_begins_like_a_verb_is_no_imperative(body):
    assert body("- Post Relief will print the tide tables by 20 March.").one.reason.endswith("says what somebody will do")


def test_a_day_to_which_something_is_moved_is_its_day_and_quoted_as_written(body):
    action = body("The drill of Harbour Aid is postponed to May since the crews are away.").one
    assert (action.due.text, action.due.latest) == ("to May", "2023-05-31")


def test_somebody_unknown_may_act_together_with_somebody_known(body):
    assert body("OMA and Friends of the Pier will count the boats in May.").one.owners == ("OMA",)


def test_what_somebody_takes_on_is_a_promise_whatever_the_deed(body):
    assert body("Lantern Trust offered to caulk the boats.").one.owners == ("Lantern Trust",)
    assert body("Lantern Trust agreed to remain a member.").texts == []
