"""Headings whose wording nobody listed, told by their words alone."""

from __future__ import annotations

import pytest

from graphapp.loaders.roles import role
from graphapp.pipeline import Reading
from graphapp.schema.documents import SectionRole


@pytest.mark.parametrize(
    "heading",
    [
        "Present at meeting",
        "WG members present",
        "Joined remotely for the afternoon session",
        "Names of those attending",
        "Voting members present (9)",
        "Physically present were",
        "Participants on the call",
        "2. Agencies represented",
    ],
)
def test_who_came(heading: str) -> None:
    assert role(heading) is SectionRole.ATTENDANCE


@pytest.mark.parametrize(
    "heading", ["Task list", "Next actions", "Planned next steps", "Follow-up tasks", "Actions from day 2"]
)
def test_what_is_to_be_done(heading: str) -> None:
    assert role(heading) is SectionRole.ACTIONS


@pytest.mark.parametrize(
    "heading",
    [
        "What we said last time",
        "What was agreed at the previous meeting",
        "Who said they'd do what last time",
        "Last month's jobs",
        "Loose ends from last time",
        "How we got on with last meeting's promises",
    ],
)
def test_what_was_promised_the_time_before(heading: str) -> None:
    assert role(heading) is SectionRole.REVIEW


@pytest.mark.parametrize(
    "heading",
    [
        "Items from the last meeting",
        "Review of outstanding matters",
        "Check-in on our action items",
        "Homework check",
        "Actions – status",
        "Actions (previous meeting)",
        "Tracking of action points",
        "State of play on action points",
        "Points arising",
        "Matters carried forward",
        "Approval of the previous minutes & follow up on action points",
    ],
)
def test_tasks_and_points_of_the_time_before_or_how_they_stand(heading: str) -> None:
    assert role(heading) is SectionRole.REVIEW


@pytest.mark.parametrize("heading", ["Actions arising", "Tasks for the next meeting", "Action points", "Rolling action log"])
def test_what_is_new_is_not_looked_back_on(heading: str) -> None:
    assert role(heading) is SectionRole.ACTIONS


@pytest.mark.parametrize(
    "heading", ["Open issues and next steps", "Last call issues", "Progress on the pier", "Status of task force", "Open floor"]
)
def test_words_for_the_time_before_are_of_many_things(heading: str) -> None:
    assert role(heading) is not SectionRole.REVIEW


@pytest.mark.parametrize(
    "heading",
    [
        "What we heard last time",  # no word for a promise
        "The last time the river flooded",
        "What we said about the harbour last time",
        "Lessons from last time",
        "Last month",
        "Jobs lost last month in Hilltown",
        "What we said",
    ],
)
def test_the_time_before_by_itself_promises_nothing(heading: str) -> None:
    assert role(heading) is None


@pytest.mark.parametrize(
    "heading",
    [
        "Present state of the harbour",  # one word is about a matter
        "Task force on wells",
        "Task force members",
        "Actions against cholera",
        "Representatives",  # no word that says it
        "On the call",
        "Task 2.1",
        "Participants asked the board for all of the names of the other members",  # a sentence
    ],
)
def test_a_matter_of_its_own(heading: str) -> None:
    assert role(heading) is None


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


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Participants – 30 Apr 2025", SectionRole.ATTENDANCE),
        ("Present on Monday 3 May:", SectionRole.ATTENDANCE),
        ("Attendance, May 12, 2024", SectionRole.ATTENDANCE),
        ("Agenda – 3 May", SectionRole.AGENDA),
        ("Action items from 3 May", SectionRole.REVIEW),
        ("Harbour workshop – 3 May", None),
    ],
)
def test_a_day_behind_a_heading_changes_nothing(heading: str, told: SectionRole | None) -> None:
    assert role(heading) is told
