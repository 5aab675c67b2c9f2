"""What tells of a promise, and what only names it: orders, questions, and the task itself in a review."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import State


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Bo rang the port, so it can now be reported that the list has been sent.", State.DONE),
        ("The list was blocked at the port for weeks.", State.OPEN),
        ("The coordinator has not begun the list, she was ill in March.", State.OPEN),
        ("Bo had received two price lists and was waiting for the third.", State.OPEN),
        ("OMA has repaired the piers in Hilltown; those in Lakeside could not be reached.", State.OPEN),
        ("The list was sent, but the rest of it is still missing.", State.OPEN),
        ("Bo has written to both ports and awaits a reply.", State.DONE),
        ("The list was sent; the final version will be printed in June.", State.DONE),
        ("The list of piers is working well.", State.DONE),
    ],
)
def test_what_can_be_reported_has_happened_and_what_is_blocked_has_not(body, sentence, state):
    assert {outcome.state for outcome in body(sentence).outcomes} == {state}


def test_what_is_told_in_several_clauses_is_told_in_each(body):
    sentence = "Bo reported that the work on the piers is good; that the pier search is working; that the map will be sent."
    assert "the pier search is working;" in [each.passage.text for each in body(sentence).outcomes]


def test_items_below_the_title_alone_tell_what_came(read):
    told = read(
        (SectionRole.HEADER, "", ["- piers: Bo to call", "- the port crew sent their list of boats", "- timetable published"])
    )
    assert [each.passage.text for each in told.outcomes] == ["the port crew sent their list of boats", "timetable published"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Give a summary of the charts and of their state (detailed in the agenda).",
        "Ensure that all open permits are completed",
    ],
)
def test_an_order_tells_of_nothing(body, sentence):
    assert body(sentence).outcomes == []


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("- 12: Bo – Make sure the list of piers is clear in the rules.", False),
        ("- 13: Bo – Find out if the port is ready to lend its boats.", False),
        ("- Rules on how disputes over piers are settled should be added", False),
        ("- The question is whether the chart is of any use.", False),
        ("- The site runs on the new server", True),
        ("- Bo got six answers from the crews", True),
    ],
)
def test_a_review_lists_the_task_itself_before_it_tells_of_it(read, item, told):
    found = read((SectionRole.REVIEW, "Actions from last time", [item])).outcomes
    assert any(outcome.state is State.DONE for outcome in found) is told


@pytest.mark.parametrize(
    ("item", "topic"),
    [
        ("- Winter ferry. Bo reported that the letter had been sent.", "Winter ferry"),
        ("- 2.1 Winter ferry. It was late. The letter has been sent.", "Winter ferry"),
        ("- 2.1 Winter ferry. It was late. 2.2 Pier lights. The letter has been sent.", "Pier lights"),
        ("- The ferry was late. The letter has been sent.", "Matters arising"),
        ("- Check the lamps. The letter has been sent.", "Matters arising"),
        ("- Contact sheet. The letter has been sent.", "Contact sheet"),
        (
            "- Note to the master of the Lund Ferry Company. The letter has been sent.",
            "Note to the master of the Lund Ferry Company",
        ),
    ],
)
def test_the_words_that_open_a_paragraph_say_what_it_is_about(read, item, topic):
    told = read((SectionRole.REVIEW, "Matters arising", [item])).outcomes
    assert topic in {outcome.topic for outcome in told if "letter" in outcome.passage.text}


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo confirmed closure of the old account.",
        "Ines was warmly welcomed to the meeting.",
        "Bo introduced the new warden of the pier.",
    ],
)
def test_an_end_may_be_a_noun_and_a_guest_has_come(body, sentence):
    assert [outcome.state for outcome in body(sentence).outcomes] == [State.DONE]


def test_who_answers_may_stand_last(body):
    (outcome,) = body("The boats cost 400 crowns a year according to Harbour Aid.").outcomes
    assert (outcome.answer, outcome.owners) == (True, ("Harbour Aid",))


@pytest.mark.parametrize(
    "item", ["- Field visit to the north pier conducted 26-28 January, report to follow.", "- Nets procured in May."]
)
def test_a_thing_and_a_deed_with_its_days_tell_that_it_is_done(read, item):
    told = read((SectionRole.REVIEW, "Follow-up on action points", [item]))
    assert (told.texts, [outcome.state for outcome in told.outcomes]) == ([], [State.DONE])


@pytest.mark.parametrize(
    "sentence",
    [
        "It was noted that OMA had carried out the survey of the piers and that its report was awaited.",
        "Bo advised that the fund had awarded 20 crowns for the pier.",
        "The board considered the revised pier rules tabled by Bo, which were adopted.",
    ],
)
def test_minutes_without_a_heading_tell_below_their_title(read, sentence):
    told = read((SectionRole.HEADER, "Harbour Forum", [f"1. {sentence}"])).outcomes
    assert State.DONE in {outcome.state for outcome in told if not outcome.answer}


def test_it_should_be_noted_is_a_remark(body):
    assert body("It should be noted that most boats were found there.").outcomes == []


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("Went out on 4 April.", State.DONE),
        ("Arrived on 11 April, three weeks late.", State.DONE),
        ("Arrived late at night but incomplete.", State.OPEN),
        ("Out 4/4, all members bar two on it.", State.DONE),
        ("Received by all on 19.03.", State.DONE),
        ("Took place on 3 May.", State.DONE),
        ("Drop.", State.CANCELLED),
        ("Strike off.", State.CANCELLED),
        ("The group gives this up.", State.CANCELLED),
        ("The harbour office stopped it.", State.CANCELLED),
        ("On today's agenda.", State.OPEN),
    ],
)
def test_under_its_name_what_became_of_a_promise_is_told_without_a_subject_or_by_a_note(read, told, state):
    outcomes = read((SectionRole.REVIEW, "Left over from last time", [f"- Pier lamp. {told}"])).outcomes
    assert {(outcome.topic, outcome.state) for outcome in outcomes} == {("Pier lamp", state)}
