"""docs/analyses.md shows what its commands print, and its queries can be asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from analyses_page import PAGE, queries
from examples import ROOT, printed, shown

from graphapp.api.analyses import FIELDS
from graphapp.api.execution import Request, respond
from graphapp.cli import main
from graphapp.store.contract import Store
from graphapp.store.opening import open_store

TEXT = PAGE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    where = str(tmp_path_factory.mktemp("page") / "graph.db")
    assert main(["--store", where, "load", str(Path(ROOT) / "samples")]) == 0
    with open_store(where, read_only=True) as opened:
        yield opened


def test_the_outputs_are_the_present_ones() -> None:
    outputs = printed([command for command, _ in shown(TEXT)])
    assert {command: output for command, output in shown(TEXT) if output != outputs[command]} == {}, (
        "run: python tests/analyses_page.py"
    )


@pytest.mark.parametrize("query", queries(TEXT))
def test_every_query_is_answered(store: Store, query: str) -> None:
    response = respond(store, Request(query))
    assert "errors" not in response
    assert all(response["data"].values())


def test_every_analysis_is_on_the_page() -> None:
    asked = " ".join(queries(TEXT))
    assert [member.field.python_name for member in FIELDS if f"{member.field.python_name}(" not in asked] == []
