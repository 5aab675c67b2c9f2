"""Organisations told in one clause with an undertaking, whatever their verb."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole

AID, RELIEF, FERRIES = "organisation:harbour aid", "organisation:tidewater relief", "organisation:ministry of ferries"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Harbour Aid and Tidewater Relief have a quay study coming in May.", {AID, RELIEF}),
        ("Harbour Aid regretted to advise of the end of the quay study.", {AID}),
        ("The representative of Harbour Aid was glad of the quay study.", {AID}),
        ("Harbour Aid: because of the storm the quay study is late.", {AID}),
        ("Quay study ongoing (Harbour Aid + Tidewater Relief), 3 of 9 visited.", {AID, RELIEF}),
        ("Quay study: Harbour Aid still waits for two ports.", {AID}),
        ("Ms Ada Bell (Harbour Aid) was glad of the quay study.", {AID}),
        ("Ada Bell from Harbour Aid spoke of the quay study.", {AID}),
        ("Under the quay study, Harbour Aid saw forty skippers.", {AID}),
        ("Harbour Aid was appointed to carry out the quay study.", {AID}),
        ("Harbour Aid is working with Tidewater Relief on the quay study.", {AID, RELIEF}),
        ("The quay study – Harbour Aid and Tidewater Relief", {AID, RELIEF}),
        ("Quay study: lead Harbour Aid, partners Tidewater Relief.", {AID, RELIEF}),
        ("The quay study is a collaboration between Harbour Aid and Tidewater Relief.", {AID, RELIEF}),
        ("Members of the small circle for the quay study are Harbour Aid and Tidewater Relief.", {AID, RELIEF}),
        ("The quay study is delivered by Harbour Aid on behalf of Tidewater Relief.", {AID, RELIEF}),
        ("The quay study is foreseen by Harbour Aid for May.", {AID}),
        ("The quay study enters its second year, led by a consortium of Harbour Aid and Tidewater Relief.", {AID, RELIEF}),
    ],
)
def test_whoever_holds_a_place_of_weight_in_the_clause_takes_part(linked, line, expected):
    assert linked(line).keys() == expected


@pytest.mark.parametrize(
    "line",
    [
        "The quay study was mentioned to Harbour Aid.",
        "Harbour Aid heard that the quay study is late.",
        "Harbour Aid was replaced in the quay study.",
        "Harbour Aid has no quay study.",
        "The quay study is late, and the boats were lent by Harbour Aid.",
        "Copies of the quay study (see the letter to Harbour Aid) are few.",
    ],
)
def test_others_of_the_sentence_do_not(linked, line):
    assert not linked(line)


def test_lists_of_those_present_tell_nothing_so(linked):
    assert not linked("Harbour Aid (quay study)", role=SectionRole.ATTENDANCE)
