"""The store for one machine: SQLite in one file. Many readers, in threads and other processes, beside one writer.

Write-ahead logging lets readers go on while a writer writes, and loses only the unfinished transaction when a process is
killed. `synchronous=NORMAL` may lose the last ones when the machine loses power, never the file: loading again mends that.
"""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any

import orjson

from graphapp.schema.errors import StoreBusyError, StoreError
from graphapp.store.aggregates import Aggregate, Counts
from graphapp.store.aggregates_parts import check_aggregate
from graphapp.store.aggregates_sql import compile_counting
from graphapp.store.bygone import Bygone
from graphapp.store.checking import check
from graphapp.store.contract import Edge, Hit, Node, Snapshot, Stored
from graphapp.store.dues import NEVER
from graphapp.store.embedded_writing import VERSION, EmbeddedTransaction
from graphapp.store.highlights import hit
from graphapp.store.layout import Prepared, Table, bound, naming, whole
from graphapp.store.renewing import outdate, renew
from graphapp.store.rows import Statement
from graphapp.store.searching import Word, looked_up, wanted
from graphapp.store.selection import Answer, Question
from graphapp.store.sql import compile_sql
from graphapp.store.tables import ADDED, ALL_WORDS, APPLICATION, FORMAT, MOST_WORDS, TABLES

PATIENCE = 10.0  # seconds that a writer waits for another one
_CACHE = 64 << 10  # KiB of the file, at most, that a thread keeps at hand; SQLite's own 2 MiB are read anew for each question


class EmbeddedStore:
    """A graph in one file. Every thread reads through a connection of its own."""

    def __init__(self, path: Path, *, read_only: bool = False, patience: float = PATIENCE) -> None:
        self._path, self._read_only, self._patience = path, read_only, patience
        self._local = threading.local()
        self._opened: list[sqlite3.Connection] = []
        self._bygone = Bygone()
        with translated(path, making=not read_only):
            if not read_only:
                path.parent.mkdir(parents=True, exist_ok=True)
            self._prepare()

    def __enter__(self) -> EmbeddedStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connections of all threads."""
        while self._opened:
            self._opened.pop().close()
        self._local = threading.local()

    def answer(self, question: Question) -> Answer:
        check(question)
        selection = whole(question.selection)
        rows, total = self.prepared(replace(question, selection=selection))({})
        return Answer(naming(selection)(rows), total)

    def prepared(self, question: Question) -> Prepared:
        statement, later = compile_sql(question), cache(partial(compile_sql, question, bygone=True))

        def run(asked: Statement, values: Mapping[str, Any]) -> tuple[Table, bool]:
            return asked.table(self._all(asked.text, bound(asked.parameters, values)))

        def ask(values: Mapping[str, Any]) -> Table:
            day = bound(statement.parameters, values)["as_of"] if statement.dated else NEVER
            return self._bygone.ask(day, partial(run, statement, values), lambda: run(later(), values)[0])

        return ask

    def aggregate(self, asked: Aggregate) -> Counts:
        check_aggregate(asked)

        def counts(*, bygone: bool) -> tuple[Counts, bool]:
            statement = compile_counting(asked, bygone=bygone)
            return statement.answer(self._all(statement.text, statement.parameters))

        return self._bygone.ask(asked.as_of, partial(counts, bygone=False), lambda: counts(bygone=True)[0])

    def search(self, text: str, kinds: Collection[str], limit: int) -> list[Hit]:
        words, given = wanted(text), {"kinds": sorted(kinds), "limit": limit}

        def holding(asked: list[Word]) -> list[Any]:
            return self._all(ALL_WORDS, {"query": " AND ".join(f"({_quoted(word)})" for word in asked), **given})

        def most(asked: list[Word], least: int) -> list[Any]:
            return self._all(MOST_WORDS, {"queries": [_quoted(word) for word in asked], "least": least, **given})

        found = looked_up(words, limit, holding, most)
        bodies = ((id_, kind, shown, orjson.loads(body)) for id_, kind, shown, body in found)
        return [
            hit(id_, kind, [shown, body.get("acronym"), *body.get("aliases", ())], words) for id_, kind, shown, body in bodies
        ]

    def called(self, kind: str, name: str) -> list[Node]:
        with translated(self._path):
            return EmbeddedTransaction(self._connection()).called(kind, name)

    def sources(self) -> dict[str, tuple[str, ...]]:
        rows = self._all("SELECT document, sources FROM record ORDER BY document")
        return {document: tuple(orjson.loads(sources)) for document, sources in rows}

    def record_of(self, document: str) -> Stored | None:
        with translated(self._path):
            return next(iter(EmbeddedTransaction(self._connection()).records(documents=[document])), None)

    def claims(self, pairs: Collection[tuple[str, str]]) -> list[Edge]:
        with translated(self._path):
            return EmbeddedTransaction(self._connection()).claims(pairs)

    def nodes(self) -> Iterator[Node]:
        with translated(self._path), closing(self._connect()) as connection:
            yield from EmbeddedTransaction(connection).nodes()

    def edges(self) -> Iterator[Edge]:
        with translated(self._path), closing(self._connect()) as connection:
            yield from EmbeddedTransaction(connection).edges()

    def snapshot(self) -> Snapshot:
        with translated(self._path), closing(self._connect()) as connection:
            connection.execute("BEGIN")  # from its first statement on it sees one state, and keeps no writer waiting
            seen = EmbeddedTransaction(connection)
            return Snapshot(seen.version(), tuple(seen.nodes()), tuple(seen.edges()))

    def version(self) -> int:
        [(version,)] = self._all(VERSION)
        return int(version)

    @contextmanager
    def writing(self) -> Iterator[EmbeddedTransaction]:
        if self._read_only:
            raise StoreError(f"{self._path} was opened to be read only: nothing was written")
        with translated(self._path), closing(self._connect()) as connection:
            connection.execute("BEGIN IMMEDIATE")
            with connection:  # commits at its end, rolls back on an exception
                yield EmbeddedTransaction(connection)

    def _all(self, statement: str, parameters: dict[str, Any] | None = None) -> list[Any]:
        given = {name: json.dumps(value) if isinstance(value, list) else value for name, value in (parameters or {}).items()}
        with translated(self._path):
            return self._connection().execute(statement, given).fetchall()

    def _connection(self) -> sqlite3.Connection:
        """The thread's own connection."""
        if not hasattr(self._local, "connection"):
            self._local.connection = self._connect()
            self._opened.append(self._local.connection)
        connection: sqlite3.Connection = self._local.connection
        return connection

    def _connect(self) -> sqlite3.Connection:
        mode = "ro" if self._read_only else "rwc"
        if (
            self._read_only
            and not os.access(self._path.parent, os.W_OK)
            and not self._path.with_name(f"{self._path.name}-wal").exists()
        ):
            mode += "&immutable=1"  # where SQLite cannot keep its lists beside the file, and nobody is writing
        connection = sqlite3.connect(
            f"{self._path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=self._patience,
            isolation_level=None,  # transactions are begun and ended here, not by the module
            check_same_thread=False,  # closed by whoever closes the store
        )
        connection.create_function("toLower", 1, _lower, deterministic=True)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        return connection

    def _prepare(self) -> None:
        """Makes a new file's tables; raises StoreError for a file that is not ours to use."""
        with closing(self._connect()) as connection:
            [(application,)] = connection.execute("PRAGMA application_id")
            [(version,)] = connection.execute("PRAGMA user_version")
            [(tables,)] = connection.execute("SELECT count(*) FROM sqlite_master")
            if version > FORMAT and application == APPLICATION:
                raise StoreError(f"{self._path} was written by a newer graphapp: update graphapp, or name another store")
            if application != APPLICATION and tables:
                raise StoreError(f"{self._path} is another program's database: name another file as the store")
            if not tables and not self._read_only:
                _create(connection)
            elif not tables:
                raise StoreError(f"{self._path} holds no graph yet: load a document first")
            elif version < FORMAT:
                self._bring_up(connection, version)

    def _bring_up(self, connection: sqlite3.Connection, version: int) -> None:
        """Has the file in the format that is written now."""
        if self._read_only:
            with EmbeddedStore(self._path, patience=self._patience):  # which does it, if it may
                return
        connection.execute("BEGIN IMMEDIATE")
        with connection:
            for index, statements in ADDED.items():
                if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [index]).fetchone():
                    _run(connection, statements)
        if version < 5:  # which had other words for indexes
            renew(self.nodes(), self.writing)
        if version < 3:
            outdate(self.writing)
        connection.execute(f"PRAGMA user_version = {FORMAT}")


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():  # another process may have been first
            for statements in (TABLES, *ADDED.values()):
                _run(connection, statements)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {FORMAT}")


