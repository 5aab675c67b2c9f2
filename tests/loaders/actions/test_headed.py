"""Whose the later sentences of an item are, and reviews of earlier actions without a list."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import State


def _listed(read, *lines):
    return read((SectionRole.ACTIONS, "Action Items", lines)).actions


@pytest.mark.parametrize("head", ["[Ines]", "[Ines/Bo]", "Ines:"])
def test_the_head_of_an_item_speaks_for_its_later_sentences(read, head):
    first, second = _listed(read, f"- {head} Draw the chart of the pier. Send out copies to the crews.")
    assert second.owners == first.owners != ()


def test_a_later_sentence_with_names_of_its_own_keeps_them(read):
    _, second = _listed(read, "- [Ines] Draw the chart of the pier. OMA to send copies to the crews.")
    assert second.owners == ("OMA",)


def test_what_we_should_do_is_theirs_at_the_head(read):
    found = _listed(read, "- [Bo] The crews spoke of three charts. We should draw one chart for all of them.")
    assert [each.owners for each in found if each.text.startswith("We should")] == [("Bo Marsh",)]


@pytest.mark.parametrize("said", ["We thought of it before.", "It should be blue.", "We should know more by then."])
def test_no_more_is_promised_by_other_words(read, said):
    assert len(_listed(read, f"- [Bo] Draw the chart of the pier. {said}")) == 1


def test_a_bracket_may_be_the_subject_of_a_reviewed_task(read):
    (found,) = read(
        (SectionRole.REVIEW, "Action Item Review", ["- [Ines] is working with Bo on the chart (OMA). [done]"])
    ).actions
    assert (found.owners[0], found.state) == ("Ines Calder", State.DONE)


LEAD = "Actions from the last meeting were agreed - see paper 4:"


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("OMA to draw the chart of the pier - on track", State.OPEN),
        ("Consider whether a chart of the pier would be of use to the crews – plan in place", State.OPEN),
        ("OMA to draw the chart of the pier - completed", State.DONE),
    ],
)
def test_paragraphs_that_end_in_a_state_below_such_a_line_are_earlier_tasks(read, line, state):
    found = read((SectionRole.DISCUSSION, "Welcome", [LEAD, line, "The crews have begun to measure it."])).actions
    assert [(each.text.endswith("track"), each.state, each.kind.value) for each in found] == [(False, state, "FOLLOW_UP")]


@pytest.mark.parametrize(
    "lead", ["The charts of the last season are lost - see paper 4:", "Actions of the crews were told in May."]
)
def test_without_such_a_line_a_topic_in_a_state_is_no_task(read, lead):
    assert not read((SectionRole.DISCUSSION, "Welcome", [lead, "Northern pier and its chart - on track"])).actions


@pytest.mark.parametrize("deed", ["invite", "remind", "contact"])
def test_strangers_who_are_asked_are_no_owners(read, deed):
    (found,) = _listed(read, f"- OMA to {deed} Una Vale, Ines Calder, and Bo Marsh to discuss the chart")
    assert found.owners == ("OMA",)


def test_another_who_takes_up_a_task_of_his_own_has_it(read):
    found = _listed(read, "- OMA to draw the chart, and Bo Marsh to discuss it with the crews")
    assert [each.owners for each in found] == [("OMA",), ("Bo Marsh",)]


@pytest.mark.parametrize(
    "lead",
    [
        "Action: Bo to follow up on the following issues:",
        "Action: Bo will ask the port about these points:",
        "AP 3: Bo (Harbour Aid) agreed to look into:",
    ],
)
def test_parts_of_a_task_are_of_whoever_has_it(read, lead):
    found = read(
        (SectionRole.DISCUSSION, "Pier", [f"- {lead}", "  - Lamps for the northern pier", "  - More room for nets"])
    ).actions
    assert [each.owners for each in found if not each.text.endswith(":")] == [("Bo Marsh",)] * 2


def test_a_part_with_somebody_of_its_own_is_theirs(read):
    lines = ["- Action: Bo to follow up on the following issues:", "  - Ines to order lamps for the northern pier"]
    assert read((SectionRole.DISCUSSION, "Pier", lines)).actions[-1].owners == ("Ines Calder",)


@pytest.mark.parametrize(
    "lead", ["Action: the crews of Bo will be asked for:", "Actions on the pier of Bo:", "Actions (see Bo):"]
)
def test_whom_a_lead_in_only_names_has_no_part_of_it(read, lead):
    found = read((SectionRole.DISCUSSION, "Pier", [f"- {lead}", "  - Order lamps for the northern pier"])).actions
    assert [each.owners for each in found if each.text.startswith("Order")] == [()]


@pytest.mark.parametrize("head", ["Bo: Action item", "BM: Action point", "Ines and Bo: action item"])
def test_a_marker_may_stand_behind_whoever_has_the_task(read, head):
    task = "to look into models for a pier"
    (found,) = read((SectionRole.DISCUSSION, "Pier", [f"- {head} {task}"])).actions
    assert (found.text, found.kind.value, found.owners[-1]) == (task, "FOLLOW_UP", "Bo Marsh")
    assert (
        read((SectionRole.DISCUSSION, "Pier", [f"- {head.split(':')[0]}: Action: {task[3:]}"])).actions[0].owners
        == found.owners
    )


@pytest.mark.parametrize(
    "words", ["Pier: Action plan of the crews", "Bo: Action items of last year are lost", "Bo: Actions: none"]
)
def test_other_words_behind_a_label_are_no_marker(read, words):
    assert not read((SectionRole.DISCUSSION, "Pier", [f"- {words}"])).actions


@pytest.mark.parametrize(
    ("part", "state"),
    [
        ("Additional mapping for Related Works", State.OPEN),
        ("Names of invited crews", State.OPEN),
        ("The crews answered", State.DONE),
        ("Bo asked the crews", State.DONE),
    ],
)
def test_a_form_that_belongs_to_a_noun_ends_no_earlier_task(read, part, state):
    task = "- Action: Bo to ask the crews about these matters:"
    found = read((SectionRole.REVIEW, "Review of last meeting's actions", [task, f"  - {part}"])).actions
    assert found[0].state is state


@pytest.mark.parametrize(
    ("task", "owners"),
    [
        ("Bo and Ines arrange a date to look at the pier.", ("Bo Marsh", "Ines Calder")),
        ("Bo/Ines prepare plans to mend the pier.", ("Bo Marsh", "Ines Calder")),
        ("BM, IC and XY write a note to the port.", ("Bo Marsh", "Ines Calder")),
        ("Bo edit the list to show it.", ("Bo Marsh",)),
        ("Bo/Ines report to be sent", ()),
        ("Bo and Ines updates to be sent", ()),
    ],
)
def test_several_are_told_what_to_do_without_to(read, task, owners):
    assert read((SectionRole.DISCUSSION, "Pier", [f"Action 3: {task}"])).actions[0].owners == owners


def test_numbers_without_a_stop_before_whom_a_task_is_of(read):
    found = read((SectionRole.DISCUSSION, "Pier", ["Actions: 2.1 BM to draw the chart. 2.2 Ines to mend the pier."])).actions
    assert [each.text for each in found] == ["BM to draw the chart.", "Ines to mend the pier."]
    (one,) = read((SectionRole.DISCUSSION, "Pier", ["Action: 2.1 release notes to be written by Bo"])).actions
    assert one.text.startswith("2.1 release")


@pytest.mark.parametrize("head", ["Actions for Ines:", "Action points for Ines:", "Ines will:", "Ines:"])
def test_what_stands_over_a_list_speaks_for_its_later_sentences_and_its_parts(read, head):
    found = _listed(
        read,
        head,
        "- Guide to the long northern pier (July): will hold the charts. Send out a draft by June.",
        "- Regatta",
        "  - book the hall",
        "    - ask the school",
    )
    texts = ["Send out a draft by June.", "book the hall", "ask the school"]
    assert [each.text for each in found][1:] == texts
    assert {each.owners for each in found} == {("Ines Calder",)}


def test_a_part_that_names_others_is_theirs(read):
    found = _listed(read, "Actions for Ines:", "- Regatta", "  - OMA to book the hall", "  - the weather")
    assert [(each.text, each.owners) for each in found] == [("OMA to book the hall", ("OMA",))]


@pytest.mark.parametrize("mark", ["Action needed by Ines:", "Action required from Ines:", "Action items for Ines:"])
def test_a_marker_may_say_that_the_task_is_needed(body, mark):
    told = body(f"- *{mark} Draw the chart of the pier.*").one
    assert (told.text, told.owners) == ("Draw the chart of the pier.", ("Ines Calder",))


def test_what_is_needed_of_nobody_in_particular(body):
    told = body("- Action needed: The old charts should be cleaned up.").one
    assert (told.text, told.owners) == ("The old charts should be cleaned up.", ())


def test_the_day_of_a_thing_that_a_bracket_gives_before_a_colon_is_that_of_the_task(read):
    first, second = _listed(
        read,
        "- Guide to the long northern pier and its islands (June): contact Bo to complete the text",
        "- Guide to the long northern pier and its islands (June): send a draft in May",
    )
    assert [each.due.latest[5:] for each in (first, second)] == ["06-30", "05-31"]
