"""What a writer sees and does in Neo4j, within one transaction: few statements, each for many rows of one kind or type."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from typing import Any

import neo4j

from graphapp.schema.model import KINDS
from graphapp.store.checking import EDGE_TYPES, check_changes, known_kind, missing_end
from graphapp.store.contract import Changes, Edge, Node, Stored
from graphapp.store.values import plain, searched, stored

FORMAT = 1  # a graph of a higher one was written by a newer graphapp
# Held until the transaction ends; the node is made by whoever is first.
LOCK = f"MERGE (s:Store {{id: 'store'}}) ON CREATE SET s.version = 0, s.format = {FORMAT} SET s.writing = timestamp()"

_NODE = "RETURN labels(n) AS labels, properties(n) AS values ORDER BY n.id"
_EDGE = "RETURN s.id AS source, type(e) AS type, t.id AS target, properties(e) AS values"
_EDGE_ORDER = "ORDER BY source, type, target, values.by"
_RECORD = (
    "RETURN r.document AS document, r.sources AS sources, r.series AS series, r.date AS date, r.body AS body, "
    "COLLECT { MATCH (r)-[h:HOLDS]->(k:RecordName) RETURN k.key ORDER BY h.position } AS names ORDER BY document"
)


class ServerTransaction:
    """Looks at the graph and changes it; the store commits or rolls back."""

    def __init__(self, transaction: neo4j.Transaction) -> None:
        self._transaction = transaction

    def records(
        self, *, documents: Collection[str] = (), series: Collection[str] = (), names: Collection[str] = ()
    ) -> list[Stored]:
        found = self._run(
            "CALL () { MATCH (r:Record) WHERE r.document IN $documents RETURN r "
            "UNION MATCH (r:Record) WHERE r.series IN $series RETURN r "
            f"UNION MATCH (k:RecordName)<-[:HOLDS]-(r:Record) WHERE k.key IN $names RETURN r }} {_RECORD}",
            documents=list(documents),
            series=list(series),
            names=list(names),
        )
        return [_stored(row) for row in found]

    def all_records(self) -> Iterator[Stored]:
        return map(_stored, self._run(f"MATCH (r:Record) {_RECORD}"))

    def node_values(self, ids: Collection[str]) -> dict[str, Node]:
        found = self._run(f"MATCH (n:Thing) WHERE n.id IN $ids {_NODE}", ids=list(ids))
        return {node.id: node for node in map(_node, found)}

    def nodes_of(self, kind: str) -> list[Node]:
        return [_node(row) for row in self._run(f"MATCH (n:{known_kind(kind)}) {_NODE}")]

    def nodes(self) -> Iterator[Node]:
        """All nodes in order of id."""
        return map(_node, self._run(f"MATCH (n:Thing) WHERE n.id >= '' {_NODE}"))

    def edges(self) -> Iterator[Edge]:
        """All edges in order of (source, type, target, by)."""
        return map(_edge, self._run(f"MATCH (s:Thing)-[e]->(t:Thing) WHERE s.id >= '' {_EDGE} {_EDGE_ORDER}"))

    def edges_by(self, by: Collection[str]) -> list[Edge]:
        # An index holds one type. The plan, which takes the server long to make, is told and kept while the graph grows.
        each = (f"MATCH (s)-[e:{name}]->(t) USING INDEX e:{name}(by) WHERE e.by IN $by RETURN s, e, t" for name in EDGE_TYPES)
        statement = f"CYPHER replan=skip CALL () {{ {' UNION ALL '.join(each)} }} {_EDGE} {_EDGE_ORDER}"
        return [_edge(row) for row in self._run(statement, by=list(by))]

    def claims(self, pairs: Collection[tuple[str, str]]) -> list[Edge]:
        """All edges from one thing to the other, in order of (source, type, target, by)."""
        matched = "MATCH (s:Thing {id: w[0]}) MATCH (t:Thing {id: w[1]}) MATCH (s)-[e]->(t)"
        found = self._run(f"UNWIND $pairs AS w {matched} {_EDGE} {_EDGE_ORDER}", pairs=[list(w) for w in dict.fromkeys(pairs)])
        return [_edge(row) for row in found]

    def edges_to(self, ids: Collection[str], types: Collection[str]) -> list[Edge]:
        found = self._run(
            f"MATCH (t:Thing) WHERE t.id IN $ids MATCH (s)-[e]->(t) WHERE type(e) IN $types {_EDGE} {_EDGE_ORDER}",
            ids=list(ids),
            types=list(types),
        )
        return [_edge(row) for row in found]

    def edges_from(self, ids: Collection[str], types: Collection[str]) -> list[Edge]:
        found = self._run(
            f"MATCH (s:Thing) WHERE s.id IN $ids MATCH (s)-[e]->(t) WHERE type(e) IN $types {_EDGE} {_EDGE_ORDER}",
            ids=list(ids),
            types=list(types),
        )
        return [_edge(row) for row in found]

    def unclaimed(self, ids: Collection[str]) -> list[str]:
        found = self._run("MATCH (n:Thing) WHERE n.id IN $ids AND NOT EXISTS { (n)--() } RETURN n.id AS id", ids=list(ids))
        return sorted(row["id"] for row in found)

    def apply(self, changes: Changes) -> None:
        if changes == Changes():
            return
        check_changes(changes)
        self._drop(changes)
        self._put_nodes(changes.put_nodes)
        self._put_edges(changes.put_edges)
        self._put_records(changes.put_records)
        self._run("MATCH (s:Store {id: 'store'}) SET s.version = s.version + 1").consume()

    def _drop(self, changes: Changes) -> None:
        for name, edges in _grouped(changes.drop_edges):
            self._run(
                f"UNWIND $rows AS r MATCH (:Thing {{id: r[0]}})-[e:{name} {{by: r[2]}}]->(:Thing {{id: r[1]}}) DELETE e",
                rows=[(e.source, e.target, e.by) for e in edges],
            ).consume()
        if changes.drop_nodes:
            self._run("MATCH (n:Thing) WHERE n.id IN $ids DETACH DELETE n", ids=list(changes.drop_nodes)).consume()
        if changes.drop_records:
            self._drop_records(changes.drop_records)

    def _put_nodes(self, nodes: Iterable[Node]) -> None:
        for kind, same in groupby(sorted(nodes, key=lambda n: n.kind), key=lambda n: n.kind):
            labels = ":".join(filter(None, (kind, KINDS[kind].interface)))
            rows = [{**plain(n.values), "id": n.id, "_words": searched(n) or None} for n in same]
            self._run(f"UNWIND $rows AS r MERGE (n:Thing {{id: r.id}}) SET n = r SET n:{labels}", rows=rows).consume()

    def _put_edges(self, edges: Iterable[Edge]) -> None:
        for name, same in _grouped(edges):
            rows = [(e.source, e.target, e.by, _values(e)) for e in same]
            [found] = self._run(
                "UNWIND $rows AS r MATCH (s:Thing {id: r[0]}) MATCH (t:Thing {id: r[1]}) "
                f"MERGE (s)-[e:{name} {{by: r[2]}}]->(t) SET e = r[3] RETURN count(*) AS written",
                rows=rows,
            )
            if found["written"] < len(rows):
                known = self.node_values({end for source, target, _, _ in rows for end in (source, target)})
                raise missing_end(next(e for e in same if e.source not in known or e.target not in known))

    def _put_records(self, records: Collection[Stored]) -> None:
        if records:
            self._drop_records([record.document for record in records])
            rows = [
                {"document": r.document, "sources": list(r.sources), "series": r.series, "date": r.date, "body": r.body}
                for r in records
            ]
            self._run("UNWIND $rows AS r CREATE (n:Record) SET n = r", rows=rows).consume()
            names = [(r.document, name, place) for r in records for place, name in enumerate(dict.fromkeys(r.names))]
            self._run(
                "UNWIND $rows AS r MATCH (n:Record {document: r[0]}) MERGE (k:RecordName {key: r[1]}) "
                "CREATE (n)-[:HOLDS {position: r[2]}]->(k)",
                rows=names,
            ).consume()

    def _drop_records(self, documents: Collection[str]) -> None:
        self._run(
            "MATCH (r:Record) WHERE r.document IN $documents OPTIONAL MATCH (r)-[:HOLDS]->(k:RecordName) "
            "WITH collect(DISTINCT r) AS records, collect(DISTINCT k) AS names FOREACH (r IN records | DETACH DELETE r) "
            "WITH names UNWIND names AS k WITH k WHERE NOT EXISTS { (k)--() } DELETE k",
            documents=list(documents),
        ).consume()

    def _run(self, statement: str, **parameters: Any) -> neo4j.Result:
        return self._transaction.run(statement, parameters)


def _grouped(edges: Iterable[Edge]) -> Iterator[tuple[str, list[Edge]]]:
    ordered = sorted(edges, key=lambda e: e.type)
    return ((name, list(same)) for name, same in groupby(ordered, key=lambda e: e.type))


def _values(edge: Edge) -> dict[str, Any]:
    told = {"position": edge.position, "statements": edge.statements, "note": edge.note}
    return {"by": edge.by, "derived": edge.derived, **plain(told)}


def _node(row: neo4j.Record) -> Node:
    [kind] = [label for label in row["labels"] if label in KINDS]
    return Node(kind, row["values"]["id"], stored(kind, row["values"]))


def _edge(row: neo4j.Record) -> Edge:
    values = row["values"]
    told = values.get("position"), tuple(values.get("statements", ())), values.get("note")
    return Edge(row["source"], row["type"], row["target"], values["by"], values["derived"], *told)


def _stored(row: neo4j.Record) -> Stored:
    sources, names = tuple(row["sources"]), tuple(row["names"])
    return Stored(row["document"], sources, row["series"], row["date"], names, bytes(row["body"]))
