"""What a writer sees and does in the embedded store, within one transaction."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import orjson

from graphapp.store.checking import check_changes, known_kind, missing_end
from graphapp.store.contract import Changes, Edge, Entry, Node, Stored
from graphapp.store.values import plain, searched, whole_name

VERSION = "SELECT value FROM meta WHERE name = 'version'"
_NODES = "SELECT n.kind, n.id, n.body, n.text FROM node n"
_EDGES = (
    "SELECT s.id, e.type, t.id, e.claimant, e.derived, e.position, e.statements, e.note FROM edge e "
    "CROSS JOIN node s ON s.key = e.source CROSS JOIN node t ON t.key = e.target"
)
_PUT = (
    "INSERT INTO node (id, kind, body, text, name, first, until) VALUES (?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, body = excluded.body, text = excluded.text, "
    "name = excluded.name, first = excluded.first, until = excluded.until"
)
_EDGE_ORDER = "ORDER BY s.id, e.type, t.id, e.claimant"
_RECORDS = (
    "SELECT r.document, r.sources, r.series, r.date, (SELECT json_group_array(name) FROM (SELECT name FROM record_name "
    "WHERE document = r.document ORDER BY position LIMIT -1)), r.body FROM record r"
)
_ENTRIES = (
    "SELECT DISTINCT r.document, r.series, n.name FROM json_each(?) s CROSS JOIN record_name n "
    f"ON n.name >= s.value AND n.name < s.value || char({sys.maxunicode}) "
    "CROSS JOIN record r ON r.document = n.document ORDER BY r.document, n.name"
)


class EmbeddedTransaction:
    """Looks at the graph and changes it; the store commits or rolls back."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def records(
        self, *, documents: Collection[str] = (), series: Collection[str] = (), names: Collection[str] = ()
    ) -> list[Stored]:
        found = self._connection.execute(
            f"{_RECORDS} WHERE r.document IN (SELECT value FROM json_each($documents)) "
            "OR r.series IN (SELECT value FROM json_each($series)) OR r.document IN "
            "(SELECT document FROM record_name WHERE name IN (SELECT value FROM json_each($names))) ORDER BY r.document",
            {"documents": _array(documents), "series": _array(series), "names": _array(names)},
        )
        return [_stored(row) for row in found]

    def entries(self, starts: Collection[str]) -> list[Entry]:
        return [Entry(*row) for row in self._connection.execute(_ENTRIES, [_array(starts)])]

    def all_records(self) -> Iterator[Stored]:
        return map(_stored, self._connection.execute(f"{_RECORDS} ORDER BY r.document"))

    def node_values(self, ids: Collection[str]) -> dict[str, Node]:
        found = self._connection.execute(
            f"{_NODES} WHERE n.id IN (SELECT value FROM json_each(?)) ORDER BY n.id", [_array(ids)]
        )
        return {node.id: node for node in map(_node, found)}

    def nodes_of(self, kind: str) -> list[Node]:
        return [_node(row) for row in self._connection.execute(f"{_NODES} WHERE n.kind = ? ORDER BY n.id", [known_kind(kind)])]

    def ids_of(self, kind: str) -> list[str]:
        return [
            id_ for (id_,) in self._connection.execute("SELECT id FROM node WHERE kind = ? ORDER BY id", [known_kind(kind)])
        ]

    def version(self) -> int:
        [(version,)] = self._connection.execute(VERSION)
        return int(version)

    def nodes(self) -> Iterator[Node]:
        """All nodes in order of id."""
        return map(_node, self._connection.execute(f"{_NODES} ORDER BY n.id"))

    def edges(self) -> Iterator[Edge]:
        """All edges in order of (source, type, target, by)."""
        return map(_edge, self._connection.execute(f"{_EDGES} {_EDGE_ORDER}"))

    def edges_by(self, by: Collection[str]) -> list[Edge]:
        wanted = "WHERE e.claimant IN (SELECT value FROM json_each(?))"
        return [_edge(row) for row in self._connection.execute(f"{_EDGES} {wanted} {_EDGE_ORDER}", [_array(by)])]

    def claims(self, pairs: Collection[tuple[str, str]]) -> list[Edge]:
        """All edges from one thing to the other, in order of (source, type, target, by)."""
        start, end = "json_extract(value, '$[0]')", "json_extract(value, '$[1]')"
        wanted = (
            f"WHERE e.source IN (SELECT key FROM node WHERE id IN (SELECT {start} FROM json_each(?1))) "
            f"AND (s.id, t.id) IN (SELECT {start}, {end} FROM json_each(?1))"
        )
        found = self._connection.execute(f"{_EDGES} {wanted} {_EDGE_ORDER}", [json.dumps(list(pairs))])
        return [_edge(row) for row in found]

    def called(self, kind: str, name: str) -> list[Node]:
        """Things of a kind whose name, acronym or an alias is this one, whatever the case, in order of id."""
        found = self._connection.execute(
            f"{_NODES} CROSS JOIN words w ON w.rowid = n.key WHERE w.words MATCH ? AND n.kind = ? ORDER BY n.id",
            (whole_name(name), known_kind(kind)),
        )
        return [_node(row) for row in found]

    def edges_to(self, ids: Collection[str], types: Collection[str]) -> list[Edge]:
        return self._edges_at("target", ids, types)

    def edges_from(self, ids: Collection[str], types: Collection[str]) -> list[Edge]:
        return self._edges_at("source", ids, types)

    def _edges_at(self, end: str, ids: Collection[str], types: Collection[str]) -> list[Edge]:
        wanted = (
            f"WHERE e.{end} IN (SELECT key FROM node WHERE id IN (SELECT value FROM json_each(?))) "
            "AND e.type IN (SELECT value FROM json_each(?))"
        )
        found = self._connection.execute(f"{_EDGES} {wanted} {_EDGE_ORDER}", [_array(ids), _array(types)])
        return [_edge(row) for row in found]

    def notes_on(self, ids: Collection[str], types: Collection[str], but: Collection[str]) -> dict[str, Counter[str]]:
        rows = self._connection.execute(
            "SELECT t.id, coalesce(e.note, ''), count(*) FROM node t CROSS JOIN edge e ON e.target = t.key "
            "WHERE t.id IN (SELECT value FROM json_each(?)) AND e.type IN (SELECT value FROM json_each(?)) "
            "AND e.claimant NOT IN (SELECT value FROM json_each(?)) GROUP BY 1, 2",
            [_array(ids), _array(types), _array(but)],
        )
        found: dict[str, Counter[str]] = {}
        for thing, note, times in rows:
            found.setdefault(thing, Counter())[note] = times
        return found

    def unclaimed(self, ids: Collection[str]) -> list[str]:
        found = self._connection.execute(
            "SELECT n.id FROM node n WHERE n.id IN (SELECT value FROM json_each(?)) "
            "AND NOT EXISTS (SELECT 1 FROM edge e WHERE e.source = n.key) "
            "AND NOT EXISTS (SELECT 1 FROM edge e WHERE e.target = n.key) ORDER BY n.id",
            [_array(ids)],
        )
        return [id_ for (id_,) in found]

    def apply(self, changes: Changes) -> None:
        if changes == Changes():
            return
        check_changes(changes)
        self._drop(changes)
        self._put_nodes(changes.put_nodes)
        self._put_edges(changes.put_edges)
        self._put_records(changes.put_records)
        self._connection.execute("UPDATE meta SET value = value + 1 WHERE name = 'version'")

    def _drop(self, changes: Changes) -> None:
        run = self._connection.executemany
        run(
            "DELETE FROM edge WHERE source = (SELECT key FROM node WHERE id = ?) AND type = ? "
            "AND target = (SELECT key FROM node WHERE id = ?) AND claimant = ?",
            [(e.source, e.type, e.target, e.by) for e in changes.drop_edges],
        )
        nodes = [(id_,) for id_ in changes.drop_nodes]
        run("DELETE FROM words WHERE rowid = (SELECT key FROM node WHERE id = ?)", nodes)
        run("DELETE FROM node WHERE id = ?", nodes)
        run("DELETE FROM record WHERE document = ?", [(document,) for document in changes.drop_records])

    def _put_nodes(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            values = plain(node.values)
            text = values.pop("text", None)
            self._connection.execute(
                _PUT,
                (node.id, node.kind, orjson.dumps(values).decode(), text, *map(values.get, ("name", "from", "until"))),
            )
            self._connection.execute(
                "INSERT OR REPLACE INTO words (rowid, folded) SELECT key, ? FROM node WHERE id = ?", (searched(node), node.id)
            )

    def _put_edges(self, edges: Iterable[Edge]) -> None:
        for edge in edges:
            written = self._connection.execute(
                "INSERT OR REPLACE INTO edge SELECT s.key, ?, t.key, ?, ?, ?, ?, ? "
                "FROM node s CROSS JOIN node t WHERE s.id = ? AND t.id = ?",
                (edge.type, edge.by, edge.derived, edge.position, _array(edge.statements), edge.note, edge.source, edge.target),
            )
            if not written.rowcount:
                raise missing_end(edge)

    def _put_records(self, records: Iterable[Stored]) -> None:
        run = self._connection.execute
        for record in records:
            run("DELETE FROM record WHERE document = ?", (record.document,))
            run(
                "INSERT INTO record VALUES (?, ?, ?, ?, ?)",
                (record.document, record.series, record.date, _array(record.sources), record.body),
            )
            self._connection.executemany(
                "INSERT OR IGNORE INTO record_name VALUES (?, ?, ?)",
                [(name, record.document, position) for position, name in enumerate(record.names)],
            )


def _array(values: Collection[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


def _node(row: Any) -> Node:
    kind, id_, body, text = row
    values = orjson.loads(body)
    return Node(kind, id_, values if text is None else values | {"text": text})


def _edge(row: Any) -> Edge:
    source, type_, target, by, derived, position, statements, note = row
    return Edge(source, type_, target, by, bool(derived), position, tuple(orjson.loads(statements)), note)


def _stored(row: Any) -> Stored:
    document, sources, series, date, names, body = row
    return Stored(document, tuple(orjson.loads(sources)), series, date, tuple(orjson.loads(names)), body)
