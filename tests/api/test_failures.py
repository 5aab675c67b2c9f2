from __future__ import annotations

import logging

import pytest

from graphapp.api.execution import Request, respond
from graphapp.schema.errors import StoreBusyError, StoreError, UsageError


class Failing:
    """A reader that cannot answer."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def answer(self, question):
        raise self.error

    def sources(self):
        raise self.error


def response(error):
    return respond(Failing(error), Request("{ documents { totalCount } }"))


def test_what_nobody_foresaw_is_masked_and_logged_under_its_id(caplog):
    with caplog.at_level(logging.ERROR):
        [error] = response(RuntimeError("password=hunter2"))["errors"]
    identifier = error["extensions"]["id"]
    assert error["extensions"]["code"] == "INTERNAL"
    assert "hunter2" not in str(error)
    assert identifier in error["message"]
    assert identifier in caplog.text
    assert "hunter2" in caplog.text


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (StoreBusyError("another process writes"), "STORE_BUSY"),
        (StoreError("the disk is full"), "STORE_FAILED"),
        (UsageError("there is no such field"), "USAGE"),
    ],
)
def test_what_the_store_says_is_handed_on_with_a_code(error, code, caplog):
    [shown] = response(error)["errors"]
    assert shown["message"] == str(error)
    assert shown["extensions"]["code"] == code
    assert shown["extensions"]["remedy"]
    assert caplog.text == ""


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("", "BAD_REQUEST"),
        ("   ", "SYNTAX"),
        ("{", "SYNTAX"),
        ("{ nothing }", "INVALID"),
        ("{ documents }", "INVALID"),
        ("{ document { id } }", "USAGE"),
        ("query ($a: Int!) { documents(first: $a) { totalCount } }", "INVALID"),
        ("query A { documents { totalCount } } query B { documents { totalCount } }", "BAD_REQUEST"),
        ("mutation { documents }", "READ_ONLY"),
        ("subscription { documents }", "INVALID"),
        ("fragment F on Document { id }", "BAD_REQUEST"),
        ('{ documents(first: "1") { totalCount } }', "INVALID"),
        ("{ documents(first: 99999999999) { totalCount } }", "INVALID"),
        ("\ud800", "SYNTAX"),
    ],
)
def test_what_is_not_a_query_is_refused_plainly(query, code, store):
    [error] = respond(store, Request(query))["errors"]
    assert error["extensions"]["code"] == code
    assert error["extensions"]["remedy"]


def test_an_operation_is_chosen_by_name(store):
    text = "query A { documents { totalCount } } query B { people { totalCount } }"
    assert respond(store, Request(text, operation="B"))["data"] == {"people": {"totalCount": 1}}
    [error] = respond(store, Request(text, operation="C"))["errors"]
    assert error["extensions"]["code"] == "BAD_REQUEST"


def test_one_failing_field_leaves_the_others(respond_to):
    response = respond_to('{ documents { totalCount } document(source: "nowhere") { id } }')
    assert response["data"] == {"documents": {"totalCount": 2}, "document": None}
    assert response["errors"][0]["path"] == ["document"]
