"""What a meeting carries, and what it only proposes, refuses, or has done by carrying it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("line", "owners", "due"),
    [
        ("Proposal to send the list to all piers. Accepted.", [], None),
        ("Proposal to send the list at once seconded and accepted", [], None),
        ("MOTION: Ines Calder moved to hire a clerk. Bo Marsh seconded. Motion carried.", [], None),
        ("Moved by Ines Calder, seconded by Bo Marsh, to hire a clerk. Carried unanimously.", [], None),
        ("Ines moved that Bo Marsh write to the Port Authority; seconded; passed.", ["Bo Marsh"], None),
        ("It was moved and seconded that OMA write to the crews. Carried.", ["OMA"], None),
        ("Ines made a motion to print the map by 20 March. All in favour.", [], "2023-03-20"),
        ("Motion to authorise Bo to write to the Port Authority. Approved.", ["Bo Marsh"], None),
        ("Motion that the report be published by 20 March. No objections.", [], "2023-03-20"),
        ("Motion: Publish the map by 20 March. Passed, 5-0.", [], "2023-03-20"),
        ("Decision to send the list to all piers.", [], None),
        ("Resolved: to send the list to all piers.", [], None),
        ("Decision: send the list to all piers.", [], None),
        ("The committee voted unanimously to send the list to all piers.", [], None),
    ],
)
def test_what_is_carried_is_to_be_done(body, line, owners, due):
    action = body(f"- {line}").one
    assert list(action.owners) == owners
    assert (action.due.latest if action.due else None) == due


@pytest.mark.parametrize(
    "line",
    [
        "Motion to approve the minutes of April. Bo seconded. Carried.",
        "Motion to adjourn. Carried.",
        "Ines made a motion to elect Bo treasurer; seconded; carried.",
        "Proposal to send the list to all piers.",
        "Proposal to send the list to all piers. Not accepted.",
        "Ines moved to hire a clerk. The motion failed.",
        "Ines moved to the north in May. All agreed.",
        "Proposal to hire a clerk was discussed. The minutes of April were approved.",
        "Decision to send the list has been criticised by the crews.",
        "Agreement to disagree.",
        "Resolution to the problem of the piers: none.",
        "The committee agreed to the following workflow for the piers.",
        "We have a boat, but no work for that crew to do.",
    ],
)
def test_what_is_not_carried_or_leaves_nothing_to_do(body, line):
    assert body(f"- {line}").texts == []


def test_the_outcome_may_stand_in_a_line_below(body):
    told = body(
        "- Proposal to hire a clerk",
        "- Proposal seconded and accepted",
        "- Proposal to buy a boat",
        "- Proposal withdrawn",
        "- Proposal to send the list",
        "  - The crews pay for the post",
        "- Seconded and carried",
        "- Motion to print the map",
        "- Discussion of the colours",
        "- Motion to paint the pier",
        "- Approved",
    )
    assert told.texts == ["Proposal to hire a clerk", "Proposal to send the list", "Motion to paint the pier"]


def test_a_motion_that_is_voted_on_by_numbers(body):
    told = body(
        "- Motion (Ines): Publish the chart of the piers",
        "  - Second (Bo)",
        "  - Vote: 8 Yes; 0 No; 0 Abstain",
        "- Motion (Ines): Paint the piers",
        "  - Second (Bo)",
        "  - Vote: 2 Yes; 6 No; 0 Abstain",
        "- VOTE: Hire a clerk for the piers",
        "  - +1 unanimous",
        "- IC moves to order a boat; BM seconds. Motion carries 7-0-1.",
    )
    assert told.texts == [
        "Motion (Ines): Publish the chart of the piers",
        "VOTE: Hire a clerk for the piers",
        "IC moves to order a boat",
    ]


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("Ines to be moderator for the next meeting.", ["Ines Calder"]),
        ("Bo to be the contact point for the piers.", ["Bo Marsh"]),
        ("Ines will be the note-taker of the next call.", ["Ines Calder"]),
        ("Bo will act as host of the next call.", ["Bo Marsh"]),
        ("Ines will take the comments of the crews and refine the draft.", ["Ines Calder"]),
    ],
)
def test_a_part_in_the_next_meeting_is_a_task(body, line, owners):
    assert list(body(f"- {line}").one.owners) == owners


@pytest.mark.parametrize(
    "line", ["Ines to be happy with it.", "Ines will be the best.", "Ines will do her best with the comments of the crews."]
)
def test_what_somebody_will_be_is_no_task(body, line):
    assert body(f"- {line}").texts == []
