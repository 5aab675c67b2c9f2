"""The questions the product is for, each one operation and one statement of the store."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.usefixtures("store")


def test_what_is_an_organisation_committed_to_as_of_a_day_and_where(ask, counted):
    query = """query ($day: Date!) {
      commitments(asOf: $day, where: {owners: {some: {acronym: {eq: "TR"}}}, status: {in: [OPEN, OVERDUE, SILENT]}}) {
        nodes { text status dueDate slips countries { iso3 } items { recordedOn dueText } } } }"""
    commitment = {
        "text": "TR to share the maps",
        "countries": [{"iso3": "BIH"}],
        "status": "OPEN",
        "dueDate": "2019-03-20",
        "slips": 0,
        "items": [{"recordedOn": "2019-03-05", "dueText": "by 20 March"}],
    }
    assert ask(query, day="2019-03-10")["commitments"]["nodes"] == [commitment]
    [overdue] = ask(query, day="2019-03-21")["commitments"]["nodes"]
    [later] = ask(query, day="2019-04-20")["commitments"]["nodes"]
    assert (overdue["status"], later["status"], later["slips"], len(later["items"])) == ("OVERDUE", "OPEN", 1, 2)
    assert ask(query, day="2019-03-04")["commitments"]["nodes"] == []
    assert len(counted.questions) == 4


def test_which_commitments_slipped_from_when_to_when_with_the_quotes(ask, counted):
    query = """{ commitments(where: {slips: {gt: 0}}) { nodes {
        text items { dueDate dueText recordedOn statements { text } } } } }"""
    [slipped] = ask(query)["commitments"]["nodes"]
    assert [item["dueDate"] for item in slipped["items"]] == ["2019-03-20", "2019-04-30"]
    assert [item["statements"][0]["text"] for item in slipped["items"]] == [
        "TR to share the maps by 20 March",
        "TR to share the maps by the end of April",
    ]
    assert len(counted.questions) == 1


def test_who_works_in_a_country_and_on_what(ask, counted):
    query = """{ organisations(where: {initiatives: {some: {countries: {some: {iso3: {eq: "BIH"}}}}}}) { nodes {
        name initiatives(where: {countries: {some: {iso3: {eq: "BIH"}}}}) { name } } } }"""
    assert ask(query)["organisations"]["nodes"] == [
        {"name": "Heron Aid", "initiatives": [{"name": "River Survey"}]},
        {"name": "Tern Relief", "initiatives": [{"name": "River Survey"}]},
    ]
    assert len(counted.questions) == 1


def test_what_came_of_each_follow_up_action_of_a_meeting(ask, counted):
    query = """{ actionItems(where: {recordedOn: {eq: "2019-03-05"}}) { nodes { text kind
        commitment { status items { change dueDate } outcomes { text } } } } }"""
    maps, note = ask(query)["actionItems"]["nodes"]
    assert [item["change"] for item in maps["commitment"]["items"]] == ["NEW", "SLIPPED"]
    assert note["commitment"]["status"] == "COMPLETED"
    assert note["commitment"]["outcomes"] == [{"text": "The note was sent round"}]
    assert len(counted.questions) == 1


def test_what_two_organisations_share(ask, counted):
    query = """{ initiatives(where: {and: [
        {organisations: {some: {acronym: {eq: "TR"}}}}, {organisations: {some: {name: {startsWith: "heron"}}}}]}) {
        nodes { name } } }"""
    assert ask(query)["initiatives"]["nodes"] == [{"name": "River Survey"}]
    assert len(counted.questions) == 1
