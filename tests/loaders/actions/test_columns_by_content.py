"""Columns whose heads say nothing that is known are told by what stands in them."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole

TASKS = (SectionRole.ACTIONS, "Action items")


@pytest.mark.parametrize("owner", ["PIC", "Allocated to", "Action holder", "Done by", "Volunteer"])
@pytest.mark.parametrize("day", ["Schedule", "Complete by", "Deadline/Status", "Finish"])
def test_a_column_of_names_is_for_the_owner_and_one_of_days_for_the_day(read, owner, day):
    rows = [
        f"|! Ref | Task | {owner} | {day}",
        "| 1 | Write to the port | Ines | 20 March",
        "| 2 | Count the boats | Bo | end of April",
    ]
    told = read((SectionRole.DISCUSSION, "Piers", rows))
    assert [(each.text, each.owners, each.due and each.due.latest) for each in told.actions] == [
        ("Write to the port", ("Ines Calder",), "2023-03-20"),
        ("Count the boats", ("Bo Marsh",), "2023-04-30"),
    ]


@pytest.mark.parametrize("task", ["Undertaking", "Outcome", "Homework", "Description", "Measure"])
def test_a_column_of_orders_is_for_the_task_beside_owner_and_day(read, task):
    rows = [f"|! {task} | Owner | Deadline", "| Write to the port | Ines | 20 March", "| Bo to count the boats | Bo | May"]
    told = read((SectionRole.DISCUSSION, "Piers", rows))
    assert told.texts == ["Write to the port", "Bo to count the boats"]


def test_a_table_without_heads_may_begin_in_the_row_that_the_format_marks_as_one(read):
    rows = ["|! Write to the port | Ines | 20 March", "| Count the boats | Bo | May"]
    told = read((*TASKS, rows))
    assert [(each.text, each.owners) for each in told.actions] == [
        ("Write to the port", ("Ines Calder",)),
        ("Count the boats", ("Bo Marsh",)),
    ]


def test_a_review_may_call_its_columns_matter_and_position(read):
    rows = [
        "| Min. | Matter | Position",
        "| 5/4/18 | Return of the boats | Held; see 5/5/18, as all were told",
        "| 6 | OMA to call the port | Done",
    ]
    told = read((SectionRole.REVIEW, "Matters arising", rows))
    assert [(each.text, each.due) for each in told.actions] == [("Return of the boats", None), ("OMA to call the port", None)]


@pytest.mark.parametrize("head", ["Date raised", "Start date", "Date assigned"])
def test_the_day_when_it_began_is_not_the_day_when_it_is_due(read, head):
    told = read((*TASKS, [f"|! {head} | Action | Owner | Due", "| 7 March 2023 | Write to the port | OMA | 20 March"]))
    assert told.days == ["2023-03-20"]


@pytest.mark.parametrize("head", ["Raised by", "Support", "Reviewer", "Source"])
def test_names_of_others_own_nothing(read, head):
    told = read((*TASKS, [f"|! Action | {head}", "| Write to the port | Ines"]))
    assert told.one.owners == ()


def test_numbers_of_paragraphs_are_no_days(read):
    told = read((*TASKS, ["|! Para | Action | Owner", "| 2.4 | Write to the port | OMA", "| 3.5 | Count the boats | OMA"]))
    assert [each.due for each in told.actions] == [None, None]


def test_a_schedule_of_talks_is_no_list_of_tasks(read):
    rows = ["|! Topic | Speaker | Slot", "| Count of the boats | Ines | 20 March", "| Paint of the pier | Bo | 21 March"]
    assert not read((SectionRole.DISCUSSION, "Talks", rows)).actions


def test_what_is_headed_as_the_tasks_may_hold_their_numbers(read):
    rows = [
        "|! Task | Content | Who | Until",
        "| 9-2 | Write to the port | Ines | 20 March",
        "| 9-4 | Count the boats | Bo | May",
    ]
    told = read((SectionRole.DISCUSSION, "Piers", rows))
    assert [(each.text, each.owners) for each in told.actions] == [
        ("Write to the port", ("Ines Calder",)),
        ("Count the boats", ("Bo Marsh",)),
    ]


def test_the_numbers_of_tasks_are_no_days(read):
    rows = ["|! No. | Action | Lead", "| 7/2 | Write to the port | Ines", "| 7/5 | Count the boats | Bo"]
    assert [each.due for each in read((*TASKS, rows)).actions] == [None, None]
