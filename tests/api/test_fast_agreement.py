"""The fast way gives the bytes of the ordinary way, for whatever operation chance brings, over both stores."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random

import orjson
import pytest
from api_operations import Operations
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graphapp.api import misses
from graphapp.api.days import today
from graphapp.api.execution import Request, respond
from graphapp.api.fast.ordinary import OrdinaryError
from graphapp.api.fast.plans import Plans
from graphapp.api.library import schema
from graphapp.store.contract import Changes, Edge, Node, Store
from graphapp.store.server import ServerStore

# What a sound store does not hold, and a schema does not let through.
BROKEN = (
    Node("Organisation", "Organisation-nameless", {"acronym": "NN"}),
    Node("Statement", "Statement-huge", {"text": "Too far", "start": 2**31, "end": 2**31 + 5}),
    Node("ActionItem", "ActionItem-odd", {"text": "Odd", "kind": "SOMETHING", "state": "OPEN", "change": "NEW"}),
)
LEADING_THERE = (
    Edge("Organisation-nameless", "INVOLVED_IN", "Initiative-river", "Document-march"),
    Edge("ActionItem-odd", "STATED_IN", "Statement-huge", "Document-march"),
    Edge("ActionItem-odd", "OWNED_BY", "Organisation-heron", "Document-march", position=3),
)
MODEST = settings(
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate],
)


@pytest.fixture
def broken(store: Store) -> Store:
    """The graph of the invented group, with what is wrong in it."""
    with store.writing() as transaction:
        transaction.apply(Changes(put_nodes=BROKEN, put_edges=LEADING_THERE))
    return store


@pytest.fixture(scope="module")
def opened_server(neo4j_server) -> Iterator[ServerStore]:
    """The Neo4j store, empty."""
    neo4j_server.clear()
    with ServerStore(neo4j_server.uri, ("neo4j", neo4j_server.password)) as opened:
        yield opened
    neo4j_server.clear()


@pytest.fixture
def broken_server(broken: Store, opened_server: ServerStore) -> Store:
    """The same graph in Neo4j."""
    with broken.writing() as transaction:
        records = tuple(transaction.all_records())
    with opened_server.writing() as transaction:
        transaction.apply(Changes(put_nodes=tuple(broken.nodes()), put_edges=tuple(broken.edges()), put_records=records))
    return opened_server


def compare(store: Store, plans: Plans, chance: Random, seen: Counter[str]) -> None:
    """Fails where the fast way shows anything but what the ordinary way shows."""
    text, variables = Operations(chance, list(store.nodes())).write()
    ordinary = respond(store, Request(text, variables))
    seen["errors" if "errors" in ordinary else "data"] += 1
    for _ in range(2):  # the second time from what was kept
        try:
            fast, missed = plans.data(text, None, variables, today())
        except OrdinaryError:
            return
        seen["fast"] += 1
        assert orjson.dumps(fast) == orjson.dumps(ordinary["data"]), (text, variables)
        assert "errors" not in ordinary
        assert misses.shown(store, missed).get("notFound") == ordinary["extensions"].get("notFound")


def test_both_ways_agree(broken):
    seen: Counter[str] = Counter()
    plans = Plans(schema()._schema, broken)

    @settings(MODEST, max_examples=200)
    @given(st.randoms(use_true_random=False))
    def agree(chance):
        compare(broken, plans, chance, seen)

    agree()
    assert seen["data"] > seen["errors"] > 0
    assert seen["fast"] > 1.7 * seen["data"]  # of 2: little that can be answered is left to the ordinary way


def test_both_ways_agree_on_neo4j(broken_server):
    seen: Counter[str] = Counter()
    plans = Plans(schema()._schema, broken_server)

    @settings(MODEST, max_examples=40)
    @given(st.randoms(use_true_random=False))
    def agree(chance):
        compare(broken_server, plans, chance, seen)

    agree()
    assert seen["fast"] > seen["data"] > 0
