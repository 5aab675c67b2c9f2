"""Minutes kept as one table right below the list of who came, with the talk beside whose task it makes."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

WHO = "# Otter Working Group, 3 May 2024\n\n## Attendees\n\n- Ada Moss (AM), IOM\n- Ben Nye (BN), Quay Trust\n"


@pytest.mark.parametrize(
    "head",
    [
        "Item | Discussion | Action by",
        "Item | Discussion | Action",
        "Topic | Discussion | Responsible",
        "Item | Minute | Action",
    ],
)
def test_promises_are_heard_and_names_beside_own(head: str) -> None:
    rows = [
        "1. Maps | The maps were shown. AM to send the list of piers to all by 10 May. | AM",
        "2. Port | It was agreed to write to the port. | BN",
    ]
    table = "\n".join(f"| {row} |" for row in (head, "---|---|---", *rows))
    record = Reading(f"{WHO}\n{table}\n".encode(), "minutes.md").record
    names = {name.key: name.name for name in record.names}
    assert [(item.text, [names[key] for key in item.owners]) for item in record.actions] == [
        ("AM to send the list of piers to all by 10 May.", ["Ada Moss"]),
        ("It was agreed to write to the port.", ["Ben Nye"]),
    ]


def test_a_name_and_a_day_alone_are_no_task() -> None:
    table = "| Minute | Action |\n|---|---|\n| The nets are torn. | BN by 10 June |\n| The port is closed. | Ada Moss |"
    assert not Reading(f"{WHO}\n{table}\n".encode(), "minutes.md").record.actions


def test_a_table_of_people_makes_no_tasks() -> None:
    table = "| Name | Role | Organisation |\n|---|---|---|\n| Cy Orr | Will lead the survey | WFP |"
    assert not Reading(f"{WHO}\n{table}\n".encode(), "minutes.md").record.actions
