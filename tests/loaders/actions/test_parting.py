"""Sentences that make two promises, and promises whose day or doer stands beside them."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.findings import MeetingFound


def _told(told):
    return [(list(action.owners), action.due.latest if action.due else None) for action in told.actions]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "OMA will count the boats by 20 March and hand in the report in May.",
            [(["OMA"], "2023-03-20"), (["OMA"], "2023-05-31")],
        ),
        (
            "Bo will send the form by 20 March, and each office is to return it within a month.",
            [(["Bo Marsh"], "2023-03-20"), ([], "2023-04-07")],
        ),
        (
            "OMA expects to close the count by mid-May, and a first set of tables is promised for the end of June.",
            [(["OMA"], "2023-05-15"), ([], "2023-06-30")],
        ),
        (
            "Members agreed to send their lists to Ines by 20 March; the matrix will then go round before the next meeting.",
            [([], "2023-03-20"), ([], "2023-04-04")],
        ),
    ],
)
def test_a_sentence_may_make_two_promises(body, sentence, expected):
    assert _told(body(sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "OMA will draft the form and share it with all crews in May.",
        "OMA and Harbour Aid will meet and compare their lists by 20 March.",
        "The buoys are new, and OMA will send Ines the invoice by 20 March.",
    ],
)
def test_one_day_makes_one_promise(body, sentence):
    assert len(body(sentence).actions) == 1


def test_a_promise_that_speaks_of_what_stands_before_it_keeps_the_sentence(body):
    sentence = "Lantern Trust, who pay for it, want a report and OMA will write it by 20 March."
    assert body(sentence).one.text == sentence


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("OMA will not be ready before May: it will send the form by 10 June.", "2023-06-10"),
        ("The form, originally due in February, is now planned for 30 March.", "2023-03-30"),
        ("The tables cannot come out in April, and OMA now speaks of mid-May.", "2023-05-15"),
        ("The form will be shared in May and not in April.", "2023-05-31"),
        ("Bo will send the form in the course of May.", "2023-05-31"),
        ("Bo will send the form before the summer.", None),
        ("Bo will send the form by the end of the May 2023.", "2023-05-31"),
        ("OMA postponed its count to 30 March.", "2023-03-30"),
    ],
)
def test_the_day_by_which_it_comes_is_told_from_other_days(body, sentence, day):
    due = body(sentence).one.due
    assert (due.latest if due else None) == day


def test_a_sentence_that_only_says_by_when_belongs_to_the_task_before_it(body):
    assert body("Bo will send the form. The target date is 30 March.").one.due.latest == "2023-03-30"


@pytest.mark.parametrize(
    ("line", "owners", "due"),
    [
        ("- Count of the boats: OMA, 30.03.", ["OMA"], "2023-03-30"),
        ("- Figures for the factsheet: OMA and Harbour Aid, from April", ["OMA", "Harbour Aid"], "2023-04-30"),
    ],
)
def test_an_item_names_the_task_before_those_who_do_it(body, line, owners, due):
    action = body(line).one
    assert list(action.owners) == owners
    assert action.due.latest == due


def test_a_day_in_a_bracket_stands_between_a_name_and_the_task(listed):
    assert listed("- All: (20 March) check your entries").one.due.latest == "2023-03-20"


@pytest.mark.parametrize("line", ["- Chair: Ines, 3 April", "- Next meeting: OMA, 4 April", "- Source: OMA, 3 March"])
def test_an_item_that_names_somebody_for_something_else_is_no_task(body, line):
    assert body(line).texts == []


def test_a_heading_that_is_a_marker_stands_over_a_task(read):
    told = read((SectionRole.DISCUSSION, "Action 3:", ["The Secretariat to approach OMA on the form."]))
    assert told.one.reason.startswith("behind a marker")
    plain = read((SectionRole.DISCUSSION, "Action on piers", ["The form was shown."]))
    assert plain.texts == []


def test_a_line_that_is_a_marker_stands_over_the_task_below_it(body):
    assert body("Action 1.", "Secretariat and the editors to work with OMA on the form.").one.text.startswith("Secretariat")


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("Ines from OMA will count the boats.", ["Ines Calder"]),
        ("OMA (Bo) to count the boats.", ["OMA"]),
        ("OMA, with the support of Harbour Aid, will count the boats.", ["OMA"]),
        ("OMA instead of Harbour Aid will count the boats.", ["OMA"]),
        ("The form will be ready by 20 March (Bo).", ["Bo Marsh"]),
        ("The dates are to be fixed between OMA and Harbour Aid before the summer.", ["OMA", "Harbour Aid"]),
        ("OMA has not sent the form but will do so by Friday.", ["OMA"]),
        ("The offer of OMA to print the cards was accepted.", ["OMA"]),
    ],
)
def test_who_only_helps_or_explains_owns_nothing(body, sentence, owners):
    assert list(body(sentence).one.owners) == owners


@pytest.mark.parametrize(
    "sentence",
    [
        "We heard that OMA has put off its count to the end of the year.",
        "Neither OMA nor Harbour Aid will count the boats.",
        "Should the need arise, OMA will provide boats.",
        "Provided that funds come in, OMA will build ten piers.",
        "In that case OMA would count faster than the Port Authority.",
    ],
)
def test_plans_of_ones_own_and_conditions_are_no_promises(body, sentence):
    assert body(sentence).texts == []


def test_figures_put_the_month_first_where_the_document_does(read):
    lines = ["The boats came on 02/25/2023 and 01/31/2023.", "OMA will send the form by 04/05/2023."]
    meeting = MeetingFound(date="2023-03-07")
    assert read((SectionRole.DISCUSSION, "Boats", lines), meeting=meeting).one.due.latest == "2023-04-05"
    assert read((SectionRole.DISCUSSION, "Boats", lines[1:]), meeting=meeting).one.due.latest == "2023-05-04"


def test_another_thing_by_another_day_is_another_promise(body):
    told = body("OMA will release the map in the first half of April and the full report by 31 May.")
    assert _told(told) == [(["OMA"], "2023-04-15"), (["OMA"], "2023-05-31")]


def test_a_table_of_talk_and_tasks_below_who_came_is_read(read):
    head = "|! Agenda item | Discussion | Action points (who / when)"
    row = "| Piers | The piers were counted in March by all the crews. | OMA to send the list – by Friday"
    told = read((SectionRole.ATTENDANCE, "Participants", ["OMA: Ines Calder", head, row]))
    assert _told(told) == [(["OMA"], "2023-03-10")]


def test_a_title_in_capitals_is_no_task(listed):
    assert listed("- LIST OF THE FOURTH MEETING (27 March 2023)").texts == []
