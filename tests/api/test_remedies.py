from __future__ import annotations

import pytest

from graphapp.api.execution import Request, respond
from graphapp.api.failures import NO_SUBSCRIPTIONS
from graphapp.api.remedies import DIRECTIVES, GENERAL, remedy_for


def remedies(query: str) -> list[str]:
    """What the API advises for an operation that does not fit the schema."""
    return [error["extensions"]["remedy"] for error in respond(None, Request(query))["errors"]]


@pytest.mark.parametrize(
    ("query", "kind", "among"),
    [
        ("{ commitments { nodes { quote } } }", "Commitment has ", "items, outcomes, owners"),
        ("{ commitments { text } }", "CommitmentConnection has ", "nodes"),
        ("{ organization { name } }", "Query has ", "organisation"),
        ("{ actors: node(id: 1) { name } }", "Not every Node has it", "... on Actor { name }"),
        ("{ actors: node(id: 1) { names } }", "Node has ", "id"),
        ("{ meetings { nodes { attendees } } }", "Actor has ", "name"),
        ('{ commitments(owner: "WFP") { totalCount } }', "`commitments` takes ", "where"),
        ("{ search { text } }", "`search` takes ", "text"),
        ('{ actionItems(where: { due: { lt: "2024-05-01" } }) { totalCount } }', "ActionItemFilter is written ", "dueDate"),
        ('{ commitments(where: { owners: { name: "WFP" } }) { totalCount } }', "ActorListFilter is written ", "some, none"),
        ('{ meetings(orderBy: "date") { totalCount } }', "MeetingOrder is written ", "field, direction"),
        ("{ meetings(orderBy: { field: DAY }) { totalCount } }", "MeetingOrderField is one of ", "DATE"),
        ("{ commitments(where: { status: { eq: DONE } }) { totalCount } }", "Status is one of ", "COMPLETED"),
        ('{ commitments(where: { status: { eq: "OPEN" } }) { totalCount } }', "Status is one of ", "OPEN"),
    ],
)
def test_what_may_stand_there_is_listed(query, kind, among):
    [told] = remedies(query)
    assert told.startswith(kind)
    assert among in told


def test_a_wrong_value_of_a_variable_is_told_alike():
    query = "query ($where: CommitmentFilter) { commitments(where: $where) { totalCount } }"
    [error] = respond(None, Request(query, {"where": {"state": {"eq": "OPEN"}}}))["errors"]
    assert error["extensions"]["remedy"].startswith("CommitmentFilter is written ")


def test_a_variable_that_is_not_sent_is_named():
    [error] = respond(None, Request("query ($day: Date!) { commitments(asOf: $day) { totalCount } }"))["errors"]
    assert error["extensions"]["remedy"] == "Send `day` among the variables"


def test_what_has_nothing_inside_takes_no_braces():
    assert remedies("{ commitments { nodes { text { words } } } }") == [
        "Leave out the braces behind `text`: it is a value, not a thing"
    ]


def test_a_day_and_what_takes_nothing():
    assert remedies('{ commitments(asOf: "1 May 2024") { totalCount } }') == ["Write the day like 2018-04-27"]
    assert remedies("{ commitments { nodes { text(first: 1) } } }") == ["Leave it out: `text` takes no arguments"]


@pytest.mark.parametrize(
    ("field", "counted"),
    [
        ("commitments(after: 1) { id }", "commitmentsCount"),
        ("commitments(first: 2, offset: 2) { id }", "commitmentsCount"),
        ("commitments { totalCount }", "itemsCount"),
        ("commitments { edges { cursor } }", "itemsCount"),
    ],
)
def test_who_looks_for_pages_inside_a_thing_is_told_where_they_are(field, counted):
    [told] = remedies(f'{{ organisation(name: "WFP") {{ {field} }} }}')
    assert f"Lists inside things are plain, without pages: count them with `{counted}`" in told


def test_what_only_some_kinds_have_is_asked_of_these():
    [told] = remedies("{ commitments { nodes { owners { initiatives { name } } } } }")
    assert told == "Not every Actor has it: write `... on Organisation { initiatives }`"


