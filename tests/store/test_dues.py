"""Lists of commitments by due date: read in that order where the filter says whether they are closed, and always the same."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from small_graph import write
from store_reference import Reference

from graphapp.store.contract import Changes, Edge, Node, Store
from graphapp.store.dues import NEVER, Dues, dues
from graphapp.store.selection import And, Compare, Filter, Given, Not, Operator, Or, Order, Question, Selection, Some

DAY = "2031-03-01"
LATE = Compare("overdue", Operator.EQ, True)
OPEN = Compare("status", Operator.IN, ["OPEN", "OVERDUE", "SILENT"])
DONE = Compare("status", Operator.EQ, "COMPLETED")
SOON = Compare("dueDate", Operator.GTE, "2031-02-01")
BY_DUE = Order("dueDate")


def listed(where: Filter | None, order: Order = BY_DUE, **more: object) -> Selection:
    return replace(Selection("Commitment", ("text", "status", "dueDate"), where=where, order=(order,), limit=2), **more)


def _graph() -> Changes:
    """Commitments of two phases: open until a day, then open, silent, ended, or put off; some due on one day, some never."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    dues_of = ("2031-01-15", "2031-02-15", "2031-02-15", "2031-04-01", None)
    for number, (due, after) in enumerate(product(dues_of, ("OPEN", "SILENT", "COMPLETED", "SLIPPED"))):
        me = f"Commitment-{number:02}"
        first = {"from": "2031-01-01", "until": "2031-02-20", "dueDate": due, "silent": False, "slips": 0, "carriedOver": 0}
        ending = {"ending": after, "endedOn": "2031-02-20"} if after == "COMPLETED" else {}
        put_off = {"dueDate": "2031-02-28", "slips": 1} if after == "SLIPPED" else {}
        second = {**first, "from": "2031-02-20", "until": None, "silent": after == "SILENT", **ending, **put_off}
        nodes.append(Node("Commitment", me, {"text": f"promise {number % 3}"}))
        for place, values in enumerate((first, second)):
            told = {name: value for name, value in values.items() if value is not None}
            nodes.append(Node("Phase", f"Phase-{number:02}-{place}", told))
            edges.append(Edge(me, "DURING", f"Phase-{number:02}-{place}", "Group-1", True, place))
    return Changes(put_nodes=tuple(nodes), put_edges=tuple(edges))


GRAPH = _graph()


@pytest.fixture
def filled(store: Store) -> Store:
    write(store, GRAPH)
    return store


@pytest.mark.parametrize("where", [LATE, OPEN, DONE, And((OPEN, SOON)), And((And((LATE,)), SOON)), None])
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("day", ["2031-02-10", "2031-02-20", DAY])
def test_pages_by_due_date_are_the_same_whether_an_index_has_them_or_not(
    filled: Store, where: Filter | None, descending: bool, day: str
) -> None:
    first = listed(where, Order("dueDate", descending))
    rows = Reference(GRAPH.put_nodes, GRAPH.put_edges, Question(replace(first, limit=None), day)).answer().rows
    places = [(row["dueDate"], row["id"]) for row in rows[::4]]
    beside = [replace(first, **{end: place}) for place in places for end in ("after", "before")]
    for page in (first, replace(first, from_end=True), *beside):
        question = Question(page, day)
        assert filled.answer(question) == Reference(GRAPH.put_nodes, GRAPH.put_edges, question).answer()


def test_further_orders_decide_among_those_due_on_one_day(filled: Store) -> None:
    page = listed(OPEN, order=Order("dueDate"), limit=9)
    question = Question(replace(page, order=(BY_DUE, Order("text", True))), DAY)
    assert filled.answer(question) == Reference(GRAPH.put_nodes, GRAPH.put_edges, question).answer()


def test_a_phase_that_is_replaced_leaves_no_trace(filled: Store) -> None:
    [late] = filled.answer(Question(listed(LATE, limit=1), DAY)).rows
    number = late["id"].removeprefix("Commitment-")
    [phase] = [node for node in GRAPH.put_nodes if node.id == f"Phase-{number}-1"]
    write(filled, Changes(put_nodes=(replace(phase, values={**phase.values, "ending": "COMPLETED"}),)))
    assert late["id"] not in {row["id"] for row in filled.answer(Question(listed(LATE, limit=99), DAY)).rows}
    assert late["id"] in {row["id"] for row in filled.answer(Question(listed(DONE, limit=99), DAY)).rows}


@pytest.mark.parametrize(
    ("selection", "stretch"),
    [
        (listed(LATE), Dues(False, ((Operator.LT, DAY),))),
        (listed(LATE, Order("dueDate", True)), Dues(False, ((Operator.LT, DAY),))),
        (listed(Compare("status", Operator.IN, ["OVERDUE"])), Dues(False, ((Operator.LT, DAY),))),
        (listed(Compare("silent", Operator.EQ, True)), Dues(False, ((Operator.GTE, ""),))),
        (listed(DONE), Dues(True, ((Operator.GTE, ""),))),
        (listed(And((DONE, SOON))), Dues(True, ((Operator.GTE, "2031-02-01"), (Operator.LT, NEVER)))),
        (listed(OPEN, after=("2031-02-15", "x")), Dues(False, ((Operator.GTE, ""), (Operator.GTE, "2031-02-15")))),
        (listed(OPEN, before=("2031-02-15", "x")), Dues(False, ((Operator.GTE, ""), (Operator.LTE, "2031-02-15")))),
        (listed(OPEN, after=(None, "x")), Dues(False, ((Operator.GTE, ""),))),
    ],
)
def test_the_index_is_read_where_the_filter_says_whether_they_are_closed(selection: Selection, stretch: Dues) -> None:
    assert dues(selection, DAY) == stretch


@pytest.mark.parametrize(
    "selection",
    [
        listed(None),
        listed(SOON),
        listed(OPEN, Order("dueDate", True)),  # what is never due comes last, and the index has it first that way
        listed(Compare("overdue", Operator.EQ, False)),
        listed(Compare("status", Operator.IN, ["OPEN", "COMPLETED"])),
        listed(Compare("status", Operator.IN, Given("statuses", many=True))),
        listed(Or((LATE, SOON))),
        listed(Not(LATE)),
        listed(LATE, limit=None),
        listed(LATE, Order("since")),
        listed(And((LATE, Some("countries", Compare("iso3", Operator.EQ, "KEN"))))),  # where it is sooner found from
    ],
)
def test_other_lists_are_put_in_order_whole(selection: Selection) -> None:
    assert dues(selection, DAY) is None
