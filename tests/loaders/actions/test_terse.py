"""Promises in the present tense of notes, and descriptions and reports that look like them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("line", "owners", "due"),
    [
        ("- IC checks the draft by end of March", ["Ines Calder"], "2023-03-31"),
        ("- Bo books the room", ["Bo Marsh"], None),
        ("- IC and BM make the slides by 20 March", ["Ines Calder", "Bo Marsh"], "2023-03-20"),
        ("- OMA sends the list", ["OMA"], None),
        ("- XQ drafts a note on fares", [], None),
        ("- Bo asks OMA for the register", ["Bo Marsh"], None),
        ("The stock is low. OMA pays the fuel until 30 April.", ["OMA"], "2023-04-30"),
        ("Bo needs until end of March for the pier map.", ["Bo Marsh"], "2023-03-31"),
        ("The stock is low, OMA orders more by 20 March", ["OMA"], "2023-03-20"),
        ("OMA pays the fuel in April and May.", ["OMA"], "2023-05-31"),
        ("The forms must change first: OMA takes this on and sends them by 17 March.", ["OMA"], "2023-03-17"),
        ("Ines is on leave, so Bo does the slides by Friday.", ["Bo Marsh"], "2023-03-10"),
    ],
)
def test_notes_promise_in_the_present_tense(body, line, owners, due):
    action = body(line).one
    assert list(action.owners) == owners
    assert (action.due.latest if action.due else None) == due


def test_each_name_takes_up_its_own_task(body):
    told = body("- Ines drafts a note on fares, Bo checks it")
    assert told.texts == ["Ines drafts a note on fares", "Bo checks it"]
    assert [action.owners for action in told.actions] == [("Ines Calder",), ("Bo Marsh",)]


@pytest.mark.parametrize(
    "line",
    [
        "- OMA runs three piers",
        "The group meets again on Thursday 24 August 2023.",
        "The committee opens the pier on 20 March.",
        "- OMA covers twelve harbours until 30 April",
        "- OMA sends the list each Monday",
        "- OMA distributes fuel in the delta",
        "- OMA provides training to crews",
        "- Bo asks whether the pier is open",
        "- Bo shares his experience with the register",
        "- Ines gives an update on the drill",
        "- Bo leads the work on fares",
        "- Bo knows the owner of the pier",
        "- If no blocker is found, Bo sends the vote",
        "- Bo already sends the list",
        "- the form that Bo sends to the port is long",
        "Bo books the room.",
        "Harbour Aid sends the lists to the port.",
    ],
)
def test_descriptions_habits_and_talk_promise_nothing(body, line):
    assert body(line).texts == []


@pytest.mark.parametrize(
    ("line", "owners", "due"),
    [
        ("- OMA: check the logs", ["OMA"], None),
        ("- OMA: list of crews (17 March)", ["OMA"], "2023-03-17"),
        ("- OMA: inputs to the tide table by 20 March", ["OMA"], "2023-03-20"),
        ("- [Bo, 24 March] names of the piers", ["Bo Marsh"], "2023-03-24"),
        ("- Map of the piers (Bo, by 24 March)", ["Bo Marsh"], "2023-03-24"),
        ("Lantern Trust promised the figures by 20 March.", ["Lantern Trust"], "2023-03-20"),
        ("OMA asks partners to fill the tide table by 31 March.", [], "2023-03-31"),
        ("Bo has to rebook the rooms.", ["Bo Marsh"], None),
    ],
)
def test_a_note_addresses_somebody(body, line, owners, due):
    action = body(line).one
    assert list(action.owners) == owners
    assert (action.due.latest if action.due else None) == due


@pytest.mark.parametrize(
    "line",
    [
        "- OMA: the stock is low",
        "- OMA: 340 kits shared in March",
        "- Bo: report on fares",
        "- OMA: training of crews on 14 March",
        "- [Bo] I would rather wait",
        "- Bo - By the end of this year.",
        "- The map of the piers (OMA, 2021)",
        "Lantern Trust promised the figures.",
        "Bo finished the first part by March, Ines the second part in February.",
    ],
)
def test_what_a_note_only_tells_of_somebody_promises_nothing(body, line):
    assert body(line).texts == []