def test_how_conditions_are_written_is_shown():
    assert "written { eq: VALUE }, with eq, in" in remedies("{ commitments(where: { status: OPEN }) { totalCount } }")[0]
    related = remedies('{ commitments(where: { owners: "WFP" }) { totalCount } }')[0]
    assert "written { some: { name: { eq: VALUE } } } or { none: {} }, with some, none" in related
    assert remedies('{ commitments(where: { status: { eq: "OPEN" } }) { totalCount } }')[0].endswith("it stands without quotes")


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("{ commitments { nodes { quote } } }", "outcomes or items"),
        ("{ actionItems { nodes { quote } } }", "statements"),
        ("{ commitments { nodes { deadline } } }", "dueDate or since"),
        ("{ meetings { nodes { participants { name } } } }", "attendees"),
        ("{ people { nodes { organisation { name } } } }", "affiliations"),
        ("{ organisations { name } }", "nodes"),
        ("{ organisations { surplus } }", None),
        ("{ organisations { count } }", "totalCount"),
        ("{ actions { nodes { id } } }", "actionItems or commitments"),
        ("{ commitments { nodes { owner } } }", "owners"),
        ("{ commitments { nodes { statements { text } } } }", "items { statements } or owners { statements }"),
        ("{ countries { nodes { organisations { name } } } }", "initiatives { organisations } or statements { organisations }"),
        ("{ commitments(filter: {}) { totalCount } }", "where"),
        ("{ commitments(sort: 1) { totalCount } }", "orderBy"),
        ("{ commitments(limit: 1) { totalCount } }", "first"),
        ("{ commitments(offset: 1) { totalCount } }", "after"),
        ('{ country(iso2: "BI") { name } }', "iso3"),
        ('{ organisation(acronym: "WFP") { name } }', "name"),
        ('{ search(query: "map", text: "map") { text } }', "text"),
        ('{ changes(since: "2024-05-01") { kind } }', "from"),
        ('{ changes(until: "2024-05-01") { kind } }', "to"),
        ('{ path(from: "A", to: "B") { ways { steps { id } } } }', "hops"),
    ],
)
def test_what_is_meant_by_a_guess_is_offered(query, meant):
    [told] = remedies(query)
    assert told.partition(". Perhaps ")[2] == (f"{meant} is meant" if meant else "")


@pytest.mark.parametrize(
    ("query", "remedy"),
    [
        ('{ meetings(first: "10") { totalCount } }', "Write the number without quotes"),
        ("{ meetings(first: 1.5) { totalCount } }", "Write a whole number, without quotes"),
        ("{ meetings(first: 99999999999) { totalCount } }", "Write a whole number from -2147483648 to 2147483647"),
        ("{ organisation(name: 5) { name } }", "Write a text in double quotes"),
        ('{ meetings @skip(if: "x") { totalCount } }', "Write true or false, without quotes"),
        ("{ meetings @nothing { totalCount } }", DIRECTIVES),
        ("{ meetings @skip { totalCount } }", DIRECTIVES),
        ("{ meetings { ...M } }", "Define it in the same text: `fragment M on TYPE { … }`"),
        ("{ meetings { ...M } } fragment M on MeetingConnection { ...M }", "Take `...M` out of what it holds"),
        ("query ($n: String) { search(text: $n) { text } }", "Declare it as `$n: String!`"),
        ("{ organisation(name: $n) { name } }", "Declare it before the first brace: `query ($n: …)`"),
        ("{ a: meetings { totalCount } a: people { totalCount } }", "Give one of the two another name: `another: a`"),
        ("subscription { commitments { totalCount } }", NO_SUBSCRIPTIONS[1]),
        ("query { }", "Write a field, such as documents { totalCount }"),
    ],
)
def test_a_wrong_value_or_word_is_told_how_it_is_written(query, remedy):
    assert remedies(query)[0] == remedy


def test_what_is_too_large_for_the_library_is_told_so():
    for query in (
        f"{{ {'__typename ' * 5000} }}",
        "{ meetings(where: " + "{not: " * 300 + "{}" + "}" * 300 + ") { totalCount } }",
    ):
        [error] = respond(None, Request(query))["errors"]
        assert error["extensions"]["code"] == "TOO_LARGE"


@pytest.mark.parametrize("message", ["", "Cannot query field 'a' on type 'Gone'.", "Argument 'Query.gone(text:)' is required"])
def test_what_is_not_known_gets_the_general_advice(message):
    assert remedy_for(message) == GENERAL
