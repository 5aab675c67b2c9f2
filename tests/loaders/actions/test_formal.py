"""Promises as careful secretaries write them: reported speech, charges, forecasts with a day, clauses that hang on a name."""

from __future__ import annotations

import pytest

NEXT = "2023-04-04"


@pytest.mark.parametrize(
    ("sentence", "owners", "due"),
    [
        ("The Board requested that OMA prepare a note on the sampling.", ["OMA"], None),
        ("It was requested that Harbour Aid provide its figures by Friday.", ["Harbour Aid"], "2023-03-10"),
        ("It was left that Bo answers the questions in writing within ten days.", ["Bo Marsh"], "2023-03-17"),
        ("It was agreed that OMA sends the list to all crews.", ["OMA"], None),
        ("It falls to OMA to update the map before the next meeting.", ["OMA"], NEXT),
        ("It was left to Ines to update the map.", ["Ines Calder"], None),
        ("The next step is for OMA to revise the form.", ["OMA"], None),
        ("The update of the map was entrusted to Lantern Trust.", ["Lantern Trust"], None),
        ("The task of updating the map was given to OMA.", ["OMA"], None),
        ("OMA took it upon itself to update the map.", ["OMA"], None),
        ("OMA took on the update of the map.", ["OMA"], None),
        ("OMA was made responsible for updating the map.", ["OMA"], None),
        ("OMA has kindly agreed to translate the leaflet.", ["OMA"], None),
        ("OMA was invited to propose dates for the drill.", ["OMA"], None),
        ("Ines said the tables are late and undertook to resubmit them by 20 March.", ["Ines Calder"], "2023-03-20"),
        ("Ms Ines Calder welcomed the form and offered to translate it.", ["Ines Calder"], None),
    ],
)
def test_what_others_give_to_somebody_is_theirs(body, sentence, owners, due):
    action = body(sentence).one
    assert list(action.owners) == owners
    assert (action.due.latest if action.due else None) == due


@pytest.mark.parametrize(
    ("sentence", "owners", "due"),
    [
        ("Ines would write to the Port Authority.", ["Ines Calder"], None),
        ("OMA would seek advice from the Ministry of Ferries and report back.", ["OMA"], None),
        ("The list would be circulated by the Secretariat.", ["Secretariat"], None),
        ("OMA said it would share the list.", ["OMA"], None),
        ("OMA said it will share the list.", ["OMA"], None),
        ("It was agreed that Ines would address a letter to OMA.", ["Ines Calder"], None),
        ("Thanks went to Ines and Bo, who will write the report.", ["Ines Calder", "Bo Marsh"], None),
        ("The survey goes to Lantern Trust, who are to deliver a plan by 20 March.", ["Lantern Trust"], "2023-03-20"),
        ("The floor was given to OMA, which will present its count at the next meeting.", ["OMA"], NEXT),
        ("Together with OMA, Harbour Aid will run a drill in May.", ["Harbour Aid", "OMA"], "2023-05-31"),
        ("OMA: to share the list of piers.", ["OMA"], None),
        ("Bo will endeavour to obtain the figures by Friday.", ["Bo Marsh"], "2023-03-10"),
        ("Bo has the old chart. She will look for it and send it to Ines.", ["Bo Marsh"], None),
        ("Ines has the old chart. It dates from 2019. She will send it round.", ["Ines Calder"], None),
        ("OMA and Harbour Aid showed lists that differ. The two agencies will compare them.", ["OMA", "Harbour Aid"], None),
        ("OMA and Harbour Aid disagreed. The latter will share its method.", ["Harbour Aid"], None),
        ("OMA showed the chart. The organisation will also share the files.", ["OMA"], None),
        ("The figures, to be compiled by OMA by 20 March, will cover all piers.", ["OMA"], "2023-03-20"),
    ],
)
def test_who_acts_is_found_where_the_sentence_names_them_elsewhere(body, sentence, owners, due):
    action = body(sentence).one
    assert list(action.owners) == owners
    assert (action.due.latest if action.due else None) == due


