"""What minutes say was agreed, what their writers tell in the present tense, and what they ask of all."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("Agreed: Bo rephrases the second part and calls Ines if necessary.", [("Bo Marsh",)]),
        ("Agreed: Bo make an issue of it to be discussed after the drill.", [("Bo Marsh",)]),
        ("Decision: Ines drafts the letter.", [("Ines Calder",)]),
        ("Agreed: Bo and Ines write the text.", [("Bo Marsh", "Ines Calder")]),
        ("Agreed: OMA updates the register.", [("OMA",)]),
        ("Agreed: Change the text on fares to the one that the crew has sent.", [()]),
        ("Agreed: Correct the table that was printed.", [()]),
    ],
)
def test_what_was_agreed_needs_no_other_word_of_promise(body, line, owners):
    assert [action.owners for action in body(line).actions] == owners


@pytest.mark.parametrize(
    "line",
    [
        "Agreed: the new site is live.",
        "Agreed: the number of boats that Bo counts is right.",
        "Agreed: change of date.",
        "Agreed: keep the current name.",
        "RESOLUTION: Rename the table of fares.",
        "Bo rephrases the second part of his talk while Ines asks about fares.",
        "Agreed with Bo, who counts the boats.",
    ],
)
def test_what_was_agreed_and_leaves_nothing_to_do(body, line):
    assert body(line).texts == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Bo sends out an e-mail to everyone who owns a boat.", ["Bo sends out an e-mail to everyone who owns a boat."]),
        ("Ines circulates the list to all crews.", ["Ines circulates the list to all crews."]),
        ("Bo sends his regrets.", []),
        ("Bo sends the list each week.", []),
        ("OMA sends forty boats to the islands.", []),
        ("Bo sends a link in the chat.", []),
    ],
)
def test_nobody_sends_a_list_in_the_room(body, line, expected):
    assert body(line).texts == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Please everybody fill in the plan for the summer.", 1),
        ("Please all send your figures to Ines.", 1),
        ("The draft is in the drive, please comment!", 1),
        ("The participants of this meeting will test the new form.", 1),
        ("The work is done, Bo will do smaller edits.", 1),
        ("We will have discussion about the forms tomorrow.", 1),
        ("We will have discussion about the forms.", 0),
        ("Please feel free to comment.", 0),
        ("Bo will also point them to the register.", 1),
        ("The results will point to more boats.", 0),
        ("Please note the plan for the summer.", 0),
        ("The participants of this meeting will see the new form.", 0),
        ("Bo will do his best.", 0),
    ],
)
def test_what_all_are_asked_for(body, line, expected):
    assert len(body(line).texts) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Next meeting is on 4 April with time for maps, Bo will provide slides.", [("Bo Marsh",)]),
        ("The next meeting is on 4 April; Ines will send an agenda.", [("Ines Calder",)]),
        ("The next meeting will take place on 4 April.", []),
        ("Next meeting, Bo said, will take place on 4 April.", []),
    ],
)
def test_who_brings_what_to_the_next_meeting(body, line, expected):
    assert [action.owners for action in body(line).actions] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The draft is in the drive, please comment!", ["please comment!"]),
        ("As was said, please send comments to Ines.", ["As was said, please send comments to Ines."]),
        ("If you have questions, please contact Ines.", []),
        ("Somebody should check the fares.", ["Somebody should check the fares."]),
        ("At least one person needs to review the text.", ["At least one person needs to review the text."]),
        ("Someone should know the fares.", []),
        ("Somebody needs help.", []),
        ("Someone from the port should print the fares.", []),
    ],
)
def test_pleas_behind_a_statement_and_tasks_of_whoever_is_found(body, line, expected):
    assert body(line).texts == expected


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("It was agreed to formally submit the revised plan as soon as possible.", [()]),
        ("It was agreed - subject to checking with the port - to send the crews printed copies.", [()]),
        ("There was an urgent action for Bo to propose an agenda and to start talks with the port.", [("Bo Marsh",)]),
        ("There is an action on OMA to draft a note.", [("OMA",)]),
        ("There was no action for Bo to take.", []),
        ("It was agreed - as ever - that the boats are old.", []),
    ],
)
def test_agreed_with_words_between_and_actions_that_there_are(body, line, owners):
    assert [action.owners for action in body(line).actions] == owners


def test_what_everybody_was_urged_to_do_is_no_task_of_who_urged(body):
    for deed in ("urged everyone to record events", "reminded all to send their figures", "advised the crews to count boats"):
        assert all(not action.owners for action in body(f"Bo {deed} in the log.").actions)
    assert [action.owners for action in body("Bo to urge the crews to count.").actions] == [("Bo Marsh",)]


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("The net form was agreed to be circulated among the crews.", [()]),
        ("The tide plan was requested to be sent by OMA.", [("OMA",)]),
        ("The tide plan was agreed to be wrong.", []),
    ],
)
def test_what_was_agreed_to_be_done_with_a_thing(body, line, owners):
    assert [action.owners for action in body(line).actions] == owners
