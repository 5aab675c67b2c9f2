"""Whose a task of a list is, however the list says it; and who only helps or receives."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = """# Otter Forum

Date: 7 March 2023

Present: Ada Brook (Quay Trust), Ben Nye (Reed Trust), Cora Dale (Marsh Fund)

## Actions

- AB to open the shop.
- CD to close the shop.
"""


def owners(item: str) -> list[str]:
    reading = Reading(f"{HEAD}- {item}\n".encode(), "notes.md")
    actions = [action for action in reading.actions if "shop" not in action.text]
    assert len(actions) == 1
    return [reading.names.name(key).name for key in actions[0].owners]


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("Share the map with the divers – Action: Quay Trust", ["Quay Trust"]),
        ("Share the map with the divers >> Quay Trust", ["Quay Trust"]),
        ("Share the map with the divers → Quay Trust", ["Quay Trust"]),
        ("Share the map with the divers | Quay Trust | 20 March", ["Quay Trust"]),
        ("Share the map with the divers. Quay Trust and Reed Trust.", ["Quay Trust", "Reed Trust"]),
        ("Share the map with the divers (lead: Quay Trust; support: Reed Trust)", ["Quay Trust"]),
        ("Share the map with the divers (Quay Trust with support from Reed Trust)", ["Quay Trust"]),
        ("Share the map with the divers (Quay Trust, supported by Reed Trust)", ["Quay Trust"]),
        ("Map to be shared with Reed Trust by Quay Trust", ["Quay Trust"]),
        ("Map to be shared by 20 March by Quay Trust", ["Quay Trust"]),
        ("Draft terms of reference to be shared by Quay Trust", ["Quay Trust"]),
        ("AB/BN – We should work with the divers", ["Ada Brook", "Ben Nye"]),
        ("AB (with BN and CD) to draft the note", ["Ada Brook"]),
        ("Ada (and Ben) to draft the note", ["Ada Brook", "Ben Nye"]),
        ("AB, with help from BN: draft the note", ["Ada Brook"]),
        ("AB (lead), BN: draft the note", ["Ada Brook", "Ben Nye"]),
        ("Draft the note. Lead: BN", ["Ben Nye"]),
        ("Draft the note. Responsible: AB and BN. Deadline: 20 March.", ["Ada Brook", "Ben Nye"]),
        ("Draft the note – AB/BN", ["Ada Brook", "Ben Nye"]),
        ("Draft the note (Ada, Ben – first pages after the fair)", ["Ada Brook", "Ben Nye"]),
        ("Draft the note (Ada to ask Ben for paper)", ["Ada Brook"]),
        ("Ada to find somebody of the Reed Trust to be invited to present the map", ["Ada Brook"]),
        ("Quay Trust should tell the divers of the map (Ada, Ben)", ["Ada Brook", "Ben Nye"]),
        ("Draft the note (Ada, Ben) (11/3, begun)", ["Ada Brook", "Ben Nye"]),
        ("Draft the note. Paper is short. (Ada)", ["Ada Brook"]),
        ("CD draft the note", ["Cora Dale"]),
        ("Quay Trust/Reed Trust bilateral on the map (w/c 20 March)", ["Quay Trust", "Reed Trust"]),
    ],
)
def test_the_one_who_does_it_owns_it(item: str, found: list[str]) -> None:
    assert owners(item) == found


@pytest.mark.parametrize(
    "item",
    [
        "Share the map with Quay Trust",
        "Map the dens with Quay Trust",
        "Report to Quay Trust on the dens",
        "Invite Quay Trust to the next meeting",
        "Ask Ben to share the map",
        "Someone (AB?) to write to Ben",
        "Map to be shared with Quay Trust",
    ],
)
def test_who_is_asked_or_served_owns_nothing(item: str) -> None:
    assert owners(item) == []


BODY = HEAD.split("## Actions", maxsplit=1)[0] + "## Notes\n\n{}\n"


def told(text: str) -> list[tuple[list[str], str | None]]:
    reading = Reading(BODY.format(text).encode(), "notes.md")
    return [
        ([reading.names.name(key).name for key in action.owners], action.due.latest if action.due else None)
        for action in reading.actions
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A small group (Quay Trust, Reed Trust) will bring a plan by 20 March.",
            [(["Quay Trust", "Reed Trust"], "2023-03-20")],
        ),
        (
            "Ben asked which maps will come and Cora said that she will send a list by 20 March.",
            [(["Cora Dale"], "2023-03-20")],
        ),
        ("The list is due on 20 March, Quay Trust takes care of it.", [(["Quay Trust"], "2023-03-20")]),
        ("The fair shall be organised by Quay Trust by 20 March.", [(["Quay Trust"], "2023-03-20")]),
        (
            "Ada is now to collect the maps, for which Quay Trust, Reed Trust and Marsh Fund will name two dens by 20 March.",
            [(["Ada Brook"], None), (["Quay Trust", "Reed Trust", "Marsh Fund"], "2023-03-20")],
        ),
        (
            "Quay Trust to finish the note and Reed Trust to check the prices – both by 20 March",
            [(["Quay Trust"], "2023-03-20"), (["Reed Trust"], "2023-03-20")],
        ),
    ],
)
def test_whose_a_promise_of_the_running_text_is(text: str, found: list[tuple[list[str], str | None]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Ben asked when the map will be ready in May.",
        "Ben: I don't think we agreed to do that.",
        "It will not fit because the rules will change.",
        "As soon as we do that, people are going to ask about the tar.",
        "It is better, if this group decides to go through the port.",
        "We might want to do that next year.",
        "Quay Trust coming in September, a slot of four hours.",
        "It is something we agreed to do some time ago.",
        "Then they will have to pay at the port.",
        "We will wrap up and ask you to wait on the line.",
        "The forum shall be chaired by Quay Trust.",
        "Reports shall be sent by Quay Trust by the 5th of each month.",
    ],
)
def test_questions_and_rules_promise_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("All: send the reports to Stefan (Quay Trust)", []),
        ("Send the reports to Stefan (Quay Trust)", []),
        ("Send the reports to Ben (Quay Trust)", []),
        ("Ada at Quay Trust: prepare the report", ["Ada Brook"]),
        ("Comments to Ben to work in", ["Ben Nye"]),
    ],
)
def test_where_somebody_is_from_owns_nothing(item: str, found: list[str]) -> None:
    assert owners(item) == found


TABLE = (
    HEAD.split("## Actions", maxsplit=1)[0]
    + "## Actions\n\n| Task | Responsible | By |\n|---|---|---|\n| Draft the note | {} | 20 March |\n"
)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Quay Trust / Reed Trust", ["Quay Trust", "Reed Trust"]),
        ("Ada<br>Ben", ["Ada Brook", "Ben Nye"]),
        ("Quay Trust & Reed Trust, Marsh Fund", ["Quay Trust", "Reed Trust", "Marsh Fund"]),
        ("Quay Trust with support from Reed Trust", ["Quay Trust"]),
        ("Quay Trust (with Reed Trust)", ["Quay Trust"]),
        ("Lead: Quay Trust; support: Reed Trust", ["Quay Trust"]),
        ("AB/BN", ["Ada Brook", "Ben Nye"]),
        ("Treasurer and web team", ["Treasurer", "web team"]),
        ("All members", []),
        ("TBC", []),
    ],
)
def test_a_column_names_those_who_own_and_those_who_help(cell: str, found: list[str]) -> None:
    (action,) = (reading := Reading(TABLE.format(cell).encode(), "notes.md")).actions
    assert [reading.names.name(key).name for key in action.owners] == found


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("## Actions for Quay Trust", [["Quay Trust"], ["Reed Trust"]]),
        ("## Actions: for the secretariat", [["secretariat"], ["Reed Trust"]]),
        ("## Action points – Ada and Ben", [["Ada Brook", "Ben Nye"], ["Reed Trust"]]),
        ("## Homework for all members", [[], ["Reed Trust"]]),
    ],
)
def test_a_heading_says_whose_the_tasks_below_are(heading: str, found: list[list[str]]) -> None:
    text = (
        HEAD.split("## Actions", maxsplit=1)[0]
        + f"{heading}\n\n- share the map with the divers\n- Reed Trust: draft the note\n"
    )
    reading = Reading(text.encode(), "notes.md")
    assert [[reading.names.name(key).name for key in action.owners] for action in reading.actions] == found


LABELLED = """# Tide Panel

