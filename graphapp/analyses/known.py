"""What the store knows as of a day: its nodes and claims, without those of later meetings.

Read as two plain scans, not as selections: an analysis needs the whole graph with the passages behind every claim, and a
selection answers a shared name or passage again for every list it stands in. A claim counts from the day of the meeting
that its document records; what was derived from a whole series is judged by its items.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphapp.schema.errors import StoreBusyError
from graphapp.store.contract import Edge, Node, Reader

_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Known:
    """Nodes by id, the claims known on the day by their type, and the day of every known document ("" where it names none)."""

    as_of: str
    nodes: Mapping[str, Node]
    claims: Mapping[str, list[Edge]]
    days: Mapping[str, str]

    def of(self, *types: str) -> Iterator[Edge]:
        """The claims of these types, in the order of (source, target, claimant) for each type."""
        for each in types:
            yield from self.claims.get(each, ())


def known(reader: Reader, *days: str) -> list[Known]:
    """What was known on each of the days (ISO 8601); StoreBusyError where somebody keeps writing while it is read."""
    for _ in range(_ATTEMPTS):
        version = reader.version()
        nodes = {node.id: node for node in reader.nodes()}
        edges = list(reader.edges())
        if reader.version() == version:
            return [_until(nodes, edges, day) for day in days]
    raise StoreBusyError("The store is being written while it is read: try again when the load has finished")


def _until(nodes: dict[str, Node], edges: list[Edge], as_of: str) -> Known:
    days = {node.id: "" for node in nodes.values() if node.kind == "Document"}
    for edge in edges:
        if edge.type == "RECORDS":
            days[edge.source] = nodes[edge.target].values.get("date") or ""
    later = {document for document, day in days.items() if day > as_of}
    claims: defaultdict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.by not in later:
            claims[edge.type].append(edge)
    return Known(as_of, nodes, dict(claims), {document: day for document, day in days.items() if document not in later})
