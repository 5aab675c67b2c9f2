"""On Neo4j, plain Cypher finds the same as two analyses: what has no owner or no date, and who is committed where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from making import Minutes, organisation
from neo4j import Driver, GraphDatabase
from neo4j_server import Neo4jServer

from graphapp.analyses.coverage import Role, coverage
from graphapp.analyses.gaps import gaps
from graphapp.analyses.projection import projection
from graphapp.analyses.shortfalls import GapKind
from graphapp.ingest import keep, settle
from graphapp.pending import unsettled
from graphapp.schema.life import State
from graphapp.schema.records import Name, Record
from graphapp.store.server import ServerStore

DAYS = ["2025-01-01", "2025-01-20", "2025-02-20", "2025-12-31"]
_KNOWN = "EXISTS { MATCH (d:Document {id: r.by})-[:RECORDS]->(m:Meeting) WHERE m.date <= $day }"
_OPEN = """
MATCH (c:Commitment)-[:DURING]->(p:Phase)
WHERE p.from <= $day AND (p.until IS NULL OR $day < p.until) AND p.ending IS NULL
"""
NO_OWNER = f"""{_OPEN}
AND NOT EXISTS {{ MATCH (c)-[:HAS_ITEM]->(i:ActionItem)-[:OWNED_BY]->() WHERE i.recordedOn <= $day }}
RETURN c.id AS id"""
NO_DATE = f"{_OPEN} AND p.dueDate IS NULL RETURN c.id AS id"
COMMITTED = f"""{_OPEN}
MATCH (c)-[:HAS_ITEM]->(i:ActionItem)-[:OWNED_BY]->(owner) WHERE i.recordedOn <= $day
WITH c, max(i.recordedOn) AS last
MATCH (c)-[:HAS_ITEM]->(i:ActionItem {{recordedOn: last}})-[:OWNED_BY]->(owner)
OPTIONAL MATCH (owner)-[r:AFFILIATED_WITH]->(body:Organisation) WHERE {_KNOWN}
WITH c, CASE WHEN owner:Organisation THEN owner ELSE body END AS who WHERE who IS NOT NULL
MATCH (c)-[:HAS_ITEM]->(i:ActionItem)-[:LOCATED_IN]->(place:Country) WHERE i.recordedOn <= $day
RETURN DISTINCT who.id AS id, place.iso3 AS iso3"""


def country(iso3: str) -> Name:
    return Name(f"country:{iso3}", "Country", iso3.title(), spellings=(iso3.title(),), identifiers=(f"ISO3166:{iso3}",))


def placed(minutes: Minutes, **places: str) -> Record:
    """The record, with its actions put into the countries that their words name."""
    known = {word: country(iso3) for word, iso3 in places.items()}
    for name in known.values():
        minutes.name(name)
    record = minutes.record()
    actions = [replace(a, countries=tuple(n.key for word, n in known.items() if word in a.text)) for a in record.actions]
    return replace(record, actions=tuple(actions))


@pytest.fixture(scope="module")
def server(neo4j_server: Neo4jServer) -> Iterator[ServerStore]:
    """The minutes of two meetings in Neo4j: what is done, taken over, forgotten, without owner, without date, and where."""
    january, february = Minutes("2025-01-10"), Minutes("2025-02-10")
    ada = Name("person:ada", "Person", "Ada", spellings=("Ada",), affiliations=(organisation("Heron").key,))
    january.present("Lark", "Wren")
    january.action("Lark to draw the map of Chad", "Lark", due="2025-02-01")
    january.action("Roof of the school in Mali to be repaired")
    january.action("Wren to count the wells in Niger and Chad", "Wren")
    january.action("Lark to print the leaflet", "Lark", due="2025-03-01")
    february.present("Heron").name(ada)
    february.action("Wren to draw the map of Chad", "Wren", due="2025-03-01")
    february.action("Wren to count the wells in Niger and Chad", "Wren", state=State.DONE)
    february.action("Tents for Mali to be paid by Ada")
    february.actions[-1] = replace(february.actions[-1], owners=(ada.key,))
    records = [placed(each, Chad="TCD", Mali="MLI", Niger="NER") for each in (january, february)]
    neo4j_server.clear()
    with ServerStore(neo4j_server.uri, ("neo4j", neo4j_server.password)) as opened:
        for record in records:
            with opened.writing() as transaction:
                keep(transaction, record, {})
        for series in unsettled(opened):
            with opened.writing() as transaction:
                settle(transaction, series)
        yield opened
    neo4j_server.clear()


@pytest.fixture(scope="module")
def driver(neo4j_server: Neo4jServer, server: ServerStore) -> Iterator[Driver]:
    with GraphDatabase.driver(neo4j_server.uri, auth=("neo4j", neo4j_server.password)) as opened:
        yield opened


def asked(driver: Driver, cypher: str, day: str) -> set[tuple[str, ...]]:
    return {tuple(record.values()) for record in driver.execute_query(cypher, day=day).records}


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(("kind", "cypher"), [(GapKind.NO_OWNER, NO_OWNER), (GapKind.NO_DATE, NO_DATE)])
def test_plain_cypher_finds_the_same_gaps(server: ServerStore, driver: Driver, day: str, kind: GapKind, cypher: str) -> None:
    found = {(gap.subject,) for gap in gaps(projection(server, day)) if gap.kind is kind}
    assert asked(driver, cypher, day) == found
    assert bool(found) == (day > "2025-01-10")


@pytest.mark.parametrize("day", DAYS)
def test_plain_cypher_finds_the_same_commitments_in_countries(server: ServerStore, driver: Driver, day: str) -> None:
    cells = [cell for cell in coverage(projection(server, day)) if Role.COMMITTED in cell.roles and cell.iso3]
    assert asked(driver, COMMITTED, day) == {(cell.organisation, cell.iso3) for cell in cells}
    names = {(cell.name, cell.iso3) for cell in cells}
    assert (
        names
        == {
            "2025-01-01": set(),
            "2025-01-20": {("Lark", "TCD"), ("Wren", "TCD"), ("Wren", "NER")},
            "2025-02-20": {("Wren", "TCD"), ("Heron", "MLI")},
            "2025-12-31": {("Wren", "TCD"), ("Heron", "MLI")},
        }[day]
    )
