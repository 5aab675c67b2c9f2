"""Things told to be there although no verb says that they were made, and what only sounds like it."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import State


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("Bo thanked Harbour Aid for the chart of the bay.", ("Harbour Aid",)),
        ("Thanks to OMA for the buoy list.", ("OMA",)),
        ("The chart, which went round on 2 March, shows eleven piers.", ()),
        ("The pier course was a great success.", ()),
        ("Thirty skippers attended the pier course in Sudria.", ()),
        ("The chart was well received.", ()),
        ("OMA walked the group through the buoy survey.", ("OMA",)),
        ("Harbour Aid showed the results of the survey.", ("Harbour Aid",)),
        ("Presentation of the buoy survey: many are lost.", ()),
        ("The crane of the pier is repaired.", ()),
        ("The crane works again.", ()),
        ("The chart is on SeaHub.", ()),
        ("The letter is with the port since 2 March.", ()),
        ("Lantern Trust named Ines Calder as its focal point.", ("Lantern Trust",)),
        ("A new harbour officer started on 2 March.", ()),
        ("OMA had invited the port.", ("OMA",)),
        ("OMA's chart went round on 2 March.", ("OMA",)),
        ("The permit came on 2 March.", ()),
    ],
)
def test_signs_that_a_thing_is_there(body, sentence, owners):
    (outcome,) = body(sentence).outcomes
    assert (outcome.state, outcome.owners, outcome.answer) == (State.DONE, owners, False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo thanked Harbour Aid for hosting the group.",
        "Thanks to all for their patience.",
        "Bo thanked OMA for what it will share in May.",
        "The survey showed the need for buoys.",
        "Presentation of the buoy survey will be next time.",
        "The chart is on Monday's list.",
        "The meeting concluded with a prayer.",
        "It was suggested that the panels be combined.",
        "Nobody attended the pier course.",
    ],
)
def test_company_plans_and_findings_are_no_signs(body, sentence):
    assert State.DONE not in [outcome.state for outcome in body(sentence).outcomes]


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("OMA confirmed that the old pier can be used.", ("OMA",)),
        ("The old pier can be used, OMA said.", ("OMA",)),
        ("According to OMA, the old pier can be used.", ("OMA",)),
    ],
)
def test_an_answer_is_told_as_one(body, sentence, owners):
    (outcome,) = body(sentence).outcomes
    assert (outcome.answer, outcome.owners) == (True, owners)


def test_what_may_be_so_is_no_answer(body):
    assert body("OMA said that the old pier may be used.").outcomes == []


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("The chart will not be ready before May.", State.OPEN),
        ("Harbour Aid needs two more weeks for the chart.", State.OPEN),
        ("The chart is pending clearance by the port.", State.OPEN),
        ("There is no chart of the bay yet.", State.OPEN),
        ("The new date of the drill is 2 May.", State.OPEN),
        ("The drill will not take place.", State.CANCELLED),
        ("The drill on the pier is off.", State.CANCELLED),
        ("There will be no drill on the pier.", State.CANCELLED),
        ("It was agreed to drop the drill.", State.CANCELLED),
        ("The group saw no need for a drill any more.", State.CANCELLED),
        ("OMA wrote to the port on 2 March; no answer yet.", State.DONE),
    ],
)
def test_late_is_not_given_up(body, sentence, state):
    assert body(sentence).outcomes[0].state is state


def test_each_clause_with_a_subject_of_its_own_is_told_for_itself(body):
    told = [
        outcome.passage.text
        for outcome in body("The chart was shared on 2 March, and the list was mailed on 3 March.").outcomes
    ]
    assert any(text.startswith("the list") for text in told)


def test_a_row_tells_what_stands_before_its_task(read):
    told = read((SectionRole.REVIEW, "Old points", ["- The chart reached the port on 2 March."]))
    assert [outcome.state for outcome in told.outcomes] == [State.DONE]
