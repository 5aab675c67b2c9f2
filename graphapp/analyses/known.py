"""What the store knows as of a day: its nodes and claims, without those of later meetings.

Told from one snapshot of all nodes and claims, not from selections: an analysis needs the whole graph with the passages
behind every claim, and a selection answers a shared name or passage again for every list it stands in. A claim counts from
the day of the meeting that its document records; what was derived from a whole series is judged by its items.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphapp.store.contract import Edge, Node, Snapshot


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


def known(seen: Snapshot, as_of: str) -> Known:
    """What was known on a day (ISO 8601), of all that the store knows."""
    nodes = {node.id: node for node in seen.nodes}
    days = {node.id: "" for node in seen.nodes if node.kind == "Document"}
    for edge in seen.edges:
        if edge.type == "RECORDS":
            days[edge.source] = nodes[edge.target].values.get("date") or ""
    later = {document for document, day in days.items() if day > as_of}
    claims: defaultdict[str, list[Edge]] = defaultdict(list)
    for edge in seen.edges:
        if edge.by not in later:
            claims[edge.type].append(edge)
    return Known(as_of, nodes, dict(claims), {document: day for document, day in days.items() if document not in later})
