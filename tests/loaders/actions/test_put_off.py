"""What is put off to a coming meeting, what must be done by a time, and what was decided: promises without a doer or a day."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The case will be continued at one of the next calls.",
        "The map will be discussed in one of the following HF meetings.",
        "This will be brought up again at a later board meeting.",
        "Both drafts will be voted on during the upcoming session.",
        "The signed agreement is planned to be circulated soon.",
        "The tables are scheduled to be published shortly.",
        "Decision 3: All crews must be made aware of the new tides.",
        "Resolved: the old piers must be inspected by divers.",
        "A decision on the ferry must be made by the end of April.",
        "This must be escalated to the port by 15 April.",
        "By the end of the project, the worth of the new pier must be demonstrated.",
        "This will be addressed ASAP.",
        "The lamps on the pier will shortly be replaced.",
        "The nets will be mended in due course.",
        "Harbour Aid will consider the new route.",
        "OMA is going to consider all the comments.",
    ],
)
def test_a_promise_without_a_doer_or_a_day(body, text):
    assert body(text).texts == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The new boats will be used at the next meeting.",
        "The case was continued at the next call.",
        "The piers are planned to be wide.",
        "The ferries are planned to be built abroad.",
        "All crews must be made aware of the new tides.",
        "The old piers must be inspected by divers.",
        "The books must be kept in the office.",
        "This will be addressed.",
        "The new boats will soon be needed.",
        "It was addressed as soon as possible.",
        "The next meeting will be held in Norland.",
        "Harbour Aid will consider whether to come.",
        "We will consider the new route.",
    ],
)
def test_a_use_a_rule_or_an_idea_is_none(body, text):
    assert body(text).texts == []


def test_who_leads_what_is_begun_begins_it(body):
    assert body("It was agreed to start a task force led by Harbour Aid.").one.owners == ("Harbour Aid",)
    assert body("It was agreed to visit the pier run by Harbour Aid.").one.owners == ()


def test_a_line_of_tasks_may_end_in_a_dash_and_a_day(listed):
    assert listed("New conversation on the nets – next Tuesday").one.due.latest == "2023-03-14"
    assert listed("New conversation on the nets – Tuesday was fine").texts == []
    assert listed("- Bo’s proposed next steps (over the coming weeks)", "- Bo to draw the map").texts == ["Bo to draw the map"]


def test_a_day_on_which_something_could_be_done_is_no_due_date(listed):
    assert listed("- Bo to list the parts that could be tackled at the May workshop").one.due is None
    assert listed("- Bo to list the parts to be tackled at the May workshop").one.due.latest == "2023-05-31"


def test_a_round_that_launches_on_a_day_is_a_promise(body):
    told = body("Next Tide Survey to be published in May; new survey round launches in March 2024")
    assert [each.due.latest for each in told.actions] == ["2023-05-31", "2024-03-31"]
    assert body("A survey round launches whenever the tide is low").texts == []
