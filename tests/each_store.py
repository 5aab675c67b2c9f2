"""A store of each sort, empty, for the tests that each must pass. Folders of tests take it by importing the fixtures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j_server import Neo4jServer

from graphapp.store.contract import Store
from graphapp.store.embedded import EmbeddedStore
from graphapp.store.server import ServerStore


@pytest.fixture(scope="session")
def opened_server(neo4j_server: Neo4jServer) -> Iterator[ServerStore]:
    """The Neo4j store, opened once; whoever uses it empties it."""
    with ServerStore(neo4j_server.uri, ("neo4j", neo4j_server.password)) as store:
        yield store


@pytest.fixture(params=["embedded", "neo4j"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each sort."""
    if request.param == "neo4j":
        opened: Store = request.getfixturevalue("opened_server")
        request.getfixturevalue("neo4j_server").clear()
        yield opened
    else:
        with EmbeddedStore(tmp_path / "graph.db") as embedded:
            yield embedded
