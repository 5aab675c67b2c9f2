"""Sentences that report what became of earlier promises, in wordings that are less plain."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import State


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("The site now runs on the new server", State.DONE),
        ("Bo had lunch with the new head of the port on 3 March", State.DONE),
        ("The 2022 figures are clean", State.DONE),
        ("The list of piers is still half empty, please add yours", State.OPEN),
        ("All forms have been signed except one", State.OPEN),
        ("The crews did not come", State.OPEN),
    ],
)
def test_a_review_tells_in_any_words_how_a_promise_stands(read, sentence, state):
    told = read((SectionRole.REVIEW, "Review of actions", [f"- {sentence}"]))
    assert [outcome.state for outcome in told.outcomes] == [state]


@pytest.mark.parametrize("sentence", ["The site now runs on the new server.", "Bo had lunch with the new head of the port."])
def test_elsewhere_such_words_are_news(body, sentence):
    assert body(sentence).outcomes == []


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Pier fair in Sudria cancelled (rain).", State.CANCELLED),
        ("The training on fares had to be pushed to June because of the rain.", State.OPEN),
        ("Fare leaflet: ready, printing next week.", State.DONE),
        ("Pier layer online since 2 March.", State.DONE),
        ("Legal view on the pier: ✖ the lawyer has changed jobs.", State.OPEN),
        ("Chart of the bay: ❌ dropped, no money", State.CANCELLED),
        ("Chart of the bay: ✅ came on 3 May", State.DONE),
        ("A common fare was agreed among the crews.", State.DONE),
        ("Bo got comments on the guide from six crews.", State.DONE),
        ("The hall for the drill is booked (old port).", State.DONE),
        ("The guide is in the shared folder.", State.DONE),
        ("Bo's report on fares was noted.", State.DONE),
        ("The Port Authority confirmed receipt of the signed letter.", State.DONE),
    ],
)
def test_more_wordings_of_ends_and_delays(body, sentence, state):
    assert state in [outcome.state for outcome in body(sentence).outcomes]


@pytest.mark.parametrize(
    "sentence", ["It was agreed that the crews meet in May.", "All: Agreed.", "Prices are called off the board"]
)
def test_near_misses_of_more_wordings(body, sentence):
    assert all(outcome.state is not State.DONE for outcome in body(sentence).outcomes)


def test_what_is_done_by_words_is_told_as_an_answer(body):
    (outcome,) = body("Bo proposed three days for the drill.").outcomes
    assert (outcome.state, outcome.answer) == (State.DONE, True)


def test_what_is_done_before_what_is_to_come_is_told(body):
    told = body("The list of piers has been drawn by OMA and will be sent by OMA next week.").outcomes
    assert [(outcome.passage.text, outcome.state) for outcome in told] == [
        ("The list of piers has been drawn by OMA", State.DONE)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Chart of the bay now available here.",
        "New buoy list now live.",
        "The committee then looked at the buoy list.",
        "Bo had a call with the port.",
        "The buoy survey received 45 responses.",
        "Permits already signed by the port.",
    ],
)
def test_terse_news_tells_that_a_thing_is_there(body, sentence):
    assert [each.state for each in body(sentence).outcomes if not each.answer] == [State.DONE]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is important to mention that most buoys were already found in Norland.",
        "Chart associated to the buoy list and support for skippers.",
        "The form should be online by now.",
        "Note that the buoys were painted.",
    ],
)
def test_remarks_and_descriptions_tell_of_no_deed(body, sentence):
    assert [each.state for each in body(sentence).outcomes if each.state is State.DONE] == []


def test_minutes_in_the_present_tense_tell_who_spoke(body):
    assert [(each.answer, each.owners) for each in body("OMA presents the budget of the pier.").outcomes] == [(True, ("OMA",))]
    assert body("The chart presents the depth of the bay.").outcomes == []


def test_talk_below_the_names_of_those_who_came_tells_of_deeds_too(read):
    lines = ["Bo Marsh, Ines Calder, OMA", "The whole list of the buoys of the bay was sent to the port on 2 March."]
    told = read((SectionRole.ATTENDANCE, "Participants", lines))
    assert [each.state for each in told.outcomes] == [State.DONE]
