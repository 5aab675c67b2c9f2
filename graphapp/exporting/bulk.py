"""The whole store as files for `neo4j-admin database import`: the way to a first load of millions of rows.

The import writes the database's own files, many times faster than transactions can, but only into an empty database; what
comes later is loaded in the ordinary way. Records go along, so that the imported graph is the store and no mere copy:
documents may be corrected and unloaded there. Properties are written as the server's writer would, so both give one graph.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TypeAlias

from graphapp.schema.errors import UsageError
from graphapp.schema.model import KINDS, PHASE, Type
from graphapp.store.contract import Edge, Node, Store, Stored
from graphapp.store.server_writing import FORMAT
from graphapp.store.values import indexed, plain

SEPARATOR = "\x1f"  # between the elements of a list: in no text that people write
_TYPES = {Type.TEXT: "string", Type.DATE: "string", Type.INTEGER: "long", Type.BOOLEAN: "boolean"}
_IMPORT = ("neo4j-admin", "database", "import", "full")  # then the database: behind the files it would be taken for one
_OPTIONS = ("--multiline-fields=true", "--array-delimiter=U+001F", "--id-type=string")
_THING, _RECORD, _NAME = "Thing", "Record", "RecordName"  # ids are unique within each of these

_SCRIPT = """#!/bin/sh
# Run it where Neo4j is stopped, for a database that holds nothing yet; graphapp makes the indexes when it first writes.
cd "$(dirname "$0")" && exec {} "${{1:-neo4j}}" {}
"""

Cell: TypeAlias = str | int | bool | bytes | Sequence[str] | None


@dataclass(frozen=True, slots=True)
class _Table:
    """One file: what neo4j-admin calls its rows, and its header."""

    option: str  # --nodes or --relationships
    name: str  # labels, or the type
    header: tuple[str, ...]

    @property
    def file(self) -> str:
        return f"{self.option.strip('-')}-{self.name.replace(':', '-')}"


_EDGE_HEADER = (
    f":START_ID({_THING})",
    f":END_ID({_THING})",
    "by:string",
    "derived:boolean",
    "position:long",
    "statements:string[]",
    "note:string",
)
_RECORDS = _Table(
    "--nodes",
    "Record",
    (f"document:ID({_RECORD})", "sources:string[]", "series:string", "date:string", "body:byte[]"),
)
_NAMES = _Table("--nodes", "RecordName", (f"key:ID({_NAME})",))
_HOLDS = _Table("--relationships", "HOLDS", (f":START_ID({_RECORD})", f":END_ID({_NAME})", "position:long"))
_STORE = _Table("--nodes", "Store", ("id:ID(Store)", "version:long", "format:long"))


def export(store: Store, folder: Path) -> list[str]:
    """Writes the files into a folder that is empty or not there; what comes back is the command that imports them."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise UsageError(f"{folder}: holds files already. Name a new folder, so that nothing old is imported along.")
    with ExitStack() as stack, store.writing() as transaction:  # nobody else writes meanwhile: one consistent view
        files = _Files(folder, stack)
        files.add(_STORE, ("store", store.version(), FORMAT))
        for node in store.nodes():
            files.add(_table(node), _node(node))
        for edge in store.edges():
            files.add(_Table("--relationships", edge.type, _EDGE_HEADER), _edge(edge))
        _records(files, transaction.all_records())
        command = _command(files)
    (folder / "import.sh").write_text(
        _SCRIPT.format(" ".join(_IMPORT), " ".join(command[len(_IMPORT) + 1 :])), encoding="utf-8"
    )
    return command


class _Files:
    """Files that are opened when their first row comes."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack = folder, stack
        self._open: dict[_Table, IO[str]] = {}
        self._longest = 0  # row, in characters

    @property
    def tables(self) -> Iterable[_Table]:
        return sorted(self._open, key=lambda table: (table.option, table.name))

    @property
    def buffer(self) -> str:
        """How much the importer must read at once, in MiB: a row of up to four bytes a character; its default is 4."""
        return f"--read-buffer-size={max(4, self._longest * 4 // 2**20 + 1)}m"

    def add(self, table: _Table, row: Iterable[Cell]) -> None:
        if table not in self._open:
            header = self._folder / f"{table.file}.header.csv"
            header.write_text(",".join(table.header) + "\n", encoding="utf-8")
            file = (self._folder / f"{table.file}.csv").open("w", encoding="utf-8", newline="")
            self._open[table] = self._stack.enter_context(file)
        line = ",".join(map(_cell, row))
        self._longest = max(self._longest, len(line))
        self._open[table].write(f"{line}\n")


def _table(node: Node) -> _Table:
    kind = KINDS[node.kind]
    labels = ":".join(filter(None, (_THING, node.kind, kind.interface)))
    fields = (f for f in kind.fields if f.name != "id" and not f.as_of)
    typed = (f"{f.name}:{_TYPES[f.holds]}{'[]' if f.many else ''}" for f in fields)
    return _Table("--nodes", labels, (f"id:ID({_THING})", *typed, *_indexed(node.kind)))


def _indexed(kind: str) -> tuple[str, ...]:
    return ("_closed:boolean", "_due:string") if kind == PHASE.name else ("_words:string",)


def _node(node: Node) -> Iterator[Cell]:
    values = plain(node.values)
    yield node.id
    for field in KINDS[node.kind].fields:
        if field.name != "id" and not field.as_of:
            yield values.get(field.name)
    kept = indexed(node)
    yield from (kept[column.partition(":")[0]] for column in _indexed(node.kind))


def _edge(edge: Edge) -> tuple[Cell, ...]:
    return edge.source, edge.target, edge.by, edge.derived, edge.position, edge.statements, edge.note


def _records(files: _Files, records: Iterable[Stored]) -> None:
    known: set[str] = set()
    for record in records:
        files.add(_RECORDS, (record.document, record.sources, record.series, record.date, record.body))
        for position, name in enumerate(dict.fromkeys(record.names)):
            if name not in known:
                known.add(name)
                files.add(_NAMES, (name,))
            files.add(_HOLDS, (record.document, name, position))


def _cell(value: Cell) -> str:
    """A value as the importer reads it: nothing for None, "" for an empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, bytes):
        return SEPARATOR.join(str(byte - 256 if byte > 127 else byte) for byte in value)
    text = value if isinstance(value, str) else SEPARATOR.join(value)
    return '"' + text.replace('"', '""') + '"' if isinstance(value, str) or value else ""


def _command(files: _Files) -> list[str]:
    named: Mapping[str, str] = {t.file: f"{t.option}={t.name}=./{t.file}.header.csv,./{t.file}.csv" for t in files.tables}
    return [*_IMPORT, "neo4j", *_OPTIONS, files.buffer, *map(shlex.quote, named.values())]