def _run(connection: sqlite3.Connection, statements: str) -> None:
    for statement in statements.split(";\n"):
        connection.execute(statement)


def _quoted(word: Word) -> str:
    asked = f'"{word.text}"{"*" if word.is_beginning else ""}'
    return " OR ".join([asked, *(f'"{other}"' for other in word.others())])


def _lower(text: str | None) -> str | None:
    return text if text is None else text.lower()


@contextmanager
def translated(path: Path, *, making: bool = False) -> Iterator[None]:
    """Says in words of the product what SQLite and the file system refuse; `making` a file, or reading one that is there."""
    try:
        yield
    except sqlite3.Error as error:
        raise _translation(path, error, making=making) from error
    except OSError as error:
        raise StoreError(
            f"{path} cannot be used as the store: {error.strerror}. Name another file in GRAPHAPP_STORE"
        ) from error


# A load writes group after group: each is there whole, or not at all.
_HALFWAY = "What was written before is kept, the rest is not: make room and try again"


def _translation(path: Path, error: sqlite3.Error, *, making: bool) -> StoreError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without what SQLite adds to say more
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreBusyError(f"{path} is being written by another process: try again when it has finished")
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return StoreError(f"{path} is not a store, or is damaged: name another file, or load the documents anew")
        case sqlite3.SQLITE_FULL:
            return StoreError(f"{path}: the disk is full. {_HALFWAY}")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return StoreError(f"{path} may not be written: nothing was. Change its permissions or name another file")
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR if problem := _not_a_file(path, making=making):
            return StoreError(problem)
        case sqlite3.SQLITE_CANTOPEN:
            return StoreError(
                f"{path} cannot be opened: it or its folder may not be used. Change its permissions or name another file"
            )
        case sqlite3.SQLITE_IOERR:
            return StoreError(f"{path}: the disk is full or failing. {_HALFWAY}")
    return StoreError(f"{path}: SQLite cannot go on: {error}")


def _not_a_file(path: Path, *, making: bool) -> str:
    """What is wrong with a path at which there is no file; "": there is one, or nobody may look."""
    try:
        if path.is_dir():
            return f"{path} cannot be opened: it is a folder. Name another store: a file in it, say"
        if making and not path.exists():
            return f"{path} cannot be made: nothing may be written there. Change the folder's permissions or name another store"
        return "" if path.exists() else f"{path}: there is no store yet: load a document first, or name another with --store"
    except OSError:
        return ""
