"""Promises without a day and without a product: what «we» do, what people are at, what was agreed, and how notes put it."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

_HEAD = """# Minutes of the Harbour Data Group

Date: 7 March 2023

Next meeting: 4 April 2023

Present: Ines Calder (Harbour Aid), Nick Marsh (Lantern Trust), Ulla Brook (OMA)

## Ferry timetable

"""


def _read(text):
    return [
        (action.text, action.owners, action.due.latest if action.due else None)
        for action in Reading((_HEAD + text + "\n").encode(), "a.md").actions
    ]


_OF_MANY = [
    "We will expand the trial to the smaller piers.",
    "We will assign the open piers to the people below.",
    "We'll test the new gauge with the ferry crews.",
    "We agreed to review the pier codes by email.",
    "The maintainers will check with their teams.",
    "Participants will test the new form at their own pier.",
    "Issue 12: will revisit this when the gauge is back.",
    "The members of the group are requested to inform their offices.",
    "Please everybody fill in the holiday plan.",
    "A decision was made to turn off the alarm by default.",
    "The plan is to formally ask for one more berth.",
    "The list is not complete, need to schedule a call with the crews.",
    "There are two broken links, but they will be fixed over the next couple of days.",
    "The recordings of meetings will be published soon.",
]


@pytest.mark.parametrize("text", _OF_MANY)
def test_what_many_do_is_a_promise_without_a_day(text):
    assert [owners for _, owners, _ in _read(text)] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "We will discuss the berths now.",
        "We will see who comes.",
        "We'll decide that another time.",
        "We agreed to accept the report.",
        "It will involve the smaller piers.",
        "Further talks with members will inform this process.",
        "Will depend on the tide.",
        "Participants were asked to comment.",
        "The plan is to have more ferries.",
        "The ferry needs to be safe.",
        "A decision was made to keep the alarm.",
    ],
)
def test_what_goes_on_in_the_room_and_what_only_describes_is_none(text):
    assert _read(text) == []


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Ines will do the smaller edits.", {"person:ines calder"}),
        ("Ines is following up.", {"person:ines calder"}),
        ("Ulla is looking into the price of gauges.", {"person:ulla brook"}),
        ("Ines is drafting a note on the tides.", {"person:ines calder"}),
        ("Nick needs to review the chart.", {"person:nick marsh"}),
        ("Nick and Ines to catch up at a later date.", {"person:nick marsh", "person:ines calder"}),
        ("Ulla has volunteered to be the second mentor.", {"person:ulla brook"}),
        ("When the chart is back, Ines will re-run the count.", {"person:ines calder"}),
        ("The chart is late—Ines will send it round.", {"person:ines calder"}),
        ("The chart is late--Ines will send it round.", {"person:ines calder"}),
        ("Next meeting is at noon with time for the berths, Ines will bring slides.", {"person:ines calder"}),
    ],
)
def test_what_people_are_at(text, owners):
    ((_, found, _),) = _read(text)
    assert set(found) == owners


@pytest.mark.parametrize(
    "text",
    [
        "Ines will be out on maternity leave in May.",
        "Ines needs to know more.",
        "Ines and Nick to remain.",
        "Ines is following up since January.",
        "Ines has volunteered to be there.",
    ],
)
def test_what_people_are_at_and_is_no_deed(text):
    assert _read(text) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Agreed: Change the title to the one that Ulla has found.", True),
        ("Agreed: Ines rewords the second part.", True),
        ("Agreed: Support the ferries that Ulla has found.", False),
        ("Agreed: the title is good.", False),
        ("Change the title to the one that Ulla has found.", False),
    ],
)
def test_what_a_label_says_was_agreed(text, kept):
    assert bool(_read(text)) is kept


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The page will go live in May.", "2023-05-31"),
        ("The board agreed to form two task teams before the next meeting.", "2023-04-04"),
        ("Ines will look into the gauge this weekend.", "2023-03-12"),
        ("Ines will send the count next week Wednesday.", "2023-03-15"),
    ],
)
def test_what_has_a_day(text, due):
    assert [day for _, _, day in _read(text)] == [due]


@pytest.mark.parametrize("text", ["The page will go live.", "The weekend ferry is late."])
def test_what_has_none(text):
    assert _read(text) == []


def test_what_is_to_be_done_among_actions_is_one_whatever_it_is():
    told = _read(
        "### Action points\n\n- Ulla to draw the chart by 3 May. The crews to be informed of it.\n"
        "- Future calls will be on Fridays."
    )
    assert [text for text, _, _ in told] == ["Ulla to draw the chart by 3 May.", "The crews to be informed of it."]


def test_a_preparatory_meeting_is_the_meeting_to_prepare():
    told = _read(
        "Ulla will organise a preparatory meeting.\n\n### Action points\n\n- Ulla: organise the course preparation meeting"
    )
    assert len(told) == 1


def test_she_goes_on_being_who_the_block_began_with():
    told = _read("- Ines shared the count by Nick and herself. She is going to ask the crews. Then she will send it round.")
    assert [owners for _, owners, _ in told] == [("person:ines calder",)] * 2


def test_a_sentence_of_one_word_is_read_in_a_moment():
    assert _read("will " * 3000) == []
