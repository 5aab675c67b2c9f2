from __future__ import annotations

import pytest

from graphapp.api.groupings import keys_of
from graphapp.api.limits import LARGEST_COUNT
from graphapp.api.terms import KINDS
from graphapp.store.contract import Changes, Edge, Node

GROUPS = "keys { by label value known } count"


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_kind_is_counted_by_every_key_it_has(ask, kind):
    names = list(keys_of(kind.name))
    groups = " ".join(f"g{i}: groups(by: [{name}]) {{ {GROUPS} }}" for i, name in enumerate(names[:20]))
    counted = ask(f"{{ {kind.plural} {{ totalCount }} {kind.plural}Aggregate {{ totalCount {groups} }} }}")
    total = counted[f"{kind.plural}Aggregate"].pop("totalCount")
    assert total == counted[kind.plural]["totalCount"]
    for groups in counted[f"{kind.plural}Aggregate"].values():
        assert sum(group["count"] for group in groups) >= total


def test_commitments_by_owner_and_status_with_what_owns_them(ask, counted):
    query = """query ($w: CommitmentFilter) { commitmentsAggregate(where: $w, asOf: "2019-04-20") {
        totalCount groups(by: [OWNERS, STATUS]) { count keys { by value label node { id ... on Actor { acronym } } } } } }"""
    answer = ask(query, w={"dueDate": {"isNull": False}})["commitmentsAggregate"]
    tern = {"by": "OWNERS", "value": "Organisation-tern", "label": "Tern Relief"}
    assert answer == {
        "totalCount": 1,
        "groups": [
            {
                "count": 1,
                "keys": [
                    {**tern, "node": {"id": "Organisation-tern", "acronym": "TR"}},
                    {"by": "STATUS", "value": "OPEN", "label": "OPEN", "node": None},
                ],
            }
        ],
    }
    assert len(counted.counts) == 1


def test_a_page_and_its_menus_come_in_one_request_and_two_statements(ask, counted):
    query = """query ($w: CommitmentFilter) {
        commitments(where: $w, asOf: "2019-03-10") { nodes { id } }
        menu: commitmentsAggregate(where: $w, asOf: "2019-03-10") {
            status: groups(by: STATUS) { ...G } countries: groups(by: COUNTRIES) { ...G }
            months: groups(by: [DUE_DATE_MONTH], orderBy: KEY) { ...G } } }
        fragment G on AggregateGroup { count keys { ...K } } fragment K on AggregateKey { label known }"""
    answer = ask(query, w={"owners": {"some": {}}})

    def menu(name):
        return [(group["keys"][0]["label"], group["keys"][0]["known"], group["count"]) for group in answer["menu"][name]]

    assert len(answer["commitments"]["nodes"]) == 2
    assert menu("status") == [("OPEN", True, 2)]
    assert menu("countries") == [("Bosnia and Herzegovina", True, 1), ("unknown", False, 1)]
    assert menu("months") == [("2019-03", True, 1), ("unknown", False, 1)]
    assert (len(counted.questions), len(counted.counts)) == (1, 1)


def test_unknown_is_told_apart_from_a_thing_of_that_name(ask, store):
    nameless = Node("Organisation", "Organisation-unknown", {"name": "unknown"})
    owned = Edge("Commitment-maps", "COMMITTED_BY", nameless.id, "Group-estuary", derived=True)
    with store.writing() as transaction:
        transaction.apply(Changes(put_nodes=(nameless, Node("Meeting", "Meeting-x")), put_edges=(owned,)))
    answer = ask(f"{{ commitmentsAggregate {{ groups(by: OWNERS) {{ {GROUPS} }} }} }}")["commitmentsAggregate"]
    [told] = [group["keys"][0] for group in answer["groups"] if group["keys"][0]["label"] == "unknown"]
    assert (told["known"], told["value"]) == (True, "Organisation-unknown")
    answer = ask(f"{{ meetingsAggregate {{ groups(by: DATE_YEAR) {{ {GROUPS} }} }} }}")["meetingsAggregate"]
    assert [tuple(group["keys"][0].values()) for group in answer["groups"]] == [
        ("DATE_YEAR", "2019", "2019", True),
        ("DATE_YEAR", "unknown", None, False),
    ]


def test_false_is_a_value(ask):
    answer = ask(f'{{ commitmentsAggregate(asOf: "2019-03-22") {{ groups(by: [OVERDUE]) {{ {GROUPS} }} }} }}')
    assert [(group["keys"][0]["value"], group["count"]) for group in answer["commitmentsAggregate"]["groups"]] == [
        ("false", 1),
        ("true", 1),
    ]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("by: []", "USAGE"),
        ("by: [STATUS, STATUS]", "USAGE"),
        ("by: [TEXT]", "INVALID"),
        ("first: 3", "INVALID"),
        (f"by: STATUS, first: {LARGEST_COUNT + 1}", "BAD_PAGE"),
        ("by: STATUS, first: -1", "BAD_PAGE"),
    ],
)
def test_what_cannot_be_grouped_is_refused(refusal, arguments, code):
    assert refusal(f"{{ commitmentsAggregate {{ groups({arguments}) {{ count }} }} }}")[0] == code


def test_too_many_groups_at_once_are_refused(refusal):
    groups = " ".join(f"g{i}: groups(by: STATUS, first: {LARGEST_COUNT - i}) {{ count }}" for i in range(20))
    roots = " ".join(f"r{i}: commitmentsAggregate {{ {groups} }}" for i in range(3))
    assert refusal(f"{{ {roots} }}")[0] == "TOO_LARGE"
