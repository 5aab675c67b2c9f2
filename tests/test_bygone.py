"""What is answered for a day is what is answered where nothing later was ever loaded."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bygone_days import Days, answer
from each_store import opened_server, store
from making import Minutes
from working import load

from graphapp.schema.records import Name, Record
from graphapp.store.contract import Store

__all__ = ["opened_server", "store"]

MALI, CHAD = (Name(f"country:{code}", "Country", name, identifiers=(f"ISO3166:{code}",)) for code, name in
              (("MLI", "Mali"), ("TCD", "Chad")))  # fmt: skip
WELLS, ATLAS = (Name(f"initiative:{name}", "Initiative", name) for name in ("well repairs", "well atlas"))
MAP, TABLE = (Name(f"dataset:{name}", "Dataset", name) for name in ("well map", "well table"))
THINGS = (MALI, CHAD, WELLS, ATLAS, MAP, TABLE)


def minutes(day: str, text: str, *owners: str, about: tuple[Name, ...] = (), told: str = "", due: str | None = None) -> Record:
    """Minutes in which everybody and everything is named, so that names are the same whatever is loaded."""
    made = Minutes(day, f"{day}.md").present("Otter Relief", "Kite Union", "Wren Aid")
    for thing in THINGS:
        made.name(thing)
    if told:
        made.tell(told, *owners)
    if text:
        made.action(text, *owners, due=due)
    record = made.record()
    keys = {kind: tuple(thing.key for thing in about if thing.kind == kind) for kind in ("Country", "Initiative", "Dataset")}
    related = {"countries": keys["Country"], "datasets": keys["Dataset"], "initiative": next(iter(keys["Initiative"]), None)}
    return replace(record, actions=tuple(replace(action, **related) for action in record.actions))


TWO = ("Kite Union", "Wren Aid")
RECORDS = (
    minutes("2025-01-10", "Print the well map of the valley", "Otter Relief", about=(MALI, WELLS, MAP), due="2025-02-01"),
    minutes(
        "2025-02-10", "Print the big well map of the valley", "Kite Union", "Wren Aid", about=(CHAD, ATLAS), due="2025-03-01"
    ),
    minutes("2025-03-10", "Print the big well map of the valley soon", about=(MALI, TABLE), due="2025-05-01"),
    minutes("2025-04-10", "", "Kite Union", told="Kite Union printed the big well map of the valley."),
)
DAYS = ("2025-01-09", "2025-01-10", "2025-02-09", "2025-02-10", "2025-03-10", "2025-04-09", "2025-04-10", "2026-01-01")
ALL = """
  id text status dueDate slips since endedOn
  owners { name } initiative { name } countries { iso3 } datasets { name } outcomes { text } group { name }
  items { text recordedOn } firstOwner: owners(first: 1, orderBy: [{field: NAME, direction: DESC}]) { name }
"""
ASKED = (
    "{ commitments(asOf: $d) { totalCount nodes { ALL } } }",
    '{ commitments(asOf: $d, where: {text: {contains: "big"}}, orderBy: [{field: TEXT}]) { edges { cursor node { text } } } }',
    '{ commitments(asOf: $d, where: {owners: {some: {name: {eq: "Otter Relief"}}}}) { nodes { text owners { name } } } }',
    '{ commitments(asOf: $d, where: {owners: {none: {name: {eq: "Kite Union"}}}}) { nodes { text } } }',
    '{ commitments(asOf: $d, where: {countries: {some: {iso3: {eq: "TCD"}}}}) { totalCount nodes { text } } }',
    '{ commitments(asOf: $d, where: {items: {some: {text: {contains: "big"}}}, outcomes: {none: {}}}) { nodes { text } } }',
    "{ commitments(asOf: $d, orderBy: [{field: OWNERS_COUNT}, {field: INITIATIVE_NAME}]) { edges { cursor } } }",
    "{ commitments(asOf: $d, orderBy: [{field: ITEMS_COUNT}]) { edges { cursor } } }",
    "{ commitments(asOf: $d, where: {overdue: {eq: true}}, orderBy: [{field: DUE_DATE}]) { nodes { text owners { name } } } }",
    "{ organisations(asOf: $d, orderBy: [{field: NAME}]) { nodes { name commitments { ALL } } } }",
    "{ organisations(asOf: $d, orderBy: [{field: COMMITMENTS_COUNT}]) { edges { cursor } } }",
    "{ organisations(asOf: $d) { nodes { commitments(first: 1, orderBy: {field: TEXT}) { countries(first: 1) { name } } } } }",
    '{ organisations(asOf: $d, where: {commitments: {some: {text: {contains: "big"}}}}) { nodes { name } } }',
    '{ country(asOf: $d, iso3: "MLI") { commitments { text countries { name } } } }',
    '{ initiative(asOf: $d, name: "well atlas") { commitments { text initiative { name } owners { commitments { text } } } } }',
    '{ dataset(asOf: $d, name: "well table") { commitments { text } } }',
    "{ commitmentsAggregate(asOf: $d) { totalCount groups(by: [OWNERS, STATUS]) { keys { label } count } } }",
    """{ commitmentsAggregate(asOf: $d, where: {countries: {some: {iso3: {eq: "MLI"}}}}) {
      groups(by: [COUNTRIES, INITIATIVE]) { keys { label } count } } }""",
)  # fmt: skip
BY_DAY = Days(RECORDS, DAYS, [asked.replace("ALL", ALL) for asked in ASKED])


@pytest.fixture(scope="module")
def day_by_day(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    return BY_DAY.told_by_then(tmp_path_factory)


def test_a_day_is_answered_as_if_nothing_later_were_known(store: Store, day_by_day: dict[str, list[object]]) -> None:
    BY_DAY.assert_told(store, day_by_day)


def test_so_is_a_compiled_operation(store: Store) -> None:
    BY_DAY.assert_compiled_alike(store)


def test_the_words_of_then_are_shown(store: Store) -> None:
    load(store, *RECORDS)
    told = [answer(store, "{ commitments(asOf: $d) { nodes { text owners { name } } } }", day) for day in DAYS[1::2]]
    words = [(row["text"], [owner["name"] for owner in row["owners"]]) for each in told for row in each["commitments"]["nodes"]]  # type: ignore[index]
    assert words == [
        ("Print the well map of the valley", ["Otter Relief"]),
        ("Print the big well map of the valley", ["Kite Union", "Wren Aid"]),
        ("Print the big well map of the valley soon", ["Kite Union", "Wren Aid"]),
        ("Print the big well map of the valley soon", ["Kite Union", "Wren Aid"]),
    ]
