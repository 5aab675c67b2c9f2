"""The commands of the analyses, from minutes to what is printed: in every format, on every day, for unknown names too."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from graphapp.cli import main

SPRING = """# Dry Valleys Water Forum

## Minutes of the meeting of 4 March 2025

**Present:** UNICEF, WHO, IOM

### Wells

UNICEF runs the borehole repair programme in Chad. WHO leads the water quality survey in Chad.

### Action points

1. UNICEF to share the list of boreholes by 14 March.
2. WHO to print the hygiene leaflet by 30 March.

### Next meeting

1 April 2025
"""

SUMMER = """# Dry Valleys Water Forum

## Minutes of the meeting of 1 April 2025

**Present:** UNICEF, WHO, Oxfam

### Wells

The list of boreholes was shared on 12 March.

### Action points

1. WHO to print the hygiene leaflet by 30 April.
2. Oxfam to map the wells of Chad by 20 May.

### Next meeting

6 May 2025
"""

COMMANDS = ["gaps", "coverage", "overlap", "changes", "themes"]


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("water")
    (folder / "march.md").write_text(SPRING, encoding="utf-8")
    (folder / "april.md").write_text(SUMMER, encoding="utf-8")
    store = str(folder / "graph.db")
    assert main(["--store", store, "load", str(folder)]) == 0
    return store


def printed(capsys: pytest.CaptureFixture[str], where: str, *arguments: str) -> str:
    capsys.readouterr()
    assert main(["--store", where, *arguments]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("day", ["2025-04-10", "2000-01-01"])
def test_every_format_can_be_had_on_every_day(where: str, capsys: pytest.CaptureFixture[str], command: str, day: str) -> None:
    assert printed(capsys, where, command, "--as-of", day)
    assert isinstance(json.loads(printed(capsys, where, command, "--as-of", day, "--format", "json")), dict)
    rows = list(csv.reader(io.StringIO(printed(capsys, where, command, "--as-of", day, "--format", "csv"))))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) == 1 or day > "2025"


def test_what_who_owes_changes_with_the_day(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    for day, due, when in (("2025-03-10", "2025-03-30", "BY_NEXT_MEETING"), ("2025-05-02", "2025-04-30", "OVERDUE")):
        answer = json.loads(printed(capsys, where, "owed", "who", "--as-of", day, "--format", "json"))
        [duty] = answer["owed"]
        assert (duty["dueDate"], duty["when"], duty["owners"]) == (due, when, ["WHO"])
        assert answer["party"]["name"] == "World Health Organization"


def test_nothing_open_is_said_in_words(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown = printed(capsys, where, "owed", "UNICEF", "--as-of", "2025-04-10")
    assert shown == "As of 2025-04-10, the minutes record nothing open for United Nations Children's Fund.\n"


def test_a_group_has_an_agenda(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown = printed(capsys, where, "owed", "Dry Valleys Water Forum", "--as-of", "2025-04-10", "--agenda")
    assert "1. WHO (by 30 April 2025): «WHO to print the hygiene leaflet by 30 April.» Recorded on 1 April 2025.\n" in shown


@pytest.mark.parametrize(("name", "day"), [("Oxfam", "2025-03-10"), ("Nobody at all", "2025-04-10"), ("WHO", "2000-01-01")])
def test_a_name_that_nobody_bears_on_the_day_is_wrong_use(
    where: str, capsys: pytest.CaptureFixture[str], name: str, day: str
) -> None:
    assert main(["--store", where, "owed", name, "--as-of", day]) == 2
    assert f"«{name}» is not in the minutes known on {day}" in capsys.readouterr().err


def test_changes_since_the_last_meeting_but_one(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    answer = json.loads(printed(capsys, where, "changes", "--to", "2025-04-10", "--format", "json"))
    assert (answer["since"], answer["to"]) == ("2025-03-04", "2025-04-10")
    group = ("--group", "Dry Valleys Water Forum")
    assert json.loads(printed(capsys, where, "changes", "--to", "2025-04-10", *group, "--format", "json")) == answer
    assert [(each["kind"], each["name"]) for each in answer["changes"]] == [
        ("NEW", "Oxfam to map the wells of Chad by 20 May."),
        ("DONE", "UNICEF to share the list of boreholes by 14 March."),
        ("SLIPPED", "WHO to print the hygiene leaflet by 30 April."),
        ("JOINED", "Oxfam"),
        ("LEFT", "International Organization for Migration"),
    ]


def test_the_most_pressing_gaps_of_one_group(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    every = json.loads(printed(capsys, where, "gaps", "--as-of", "2025-05-02", "--format", "json"))["gaps"]
    group = ("--group", "dry valleys water forum", "--first", "1")
    first = json.loads(printed(capsys, where, "gaps", "--as-of", "2025-05-02", *group, "--format", "json"))["gaps"]
    assert first == every[:1]
    heading = printed(capsys, where, "gaps", "--as-of", "2025-05-02", *group).splitlines()[0]
    assert heading == f"{len(every)} coordination gaps as of 2025-05-02, the 1 most pressing"
    assert main(["--store", where, "gaps", "--as-of", "2025-05-02", "--group", "Another Forum"]) == 2


def test_days_the_wrong_way_round_are_wrong_use(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--store", where, "changes", "--from", "2025-04-10", "--to", "2025-03-10"]) == 2
    assert "2025-04-10 is after 2025-03-10" in capsys.readouterr().err


def test_the_matrix_and_its_holes(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    cells = json.loads(printed(capsys, where, "coverage", "--as-of", "2025-04-10", "--format", "json"))["cells"]
    in_chad = {(cell["acronym"] or cell["name"], role) for cell in cells if cell["iso3"] == "TCD" for role in cell["roles"]}
    assert {("UNICEF", "LEAD"), ("WHO", "LEAD"), ("Oxfam", "COMMITTED")} <= in_chad
    holes = list(
        csv.DictReader(io.StringIO(printed(capsys, where, "coverage", "--as-of", "2025-04-10", "--holes", "--format", "csv")))
    )
    assert {row["kind"] for row in holes} <= {"ONE_ONLY", "UNKNOWN"}


def test_an_empty_store_has_nothing_to_tell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tea.txt").write_text("Tea was served.", encoding="utf-8")
    store = str(tmp_path / "graph.db")
    assert main(["--store", store, "load", str(tmp_path / "tea.txt")]) == 0
    assert main(["--store", store, "unload", "tea.txt"]) == 0
    for command in COMMANDS:
        assert printed(capsys, store, command)
