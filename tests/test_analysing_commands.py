"""The commands about links, brokers and promises: text, JSON, CSV, a day before all meetings, names that nothing bears."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from graphapp.cli import main

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
COMMANDS = {
    "path": ("ECHO", "Kisima Research Trust"),
    "ego": ("IOM",),
    "brokers": (),
    "communities": (),
    "introductions": (),
    "workload": (),
    "reliability": (),
}
UNNAMED = sorted(set(COMMANDS) - {"path", "ego"})


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> str:
    store = str(tmp_path_factory.mktemp("analysing") / "graph.db")
    assert main(["--store", store, "load", str(SAMPLES)]) == 0
    return store


def printed(where: str, capsys: pytest.CaptureFixture[str], *arguments: str, day: str = "2026-03-20") -> str:
    capsys.readouterr()
    assert main(["--store", where, *arguments, "--as-of", day]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_text_names_organisations_and_quotes_or_counts(where: str, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown = printed(where, capsys, command, *COMMANDS[command])
    assert "International Organization for Migration" in shown or command == "introductions"
    assert "«" in shown or command in ("workload", "reliability")


@pytest.mark.parametrize("command", COMMANDS)
def test_json_has_the_names_of_the_api(where: str, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown = printed(where, capsys, command, *COMMANDS[command], "--format", "json")
    assert json.loads(shown)
    assert not any("_" in key for key in keys(json.loads(shown)))


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for each in value.values() for key in keys(each)}
    return {key for each in value for key in keys(each)} if isinstance(value, list) else set()


@pytest.mark.parametrize("command", COMMANDS)
def test_csv_has_a_line_for_each_finding(where: str, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    head, *lines = csv.reader(io.StringIO(printed(where, capsys, command, *COMMANDS[command], "--format", "csv")))
    assert lines
    assert {len(line) for line in lines} == {len(head)}


@pytest.mark.parametrize("command", UNNAMED)
@pytest.mark.parametrize("how", ["text", "json", "csv"])
def test_before_the_first_meeting_the_answer_is_empty(
    where: str, command: str, how: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = printed(where, capsys, command, "--format", how, day="2026-01-01")
    assert "International" not in shown
    assert "UNICEF" not in shown


@pytest.mark.parametrize("arguments", [("path", "UNHRC", "IOM"), ("path", "IOM", "UNHRC"), ("ego", "UNHRC")])
def test_an_unknown_name_is_wrong_use_and_near_ones_are_told(
    where: str, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--store", where, *arguments]) == 2
    assert "Did you mean Office of the United Nations High Commissioner for Refugees" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "-1", "many", "1001"])
def test_how_many_is_a_number_within_bounds(where: str, number: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--store", where, "brokers", f"--first={number}"]) == 2
    assert "not a number from 1 to 1000" in capsys.readouterr().err


def test_meetings_tie_where_asked_for(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "World Food Programme" not in printed(where, capsys, "brokers", "--format", "csv")
    assert "World Food Programme" in printed(where, capsys, "brokers", "--format", "csv", "--meetings")
