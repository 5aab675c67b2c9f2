"""A change that breaks clients is named before it is made."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OLD = """
"d" type Query { "d" things(first: Int, kind: Kind): [Thing!]! "d" one: Thing }
"d" type Thing { "d" id: ID! "d" name: String! "d" pages: Int }
"d" enum Kind { "d" A "d" B }
"""


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("breaking_changes", ROOT / "tools" / "breaking_changes.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_nothing_that_was_released_is_broken(tool):
    released, present = (path.read_text(encoding="utf-8") for path in (tool.RELEASED, tool.PRESENT))
    assert tool.breaking_changes(released, present) == [], "deprecate instead, or: python tools/breaking_changes.py --release"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('"d" name: String!', ""), "Thing.name was removed"),
        (('"d" name: String!', '"d" name: String'), "Thing.name changed type from String! to String"),
        (('"d" one: Thing', ""), "Query.one was removed"),
        (("first: Int,", "first: Int!,"), "changed type from Int to Int!"),
        (("first: Int,", ""), "things(first:) was removed"),
        (('"d" B', ""), "Kind.B was removed"),
    ],
)
def test_what_breaks_a_client_is_named(tool, change, told):
    [said] = tool.breaking_changes(OLD, OLD.replace(*change))
    assert told in said


@pytest.mark.parametrize(
    "change",
    [
        ('"d" pages: Int', '"d" pages: Int! "d" more: String'),
        ('"d" one: Thing', '"d" one: Thing @deprecated(reason: "use things")'),
        ("first: Int,", "first: Int, last: Int,"),
        ('"d" B', '"d" B "d" C'),
    ],
)
def test_what_adds_or_deprecates_breaks_nobody(tool, change):
    assert tool.breaking_changes(OLD, OLD.replace(*change)) == []


def test_the_tool_prints_and_tells_by_its_status(tool, capsys, tmp_path, monkeypatch):
    assert tool.main([]) == 0
    assert "Nothing breaks" in capsys.readouterr().out
    (tmp_path / "old").write_text(OLD)
    (tmp_path / "new").write_text(OLD.replace('"d" B', ""))
    monkeypatch.setattr(tool, "RELEASED", tmp_path / "old")
    monkeypatch.setattr(tool, "PRESENT", tmp_path / "new")
    assert tool.main([]) == 1
    assert tool.main(["--release"]) == 0
    assert tool.main([]) == 0
