"""People under the names of their accounts, with the sign of one and without."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = """# Otter Steering Committee

Date: 3 June 2021

Attendees:

- Ada Brook (Quay Trust)
- Dora Hill (@dorrie, Quay Trust)
- Philip Osier @posier
- JP Sedge (Reed Trust)
- @nightjar (Reed Trust)

"""


def owners(item: str, heading: str = "Actions") -> list[list[str]]:
    reading = Reading(f"{HEAD}## {heading}\n\n{item}\n".encode(), "minutes.md")
    return [[reading.names.name(key).name for key in action.owners] for action in reading.actions]


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("- @dorrie to share the map of the dens", ["Dora Hill"]),
        ("- @posier: share the map of the dens", ["Philip Osier"]),
        ("- [ ] @abrook share the map of the dens", ["Ada Brook"]),
        ("- Share the map of the dens (@dorrie, @posier)", ["Dora Hill", "Philip Osier"]),
        ("- Share the map of the dens – @nightjar", ["nightjar"]),
        ("- @bittern and @posier to share the map of the dens", ["bittern", "Philip Osier"]),
        ("- abrook: share the map of the dens", ["Ada Brook"]),
        ("- Share the map of the dens (brooka)", ["Ada Brook"]),
        ("- ada.brook will share the map of the dens", ["Ada Brook"]),
        ("- dora to share the map of the dens", ["Dora Hill"]),
        ("- Share the map of the dens (Ada Brook?)", ["Ada Brook"]),
        ("- JP to share the map of the dens", ["JP Sedge"]),
    ],
)
def test_an_account_is_somebodys(item: str, found: list[str]) -> None:
    assert owners(item) == [found]


def test_a_column_of_owners_may_hold_accounts() -> None:
    rows = "| Map the dens | abrook |\n| Feed the otters | @heron |\n| Count them | JP |\n| Rest | all |"
    table = f"| Action | Owner |\n|--|--|\n{rows}"
    assert owners(table) == [["Ada Brook"], ["heron"], ["JP Sedge"], []]


def test_initials_with_a_middle_letter_are_an_account_of_three() -> None:
    assert owners("| Action | Owner |\n|--|--|\n| Map the dens | pxo |") == [["Philip Osier"]]


@pytest.mark.parametrize(
    "item",
    [
        "- @all to share the map of the dens",
        "- tbd: share the map of the dens",
        "- Share the map of the dens (draft)",
        "- Share the map of the dens (see dens.map)",
    ],
)
def test_what_is_nobodys(item: str) -> None:
    assert owners(item) == [[]]


def test_a_name_beside_an_account_is_whose_it_is() -> None:
    talk = "- Talk by Lea Byrne ([@lbyrne](https://forge.test/lbyrne)) and Zorvik Ombe (@ombez)"
    lines = f"{talk}\n\n## Actions\n\n- @ombez: feed"
    reading = Reading(f"{HEAD}## News\n\n{lines} the otters\n".encode(), "minutes.md")
    assert [reading.names.name(key).name for action in reading.actions for key in action.owners] == ["Zorvik Ombe"]
    assert {"Lea Byrne", "Zorvik Ombe"} <= {name.name for name in reading.names.all()}


def test_an_account_that_is_only_spoken_of_is_no_person() -> None:
    reading = Reading(f"{HEAD}## News\n\n- The new Twitter account is @otterboard\n".encode(), "minutes.md")
    assert "otterboard" not in {name.name for name in reading.names.all()}


def test_an_account_in_the_list_came() -> None:
    reading = Reading(HEAD.encode(), "minutes.md")
    assert [attendee.person.text for attendee in reading.attendees if attendee.person] == [
        "Ada Brook",
        "Dora Hill",
        "Philip Osier",
        "JP Sedge",
        "nightjar",
    ]


def test_names_as_wikis_write_them_came() -> None:
    present = "## Present\n\n- AllanBrook\n- FedericoHill\n- NeilMcNye\n\n## Regrets\n\n- CarlosDiaz\n"
    lines = f"{present}\n## Actions\n\n- AllanBrook to map dens\n"
    reading = Reading(f"# Otter Board\n\n3 June 2021\n\n{lines}".encode(), "minutes.md")
    came = [attendee.person.text for attendee in reading.attendees if attendee.person]
    assert came == ["Allan Brook", "Federico Hill", "Neil McNye", "Carlos Diaz"]
    assert [reading.names.name(key).name for action in reading.actions for key in action.owners] == ["Allan Brook"]


def test_bodies_whose_names_have_two_capitals_are_no_people() -> None:
    text = "# Otter Board\n\n3 June 2021\n\nPresent: RiverMap, OtterAction, ReedWeb, QuayFish\n"
    assert not any(attendee.person for attendee in Reading(text.encode(), "minutes.md").attendees)


def test_a_line_of_accounts_came() -> None:
    reading = Reading(b"# Otter Board\n\n3 June 2021\n\nPresent: @heron, @bittern, Ada Brook (@abr)\n", "minutes.md")
    assert [attendee.person.text for attendee in reading.attendees if attendee.person] == ["heron", "bittern", "Ada Brook"]


def test_words_of_a_language_for_machines_are_nobody() -> None:
    talk = 'We looked at the @tide keyword.\n\n@tide: @set is kept. Use @net: "@set" instead. @net was kept, the @net key too.'
    text = f"{HEAD}## Notes\n\n{talk}\n\n- @heron to share the map of the dens\n"
    people = {name.name for name in Reading(text.encode(), "minutes.md").record.names if name.kind == "Person"}
    assert people & {"tide", "set", "net", "heron"} == {"heron"}


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("- ada.brook@quay.example to draw the chart", ["Ada Brook"]),
        ("- `qxz@quay.example` to draw the chart", ["qxz@quay.example"]),
        ("- Write to qxz@quay.example about the chart", []),
        ("- @quillbodc share pier file with the group", ["quillbodc"]),
    ],
)
def test_an_address_at_the_head_of_a_task_is_somebodys(item, found):
    assert owners(item) == [found]
