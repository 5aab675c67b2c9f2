"""Both stores answer as the reference does, whatever graph and question chance brings."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from neo4j_server import Neo4jServer
from store_reference import Reference
from store_strategies import graphs, questions

from graphapp.store.contract import Changes, Store
from graphapp.store.embedded import EmbeddedStore
from graphapp.store.selection import Question

FIXTURES = [
    HealthCheck.function_scoped_fixture,
    HealthCheck.too_slow,
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
]
MODEST = settings(deadline=None, suppress_health_check=FIXTURES, phases=[Phase.explicit, Phase.generate, Phase.shrink])


def agree(store: Store, graph: Changes, question: Question) -> None:
    expected = Reference(graph.put_nodes, graph.put_edges, question).answer()
    assert store.answer(question) == expected


@settings(MODEST, max_examples=60)
@given(graph=graphs(), asked=st.lists(questions(), min_size=4, max_size=4))
def test_the_embedded_store_answers_as_the_reference(tmp_path_factory: Any, graph: Changes, asked: list[Question]) -> None:
    with EmbeddedStore(tmp_path_factory.mktemp("store") / "graph.db") as store:
        with store.writing() as transaction:
            transaction.apply(graph)
        for question in asked:
            agree(store, graph, question)


@settings(MODEST, max_examples=12)
@given(graph=graphs(), asked=st.lists(questions(), min_size=3, max_size=3))
def test_neo4j_answers_as_the_reference(
    opened_server: Store, neo4j_server: Neo4jServer, graph: Changes, asked: list[Question]
) -> None:
    neo4j_server.clear()
    with opened_server.writing() as transaction:
        transaction.apply(graph)
    for question in asked:
        agree(opened_server, graph, question)
