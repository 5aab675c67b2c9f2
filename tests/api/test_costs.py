from __future__ import annotations

import pytest

from graphapp.api.costs import THINGS, cost
from graphapp.api.library import schema


def priced(query, **variables):
    return cost(schema()._schema, query, None, variables)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("{ __typename }", 0),
        ("{ documents { totalCount } }", 0),
        ("{ documents { nodes { source } } }", 50),
        ("{ documents(first: 3) { nodes { source } pageInfo { endCursor } } }", 3),
        ("{ documents(last: 3) { edges { cursor node { source meeting { date } } } } }", 6),
        ("{ organisations(first: 2) { nodes { initiatives { name } } } }", 2 + 2 * 10),
        ("{ organisations(first: 2) { nodes { initiatives(first: 3) { name } } } }", 2 + 2 * 3),
        ("{ organisations(first: 2) { nodes { initiatives(first: 500) { name } } } }", 2 + 2 * 10),
        ("{ organisations(first: 2) { nodes { initiativesCount meetingsCount } } }", 2 + 2 * 20),
        ('{ organisation(name: "x") { name } }', 1),
        ("{ a: documents(first: 1) { nodes { id } } b: documents(first: 2) { nodes { id } } }", 3),
        ("{ documents(first: 2) { ...F } } fragment F on DocumentConnection { nodes { ... { id } statements { id } } }", 22),
        ("{ documents(first: 4) @skip(if: true) { nodes { id } } }", 0),
        ("{ documents(first: 4) @include(if: false) { nodes { id } } }", 0),
        ("{ commitmentsAggregate { totalCount groups(by: STATUS, first: 7) { count } } }", 1 + 7),
        ("{ commitmentsAggregate { groups(by: [STATUS]) { count } } }", 1 + 50),
        ('{ search(text: "x", first: 4) { node { id } } }', 8),
    ],
)
def test_an_operation_is_priced_by_what_it_asks_for(query, expected):
    assert priced(query) == expected


def test_a_variable_decides_and_its_default_where_it_is_not_given():
    query = "query ($n: Int = 5, $on: Boolean! = true) { documents(first: $n) @include(if: $on) { nodes { id } } }"
    assert priced(query) == 5
    assert priced(query, n=9) == 9
    assert priced(query, n=9, on=False) == 0
    assert priced(query, n=9, on=True, other="x") == 9


def test_every_answer_tells_its_cost_and_the_limit(respond_to):
    response = respond_to("{ documents(first: 3) { nodes { id } } }")
    assert response["extensions"] == {"cost": {"estimate": 3, "limit": THINGS}}
    assert list(response) == ["data", "extensions"]


def test_what_is_too_dear_is_refused_before_anything_is_read(respond_to, counted):
    cheap = "cheap: documents { nodes { id } }"
    dear = "organisations(first: 1000) { nodes { commitments { items { statements { organisations { name } } } } } }"
    response = respond_to(f"{{ {cheap} {dear} }}")
    [error] = response["errors"]
    assert error["extensions"]["code"] == "TOO_LARGE"
    assert "data" not in response
    assert response["extensions"]["cost"]["estimate"] > THINGS
    assert counted.questions == []


def test_what_is_no_valid_operation_has_no_cost(respond_to):
    for query in ("{", "{ nothing }", "{ documents { nodes } }", ""):
        assert "extensions" not in respond_to(query)
    assert "extensions" in respond_to('{ document(source: "nowhere.txt") { source } }')
