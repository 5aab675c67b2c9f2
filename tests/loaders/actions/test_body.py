"""Promises in running text, and what only looks like one."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import ItemKind


@pytest.mark.parametrize(
    ("sentence", "owners", "due"),
    [
        ("Harbour Aid will publish the survey in late April.", ["Harbour Aid"], "2023-04-30"),
        (
            "Harbour Aid and the Ministry of Ferries will hold the first drill in June.",
            ["Harbour Aid", "Ministry of Ferries"],
            "2023-06-30",
        ),
        ("Ines undertook to circulate the list.", ["Ines Calder"], None),
        ("OMA agreed to translate the leaflet by 20 March.", ["OMA"], "2023-03-20"),
        ("Lantern Trust was asked to update the map.", ["Lantern Trust"], None),
        ("The forum requested Lantern Trust to update the map.", ["Lantern Trust"], None),
        ("It was agreed that Bo would send the letter by 15 March.", ["Bo Marsh"], "2023-03-15"),
        ("Ines said that she would check the stock and report back next week.", ["Ines Calder"], "2023-03-19"),
        ("The tide tables will be shared in May.", [], "2023-05-31"),
        ("The reports are being finalised and will now be available in May.", [], "2023-05-31"),
        ("A drill with the coast guard is planned for September.", [], "2023-09-30"),
        ("The handbook is due to be published in July 2023.", [], "2023-07-31"),
        ("The training for pilots will take place on 20 May.", [], "2023-05-20"),
        ("The tide register managed by OMA will be updated during May.", ["OMA"], "2023-05-31"),
        ("Data on crossings will be compiled in May by OMA and Harbour Aid.", ["OMA", "Harbour Aid"], "2023-05-31"),
        ("Secretariat to send the invitations.", ["Secretariat"], None),
        ("Comments to be sent to OMA by 20 March.", [], "2023-03-20"),
        ("All crews interested in the drill should contact Bo Marsh by 27 March.", [], "2023-03-27"),
        ("A form is written to learn what boats are needed and this will be shared during May.", [], "2023-05-31"),
        ("I propose a small board meeting at the end of 2023.", [], "2023-12-31"),
    ],
)
def test_a_sentence_that_commits_somebody_is_an_action(body, sentence, owners, due):
    action = body(sentence).one
    assert action.kind is ItemKind.BODY
    assert list(action.owners) == owners
    assert (action.due.latest if action.due else None) == due
    assert action.text == sentence
    assert action.reason


@pytest.mark.parametrize(
    "sentence",
    [
        "Venue: to be held by phone on 12 December.",
        "Date and time: to be agreed by OMA.",
        "Harbour Aid has published the survey.",
        "The survey was circulated on 3 March.",
        "Arrivals by ferry will increase in June.",
        "The findings will allow the forum to plan better.",
        "The rainy season will start in June.",
        "Harbour Aid could host the drill.",
        "Lantern Trust would be willing to share its hall.",
        "If funds allow, OMA will build two piers in May.",
        "Will Harbour Aid publish the survey in April?",
        "OMA will not publish the survey in April.",
        "The next meeting will be held on 4 April.",
        "OMA will support the response.",
        "A tool that will collect data on tides was shown.",
        "It is unlikely that any boat will be provided in May.",
        "Norland will send a request for boats.",
        "Harbour Aid talked to people to get opinions.",
        "The board agreed to approve the budget.",
        "If you see oil on the water, please contact the harbour master.",
        "Principle 4 will be revised as follows: fees stay at zero.",
        "Please note that the harbour is closed.",
        "OMA is committed to support the crews.",
        "We need advice on what we should write in May.",
        "The crews aim for it to be added within a year.",
        "The crews hope to move to the new pier next year.",
        "OMA showed its campaign, which will run from 1 May to 3 June.",
    ],
)
def test_a_report_a_forecast_or_an_offer_is_none(body, sentence):
    assert body(sentence).texts == []


def test_a_pronoun_stands_for_the_one_named_before(body):
    told = body("Ridge Relief West are keen to map the piers. They are writing a note and will share it in April.")
    assert told.one.owners == ("Ridge Relief West",)


def test_the_speaker_is_meant_by_i_and_by_a_missing_subject(body):
    told = body("- IC - I will send the list tomorrow.", "- BM - will check with the port and report back.")
    assert [action.owners for action in told.actions] == [("Ines Calder",), ("Bo Marsh",)]


def test_in_talk_they_are_not_the_one_who_speaks(body):
    told = body("- IC - The crews are many. They will send the forms by 20 March.")
    assert told.one.owners == ()


def test_possessors_and_recipients_own_nothing(body):
    told = body(
        "OMA’s tide register will be updated in May.", "The list will be sent to Harbour Aid by 20 March for review by OMA."
    )
    assert [action.owners for action in told.actions] == [(), ()]


def test_two_tasks_of_two_owners_are_two_actions(body):
    told = body("Harbour Aid undertook to print the posters, and Lantern Trust will distribute them by 20 March.")
    assert [action.owners for action in told.actions] == [("Harbour Aid",), ("Lantern Trust",)]
    assert told.days == [None, "2023-03-20"]


def test_what_stands_in_the_agenda_is_no_action(read):
    assert read((SectionRole.AGENDA, "Agenda", ["- OMA will present the tide register in May."])).texts == []


def test_countries_of_the_clause_are_given(body):
    assert body("Harbour Aid will visit Norland in May.").one.countries == ("Norland",)


def test_a_day_behind_a_semicolon_belongs_to_another_deed(body):
    told = body("OMA will evaluate the drill; the rules for it were shared on 3 March.")
    assert (told.one.text, told.one.due) == ("OMA will evaluate the drill", None)


def test_the_speaker_goes_on_through_the_item(body):
    told = body("- BM - The list is long. I will send it tomorrow.")
    assert told.one.owners == ("Bo Marsh",)


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("A course for skippers is being prepared for May.", "2023-05-31"),
        ("The inspection of the piers is moved to 20 May.", "2023-05-20"),
        ("Harbour Aid aims to finalise the chart by 20 March.", "2023-03-20"),
        ("The aim is to finalise the chart by 20 March.", "2023-03-20"),
        ("The chart should be ready by 20 March.", "2023-03-20"),
        ("The new chart is released at the end of May.", "2023-05-31"),
        ("The meeting with the Port Authority will take place on 20 March.", "2023-03-20"),
        ("IC: I will freeze the chart on 20 March.", "2023-03-20"),
        ("BM: I am going to move the buoys next week.", "2023-03-19"),
        ("Harbour Aid will name a skipper by Friday.", "2023-03-10"),
        ("BM: I have an action from the last call to propose a new pier.", None),
    ],
)
def test_a_day_makes_plans_and_the_present_tense_promises(body, sentence, due):
    action = body(sentence).one
    assert (action.due.latest if action.due else None) == due


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("Harbour Aid confirmed that the chart will be opened to the public in May.", ["Harbour Aid"]),
        ("OMA reported that its chart needs another week, and will be presented in May.", []),
        ("OMA reported that its chart will be presented in May.", ["OMA"]),
        ("A note on tides is being written by OMA and will be put on its site in May.", ["OMA"]),
        ("Lantern Trust noted that the chart will be opened to the public in May.", []),
    ],
)
def test_who_announces_what_is_theirs_owns_it(body, sentence, owners):
    assert list(body(sentence).one.owners) == owners


def test_it_may_act_and_the_one_of_its_kind_is_meant(body):
    told = body(
        "The ministry is counting the boats. It will share the list in May.", "The authority will print it by 20 March."
    )
    assert [action.owners for action in told.actions] == [("Ministry of Ferries",), ("Port Authority",)]


def test_it_alone_promises_nothing_vague(body):
    assert body("The bay was shown. It will take some time in May.", "It will cover all piers in May.").texts == []


def test_an_event_may_stand_for_the_day(body):
    assert body("We need to report back to the port by the time of the regatta.").texts != []
    assert body("A help page in two languages will be added before that.").texts != []


def test_initials_that_nobody_knows_may_act(body):
    told = body("ZQ to review the old licence.", "Ada Brook to write to the port.")
    assert [action.owners for action in told.actions] == [(), ()]


def test_a_speaker_goes_on_in_the_next_paragraph(body):
    told = body("Ines: The crews are many.", "… I'll ask the port about this.")
    assert told.one.owners == ("Ines Calder",)


def test_a_reason_may_hold_a_promise(body):
    told = body("The item is on track as Harbour Aid will deliver its paper on 20 March.")
    assert (told.one.owners, told.one.due and told.one.due.latest) == (("Harbour Aid",), "2023-03-20")
