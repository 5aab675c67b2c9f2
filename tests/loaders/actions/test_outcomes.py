"""Sentences that report what became of earlier promises."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import State


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("The survey of the piers has been published.", State.DONE),
        ("The list was shared on 3 March.", State.DONE),
        ("Harbour Aid submitted its report to the port.", State.DONE),
        ("OMA and Lantern Trust have circulated the draft.", State.DONE),
        ("The permit arrived on 6 March.", State.DONE),
        ("The portal went online in February.", State.DONE),
        ("The drill in Sudria is dropped.", State.CANCELLED),
        ("The plan to widen the pier has been given up.", State.CANCELLED),
        ("The training will not take place.", State.CANCELLED),
        ("The report is postponed.", State.OPEN),
        ("OMA has not yet received the list.", State.OPEN),
        ("Lantern Trust asked for more time for the map.", State.OPEN),
        ("OMA and Bo went twice and still have no letter.", State.OPEN),
    ],
)
def test_a_report_has_a_state(body, sentence, state):
    (outcome,) = body(sentence).outcomes
    assert outcome.state is state
    assert outcome.topic == "Ferry timetable"
    assert outcome.passage.text == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Aid agreed with the port.",
        "The weather was fine all week.",
        "Has the survey been published?",
        "OMA will publish the survey in May.",
        "The board approved the budget.",
        "The chart that was published by OMA is old.",
        "If the chart has been published, tell the port.",
        "The reports listed in the annex are long.",
        "The vessels are counted each year by OMA.",
        "The costs will not exceed the budget.",
        "OMA is ready to pay for the drill.",
        "OMA would have sent the chart.",
        "Bo explained that OMA could write the guide.",
        "Since the last meeting was short, OMA sang.",
        "If a joint plan of the ports is not feasible, OMA will say so.",
    ],
)
def test_what_was_said_will_be_done_or_is_a_part_of_a_sentence_is_no_outcome(body, sentence):
    assert body(sentence).outcomes == []


def test_an_entry_of_a_review_gives_topic_and_owner(read):
    lines = ["- Survey: done.", "- Pier map: OMA put the map on the portal.", "- Posters: the printer has not finished them."]
    told = read((SectionRole.REVIEW, "Review of action points", lines))
    assert told.actions == []
    assert [(each.topic, each.state) for each in told.outcomes] == [
        ("Survey", State.DONE),
        ("Pier map", State.DONE),
        ("Posters", State.OPEN),
    ]
    assert told.outcomes[1].owners == ("OMA",)


def test_the_agent_of_a_passive_did_it(body):
    (outcome,) = body("The map was published by Lantern Trust.").outcomes
    assert outcome.owners == ("Lantern Trust",)


def test_a_review_may_hold_a_new_promise(read):
    told = read((SectionRole.REVIEW, "Matters arising", ["- Survey: the draft is late. OMA will share it by 20 March."]))
    assert told.texts == ["OMA will share it by 20 March."]
    assert [outcome.passage.text for outcome in told.outcomes] == ["Survey: the draft is late."] or told.outcomes == []


@pytest.mark.parametrize(
    ("sentence", "state", "owners"),
    [
        ("Harbour Aid has shown its chart of the bay.", State.DONE, ("Harbour Aid",)),
        ("The clean chart was tabled by OMA and adopted.", State.DONE, ("OMA",)),
        ("Test buoys were handed out on 2 March.", State.DONE, ()),
        ("The template is in use in Norland since 1 March.", State.DONE, ()),
        ("Bo: Here is the first chart.", State.DONE, ("Bo Marsh",)),
        ("The chart was frozen on 2 March.", State.DONE, ()),
        ("The drill of Harbour Aid and OMA took place in Sudria on 2 March.", State.DONE, ()),
        ("Three crews sent comments on the chart.", State.DONE, ()),
        ("The separate drill has thereby lost its object.", State.CANCELLED, ()),
        ("The rest of the money could not be moved.", State.CANCELLED, ()),
        ("The plan for the pier is dropped, since OMA will not prolong its grant.", State.CANCELLED, ()),
        ("The crews have finished six of the nine piers.", State.OPEN, ()),
        ("Only Bo has sent comments on the chart.", State.OPEN, ("Bo Marsh",)),
        ("Harbour Aid has met twice but had not been able to draw the chart.", State.OPEN, ("Harbour Aid",)),
        ("Harbour Aid has started with the chart.", State.OPEN, ("Harbour Aid",)),
        ("No skipper has been hired for the drill.", State.OPEN, ()),
        ("The figures are held up by the port.", State.OPEN, ()),
    ],
)
def test_the_state_and_who_did_it_come_from_the_main_clause(body, sentence, state, owners):
    (outcome,) = body(sentence).outcomes
    assert (outcome.state, outcome.owners) == (state, owners)


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        (
            "The paint arrived on 2 March, therefore the loan of the old boat is no longer needed.",
            [State.DONE, State.CANCELLED],
        ),
        ("The list was shared on 3 March; the map is postponed to May.", [State.DONE, State.OPEN]),
        ("The list was shared on 3 March; it is short.", [State.DONE]),
        ("The store which was asked for is no longer needed.", [State.CANCELLED]),
        ("The drill was held on 2 March; 7 of 8 crews came.", [State.DONE]),
        ("The leaflets came from the printer on 2 March.", [State.DONE]),
        ("OMA compared its list with that of the port: 12 boats are on one list only.", [State.DONE]),
        ("OMA committed to sharing the list.", []),
    ],
)
def test_each_clause_may_report_something_else(body, sentence, states):
    assert [outcome.state for outcome in body(sentence).outcomes] == states


@pytest.mark.parametrize(
    ("remark", "state", "due"),
    [
        ("cancelled, the crews did not agree", State.CANCELLED, None),
        ("went out on 2 March", State.DONE, None),
        ("still at three pages, new deadline 5 May", State.OPEN, "2023-05-05"),
        ("waiting for an answer of the port", State.OPEN, None),
    ],
)
def test_a_remark_below_a_reviewed_task_tells_how_it_stands(read, remark, state, due):
    lines = ["- OMA to send the list of piers to the port", f"  - {remark}", "- Bo to repair the buoy of the old pier"]
    told = read(
        (SectionRole.REVIEW, "Actions from last time", [f"[ ] {line[2:]}" if line[0] == "-" else line for line in lines])
    )
    assert [(a.state, a.due.latest if a.due else None) for a in told.actions] == [(state, due), (State.OPEN, None)]


def test_a_part_of_a_new_task_is_no_remark_on_it(read):
    told = read((SectionRole.ACTIONS, "Actions", ["- OMA to send the list of piers to the port", "  - went out on 2 March"]))
    assert told.one.state is State.OPEN


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Lantern Trust shared the guide with the crews on 3 May.", State.DONE),  # a month, not «may»
        ("Circulated to all crews on 3 March.", State.DONE),
        ("Sent to the port.", State.DONE),
        ("Harbour Aid reported that the form is now final.", State.DONE),
        ("Harbour Aid received comments from seven crews.", State.DONE),
        ("The drill was overtaken by events.", State.CANCELLED),
        ("Fare figures of March received from OMA on 3 March.", State.DONE),
        ("Rules for the common store of life jackets approved.", State.DONE),
        ("OMA also assigned tasks to the crews.", State.DONE),
        ("Lantern Trust distributed printed maps, for which all were grateful.", State.DONE),
        ("Registry of piers: 12 new entries, thanks to all.", State.DONE),
        ("The new filter works.", State.DONE),
        ("OMA is part of the pier team since then.", State.DONE),
        ("Harbour Aid was present for the first time and spoke about fares.", State.DONE),
        ("OMA stops the count of boats on 31 March.", State.CANCELLED),
        ("The guide will not be written.", State.CANCELLED),
        ("Since the last meeting the buoys have been painted.", State.DONE),
        ("Since March the buoys have been painted.", State.DONE),
        ("The day of the drill was confirmed.", State.DONE),
        ("The buoys have not yet been painted.", State.OPEN),
        ("It was agreed that Bo would not paint the buoys, as they are new.", State.CANCELLED),
        ("The lack of buoys was raised with the port.", State.DONE),
        ("A check of every boat was considered not feasible.", State.CANCELLED),
        ("Joint plan of the two ports not feasible; each port mends its own.", State.CANCELLED),
        ("The list of piers is carried forward.", State.OPEN),
    ],
)
def test_short_quiet_and_other_wordings_are_heard(body, sentence, state):
    assert [outcome.state for outcome in body(sentence).outcomes] == [state]


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Aid reported that the form may be final.",
        "Harbour Aid received a visitor from the port.",
        "Lantern Trust may have shared the guide.",
    ],
)
def test_what_may_be_or_is_no_deed_is_not_reported_as_done(body, sentence):
    assert State.DONE not in [outcome.state for outcome in body(sentence).outcomes]


MINUTED = "|! Item | Discussion | Action points (who / when)"


def test_minutes_that_are_one_table_below_the_participants_tell_outcomes(read):
    lines = [
        MINUTED,
        "| 1. Review of action points | Bo sent the list of piers on 2 March. The buoy was repaired. | No action",
        "| 2. Ferries | The map of the lower river has been drawn by OMA this week. | OMA to print the map",
    ]
    told = read((SectionRole.ATTENDANCE, "Participants", ["Bo Marsh (OMA)", *lines]))
    assert [(each.passage.text, each.topic) for each in told.outcomes] == [
        ("Bo sent the list of piers on 2 March.", "1. Review of action points"),
        ("The buoy was repaired.", "1. Review of action points"),
        ("The map of the lower river has been drawn by OMA this week.", "2. Ferries"),
    ]


def test_a_table_of_who_came_tells_none(read):
    lines = ["|! Name | Remark", "| Bo Marsh | The map of the lower river was sent by Bo, who came late"]
    assert read((SectionRole.ATTENDANCE, "Participants", lines)).outcomes == []


@pytest.mark.parametrize(
    "sentence",
    [
        "All figures received by the port will be checked.",
        "The approved list of the crews.",
        "Bo knows that the filter works.",
        "Thanks to all.",
        "The guide will not be ready before the guide of the port is.",
    ],
)
def test_near_misses_of_them_tell_no_end(body, sentence):
    assert all(outcome.state is State.OPEN for outcome in body(sentence).outcomes)


def test_a_cell_of_talk_that_holds_a_promise_tells_what_became_of_others(read):
    lines = [MINUTED, "| Ferries | The list of piers is on the drive since 2 March. OMA will draw the map by May. | No action"]
    told = read((SectionRole.DISCUSSION, "Minutes", lines))
    assert [each.passage.text for each in told.outcomes] == ["The list of piers is on the drive since 2 March."]


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Harbour Aid met the Port Authority on 3 March: letters are to be sent without asking.", State.DONE),
        ("Bo explained that OMA could not write the guide for want of staff.", State.DONE),
    ],
)
def test_words_before_a_colon_and_denials_may_tell_it(body, sentence, state):
    assert state in [outcome.state for outcome in body(sentence).outcomes]


def test_talk_before_a_promise_in_the_same_sentence_of_a_cell_is_told(read):
    lines = [
        MINUTED,
        "| Ferries | The fare meeting was not held because the hall was shut; OMA is to hold it in May | No action",
    ]
    told = read((SectionRole.DISCUSSION, "Minutes", lines))
    assert [(each.passage.text, each.state) for each in told.outcomes] == [
        ("The fare meeting was not held because the hall was shut;", State.OPEN)
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The board adopted the revised conflict of interest policy.", True),
        ("The board approved the rules of the ferry drafted by OMA.", True),
        ("The board approved the budget.", False),
        ("The board approved the revised agenda.", False),
        ("The board did not approve the revised policy.", False),
        ("Ines and Bo to check the ideas submitted to the poll", False),
        ("Bo and Ines to finish their assigned issues", False),
    ],
)
def test_what_is_adopted_after_work_on_it_is_there(body, sentence, told):
    assert any(outcome.state is State.DONE for outcome in body(sentence).outcomes) is told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Bo updated the list of piers before the meeting.", True),
        ("OMA revised its map based on comments from two crews.", True),
        ("Bo updated the board on the list of piers.", False),
        ("Bo updated the meeting about the map.", False),
        ("Bo updated everyone on the list.", False),
    ],
)
def test_a_thing_updated_is_done_and_people_updated_are_told(body, sentence, told):
    found = [outcome for outcome in body(sentence).outcomes if not outcome.answer]
    assert any(outcome.state is State.DONE for outcome in found) is told
