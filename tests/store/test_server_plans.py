"""How Neo4j means to find what is asked: no kind is read whole where an index leads there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from neo4j import Driver, GraphDatabase
from neo4j_server import Neo4jServer

from graphapp.store.aggregates import Aggregate, Grouping, Key
from graphapp.store.aggregates_cypher import compile_aggregate
from graphapp.store.cypher import compile_cypher
from graphapp.store.selection import Compare, Include, Operator, Order, Question, Selection, Some
from graphapp.store.server import ServerStore


@pytest.fixture
def driver(neo4j_server: Neo4jServer) -> Iterator[Driver]:
    neo4j_server.clear()
    auth = ("neo4j", neo4j_server.password)
    with ServerStore(neo4j_server.uri, auth), GraphDatabase.driver(neo4j_server.uri, auth=auth) as driver:
        yield driver
    neo4j_server.clear()


def operators(plan: Any) -> Iterator[str]:
    yield plan["operatorType"].partition("@")[0]
    for child in plan.get("children", ()):
        yield from operators(child)


def planned(driver: Driver, statement: str, parameters: dict[str, Any]) -> list[str]:
    return list(operators(driver.execute_query(f"EXPLAIN {statement}", parameters).summary.plan))


def test_a_page_in_order_of_ids_reads_the_index_and_no_other_kind(driver: Driver) -> None:
    page = Selection("Organisation", order=(Order("id"),), limit=2, after=("Organisation-1",))
    found = planned(driver, *compile_cypher(Question(page, "2024-01-31"))[:2])
    assert "NodeUniqueIndexSeekByRange" in found
    assert [each for each in found if "Scan" in each or each in ("Sort", "Top")] == []


def test_what_is_overdue_is_read_in_order_of_its_due_date(driver: Driver) -> None:
    each = "UNWIND range(1, 500) AS i CREATE (:Thing:Commitment {id: 'Commitment-' + i})-[:DURING]->(:Thing:Phase {"
    driver.execute_query(each + "id: 'Phase-' + i, _closed: i % 2 = 0, _due: toString(2000 + i), from: '', dueDate: ''})")
    driver.execute_query("CALL db.prepareForReplanning()")  # the server counts what is there, which it else does by and by
    late = Compare("overdue", Operator.EQ, True)
    page = Selection("Commitment", ("text",), where=late, order=(Order("dueDate"),), limit=2)
    found = planned(driver, *compile_cypher(Question(page, "2024-01-31"))[:2])
    assert {"NodeIndexSeek", "PartialTop"} <= set(found), " ".join(found)
    assert [each for each in found if "Scan" in each or each in ("Sort", "Top")] == []


def test_counts_start_at_what_is_told_of_related_things(driver: Driver) -> None:
    where = Some("countries", Compare("iso3", Operator.EQ, "KEN"))
    asked = Aggregate("Commitment", "2024-01-31", where, (Grouping((Key("owners"), Key("status"))),), total=False)
    found = planned(driver, *compile_aggregate(asked))
    assert "NodeIndexSeek" in found
    assert [each for each in found if "Scan" in each] == []


def test_large_rows_come_one_by_one_and_small_ones_as_one_list(driver: Driver) -> None:
    driver.execute_query("UNWIND ['a', 'b', 'c'] AS letter CREATE (:Thing:Organisation {id: 'Organisation-' + letter})")
    owners = Include("owners", "owners", Selection("Actor", ("name",)))
    small = Selection("Organisation", ("id",), order=(Order("id"),), limit=2)
    large = replace(
        small, includes=(Include("commitments", "commitments", Selection("Commitment", ("text",), includes=(owners,))),)
    )

    def records(page: Selection) -> list[list[Any]]:
        statement, parameters, _ = compile_cypher(Question(page, "2024-01-31", total=True))
        return [record.values()[:2] for record in driver.execute_query(statement, parameters).records]

    assert records(small) == [[[["Organisation-a"], ["Organisation-b"]], 3]]
    assert records(large) == [[[["Organisation-a", []]], 3], [[["Organisation-b", []]], 3]]
    assert records(replace(large, after=("Organisation-c",))) == [[None, 3]]
