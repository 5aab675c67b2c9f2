"""What Neo4j is told when the graph changes is found by identity, however small the planner believes the graph to be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from neo4j import Driver, GraphDatabase
from neo4j_server import Neo4jServer
from small_graph import GRAPH, HARBOUR, ITEM, OWNED, OWNED_AGAIN, OWNED_TOO, write

from graphapp.store.contract import Changes, Edge
from graphapp.store.server import ServerStore
from graphapp.store.server_writing import APPLY

LISTS = ("gone", "dropped", "nodes", "changed", "new", "forgotten", "records", "names")
PARAMETERS: dict[str, Any] = {**{name: [] for name in LISTS}, "values": {}}
MANY = 3_000


@pytest.fixture
def driver(neo4j_server: Neo4jServer) -> Iterator[Driver]:
    neo4j_server.clear()
    with GraphDatabase.driver(neo4j_server.uri, auth=("neo4j", neo4j_server.password)) as driver:
        yield driver
    neo4j_server.clear()


def operators(plan: Any) -> Iterator[str]:
    yield plan["operatorType"].partition("@")[0]
    for child in plan.get("children", ()):
        yield from operators(child)


def planned(driver: Driver, statement: str, **parameters: Any) -> list[str]:
    return list(operators(driver.execute_query(f"EXPLAIN {statement}", parameters).summary.plan))


def test_on_an_empty_graph_no_row_is_found_by_its_claimant_or_by_a_scan(neo4j_server: Neo4jServer, driver: Driver) -> None:
    with ServerStore(neo4j_server.uri, ("neo4j", neo4j_server.password)):
        pass
    found = planned(driver, APPLY.removeprefix("CYPHER replan=skip"), **PARAMETERS)
    assert [each for each in found if "Scan" in each or ("Relationship" in each and "IndexSeek" in each)] == []
    assert found.count("DirectedRelationshipByElementIdSeek") == 2  # dropped and changed
    assert sum("NodeUniqueIndexSeek" in each for each in found) >= 5  # of things, records and names
    merged = "UNWIND $new AS r MATCH (s:Thing {id: r[0]}) MATCH (t:Thing {id: r[1]}) MERGE (s)-[e:PART_OF {by: r[2]}]->(t)"
    assert any("RelationshipIndexSeek" in each for each in planned(driver, merged, new=[]))  # what is to be avoided


def test_a_claimant_may_assert_many_things_in_one_transaction(neo4j_server: Neo4jServer, driver: Driver) -> None:
    edges = [Edge(ITEM.id, "OWNED_BY", HARBOUR.id, f"Document-{each % 2}-{each}") for each in range(MANY)]
    with ServerStore(neo4j_server.uri, ("neo4j", neo4j_server.password)) as store:
        write(store, GRAPH, Changes(put_edges=tuple(edges)))
        assert sum(edge.by.startswith("Document-1-") for edge in store.edges()) == MANY // 2


def test_what_a_transaction_has_seen_does_not_mislead_it(neo4j_server: Neo4jServer, driver: Driver) -> None:
    other = replace(OWNED, note="read otherwise")
    with ServerStore(neo4j_server.uri, ("neo4j", neo4j_server.password)) as store:
        write(store, GRAPH)
        with store.writing() as transaction:
            assert transaction.edges_by(["Document-1"]) == [OWNED, OWNED_TOO]
            transaction.apply(Changes(put_edges=(other,), drop_edges=(OWNED_TOO,)))
            assert transaction.edges_by(["Document-1"]) == [other]
            transaction.apply(Changes(put_edges=(OWNED_TOO, OWNED_TOO), drop_edges=(OWNED_TOO,)))
            transaction.apply(Changes(put_nodes=(HARBOUR,), drop_nodes=(HARBOUR.id,), put_edges=(other,)))
        assert list(store.edges()) == [other, OWNED_TOO]
        assert OWNED_AGAIN not in list(store.edges())
