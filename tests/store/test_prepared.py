"""A question prepared once is asked with many values; rows come as cells, without names."""

from __future__ import annotations

import pytest

from graphapp.store.contract import Changes, Edge, Node
from graphapp.store.selection import Compare, Given, Include, Operator, Order, Question, Selection, Some

NODES = (
    Node("Country", "Country-1", {"name": "Aland", "iso3": "ALA"}),
    Node("Country", "Country-2", {"name": "Borland", "iso3": "BOR"}),
    Node("Organisation", "Organisation-1", {"name": "Wren Aid", "acronym": "WA"}),
    Node("Person", "Person-1", {"name": "Kit Lark"}),
    *(Node("Commitment", f"Commitment-{n}", {"text": f"promise {n}"}) for n in range(1, 5)),
    *(
        Node("Phase", f"Phase-{n}", {"from": f"2024-0{n}-01", "silent": False, "slips": 0, "carriedOver": 0})
        for n in range(1, 5)
    ),
)
EDGES = (
    *(Edge(f"Commitment-{n}", "DURING", f"Phase-{n}", "Group-1", True) for n in range(1, 5)),
    *(Edge(f"Commitment-{n}", "LOCATED_IN", f"Country-{1 + n % 2}", "Group-1", True) for n in range(1, 5)),
    Edge("Commitment-1", "LOCATED_IN", "Country-1", "Group-1", True, 1),
    Edge("Commitment-2", "COMMITTED_BY", "Person-1", "Group-1", True, 0),
    Edge("Commitment-2", "COMMITTED_BY", "Organisation-1", "Group-1", True, 1),
)
IN_COUNTRY = Some("countries", Compare("iso3", Operator.EQ, Given("iso3")))
LISTED = Selection("Commitment", ("id",), where=IN_COUNTRY, order=(Order("id"),))
LATER = Question(LISTED, Given("day"), total=True)


@pytest.fixture
def filled(store):
    with store.writing() as transaction:
        transaction.apply(Changes(put_nodes=NODES, put_edges=EDGES))
    return store


def test_one_statement_is_run_with_many_values(filled):
    ask = filled.prepared(LATER)
    assert ask({"iso3": "ALA", "day": "2024-12-31"}) == ([["Commitment-1"], ["Commitment-2"], ["Commitment-4"]], 3)
    assert ask({"iso3": "ALA", "day": "2024-03-31"}) == ([["Commitment-1"], ["Commitment-2"]], 2)
    assert ask({"iso3": "BOR", "day": "2024-12-31"}) == ([["Commitment-1"], ["Commitment-3"]], 2)
    assert ask({"iso3": "ala", "day": "2024-12-31"}) == ([], 0)


def test_a_list_may_be_given(filled):
    where = Compare("id", Operator.IN, Given("ids", many=True))
    ask = filled.prepared(Question(Selection("Country", ("name",), where=where), "2024-12-31"))
    assert ask({"ids": ["Country-2", "Country-9"]}) == ([["Borland"]], None)
    assert ask({"ids": []}) == ([], None)


def test_cells_stand_in_the_order_of_the_selection(filled):
    people = Selection("Person", ("acronym",))
    owners = Selection(
        "Actor", ("__typename", "name"), on=(("Organisation", Selection("Organisation", ("category",))), ("Person", people))
    )
    selection = Selection(
        "Commitment",
        ("text", "status", "id"),
        (Include("who", "owners", owners), Include("where", "countries", Selection("Country", ("iso3",), limit=1))),
        where=Compare("id", Operator.EQ, Given("id")),
    )
    rows, _ = filled.prepared(Question(selection, "2024-12-31"))({"id": "Commitment-2"})
    actors = [["Person", "Kit Lark", None, None], ["Organisation", "Wren Aid", None, None]]
    assert rows == [["promise 2", "OPEN", "Commitment-2", actors, [["ALA"]]]]


def test_a_page_goes_on_behind_what_is_given(filled):
    page = Selection("Commitment", ("id",), order=(Order("id"), Order("text")), limit=2, after=(Given("id"), "x", "y"))
    assert filled.prepared(Question(page, "2024-12-31"))({"id": "Commitment-1"})[0] == [["Commitment-2"], ["Commitment-3"]]
