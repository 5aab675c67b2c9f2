"""What every store does, told with a small invented graph."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from small_graph import DAY, GRAPH, HARBOUR, ITEM, MINERS, OWNED, OWNED_AGAIN, OWNED_TOO, QUOTE, write

from graphapp.schema.errors import UsageError
from graphapp.schema.life import Status
from graphapp.store.contract import Changes, Edge, Hit, Mark, Node, Store
from graphapp.store.dump import dump
from graphapp.store.embedded import EmbeddedStore
from graphapp.store.selection import Compare, Filter, Include, Not, Operator, Order, Question, Selection, Some
from graphapp.store.values import whole_name


def test_a_thing_is_answered_with_its_relations_in_order_of_position(store: Store) -> None:
    write(store, GRAPH)
    owners = Include("owners", "owners", Selection("Actor", ("name", "aliases")))
    [row] = store.answer(Question(Selection("ActionItem", ("text", "dueDate"), (owners,)), DAY)).rows
    assert row == {
        "id": ITEM.id,
        "__typename": "ActionItem",
        "text": "Send the map",
        "dueDate": None,
        "owners": [
            {"id": MINERS.id, "__typename": "Organisation", "name": "Órgano de Mineros", "aliases": []},
            {"id": HARBOUR.id, "__typename": "Organisation", "name": "Harbour Relief", "aliases": ["H. Relief", "HR"]},
        ],
    }


def test_what_is_claimed_of_two_things_is_told_one_way_only(store: Store) -> None:
    write(store, GRAPH)
    assert store.claims([(ITEM.id, HARBOUR.id), (ITEM.id, HARBOUR.id), (QUOTE.id, "x")]) == [OWNED, OWNED_AGAIN]
    assert store.claims([(ITEM.id, MINERS.id), (ITEM.id, HARBOUR.id)]) == [OWNED, OWNED_AGAIN, OWNED_TOO]
    assert store.claims([(HARBOUR.id, ITEM.id)]) == store.claims([]) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("harbour", {HARBOUR.id, QUOTE.id}),
        ("RELIEF harb", {HARBOUR.id, QUOTE.id}),
        ("the map", {ITEM.id, QUOTE.id}),
        (
            "harb relief",
            {HARBOUR.id, QUOTE.id},
        ),  # only the last may be unfinished: most words, then
        ("organo", {MINERS.id}),
        ("h relief", {HARBOUR.id}),
        ('"; DROP * ^~', set()),
        ("and OR not", set()),
        ("", set()),
    ],
)
def test_search_finds_whole_words_and_the_beginning_of_the_last(store: Store, text: str, found: set[str]) -> None:
    write(store, GRAPH)
    hits = store.search(text, ["Organisation", "Statement", "ActionItem"], 9)
    assert {hit.id for hit in hits} == found


@pytest.mark.parametrize(
    ("kind", "name", "found"),
    [
        ("Organisation", "harbour relief", [HARBOUR]),
        ("Organisation", "hr", [HARBOUR]),
        ("Organisation", "H. RELIEF", [HARBOUR]),
        ("Organisation", "ÓRGANO DE MINEROS", [MINERS]),
        ("Organisation", "Organo de Mineros", []),  # search leaves accents out, a name has them
        ("Organisation", "Harbour", []),
        ("Organisation", "Relief Harbour", []),
        ("Person", "Harbour Relief", []),
        ("Organisation", '"; DROP * ^~', []),
        ("Organisation", "", []),
    ],
)
def test_things_are_found_by_a_whole_name_whatever_its_case(store: Store, kind: str, name: str, found: list[Node]) -> None:
    write(store, GRAPH)
    assert store.called(kind, name) == found
    write(store, Changes(drop_nodes=(HARBOUR.id, MINERS.id)))
    assert store.called(kind, name) == []


FORMS = (
    "Organizations fill in forms",
    "a form for Côte d'Ivoire",
    "formal Organs",
    "the Kisimas of Kisima",
    "UNHCR",
    "unhcrs",
)


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("forms", [FORMS[0], FORMS[1]]),  # as it is written first
        ("form", [FORMS[2], FORMS[1], FORMS[0]]),  # a beginning
        ("form in", [FORMS[0]]),
        ("organisation", [FORMS[0]]),
        ("organisation forms", [FORMS[0]]),
        ("Cote Ivoire", [FORMS[1]]),
        ("kisima", [FORMS[3]]),
        ("UNHCR", [FORMS[4], FORMS[5]]),
        ("unhcrs", [FORMS[5], FORMS[4]]),
    ],
)
def test_search_finds_words_of_one_stem_after_those_that_are_written_so(store: Store, search: str, found: list[str]) -> None:
    write(store, Changes(put_nodes=tuple(Node("Statement", f"Statement-{text}", {"text": text}) for text in FORMS)))
    assert [hit.text for hit in store.search(search, ["Statement"], 9)] == found
    assert [hit.text for hit in store.search(search, ["Statement"], 1)] == found[:1]


def test_words_for_whole_names_are_none_of_the_words_searched_for(store: Store) -> None:
    write(store, GRAPH)
    assert store.search(whole_name("HR"), ["Organisation"], 9) == []


def test_search_keeps_to_kinds_and_limit_shortest_first(store: Store) -> None:
    write(store, GRAPH)
    assert store.search("relief", ["Organisation", "Statement"], 1) == [
        Hit(HARBOUR.id, "Organisation", "Harbour Relief", (Mark(8, 14),))
    ]
    assert store.search("relief", ["Statement"], 9) == [
        Hit(QUOTE.id, "Statement", "Harbour Relief will send the map.", (Mark(8, 14),))
    ]


def test_search_shows_the_spelling_that_fits_best_and_marks_it(store: Store) -> None:
    write(store, GRAPH)
    assert store.search("h relief", ["Organisation"], 9) == [
        Hit(HARBOUR.id, "Organisation", "H. Relief", (Mark(0, 1), Mark(3, 9)))
    ]
    assert store.search("organo min", ["Organisation"], 9) == [
        Hit(MINERS.id, "Organisation", "Órgano de Mineros", (Mark(0, 6), Mark(10, 17)))
    ]


def test_a_commitments_life_is_told_as_of_a_day(store: Store) -> None:
    promise = Node("Commitment", "Commitment-1", {"text": "Send the map"})
    phases = (
        {"from": "2024-01-10", "until": "2024-03-01", "silent": False, "dueDate": "2024-02-01", "slips": 0, "carriedOver": 0},
        {"from": "2024-03-01", "until": "2024-05-01", "silent": True, "slips": 1, "carriedOver": 0},
        {"from": "2024-05-01", "silent": False, "ending": "COMPLETED", "endedOn": "2024-05-01", "slips": 1, "carriedOver": 1},
    )
    nodes = [Node("Phase", f"Phase-{i}", dict(values)) for i, values in enumerate(phases)]
    edges = [Edge(promise.id, "DURING", node.id, "Group-1", derived=True) for node in nodes]
    write(store, Changes(put_nodes=(promise, *nodes), put_edges=tuple(edges)))
    selection = Selection("Commitment", ("status", "overdue", "silent", "slips"))

    def told(day: str) -> list[tuple[object, ...]]:
        rows = store.answer(Question(selection, day, total=True)).rows
        return [(row["status"], row["overdue"], row["silent"], row["slips"]) for row in rows]

    assert told("2024-01-09") == []
    assert told("2024-02-01") == [("OPEN", False, False, 0)]
    assert told("2024-02-02") == [("OVERDUE", True, False, 0)]
    assert told("2024-03-01") == [("SILENT", False, True, 1)]
    assert told("2025-01-01") == [("COMPLETED", False, False, 1)]
    overdue = replace(selection, where=Compare("status", Operator.EQ, Status.OVERDUE))
    assert store.answer(Question(overdue, "2024-02-02", total=True)).total == 1
    assert store.answer(Question(overdue, "2024-02-01", total=True)).total == 0


def test_pages_one_after_another_are_the_whole_in_both_directions(store: Store) -> None:
    words = ["b", "B", "a", None, "Ä", None]
    nodes = [Node("Meeting", f"Meeting-{i}", {"location": word} if word else {}) for i, word in enumerate(words)]
    write(store, Changes(put_nodes=tuple(nodes)))
    whole = Selection("Meeting", ("location",), order=(Order("location", descending=True),))
    rows = store.answer(Question(whole, DAY)).rows
    assert [row["location"] for row in rows] == ["Ä", "b", "B", "a", None, None]
    for start in range(len(rows)):
        cursor = (rows[start]["location"], rows[start]["id"])
        after = replace(whole, after=cursor, limit=2)
        before = replace(whole, before=cursor, limit=2)
        assert store.answer(Question(after, DAY)).rows == rows[start + 1 : start + 3]
        assert store.answer(Question(before, DAY)).rows == rows[max(0, start - 2) : start]
    assert store.answer(Question(replace(whole, from_end=True, limit=2), DAY)).rows == rows[-2:]


def test_a_question_within_a_document_follows_its_claims_only(store: Store) -> None:
    write(store, GRAPH)
    selection = Selection("ActionItem", (), (Include("owners", "owners", Selection("Actor", ("name",))),))
    [row] = store.answer(Question(selection, DAY, within="Document-2")).rows
    assert [owner["name"] for owner in row["owners"]] == ["Harbour Relief"]
    owned = Selection("ActionItem", where=Some("owners", Compare("name", Operator.STARTS_WITH, "órgano")))
    assert len(store.answer(Question(owned, DAY, within="Document-1")).rows) == 1
    assert store.answer(Question(owned, DAY, within="Document-2")).rows == []


def test_many_relations_one_from_another_are_followed(store: Store) -> None:
    write(store, GRAPH)
    selection = Selection("ActionItem", ("text",))
    for depth in range(6):
        kind, relation = ("Actor", "actionItems") if depth % 2 == 0 else ("ActionItem", "owners")
        selection = Selection(kind, ("id",), (Include("next", relation, selection),))
    [item] = store.answer(Question(selection, DAY)).rows
    for _ in range(2):
        item = item["next"][0]["next"][0]
    assert item["next"][1]["next"][0]["text"] == "Send the map"


@pytest.mark.parametrize(
    ("selection", "told"),
    [
        (Selection("Organization"), "no kind «Organization»: did you mean Organisation"),
        (Selection("Person", ("nmae",)), "Person has no field «nmae»: did you mean name"),
        (Selection("Person", includes=(Include("x", "owner", Selection("Person")),)), "Person has no relation «owner»"),
        (Selection("Actor", ("category",)), "Actor has no field «category»"),
        (Selection("ActionItem", includes=(Include("x", "owners", Selection("Country")),)), "leads to Actor, not to Country"),
        (Selection("Person", where=Compare("name", Operator.EQ, 3)), "Person.name holds TEXT"),
        (Selection("Document", where=Compare("pages", Operator.CONTAINS, "1")), "Document.pages holds INTEGER"),
        (Selection("Person", order=(Order("aliases"),)), "Person.aliases is a list"),
        (Selection("Person", order=(Order("name"),), after=("x",)), "cursor belongs to another order"),
        (Selection("Person", limit=-1), "must be 0 or more"),
        (Selection("Person", includes=(Include("x' --", "statements", Selection("Statement")),)), "«x' --» cannot name"),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused_with_a_hint(store: Store, selection: Selection, told: str) -> None:
    with pytest.raises(UsageError) as refused:
        store.answer(Question(selection, DAY))
    assert told in str(refused.value)


def test_a_filter_as_deep_as_may_be_is_answered_and_a_deeper_one_refused(store: Store) -> None:
    where: Filter = Compare("text", Operator.IN, ["Send the map"])
    for depth in range(5):
        where = Some("owners" if depth % 2 else "actionItems", where)
    write(store, GRAPH)
    included = Include("owners", "owners", Selection("Actor", where=where))
    [row] = store.answer(Question(Selection("ActionItem", (), (included,)), DAY, within="Document-1")).rows
    assert [owner["id"] for owner in row["owners"]] == [MINERS.id, HARBOUR.id]
    turned: Filter = Compare("name", Operator.EQ, "x")
    for _ in range(16):
        turned = Not(turned)
    for kind, too_deep in (("ActionItem", Some("owners", where)), ("Person", turned)):
        with pytest.raises(UsageError, match="nests too deep"):
            store.answer(Question(Selection(kind, where=too_deep), DAY))


@pytest.mark.parametrize("day", ["2024-02-30", "yesterday", "20240201", ""])
def test_a_day_that_is_none_is_refused(store: Store, day: str) -> None:
    with pytest.raises(UsageError, match="is not a day"):
        store.answer(Question(Selection("Person"), day))


def test_a_dump_is_the_same_from_every_store(store: Store, tmp_path: Path) -> None:
    write(store, GRAPH)
    with EmbeddedStore(tmp_path / "other.db") as other:
        write(other, Changes(put_nodes=GRAPH.put_nodes[::-1]), Changes(put_edges=GRAPH.put_edges[::-1]))
        assert list(dump(store)) == list(dump(other))
    first = '{"id":"ActionItem-1","kind":"ActionItem","values":{"change":"NEW","kind":"FOLLOW_UP","state":"OPEN",'
    assert next(dump(store)).startswith(first)