3 March 2024

Present: Ada Brook (Quay Trust), Ben Nye (Reed Trust)

## Lamps

{}
"""


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Action - Quay Trust: Ada will call the port", ["Quay Trust", "Ada Brook"]),
        ("Action - Quay Trust?: Call the port", ["Quay Trust"]),
        ("Action - Ben: Ada will call the port", ["Ada Brook"]),
        ("Action - Quay Trust: Call the port with Ada", ["Quay Trust"]),
        ("Quay Trust: Ada will call the port", ["Ada Brook"]),  # whose word it is, not whose task
    ],
)
def test_a_marker_names_the_body_and_the_words_behind_it_who_acts(line: str, found: list[str]) -> None:
    (action,) = (reading := Reading(LABELLED.format(line).encode(), "notes.md")).actions
    assert [reading.names.name(key).name for key in action.owners] == found


ROUND = ["Quay Trust: Call the port", "Reed Trust: Print the chart", "{}: Send the chart", "All: Please have a look at it"]


@pytest.mark.parametrize(
    ("new", "found"), [("Tourmaline", ["Tourmaline"]), ("Zwimgo Lamps", ["Zwimgo Lamps"]), ("Board members", []), ("Ada", None)]
)
def test_who_has_actions_as_bodies_have_is_one(new: str, found: list[str] | None) -> None:
    text = "\n\n".join(f"Action - {line}".format(new) for line in ROUND)
    reading = Reading(LABELLED.format(text).encode(), "notes.md")
    owners = [[reading.names.name(key).name for key in action.owners] for action in reading.actions]
    assert owners == [["Quay Trust"], ["Reed Trust"], ["Ada Brook"] if found is None else found, []]


def test_a_label_names_the_owner_below_a_topic_of_the_list() -> None:
    reading = Reading(f"{HEAD}- The map\n  - Ada: check which paper can be used\n".encode(), "notes.md")
    assert [reading.names.name(key).name for key in reading.actions[-1].owners] == ["Ada Brook"]


def test_no_organisation_is_he_or_she() -> None:
    assert told("Quay Trust has a copy of the plan. She will send it to the port by 20 March.")[-1] == ([], "2023-03-20")


def test_angle_brackets_name_owners_in_plain_text() -> None:
    lines = HEAD.replace("## ", "").replace("# ", "").split("- AB")[0] + "  1. Share the map. Find who prints it. <Ada>\n"
    reading = Reading(lines.encode(), "notes.txt")
    assert [reading.names.name(key).name for key in reading.actions[-1].owners] == ["Ada Brook"]


@pytest.mark.parametrize(
    "line", ["The Minute Secretary will book the hall by 20 March.", "- Minute Secretary to book the hall."]
)
def test_who_takes_the_minutes_does_what_the_minute_secretary_will_do(line: str) -> None:
    text = BODY.replace("## Notes", "Minute taker: Cora Dale\n\n## Notes").format(line)
    reading = Reading(text.encode(), "notes.md")
    assert [reading.names.name(key).name for key in reading.actions[-1].owners] == ["Cora Dale"]


def test_a_bracket_says_who_will_do_what_will_be_done() -> None:
    assert told("The talk will be held in a meeting by 20 March (Ben to organise).") == [(["Ben Nye"], "2023-03-20")]


def test_somebody_planning_under_a_label_owns_the_plan() -> None:
    text = BODY.format("- Ada Brook: I'm planning on sending the map by 20 March.")
    reading = Reading(text.encode(), "notes.md")
    assert [reading.names.name(key).name for key in reading.actions[-1].owners] == ["Ada Brook"]
