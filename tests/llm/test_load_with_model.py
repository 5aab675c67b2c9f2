"""`graphapp load --extractor llm`, from the environment to the graph."""

from __future__ import annotations

from pathlib import Path

import pytest
from llm_endpoint import Endpoint, facts

from graphapp.cli import main
from graphapp.llm.settings import settings
from graphapp.schema.errors import UsageError
from graphapp.store.dump import dump
from graphapp.store.opening import open_store

MINUTES = "# Tide Data Forum\n\nMinutes of 4 March 2025\n\n## Boats\n\nThe boats are to be painted by WFP by 20 March 2025.\n"
TOLD = {
    "quote": "The boats are to be painted by WFP by 20 March 2025.",
    "owners": ["WFP"],
    "due": "by 20 March 2025",
    "state": "open",
    "initiative": None,
}


@pytest.fixture
def minutes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    for name, value in {"GRAPHAPP_STORE": tmp_path / "graph.db", "XDG_CACHE_HOME": tmp_path / "cache"}.items():
        monkeypatch.setenv(name, str(value))
    path = tmp_path / "tide.md"
    path.write_text(MINUTES)
    return str(path)


def stored(tmp_path: Path) -> str:
    with open_store(str(tmp_path / "graph.db"), read_only=True) as store:
        return "".join(dump(store))


def test_the_facts_say_that_a_model_read_them_and_reading_by_rules_takes_them_back(
    minutes: str, tmp_path: Path, endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["load", minutes]) == 0
    by_rules = stored(tmp_path)
    monkeypatch.setenv("GRAPHAPP_LLM_URL", endpoint.url)
    monkeypatch.setenv("GRAPHAPP_LLM_MODEL", "tidal-1")
    endpoint.reply = lambda heading, _: facts(actions=[TOLD]) if heading == "Boats" else facts()
    assert main(["load", "--extractor", "llm", minutes]) == 0
    assert "read by the model tidal-1" in stored(tmp_path)
    asked = len(endpoint.asked)
    by_model = stored(tmp_path)
    assert main(["load", "--extractor", "llm", minutes]) == 0
    assert (len(endpoint.asked), stored(tmp_path)) == (asked, by_model)
    assert main(["verify"]) == 0
    assert main(["load", minutes]) == 0
    assert stored(tmp_path) == by_rules


def test_without_an_address_the_remedy_is_told(
    minutes: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("GRAPHAPP_LLM_URL", raising=False)
    assert main(["load", "--extractor", "llm", minutes]) == 2
    assert "GRAPHAPP_LLM_URL" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"GRAPHAPP_LLM_MODEL": ""}, "GRAPHAPP_LLM_MODEL"),
        ({"GRAPHAPP_LLM_URL": "file:///etc/passwd"}, "https://host/v1"),
        ({"GRAPHAPP_LLM_TIMEOUT": "soon"}, "number of seconds"),
    ],
)
def test_settings_that_cannot_be_used_are_refused(changed: dict[str, str], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        settings({"GRAPHAPP_LLM_URL": "https://host/v1", "GRAPHAPP_LLM_MODEL": "m"} | changed)
