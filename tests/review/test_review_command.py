"""`graphapp review`, from the list of doubts to an export taken over elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from working import FEBRUARY, JANUARY, graph, id_of, load

from graphapp.cli import main
from graphapp.commands.review_printing import print_doubts
from graphapp.deciding.asking import Asked
from graphapp.store.embedded import EmbeddedStore
from graphapp.store.opening import open_store

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The path of a store with two minutes, which the environment names."""
    path = tmp_path / "graph.db"
    with EmbeddedStore(path) as store:
        load(store, JANUARY, FEBRUARY)
    monkeypatch.setenv("GRAPHAPP_STORE", str(path))
    return str(path)


def dumped(where: str) -> list[str]:
    with open_store(where, read_only=True) as store:
        return graph(store)


def asked(capsys: Captured, *arguments: str) -> dict[str, object]:
    assert main(["review", *arguments, "--format", "json"]) == 0
    told: dict[str, object] = json.loads(capsys.readouterr().out)
    return told


def test_doubts_are_listed_decided_logged_and_undone(where: str, capsys: Captured) -> None:
    before = dumped(where)
    assert main(["review"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("1 in doubt\n\nDoubt-")
    assert "«Present: Heron Survey Trusst, Otter Relief» (two.md, Notes)" in shown
    assert shown.endswith("To answer: graphapp review decide ID same|not-same|right|wrong-fact|undecided --by NAME\n")
    assert main(["review", "--limit", "0"]) == 2
    capsys.readouterr()
    [doubt] = asked(capsys)["doubts"]  # type: ignore[misc]
    assert main(["review", "decide", doubt["id"], "same", "--by", "Ada", "--note", "they told us"]) == 0
    decision = capsys.readouterr().out.split()[0]
    assert dumped(where) != before
    assert main(["review", "log"]) == 0
    assert "they told us" in capsys.readouterr().out
    assert main(["review", "undo", decision, "--by", "Bo"]) == 0
    capsys.readouterr()
    told = asked(capsys, "list")["decisions"]
    assert [(each["by"], each["holds"]) for each in told] == [("Ada", False), ("Bo", False)]  # type: ignore[attr-defined]
    assert dumped(where) == before


def test_a_list_cut_short_says_how_many_there_are(capsys: Captured) -> None:
    found = [Asked(f"Doubt-{number}", "FACT", "Is it so?", "", 1, False, (), ()) for number in range(3)]
    print_doubts(found, "text", 2)
    shown = capsys.readouterr().out
    assert shown.startswith("3 in doubt, the first 2\n")
    assert shown.count("Is it so?") == 2
    print_doubts(found, "text", 3)
    assert capsys.readouterr().out.startswith("3 in doubt\n")


def test_decisions_are_exported_and_taken_over(where: str, tmp_path: Path, capsys: Captured) -> None:
    with open_store(where) as store:
        item = id_of(store, "ActionItem", text="Otter Relief to print the well map")
    assert main(["review", "correct", item, "dueDate", "2025-06-06", "--by", "Ada"]) == 0
    assert main(["review", "note", item, "--by", "Ada", "--note", "as the chair said"]) == 0
    capsys.readouterr()
    assert main(["review", "export"]) == 0
    lines = capsys.readouterr().out
    assert len(lines.splitlines()) == 2
    file = tmp_path / "decisions.jsonl"
    file.write_text(lines, encoding="utf-8")
    other = str(tmp_path / "other.db")
    with EmbeddedStore(Path(other)) as store:
        load(store, JANUARY, FEBRUARY)
    assert main(["--store", other, "review", "import", str(file)]) == 0
    assert dumped(other) == dumped(where)
    capsys.readouterr()
    assert main(["--store", other, "review", "import", str(file)]) == 0
    assert "nothing new" in capsys.readouterr().out


AT = "2025-03-01T10:00:00.000000+00:00"
UNSOUND: list[tuple[dict[str, object], str]] = [
    ({"judgement": "SAME"}, "this is no decision"),
    ({"judgement": "MAYBE", "subjects": ["a", "b"]}, "this is no decision"),
    ({"judgement": "NOTED", "subjects": ["a"], "at": "2025-01-01"}, "a time with its zone"),
    ({"judgement": "NOTED", "subjects": []}, "needs subjects"),
    ({"judgement": "CORRECTED", "subjects": ["a"], "field": "state", "values": ["LOST"]}, "LOST"),
    ({"judgement": "CORRECTED", "subjects": ["a"], "field": "dueDate", "values": ["soon"]}, "soon"),
    ({"judgement": "CORRECTED", "subjects": ["a", "b"], "field": "owners", "values": []}, "nothing"),
    ({"judgement": "WRONG_FACT", "subjects": ["a", "b"], "relation": "LISTS"}, "LISTS"),
    ({"judgement": "TAKEN_BACK", "subjects": []}, "undoes"),
    ({"judgement": "SAME", "subjects": ["a", "a"]}, "two subjects"),
    ({"judgement": "NOTED", "subjects": ["a"], "id": "Decision-1"}, "its words were changed"),
]


@pytest.mark.parametrize(
    ("text", "told"), [("{", "line 1"), ("[]", "line 1"), *((json.dumps({"by": "Ada", "at": AT} | o), t) for o, t in UNSOUND)]
)
def test_what_is_no_export_is_refused_whole(where: str, tmp_path: Path, capsys: Captured, text: str, told: str) -> None:
    file = tmp_path / "decisions.jsonl"
    file.write_text(text, encoding="utf-8")
    assert main(["review", "import", str(file)]) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["decide", "Doubt-0", "same"],
        ["decide", "Doubt-0", "perhaps", "--by", "Ada"],
        ["decide", "Doubt-0", "same", "--by", "Ada"],
        ["undo", "Decision-0", "--by", "Ada"],
        ["import", "nowhere.jsonl"],
        ["note", "Person-0", "--by", "Ada"],
    ],
)
def test_wrong_use_changes_nothing(where: str, capsys: Captured, arguments: list[str]) -> None:
    before = dumped(where)
    assert main(["review", *arguments]) == 2
    assert capsys.readouterr().err
    assert dumped(where) == before


def test_without_doubts_and_decisions_it_says_so(tmp_path: Path, capsys: Captured) -> None:
    other = str(tmp_path / "other.db")
    with EmbeddedStore(Path(other)) as store:
        load(store, JANUARY)
    assert main(["--store", other, "review"]) == 0
    assert main(["--store", other, "review", "log"]) == 0
    assert capsys.readouterr().out == "0 in doubt\nno decisions\n"
