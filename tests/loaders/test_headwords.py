"""Headings whose wording nobody listed, told by their words alone."""

from __future__ import annotations

import pytest

from graphapp.loaders.roles import role
from graphapp.pipeline import Reading
from graphapp.schema.documents import SectionRole


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        # who came
        ("Present at meeting", SectionRole.ATTENDANCE),
        ("WG members present", SectionRole.ATTENDANCE),
        ("Joined remotely for the afternoon session", SectionRole.ATTENDANCE),
        ("Names of those attending", SectionRole.ATTENDANCE),
        ("Voting members present (9)", SectionRole.ATTENDANCE),
        ("Physically present were", SectionRole.ATTENDANCE),
        ("Participants on the call", SectionRole.ATTENDANCE),
        ("2. Agencies represented", SectionRole.ATTENDANCE),
        # what is to be done
        ("Task list", SectionRole.ACTIONS),
        ("Next actions", SectionRole.ACTIONS),
        ("Planned next steps", SectionRole.ACTIONS),
        ("Follow-up tasks", SectionRole.ACTIONS),
        ("Actions from day 2", SectionRole.ACTIONS),
        # what was promised the time before
        ("What we said last time", SectionRole.REVIEW),
        ("What was agreed at the previous meeting", SectionRole.REVIEW),
        ("Who said they'd do what last time", SectionRole.REVIEW),
        ("Last month's jobs", SectionRole.REVIEW),
        ("Loose ends from last time", SectionRole.REVIEW),
        ("How we got on with last meeting's promises", SectionRole.REVIEW),
        # tasks and points of the time before or how they stand
        ("Items from the last meeting", SectionRole.REVIEW),
        ("Review of outstanding matters", SectionRole.REVIEW),
        ("Check-in on our action items", SectionRole.REVIEW),
        ("Homework check", SectionRole.REVIEW),
        ("Actions – status", SectionRole.REVIEW),
        ("Actions (previous meeting)", SectionRole.REVIEW),
        ("Tracking of action points", SectionRole.REVIEW),
        ("State of play on action points", SectionRole.REVIEW),
        ("Points arising", SectionRole.REVIEW),
        ("Matters carried forward", SectionRole.REVIEW),
        ("Approval of the previous minutes & follow up on action points", SectionRole.REVIEW),
        # what is new is not looked back on
        ("Actions arising", SectionRole.ACTIONS),
        ("Tasks for the next meeting", SectionRole.ACTIONS),
        ("Action points", SectionRole.ACTIONS),
        ("Rolling action log", SectionRole.ACTIONS),
        # words for the time before are of many things
        ("Open issues and next steps", SectionRole.ACTIONS),
        ("Last call issues", None),
        ("Progress on the pier", None),
        ("Status of task force", None),
        ("Open floor", None),
        # the time before by itself promises nothing
        ("What we heard last time", None),  # no word for a promise
        ("The last time the river flooded", None),
        ("What we said about the harbour last time", None),
        ("Lessons from last time", None),
        ("Last month", None),
        ("Jobs lost last month in Hilltown", None),
        ("What we said", None),
        # a matter of its own
        ("Present state of the harbour", None),  # one word is about a matter
        ("Task force on wells", None),
        ("Task force members", None),
        ("Actions against cholera", None),
        ("Representatives", None),  # no word that says it
        ("On the call", None),
        ("Task 2.1", None),
        ("Participants asked the board for all of the names of the other members", None),  # a sentence
        # a day behind a heading changes nothing
        ("Participants – 30 Apr 2025", SectionRole.ATTENDANCE),
        ("Present on Monday 3 May:", SectionRole.ATTENDANCE),
        ("Attendance, May 12, 2024", SectionRole.ATTENDANCE),
        ("Agenda – 3 May", SectionRole.AGENDA),
        ("Action items from 3 May", SectionRole.REVIEW),
        ("Harbour workshop – 3 May", None),
    ],
)
def test_the_role_that_words_alone_tell(heading: str, told: SectionRole | None) -> None:
    assert role(heading) is told


def test_sections_below_such_headings_are_read() -> None:
    text = """# Wells Group, 3 March 2025

## Present at meeting
Ann Heron, Bob Finch

### Joined remotely for the wrap-up
* Mia Stork (Otter Relief)

## Next actions
* Bob: pump list
"""
    found = Reading(text.encode(), "2025-03-03.md")
    assert [one.person.text for one in found.attendees if one.person] == ["Ann Heron", "Bob Finch", "Mia Stork"]
    assert [(one.text, tuple(one.owners)) for one in found.actions] == [("Bob: pump list", ("person:bob finch",))]
