"""How Neo4j means to answer each question: through an index, and never by looking at every commitment.

The statements are those that graphapp really sends, taken down between it and the driver, whichever module sends them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import neo4j

from benchmarks.neo4j_server import PASSWORD, Neo4jServer
from benchmarks.queries import Query, Variables
from graphapp.app import create_app
from graphapp.store.server import ServerStore

_SCANS = (
    "AllNodesScan",
    "NodeByLabelScan",
    "UnionNodeByLabelsScan",
    "IntersectionNodeByLabelsScan",
    "PartitionedAllNodesScan",
    "PartitionedNodeByLabelScan",
)
_HARMLESS = (":Store", ":Pending")  # labels of one node, or of none


@dataclass(frozen=True, slots=True)
class Sent:
    """A statement as graphapp sent it."""

    text: str
    parameters: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Explained:
    """A statement's plan: its operators, outermost last, and what is wrong with it."""

    operators: tuple[str, ...]
    faults: tuple[str, ...]


def explain(server: Neo4jServer, query: Query, variables: Variables) -> list[Explained]:
    """The plan of every statement that graphapp sends for the question."""
    with ServerStore(server.uri, ("neo4j", PASSWORD)) as store:
        client = create_app(store).test_client()
        with _taken_down() as sent:
            answered = client.post("/graphql", json={"query": query.graphapp, "variables": variables})
        if "errors" in (answered.get_json() or {"errors": answered.data}):
            raise RuntimeError(f"{query.name}: {answered.get_data(as_text=True)[:1000]}")
    if not sent:
        raise RuntimeError(f"{query.name}: no statement was seen")
    with server.driver() as driver:
        return [_explained(driver, each) for each in sent]


@contextmanager
def _taken_down() -> Iterator[list[Sent]]:
    """Every statement that is sent through the driver meanwhile."""
    sent: list[Sent] = []

    def recording(original: Any) -> Any:
        def run(self: Any, query: Any, parameters: Mapping[str, Any] | None = None, **more: Any) -> Any:
            sent.append(Sent(str(query), {**(parameters or {}), **more}))
            return original(self, query, parameters, **more)

        return run

    ways = (neo4j.Session, neo4j.Transaction, neo4j.ManagedTransaction)
    patches = [patch.object(way, "run", recording(way.run)) for way in ways]
    for each in patches:
        each.start()
    try:
        yield sent
    finally:
        for each in patches:
            each.stop()


def _explained(driver: neo4j.Driver, sent: Sent) -> Explained:
    summary = driver.execute_query(neo4j.Query(f"EXPLAIN {sent.text}"), dict(sent.parameters)).summary
    steps = list(_steps(summary.plan or {}))
    scans = [f"{name} {details}" for name, details in steps if name in _SCANS and not details.endswith(_HARMLESS)]
    faults = [f"a scan: {scan}" for scan in scans]
    if not any("Index" in name for name, _ in steps) and any(name in _SCANS for name, _ in steps):
        faults.append("no index")
    return Explained(tuple(name for name, _ in steps), tuple(faults))


def _steps(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for child in plan.get("children", ()):
        yield from _steps(child)
    if plan:
        yield plan["operatorType"].partition("@")[0], plan["args"].get("Details", "")
