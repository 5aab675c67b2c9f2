"""Whose a promise of all is, as a bracket or words behind it say; points for another day; where notes are found."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("We will ask the hosts for rooms (Ines will write the letter).", ("Ines Calder",)),
        ("We will send the list to the port (Ines and Bo to copy it).", ("Ines Calder", "Bo Marsh")),
        ("We will send the list to the port (Bo will be away).", ()),
        ("We will send the list to the port (the one of Bo).", ()),
        ("- Send the list to the port, Ines will do this.", ("Ines Calder",)),
    ],
)
def test_who_does_it_for_the_others(body, text, named):
    assert body(text).one.owners == named


@pytest.mark.parametrize(
    "task",
    [
        "Someone to take notes of these calls - rotating between Ines, Bo",
        "Someone to take notes of these calls (alternating among Ines and Bo)",
        "Take notes of these calls – Ines and Bo in turn",
    ],
)
def test_those_who_take_turns_share_a_task(listed, task):
    assert listed(f"- {task}").one.owners == ("Ines Calder", "Bo Marsh")


@pytest.mark.parametrize(
    "text",
    [
        "We will discuss and decide next week.",
        "We will discuss the licence at the next meeting.",
        "We will revisit the fares at one of the next calls.",
    ],
)
def test_what_all_take_up_on_another_day(body, text):
    assert body(text).texts == [text]


@pytest.mark.parametrize(
    "text",
    [
        "We will now discuss the licence.",
        "We will discuss the licence.",
        "We will meet again at the next call.",
        "Notes will be published at: https://otters.example.org/notes",
        "The minutes will be posted at https://otters.example.org/notes",
        "Please join this meeting from your computer, tablet or phone: https://otters.example.org/call",
        "Please dial in via the link below.",
        "Consultants were hired: they will come in April for a study.",
    ],
)
def test_what_is_no_promise(body, text):
    assert body(text).texts == []


def test_what_readers_are_asked_to_join_is_meant(body):
    assert body("Please join the Harbour Aid mailing list by 3 April.").texts != []
    assert body("Ines will come to the port on 3 April.").texts != []


def test_what_is_posted_by_a_day_is_promised(body):
    assert body("The map will be posted on https://otters.example.org by 3 April.").texts != []


def test_brackets_without_end_are_read(read):
    told = read((SectionRole.ACTIONS, "Actions", ["- Send the list to the port " + "(Para. 4.3) " * 1500]))
    assert all(not each.owners for each in told.actions)
    told = read((SectionRole.ACTIONS, "Actions", ["- Send the list to the port (Ines) (3 May, begun)"]))
    assert told.one.owners == ("Ines Calder",)


@pytest.mark.parametrize("code", ["", "T 10-1 ", "A1: ", "[A3] ", "ACT-12 "])
@pytest.mark.parametrize(
    ("bracket", "due"),
    [
        ("(Ines; until 15.04.2023)", "2023-04-15"),
        ("(Ines, by 15 April)", "2023-04-15"),
        ("[Ines; until CW 15]", "2023-04-16"),
        ("(Ines; before the summer break)", None),
    ],
)
def test_an_order_of_the_talk_has_whose_it_is_in_a_bracket_behind_its_full_stop(body, code, bracket, due):
    one = body(f"{code}Publish the text of the call. {bracket}").one
    assert (one.text, one.owners, one.due and one.due.latest) == ("Publish the text of the call.", ("Ines Calder",), due)


def test_a_bracket_behind_what_orders_nothing_is_no_task(body):
    assert not body("The third call is open. (Ines; 15 April)").actions


@pytest.mark.parametrize(("day", "due"), [("20/3", "2023-03-20"), ("End of April.", "2023-04-30"), ("20.2.23", None)])
def test_a_day_that_stands_alone_behind_a_task_is_its_day(listed, day, due):
    one = listed(f"- Ines to print the map. {day}").one
    assert (one.owners, one.due and one.due.latest) == (("Ines Calder",), due)
