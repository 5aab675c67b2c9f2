"""`graphapp documents`, from minutes to the list in every format."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from graphapp.cli import main

MINUTES = """# Minutes of the Valley Water Group, {day}

Present: UNICEF, WHO

## Action points

1. WHO to test the wells by {due}.
"""
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The path of a store with two minutes of a group, the later one first, and a note of nobody's."""
    monkeypatch.chdir(tmp_path)
    folder = Path("a/very/long/way/down/to/valley")
    folder.mkdir(parents=True)
    (folder / "april.md").write_text(MINUTES.format(day="6 April 2026", due="20 April 2026"), encoding="utf-8")
    (folder / "march.md").write_text(MINUTES.format(day="2 March 2026", due="20 March 2026"), encoding="utf-8")
    Path("note.txt").write_text("Nothing was said.", encoding="utf-8")
    assert main(["--store", "graph.db", "load", "a", "note.txt"]) == 0
    return "graph.db"


def printed(capsys: Captured, where: str, *arguments: str) -> str:
    capsys.readouterr()
    assert main(["--store", where, "documents", *arguments]) == 0
    return capsys.readouterr().out


def test_what_is_loaded_is_listed_by_group_and_day(where: str, capsys: Captured) -> None:
    found = json.loads(printed(capsys, where, "--format", "json"))["documents"]
    assert [(each["group"], each["date"], each["actionItems"]) for each in found] == [
        ("Valley Water Group", "2026-03-02", 1),
        ("Valley Water Group", "2026-04-06", 1),
        (None, None, 0),
    ]
    assert found[0]["source"] == "a/very/long/way/down/to/valley/march.md"
    rows = list(csv.DictReader(io.StringIO(printed(capsys, where, "--format", "csv"))))
    assert [row["date"] for row in rows] == ["2026-03-02", "2026-04-06", ""]


def test_the_text_names_each_so_that_it_can_be_unloaded_and_what_to_check(where: str, capsys: Captured) -> None:
    shown = printed(capsys, where)
    assert shown.startswith("3 documents\n")
    listed = [line.split() for line in shown.splitlines() if ".md" in line]
    assert [line[-1] for line in listed] == ["valley/march.md", "valley/april.md"]
    assert "- note.txt: The minutes do not say when the meeting was" in shown
    assert main(["--store", where, "unload", listed[0][-1], "note.txt"]) == 0
    assert printed(capsys, where).startswith("1 document\n")


def test_an_empty_store_says_how_to_fill_it(where: str, capsys: Captured) -> None:
    assert main(["--store", where, "unload", "march.md", "april.md", "note.txt"]) == 0
    assert printed(capsys, where) == "0 documents: graphapp load PATH…\n"
