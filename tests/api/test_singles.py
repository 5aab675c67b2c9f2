"""One thing by what is said of it, or by its identifier; how many there are of what it is related to."""

from __future__ import annotations

import pytest

from graphapp.api.answers import Answers
from graphapp.api.days import today
from graphapp.api.execution import Request, respond
from graphapp.api.terms import ASKED_BY, KINDS, counts_of, root_of


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_asked_for_by_id(store, kind):
    root = root_of(kind)
    query = f"query ($id: ID!) {{ {root}(id: $id) {{ __typename id }} }}"
    known = [node.id for node in store.nodes() if node.kind == kind]
    for identifier in known[:2]:
        response = respond(store, Request(query, {"id": identifier}))
        assert response["data"][root] in (None, {"__typename": kind, "id": identifier})  # a commitment of later days
        assert Answers(store).response(Request(query, {"id": identifier}), today()) == response
    response = respond(store, Request(query, {"id": "Nothing-1"}))
    assert response["extensions"]["notFound"][0]["kind"] == kind


def test_an_id_of_another_kind_is_told(store):
    [missed] = respond(store, Request('{ organisation(id: "Person-ada") { id } }'))["extensions"]["notFound"]
    assert missed["near"] == [{"kind": "Person", "id": "Person-ada", "name": "Person-ada"}]


@pytest.mark.parametrize("kind", [kind for kind, keys in ASKED_BY.items() if len(keys) > 1])
def test_what_is_asked_for_by_nothing_or_twice_is_refused(store, kind):
    root, keys = root_of(kind), ASKED_BY[kind]
    for given in ("", f"({keys[0]}: null)", f'({keys[0]}: "a", id: "b")'):
        response = respond(store, Request(f"{{ {root}{given} {{ id }} }}"))
        [error] = response["errors"]
        assert (response["data"], error["extensions"]["code"]) == ({root: None}, "USAGE")
        assert f"{root}({keys[0]}: …)" in error["extensions"]["remedy"]
        assert Answers(store).response(Request(f"{{ {root}{given} {{ id }} }}"), today()) == response


def test_a_document_by_its_id_is_as_it_says(store):
    [identifier] = [node.id for node in store.nodes() if node.values.get("source", "").endswith("april.txt")]
    query = (
        "query ($s: String, $id: ID) { document(source: $s, id: $id) { source actionItems { text } organisations { name } } }"
    )
    by_source, by_id = (respond(store, Request(query, given)) for given in ({"s": "april.txt"}, {"id": identifier}))
    assert by_source["data"] == by_id["data"]
    assert by_id["data"]["document"]["source"].endswith("april.txt")


@pytest.mark.parametrize("kind", KINDS)
def test_counts_are_of_what_is_listed(store, kind):
    counts = list(counts_of(kind))
    lists = [name.removesuffix("Count") for name in counts]
    asked = " ".join([*counts, *(f"{name} {{ id }}" for name in lists)])
    query = f"{{ {KINDS[kind].plural} {{ nodes {{ id {asked} }} }} }}"
    response = respond(store, Request(query))
    rows = response["data"][KINDS[kind].plural]["nodes"]
    assert [{name: row[name] for name in counts} for row in rows] == [
        {f"{name}Count": len(row[name]) for name in lists} for row in rows
    ]
    assert Answers(store).response(Request(query), today())["data"] == response["data"]


SOME = (  # a count with a condition, and the list that it counts
    ("commitments", "owners", '{name: {contains: "e"}}'),
    ("organisations", "commitments", "{status: {in: [OPEN, OVERDUE]}}"),
    ("organisations", "meetings", '{date: {gte: "2019-04-01"}}'),
    ("organisations", "actionItems", '{or: [{owners: {some: {name: {eq: "Heron Aid"}}}}, {dueDate: {isNull: true}}]}'),
    ("meetings", "attendees", "{commitments: {some: {}}}"),
    ("initiatives", "organisations", '{not: {name: {startsWith: "t"}}}'),
    ("countries", "commitments", "{ownersCount: {gte: 1}}"),
    ("actionItems", "statements", "{organisations: {none: {}}}"),
)


@pytest.mark.parametrize(("kind", "listed", "where"), SOME)
@pytest.mark.parametrize("day", ["2019-04-01", "2019-06-01"])
def test_a_count_takes_conditions(store, kind, listed, where, day):
    asked = f"all: {listed}Count some: {listed}Count(where: {where}) {listed}(where: {where}) {{ id }}"
    query = f"query ($d: Date) {{ {kind}(asOf: $d) {{ nodes {{ id {asked} }} }} }}"
    response = respond(store, Request(query, {"d": day}))
    rows = response["data"][kind]["nodes"]
    assert [row["some"] for row in rows] == [len(row[listed]) for row in rows]
    assert all(row["some"] <= row["all"] for row in rows)
    assert Answers(store).response(Request(query, {"d": day}), today())["data"] == response["data"]


def test_counts_of_an_interface_and_in_lists(ask):
    query = """{ commitments(asOf: "2019-06-01") { nodes { owners {
      mine: commitmentsCount(where: {status: {eq: OVERDUE}}) ... on Organisation { peopleCount commitmentsCount }
      ... on Person { mine: commitmentsCount(where: {status: {eq: OVERDUE}}) affiliationsCount } } } } }"""
    owners = [owner for node in ask(query)["commitments"]["nodes"] for owner in node["owners"]]
    assert any("affiliationsCount" in owner for owner in owners)
    assert all("mine" in owner for owner in owners)


def test_a_count_takes_its_condition_from_a_variable(store):
    query = """query ($w: CommitmentFilter, $s: Status) { organisations { nodes {
      commitmentsCount(where: $w) b: commitmentsCount(where: {status: {eq: $s}}) } } }"""
    compiled = Answers(store)
    for given in ({"w": {"slips": {"gt": 0}}, "s": "OPEN"}, {"w": {}, "s": "OVERDUE"}, {"w": None, "s": "OPEN"}):
        request = Request(query, given)
        assert compiled.response(request, today()) == respond(store, request)


def test_things_are_filtered_by_how_many(ask):
    found = ask("{ organisations(where: {commitmentsCount: {gte: 1}}) { nodes { commitmentsCount } } }")["organisations"][
        "nodes"
    ]
    assert found
    assert all(row["commitmentsCount"] for row in found)
    none = ask("{ organisations(where: {commitmentsCount: {eq: 0}}) { totalCount } all: organisations { totalCount } }")
    assert none["organisations"]["totalCount"] + len(found) == none["all"]["totalCount"]
    assert ask("{ commitments(where: {owners: {some: {actionItemsCount: {gt: 99}}}}) { nodes { id } } }") == {
        "commitments": {"nodes": []}
    }


def test_a_count_is_of_the_day(ask):
    query = "query ($d: Date) { organisations(asOf: $d) { nodes { commitmentsCount } } }"
    assert {row["commitmentsCount"] for row in ask(query, d="2001-01-01")["organisations"]["nodes"]} == {0}
