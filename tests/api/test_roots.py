from __future__ import annotations

import pytest

from graphapp.api.answers import Answers
from graphapp.api.execution import Request, respond

COUNTS = {
    "documents": 2,
    "meetings": 2,
    "statements": 4,
    "organisations": 3,
    "people": 1,
    "groups": 1,
    "initiatives": 2,
    "datasets": 1,
    "countries": 2,
    "regions": 1,
    "actionItems": 3,
    "commitments": 2,
}


@pytest.mark.parametrize(("field", "count"), COUNTS.items())
def test_every_kind_has_a_list(ask, counted, field, count):
    connection = ask(f"{{ {field} {{ totalCount nodes {{ __typename id }} edges {{ node {{ id }} }} }} }}")[field]
    assert connection["totalCount"] == count == len(connection["nodes"])
    assert [edge["node"]["id"] for edge in connection["edges"]] == [node["id"] for node in connection["nodes"]]
    assert len(counted.questions) == 1


def test_the_total_is_counted_only_where_it_is_asked(ask, counted):
    ask("{ documents { nodes { id } } }")
    ask("{ documents { totalCount @skip(if: true) nodes { id } } }")
    ask("{ documents { nodes { id } ...T } } fragment T on DocumentConnection { totalCount }")
    assert [question.total for question in counted.questions] == [False, False, True]


LOOK_UPS = [
    ('organisation(name: "tern relief")', "Organisation-tern"),
    ('organisation(name: "tr")', "Organisation-tern"),
    ('organisation(name: "HERON")', "Organisation-heron"),
    ('person(name: "a. quill")', "Person-ada"),
    ('group(name: "EWG")', "Group-estuary"),
    ('initiative(name: "The Survey")', "Initiative-river"),
    ('dataset(name: "gauge readings")', "Dataset-gauges"),
    ('country(name: "italy")', "Country-ITA"),
    ('country(iso3: "ita")', "Country-ITA"),
    ('region(name: "Upper Delta")', "Region-delta"),
    ('commitment(id: "Commitment-note")', "Commitment-note"),
    ('node(id: "Person-ada")', "Person-ada"),
]


@pytest.mark.parametrize(("field", "identifier"), LOOK_UPS)
def test_one_thing_is_found_by_what_it_is_called(ask, field, identifier):
    assert ask(f"{{ it: {field} {{ id }} }}") == {"it": {"id": identifier}}


@pytest.mark.parametrize(
    "field",
    [
        'organisation(name: "ter")',
        'organisation(name: "")',
        'person(name: "Tern Relief")',
        'country(iso3: "XYZ")',
        'commitment(id: "Organisation-tern")',
        'node(id: "Phase-1")',
        'node(id: "Nothing-1")',
        'node(id: "Person-nobody")',
    ],
)
def test_what_is_not_there_is_null(ask, field):
    assert ask(f"{{ it: {field} {{ id }} }}") == {"it": None}


def test_a_name_that_fits_several_is_refused_and_they_are_listed(refusal, store):
    from graphapp.store.contract import Changes, Node

    with store.writing() as transaction:
        transaction.apply(Changes(put_nodes=(Node("Organisation", "Organisation-other", {"name": "Tundra", "acronym": "Tr"}),)))
    code, message = refusal('{ organisation(name: "TR") { id } }')
    assert code == "AMBIGUOUS"
    assert "Organisation-tern" in message
    assert "Organisation-other" in message


def test_a_node_is_shown_as_what_it_is(ask):
    query = """{ node(id: "Organisation-tern") { __typename id
        ... on Actor { name } ... on Organisation { acronym } ... on Person { reason } } }"""
    assert ask(query)["node"] == {
        "__typename": "Organisation",
        "id": "Organisation-tern",
        "name": "Tern Relief",
        "acronym": "TR",
    }


def test_search_finds_names_and_passages(ask):
    query = (
        '{ search(text: "heron") { text node { __typename id ... on Organisation { acronym } ... on Statement { page } } } }'
    )
    found = {hit["node"]["id"]: hit for hit in ask(query)["search"]}
    assert found["Organisation-heron"]["node"]["acronym"] == "HA"
    assert found["Statement-3"]["text"] == "Heron Aid and Ada to draft the note"


def test_where_nothing_holds_all_words_search_finds_what_holds_most(ask):
    query = '{ search(text: "walrus share the maps", kinds: [STATEMENT, COMMITMENT, ORGANISATION]) { missing node { id } } }'
    found = {hit["node"]["id"]: hit["missing"] for hit in ask(query)["search"]}
    assert found == {name: ["walrus"] for name in ("Statement-1", "Statement-2", "Commitment-maps")}
    assert ask('{ search(text: "walrus seal maps") { text } }') == {"search": []}  # one of three is not most of them


def test_search_marks_the_words_in_the_spelling_that_fits_and_says_the_kind(ask):
    query = '{ search(text: "quill a", kinds: [PERSON, STATEMENT]) { text kind marks { start end } node { id } } }'
    [only] = ask(query)["search"]
    assert only == {
        "text": "Ada Quill",
        "kind": "PERSON",
        "marks": [{"start": 0, "end": 3}, {"start": 4, "end": 9}],
        "node": {"id": "Person-ada"},
    }
    [spelled] = ask('{ search(text: "the survey", kinds: INITIATIVE) { text marks { start end } } }')["search"]
    assert spelled == {"text": "River Survey", "marks": [{"start": 6, "end": 12}]}


