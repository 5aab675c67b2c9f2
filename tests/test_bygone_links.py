"""Who leads, funds, joins, came and where is told for a day as it is told where nothing later was ever loaded."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bygone_days import Days, answer
from each_store import opened_server, store
from making import Minutes, organisation
from working import load

from graphapp.schema.life import Attendance, Role
from graphapp.schema.records import Attended, Link, Name, Record
from graphapp.store.contract import Store

__all__ = ["opened_server", "store"]

MALI, CHAD = (Name(f"country:{code}", "Country", name, identifiers=(f"ISO3166:{code}",)) for code, name in
              (("MLI", "Mali"), ("TCD", "Chad")))  # fmt: skip
WELLS, ATLAS = (Name(f"initiative:{name}", "Initiative", name) for name in ("well repairs", "well atlas"))
OTTER, KITE, WREN = (organisation(name) for name in ("Otter Relief", "Kite Union", "Wren Aid"))
ADA = Name("person:ada finch", "Person", "Ada Finch", spellings=("Ada Finch",))
THINGS = (MALI, CHAD, WELLS, ATLAS, OTTER, KITE, WREN, ADA)


def minutes(day: str | None, *links: Link, came: tuple[Name, ...], names: tuple[Name, ...] = (), source: str = "") -> Record:
    """Minutes that name everybody in a line nobody came by, and say what the links say."""
    made = Minutes(day, source or f"{day}.md")
    for thing in THINGS:
        made.name(thing)
    made.action("Print the well map of the valley", "Otter Relief")
    record = made.record()
    kept = {name.key: name for name in record.names} | {name.key: name for name in names}
    attended = [Attended(name.key, 1, Attendance.PRESENT) for name in came]
    excused = [Attended(name.key, 1, Attendance.APOLOGIES) for name in (OTTER, KITE, WREN) if name not in came]
    return replace(
        record, links=links, names=tuple(kept.values()), attended=(*attended, *excused), document=f"{day or 0:0>64}"[:64]
    )


def takes_part(thing: Name, other: Name, role: Role | None = None) -> Link:
    return Link(thing.key, other.key, (1,), role)


EMPTY = minutes(None, came=(), source="names.md")  # who and what there is at all, without a day and without a link
RECORDS = (
    EMPTY,
    minutes("2025-01-10", takes_part(WELLS, OTTER, Role.LEAD), takes_part(WELLS, MALI), came=(OTTER, ADA)),
    minutes(
        "2025-02-10", takes_part(WELLS, KITE, Role.FUNDER), takes_part(WELLS, OTTER), takes_part(ATLAS, CHAD),
        came=(KITE, OTTER), names=(replace(ADA, affiliations=(KITE.key,)), replace(WREN, parent=KITE.key)),
    ),
    minutes("2025-03-10", takes_part(WELLS, WREN, Role.MEMBER), takes_part(WELLS, CHAD), takes_part(ATLAS, WREN, Role.LEAD),
            came=(WREN, KITE, ADA)),
)  # fmt: skip
DAYS = ("2025-01-09", "2025-01-10", "2025-02-09", "2025-02-10", "2025-03-09", "2025-03-10", "2026-01-01")
INITIATIVE = "name organisations { name } leads { acronym name } funders { name } countries(orderBy: {field: NAME}) { iso3 }"
ORGANISATION = """
  name initiatives { name } leads { name } funds { name } people { name } parent { name } branches { name }
  meetings { date attendees { name } } excusedFrom { date } actionItems { text recordedOn owners { name } }
  statements { text document { source meeting { date } } }
