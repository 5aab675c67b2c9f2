"""Offices and teams that own what they are given to do, and words that never own anything."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = """# Otter Working Group

Date: 3 June 2021

Participants: Ada Brook (Quay Trust, chair), Drew Hay (Reed Trust)

## Actions

"""


def owners(item: str) -> list[str]:
    reading = Reading(f"{HEAD}- {item}\n".encode(), "minutes.md")
    return [reading.names.name(key).name for action in reading.actions for key in action.owners]


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("The treasurer will present the accounts in July.", ["treasurer"]),
        ("Treasurer: present the accounts in July.", ["Treasurer"]),
        ("Staff is to provide a cost estimate no later than 5 July.", ["Staff"]),
        ("Co-chairs to draft the terms of reference.", ["Co-chairs"]),
        ("TT leaders to update their pages.", ["TT leaders"]),
        ("WP2 leader to send the deliverable.", ["WP2 leader"]),
        ("Clerk to arrange the payment.", ["Clerk"]),
        ("Action needed by Maintainers: Name the piers.", ["Maintainers"]),
        ("Action required from the tide committee: Name the piers.", ["tide committee"]),
        ("Actions for tide group leader:\n  - send the tables in September", ["tide group leader"]),
        ("Mapping sub-group to finish the base map.", ["Mapping sub-group"]),
        ("The PWG to list the cases.", ["PWG"]),
        ("HBTF to list the trainers.", ["HBTF"]),
        ("Child Safety Sub-WG to suggest a template.", ["Child Safety Sub-WG"]),
        ("Nutrition sector to send suggestions for the meals.", ["Nutrition sector"]),
        ("The count team will publish the newsletter in July.", ["count team"]),
        ("The newsletter will be published by the count team in July.", ["count team"]),
        ("The Chair asked the count team to publish the newsletter.", ["count team"]),
        ("Drew and the editors will publish the newsletter.", ["Drew Hay", "editors"]),
        ("The treasurer and the chair will publish the budget.", ["treasurer", "Ada Brook"]),
        ("Otter Working Group coordinator to share the minutes.", ["Otter Working Group coordinator"]),
        ("The chair of the Tide Board will share the minutes.", ["chair of the Tide Board"]),
        ("The Support Team will share the minutes.", ["Support Team"]),
        ("The Paris hub manager will share the minutes.", ["Paris hub manager"]),
        ("Update the terms of reference (TT leaders)", ["TT leaders"]),
        ("Update the terms of reference (Drew, TT leaders)", ["Drew Hay", "TT leaders"]),
        ("Circulate the slides – count team and webmaster", ["count team", "webmaster"]),
    ],
)
def test_an_office_owns_what_it_is_given_to_do(item: str, found: list[str]) -> None:
    assert owners(item) == found


@pytest.mark.parametrize(
    "item",
    [
        "Partners to update their pages.",
        "All sectors to update their pages.",
        "The private sector to be invited.",
        "All team leaders to update their pages.",
        "Each office will provide its list of corrections by 5 July.",
        "New team members will send their photos by 5 July.",
        "The working group will publish the newsletter in July.",
        "The team will publish the newsletter in July.",
        "A consultant will be hired in July.",
        "Ask the count team to publish the newsletter.",
        "Share the newsletter with the count team.",
        "Update the terms of reference (see the annex of the count team)",
    ],
)
def test_everybody_and_those_who_only_receive_are_no_offices(item: str) -> None:
    assert owners(item) == []


def test_the_team_of_an_organisation_is_that_organisation() -> None:
    assert owners("Quay Trust team to publish the newsletter.") == ["Quay Trust"]


def test_who_bears_the_office_is_meant_by_it() -> None:
    assert owners("The chair will publish the newsletter in July.") == ["Ada Brook"]


def test_offices_of_those_who_came_and_heads_of_columns_are_nobody() -> None:
    text = HEAD.replace("(Quay Trust, chair)", "(Quay Trust) (Rapporteur)") + "- Drew to call the port.\n"
    table = "\n## Points\n\n| Topic | Moderator |\n| --- | --- |\n| Boats | Drew Hay |\n"
    names = [name.name for name in Reading((text + table).encode(), "minutes.md").names.all()]
    assert not {"Moderator", "Rapporteur"} & set(names)
