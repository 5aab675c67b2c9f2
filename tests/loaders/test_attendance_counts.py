"""Tables that count or price list nobody who came, whatever their heads are called."""

from __future__ import annotations

from graphapp.pipeline import Reading

HEAD = "# Otter Board\n\n3 June 2021\n\n"


def came(table: str, heading: str) -> list[str]:
    attendees = Reading(f"{HEAD}## {heading}\n\n{table}\n".encode(), "minutes.md").attendees
    return [who.text for each in attendees for who in ((each.person,) if each.person else each.organisations) if who]


def test_fees_of_members_are_no_people() -> None:
    head = "| Org class | Company size | Member dues |\n|--|--|--|"
    table = f"{head}\n| A | under 20 | $400 per year |\n| B | over 20 | $900 per year |"
    assert came(table, "Fees") == []


def test_numbers_of_participants_are_no_people() -> None:
    table = "| Pond | Participants |\n|--|--|\n| East | 3 |\n| West | 14 adults |"
    assert came(table, "Count of May") == []


def test_who_sent_how_many_came_all_the_same() -> None:
    table = "| Organisation | Participants |\n|--|--|\n| Quay Trust | 3 |\n| Reed Trust | 4 |"
    assert came(table, "Attendees") == ["Quay Trust", "Reed Trust"]


def test_numbered_people_are_people() -> None:
    table = "| Participants | Organisation |\n|--|--|\n| 1. Ada Brook | Quay Trust |\n| 2. Dora Hill | Reed Trust |"
    assert came(table, "Attendees") == ["Ada Brook", "Dora Hill"]
