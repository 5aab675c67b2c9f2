"""Which store is opened."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from neo4j_server import Neo4jServer

from graphapp.schema.errors import StoreError, UsageError
from graphapp.store.embedded import EmbeddedStore, translated
from graphapp.store.opening import SCHEMES, default_store, open_store
from graphapp.store.server import ServerStore


def test_the_default_is_a_file_among_the_users_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("GRAPHAPP_STORE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with open_store() as store:
        assert isinstance(store, EmbeddedStore)
    assert default_store() == str(tmp_path / "graphapp" / "graph.db")
    assert (tmp_path / "graphapp" / "graph.db").exists()
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_store() == str(tmp_path / ".local" / "share" / "graphapp" / "graph.db")


def test_the_environment_names_the_store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GRAPHAPP_STORE", str(tmp_path / "named.db"))
    with open_store():
        assert (tmp_path / "named.db").exists()


def test_a_neo4j_uri_opens_neo4j(monkeypatch: pytest.MonkeyPatch, neo4j_server: Neo4jServer) -> None:
    for name, value in neo4j_server.environment.items():
        monkeypatch.setenv(name, value)
    with open_store() as store:
        assert isinstance(store, ServerStore)


@pytest.mark.parametrize("where", ["postgres://localhost/x", "http://localhost:7474", "sqlite:///x.db"])
def test_other_addresses_are_refused_with_those_that_are_taken(where: str) -> None:
    with pytest.raises(UsageError) as refused:
        open_store(where)
    assert all(f"{scheme}://" in str(refused.value) for scheme in SCHEMES)


@pytest.mark.parametrize(
    "where", ["neo4j://neo4j:hunter2@localhost:7687", "bolt+s://hunter2@localhost", "NEO4J://a:hunter2@h/x?y"]
)
def test_a_password_in_an_address_is_refused_and_not_repeated(where: str) -> None:
    with pytest.raises(UsageError, match="NEO4J_PASSWORD") as refused:
        open_store(where)
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize(("making", "said"), [(True, "cannot be made: nothing may be written there"), (False, "no store yet")])
def test_a_file_that_cannot_be_made_is_told_from_one_that_is_not_there(tmp_path: Path, making: bool, said: str) -> None:
    error = sqlite3.OperationalError("unable to open database file")
    error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
    with pytest.raises(StoreError, match=said), translated(tmp_path / "graph.db", making=making):
        raise error
