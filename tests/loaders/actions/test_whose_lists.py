"""Lists of tasks with their owners over them, beside them or behind them, in minutes read as a whole."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = """# Gull Bay Group, 3 March 2025

Present: Ada Moss, Ben Lund, Rosa Pike, Lund Harbourmaster

"""


def tasks(text: str, head: str = HEAD) -> list[tuple[str, list[str]]]:
    reading = Reading(f"{head}{text}\n".encode(), "minutes.md")
    return [(each.text, [reading.names.name(key).name for key in each.owners]) for each in reading.actions]


def test_a_name_over_headings_of_its_own_owns_what_stands_below_them():
    text = """## To-Dos

### Ada Moss

**Sooner**

- Draw the chart of the piers
    - Will send it to the port

**Later**

- Write the bulk of the report

### Ben

- Call the port
"""
    assert tasks(text) == [
        ("Draw the chart of the piers", ["Ada Moss"]),
        ("Will send it to the port", ["Ada Moss"]),
        ("Write the bulk of the report", ["Ada Moss"]),
        ("Call the port", ["Ben Lund"]),
    ]


def test_work_that_is_delegated_stands_below_those_who_do_it():
    text = """## Delegation of Writing Tasks

- Ada/Quolby
    - Compile the lists of all boats
    - Make/obtain map figure
- All
    - Review drafts
"""
    assert tasks(text) == [
        ("Compile the lists of all boats", ["Ada Moss", "Quolby"]),
        ("Make/obtain map figure", ["Ada Moss", "Quolby"]),
        ("Review drafts", []),
    ]


def test_earlier_tasks_are_told_by_the_names_behind_them():
    text = """## Old Actions

- Use cases for the nets (Rosa)
- Cookbook for the port (Ada + Chris Quoll + All)
- need to reach out to the mill re: the gate (Chris/Ben)
- Specify the standard on the wiki (Chris Quoll + All)
    - The gates
    - Update the list of boats at the gate (Chris Quoll)
- The mill was closed
"""
    assert tasks(text) == [
        ("Use cases for the nets (Rosa)", ["Rosa Pike"]),
        ("Cookbook for the port (Ada + Chris Quoll + All)", ["Ada Moss", "Chris Quoll"]),
        ("need to reach out to the mill re: the gate (Chris/Ben)", ["Chris Quoll", "Ben Lund"]),
        ("Specify the standard on the wiki (Chris Quoll + All)", ["Chris Quoll"]),
        ("Update the list of boats at the gate (Chris Quoll)", ["Chris Quoll"]),
    ]


@pytest.mark.parametrize(
    ("item", "owners"),
    [
        ("Model renovations - Rosa", ["Rosa Pike"]),
        ("Chart of the old bay - Ben", ["Ben Lund"]),
        ("Model first pier - Ada (north), Ben (south+), Rosa (east+), ...", ["Ada Moss", "Ben Lund", "Rosa Pike"]),
        ("Translations: Ada (Finnish), Ben (Danish)", ["Ada Moss", "Ben Lund"]),
    ],
)
def test_names_behind_a_task_own_it_each_with_a_share(item, owners):
    assert [owned for _, owned in tasks(f"## Actions\n\n- {item}\n")] == [owners]


def test_a_part_of_a_task_is_of_whoever_signs_it():
    text = "## Actions\n\n- Prepare slides for the fair - Ben\n    - Make sure that new boats are on the list - Rosa\n"
    assert [owned for _, owned in tasks(text)] == [["Ben Lund"], ["Rosa Pike"]]


def test_thanks_are_no_task():
    assert tasks("## Actions\n\nThank you again for all you brought to the talk.\n\n- Call the port (Ada)\n") == [
        ("Call the port (Ada)", ["Ada Moss"])
    ]


@pytest.mark.parametrize(
    "item",
    ["Rosa: prepare post(s) for the page", "Rosa: Provide comprehensive Harbour metrics", "Rosa: create GateWay page"],
)
def test_a_note_tells_somebody_to_make_something(item):
    assert tasks(f"## Boats\n\nThe boats are old.\n\n- {item}\n") == [(item, ["Rosa Pike"])]


@pytest.mark.parametrize(
    "item", ["Rosa: complete rewrite needed", "Rosa: post mortem of the fair", "Rosa: release is out", "Rosa: test report read"]
)
def test_a_note_of_how_things_are_tells_nobody_anything(item):
    assert tasks(f"## Boats\n\nThe boats are old.\n\n- {item}\n") == []


def test_people_by_a_line_with_an_arrow_bring_what_it_names():
    text = """## Boats

The boats are old.

→ Ada two pages on the boats, by Friday
→ Ben + Rosa note for the small fund
→ Rosa sent the list to the port
→ Ben happy with that
→ Rosa has the list
"""
    assert tasks(text) == [
        ("two pages on the boats, by Friday", ["Ada Moss"]),
        ("note for the small fund", ["Ben Lund", "Rosa Pike"]),
    ]


def test_tasks_with_a_sign_behind_each_are_looked_back_on():
    text = """## Last time's knots

- Ada rope for the pier — ✔ bought on 2 March
- Ben: chart of the bay — ✘ no time so far
- Rosa to call the port — ⏳
- Poster — ✘ no longer needed
"""
    reading = Reading(f"{HEAD}{text}".encode(), "minutes.md")
    assert [(each.text, each.state.name, len(each.owners)) for each in reading.actions] == [
        ("Ada rope for the pier", "DONE", 1),
        ("Ben: chart of the bay", "OPEN", 1),
        ("Rosa to call the port", "OPEN", 1),
        ("Poster", "CANCELLED", 0),
    ]


def test_a_single_sign_makes_no_list_of_tasks():
    assert tasks("## Boats\n\n- The pier: ✔ as ever\n- The boats are old\n- The gate is new\n") == []


def test_tasks_with_a_bracket_for_their_state_are_looked_back_on():
    text = """## Old knots

- [DONE] Ada - rope for the pier, sent 21/2
- [OPEN] Ben - ask the port whether they want a seat
- [OPEN] Ada + Rosa - merge the two lists
"""
    reading = Reading(f"{HEAD}{text}".encode(), "minutes.md")
    assert [(each.state.name, len(each.owners)) for each in reading.actions] == [("DONE", 1), ("OPEN", 1), ("OPEN", 2)]


def test_lines_that_a_bracket_for_their_state_begins_stand_each_for_itself():
    text = """Gull Bay Group
3 March 2025
Present: Ada Moss, Ben Lund, Rosa Pike

OLD KNOTS
[DONE]   Ada - IOC pack for 8Base, sent 21/2
[DONE]   Rosa - new key ring
[OPEN]   Ben - ask the port whether they want a seat
[OPEN]   Ada + Rosa - merge the two lists
"""
    reading = Reading(text.encode(), "minutes.txt")
    assert [(each.text.split(" - ")[-1][:12], each.state.name, len(each.owners)) for each in reading.actions] == [
        ("IOC pack for", "DONE", 1),
        ("new key ring", "DONE", 1),
        ("ask the port", "OPEN", 1),
        ("merge the tw", "OPEN", 2),
    ]
