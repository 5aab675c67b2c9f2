"""What somebody is willing to do, takes on, or has ready, in words of notes; and who a table or a comma says it is for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphapp.pipeline import Reading
from graphapp.schema.documents import SectionRole

TALK = SectionRole.DISCUSSION
HEAD = "# Tide Panel\n\n3 March 2024\n\nPresent: Ada Moss (IOM), Jim Shore (UNHCR)\n\n## Piers\n\n"


def owned(line: str) -> list[list[str]]:
    record = Reading(f"{HEAD}{line}\n".encode(), "notes.md").record
    called = {name.key: name.name for name in record.names}
    return [[called[owner] for owner in action.owners] for action in record.actions]


@pytest.mark.parametrize(
    "line",
    [
        "Ada is happy to host the workshop.",
        "Ada was willing to share the charts.",
        "Ada said she can share the charts.",
        "Ada: I can draft a page on it.",
        "Ada can draft a page on it.",
    ],
)
def test_what_somebody_offers_to_do_is_a_promise(line: str) -> None:
    assert owned(line) == [["Ada Moss"]]


@pytest.mark.parametrize(
    "line",
    [
        "Ada is happy to be here.",
        "Ada can see the charts.",
        "IOM is willing to share the charts.",
        "There is a page where Ada can create charts.",
        "The ferry is run so that Ada can create charts.",
        "We can draft a page on it.",
        "Can Ada draft a page?",
        "Ada cannot draft a page.",
    ],
)
def test_what_somebody_is_able_to_do_is_none(line: str) -> None:
    assert owned(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Ines promised charts by the end of the week.",
        "Ines going to print the charts.",
        "Ines should have the charts ready by 20 March.",
        "Ines: I should get it done by 20 March.",
        "TODO @Ines print the charts",
        "[ACTION] Ines to print the charts",
        "The charts are old. [Action item] Ines to print them.",
    ],
)
def test_what_is_to_be_ready_is_a_promise(body: Callable, line: str) -> None:
    assert body(line).actions[-1].owners == ("Ines Calder",)


@pytest.mark.parametrize(
    "line",
    [
        "People going to Norland should book.",
        "Ines should have printed the charts by now.",
    ],
)
def test_who_goes_somewhere_and_what_should_have_been_promise_nothing(body: Callable, line: str) -> None:
    assert not body(line).actions


def test_they_are_those_joined_before(body: Callable) -> None:
    assert body("Ines and Bo met and they will report.").one.owners == ("Ines Calder", "Bo Marsh")
    assert not body("The port was closed and they will report.").actions


def test_a_table_of_actions_and_owners_stands_under_any_heading(read: Callable) -> None:
    told = read((TALK, "Piers", ["|! No. | Action | Owner", "| 1 | Print the charts | Ines", "| 2 | Check the map | OMA"]))
    assert [action.owners for action in told.actions] == [("Ines Calder",), ("OMA",)]
    assert not read((TALK, "Piers", ["|! No. | Organisation | Person", "| 1 | OMA | Ines"])).actions


@pytest.mark.parametrize(
    ("line", "owners"), [("Print the charts, Ines", ("Ines Calder",)), ("Invite Bo, Ines", ()), ("Print the charts, OMA", ())]
)
def test_a_person_behind_the_last_comma_owns_the_task(listed: Callable, line: str, owners: tuple[str, ...]) -> None:
    assert listed(f"- {line}").one.owners == owners


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("- Ada - draft text for the wiki", [["Ada Moss"]]),
        ("- Ada – good text on the wiki", []),
        ("Ada Moss, IOM, will draft the text.", [["Ada Moss"]]),
        (
            "Ada Moss, IOM, and Jim Shore will draft the text.",
            [["Ada Moss", "International Organization for Migration", "Jim Shore"]],
        ),
        ("Ada has taken an action to file the report.", [["Ada Moss"]]),
        ("- AI: Find and send the charts to the port", [[]]),
        ("- AI: models and data are new", []),
    ],
)
def test_whose_a_note_of_work_is(line: str, owners: list[list[str]]) -> None:
    assert owned(line) == owners
