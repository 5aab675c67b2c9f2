"""The API over the Neo4j store answers as it does over the embedded one."""

from __future__ import annotations

import pytest

from graphapp.api.execution import Request, respond
from graphapp.store.contract import Changes, Store
from graphapp.store.embedded import EmbeddedStore
from graphapp.store.server import ServerStore

OPERATIONS = [
    "{ organisations(orderBy: {field: COMMITMENTS_COUNT, direction: DESC}) { nodes { name } pageInfo { endCursor } } }",
    "{ actionItems(orderBy: [{field: INITIATIVE_NAME}, {field: COMMITMENT_STATUS}]) { nodes { id } edges { cursor } } }",
    "{ commitmentsAggregate { totalCount groups(by: [OWNERS, STATUS]) { count keys { value label node { id } } } } }",
    """{ document(source: "march.txt") { source pages meeting { date group { name acronym } attendees { __typename name
        ... on Organisation { acronym } ... on Person { affiliations { name } } } }
        organisations { name aliases } initiatives { name organisations { name } countries { iso3 } }
        actionItems { text statements { text } kind dueDate state change
        owners { __typename name } commitment { id status } } } }""",
    """{ commitments(asOf: "2019-04-20", where: {owners: {some: {acronym: {eq: "TR"}}}}) { totalCount nodes {
        text status dueDate slips overdue countries { iso3 } items { recordedOn dueText statements { text } } } } }""",
    '{ commitments(asOf: "2019-03-10") { nodes { text status items { dueText } outcomes { text } owners { name } } } }',
    """{ organisations(where: {initiatives: {some: {countries: {some: {iso3: {eq: "BIH"}}}}}}) { nodes {
        name some: initiatives(first: 1) { name } all: initiatives { name } } } }""",
    """{ organisations(orderBy: [{field: ACRONYM, direction: DESC}], last: 2) {
        nodes { name } pageInfo { endCursor hasPreviousPage } } }""",
    '{ people(where: {meetings: {none: {date: {gt: "2019-04-01"}}}}) { nodes { name } } actionItems { nodes { id } } }',
    "{ organisations { nodes { meetings { date } held: excusedFrom(first: 1) { date } } } groups { nodes { held { date } } } }",
    """{ organisations(asOf: "2019-04-20") { nodes { name all: commitmentsCount
        open: commitmentsCount(where: {status: {in: [OPEN, OVERDUE]}}) meetingsCount(where: {date: {gte: "2019-04-01"}})
        commitments { ownersCount(where: {name: {contains: "e"}}) itemsCount } initiatives { organisationsCount } } } }""",
    """{ commitments(asOf: "2019-03-06") { nodes { itemsCount outcomesCount owners {
        mine: commitmentsCount(where: {countries: {some: {iso3: {eq: "BIH"}}}}) ... on Organisation { peopleCount } } } } }""",
    """{ organisations(where: {commitmentsCount: {gte: 1}, meetingsCount: {lt: 9}}, asOf: "2019-04-20") {
        totalCount nodes { name commitmentsCount } } }""",
    '{ organisation(id: "Organisation-tern") { id name } meeting(id: "Meeting-march") { date attendeesCount } }',
    '{ organisation(name: "tr") { id identifiers } node(id: "Person-ada") { ... on Actor { commitments { id } } } }',
]


@pytest.fixture(scope="module")
def server(neo4j_server):
    """The Neo4j store, empty."""
    neo4j_server.clear()
    with ServerStore(neo4j_server.uri, ("neo4j", neo4j_server.password)) as opened:
        yield opened
    neo4j_server.clear()


@pytest.fixture
def both(server: ServerStore, store: EmbeddedStore) -> tuple[Store, Store]:
    """The same graph in both stores."""
    with store.writing() as transaction:
        records = tuple(transaction.all_records())
    with server.writing() as transaction:
        transaction.apply(Changes(put_nodes=tuple(store.nodes()), put_edges=tuple(store.edges()), put_records=records))
    return store, server


@pytest.mark.parametrize("operation", OPERATIONS)
def test_both_stores_give_one_response(both, operation):
    embedded, server = (respond(store, Request(operation)) for store in both)
    assert "errors" not in embedded
    assert server == embedded
