"""What a writer sees and does in Neo4j, within one transaction.

All changes go in one statement whose text never changes, so that the server plans it once. Each thing is found once, by an
index on its identity, however many edges it has, and nothing depends on how large the planner believes the graph to be: MERGE
of a relationship does (on a young graph it reads, for each edge, all edges of its claimant), and one statement for each kind
and type costs a graph of a thousand rows more time on the way than in the store.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeAlias

import neo4j

from graphapp.schema.model import KINDS
from graphapp.store.checking import EDGE_TYPES, check_changes, known_kind, missing_end
from graphapp.store.contract import Changes, Edge, Entry, Node, Stored
from graphapp.store.values import indexed, plain, stored

FORMAT = 4  # a graph of a higher one was written by a newer graphapp
# Held until the transaction ends; the node is made by whoever is first. Setting what is set already locks, and writes nothing.
LOCK = (
    f"MERGE (s:Store {{id: 'store'}}) ON CREATE SET s.version = 0, s.format = {FORMAT} SET s.locked = true "
    "RETURN s.version AS version"
)

VERSION = "OPTIONAL MATCH (s:Store {id: 'store'}) RETURN coalesce(s.version, 0) AS version"

APPLY = """CYPHER replan=skip
CALL () { MATCH ()-[e]->() WHERE elementId(e) IN $gone DELETE e }
CALL () { MATCH (n:Thing) WHERE n.id IN $dropped DETACH DELETE n }
CALL () {
  UNWIND $nodes AS r MERGE (n:Thing {id: r[0]}) SET n = r[2] SET n:$(r[1]) WITH n, r ORDER BY r[3] RETURN collect(n) AS put
}
CALL () { UNWIND $others AS r MATCH (n:Thing {id: r[0]}) WITH n, r ORDER BY r[1] RETURN collect(n) AS others }
CALL () { MATCH ()-[e]->() WHERE elementId(e) IN $changed SET e = $values[elementId(e)] }
CALL (put, others) {
  WITH put + others AS ends UNWIND CASE WHEN size(others) = size($others) THEN $new ELSE [] END AS r
  WITH ends[r[0]] AS s, ends[r[1]] AS t, r CREATE (s)-[e:$(r[2])]->(t) SET e = r[3] RETURN count(*) AS written
}
CALL () {
  MATCH (r:Record) WHERE r.document IN $forgotten OPTIONAL MATCH (r)-[:HOLDS]->(k:RecordName)
  WITH collect(DISTINCT r) AS records, collect(DISTINCT k) AS names FOREACH (r IN records | DETACH DELETE r)
  WITH names UNWIND names AS k WITH k WHERE NOT EXISTS { (k)--() } DELETE k
}
CALL () { UNWIND $records AS r CREATE (n:Record) SET n = r }
CALL () {
  UNWIND $names AS r MATCH (n:Record {document: r[0]}) MERGE (k:RecordName {key: r[1]})
  CREATE (n)-[:HOLDS {position: r[2]}]->(k)
}
MATCH (s:Store {id: 'store'}) SET s.version = s.version + 1 RETURN written, s.version AS version"""
_NODE = "RETURN labels(n) AS labels, properties(n) AS values ORDER BY n.id"
_EDGE = "RETURN s.id AS source, type(e) AS type, t.id AS target, properties(e) AS values"
_EDGE_ORDER = "ORDER BY source, type, target, values.by"
# Everything is read a page of things at a time, each page as one record: of a record for each thing or edge, the driver would
# take most of the time to unpack. No page takes more of the server's memory in a larger graph.
_PAGE = 5000
_THINGS = f"MATCH (n:Thing) WHERE n.id > $after WITH n ORDER BY n.id LIMIT {_PAGE}"
_ALL_NODES = f"{_THINGS} RETURN collect([labels(n), n {{.*, _words: null}}]) AS rows, max(n.id) AS last"
_ALL_EDGES = (
    f"{_THINGS} WITH collect(n) AS page, max(n.id) AS last "
    "RETURN last, COLLECT { UNWIND page AS s MATCH (s)-[e]->(t:Thing) "
    "RETURN [s.id, type(e), t.id, e.by, e.derived, e.position, e.statements, e.note] "
    "ORDER BY s.id, type(e), t.id, e.by } AS rows"
)
RECORD = (
    "RETURN r.document AS document, r.sources AS sources, r.series AS series, r.date AS date, r.body AS body, "
    "COLLECT { MATCH (r)-[h:HOLDS]->(k:RecordName) RETURN k.key ORDER BY h.position } AS names ORDER BY document"
)

_ENTRIES = (
    "UNWIND $starts AS start MATCH (k:RecordName)<-[:HOLDS]-(r:Record) WHERE k.key STARTS WITH start "
    "RETURN DISTINCT r.document AS document, r.series AS series, k.key AS name ORDER BY document, name"
)

_LABELS = {name: (name, *([kind.interface] if kind.interface else [])) for name, kind in KINDS.items()}

_Identity: TypeAlias = tuple[str, str, str, str]  # of an edge: source, type, target, claimant


class ServerTransaction:
    """Looks at the graph and changes it; the store commits or rolls back."""

    def __init__(self, transaction: neo4j.Transaction, version: int | None = None) -> None:
        self._transaction, self._version = transaction, version  # as long as nobody else writes
        self._known: dict[str, dict[_Identity, str]] = {}  # what claimants were seen to assert, each with the server's id

    def records(
        self, *, documents: Collection[str] = (), series: Collection[str] = (), names: Collection[str] = ()
    ) -> list[Stored]:
        if not (documents or series or names):
            return []
        found = self._run(
            "CALL () { MATCH (r:Record) WHERE r.document IN $documents RETURN r "
            "UNION MATCH (r:Record) WHERE r.series IN $series RETURN r "
            f"UNION MATCH (k:RecordName)<-[:HOLDS]-(r:Record) WHERE k.key IN $names RETURN r }} {RECORD}",
            documents=list(documents),
            series=list(series),
            names=list(names),
        )
        return [_stored(row) for row in found]

    def entries(self, starts: Collection[str]) -> list[Entry]:
        return [Entry(**row) for row in self._run(_ENTRIES, starts=list(starts))]

    def all_records(self) -> Iterator[Stored]:
        return map(_stored, self._run(f"MATCH (r:Record) {RECORD}"))

    def node_values(self, ids: Collection[str]) -> dict[str, Node]:
        found = self._run(f"MATCH (n:Thing) WHERE n.id IN $ids {_NODE}", ids=list(ids)) if ids else ()
        return {node.id: node for node in map(_node, found)}

    def nodes_of(self, kind: str) -> list[Node]:
        return [_node(row) for row in self._run(f"MATCH (n:{known_kind(kind)}) {_NODE}")]

    def ids_of(self, kind: str) -> list[str]:
        [row] = self._run(f"MATCH (n:{known_kind(kind)}) WITH n.id AS id ORDER BY id RETURN collect(id) AS ids")
        return list(row["ids"])

    def version(self) -> int:
        if self._version is None:
            [row] = self._run(VERSION)
            return int(row["version"])
        return self._version

    def nodes(self) -> Iterator[Node]:
        """All nodes in order of id."""
        return (thing(labels, values) for labels, values in self._all(_ALL_NODES))

    def edges(self) -> Iterator[Edge]:
        """All edges in order of (source, type, target, by)."""
        return (
            Edge(source, type_, target, by, derived, position, tuple(statements or ()), note)
            for source, type_, target, by, derived, position, statements, note in self._all(_ALL_EDGES)
        )

    def _all(self, statement: str) -> Iterator[list[Any]]:
        """The rows of one page of things after another."""
        last: str | None = ""
        while last is not None:
            [row] = self._run(statement, after=last)
            last = row["last"]
            yield from row["rows"]

    def edges_by(self, by: Collection[str]) -> list[Edge]:
        # An index holds one type. The plan, which takes the server long to make, is told and kept while the graph grows.
        each = (f"MATCH (s)-[e:{name}]->(t) USING INDEX e:{name}(by) WHERE e.by IN $by RETURN s, e, t" for name in EDGE_TYPES)
        statement = f"CYPHER replan=skip CALL () {{ {' UNION ALL '.join(each)} }} {_EDGE}, elementId(e) AS known {_EDGE_ORDER}"
        found: list[Edge] = []
        self._known |= {each: {} for each in by}
        for row in self._run(statement, by=list(by)):
            found.append(edge := _edge(row))
            self._known[edge.by][_identity(edge)] = row["known"]
        return found

    def claims(self, pairs: Collection[tuple[str, str]]) -> list[Edge]:
        """All edges from one thing to the other, in order of (source, type, target, by)."""
        matched = "MATCH (s:Thing {id: w[0]}) MATCH (t:Thing {id: w[1]}) MATCH (s)-[e]->(t)"
        found = self._run(f"UNWIND $pairs AS w {matched} {_EDGE} {_EDGE_ORDER}", pairs=[list(w) for w in dict.fromkeys(pairs)])
        return [_edge(row) for row in found]

    def edges_to(self, ids: Collection[str], types: Collection[str]) -> list[Edge]:
        return self._edges_at("t", ids, types)

    def edges_from(self, ids: Collection[str], types: Collection[str]) -> list[Edge]:
        return self._edges_at("s", ids, types)

    def _edges_at(self, end: str, ids: Collection[str], types: Collection[str]) -> list[Edge]:
        if not ids or not (wanted := _of_types(types)):
            return []
        matched = f"MATCH ({end}:Thing) WHERE {end}.id IN $ids MATCH (s)-[e:{wanted}]->(t)"
        return [_edge(row) for row in self._run(f"{matched} {_EDGE} {_EDGE_ORDER}", ids=list(ids))]

    def notes_on(self, ids: Collection[str], types: Collection[str], but: Collection[str]) -> dict[str, Counter[str]]:
        found: dict[str, Counter[str]] = {}
        if not ids or not (wanted := _of_types(types)):
            return found
        [row] = self._run(
            f"MATCH (t:Thing) WHERE t.id IN $ids MATCH ()-[e:{wanted}]->(t) WHERE NOT e.by IN $but "
            "WITH t, coalesce(e.note, '') AS note, count(*) AS times RETURN collect([t.id, note, times]) AS rows",
            ids=list(ids),
            but=list(but),
        )
        for thing, note, times in row["rows"]:
            found.setdefault(thing, Counter())[note] = times
        return found

    def unclaimed(self, ids: Collection[str]) -> list[str]:
        if not ids:
            return []
        found = self._run("MATCH (n:Thing) WHERE n.id IN $ids AND NOT EXISTS { (n)--() } RETURN n.id AS id", ids=list(ids))
        return sorted(row["id"] for row in found)

    def apply(self, changes: Changes) -> None:
        if changes == Changes():
            return
        check_changes(changes)
        known, put = self._asserted(changes), {_identity(edge): edge for edge in changes.put_edges}
        nodes = {node.id: node for node in changes.put_nodes}
        gone = [known.pop(identity) for edge in changes.drop_edges if (identity := _identity(edge)) in known]
        new = [edge for identity, edge in put.items() if identity not in known]
        changed = {known[identity]: _values(edge) for identity, edge in put.items() if identity in known}
        records = {record.document: record for record in changes.put_records}
        places = {id_: place for place, id_ in enumerate(nodes)}
        others = [end for end in dict.fromkeys(end for edge in new for end in (edge.source, edge.target)) if end not in places]
        places |= {id_: place for place, id_ in enumerate(others, len(nodes))}
        [row] = self._run(
            APPLY,
            gone=gone,
            dropped=changes.drop_nodes,
            nodes=[_row(node, places[node.id]) for node in nodes.values()],
            others=[(id_, places[id_]) for id_ in others],
            changed=list(changed),
            values=changed,
            new=[(places[edge.source], places[edge.target], edge.type, _values(edge)) for edge in new],
            forgotten=[*records, *changes.drop_records],
            records=[_kept(record) for record in records.values()],
            names=[(r.document, name, place) for r in records.values() for place, name in enumerate(dict.fromkeys(r.names))],
        )
        self._known.clear()
        self._version = row["version"]
        if row["written"] < len(new):
            ends = self.node_values({end for edge in new for end in (edge.source, edge.target)})
            raise missing_end(next(edge for edge in new if edge.source not in ends or edge.target not in ends))

    def _asserted(self, changes: Changes) -> dict[_Identity, str]:
        """What the claimants of the edges assert, without what goes along with a dropped node."""
        claimants = {edge.by for edge in (*changes.put_edges, *changes.drop_edges)}
        self._known |= {each: {} for each in changes.new_claimants.difference(self._known)}
        if unseen := sorted(claimants.difference(self._known)):
            self.edges_by(unseen)
        dropped = set(changes.drop_nodes)
        found = (pair for claimant in claimants for pair in self._known[claimant].items())
        return {identity: known for identity, known in found if dropped.isdisjoint(identity[::2])}

    def _run(self, statement: str, **parameters: Any) -> neo4j.Result:
        return self._transaction.run(statement, parameters)


def _of_types(types: Collection[str]) -> str:
    """In a pattern, so that a thing's other edges are not read: there may be thousands."""
    return "|".join(sorted(set(EDGE_TYPES).intersection(types)))