@pytest.mark.parametrize(
    ("sentence", "owners", "due"),
    [
        ("A first draft is expected from OMA by 15 April.", ["OMA"], "2023-04-15"),
        ("OMA hopes to close the count by early April.", ["OMA"], "2023-04-10"),
        ("OMA expects to have the analysis ready by mid-April.", ["OMA"], "2023-04-15"),
        ("The chart will not come before April: OMA now says 6 April.", ["OMA"], "2023-04-06"),
        ("OMA is expected to share its analysis by mid-April.", ["OMA"], "2023-04-15"),
        ("OMA has until 20 March to comment on the draft.", ["OMA"], "2023-03-20"),
        ("OMA will have the leaflet translated by mid-April.", ["OMA"], "2023-04-15"),
        ("The team leaders owe their reports to the Secretariat by 20 March.", [], "2023-03-20"),
        ("A first set of tables is promised for the end of April.", [], "2023-04-30"),
        ("The report remains on course for May.", [], "2023-05-31"),
        ("Comments on the draft should reach Ines by 20 March.", [], "2023-03-20"),
        ("Any further comments to Ines by Friday.", [], "2023-03-10"),
        ("Comments are welcome until 20 March.", [], "2023-03-20"),
        ("The deadline for comments is 20 March.", [], "2023-03-20"),
        ("The matrix will then go round before the next meeting.", [], NEXT),
        ("The remaining three shall do so by 20 March.", [], "2023-03-20"),
    ],
)
def test_a_day_makes_a_promise_of_a_forecast_or_a_call(body, sentence, owners, due):
    action = body(sentence).one
    assert list(action.owners) == owners
    assert action.due.latest == due


@pytest.mark.parametrize(
    "sentence",
    [
        "OMA would support the drill if money were available.",
        "OMA would be willing to share its list.",
        "OMA would have preferred to share the list.",
        "OMA might share the list in April.",
        "Ines suggested that OMA would share the list.",
        "It was suggested that OMA prepare a note.",
        "The Chair asked that members be punctual.",
        "It was agreed that the form works well.",
        "It was agreed that OMA leads the working group.",
        "It was agreed that members share their lists on a monthly basis.",
        "The count, which will run in May, covers three piers.",
        "The count by OMA, which will cover three piers, is late.",
        "The session in which Ines will present is called Tides.",
        "2,000 crossings are expected from Sudria by May.",
        "OMA expects 2,000 crossings in May.",
        "OMA hopes that the weather improves by May.",
        "OMA declined to share the list.",
        "OMA took on new crews in January.",
        "OMA took over the chair in 2021.",
        "It is up to the members to decide whether they join.",
        "It is difficult for OMA to deliver in winter.",
        "The building was given to OMA.",
        "Comments were received from OMA by 3 March.",
        "The deadline for comments has passed.",
        "OMA now has thirty boats.",
        "Members are invited to attend the drill.",
        "The two agencies share an office.",
        "Ines, who will be on leave, is replaced by Bo.",
    ],
)
def test_what_is_only_near_a_promise_is_none(body, sentence):
    assert body(sentence).texts == []


@pytest.mark.parametrize(
    ("sentence", "owners", "due"),
    [
        ("The Board instructs the Secretariat to publish the list.", ["Secretariat"], None),
        ("RESOLVED: that the Secretariat publish the list by 20 March.", ["Secretariat"], "2023-03-20"),
        ("The meeting gave OMA the mandate to negotiate with the crews.", ["OMA"], None),
        ("Each Party shall nominate a focal point within ten days of this meeting.", [], "2023-03-17"),
        ("Over to Ines to ping the crews.", ["Ines Calder"], None),
        ("We count on Ines to ping the crews by Friday.", ["Ines Calder"], "2023-03-10"),
        ("It would be appreciated if Ines could ping the crews by Friday.", ["Ines Calder"], "2023-03-10"),
        ("Ines said she could ping the crews by Friday.", ["Ines Calder"], "2023-03-10"),
        ("Ines's going to ping the crews.", ["Ines Calder"], None),
        ("Ines's action: ping the crews by Friday.", ["Ines Calder"], "2023-03-10"),
        ("Homework for Ines: ping the crews.", ["Ines Calder"], None),
        ("OMA: list of piers by 20 March.", ["OMA"], "2023-03-20"),
        ("OMA - list of piers to be shared by 20 March", ["OMA"], "2023-03-20"),
    ],
)
def test_charters_and_chats_say_the_same_otherwise(body, sentence, owners, due):
    action = body(sentence).one
    assert list(action.owners) == owners
    assert (action.due.latest if action.due else None) == due


@pytest.mark.parametrize(
    "sentence",
    [
        "We need more boats to cross by Friday.",
        "The Government is expected to decide by May.",
        "OMA is set to receive two boats by May.",
        "OMA said it can register 500 people a day until May.",
        "OMA: 40 piers open by 20 March.",
        "OMA: registration until 20 March.",
        "It would be good if the rain could stop by Friday.",
    ],
)
def test_forecasts_and_figures_promise_nothing(body, sentence):
    assert body(sentence).texts == []
