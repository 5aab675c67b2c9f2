"""A file that was read in the same way before is not read again; whatever could have it read otherwise has it read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from basin_minutes import MAY, MAY_CORRECTED

from graphapp import readings
from graphapp.ingest import Effect
from graphapp.loading import File, Report, load, unload
from graphapp.pipeline import Facts, Overrides, Reading
from graphapp.records import pack, unpack
from graphapp.store.contract import Changes, Store
from graphapp.store.embedded import EmbeddedStore

FILE = File("may.md", data=MAY.encode())
LITTLE = File("little.txt", data=b"Lower Basin Group\n\nThe group met and talked.\n")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with EmbeddedStore(tmp_path / "graph.db") as opened:
        yield opened


def effect(report: Report) -> Effect:
    [found] = report.effects.elements()
    return found


def forge(store: Store) -> None:
    """Have the store hold another title than the minutes have: who reads the file, mends it."""
    with store.writing() as transaction:
        [kept] = transaction.all_records()
        transaction.apply(Changes(put_records=(replace(kept, body=pack(replace(unpack(kept.body), title="Forged"))),)))


def test_the_same_file_is_not_read_again_and_reported_as_it_was(store: Store) -> None:
    first = load(store, [FILE, LITTLE])
    version, called = store.version(), []
    again = load(store, [FILE, LITTLE], done=lambda: called.append(1))
    assert (again.effects, again.facts, sorted(again.warnings)) == ({Effect.UNCHANGED: 2}, first.facts, sorted(first.warnings))
    assert first.warnings
    assert store.version() == version
    assert len(called) == 2


def test_what_the_store_says_is_taken_as_read(store: Store) -> None:
    load(store, [FILE])
    forge(store)
    assert effect(load(store, [FILE])) is Effect.UNCHANGED


def test_by_other_rules_or_for_another_group_it_is_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    load(store, [FILE])
    forge(store)
    assert effect(load(store, [FILE], overrides=Overrides(group="Upper Basin Group"))) is Effect.CORRECTED
    assert effect(load(store, [FILE])) is Effect.CORRECTED
    forge(store)
    monkeypatch.setattr(readings, "_rules", lambda: "with one rule more")
    assert effect(load(store, [FILE])) is Effect.CORRECTED
    assert effect(load(store, [FILE])) is Effect.UNCHANGED


def test_read_alike_by_other_rules_it_is_noted_and_not_read_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    load(store, [FILE])
    monkeypatch.setattr(readings, "_rules", lambda: "with one rule more")
    assert effect(load(store, [FILE])) is Effect.UNCHANGED
    forge(store)
    assert effect(load(store, [FILE])) is Effect.UNCHANGED


def test_other_content_and_another_name_are_read(store: Store) -> None:
    load(store, [FILE])
    assert effect(load(store, [File("may.md", data=MAY_CORRECTED.encode())])) is Effect.CORRECTED
    assert effect(load(store, [File("copy.md", data=MAY_CORRECTED.encode())])) is Effect.RENAMED


def test_what_a_model_reads_is_read_each_time(store: Store) -> None:
    asked = []

    def model(reading: Reading, rules: Facts) -> Facts:
        asked.append(reading.source)
        return replace(rules, actions=())

    load(store, [FILE])
    assert effect(load(store, [FILE], extractor=model)) is Effect.CORRECTED
    assert effect(load(store, [FILE], extractor=model)) is Effect.UNCHANGED
    assert asked == ["may.md", "may.md"]
    assert effect(load(store, [FILE])) is Effect.CORRECTED  # not taken for what the rules read before


def test_what_was_unloaded_is_read_and_added(store: Store) -> None:
    load(store, [FILE])
    [document] = store.sources()
    unload(store, document, "may.md")
    assert readings.readings(store) == {}
    assert effect(load(store, [FILE])) is Effect.ADDED


def test_a_dry_run_notes_nothing(store: Store) -> None:
    load(store, [FILE], dry_run=True)
    assert readings.readings(store) == {}
