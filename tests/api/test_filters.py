from __future__ import annotations

import pytest

from graphapp.api.failures import RequestError
from graphapp.api.filters import LARGEST, filter_of, orders_of
from graphapp.store.selection import And, Compare, Not, Operator, Or, Order, Some


def test_conditions_on_fields_by_their_types():
    assert filter_of("Document", {"pages": {"gt": "2"}}) == Compare("pages", Operator.GT, 2)
    assert filter_of("Document", {"pages": {"in": [1, "2"]}}) == Compare("pages", Operator.IN, [1, 2])
    assert filter_of("Document", {"pages": {"isNull": False}}) == Compare("pages", Operator.IS_NULL, False)
    assert filter_of("Document", {"title": {"startsWith": "2"}}) == Compare("title", Operator.STARTS_WITH, "2")


def test_several_conditions_must_all_hold():
    both = And((Compare("slips", Operator.GTE, 1), Compare("slips", Operator.LT, 3)))
    assert filter_of("Commitment", {"slips": {"gte": 1, "lt": 3}}) == both
    assert filter_of("Commitment", {}) == And(())


def test_some_and_none_of_a_relation():
    tern = Compare("acronym", Operator.EQ, "TR")
    assert filter_of("Commitment", {"owners": {"some": {"acronym": {"eq": "TR"}}}}) == Some("owners", tern)
    assert filter_of("Commitment", {"owners": {"none": {}}}) == Not(Some("owners"))
    nested = {"items": {"some": {"meeting": {"some": {"date": {"eq": "2019-03-05"}}}}}}
    day = Compare("date", Operator.EQ, "2019-03-05")
    assert filter_of("Commitment", nested) == Some("items", Some("meeting", day))


def test_and_or_not():
    one, two = {"name": {"eq": "a"}}, {"name": {"eq": "b"}}
    a, b = Compare("name", Operator.EQ, "a"), Compare("name", Operator.EQ, "b")
    assert filter_of("Actor", {"or": [one, two], "not": one}) == And((Or((a, b)), Not(a)))
    assert filter_of("Place", {"and": [one]}) == And((a,))
    assert filter_of("Place", {"or": []}) == Or(())


@pytest.mark.parametrize(
    "where",
    [{"name": None}, {"name": {"eq": None}}, {"and": None}, {"not": None}, {"owners": None}, {"owners": {"some": None}}],
)
def test_a_condition_without_a_value_is_refused(where):
    with pytest.raises(RequestError, match="has no value"):
        filter_of("Commitment" if "owners" in where else "Organisation", where)


def test_too_deep_and_too_large_filters_are_refused():
    deep = {}
    for _ in range(500):
        deep = {"not": deep}
    for where in (deep, {"or": [{"name": {"eq": "x"}}] * LARGEST}, {"name": {"in": ["x"] * (LARGEST + 1)}}):
        with pytest.raises(RequestError, match="nested deeper"):
            filter_of("Organisation", where)


def test_orders():
    assert orders_of("Commitment", [{"field": "DUE_DATE", "direction": "DESC"}, {"field": "TEXT"}]) == (
        Order("dueDate", True),
        Order("text"),
    )


CASES = [
    ("organisations", '{acronym: {eq: "TR"}}', ["Organisation-tern"]),
    ("organisations", '{acronym: {eq: "tr"}}', []),
    ("organisations", '{name: {contains: "AID"}}', ["Organisation-heron"]),
    ("organisations", "{acronym: {isNull: true}}", ["Organisation-plover"]),
    ("organisations", '{aliases: {eq: "Heron"}}', ["Organisation-heron"]),
    ("organisations", "{meetings: {none: {}}}", ["Organisation-plover"]),
    ("organisations", '{excusedFrom: {some: {date: {lte: "2019-03-05"}}}}', ["Organisation-heron"]),
    ("documents", "{pages: {gt: 2}}", ["Document-april"]),
    ("documents", "{pages: {in: [2, 7]}}", ["Document-march"]),
    ("actionItems", "{kind: {eq: BODY}}", ["ActionItem-3"]),
    ("actionItems", "{change: {in: [SLIPPED, COMPLETED]}}", ["ActionItem-2"]),
    ("actionItems", '{owners: {some: {name: {eq: "Ada Quill"}}}}', ["ActionItem-3"]),
    ("commitments", "{status: {eq: COMPLETED}}", ["Commitment-note"]),
    ("commitments", "{overdue: {eq: true}}", ["Commitment-maps"]),
    ("commitments", '{dueDate: {gte: "2019-04-30"}}', ["Commitment-maps"]),
    ("meetings", '{attendees: {some: {aliases: {contains: "quill"}}}, group: {some: {}}}', ["Meeting-march"]),
]


@pytest.mark.parametrize(("field", "where", "found"), CASES)
def test_filters_reach_the_store(ask, field, where, found):
    assert [node["id"] for node in ask(f"{{ {field}(where: {where}) {{ nodes {{ id }} }} }}")[field]["nodes"]] == found


def test_a_filter_may_come_as_a_variable(ask):
    query = "query ($w: CommitmentFilter, $o: [CommitmentOrder!]) { commitments(where: $w, orderBy: $o) { nodes { id } } }"
    where = {"status": {"in": ["OVERDUE", "COMPLETED"]}, "slips": {"gte": 0}}
    order = [{"field": "SLIPS", "direction": "DESC"}]
    assert [node["id"] for node in ask(query, w=where, o=order)["commitments"]["nodes"]] == [
        "Commitment-maps",
        "Commitment-note",
    ]
    assert len(ask(query)["commitments"]["nodes"]) == 2


@pytest.mark.parametrize("where", ['{acronym: "TR"}', "{nothing: {eq: 1}}", '{name: {lik: "x"}}', "{pages: {eq: 1}}"])
def test_a_filter_that_the_schema_does_not_know_is_refused(refusal, where):
    assert refusal(f"{{ organisations(where: {where}) {{ totalCount }} }}")[0] == "INVALID"


def test_a_forgotten_variable_does_not_fit_everything(refusal):
    query = "query ($a: String) { organisations(where: {acronym: {eq: $a}}) { totalCount } }"
    assert refusal(query)[0] == "BAD_FILTER"