def _identity(edge: Edge) -> _Identity:
    return edge.source, edge.type, edge.target, edge.by


def _row(node: Node, place: int) -> tuple[str, tuple[str, ...], dict[str, Any], int]:
    return node.id, _LABELS[node.kind], {**plain(node.values), **indexed(node), "id": node.id}, place


def _kept(record: Stored) -> dict[str, Any]:
    told = {"document": record.document, "sources": list(record.sources), "series": record.series, "date": record.date}
    return {**told, "body": record.body}


def _values(edge: Edge) -> dict[str, Any]:
    told: dict[str, Any] = {"by": edge.by, "derived": edge.derived}
    if edge.position is not None:
        told["position"] = edge.position
    if edge.statements:
        told["statements"] = edge.statements
    if edge.note is not None:
        told["note"] = edge.note
    return told


def _node(row: neo4j.Record) -> Node:
    return thing(row["labels"], row["values"])


def thing(labels: Collection[str], values: Mapping[str, Any]) -> Node:
    """The node that the server has with these labels and properties."""
    [kind] = [label for label in labels if label in KINDS]
    return Node(kind, values["id"], stored(kind, values))


def _edge(row: neo4j.Record) -> Edge:
    values = row["values"]
    told = values.get("position"), tuple(values.get("statements", ())), values.get("note")
    return Edge(row["source"], row["type"], row["target"], values["by"], values["derived"], *told)


def _stored(row: neo4j.Record) -> Stored:
    sources, names = tuple(row["sources"]), tuple(row["names"])
    return Stored(row["document"], sources, row["series"], row["date"], names, bytes(row["body"] or b""))
