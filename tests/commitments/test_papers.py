"""The minutes, notes and recordings of a meeting are a task of that meeting and of no other."""

from __future__ import annotations

import pytest
from making import Minutes

from graphapp.commitments.life import history
from graphapp.derivation import derive
from graphapp.resolution import series_of
from graphapp.schema.life import Change, State


def _changes(*minutes: Minutes) -> list[list[Change]]:
    records = [m.record() for m in minutes]
    return [history(c) for c in derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains]


@pytest.mark.parametrize(
    "task",
    [
        "Otter Relief to publish the meeting minutes and the recording",
        "Otter Relief to send out the draft minutes to all members",
        "Upload the minutes to the website",
        "Circulate the meeting notes",
        "Document the meeting and update the actions",
        "Otter Relief to circulate the action list",
        "Update the website with approved minutes",
        "Otter Relief to set a date for the next meeting",
        "Otter Relief to schedule the next call",
        "Send a doodle for the next meeting",
        "Otter Relief to update the chart based on the discussion today",
    ],
)
def test_each_meeting_has_its_own(task: str) -> None:
    minutes = (Minutes("2025-01-10").action(task, "Otter Relief"), Minutes("2025-02-10").action(task, "Otter Relief"))
    assert _changes(*minutes) == [[Change.NEW], [Change.NEW]]


@pytest.mark.parametrize(
    "task",
    [
        "Otter Relief to send the minutes of the workshop to the donors",
        "Otter Relief to design a minutes template",
        "Otter Relief to document the meeting of the mayors",
        "Otter Relief to upload the missing minutes to the archive",
        "Otter Relief to record the training videos",
        "Otter Relief to present the well map at the next meeting",
        "Otter Relief to invite the port to the next meeting of the mayors",
    ],
)
def test_other_papers_are_carried_over(task: str) -> None:
    minutes = (Minutes("2025-01-10").action(task, "Otter Relief"), Minutes("2025-02-10").action(task, "Otter Relief"))
    assert _changes(*minutes) == [[Change.NEW, Change.CARRIED_OVER]]


def test_what_is_said_of_them_later_is_of_the_last_ones() -> None:
    task = "Otter Relief to publish the meeting minutes"
    done = Minutes("2025-02-10").action(task, "Otter Relief", state=State.DONE)
    assert _changes(Minutes("2025-01-10").action(task, "Otter Relief"), done) == [[Change.NEW, Change.COMPLETED]]


def test_issues_in_common_among_others_make_no_two_tasks_one() -> None:
    first = Minutes("2025-01-10").action("All to work on the tag issues (#20 and #37) and add examples")
    assigned = Minutes("2025-02-10").action("Heron Aid to assign the issues #37, #39 and #41 for examples", "Heron Aid")
    assert _changes(first, assigned) == [[Change.NEW], [Change.NEW]]
    named = Minutes("2025-02-10").action("Work on the tag issue #37")
    assert _changes(first, named) == [[Change.NEW, Change.CARRIED_OVER]]