"""
ASKED = (
    f"{{ initiatives(asOf: $d, orderBy: {{field: NAME}}) {{ totalCount nodes {{ {INITIATIVE} actionItems {{ text }} }} }} }}",
    f"{{ organisations(asOf: $d, orderBy: {{field: NAME}}) {{ nodes {{ {ORGANISATION} }} }} }}",
    f'{{ organisation(asOf: $d, name: "Wren Aid") {{ {ORGANISATION} }} }}',
    '{ initiative(asOf: $d, name: "well atlas") { leads { name meetings { date } } countries { name initiatives { name } } } }',
    '{ country(asOf: $d, iso3: "TCD") { initiatives { name leads { name } organisations { meetings { date } } } } }',
    '{ country(asOf: $d, iso3: "MLI") { statements(first: 1) { text } initiatives(first: 1) { name } } }',
    "{ people(asOf: $d) { nodes { name affiliations { name people { name } } meetings { date } } } }",
    "{ groups(asOf: $d) { nodes { name held { date attendees { name } excused: apologies { name } } } } }",
    '{ initiatives(asOf: $d, where: {countries: {some: {iso3: {eq: "TCD"}}}}) { totalCount nodes { name } } }',
    '{ initiatives(asOf: $d, where: {countries: {none: {iso3: {eq: "TCD"}}}}) { totalCount nodes { name } } }',
    "{ initiatives(asOf: $d, where: {leads: {none: {}}}) { nodes { name } } }",
    '{ organisations(asOf: $d, where: {initiatives: {some: {countries: {some: {name: {contains: "cha"}}}}}}) { totalCount } }',
    "{ organisations(asOf: $d, where: {meetings: {none: {}}}, orderBy: {field: NAME}) { nodes { name } } }",
    '{ organisations(asOf: $d, where: {meetings: {some: {date: {gte: "2025-02-01"}}}}) { nodes { name } } }',
    "{ organisations(asOf: $d, orderBy: [{field: MEETINGS_COUNT, direction: DESC}]) { edges { cursor } } }",
    "{ organisations(asOf: $d, orderBy: [{field: PARENT_NAME}, {field: INITIATIVES_COUNT}], first: 2) { edges { cursor } } }",
    "{ initiatives(asOf: $d, orderBy: [{field: ORGANISATIONS_COUNT}]) { edges { cursor node { name } } } }",
    "{ initiativesAggregate(asOf: $d) { totalCount groups(by: [COUNTRIES, LEADS]) { keys { label } count } } }",
    '{ initiativesAggregate(asOf: $d, where: {organisations: {some: {name: {eq: "Wren Aid"}}}}) { totalCount } }',
    "{ organisationsAggregate(asOf: $d) { groups(by: [MEETINGS]) { keys { label } count } } }",
    '{ organisation(asOf: $d, name: "Wren Aid") { commitments { status } initiatives { leads { commitments { text } } } } }',
)  # fmt: skip
BY_DAY = Days(RECORDS, DAYS, ASKED)


@pytest.fixture(scope="module")
def day_by_day(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    return BY_DAY.told_by_then(tmp_path_factory)


def test_a_day_is_answered_as_if_nothing_later_were_known(store: Store, day_by_day: dict[str, list[object]]) -> None:
    BY_DAY.assert_told(store, day_by_day)


def test_so_is_a_compiled_operation(store: Store) -> None:
    BY_DAY.assert_compiled_alike(store)


def test_who_led_and_where_is_told_for_the_day(store: Store) -> None:
    load(store, *RECORDS)
    asked = '{ initiative(asOf: $d, name: "well repairs") { organisations { name } countries { name } } }'
    assert [answer(store, asked, day) for day in DAYS[:6:2]] == [
        {"initiative": {"organisations": [], "countries": []}},
        {"initiative": {"organisations": [{"name": "Otter Relief"}], "countries": [{"name": "Mali"}]}},
        {"initiative": {"organisations": [{"name": "Kite Union"}, {"name": "Otter Relief"}], "countries": [{"name": "Mali"}]}},
    ]


def test_a_document_says_whatever_it_says(store: Store) -> None:
    load(store, *RECORDS)
    said = "meeting { date attendees { name } } initiatives { name leads { name } }"
    asked = f'{{ document(asOf: $d, source: "2025-03-10.md") {{ {said} }} }}'
    before, after = answer(store, asked, DAYS[0]), answer(store, asked, DAYS[-1])
    assert before == after
    assert {"name": "well atlas", "leads": [{"name": "Wren Aid"}]} in after["document"]["initiatives"]  # type: ignore[index]
