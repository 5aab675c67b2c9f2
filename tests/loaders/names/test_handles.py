from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = """# Otter Working Group

Date: 3 June 2021

Participants:
- Ada Brook (Quay Trust)
- Dora Hill (Quay Trust)
- Philip Osier (Quay Trust)
- Drew Hay (Reed Trust)
- Anna Sedge (Reed Trust)

## Actions

"""


def owners(item: str) -> list[str]:
    reading = Reading(f"{HEAD}- {item}\n".encode(), "minutes.md")
    return [reading.names.name(key).name for action in reading.actions for key in action.owners]


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("AB to share the map of the dens.", ["Ada Brook"]),
        ("AB: share the map of the dens.", ["Ada Brook"]),
        ("AB/AS to look at the map of the dens.", ["Ada Brook", "Anna Sedge"]),
        ("AS + AB: share the map of the dens.", ["Anna Sedge", "Ada Brook"]),
        ("2.4: AB/AS: share the map of the dens.", ["Ada Brook", "Anna Sedge"]),
        ("PhilO- Update the page on the dens.", ["Philip Osier"]),
        ("AnnaS to update the page on the dens.", ["Anna Sedge"]),
        ("Tom and Ada to update the page on the dens.", ["Tom", "Ada Brook"]),
        ("[AB, QX] Draw the map of the dens.", ["Ada Brook", "QX"]),
        ("(ML & AS) Draw the map of the dens.", ["ML", "Anna Sedge"]),
        ("AS/DB to look at the map of the dens.", ["Anna Sedge", "DB"]),
        ("AB, DB: look at the map of the dens.", ["Ada Brook", "DB"]),
        ("The page should be updated for the dens. (Ada, Philip)", ["Ada Brook", "Philip Osier"]),
    ],
)
def test_short_forms_of_those_who_have_something_to_do(item: str, found: list[str]) -> None:
    assert owners(item) == found


@pytest.mark.parametrize(
    "item",
    [
        "DH to share the map of the dens.",  # two people have these letters
        "IT: share the map of the dens.",
        "Team to share the map of the dens.",
        "Share the GitHub page on the dens.",
        "Share the map of AB with all.",
        "Email Dora + all by May",
    ],
)
def test_what_is_nobodys(item: str) -> None:
    assert owners(item) == []


def told(*lines: str) -> list[list[str]]:
    text = HEAD.replace("## Actions", "## Dens") + "".join(f"- {line}\n" for line in lines)
    reading = Reading(text.encode(), "minutes.md")
    return [[reading.names.name(key).name for key in action.owners] for action in reading.actions]


def test_letters_further_on_in_a_sentence_are_of_whoever_they_fit():
    assert told("North bank – AB will ask the crews.") == [["Ada Brook"]]
    assert told("North bank – QX will ask the crews.") == [[]]


def test_a_note_with_letters_says_whose_it_is():
    assert told("The crews will draw the dens (Action AS).") == [["Anna Sedge"]]


def test_a_second_first_name_may_be_left_out_of_the_list():
    assert told("AS to draw the dens.", "PO to draw the banks.", "AXB to draw the map.")[-1] == ["Ada Brook"]
    assert told("AXB to draw the map.") == [[]]
    assert told("AS to draw the dens.", "PO to draw the banks.", "DXH to draw the map.")[-1] == []


def test_an_initial_and_a_surname_act_as_a_person_does():
    assert told("Dens: A. Brook will draw them.") == [["Ada Brook"]]
    assert told("The dens are late, so E. Marlow will draw them.") == [["E. Marlow"]]
    assert not any(told("The dens are late, so A. Report will draw them."))


@pytest.mark.parametrize(
    ("tasks", "found"),
    [
        (["LH set up the poll", "JK (20 June): review the text"], {"LH", "JK"}),
        (["QV to draw the map", "QV to send the map to the port"], {"QV"}),
        (["QV to draw the map"], {"QV"}),
        (["EU to draw the map", "UN to send the map", "WG to read the map"], set()),
    ],
)
def test_where_nobody_is_listed_initials_with_tasks_are_somebody(tasks: list[str], found: set[str]) -> None:
    text = "# Otter Working Group\n\n3 June 2021\n\n## Actions\n\n" + "".join(f"- {task}\n" for task in tasks)
    record = Reading(text.encode(), "minutes.md").record
    people = {name.key: name.name for name in record.names if name.kind == "Person"}
    assert {people[key] for action in record.actions for key in action.owners if key in people} == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("TODO for PO: ask the library for the map.", ["Philip Osier"]),
        ("HOMEWORK for AB and AS: read the chart.", ["Ada Brook", "Anna Sedge"]),
        ("Next steps: AB will draw the map.", ["Ada Brook"]),
        ("Next steps: QX will draw the map.", ["QX"]),
    ],
)
def test_letters_behind_a_label_in_the_talk(line: str, found: list[str]) -> None:
    talk = f"{HEAD.replace('## Actions', '## Talk')}- AB: likes the dens.\n- AS: does not.\n- {line}\n"
    reading = Reading(talk.encode(), "minutes.md")
    assert [reading.names.name(key).name for action in reading.actions for key in action.owners] == found
