"""Both stores answer as the reference does, whatever graph and question chance brings."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from neo4j_server import Neo4jServer
from store_reference import Reference, found
from store_strategies import graphs, questions

from graphapp.schema.model import KINDS
from graphapp.store.contract import Changes, Store
from graphapp.store.embedded import EmbeddedStore
from graphapp.store.selection import Question

FIXTURES = [
    HealthCheck.function_scoped_fixture,
    HealthCheck.too_slow,
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
]
# The same examples every time: a suite that fails by chance says nothing of the change it is run for.
MODEST = settings(
    deadline=None, derandomize=True, suppress_health_check=FIXTURES, phases=[Phase.explicit, Phase.generate, Phase.shrink]
)


SEARCHES = st.sampled_from(
    (
        "a",
        "ab zz c",
        "zz ss ab",
        "é c the ab zz",
        "zz zz",
        "b ab z ab",
        "A b",
        "c ab",
        "Ä",
        "é",
        "ss",
        "ffi",
        "un",
        "z",
        "Σισυφ",
        "中",
        "b",
    )
)


def agree(store: Store, graph: Changes, asked: list[Question], search: str) -> None:
    with store.writing() as transaction:
        transaction.apply(graph)
    for question in asked:
        assert store.answer(question) == Reference(graph.put_nodes, graph.put_edges, question).answer()
    assert list(store.nodes()) == sorted(graph.put_nodes, key=lambda node: node.id)
    assert list(store.edges()) == sorted(graph.put_edges, key=lambda e: (e.source, e.type, e.target, e.by))
    assert {hit.id for hit in store.search(search, KINDS, 999)} == found(graph.put_nodes, search)


@settings(MODEST, max_examples=60)
@given(graphs(), st.lists(questions(), min_size=4, max_size=4), SEARCHES)
def test_the_embedded_store_answers_as_the_reference(
    tmp_path_factory: pytest.TempPathFactory, graph: Changes, asked: list[Question], search: str
) -> None:
    with EmbeddedStore(tmp_path_factory.mktemp("store") / "graph.db") as store:
        agree(store, graph, asked, search)


@settings(MODEST, max_examples=10, phases=[Phase.generate])
@given(graphs(), st.lists(questions(), min_size=3, max_size=3), SEARCHES)
def test_neo4j_answers_as_the_reference(
    opened_server: Store, neo4j_server: Neo4jServer, graph: Changes, asked: list[Question], search: str
) -> None:
    neo4j_server.clear()
    agree(opened_server, graph, asked, search)
