"""Short names that colleagues make for somebody who came, and first names that only stand beside others."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = """# Otter Working Group

Date: 3 June 2021

Participants: Alexandra Moss (Quay Trust), Zorvigan Hale (Reed Trust), Drew Hay (Reed Trust)

## Charts

"""


def read(text: str) -> tuple[list[str], list[tuple[str, ...]]]:
    record = Reading(f"{HEAD}{text}\n".encode(), "minutes.md").record
    called = {name.key: name.name for name in record.names}
    came = {"Alexandra Moss", "Zorvigan Hale", "Drew Hay"}
    new = [name.name for name in record.names if name.kind == "Person" and name.name not in came]
    return new, [tuple(called[owner] for owner in action.owners) for action in record.actions]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Zorv will send the chart to the port.", [("Zorvigan Hale",)]),
        ("Zorvi will send the chart to the port.", [("Zorvigan Hale",)]),
        ("Alex and Zor will send the chart to the port.", [("Alexandra Moss", "Zorvigan Hale")]),
        ("Alexa to print the chart.", [("Alexandra Moss",)]),
    ],
)
def test_the_beginning_of_one_first_name_is_that_of_who_came(text: str, owners: list[tuple[str, ...]]) -> None:
    assert read(text) == ([], owners)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Alex Kimber sent word. Alex will print the chart.", ["Alex"]),  # somebody else goes by it
        ("Zed will send the chart to the port.", []),  # begins nobody's name
        ("Hal will send the chart to the port.", ["Hal"]),  # the beginning of a surname
    ],
)
def test_others_are_not_taken_for_who_came(text: str, new: list[str]) -> None:
    people, owners = read(text)
    assert people == new
    assert ("Alexandra Moss",) not in owners
    assert ("Zorvigan Hale",) not in owners


def test_a_short_name_that_two_may_have_is_neither_of_them() -> None:
    text = HEAD.replace("Drew Hay", "Alexandros Hay") + "Alex will print the chart.\n"
    record = Reading(text.encode(), "minutes.md").record
    assert [action.owners for action in record.actions] == [("person:alex",)]


def test_a_word_that_acts_again_and_again_beside_a_first_name_is_one() -> None:
    assert read("Drew and Quim met the crews. Quim will print the chart.") == (["Quim"], [("Quim",)])
    assert read("Drew and Quim met the crews.")[0] == []
    assert read("Drew Hay and Quim met the crews. Quim will print the chart.")[0] == []  # a register of full names
    assert read("Drew and Crews met the port. Crews will print it. The crews wait.")[0] == []


@pytest.mark.parametrize(
    ("came", "name", "owner"),
    [
        ("Robert Hay", "Bob", "person:robert hay"),
        ("William Hay", "Billy", "person:william hay"),
        ("Lawrence Hay", "Larry", "person:lawrence hay"),
        ("Robert Hay (Reed Trust), Robert Nye", "Bob", "person:bob"),  # either of two
        ("Roberta Hay", "Bob", "person:bob"),
        ("Robert Hay (Reed Trust), Bobby Nye", "Bob", "person:bobby nye"),  # whose name begins so is nearer
    ],
)
def test_a_usual_short_name_is_that_of_the_one_who_came_and_can_be_called_so(came: str, name: str, owner: str) -> None:
    text = HEAD.replace("Drew Hay", came) + f"{name} will print the chart of the port by Friday.\n"
    record = Reading(text.encode(), "minutes.md").record
    assert [action.owners for action in record.actions] == [(owner,)]


def test_an_address_has_no_sign_where_the_name_has_one() -> None:
    text = "# Otter Board\n\n3 June 2021\n\nPresent: marit.dhallen@quay.example, ben.nye@reed.example\n\n## Actions\n\n"
    reading = Reading(f"{text}- Marit D'Hallen/Ben Nye: draw the chart\n".encode(), "minutes.md")
    (action,) = reading.actions
    assert [reading.names.name(key).name for key in action.owners] == ["Marit Dhallen", "Ben Nye"]


@pytest.mark.parametrize("first", ["Bo", "Ed", "Li", "Wu"])
def test_a_first_name_of_two_letters_is_whoever_came(first: str) -> None:
    head = f"# Tide Forum, 3 March 2025\n\nPresent: {first} Nye (Reef Trust), Ann Ray (Otter Aid)\n\n"
    record = Reading(f"{head}## Nets\n\n{first} will buy rope.\n".encode(), "tide.md").record
    people = {name.key: name for name in record.names if name.kind == "Person"}
    (action,) = record.actions
    assert [people[owner].name for owner in action.owners] == [f"{first} Nye"]
    assert len(people) == 2
