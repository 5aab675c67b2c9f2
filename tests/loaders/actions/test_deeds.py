"""Promises told with two words for one deed, and what only sounds like one: meetings of groups, hopes for others."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = """# Otter Forum

Date: 7 March 2023

Next meeting: 4 April 2023

Present: Ada Brook (Quay Trust), Ben Nye (Reed Trust), Cora Dale (Marsh Fund)

## Notes

{}
"""


def told(text: str) -> list[tuple[list[str], str | None]]:
    reading = Reading(HEAD.format(text).encode(), "notes.md")
    return [
        ([reading.names.name(key).name for key in action.owners], action.due.latest if action.due else None)
        for action in reading.actions
    ]


@pytest.mark.parametrize(
    ("text", "owners", "day"),
    [
        ("Ben and Ada will have a chat about this.", ["Ben Nye", "Ada Brook"], None),
        ("Ada will run a poll.", ["Ada Brook"], None),
        ("Quay Trust will give the key to Reed Trust after the cleaning.", ["Quay Trust"], None),
        ("Ada will however review the chapter on dens.", ["Ada Brook"], None),
        ("An email will be sent to the divers.", [], None),
        ("Quay Trust will then load the map onto the buoys.", ["Quay Trust"], None),
        ("Cora apologised that the list was late and committed herself to 30 April.", ["Cora Dale"], "2023-04-30"),
        ("Ada still owes her an answer and hopes to give it by mid-April.", ["Ada Brook"], "2023-04-15"),
        ("Ben was directed to redraft the rules before the next meeting.", ["Ben Nye"], "2023-04-04"),
        ("Ada confirmed that Reed Trust will have its list before the Board by 1 April.", ["Reed Trust"], "2023-04-01"),
        ("The Otter Forum will verify the age of the shed with the mayor.", [], None),
        ("The courses in the port are confirmed for 16–19 April.", [], "2023-04-19"),
        ("The review of the map by Quay Trust is due on 20 March.", ["Quay Trust"], "2023-03-20"),
        ("Quay Trust's comments on the map are due by 20 March.", ["Quay Trust"], "2023-03-20"),
        ("The comments on Quay Trust's map are due by 20 March.", [], "2023-03-20"),
        ("Quay Trust will have shared the map by 20 March.", ["Quay Trust"], "2023-03-20"),
        ("Ada and Ben are to sit together and draft the note.", ["Ada Brook", "Ben Nye"], None),
        ("Quay Trust to prepare replies to the divers, Sunday next week latest.", ["Quay Trust"], "2023-03-19"),
    ],
)
def test_a_deed_is_promised(text: str, owners: list[str], day: str | None) -> None:
    assert told(text) == [(owners, day)]


@pytest.mark.parametrize(
    "text",
    [
        "The Otter Forum will next meet on 4 April.",
        "The Reed Working Group will meet in the port in April, for those who like it.",
        "The next regular meeting of the Forum is scheduled for 4 April.",
        "The trial of the buoys is pencilled in for June.",
        "Ada expects the mayor to propose a new rule in April.",
        "In October 2022, Ben was invited to present the map to the students.",
        "Ada will have a good year.",
        "Invitations will be sent directly by the networks to their members.",
        "The course planned for 5 April is full.",
        "The shed will run out of paint.",
    ],
)
def test_nobody_promises(text: str) -> None:
    assert told(text) == []


def test_what_is_told_before_another_that_is_no_part_of_the_promise() -> None:
    text = (
        "Ben explained that he has found two of the three old maps in the shed of the port "
        "and that he will send a list by 20 March."
    )
    (action,) = Reading(HEAD.format(text).encode(), "notes.md").actions
    assert action.text == "he will send a list by 20 March."


def test_a_date_beside_a_marker_is_no_part_of_the_task() -> None:
    (action,) = Reading(HEAD.format("ACTION 2023-03-07: Ada to send the map").encode(), "notes.md").actions
    assert action.text == "Ada to send the map"


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Quay Trust asked Reed Trust for the map. They will share it by 20 March.", ["Reed Trust"]),
        ("Quay Trust told Reed Trust of the map. They will share it by 20 March.", ["Quay Trust"]),
        ("Ada and Ben met the mayor. Both will report by 20 March.", ["Ada Brook", "Ben Nye"]),
        ("In answer to Quay Trust, Reed Trust said that it will share the map by 20 March.", ["Reed Trust"]),
        ("Ben was asked by Ada to share the map by 20 March.", ["Ben Nye"]),
    ],
)
def test_whom_a_pronoun_means(text: str, owners: list[str]) -> None:
    assert [named for named, _ in told(text)] == [owners]
