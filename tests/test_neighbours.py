"""Minutes that name no group, or the end of its name, are those of the group that the files beside them name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from making import Minutes as Written

from graphapp.bodies import spelled_out
from graphapp.ingest import keep, put_in_place, settle, take_in
from graphapp.loading import unload
from graphapp.neighbours import Minutes, noted, stands_alone, stem, told
from graphapp.pending import unsettled
from graphapp.resolution import series_of
from graphapp.schema.records import Name, Record
from graphapp.store.contract import Stored
from graphapp.store.dump import dump
from graphapp.store.embedded import EmbeddedStore

BOARD = "ferry board"


def _beside(*files: tuple[str, str]) -> dict[str, str]:
    """The groups of files that call their group so, each as the file's name tells it."""
    each = [Minutes(name, group or "folder", spelled_out(group), stem(name)) for name, group in files]
    return told(each)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("2024-05-03_board.md", "board"),
        ("Minutes of the 3rd ExCo meeting, 5 June 2024.docx", "exco"),
        ("MoM_Pier_Sector_08Sept2022 final v2.pdf", "pier sector"),
        ("2026-01-29_sg1.pdf", "sg1"),
        ("20240503.md", ""),
        ("notes", ""),
    ],
)
def test_a_file_s_name_is_left_without_dates_and_words_for_any_minutes(name: str, words: str) -> None:
    assert stem(name) == words


@pytest.mark.parametrize(
    ("files", "unnamed"),
    [
        ((("2024-01-05.md", BOARD), ("2024-02-05.md", "")), BOARD),
        ((("2024-01-05_board.md", BOARD), ("2024-02-05_crew.md", "ferry crew"), ("2024-02-06_board.md", "")), BOARD),
        ((("2024-01-05_board.md", BOARD), ("2024-02-05_crew.md", "")), "folder"),
        ((("2024-01-05.md", BOARD), ("2024-02-05.md", "ferry crew"), ("2024-02-06.md", "")), "folder"),
        ((("2024-01-05_board.md", BOARD), ("2024-02-05.md", "")), BOARD),
        ((("2024-01-05.md", ""), ("2024-02-05.md", "")), "folder"),
    ],
)
def test_who_names_no_group_is_of_the_only_one_that_it_can_be(files: Sequence[tuple[str, str]], unnamed: str) -> None:
    assert _beside(*files)[files[-1][0]] == unnamed


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("board", BOARD, True),
        ("startup team", "ferry foundation startup team", True),
        ("ferry board", "regional ferry board", False),
        ("ferry", "ferry board", False),
        ("board", "ferryboard", False),
    ],
)
def test_the_end_of_a_name_is_the_name_where_it_is_of_one_only(short: str, full: str, same: bool) -> None:
    found = _beside(("a1.md", short), ("a2.md", full))
    assert (found["a1.md"] == found["a2.md"]) is same
    assert found["a2.md"] == full


def test_short_forms_of_bodies_are_spelled_out() -> None:
    found = _beside(("1.md", "pier wg"), ("2.md", "pier working group"), ("3.md", "pier wg"), ("4.md", ""))
    assert set(found.values()) == {"pier wg"}


def test_whose_board_it_is_and_a_hyphen_make_no_other_group() -> None:
    same = _beside(
        ("1.md", "pier board of directors"), ("2.md", "pier board"), ("3.md", "pier board of trustees"), ("4.md", "")
    )
    assert len(set(same.values())) == 1
    assert len(set(_beside(("1.md", "pier co ordination group"), ("2.md", "pier coordination group")).values())) == 1
    apart = _beside(("1.md", "pier board of directors"), ("2.md", "quay board"), ("3.md", "pier board of appeal"))
    assert len(set(apart.values())) == 3


@pytest.mark.parametrize(
    ("files", "groups"),
    [
        ((("1_a.md", "otter steering committee"), ("2_a.md", "otter steering group"), ("3_a.md", "otter steering board")), 1),
        ((("1.md", "pier committee"), ("2.md", "pier group")), 1),
        ((("1.md", "otter"), ("2.md", "otter steering team"), ("3.md", "otter")), 1),
        ((("1.md", "otter"), ("2.md", "otter e v")), 1),
        ((("1_pier.md", "pier committee"), ("2_quay.md", "pier group")), 2),
        ((("1.md", "pier board"), ("2.md", "pier council")), 2),
        ((("1.md", "pier committee"), ("2.md", "quay committee")), 2),
        ((("1.md", "pier board"), ("2.md", "pier board finance committee")), 2),
        ((("1.md", "otter"), ("2.md", "otter regional team")), 2),
        ((("1.md", "otter"), ("2.md", "otter steering team"), ("3.md", "otter harbour team")), 3),
        ((("1.md", "group"), ("2.md", "committee")), 2),
    ],
)
def test_files_named_alike_are_of_one_group_where_its_name_says_more_or_another_kind(
    files: Sequence[tuple[str, str]], groups: int
) -> None:
    for order in permutations(files):
        assert len(set(_beside(*order).values())) == groups


