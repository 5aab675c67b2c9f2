"""A document that comes alone is kept and brought into the graph at once: the same graph, in one step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from each_store import opened_server, store
from making import Minutes

from graphapp.ingest import Effect, keep, settle, take_in
from graphapp.pending import unsettled
from graphapp.schema.records import Record
from graphapp.store.contract import Store
from graphapp.store.dump import dump
from graphapp.store.embedded import EmbeddedStore

__all__ = ["opened_server", "store"]

JANUARY = (
    Minutes("2025-01-10", "one.md").present("Otter Relief", "Heron Aid").action("Print the well map", "Otter Relief").record()
)
FEBRUARY = Minutes("2025-02-10", "two.md").present("Otter Relief").action("Print the well map", due="2025-03-01").record()
MENDED = replace(JANUARY, document="mended", title="Minutes, mended")


def take(store: Store, record: Record) -> Effect:
    with store.writing() as transaction:
        kept, settled = take_in(transaction, record, store.sources())
    assert [each.series for each in settled] == sorted(kept.series)
    return kept.effect


def in_steps(folder: Path, *records: Record) -> list[str]:
    """The graph after each record was kept, and then all were settled."""
    with EmbeddedStore(folder / "steps.db") as other:
        for record in records:
            with other.writing() as transaction:
                keep(transaction, record, other.sources())
        for series in unsettled(other):
            with other.writing() as transaction:
                settle(transaction, series)
        return list(dump(other))


def test_at_once_and_in_steps_give_the_same_graph(store: Store, tmp_path: Path) -> None:
    assert [take(store, each) for each in (JANUARY, FEBRUARY)] == [Effect.ADDED, Effect.ADDED]
    assert unsettled(store) == []
    assert list(dump(store)) == in_steps(tmp_path, JANUARY, FEBRUARY)


def test_the_same_again_changes_nothing_and_a_correction_takes_its_place(store: Store, tmp_path: Path) -> None:
    take(store, JANUARY)
    version = store.version()
    assert take(store, JANUARY) is Effect.UNCHANGED
    assert store.version() == version
    assert take(store, MENDED) is Effect.CORRECTED
    assert list(dump(store)) == in_steps(tmp_path, MENDED)


def test_a_second_name_for_the_same_document_is_added(store: Store) -> None:
    take(store, JANUARY)
    assert take(store, replace(JANUARY, source="copy.md")) is Effect.RENAMED
    assert store.sources() == {JANUARY.document: ("copy.md", "one.md")}
