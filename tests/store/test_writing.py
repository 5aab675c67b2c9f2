"""What every store does when it is written, told with a small invented graph."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_graph import GRAPH, HARBOUR, ITEM, MINERS, OWNED, OWNED_AGAIN, OWNED_TOO, QUOTE, record, write

from graphapp.schema.errors import StoreError, UsageError
from graphapp.store.contract import Changes, Edge, Entry, Node, Store
from graphapp.store.dump import dump


def test_what_is_written_twice_is_there_once(store: Store) -> None:
    write(store, GRAPH)
    once = list(dump(store))
    write(store, GRAPH, GRAPH)
    assert list(dump(store)) == once


def test_putting_replaces_all_values(store: Store) -> None:
    write(store, GRAPH, Changes(put_nodes=(Node("Organisation", HARBOUR.id, {"name": "Harbour"}),)))
    write(store, Changes(put_edges=(replace(OWNED, position=None, statements=(), note=None, derived=True),)))
    assert next(node for node in store.nodes() if node.id == HARBOUR.id).values == {"name": "Harbour"}
    assert next(iter(store.edges())) == Edge(ITEM.id, "OWNED_BY", HARBOUR.id, "Document-1", derived=True)
    assert store.search("relief", ["Organisation"], 9) == []


def test_nodes_and_edges_come_as_they_were_put_in_order(store: Store) -> None:
    write(store, GRAPH)
    assert list(store.nodes()) == sorted([HARBOUR, MINERS, ITEM, QUOTE], key=lambda node: node.id)
    assert list(store.edges()) == [OWNED, OWNED_AGAIN, OWNED_TOO]


def test_dropping_a_node_drops_its_edges_and_words(store: Store) -> None:
    write(store, GRAPH, Changes(drop_nodes=(HARBOUR.id, "Organisation-404")))
    assert list(store.edges()) == [OWNED_TOO]
    assert store.search("harbour", ["Organisation"], 9) == []


def test_a_claim_is_dropped_by_its_identity(store: Store) -> None:
    write(store, GRAPH, Changes(drop_edges=(Edge(ITEM.id, "OWNED_BY", HARBOUR.id, "Document-1"),)))
    assert list(store.edges()) == [OWNED_AGAIN, OWNED_TOO]


def test_drops_come_before_puts(store: Store) -> None:
    write(store, GRAPH, Changes(put_nodes=(HARBOUR,), drop_nodes=(HARBOUR.id,)))
    assert HARBOUR in list(store.nodes())
    assert list(store.edges()) == [OWNED_TOO]


def test_an_exception_in_the_block_undoes_all_of_it(store: Store) -> None:
    write(store, GRAPH)
    before, version = list(dump(store)), store.version()
    with pytest.raises(ZeroDivisionError), store.writing() as transaction:  # noqa: PT012
        transaction.apply(Changes(drop_nodes=(HARBOUR.id,), put_records=(record("Document-1"),)))
        assert transaction.node_values([HARBOUR.id]) == {}
        raise ZeroDivisionError
    assert (list(dump(store)), store.version(), store.sources()) == (before, version, {})


def test_the_version_grows_with_what_is_written_only(store: Store) -> None:
    first = store.version()
    write(store, Changes())
    assert store.version() == first
    write(store, GRAPH)
    assert store.version() > first


@pytest.mark.parametrize("end", ["source", "target"])
def test_an_edge_to_nowhere_is_refused_and_nothing_is_written(store: Store, end: str) -> None:
    astray = replace(OWNED, **{end: "Organisation-404"})
    with pytest.raises(StoreError, match="Organisation-404"):
        write(store, GRAPH, Changes(put_edges=(astray,)))
    assert list(store.nodes()) == []


def test_what_the_model_does_not_have_is_refused(store: Store) -> None:
    with pytest.raises(UsageError, match=r"«Organization».*Organisation"):
        write(store, Changes(put_nodes=(Node("Organization", "x"),)))
    with pytest.raises(UsageError, match=r"Organisation stores no field «nmae»: did you mean name"):
        write(store, Changes(put_nodes=(Node("Organisation", "x", {"nmae": "Harbour"}),)))
    with pytest.raises(UsageError, match="«OWNS»"):
        write(store, GRAPH, Changes(put_edges=(replace(OWNED, type="OWNS"),)))


def test_a_writer_sees_what_it_needs(store: Store) -> None:
    write(store, GRAPH)
    with store.writing() as transaction:
        assert transaction.node_values([HARBOUR.id, "x"]) == {HARBOUR.id: HARBOUR}
        assert transaction.nodes_of("Organisation") == [HARBOUR, MINERS]
        assert transaction.nodes_of("Decision") == []
        assert transaction.edges_by(["Document-1"]) == [OWNED, OWNED_TOO]
        assert transaction.edges_to([HARBOUR.id], ["OWNED_BY", "LEADS"]) == [OWNED, OWNED_AGAIN]
        assert transaction.edges_to([HARBOUR.id], ["LEADS"]) == []
        assert transaction.edges_from([ITEM.id, HARBOUR.id], ["OWNED_BY"]) == [OWNED, OWNED_AGAIN, OWNED_TOO]
        assert transaction.edges_from([ITEM.id], ["LEADS"]) == []
        assert transaction.unclaimed([QUOTE.id, HARBOUR.id, ITEM.id, "x"]) == [QUOTE.id]
        assert transaction.notes_on([HARBOUR.id, QUOTE.id], ["OWNED_BY", "LEADS"], []) == {HARBOUR.id: {"": 1, "clause": 1}}
        assert transaction.notes_on([HARBOUR.id], ["OWNED_BY"], [OWNED.by]) == {HARBOUR.id: {"": 1}}
        assert transaction.notes_on([HARBOUR.id], ["LEADS"], []) == {}
        transaction.apply(Changes(drop_edges=(OWNED, OWNED_AGAIN)))
        assert transaction.unclaimed([QUOTE.id, HARBOUR.id]) == [HARBOUR.id, QUOTE.id]


def test_records_are_found_by_document_series_and_name(store: Store) -> None:
    first, second = record("Document-1", "Group-1", ("b", "a")), record("Document-2", "Group-2", ("a",))
    third = record("Document-3", "Group-2")
    write(store, Changes(put_records=(third, second, first)))
    with store.writing() as transaction:
        assert transaction.records(documents=["Document-1"]) == [first]
        assert transaction.records(series=["Group-2"]) == [second, third]
        assert transaction.records(names=["a"], documents=["Document-1", "x"]) == [first, second]
        assert transaction.records() == []
        assert transaction.entries(["a", "ab"]) == [Entry("Document-1", "Group-1", "a"), Entry("Document-2", "Group-2", "a")]
        assert transaction.entries(["x"]) == transaction.entries([]) == []
        transaction.apply(Changes(put_records=(replace(second, names=("c",)),), drop_records=("Document-3",)))
        assert list(transaction.all_records()) == [first, replace(second, names=("c",))]
        assert transaction.records(names=["a"]) == [first]
    assert store.sources() == {"Document-1": first.sources, "Document-2": second.sources}
    assert store.record_of("Document-1") == first
    assert store.record_of("Document-3") is None