def test_search_is_of_a_day(ask):
    query = 'query ($d: Date) { search(text: "the", kinds: COMMITMENT, first: 1, asOf: $d) { node { id } } }'
    assert ask(query, d="2019-06-01")["search"] == [{"node": {"id": "Commitment-maps"}}]
    assert ask(query, d="2019-03-01")["search"] == []


def test_search_keeps_to_the_kinds_and_the_number_asked(ask):
    found = ask('query ($k: [Kind!]) { search(text: "heron", kinds: $k, first: 5) { node { __typename } } }', k=["STATEMENT"])
    assert {hit["node"]["__typename"] for hit in found["search"]} == {"Statement"}
    assert ask('{ search(text: "heron", first: 1) { text } }')["search"][0]["text"]
    assert ask('{ search(text: "walrus") { text } }')["search"] == []


def test_the_day_is_today_unless_it_is_said(ask, counted):
    ask("{ commitments { nodes { status } } }")
    ask('{ commitments(asOf: "2019-03-10") { nodes { status } } }')
    ask("query ($d: Date) { actionItems(asOf: $d) { nodes { commitment { status } } } }", d="2019-03-11")
    assert counted.questions[0].as_of > "2026-01-01"
    assert [question.as_of for question in counted.questions[1:]] == ["2019-03-10", "2019-03-11"]


@pytest.mark.parametrize("day", ["10 March 2019", "2019-3-1", "2019-02-30", "20190301", 20190301])
def test_a_day_is_written_one_way(refusal, day):
    assert refusal("query ($d: Date) { commitments(asOf: $d) { totalCount } }", d=day)[0] == "INVALID"


@pytest.mark.parametrize(
    ("query", "near"),
    [
        ('{ organisation(name: "Tern Releif") { name } }', ["Organisation-tern"]),
        ('{ organisation(name: "hreon") { name } }', ["Organisation-heron"]),
        ('{ organisation(name: "river survey") { name } }', ["Initiative-river"]),
        ('{ country(iso3: "BHI") { name } }', ["Country-BIH"]),
        ('{ country(name: "Itali") { name } }', ["Country-ITA"]),
        ('{ person(name: "zzz") { name } }', []),
        ('{ organisation(name: "network") { name } }', ["Organisation-plover"]),  # a part of the name
    ],
)
def test_a_name_that_nothing_bears_is_answered_with_near_ones(store, query, near):
    response = respond(store, Request(query))
    [missed] = response["extensions"]["notFound"]
    assert [each["id"] for each in missed["near"]] == near
    assert response["data"] == {missed["path"][0]: None}
    assert Answers(store).response(Request(query), "2019-04-20") == response


@pytest.mark.parametrize(
    ("query", "kind", "said"),
    [
        (
            '{ node(id: "Organisation-nobody") { id } }',
            "Organisation",
            "node: no Organisation has the id «Organisation-nobody». Ids",
        ),
        ('{ node(id: "Heron Aid") { id } }', "Node", "Did you mean Heron Aid (Organisation)?"),
        ('{ n: node(id: "") { id } }', "Node", "n: no Node has the id «». Ids are told by `id`"),
        ('{ commitment(id: "Commitment-nothing") { id } }', "Commitment", "no Commitment has the id «Commitment-nothing»"),
        ('{ commitment(id: "TR") { id } }', "Commitment", "Did you mean Tern Relief (Organisation)?"),
        ('{ commitment(id: "Commitment-maps", asOf: "2001-01-01") { id } }', "Commitment", "was first recorded on 2019-03-05"),
        ('{ organisation(name: "") { id } }', "Organisation", "no Organisation is called «»"),
        ('{ country(name: "") { id } }', "Country", "no Country is called «»"),
        ('{ country(iso3: "") { id } }', "Country", "no Country is called «»"),
        ('{ country(iso3: "IT") { id } }', "Country", "Did you mean Italy?"),
    ],
)
def test_an_id_or_an_empty_name_is_missed_aloud_too(store, query, kind, said):
    response = respond(store, Request(query))
    [missed] = response["extensions"]["notFound"]
    assert (missed["kind"], list(response["data"].values())) == (kind, [None])
    assert said in missed["message"]
    assert Answers(store).response(Request(query), "2019-04-20") == response


@pytest.mark.parametrize(
    "query", ["{ country { name } }", "{ country(iso3: null) { name } }", "query ($n: String) { country(name: $n) { name } }"]
)
def test_a_country_is_asked_for_by_something(store, query):
    response = respond(store, Request(query))
    [error] = response["errors"]
    assert (response["data"], error["extensions"]["code"]) == ({"country": None}, "USAGE")
    assert "country(iso3: …) or country(name: …)" in error["extensions"]["remedy"]
    assert Answers(store).response(Request(query), "2019-04-20") == response


def test_a_missed_name_is_told_at_its_place_in_the_answer(store):
    query = 'query ($n: String!) { x: organisation(name: $n) { id } group(name: $n) { id } organisation(name: "TR") { id } }'
    both = [respond(store, Request(query, {"n": "Hreon Aid"})), Answers(store).response(Request(query, {"n": "Hreon Aid"}), "")]
    for response in both:
        told = {tuple(each["path"]): (each["kind"], each["asked"]) for each in response["extensions"]["notFound"]}
        assert told == {("x",): ("Organisation", "Hreon Aid"), ("group",): ("Group", "Hreon Aid")}
