from __future__ import annotations

import pytest

from graphapp.api.terms import KINDS, orders_by
from graphapp.store.contract import Changes, Edge, Node


def names(connection):
    return [node["name"] for node in connection["nodes"]]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("{field: COMMITMENTS_COUNT, direction: DESC}", ["Heron Aid", "Tern Relief", "Plover Network"]),
        ("{field: COMMITMENTS_COUNT}", ["Plover Network", "Heron Aid", "Tern Relief"]),
        ("[{field: INITIATIVES_COUNT, direction: DESC}]", ["Tern Relief", "Heron Aid", "Plover Network"]),
        (
            "[{field: COMMITMENTS_COUNT, direction: DESC}, {field: NAME, direction: DESC}]",
            ["Tern Relief", "Heron Aid", "Plover Network"],
        ),
    ],
)
def test_by_how_many_they_are_related_to(ask, order, expected):
    # ids break ties: Organisation-heron stands before Organisation-tern
    assert names(ask(f"{{ organisations(orderBy: {order}) {{ nodes {{ name }} }} }}")["organisations"]) == expected


def test_only_what_was_there_on_the_day_is_counted(ask):
    query = '{ organisations(orderBy: {field: COMMITMENTS_COUNT}, asOf: "2019-01-01") { nodes { id } } }'
    assert [node["id"] for node in ask(query)["organisations"]["nodes"]] == [
        "Organisation-heron",
        "Organisation-plover",
        "Organisation-tern",
    ]


def test_by_a_field_of_the_only_one_and_null_where_there_is_none(ask):
    query = "{ actionItems(orderBy: [{field: INITIATIVE_NAME}, {field: MEETING_DATE, direction: DESC}]) { nodes { id } } }"
    assert [node["id"] for node in ask(query)["actionItems"]["nodes"]] == ["ActionItem-1", "ActionItem-2", "ActionItem-3"]
    query = query.replace("INITIATIVE_NAME", "COMMITMENT_STATUS")
    assert [node["id"] for node in ask(query)["actionItems"]["nodes"]] == ["ActionItem-3", "ActionItem-2", "ActionItem-1"]


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
def test_pages_over_what_is_derived_cover_everything_once(ask, direction):
    query = """query ($first: Int, $after: String, $last: Int, $before: String, $order: [OrganisationOrder!]) {
        organisations(first: $first, after: $after, last: $last, before: $before, orderBy: $order) {
            nodes { name } pageInfo { startCursor endCursor } } }"""
    order = [{"field": "COMMITMENTS_COUNT", "direction": direction}, {"field": "PARENT_NAME"}]
    whole = names(ask(query, order=order)["organisations"])
    onward, backward, after, before = [], [], None, None
    for _ in whole:
        page = ask(query, order=order, first=1, after=after)["organisations"]
        onward, after = onward + names(page), page["pageInfo"]["endCursor"]
        page = ask(query, order=order, last=1, before=before)["organisations"]
        backward, before = names(page) + backward, page["pageInfo"]["startCursor"]
    assert onward == backward == whole
    assert len(set(whole)) == 3


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_order_there_is_can_be_asked(ask, kind):
    for name in orders_by(kind.name):
        order = f"{{field: {name}, direction: DESC}}"
        shown = "totalCount nodes { id } pageInfo { endCursor }"
        page = ask(f"{{ {kind.plural}(orderBy: [{order}], first: 1) {{ {shown} }} }}")
        cursor = page[kind.plural]["pageInfo"]["endCursor"]
        if cursor:
            rest = ask(f'{{ {kind.plural}(orderBy: [{order}], after: "{cursor}") {{ nodes {{ id }} }} }}')[kind.plural]
            assert len(rest["nodes"]) == page[kind.plural]["totalCount"] - 1


def test_lists_inside_take_an_order_too(ask, counted):
    query = """{ group(name: "EWG") { held(orderBy: {field: DATE, direction: DESC}, first: 1) { date
        early: actionItems(orderBy: [{field: TEXT}]) { id }
        late: actionItems(orderBy: [{field: TEXT, direction: DESC}]) { id } }
        all: held(orderBy: [{field: ACTION_ITEMS_COUNT, direction: DESC}]) { id } } }"""
    group = ask(query)["group"]
    assert group["held"] == [{"date": "2019-04-09", "early": [{"id": "ActionItem-2"}], "late": [{"id": "ActionItem-2"}]}]
    assert [meeting["id"] for meeting in group["all"]] == ["Meeting-march", "Meeting-april"]


def test_lists_of_an_interface_are_ordered_by_what_all_have(ask, store):
    owned = [
        Edge("Commitment-note", "COMMITTED_BY", f"Organisation-{name}", "Group-estuary", True, place)
        for place, name in enumerate(("tern", "zebra"))
    ]
    with store.writing() as transaction:
        zebra = Node("Organisation", "Organisation-zebra", {"name": "zebra"})
        transaction.apply(Changes(put_nodes=(zebra,), put_edges=tuple(owned)))
    query = '{ commitment(id: "Commitment-note") { owners(orderBy: {field: NAME, direction: DESC}, first: 3) { name } } }'
    assert [owner["name"] for owner in ask(query)["commitment"]["owners"]] == ["zebra", "Tern Relief", "Heron Aid"]


def test_a_list_of_one_may_be_written_without_brackets(ask):
    where = '{or: {status: {in: OPEN}}, and: {owners: {some: {acronym: {in: "TR"}}}}}'
    query = f'{{ commitments(where: {where}, asOf: "2019-04-20") {{ nodes {{ id }} }} }}'
    assert ask(query)["commitments"]["nodes"] == [{"id": "Commitment-maps"}]
