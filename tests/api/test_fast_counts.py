"""Counts the fast way are those of the ordinary way, byte for byte."""

from __future__ import annotations

import orjson
import pytest

from graphapp.api.days import today
from graphapp.api.execution import Request, respond
from graphapp.api.fast.ordinary import OrdinaryError
from graphapp.api.fast.plans import Plans
from graphapp.api.library import schema

TYPES = {"w": "CommitmentFilter", "d": "Date", "by": "[CommitmentGroupBy!]!", "n": "Int", "in": "[Status!]"}
OPERATIONS = [
    "commitmentsAggregate { totalCount }",
    "a: commitmentsAggregate { b: totalCount __typename totalCount }",
    "commitmentsAggregate(where: $w, asOf: $d) { groups(by: $by, first: $n) { count keys { value label } } }",
    "commitmentsAggregate(asOf: $d) { x: groups(by: $by) { n: count } y: groups(by: $by, orderBy: KEY) { n: count } }",
    "commitmentsAggregate(where: {status: {in: $in}}) { groups(by: STATUS) { ...G } groups(by: STATUS) { count } }",
    "commitmentsAggregate(asOf: $d) { groups(by: [OVERDUE, SLIPS]) { keys { t: __typename by known v: value } __typename } }",
    "organisationsAggregate(where: {not: {acronym: {isNull: true}}}) { groups(by: [INITIATIVES]) { count keys { label } } }",
    "commitmentsAggregate { totalCount } commitments(first: $n) { totalCount nodes { id } }",
]
FRAGMENT = " fragment G on AggregateGroup { keys { ... on AggregateKey { known } } }"
VARIABLES = [
    {"by": ["OWNERS", "STATUS"], "in": ["SILENT", "OVERDUE"]},
    {"by": "COUNTRIES", "d": "2019-03-10", "n": 1, "in": ["OPEN"], "w": {"dueDate": {"isNull": False}}},
    {"by": ["DUE_DATE_MONTH"], "d": "2019-04-20", "n": 0, "in": "COMPLETED", "w": {"owners": {"some": {}}}},
]


@pytest.fixture(scope="module")
def made():
    return schema()._schema


@pytest.mark.parametrize("operation", OPERATIONS)
def test_the_response_is_the_ordinary_one(store, made, operation):
    plans = Plans(made, store)
    used = {name: kind for name, kind in TYPES.items() if f"${name}" in operation}
    declared = ", ".join(f"${name}: {kind}" for name, kind in used.items())
    text = f"query {f'({declared})' if used else ''} {{ {operation} }}" + (FRAGMENT if "...G" in operation else "")
    for variables in VARIABLES:
        given = {name: value for name, value in variables.items() if name in used}
        ordinary = respond(store, Request(text, given))
        assert "errors" not in ordinary, (text, ordinary)
        for _ in range(2):
            assert orjson.dumps(plans.data(text, None, given, today())[0]) == orjson.dumps(ordinary["data"])


@pytest.mark.parametrize(
    "operation",
    [
        "{ commitmentsAggregate { groups(by: OWNERS) { keys { node { id } } } } }",
        "{ commitmentsAggregate { groups(by: []) { count } } }",
        "{ commitmentsAggregate { groups(by: STATUS, first: -1) { count } } }",
    ],
)
def test_things_in_keys_and_what_is_refused_go_the_ordinary_way(store, made, operation):
    with pytest.raises(OrdinaryError):
        Plans(made, store).data(operation, None, {}, today())
