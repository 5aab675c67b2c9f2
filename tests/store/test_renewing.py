"""A store of an older format is brought up to date by whoever opens it next, also to read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from making import Minutes
from neo4j import GraphDatabase
from neo4j_server import Neo4jServer
from small_graph import DAY, GRAPH, HARBOUR, ITEM, write
from working import load

from graphapp.access import open_for_reading
from graphapp.schema.errors import StoreError
from graphapp.store.contract import Changes, Edge, Node, Store
from graphapp.store.dump import dump
from graphapp.store.embedded import EmbeddedStore
from graphapp.store.selection import Compare, Operator, Order, Question, Selection
from graphapp.store.server import ServerStore

LIFE = {"from": "2024-01-01", "dueDate": "2024-02-01", "silent": False, "slips": 0, "carriedOver": 0}
LATE = Changes(
    put_nodes=(Node("Commitment", "Commitment-1", {"text": "Send the map"}), Node("Phase", "Phase-1", LIFE)),
    put_edges=(Edge("Commitment-1", "DURING", "Phase-1", "Group-1", True),),
)
OVERDUE = Selection("Commitment", ("text",), where=Compare("overdue", Operator.EQ, True), order=(Order("dueDate"),), limit=9)


def found(store: Store) -> tuple[list[Node], list[str], list[str]]:
    overdue = [row["id"] for row in store.answer(Question(OVERDUE, DAY)).rows]
    return store.called("Organisation", "hr"), overdue, [hit.id for hit in store.search("maps", ["ActionItem"], 9)]


PROMISED = (
    Minutes("2025-01-10", "one.md").action("Print the well map of the valley", "Otter Relief", due="2025-02-01").record(),
    Minutes("2025-02-10", "two.md").action("Print the big well map of the valley", "Kite Union", due="2025-03-01").record(),
)


ALL = ([HARBOUR], ["Commitment-1"], [ITEM.id])


def age(path: Path) -> None:
    """Leaves the file as it was written before there were words for whole names and an index of due dates."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE words SET folded = 'harbour relief' WHERE folded LIKE 'harbour%'")
        connection.execute("UPDATE words SET folded = 'send the map' WHERE folded LIKE '%send%'")
        for index in ("phase_due", "phase_until", "record_date"):
            connection.execute(f"DROP INDEX {index}")
        for column in ("name", "first", "until"):
            connection.execute(f"ALTER TABLE node DROP COLUMN {column}")
        connection.execute("PRAGMA user_version = 1")


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_is_brought_up_to_date(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "graph.db"
    with EmbeddedStore(path) as store:
        write(store, GRAPH, LATE)
        assert found(store) == ALL
        before = list(dump(store))
    age(path)
    with EmbeddedStore(path, read_only=read_only) as store:
        assert found(store) == ALL
        assert list(dump(store)) == before
        version = store.version()
    with EmbeddedStore(path) as store:
        assert store.version() == version  # once


def test_a_file_that_may_not_be_written_is_not_read_in_an_older_format(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    with EmbeddedStore(path) as store:
        write(store, GRAPH)
    age(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another process"):
            EmbeddedStore(path, read_only=True, patience=0.01)


def test_a_file_without_the_words_of_then_is_told_them_by_its_records(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    with EmbeddedStore(path) as store:
        load(store, *PROMISED)
        before = list(dump(store))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP INDEX phase_until")
        connection.execute("DELETE FROM edge WHERE source IN (SELECT key FROM node WHERE kind = 'Phase')")
        connection.execute("UPDATE node SET text = NULL, body = json_remove(body, '$.own') WHERE kind = 'Phase'")
        connection.execute("PRAGMA user_version = 2")
    with EmbeddedStore(path, read_only=True) as store:
        assert list(dump(store)) != before
    with open_for_reading(str(path)) as opened:
        assert list(dump(opened)) == before


@pytest.mark.parametrize("read_only", [False, True])
def test_a_graph_in_neo4j_is_brought_up_to_date(neo4j_server: Neo4jServer, read_only: bool) -> None:
    neo4j_server.clear()
    auth = ("neo4j", neo4j_server.password)
    with ServerStore(neo4j_server.uri, auth) as store:
        write(store, GRAPH, LATE)
        before = list(dump(store))
    with GraphDatabase.driver(neo4j_server.uri, auth=auth) as driver:
        driver.execute_query("MATCH (s:Store) SET s.format = 1")
        driver.execute_query("MATCH (n:Phase) REMOVE n._closed, n._due")
        driver.execute_query("MATCH (n:Organisation) SET n._words = 'harbour relief'")
        driver.execute_query("DROP INDEX phase_due")
    with ServerStore(neo4j_server.uri, auth, read_only=read_only) as store:
        assert found(store) == ALL
        assert list(dump(store)) == before
        version = store.version()
    with ServerStore(neo4j_server.uri, auth) as store:
        assert store.version() == version
    neo4j_server.clear()
