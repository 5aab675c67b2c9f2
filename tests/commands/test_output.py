"""How analyses are printed: no formula for a spreadsheet, no mark-up from minutes, no line too long, the unknown left empty."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from enum import StrEnum

import pytest

from graphapp.analyses.evidence import Evidence
from graphapp.analyses.gaps import Part
from graphapp.analyses.network import Thing
from graphapp.commands.output import MOST, camel, cell, said, write_csv, write_evidence, write_json, write_lines, write_table


class Colour(StrEnum):
    RED = "RED"


@dataclass(frozen=True)
class Finding:
    colour: Colour
    due_date: str | None
    names: tuple[str, ...]
    silent: bool
    evidence: tuple[Evidence, ...]


FOUND = Finding(Colour.RED, None, ("Lark", "Wren"), True, (Evidence("a **bold**\nword", "m.txt", "Notes", 2, "2025-01-10"),))


def test_json_has_the_names_of_the_api(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    write_json(as_of="2025-01-01", found=[FOUND])
    answer = json.loads(capsysbinary.readouterr().out)
    assert answer["asOf"] == "2025-01-01"
    [found] = answer["found"]
    assert (found["colour"], found["dueDate"], found["names"], found["silent"]) == ("RED", None, ["Lark", "Wren"], True)
    assert found["evidence"][0] == {
        "text": "a **bold**\nword",
        "source": "m.txt",
        "section": "Notes",
        "page": 2,
        "day": "2025-01-10",
        "statement": None,
    }


def test_csv_has_one_line_for_each_finding_and_nothing_for_the_unknown(capsys: pytest.CaptureFixture[str]) -> None:
    write_csv([FOUND], Finding)
    [row] = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row == {
        "colour": "RED",
        "dueDate": "",
        "names": "Lark; Wren",
        "silent": "true",
        "evidence": "«a bold word» (m.txt, Notes, p. 2)",
    }


def test_csv_of_nothing_has_the_names_alone(capsys: pytest.CaptureFixture[str]) -> None:
    write_csv([], Finding)
    assert capsys.readouterr().out == "colour,dueDate,names,silent,evidence\n"


@pytest.mark.parametrize(
    ("text", "shown"), [("=SUM(A1)", "'=SUM(A1)"), ("@all", "'@all"), ("- tea", "'- tea"), ("tea - milk", "tea - milk")]
)
def test_no_cell_is_a_formula(text: str, shown: str) -> None:
    assert cell(text) == shown


def test_what_has_no_name_is_told_by_what_it_consists_of() -> None:
    assert cell((Part(3, "late"), Part(-1, "long settled"))) == "3, late; -1, long settled"
    assert cell(Thing("o1", "Organisation", "Lark Trust")) == "Lark Trust"


def test_a_number_is_no_formula() -> None:
    assert cell(-3) == "-3"


def test_a_table_is_no_wider_than_a_message_and_keeps_the_minutes_marks(capsys: pytest.CaptureFixture[str]) -> None:
    write_table(("name", "words"), [("[bold]Lark[/bold] :smile:", "word " * 100)], title="Findings")
    shown = capsys.readouterr().out
    assert shown.startswith("Findings\n")
    assert "[bold]Lark[/bold] :smile:" in shown
    assert all(len(line) <= 120 for line in shown.splitlines())
    assert shown.count("word ") + shown.count("word\n") >= 95


def test_the_first_page_needs_no_number() -> None:
    assert said(Evidence("word", "m.txt", page=1)) == "«word» (m.txt)"


def test_names_are_camel_case() -> None:
    assert [camel(name) for name in ("as_of", "name", "times_recorded")] == ["asOf", "name", "timesRecorded"]


def test_of_many_passages_the_first_are_printed_and_the_rest_counted(capsys: pytest.CaptureFixture[str]) -> None:
    write_evidence([Evidence(f"word {number}", "m.txt") for number in range(10)])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "    «word 0» (m.txt)"
    assert lines[MOST:] == ["    and 2 more"]


def test_a_long_line_goes_on_where_its_words_begin(capsys: pytest.CaptureFixture[str]) -> None:
    write_lines("12. " + "word " * 40, "   - " + "word " * 40)
    lines = capsys.readouterr().out.splitlines()
    assert [line[: len(line) - len(line.lstrip())] for line in lines] == ["", "    ", "   ", "     "]
    assert all(len(line) <= 120 for line in lines)


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("see the map", "    in these words: minutes/m.txt, Notes\n"),
        ("see a map", "    «see the map» (minutes/m.txt, Notes)\n"),
    ],
)
def test_words_that_stand_above_are_not_repeated(told: str, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    write_evidence([Evidence("see\nthe [map](#here)", "/far/away/minutes/m.txt", "Notes")], told=told)
    assert capsys.readouterr().out == shown


def test_a_web_address_is_not_cut(capsys: pytest.CaptureFixture[str]) -> None:
    write_evidence([Evidence("word", "https://example.org/a/b/c")])
    assert capsys.readouterr().out == "    «word» (https://example.org/a/b/c)\n"
