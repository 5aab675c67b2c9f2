"""One commitment said twice in a document is one action with two statements."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import ItemKind


def test_a_sentence_that_a_list_repeats_is_its_second_statement(read):
    told = read(
        (SectionRole.DISCUSSION, "Survey", ["Harbour Aid will publish a first survey of the piers by the end of March."]),
        (SectionRole.ACTIONS, "Actions", ["- Publish the first survey of the piers"]),
    )
    assert told.texts == ["Publish the first survey of the piers"]
    assert len(told.one.evidence) == 2
    assert told.one.owners == ("Harbour Aid",)
    assert told.days == ["2023-03-31"]


def test_another_owner_makes_another_action(read):
    told = read(
        (SectionRole.DISCUSSION, "Survey", ["OMA will publish a first survey of the piers in April."]),
        (SectionRole.ACTIONS, "Actions", ["- Harbour Aid to publish the first survey of the piers"]),
    )
    assert len(told.actions) == 2


def test_two_tasks_on_one_thing_stay_two(read):
    told = read(
        (
            SectionRole.ACTIONS,
            "Actions",
            ["- OMA to translate the pier guide by 20 March", "- OMA to print the pier guide by May"],
        )
    )
    assert len(told.actions) == 2


def test_actions_come_in_order_of_appearance(read):
    told = read(
        (SectionRole.DISCUSSION, "Tides", ["Lantern Trust will print the tables in May."]),
        (SectionRole.DISCUSSION, "Table", ["|! Action | Who | Deadline", "| Call the port | OMA | 20 March"]),
        (SectionRole.ACTIONS, "Actions", ["- Bo to write the letter"]),
    )
    assert told.texts == ["Lantern Trust will print the tables in May.", "Call the port", "Bo to write the letter"]


def test_an_invitation_to_an_event_is_not_the_event(read):
    told = read(
        (SectionRole.DISCUSSION, "Safety", ["A two-day drill for the crews is planned for May, hosted by Lantern Trust."]),
        (SectionRole.ACTIONS, "Actions", ["- Lantern Trust to send the invitation for the drill"]),
    )
    assert told.days == ["2023-05-31", None]


def test_a_sentence_and_two_equal_lines_are_one_action(read):
    told = read(
        (SectionRole.DISCUSSION, "Survey", ["Harbour Aid will publish a first survey of the piers by the end of March."]),
        (SectionRole.DISCUSSION, "Next", ["ACTION: Publish the first survey of the piers"]),
        (SectionRole.ACTIONS, "Actions", ["- Publish the first survey of the piers"]),
    )
    assert len(told.one.evidence) == 3


def test_what_prepares_a_thing_is_not_the_thing(read):
    told = read(
        (SectionRole.DISCUSSION, "Training", ["OMA will organise a pier training this year."]),
        (SectionRole.ACTIONS, "Actions", ["- OMA to organise the pier training preparation meeting"]),
    )
    assert len(told.actions) == 2


def test_the_name_of_a_body_is_one_word_of_what_two_tasks_share(read):
    told = read(
        (SectionRole.DISCUSSION, "Charts", ["Bo and Ines will discuss how they are used at the Ministry of Ferries."]),
        (SectionRole.ACTIONS, "Actions", ["- Bo to see if the scripts of the Ministry of Ferries can be used"]),
    )
    assert len(told.actions) == 2


def test_notes_in_few_words_on_two_matters_are_two_actions(read):
    told = read(
        (SectionRole.DISCUSSION, "Piers", ["The piers need more thought. Action Bo: add into the log."]),
        (SectionRole.DISCUSSION, "Nets", ["The nets are old. Action Bo: add into the log."]),
    )
    assert [action.owners for action in told.actions] == [("Bo Marsh",), ("Bo Marsh",)]


def test_notes_in_few_words_are_told_again_in_the_list(read):
    told = read(
        (SectionRole.DISCUSSION, "Piers", ["The piers need more thought. Action Bo: call the port."]),
        (SectionRole.ACTIONS, "Actions", ["- Bo to call the port"]),
    )
    assert len(told.actions) == 1


@pytest.mark.parametrize("note", ["add into the log", "put it in the log", "share them", "Bo: add to the log"])
def test_a_note_without_its_object_is_on_the_promise_before_it(read, note):
    promise = "Bo agreed to draw a new chart of the old lamps."
    told = read((SectionRole.DISCUSSION, "Lamps", [f"It is dark. {promise} Action Bo: {note}."])).one
    assert (told.text, told.kind, told.owners, len(told.evidence)) == (promise, ItemKind.FOLLOW_UP, ("Bo Marsh",), 2)


@pytest.mark.parametrize("note", ["update the register", "look into the drift"])
def test_a_note_with_its_object_stands_for_itself(read, note):
    told = read((SectionRole.DISCUSSION, "Lamps", [f"Bo agreed to draw a new chart of the lamps. Action Bo: {note}."]))
    assert f"{note}." in told.texts
