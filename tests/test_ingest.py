"""The graph is a function of the records that are kept, whatever happened on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from making import Minutes, organisation

from graphapp.access import open_for_reading
from graphapp.ingest import Effect, is_unchanged, keep, remove, settle
from graphapp.pending import unsettled
from graphapp.schema.life import ItemKind, State
from graphapp.schema.records import Name, Record
from graphapp.store.contract import Store
from graphapp.store.dump import dump
from graphapp.store.opening import open_store
from graphapp.store.selection import Include, Question, Selection
from graphapp.superseded import successor


def put(store: Store, record: Record) -> Effect:
    with store.writing() as transaction:
        return keep(transaction, record, store.sources()).effect


def bring_up(store: Store) -> None:
    for series in unsettled(store):
        with store.writing() as transaction:
            settle(transaction, series)


def take(store: Store, record: Record) -> None:
    with store.writing() as transaction:
        remove(transaction, record.document, record.source)


def dumped(store: Store) -> list[str]:
    return list(dump(store))


@pytest.fixture
def store(tmp_path: Path) -> Iterable[Store]:
    with open_store(str(tmp_path / "graph.db")) as opened:
        yield opened


def january(text: str = "Otter Relief to print the well map") -> Record:
    owner = text.split(" to ")[0]
    return Minutes("2025-01-10", "one.md").present("Otter Relief", "Heron Aid").action(text, owner).record()


FEBRUARY = Minutes("2025-02-10", "two.md").present("Otter Relief").action("Print the well map", due="2025-03-01").record()
MARCH = Minutes("2025-03-10", "three.md").tell("The well map was printed.", state=State.DONE).record()
OTHERS = (
    Minutes("2025-03-10", "four.md")
    .name(organisation("Kite Union"))
    .action("Kite Union to hire a diver", "Kite Union")
    .record()
)


def test_the_same_record_again_changes_nothing(store: Store) -> None:
    put(store, january())
    bring_up(store)
    before, version = dumped(store), store.version()
    assert put(store, january()) is Effect.UNCHANGED
    bring_up(store)
    assert (dumped(store), store.version()) == (before, version)


def test_who_only_reads_knows_what_is_unchanged(store: Store) -> None:
    assert not is_unchanged(store, january())
    put(store, january())
    assert is_unchanged(store, january())
    assert not is_unchanged(store, replace(january(), source="elsewhere.txt"))
    assert not is_unchanged(store, replace(january(), title="Read otherwise"))


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_no_order_of_loading_changes_the_graph(order: tuple[int, ...], tmp_path: Path) -> None:
    records = [january("Oter Relief to print the well map"), FEBRUARY, MARCH, OTHERS]
    with open_store(str(tmp_path / "way.db")) as way, open_store(str(tmp_path / "straight.db")) as straight:
        for index in order:
            put(way, records[index])
            bring_up(way)
        take(way, OTHERS)
        put(way, january())
        bring_up(way)
        for record in (january(), FEBRUARY, MARCH):
            put(straight, record)
        bring_up(straight)
        assert dumped(way) == dumped(straight)


def test_a_correction_takes_the_place_of_what_was_said_before(store: Store) -> None:
    put(store, january("Oter Relief to print the well map"))
    bring_up(store)
    assert put(store, january()) is Effect.CORRECTED
    bring_up(store)
    assert not any("Oter" in line for line in dumped(store))


def test_unloading_leaves_what_others_say(store: Store) -> None:
    put(store, january())
    put(store, FEBRUARY)
    bring_up(store)
    take(store, january())
    bring_up(store)
    names = {row["name"] for row in store.answer(Question(Selection("Organisation", ("name",)), "2025-12-31")).rows}
    assert names == {"Otter Relief"}


def test_unloading_everything_leaves_nothing(store: Store) -> None:
    for record in (january(), FEBRUARY, MARCH):
        put(store, record)
    bring_up(store)
    for record in (january(), FEBRUARY, MARCH):
        take(store, record)
    bring_up(store)
    assert dumped(store) == []


def test_the_same_content_under_another_path_is_another_source(store: Store) -> None:
    put(store, january())
    bring_up(store)
    copy = january()
    copied = replace(copy, source="copies/one.md")
    assert put(store, copied) is Effect.RENAMED
    bring_up(store)
    rows = store.answer(Question(Selection("Document", ("sources",)), "2025-12-31")).rows
    assert [row["sources"] for row in rows] == [["copies/one.md", "one.md"]]
    take(store, january())
    bring_up(store)
    assert store.sources() == {copy.document: ("copies/one.md",)}


def test_minutes_without_a_group_go_by_the_first_of_their_sources_whichever_came_last(store: Store) -> None:
    nameless = replace(january(), meeting=replace(january().meeting, group=None), source="b/one.md")
    put(store, nameless)
    bring_up(store)
    before = dumped(store)
    for other in ("a/one.md", "c/one.md"):
        copy = replace(nameless, source=other)
        put(store, copy)
        bring_up(store)
        take(store, copy)
        bring_up(store)
        assert dumped(store) == before


def test_a_load_cut_off_before_the_graph_was_brought_up_is_seen_and_mended(store: Store, tmp_path: Path) -> None:
    put(store, january())
    assert dumped(store) != []
    with open_store(str(tmp_path / "graph.db")) as later:
        assert len(unsettled(later)) == 1
        bring_up(later)
        assert unsettled(later) == []
        chosen = Selection("Document", ("source",), (Include("items", "actionItems", Selection("ActionItem", ("text",))),))
        rows = later.answer(Question(chosen, "2025-12-31")).rows
        assert [item["text"] for item in rows[0]["items"]] == ["Otter Relief to print the well map"]


def test_minutes_corrected_to_another_day_move_whole(store: Store) -> None:
    put(store, january())
    bring_up(store)
    moved = Minutes("2025-01-11", "one.md").present("Otter Relief").action("Otter Relief to print the well map", "Otter Relief")
    put(store, moved.record())
    bring_up(store)
    rows = store.answer(Question(Selection("Meeting", ("date",)), "2025-12-31")).rows
    assert [row["date"] for row in rows] == ["2025-01-11"]


def commitment(store: Store) -> str:
    rows = store.answer(Question(Selection("Commitment", ("text",)), "2025-12-31")).rows
    assert len(rows) == 1
    return str(rows[0]["id"])


def test_a_commitment_keeps_its_id_while_it_grows_and_when_owner_or_date_are_mended(store: Store) -> None:
    put(store, january("Oter Relief to print the well map"))
    bring_up(store)
    first = commitment(store)
    put(store, january())
    put(store, FEBRUARY)
    put(store, MARCH)
    bring_up(store)
    assert commitment(store) == first
    assert successor(store, first) is None


def test_a_superseded_id_leads_to_its_successor(store: Store) -> None:
    put(store, FEBRUARY)
    bring_up(store)
    from_february = commitment(store)
    put(store, january())  # the promise turns out to be older
    bring_up(store)
    from_january = commitment(store)
    assert successor(store, from_february) == from_january
    put(store, january("Otter Relief to print the big well map"))  # and is worded anew
    bring_up(store)
    assert successor(store, from_february) == commitment(store)
    assert successor(store, from_january) == commitment(store)
    assert commitment(store) != from_january


def test_who_reads_after_a_load_was_cut_off_sees_what_was_kept(store: Store, tmp_path: Path) -> None:
    put(store, january())
    with open_for_reading(str(tmp_path / "graph.db")) as reading:
        rows = reading.answer(Question(Selection("Document", ("source",)), "2025-12-31")).rows
    assert [row["source"] for row in rows] == ["one.md"]


def test_an_organisation_known_only_through_its_branch_is_kept_as_its_parent(store: Store) -> None:
    minutes = Minutes("2025-01-10", "one.md")
    branch = Name("organisation:kite union chad", "Organisation", "Kite Union Chad", parent="organisation:kite union")
    minutes.name(branch).names["organisation:kite union"] = organisation("Kite Union")
    put(store, minutes.record())
    bring_up(store)
    chosen = Selection("Organisation", ("name",), (Include("parent", "parent", Selection("Organisation", ("name",))),))
    rows = store.answer(Question(chosen, "2025-12-31")).rows
    parents = {row["name"]: row["parent"]["name"] if row["parent"] else None for row in rows}
    assert parents == {"Kite Union": None, "Kite Union Chad": "Kite Union"}
    named = Selection("Document", (), (Include("named", "organisations", Selection("Organisation", ("name",))),))
    assert [each["name"] for each in store.answer(Question(named, "2025-12-31")).rows[0]["named"]] == ["Kite Union Chad"]


def test_an_action_that_is_listed_is_surer_than_a_sentence_that_commits(store: Store) -> None:
    said = january()
    told = replace(said.actions[0], text="They will look for a printer", kind=ItemKind.BODY)
    put(store, replace(said, actions=(*said.actions, told)))
    bring_up(store)
    items = store.answer(Question(Selection("ActionItem", ("kind", "confidence")), "2025-12-31")).rows
    assert {(item["kind"], item["confidence"]) for item in items} == {("FOLLOW_UP", "CERTAIN"), ("BODY", "LIKELY")}
