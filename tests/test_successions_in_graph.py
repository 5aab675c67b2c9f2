"""A change of organisations in the graph: asked for from both sides, and gone with the document that told it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphapp.api.execution import Request, respond
from graphapp.cli import main
from graphapp.store.opening import open_store

QUERY = """{
  organisationChanges { nodes { kind date before { acronym } after { acronym } statements { text } } }
  organisation(name: "FCDO") { origins { before { acronym } } successions { kind } }
}"""


@pytest.fixture
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("GRAPHAPP_STORE", str(tmp_path / "graph.db"))
    (tmp_path / "tide.md").write_text(
        "# Tide Data Forum\n\nMinutes of 4 March 2025\n\nPresent: UNICEF\n\nDFID, now FCDO since September 2020, pays.\n"
    )
    assert main(["load", str(tmp_path / "tide.md")]) == 0
    return str(tmp_path / "graph.db")


def test_it_is_asked_for_from_both_sides_and_goes_with_its_document(where: str) -> None:
    with open_store(where) as store:
        data = respond(store, Request(QUERY, {}, None))["data"]
    assert data["organisationChanges"]["nodes"] == [
        {
            "kind": "RENAMED",
            "date": "2020-09-01",
            "before": [{"acronym": "DFID"}],
            "after": [{"acronym": "FCDO"}],
            "statements": [{"text": "DFID, now FCDO since September 2020, pays."}],
        }
    ]
    assert data["organisation"] == {"origins": [{"before": [{"acronym": "DFID"}]}], "successions": []}
    assert main(["verify"]) == 0
    assert main(["unload", "tide.md"]) == 0
    with open_store(where) as store:
        assert respond(store, Request("{ organisationChanges { totalCount } }", {}, None))["data"] == {
            "organisationChanges": {"totalCount": 0}
        }