def test_the_end_of_two_names_is_neither() -> None:
    assert _beside(("a.md", "board"), ("b.md", BOARD), ("c.md", "harbour board"))["a.md"] == "board"


def _record(day: str, source: str, group: str = "") -> Record:
    made = Written(day, source).action("Otter Relief to print the well map", "Otter Relief").record()
    home = Name(f"group:{group.casefold()}", "Group", group, spellings=(group,)) if group else None
    names = tuple(each for each in made.names if each.kind != "Group") + ((home,) if home else ())
    mentions = tuple(each for each in made.mentions if not each.name.startswith("group:"))
    held = replace(made, document=source, names=names, mentions=mentions)
    return replace(held, meeting=replace(made.meeting, group=home.key if home else None))


OTTERS = (
    _record("2025-01-10", "otters/2025-01-10.md", "Otter Steering Committee"),
    _record("2025-02-10", "otters/2025-02-10.md", "Otter Steering Group"),
    _record("2025-03-10", "otters/2025-03-10.md", "Otter"),
    _record("2025-03-11", "otters/2025-03-11_crew.md", "Otter Crew"),
)
FILES = (
    _record("2025-01-10", "boards/2025-01-10.md", "Ferry Board"),
    _record("2025-02-10", "boards/2025-02-10.md"),
    _record("2025-03-10", "boards/2025-03-10.md", "Board"),
    _record("2025-03-11", "elsewhere/2025-03-11.md"),
)


def _at_once(path: Path, records: Sequence[Record]) -> list[str]:
    with EmbeddedStore(path) as store:
        for record in records:
            with store.writing() as transaction:
                keep(transaction, record, store.sources())
        with store.writing() as transaction:
            put_in_place(transaction, [record.document for record in records])
        _settle(store)
        return list(dump(store))


def _settle(store: EmbeddedStore) -> None:
    for series in unsettled(store):
        with store.writing() as transaction:
            settle(transaction, series)


@pytest.mark.parametrize("files", [FILES, OTTERS])
def test_the_order_in_which_they_come_does_not_matter(tmp_path: Path, files: Sequence[Record]) -> None:
    expected = _at_once(tmp_path / "once.db", files)
    for number, order in enumerate(permutations(files)):
        with EmbeddedStore(tmp_path / f"{number}.db") as store:
            for record in order:
                with store.writing() as transaction:
                    take_in(transaction, record, store.sources())
            assert unsettled(store) == []
            assert list(dump(store)) == expected


def test_their_promises_are_one_and_part_again_when_the_name_goes(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path / "graph.db") as store:
        for record in FILES[:2]:
            with store.writing() as transaction:
                take_in(transaction, record, store.sources())
        with store.writing() as transaction:
            assert len(transaction.ids_of("Commitment")) == 1
        unload(store, FILES[0].document, FILES[0].source)
        assert list(dump(store)) == _at_once(tmp_path / "alone.db", FILES[1:2])


@pytest.mark.parametrize(
    ("group", "source", "alone"),
    [
        ("Pier Crew", "boards/2025-05-01.md", True),
        ("Ferry Board", "boards/2025-05-01.md", True),
        ("Board", "boards/2025-05-01.md", False),
        ("Night Ferry Board", "boards/2025-05-01.md", False),
        ("Ferryboard", "boards/2025-05-01.md", True),
        ("Ferry", "boards/2025-05-01.md", False),
        ("Ferry Team", "boards/2025-05-01.md", False),
        ("Ferry Board Meeting", "boards/2025-05-01.md", False),
        ("Ferry", "boards/2025-05-01_crew.md", True),
        ("Board", "boards2/2025-05-01.md", True),
        ("", "boards/2025-05-01.md", False),
    ],
)
def test_who_has_a_name_of_their_own_need_not_look_at_all_that_stand_beside(
    tmp_path: Path, group: str, source: str, alone: bool
) -> None:
    new = _record("2025-05-01", source, group)
    arriving = Stored(new.document, (source,), series_of(new), "", noted(new), b"")
    with EmbeddedStore(tmp_path / "graph.db") as store, store.writing() as transaction:
        take_in(transaction, FILES[0], {})
        assert stands_alone(transaction, arriving) is alone


def test_nobody_stands_alone_beside_minutes_without_a_name(tmp_path: Path) -> None:
    new = _record("2025-05-01", "boards/2025-05-01.md", "Pier Crew")
    arriving = Stored(new.document, (new.source,), series_of(new), "", noted(new), b"")
    with EmbeddedStore(tmp_path / "graph.db") as store, store.writing() as transaction:
        take_in(transaction, FILES[1], {})
        assert not stands_alone(transaction, arriving)
