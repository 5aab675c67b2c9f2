"""What minutes recount in lists of actions or behind names, and what of it is to be done all the same."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole


@pytest.mark.parametrize(
    "item",
    [
        "- XQ had spoken with the crews about the paint of the ferry.",
        "- ZB reported that the lamps of the pier were broken again.",
        "- Wil Tarn and ZB thanked the port for the lamps of the pier.",
        "- ZB was yet to produce a paper for the heads of the crews.",
        "- We bought a second boat in Sudria - only trouble with it: the colour",
        "- Bo: no reason why the ferry cannot have a new name",
        "- We bought ferryboats.example - only trouble is it’s long",
        "- It is a long way to the pier from the port",
    ],
)
def test_what_was_said_is_no_task_of_a_list(listed, item):
    assert listed(item).texts == []


@pytest.mark.parametrize(
    "item",
    [
        "- ZB asked to draw the map of the pier",
        "- ZB confirmed to speak at the launch of the ferry",
        "- Paper on the lamps of the ferry",
        "- We agreed a list of piers is to be drawn",
        "- Notes on the lamps of the ferry",
    ],
)
def test_near_misses_stay_tasks(listed, item):
    assert len(listed(item).actions) == 1


def test_what_the_last_meeting_had_agreed_is_no_promise_of_this_one(body):
    assert body("At the last meeting, OMA had agreed to draw a map of the pier.").texts == []
    assert len(body("After the last meeting, OMA agreed to draw a map of the pier by 4 April.").actions) == 1


def test_an_opinion_behind_a_name_is_no_task(body):
    assert body("- Bo - suggest the longer report.").texts == []
    assert len(body("- Bo - check the longer report.").actions) == 1


def test_minutes_that_are_a_table_of_talk_and_actions_have_tasks(read):
    rows = [
        "|! Minutes of Meeting | Action Point/Suggestion",
        "| OMA told of the tide in the bay. | OMA to ask the port for a lamp.",
    ]
    assert read((SectionRole.DISCUSSION, "Tides", rows)).texts[-1:] == ["OMA to ask the port for a lamp."]
