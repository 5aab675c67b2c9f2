"""The Neo4j store where the server refuses, and several writers at once. No message ever holds a password."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import unicodedata
from collections.abc import Iterator
from importlib import resources

import pytest
from neo4j import Driver, GraphDatabase
from neo4j_server import Neo4jServer

from graphapp.schema.errors import GraphappError, StoreBusyError, StoreError
from graphapp.store.checking import EDGE_TYPES
from graphapp.store.contract import Changes, Node
from graphapp.store.server import ServerStore

SECRET = "s3cret-of-the-test"


@pytest.fixture
def driver(neo4j_server: Neo4jServer) -> Iterator[Driver]:
    neo4j_server.clear()
    with GraphDatabase.driver(neo4j_server.uri, auth=("neo4j", neo4j_server.password)) as driver:
        yield driver
    neo4j_server.clear()


def refusal(uri: str, auth: tuple[str, str] | None, *, read_only: bool = False) -> str:
    with pytest.raises(GraphappError) as refused:
        ServerStore(uri, auth, read_only=read_only)
    return str(refused.value)


def test_a_server_that_is_down_is_said_in_one_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    script = (
        "import sys\nfrom graphapp.store.server import ServerStore\ntry: ServerStore(sys.argv[1], ('neo4j', sys.argv[2]))\n"
    )
    script += "except Exception as error: print(error)"
    command = [sys.executable, "-c", script, f"neo4j://127.0.0.1:{port}", SECRET]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "does not answer" in ran.stdout
    assert SECRET not in ran.stdout
    assert ran.stderr == ""


def test_a_host_or_a_port_that_cannot_be_is_said() -> None:
    assert "nowhere.invalid" in refusal("bolt://nowhere.invalid:7687", ("neo4j", SECRET))
    assert "not an address" in refusal("neo4j://127.0.0.1:port", ("neo4j", SECRET))


@pytest.mark.parametrize("auth", [("neo4j", SECRET), ("nobody", SECRET), None])
def test_a_wrong_or_missing_password_is_said_and_never_shown(neo4j_server: Neo4jServer, auth: tuple[str, str] | None) -> None:
    told = refusal(neo4j_server.uri, auth)
    assert "NEO4J_PASSWORD" in told
    assert SECRET not in told
    assert "nobody" not in told


def test_a_database_that_is_not_there_is_said(neo4j_server: Neo4jServer) -> None:
    with pytest.raises(StoreError, match="NEO4J_DATABASE"):
        ServerStore(neo4j_server.uri, ("neo4j", neo4j_server.password), database="elsewhere")


def test_reading_makes_nothing(neo4j_server: Neo4jServer, driver: Driver) -> None:
    told = refusal(neo4j_server.uri, ("neo4j", neo4j_server.password), read_only=True)
    assert "load a document first" in told
    assert driver.execute_query("MATCH (n) RETURN n").records == []


def test_what_is_opened_to_be_read_is_not_written(neo4j_server: Neo4jServer, driver: Driver) -> None:
    auth = ("neo4j", neo4j_server.password)
    with ServerStore(neo4j_server.uri, auth):
        pass
    with ServerStore(neo4j_server.uri, auth, read_only=True) as store:
        assert store.version() == 0
        with pytest.raises(StoreError, match="read only"), store.writing():
            pass


def test_a_graph_of_a_newer_version_is_refused(neo4j_server: Neo4jServer, driver: Driver) -> None:
    driver.execute_query("CREATE (:Store {id: 'store', format: 99, version: 1})")
    assert "newer graphapp" in refusal(neo4j_server.uri, ("neo4j", neo4j_server.password))


def test_writers_queue(neo4j_server: Neo4jServer, driver: Driver) -> None:
    with ServerStore(neo4j_server.uri, ("neo4j", neo4j_server.password)) as store:

        def write(name: str) -> None:
            with store.writing() as transaction:
                known = len(transaction.node_values(["Person-0", "Person-1", "Person-2"]))
                transaction.apply(Changes(put_nodes=(Node("Person", f"Person-{known}", {"name": name}),)))

        threads = [threading.Thread(target=write, args=[name]) for name in ("Ada", "Bo", "Cy")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert {node.id: node.values["name"] for node in store.nodes()}.keys() == {"Person-0", "Person-1", "Person-2"}
        assert store.version() == 3


def test_a_writer_waits_for_another_only_so_long(neo4j_server: Neo4jServer, driver: Driver) -> None:
    auth = ("neo4j", neo4j_server.password)
    with ServerStore(neo4j_server.uri, auth) as first, ServerStore(neo4j_server.uri, auth, patience=0.1) as second:
        with first.writing() as transaction:
            with pytest.raises(StoreBusyError, match="busy"), second.writing():
                pass
            transaction.apply(Changes(put_nodes=(Node("Person", "Person-0", {"name": "Ada"}),)))
        assert second.version() == 1


def test_every_edge_of_the_model_is_found_by_who_claims_it(driver: Driver, neo4j_server: Neo4jServer) -> None:
    text = resources.files("graphapp.schema").joinpath("constraints.cypher").read_text(encoding="utf-8")
    with ServerStore(neo4j_server.uri, ("neo4j", neo4j_server.password)):
        found = driver.execute_query(
            "SHOW INDEXES YIELD name, labelsOrTypes WHERE name STARTS WITH 'claimant_' RETURN *"
        ).records
    assert sorted(record["labelsOrTypes"][0] for record in found) == list(EDGE_TYPES)
    assert text.count("claimant_") == len(EDGE_TYPES)


def test_lower_case_is_the_same_in_both_stores(driver: Driver) -> None:
    old = unicodedata.ucd_3_2_0  # letters that every Python and every Java knows
    letters = [chr(c) for c in range(sys.maxunicode + 1) if old.category(chr(c)) in ("Lu", "Lt", "Ll")]
    [record] = driver.execute_query("RETURN [c IN $letters | toLower(c)] AS lower", letters=letters).records
    different = [c for c, lower in zip(letters, record["lower"], strict=True) if c.lower() != lower]
    assert different == []
