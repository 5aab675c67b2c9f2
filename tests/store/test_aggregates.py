"""Counts by groups: said plainly on a small graph, then both stores against a count in memory, whatever chance brings."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from neo4j_server import Neo4jServer
from store_reference import Reference
from store_strategies import CLAIMANTS, DAYS, KIND_NAMES, common, filters, graphs

from graphapp.schema.errors import UsageError
from graphapp.schema.model import INTERFACES, Relation, Type
from graphapp.store.aggregates import Aggregate, Counted, Counts, Grouping, Key, Period, Value, meant
from graphapp.store.contract import Changes, Edge, Node, Store
from graphapp.store.embedded import EmbeddedStore
from graphapp.store.selection import Compare, Operator

DAY = "2024-05-10"
PROMISES = {  # owners, countries, due, ended
    "a": ("Tern Plover", "Land", "2024-05-01", None),
    "b": ("Tern", "", "2024-05-20", None),
    "c": ("", "Land Isle", None, None),
    "d": ("Plover", "", "2024-06-02", "COMPLETED"),
}


def small() -> Changes:
    """Four promises of two organisations, in two countries."""
    nodes = [Node("Organisation", f"Organisation-{name}", {"name": name}) for name in ("Tern", "Plover", "Heron")]
    nodes += [Node("Country", f"Country-{name}", {"name": name, "iso3": name[:3].upper()}) for name in ("Land", "Isle")]
    edges = []
    for name, (owners, countries, due, ending) in PROMISES.items():
        promise, phase = f"Commitment-{name}", f"Phase-{name}"
        values = {"dueDate": due, "ending": ending} if ending else {"dueDate": due}
        kept = {"from": "2024-01-01", "silent": False, "slips": 0, "carriedOver": 0}
        nodes.append(Node("Commitment", promise, {"text": name}))
        nodes.append(Node("Phase", phase, kept | {key: value for key, value in values.items() if value}))
        edges.append(Edge(promise, "DURING", phase, "Group-0", derived=True))
        edges += [Edge(promise, "COMMITTED_BY", f"Organisation-{owner}", by) for owner in owners.split() for by in ("x", "y")]
        edges += [Edge(promise, "LOCATED_IN", f"Country-{country}", "x") for country in countries.split()]
    return Changes(put_nodes=tuple(nodes), put_edges=tuple(edges))


@pytest.fixture
def promises(store: Store) -> Store:
    with store.writing() as transaction:
        transaction.apply(small())
    return store


def told(store: Store, *keys: Key, **how: Any) -> list[tuple[Any, ...]]:
    grouping = Grouping(keys, how.pop("limit", None), how.pop("by_key", False))
    counts = store.aggregate(Aggregate("Commitment", DAY, groupings=(grouping,), **how))
    return [(*(one.label or one.value for one in group.values), group.count) for group in counts.groupings[0]]


def test_a_thing_counts_once_for_each_of_its_owners_and_nobodys_apart(promises: Store) -> None:
    assert told(promises, Key("owners")) == [("Plover", 2), ("Tern", 2), (None, 1)]


def test_groups_of_two_keys_are_those_that_occur(promises: Store) -> None:
    by_both = told(promises, Key("owners"), Key("status"), by_key=True)
    assert by_both == [
        ("Plover", "COMPLETED", 1),
        ("Plover", "OVERDUE", 1),
        ("Tern", "OPEN", 1),
        ("Tern", "OVERDUE", 1),
        (None, "OPEN", 1),
    ]


def test_groups_by_the_month_due_in_its_order_and_unknown_last(promises: Store) -> None:
    month = Key("dueDate", Period.MONTH)
    assert told(promises, month, by_key=True) == [("2024-05", 2), ("2024-06", 1), (None, 1)]
    assert told(promises, Key("dueDate", Period.YEAR)) == [("2024", 3), (None, 1)]
    assert told(promises, month, limit=1) == [("2024-05", 2)]
    assert told(promises, month, limit=0) == []


def test_false_and_zero_are_no_unknown(promises: Store) -> None:
    asked = Aggregate("Commitment", DAY, groupings=(Grouping((Key("overdue"), Key("slips"))),))
    [groups] = promises.aggregate(asked).groupings
    assert groups == (Counted((Value(False), Value(0)), 3), Counted((Value(True), Value(0)), 1))


def test_several_groupings_and_the_total_come_at_once(promises: Store) -> None:
    keys = (Key("countries"), Key("status"))
    where = Compare("status", Operator.IN, ["OPEN", "OVERDUE"])
    asked = Aggregate("Commitment", DAY, where, tuple(Grouping((key,)) for key in keys))
    counts = promises.aggregate(asked)
    assert counts.total == 3
    assert [[(group.values[0].label or group.values[0].value, group.count) for group in of] for of in counts.groupings] == [
        [("Land", 2), ("Isle", 1), (None, 1)],
        [("OPEN", 2), ("OVERDUE", 1)],
    ]
    assert promises.aggregate(replace(asked, groupings=())) == Counts(3, ())


def test_a_claim_of_another_document_does_not_count_within_one(promises: Store) -> None:
    assert told(promises, Key("countries"), within="y") == [(None, 4)]
    assert told(promises, Key("owners"), within="y") == [("Plover", 2), ("Tern", 2), (None, 1)]


def test_nothing_exists_before_it_was_recorded(promises: Store) -> None:
    asked = Aggregate("Commitment", "2023-12-31", groupings=(Grouping((Key("owners"),)),))
    assert promises.aggregate(asked) == Counts(0, ((),))


@pytest.mark.parametrize(
    ("grouping", "said"),
    [
        (Grouping(()), "one to 4 keys"),
        (Grouping((Key("status"), Key("status"))), "each once"),
        (Grouping((Key("owner"),)), "did you mean .*owners"),
        (Grouping((Key("owners", Period.YEAR),)), "is no day"),
        (Grouping((Key("status", Period.MONTH),)), "is no day"),
        (Grouping((Key("status"),), -1), "0 or more"),
    ],
)
def test_what_cannot_be_grouped_is_refused(store: Store, grouping: Grouping, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        store.aggregate(Aggregate("Commitment", DAY, groupings=(grouping,)))


def test_a_list_of_words_is_no_key(store: Store) -> None:
    with pytest.raises(UsageError, match="list of words"):
        store.aggregate(Aggregate("Organisation", DAY, groupings=(Grouping((Key("aliases"),)),)))


@st.composite
def aggregates(draw: st.DrawFn) -> Aggregate:
    """A count that the model allows."""
    kind = draw(st.sampled_from([*KIND_NAMES, *INTERFACES]))
    fields, relations = common(kind)
    keys = [Key(f.name) for f in fields if not f.many] + [Key(r.name) for r in relations]
    keys += [Key(f.name, period) for f in fields for period in Period if f.holds is Type.DATE]
    by = st.lists(st.sampled_from(keys), min_size=1, max_size=3, unique=True).map(tuple)
    groupings = st.lists(st.builds(Grouping, by, st.none() | st.integers(0, 4), st.booleans()), max_size=3).map(tuple)
    where, within = draw(st.none() | filters(kind, 2)), draw(st.none() | st.sampled_from(CLAIMANTS))
    return Aggregate(kind, draw(st.sampled_from(DAYS)), where, draw(groupings), within)


def expected(graph: Changes, asked: Aggregate) -> Counts:
    """The counts, as plainly as possible."""
    reference = Reference(graph.put_nodes, graph.put_edges, asked.question)
    things = [n for n in reference.of_kind(graph.put_nodes, asked.kind) if reference.matches(n, asked.where)]
    return Counts(len(things), tuple(_groups(reference, things, grouping) for grouping in asked.groupings))


def _groups(reference: Reference, things: list[Node], grouping: Grouping) -> tuple[Counted, ...]:
    tally = Counter(values for thing in things for values in product(*(_values(reference, thing, key) for key in grouping.by)))
    kind = reference.question.selection.kind
    folds = [getattr(meant(kind, key), "holds", None) in (None, Type.TEXT) for key in grouping.by]

    def rank(group: tuple[tuple[Value, ...], int]) -> Any:
        keys = [_rank(value, fold) for value, fold in zip(group[0], folds, strict=True)]
        return keys if grouping.by_key else (-group[1], keys)

    return tuple(Counted(values, count) for values, count in sorted(tally.items(), key=rank)[: grouping.limit])


def _rank(value: Value, folds: bool) -> tuple[Any, ...]:
    if value.value is None:
        return (1,)
    return (0, str(value.label or value.value).lower(), value.value) if folds else (0, value.value, value.value)


def _values(reference: Reference, thing: Node, key: Key) -> list[Value]:
    part = meant(thing.kind, key)
    if isinstance(part, Relation):
        found = [node for node, _ in reference.related(thing, part, part.target)]
        return [Value(node.id, _label(node)) for node in found] or [Value(None)]
    value = reference.value(thing, key.name)
    length = {Period.MONTH: 7, Period.YEAR: 4, None: None}[key.period]
    return [Value(value[:length] if key.period and value is not None else value)]


def _label(node: Node) -> str:
    told = (node.values.get(name) for name in ("name", "source", "date", "text"))
    return next((value for value in told if value is not None), node.id)


FIXTURES = [
    HealthCheck.function_scoped_fixture,
    HealthCheck.too_slow,
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
]
MODEST = settings(
    deadline=None, derandomize=True, suppress_health_check=FIXTURES, phases=[Phase.explicit, Phase.generate, Phase.shrink]
)


def agree(store: Store, graph: Changes, asked: list[Aggregate]) -> None:
    with store.writing() as transaction:
        transaction.apply(graph)
    for one in asked:
        assert store.aggregate(one) == expected(graph, one)


@settings(MODEST, max_examples=60)
@given(graphs(), st.lists(aggregates(), min_size=4, max_size=4))
def test_the_embedded_store_counts_as_the_reference(
    tmp_path_factory: pytest.TempPathFactory, graph: Changes, asked: list[Aggregate]
) -> None:
    with EmbeddedStore(tmp_path_factory.mktemp("store") / "graph.db") as store:
        agree(store, graph, asked)


@settings(MODEST, max_examples=10, phases=[Phase.generate])
@given(graphs(), st.lists(aggregates(), min_size=4, max_size=4))
def test_neo4j_counts_as_the_reference(
    opened_server: Store, neo4j_server: Neo4jServer, graph: Changes, asked: list[Aggregate]
) -> None:
    neo4j_server.clear()
    agree(opened_server, graph, asked)
