from __future__ import annotations

import base64

import pytest

PAGE = """query ($first: Int, $after: String, $last: Int, $before: String, $order: [OrganisationOrder!]) {
  organisations(first: $first, after: $after, last: $last, before: $before, orderBy: $order) {
    nodes { name } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"""
NAMES = ["Heron Aid", "Plover Network", "Tern Relief"]


def names(page):
    return [node["name"] for node in page["nodes"]]


def test_forwards_page_by_page(ask):
    first = ask(PAGE, first=2)["organisations"]
    assert names(first) == NAMES[:2]
    assert first["pageInfo"]["hasNextPage"] is True
    assert first["pageInfo"]["hasPreviousPage"] is False
    rest = ask(PAGE, first=2, after=first["pageInfo"]["endCursor"])["organisations"]
    assert names(rest) == NAMES[2:]
    assert rest["pageInfo"]["hasNextPage"] is False
    assert rest["pageInfo"]["hasPreviousPage"] is True


def test_backwards_page_by_page(ask):
    last = ask(PAGE, last=2)["organisations"]
    assert names(last) == NAMES[1:]
    assert last["pageInfo"]["hasPreviousPage"] is True
    assert last["pageInfo"]["hasNextPage"] is False
    rest = ask(PAGE, last=2, before=last["pageInfo"]["startCursor"])["organisations"]
    assert names(rest) == NAMES[:1]
    assert rest["pageInfo"]["hasPreviousPage"] is False
    assert rest["pageInfo"]["hasNextPage"] is True


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
def test_pages_of_one_cover_everything_once_with_nulls_last(ask, direction):
    order = [{"field": "ACRONYM", "direction": direction}]
    seen, cursor = [], None
    for _ in range(4):
        page = ask(PAGE, first=1, after=cursor, order=order)["organisations"]
        seen += names(page)
        cursor = page["pageInfo"]["endCursor"] or cursor
    assert sorted(seen) == NAMES
    assert seen[-1] == "Plover Network"


def test_a_page_of_none_says_that_there_are_more(ask):
    page = ask(PAGE, first=0)["organisations"]
    assert page["nodes"] == []
    assert page["pageInfo"] == {"hasNextPage": True, "hasPreviousPage": False, "startCursor": None, "endCursor": None}


@pytest.mark.parametrize(
    "arguments",
    [
        {"first": -1},
        {"first": 1001},
        {"last": 1001},
        {"first": 1, "last": 1},
        {"first": 1, "before": "x"},
        {"last": 1, "after": "x"},
    ],
)
def test_a_page_that_cannot_be_is_refused(refusal, arguments):
    assert refusal(PAGE, **arguments)[0] == "BAD_PAGE"


@pytest.mark.parametrize("broken", ["", "x", "ÿ", "bnVsbA", "MQ", "W10", base64.b64encode(b'["0",1]').decode()])
def test_a_broken_cursor_is_refused(refusal, broken):
    assert refusal(PAGE, after=broken)[0] == "BAD_CURSOR"


def test_a_changed_or_foreign_cursor_is_refused(ask, refusal):
    cursor = ask(PAGE, first=1)["organisations"]["edges"][0]["cursor"]
    changed = cursor[:-6] + ("A" if cursor[-6] != "A" else "B") + cursor[-5:]
    assert refusal(PAGE, after=changed)[0] == "BAD_CURSOR"
    assert refusal(PAGE, after=cursor, order=[{"field": "ACRONYM"}])[0] == "BAD_CURSOR"
    assert refusal("query ($c: String) { people(after: $c) { nodes { id } } }", c=cursor)[0] == "BAD_CURSOR"


def test_the_usual_order_of_action_items_is_that_of_the_minutes(ask):
    items = ask("{ actionItems { nodes { id } } }")["actionItems"]["nodes"]
    assert [item["id"] for item in items] == ["ActionItem-1", "ActionItem-3", "ActionItem-2"]
