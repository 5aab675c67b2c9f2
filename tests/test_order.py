"""No order of loading, with an unload and a correction in between, changes the graph: byte-equal dumps on both stores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path

import pytest
from basin_minutes import CORRECTED, DOCUMENTS, MAY_CORRECTED, OTHERS
from neo4j_server import Neo4jServer

from graphapp.loading import File, load, unload
from graphapp.sources import document_named
from graphapp.store.contract import Store
from graphapp.store.dump import dump
from graphapp.store.opening import open_store
from graphapp.store.server import ServerStore


@pytest.fixture
def where(tmp_path: Path) -> str:
    return str(tmp_path / "graph.db")


def reload(store: Store, order: Sequence[str]) -> str:
    """The graph after loading in this order, with an unload and a correction in between."""
    before, behind = order[:2], order[2:]
    load(store, [File(name, data=DOCUMENTS[name].encode()) for name in before])
    load(store, [File("may.md", data=MAY_CORRECTED.encode())])
    _forget(store, set(before) & {"others.txt"})
    for name in behind:  # one load each: what was corrected stays corrected
        load(store, [File(name, data=CORRECTED.get(name, OTHERS).encode())])
    _forget(store, set(behind) & {"others.txt"})
    return "".join(dump(store))


def _forget(store: Store, names: set[str]) -> None:
    for name in names:
        unload(store, document_named(name, store.sources()), name)


@pytest.fixture(scope="module")
def straight(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The graph of what all orders leave behind, loaded at once."""
    with open_store(str(tmp_path_factory.mktemp("straight") / "graph.db")) as store:
        load(store, [File(name, data=text.encode()) for name, text in CORRECTED.items()])
        return "".join(dump(store))


@pytest.mark.parametrize("order", list(permutations(DOCUMENTS)), ids="-".join)
def test_no_order_of_loading_changes_the_embedded_graph(where: str, straight: str, order: tuple[str, ...]) -> None:
    with open_store(where) as store:
        assert reload(store, order) == straight


@pytest.mark.parametrize("order", list(permutations(DOCUMENTS)), ids="-".join)
def test_no_order_of_loading_changes_the_graph_in_neo4j(neo4j_store: Store, straight: str, order: tuple[str, ...]) -> None:
    assert reload(neo4j_store, order) == straight


@pytest.fixture(scope="module")
def opened_server(neo4j_server: Neo4jServer) -> Iterator[Store]:
    with ServerStore(neo4j_server.uri, ("neo4j", neo4j_server.password)) as store:
        yield store


@pytest.fixture
def neo4j_store(neo4j_server: Neo4jServer, opened_server: Store) -> Store:
    """The Neo4j store, empty."""
    neo4j_server.clear()
    return opened_server
