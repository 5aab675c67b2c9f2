"""Fills a store with the generated graph, through the store's own writer, and gives the peer its columns and indexes."""

from __future__ import annotations

import time
from collections.abc import Callable

import neo4j

from benchmarks.generator import generate
from benchmarks.neo4j_server import PASSWORD, Neo4jServer
from benchmarks.queries import Known
from benchmarks.size import Size
from graphapp.store.contract import Store
from graphapp.store.server import ServerStore

_LITTLE = 60_000  # edges

# The peer cannot ask which phase holds on a day, so the values of the phase in force are copied to where it reads them
# cheapest: onto the commitment. They are right for every day after the last meeting; graphapp answers every other day too.
_COLUMNS = (
    "MATCH (c:Commitment)-[:DURING]->(p:Phase) WHERE p.until IS NULL "
    "CALL (c, p) { SET c.peerClosed = p.ending IS NOT NULL, c.peerEnding = p.ending, c.peerDue = p.dueDate, "
    "c.peerSilent = p.silent, c.peerSlips = p.slips, c.peerCarriedOver = p.carriedOver } IN TRANSACTIONS OF 10000 ROWS"
)
_INDEXES = (
    "CREATE INDEX peer_due IF NOT EXISTS FOR (c:Commitment) ON (c.peerClosed, c.peerDue)",
    "CREATE INDEX peer_iso3 IF NOT EXISTS FOR (c:Country) ON (c.iso3)",
    "CREATE INDEX peer_mark IF NOT EXISTS FOR (m:PeerMark) ON (m.what)",
)


def fill_neo4j(server: Neo4jServer, size: Size, seed: int, say: Callable[[str], None]) -> None:
    """The graph of this size and seed in Neo4j, unless it is there already."""
    what = f"scale {size.scale}, seed {seed}"
    with server.driver() as driver:
        if driver.execute_query("MATCH (m:PeerMark {what: $what}) RETURN m", what=what).records:
            say("Neo4j holds the graph already")
            return
        with ServerStore(server.uri, ("neo4j", PASSWORD)) as store:
            fill(store, size, seed, say, begun=lambda: driver.execute_query("CALL db.clearQueryCaches()"))
        _for_the_peer(driver)
        driver.execute_query("CREATE (:PeerMark {what: $what})", what=what)


def fill(
    store: Store, size: Size, seed: int, say: Callable[[str], None], *, begun: Callable[[], object] = lambda: None
) -> None:
    """The graph of this size and seed in a store, and how long that took.

    `begun` is called now and then while there is little in the store. Plans that Neo4j makes for an empty graph find an edge
    by who claims it, which takes time with the square of the edges; it has to be told to plan anew once there are some.
    """
    start, nodes, edges = time.perf_counter(), 0, 0
    for changes in generate(size, seed).changes:
        with store.writing() as transaction:
            transaction.apply(changes)
        nodes, edges = nodes + len(changes.put_nodes), edges + len(changes.put_edges)
        if edges < _LITTLE:
            begun()
    say(f"{nodes:,} nodes and {edges:,} relationships written in {time.perf_counter() - start:.0f} s")


def _for_the_peer(driver: neo4j.Driver) -> None:
    with driver.session() as session:
        session.run(_COLUMNS).consume()
        for statement in _INDEXES:
            session.run(statement).consume()
        session.run("CALL db.awaitIndexes(300)").consume()
        session.run("CALL db.prepareForReplanning()").consume()  # statistics as they are now that the graph is whole


def known_in(server: Neo4jServer) -> Known:
    """What the questions' variables are drawn from."""
    with server.driver() as driver:

        def every(kind: str, name: str) -> list[str]:
            found = driver.execute_query(f"MATCH (n:{kind}) RETURN n.{name} AS value ORDER BY value")
            return [record["value"] for record in found.records]

        return Known(every("Organisation", "id"), every("Commitment", "id"), every("Country", "iso3"))
