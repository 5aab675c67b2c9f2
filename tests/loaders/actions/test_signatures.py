"""What stands beside a task and is nothing but whose it is and by when, set off by any sign."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = "# Pier Group\n\nDate: 3 March 2025\n\nPresent: Ines Calder (Quay Trust), Bo Marsh (Ridge Relief)\n\n"


def told(text: str, head: str = "## Actions\n\n") -> list[tuple[str, list[str], str | None]]:
    reading = Reading(f"{HEAD}{head}{text}\n".encode(), "2025-03-03.md")
    return [
        (act.text, [reading.names.name(key).name for key in act.owners], act.due.latest if act.due else None)
        for act in reading.actions
    ]


@pytest.mark.parametrize(
    "line",
    [
        "- Print the map | Ines | 14 March",
        "- Ines | Print the map | 14 March",
        "- 14 March – Ines – print the map",
        "- Print the map; Ines; 14 March",
        "- Print the map, Ines, 14 March",
        "- Print the map / Ines / 14 March",
        "- Print the map  \n  Ines – 14 March",
        "- Print the map\n  Ines, 14 March",
        "- Print the map\n  - Ines\n  - 14 March",
        "- Print the map\n  - Ines, by 14 March",
        "- Print the map\n  - PIC: Ines\n  - ETA: 14 March",
        "- Print the map (Ines as lead; 14 March)",
        "| Topic | Action |\n|---|---|\n| Map | Print the map<br>Ines, 14 March |",
        "- Print the map @Ines (by 14 March)",
        "- Print the map, to be done by Ines, by 14 March",
        "- Print the map. To be actioned by Ines by 14 March",
        "- Print the map -> Ines by 14 March",
        "- Action: print the map (Ines) by 14 March",
        "- Action: print the map – Ines [14/03/2025]",
        "- [@Ines] print the map by 14 March",
        "- @Ines redraw the map by 14 March",
        "- Ines please print the map by 14 March",
        "- Ines asked to print the map by 14 March",
        "- Task Ines to print the map by 14 March",
    ],
)
def test_names_and_days_beside_a_task_are_its_own(line: str) -> None:
    found = told(line)
    assert len(found) == 1
    assert found[0][1:] == (["Ines Calder"], "2025-03-14")


def test_what_stands_below_a_task_is_not_of_the_next() -> None:
    lines = "- Print the map\n  Owner: Ines\n  Due: 14 March\n- Call the port\n  Owner: Bo\n  Due: end of April"
    assert told(lines) == [
        ("Print the map", ["Ines Calder"], "2025-03-14"),
        ("Call the port", ["Bo Marsh"], "2025-04-30"),
    ]
    assert told("- Print the map\n  - Ines, by 14 March\n- Call the port")[1] == ("Call the port", [], None)


def test_initials_alone_are_those_of_whoever_bears_them() -> None:
    lines = "- IC\n  - Print the map\n- BM\n  - Call the port"
    assert [each[1] for each in told(lines)] == [["Ines Calder"], ["Bo Marsh"]]


def test_the_bracket_of_a_marker_gives_the_day() -> None:
    found = told("The map is old.\n\nACTION (Ines, 14 March): print the map", "## Map\n\n")
    assert found == [("print the map", ["Ines Calder"], "2025-03-14")]


@pytest.mark.parametrize(
    "line",
    [
        "- Invite Bo, Ines",
        "- Share the map with\n  Ines",
        "- Send the map to Stefan (Quay Trust)",
        "- Share the map with the port, Bo, Ines",
        "- Print the map\n  - Quay and pier",
    ],
)
def test_names_that_belong_to_the_task_own_nothing(line: str) -> None:
    assert told(line)[0][1] == []


@pytest.mark.parametrize(
    "line",
    [
        "- Print the map. Action: Ines, by Friday 14 March.",
        "- Print the map. Ines, by Friday 14 March",
        "AP1 Ines; print the map; 14 March",
    ],
)
def test_a_weekday_before_the_day_and_a_marker_before_the_names(line: str) -> None:
    assert [found[1:] for found in told(line)] == [(["Ines Calder"], "2025-03-14")]


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("- Print the map (Quay Trust) by 14 March", ["Quay Trust"]),
        ("- Send the map to Bo (Ridge Relief) by 14 March", []),
        ("- Print the map @Ines and @Bo by 14 March", ["Ines Calder", "Bo Marsh"]),
        ("- Ask Ines to print the map by 14 March", []),
    ],
)
def test_a_bracket_behind_a_name_says_where_that_is_from_and_not_whose_the_task_is(line: str, owners: list[str]) -> None:
    assert [each[1:] for each in told(line)] == [(owners, "2025-03-14")]


def test_names_without_a_sign_behind_tasks_stand_before_their_day_too() -> None:
    lines = "- Print the map Ines Calder by 14 March\n- Call the port Bo Marsh by 2 April\n- Sweep the pier"
    assert [each[1] for each in told(lines)] == [["Ines Calder"], ["Bo Marsh"], []]
