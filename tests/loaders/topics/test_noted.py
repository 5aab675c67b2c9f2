"""Who and where in terse notes under an undertaking's own title; and near misses."""

from __future__ import annotations

import pytest

AID, RELIEF, FERRIES = "organisation:harbour aid", "organisation:tidewater relief", "organisation:ministry of ferries"
CHILE, KENYA, NORWAY = "country:CHL", "country:KEN", "country:NOR"
PILOT = "Net repair pilot"


@pytest.mark.parametrize(
    ("line", "targets"),
    [
        ("Chile + Kenya now", {CHILE, KENYA}),
        ("Chile first, Kenya follows", {CHILE, KENYA}),
        ("Chile now, Kenya in 2024.", {CHILE, KENYA}),
        ("We run it together with Chile and Kenya.", {CHILE, KENYA}),
        ("First in Chile, Norway follows.", {CHILE, NORWAY}),
        ("The Kenya part is late.", {KENYA}),
        ("Where: Chile, Kenya.", {CHILE, KENYA}),
        ("Donor: Harbour Aid", {AID}),
        ("With: Harbour Aid, Tidewater Relief.", {AID, RELIEF}),
        ("Harbour Aid does the training", {AID}),
        ("Harbour Aid in charge", {AID}),
        ("Harbour Aid and Tidewater Relief co-fund the second wave.", {AID, RELIEF}),
        ("Harbour Aid, Tidewater Relief and the Ministry of Ferries each give two boats.", {AID, RELIEF, FERRIES}),
        ("Being prepared with Harbour Aid.", {AID}),
    ],
)
def test_notes_under_a_title_tell_who_and_where(linked, line, targets):
    assert linked(line, title=PILOT).keys() == targets


@pytest.mark.parametrize(
    "line",
    [
        "Will Chile join?",
        "People left Norway for Chile, Kenya and elsewhere.",
        "Chile dropped out, no money.",
        "Norway pays.",
        "Harbour Aid: no answer yet",
        "Harbour Aid: asks when the nets come",
        "Somebody did the same as Harbour Aid did.",
    ],
)
def test_what_notes_do_not_tell(linked, line):
    assert not linked(line, title=PILOT)


@pytest.mark.parametrize(
    "title", ["Net repair pilot (Chile, Kenya)", "Net repair pilot - Chile and Kenya", "Net repair pilot: Chile & Kenya"]
)
def test_a_title_lists_who_and_where_behind_the_name(linked, title):
    assert linked("Nets are dear.", title=title).keys() == {CHILE, KENYA}


def test_a_title_that_goes_on_lists_nobody(linked):
    assert not linked("Nets are dear.", title="Net repair pilot - Chile on prices")


def test_without_a_title_such_notes_tell_nothing(linked):
    assert not linked("The net repair pilot goes on.", "Chile + Kenya now")
