"""Who acts where notes leave it out, join it with a sign, or name it among others; and whose a note at the end says it is."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole


def _body(read, *texts):
    return read((SectionRole.DISCUSSION, "Piers", list(texts))).actions


@pytest.mark.parametrize(
    "text",
    [
        "Ines was away in May. Was at the port today and will bring the chart.",
        "Ines had no time for it. Will ask the port.",
        "Ines works on it. Has the figures & will write to the port.",
    ],
)
def test_whom_the_sentence_before_told_of_goes_on_in_the_same_paragraph(read, text):
    assert _body(read, text)[-1].owners == ("Ines Calder",)


def test_whom_the_paragraph_before_told_of_does_not_go_on(read):
    assert not any(each.owners for each in _body(read, "Ines had no time for it.", "Will ask the port."))


def test_a_sign_joins_two_deeds_as_a_word_does(read):
    (found,) = _body(read, "Ines has the key & will send the chart.")
    assert found.owners == ("Ines Calder",)


@pytest.mark.parametrize("words", ["Partners such as", "Agencies, including", "Members like"])
def test_those_who_are_named_as_examples_agreed(read, words):
    (found,) = _body(read, f"{words} Harbour Aid and OMA agreed to print the chart.")
    assert found.owners == ("Harbour Aid", "OMA")


def test_letters_of_a_body_that_nobody_knows_may_act(read):
    (found,) = _body(read, "It was decided that MINFERRY would come up with the paper.")
    assert found.owners == ()
    assert not _body(read, "JSON would come up with an error.")


@pytest.mark.parametrize("note", ["(Action IC)", "(action: IC)", "[AP IC]"])
def test_a_note_at_the_end_says_whose_the_task_is(read, note):
    (found,) = _body(read, f"The Co-Chairs will define the depth of the harbour {note}.")
    assert found.owners == ("Ines Calder",)


def test_a_note_that_names_nobody_says_nothing(read):
    (found,) = _body(read, "The Co-Chairs will define the depth of the harbour (Action Plan 3).")
    assert found.owners == ("Co-Chairs",)


def test_an_ordinal_behind_a_number_is_no_marker(read):
    assert not _body(read, "Action 14-9th meeting was on the depth of the harbour.")
    assert _body(read, "Action 14: draw the harbour.")


def test_an_arrow_may_stand_before_a_marker(read):
    (found,) = _body(read, "-> Action point - draw the harbour once more")
    assert found.text.startswith("draw")


def test_a_day_at_the_head_of_a_note_is_its_day(read):
    (found,) = _body(read, "May 10, 10:00 am -- the members will meet with Harbour Aid.")
    assert found.due.latest == "2023-05-10"
    assert not _body(read, "May 10 was fine -- the members will meet Harbour Aid.")
