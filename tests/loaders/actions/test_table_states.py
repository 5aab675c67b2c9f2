"""How the rows of tables of actions stand: columns of states, remarks and sentences."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import State


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("Done (seen on 4 March)", State.DONE),
        ("Sent on Monday", State.DONE),
        ("fait", State.DONE),
        ("annulé", State.CANCELLED),
        ("Dropped, the pier is closed", State.CANCELLED),
        ("Not yet. OMA has withdrawn from the fair, the others go on", State.OPEN),
        ("Sent to two of five, not yet to the rest", State.OPEN),
        ("Half way, one part is done", State.OPEN),
        ("en cours", State.OPEN),
        ("with the port for signature", State.OPEN),
    ],
)
def test_the_first_words_of_a_state_count(read, cell, state):
    told = read((SectionRole.REVIEW, "Old actions", ["|! Point | Lead | Update", f"| List of piers | OMA | {cell}"]))
    assert (told.one.owners, told.one.state) == (("OMA",), state)


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("Bo Marsh nominated", State.DONE),
        ("Drill held on 2 March, 22 people came", State.DONE),
        ("Letter sent, awaiting reply", State.DONE),
        ("Map is online since 1 March", State.DONE),
        ("Reviewed and sent back to the authors", State.DONE),
        ("28 sent, rest next week", State.OPEN),
        ("Oskar signed. Ines outstanding – to sign tonight", State.OPEN),
        ("Met once, on 29 April. Notes to follow", State.OPEN),
        ("22 answers received out of 48", State.OPEN),
        ("Builder started on 2 March", State.OPEN),
        ("Tender launched", State.OPEN),
        ("Small team formed", State.OPEN),
        ("Draft circulated, comments due by 15 March", State.OPEN),
        ("See annex", State.OPEN),
    ],
)
def test_a_status_may_be_a_sentence(read, status, state):
    lines = ["|! Action point | Status", f"| Finish the map of piers | {status}"]
    assert read((SectionRole.REVIEW, "Review of action points", lines)).one.state is state


@pytest.mark.parametrize(
    ("header", "row", "read_as_tasks"),
    [
        ("|! Action | Progress", "| OMA to print the chart of the bay | Completed", True),
        ("|! No. | Action point | Status", "| 1 | OMA to print the chart of the bay | Completed", True),
        ("|! Pier | Status", "| The long pier of the bay | Completed", False),
        ("|! Action | Email | Status", "| OMA to print the chart of the bay | a@b.org | Completed", True),
        ("|! Partner | Action | Status", "| OMA | print the chart of the bay | Completed", True),
    ],
)
def test_a_table_of_tasks_and_how_they_stand_needs_no_owner(read, header, row, read_as_tasks):
    told = read((SectionRole.DISCUSSION, "Minutes and actions", [header, row]))
    assert any(action.state is State.DONE for action in told.actions) is read_as_tasks


@pytest.mark.parametrize("column", ["Comments", "Remarks", "Follow-up", "Action taken", "Feedback / comments", "Notes"])
def test_where_minutes_look_back_the_remarks_tell_how_a_task_stands(read, column):
    lines = [
        f"|! Action | Who | {column}",
        "| Send the map of piers | OMA | The map was sent on 3 March",
        "| Count the boats | Ines Calder | Draft expected in June",
        "| Ask the port for tide tables | OMA | Asked, tables received",
    ]
    told = read((SectionRole.REVIEW, "Previous actions", lines)).actions
    assert [(each.text, each.state) for each in told] == [
        ("Send the map of piers", State.DONE),
        ("Count the boats", State.OPEN),
        ("Ask the port for tide tables", State.DONE),
    ]


def test_a_column_for_the_state_is_asked_before_the_remarks(read):
    lines = ["|! Action | Status | Comments", "| Send the map of piers | Open | A first map was sent"]
    assert read((SectionRole.REVIEW, "Previous actions", lines)).one.state is State.OPEN


@pytest.mark.parametrize(
    ("task", "note", "state"),
    [
        ("Confirm the hall for the fair", "Confirmed", State.DONE),
        ("Ask the port for access to the piers", "Granted on 3 March", State.DONE),
        ("Ask the port for access to the piers", "Contacted", State.OPEN),
        ("Ask the port for access to the piers", "Granted, but not yet for the north", State.OPEN),
    ],
)
def test_a_participle_alone_tells_that_a_task_is_done_unless_it_is_a_step(read, task, note, state):
    lines = ["|! Action | Who | Update", f"| {task} | OMA | {note}"]
    assert read((SectionRole.REVIEW, "Previous actions", lines)).one.state is state


@pytest.mark.parametrize(
    ("colour", "state"),
    [("Blue – complete", State.DONE), ("Red – overdue", State.OPEN), ("Amber – new day", State.OPEN), ("Green", State.OPEN)],
)
def test_a_column_whose_head_says_nothing_may_tell_how_tasks_stand(read, colour, state):
    lines = ["|! Action | Lead | Deadline | RAG", f"| Paint the harbour wall | OMA | 20 March | {colour}"]
    assert read((SectionRole.ACTIONS, "Action log", lines)).one.state is state
