"""What changed since a version: told by both stores alike, whatever brought the graph up."""

from __future__ import annotations

import pytest
from making import Minutes

from graphapp import updates as journal
from graphapp.deciding.recording import Author, record, undo
from graphapp.ingest import keep, remove, settle
from graphapp.pending import unsettled
from graphapp.schema.decisions import Decision, Judgement
from graphapp.schema.records import Record
from graphapp.store.contract import Store
from graphapp.updates import Updates, updates

JANUARY = Minutes("2025-01-10", "one.md").action("Otter Relief to print the well map", "Otter Relief").record()
FEBRUARY = Minutes("2025-02-10", "two.md").action("Otter Relief to hire a diver", "Otter Relief").record()


def put(store: Store, record: Record) -> int:
    with store.writing() as transaction:
        keep(transaction, record, store.sources())
    return settled(store)


def take(store: Store, record: Record) -> int:
    with store.writing() as transaction:
        remove(transaction, record.document, record.source)
    return settled(store)


def settled(store: Store) -> int:
    for series in unsettled(store):
        with store.writing() as transaction:
            settle(transaction, series)
    return store.version()


def kinds(ids: tuple[str, ...]) -> set[str]:
    return {one.partition("-")[0] for one in ids if "-" in one}


def test_what_a_document_added_and_what_went_with_it(store: Store) -> None:
    before = put(store, JANUARY)
    assert updates(store, before) == Updates(before, complete=True)
    after = put(store, FEBRUARY)
    told = updates(store, before)
    assert (told.version, told.complete, told.removed) == (after, True, ())
    assert {"ActionItem", "Commitment", "Meeting", "Organisation"} <= kinds(told.changed)
    assert FEBRUARY.document in told.changed
    assert JANUARY.document not in told.changed
    last = take(store, FEBRUARY)
    told = updates(store, after)
    assert told.version == last
    assert {"ActionItem", "Commitment", "Meeting"} <= kinds(told.removed)
    assert FEBRUARY.document in told.removed


def test_what_came_and_went_again_is_gone(store: Store) -> None:
    before = put(store, JANUARY)
    put(store, FEBRUARY)
    take(store, FEBRUARY)
    told = updates(store, before)
    assert FEBRUARY.document in told.removed
    assert not set(told.removed) & set(told.changed)


def test_no_bookkeeping_is_told(store: Store) -> None:
    before = put(store, JANUARY)
    put(store, FEBRUARY)
    assert not kinds(updates(store, before).changed) & {"Phase", "Pending", "Superseded", "Update"}


def test_the_same_again_changes_nothing(store: Store) -> None:
    before = put(store, JANUARY)
    assert put(store, JANUARY) == before
    assert updates(store, before) == Updates(before, complete=True)


def test_who_was_never_told_or_was_away_for_long_is_to_read_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "KEPT", 2)
    first = put(store, JANUARY)
    second = put(store, FEBRUARY)
    take(store, FEBRUARY)
    last = put(store, FEBRUARY)
    assert updates(store, first) == Updates(last, complete=False)
    assert updates(store, second).complete
    assert updates(store, 0) == Updates(last, complete=False)
    assert updates(store, last + 1) == Updates(last, complete=False)


def test_a_decision_and_its_undoing_are_told(store: Store) -> None:
    before = put(store, JANUARY)
    said = Decision(Judgement.NOTED, (JANUARY.names[0].key,), "Ann", "2025-03-01T10:00:00.000000+00:00", note="a friend")
    with store.writing() as transaction:
        record(transaction, [said])
    told = updates(store, before)
    assert said.id in told.changed
    with store.writing() as transaction:
        undo(transaction, said.id, Author("Bo", "2025-03-02T10:00:00.000000+00:00"))
    assert "Decision" in kinds(updates(store, told.version).changed)


def test_an_empty_store_has_nothing_to_tell(store: Store) -> None:
    assert updates(store, store.version()) == Updates(store.version(), complete=True)
