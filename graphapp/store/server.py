"""The store for a team: a graph in Neo4j, through the official driver.

Reads are tried at once and then, when the network or the cluster failed them, repeated as managed transactions. A writer
looks before it writes, in one block of its caller's, which cannot be repeated from here: it is one explicit transaction,
that begins with taking the lock on the graph's one `Store` node, so that writers queue and never deadlock.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import cache, partial
from importlib import resources
from typing import Any

import neo4j
from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from graphapp.schema.errors import StoreError
from graphapp.store.aggregates import Aggregate, Counts
from graphapp.store.aggregates_cypher import compile_aggregate
from graphapp.store.aggregates_parts import check_aggregate, groups_of
from graphapp.store.bygone import Bygone
from graphapp.store.checking import check, known_kind
from graphapp.store.contract import Edge, Hit, Node, Snapshot, Stored
from graphapp.store.cypher import compile_cypher
from graphapp.store.dues import NEVER
from graphapp.store.highlights import hit
from graphapp.store.layout import Cells, Prepared, Table, bound, naming, whole
from graphapp.store.renewing import outdate, renew
from graphapp.store.searching import Word, looked_up, wanted
from graphapp.store.selection import Answer, Question
from graphapp.store.server_errors import addressed, translated
from graphapp.store.server_writing import FORMAT, LOCK, RECORD, VERSION, ServerTransaction, thing
from graphapp.store.values import whole_name

PATIENCE = 10.0  # seconds: for the network, and for another writer to finish
_ATTEMPTS = 2  # at reading a whole graph that nobody changes meanwhile; then writers are kept waiting
_OPTIONS: dict[str, Any] = {
    "notifications_min_severity": "OFF",
    "telemetry_disabled": True,
    "connection_timeout": PATIENCE,
    "connection_acquisition_timeout": PATIENCE,
    "max_transaction_retry_time": PATIENCE,
}

# Full-text search: things of these kinds that hold all words, or else those that hold most of them.
_OF_KIND = "[k IN labels(n) WHERE k IN $kinds][0] AS kind"
_SHORTEST = (
    "WITH n, kind, coalesce(n.name, n.text) AS shown "
    "RETURN n.id AS id, kind, [shown, n.acronym] + coalesce(n.aliases, []) AS texts ORDER BY size(shown), id LIMIT $limit"
)
_ALL_WORDS = (
    f"CALL db.index.fulltext.queryNodes('words', $query) YIELD node AS n WITH n, {_OF_KIND} WHERE kind IS NOT NULL {_SHORTEST}"
)
_MOST_WORDS = (
    "UNWIND $queries AS query CALL db.index.fulltext.queryNodes('words', query) YIELD node AS n "
    f"WITH n, count(*) AS held, {_OF_KIND} WHERE kind IS NOT NULL AND held >= $least "
    "WITH max(held) AS most, collect([n, kind, held]) AS found UNWIND found AS one "
    f"WITH one[0] AS n, one[1] AS kind, one[2] AS held, most WHERE held = most {_SHORTEST}"
)


class ServerStore:
    """A graph in Neo4j. Threads may share it."""

    def __init__(
        self,
        uri: str,
        auth: tuple[str, str] | None,
        *,
        database: str | None = None,
        read_only: bool = False,
        patience: float = PATIENCE,
    ) -> None:
        self._uri, self._read_only, self._patience = uri, read_only, patience
        _keep_quiet()
        with addressed(uri):
            self._driver = GraphDatabase.driver(uri, auth=auth, **_OPTIONS)
        self._database, self._bookmarks = database, GraphDatabase.bookmark_manager()
        self._bygone = Bygone()
        with ExitStack() as undo:
            undo.callback(self._driver.close)
            self._prepare()
            undo.pop_all()

    def __enter__(self) -> ServerStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes all connections."""
        self._driver.close()

    def answer(self, question: Question) -> Answer:
        check(question)
        selection = whole(question.selection)
        rows, total = self.prepared(replace(question, selection=selection))({})
        return Answer(naming(selection)(rows), total)

    def prepared(self, question: Question) -> Prepared:
        text, parameters, dated = compile_cypher(question)
        later = cache(partial(compile_cypher, question, bygone=True))

        def now(values: Mapping[str, Any]) -> tuple[Table, bool]:
            rows, told = _joined(self._records(text, bound(parameters, values)))
            return (rows, told[0] if question.total else None), dated and told[-1]

        def then(values: Mapping[str, Any]) -> Table:
            statement, given, _ = later()
            rows, total = _joined(self._records(statement, bound(given, values)))
            return rows, total[0] if total else None

        def ask(values: Mapping[str, Any]) -> Table:
            day = bound(parameters, values)["as_of"] if dated else NEVER
            return self._bygone.ask(day, partial(now, values), partial(then, values))

        return ask

    def aggregate(self, asked: Aggregate) -> Counts:
        check_aggregate(asked)

        def counts(*, bygone: bool) -> tuple[Counts, bool]:
            [row] = self._read(*compile_aggregate(asked, bygone=bygone))
            found = (groups_of(asked.kind, grouping, row[f"g{number}"]) for number, grouping in enumerate(asked.groupings))
            return Counts(row["total"], tuple(found)), row["changed"]

        return self._bygone.ask(asked.as_of, partial(counts, bygone=False), lambda: counts(bygone=True)[0])

    def search(self, text: str, kinds: Collection[str], limit: int) -> list[Hit]:
        words, given = wanted(text), {"kinds": sorted(kinds), "limit": limit}

        def holding(asked: list[Word]) -> list[tuple[Any, ...]]:
            return rows(_ALL_WORDS, query=" ".join(f"+({_terms(word)})" for word in asked))

        def most(asked: list[Word], least: int) -> list[tuple[Any, ...]]:
            return rows(_MOST_WORDS, queries=[_terms(word) for word in asked], least=least)

        def rows(statement: str, **what: Any) -> list[tuple[Any, ...]]:
            return [(row["id"], row["kind"], row["texts"]) for row in self._read(statement, {**given, **what})]

        return [hit(id_, kind, texts, words) for id_, kind, texts in looked_up(words, limit, holding, most)]

    def called(self, kind: str, name: str) -> list[Node]:
        found = (
            "CALL db.index.fulltext.queryNodes('words', $word) YIELD node AS n WHERE $kind IN labels(n) "
            "RETURN collect([labels(n), properties(n)]) AS found"
        )
        [things] = self._record(found, {"word": whole_name(name), "kind": known_kind(kind)})
        return sorted((thing(labels, values) for labels, values in things), key=lambda node: node.id)

    def sources(self) -> dict[str, tuple[str, ...]]:
        found = self._read("MATCH (r:Record) RETURN r.document AS document, r.sources AS sources ORDER BY document")
        return {row["document"]: tuple(row["sources"]) for row in found}

    def record_of(self, document: str) -> Stored | None:
        found = f"OPTIONAL MATCH (r:Record {{document: $document}}) {RECORD}"
        known, sources, series, date, body, names = self._record(found, {"document": document})
        return Stored(known, tuple(sources), series, date, tuple(names), bytes(body)) if known else None

    def claims(self, pairs: Collection[tuple[str, str]]) -> list[Edge]:
        with translated(self._uri), self._session() as session, session.begin_transaction() as transaction:
            return ServerTransaction(transaction).claims(pairs)

    def nodes(self) -> Iterator[Node]:
        with translated(self._uri), self._session() as session, session.begin_transaction() as transaction:
            yield from ServerTransaction(transaction).nodes()

    def edges(self) -> Iterator[Edge]:
        with translated(self._uri), self._session() as session, session.begin_transaction() as transaction:
            yield from ServerTransaction(transaction).edges()

    def snapshot(self) -> Snapshot:
        for _ in range(_ATTEMPTS):
            version = self.version()
            nodes, edges = tuple(self.nodes()), tuple(self.edges())
            if self.version() == version:
                return Snapshot(version, nodes, edges)
        with translated(self._uri), self._session() as session:
            self._wait_for_turn(session)
            with session.begin_transaction() as transaction:
                transaction.run(LOCK).consume()  # nobody writes until this is rolled back
                seen = ServerTransaction(transaction)
                found = Snapshot(seen.version(), tuple(seen.nodes()), tuple(seen.edges()))
                transaction.rollback()
                return found

    def version(self) -> int:
        [version] = self._record(VERSION, {})
        return int(version)

    @contextmanager
    def writing(self) -> Iterator[ServerTransaction]:
        if self._read_only:
            raise StoreError(f"{self._uri} was opened to be read only: nothing was written")
        with self._writing() as transaction:
            yield transaction

    @contextmanager
    def _writing(self) -> Iterator[ServerTransaction]:
        with translated(self._uri), self._session() as session:
            self._wait_for_turn(session)
            with session.begin_transaction() as transaction:  # commits at its end, rolls back on an exception
                [row] = transaction.run(LOCK)
                yield ServerTransaction(transaction, row["version"])

    def _wait_for_turn(self, session: neo4j.Session) -> None:
        """Returns when no one else writes. A limit on the writing transaction itself would limit the work, not the wait."""
        try:
            session.run(neo4j.Query(LOCK, timeout=self._patience)).consume()
        except (Neo4jError, DriverError) as error:
            if not error.is_retryable():
                raise
            lock = neo4j.unit_of_work(timeout=self._patience)(lambda transaction: transaction.run(LOCK).consume())
            session.execute_write(lock)

    def _session(self, **options: Any) -> neo4j.Session:
        return self._driver.session(database=self._database, bookmark_manager=self._bookmarks, **options)

    def _record(self, statement: str, parameters: dict[str, Any]) -> list[Any]:
        """The values of the only record."""
        [values] = self._records(statement, parameters)
        return values

    def _records(self, statement: str, parameters: dict[str, Any]) -> list[list[Any]]:
        """The values of all records, in one exchange with the server; a managed transaction takes three."""
        with translated(self._uri), self._session(default_access_mode=neo4j.READ_ACCESS) as session:
            try:
                return session.run(statement, parameters).values()
            except (Neo4jError, DriverError) as error:
                if not error.is_retryable():
                    raise
            return session.execute_read(lambda tx: tx.run(statement, parameters).values())

    def _read(self, statement: str, parameters: dict[str, Any] | None = None) -> list[dict[str, Any]]:
        with translated(self._uri), self._session() as session:
            return session.execute_read(lambda tx: tx.run(statement, parameters).data())

    def _prepare(self) -> None:
        """Makes the indexes of an empty graph; raises StoreError for one that is not ours to use."""
        with translated(self._uri), addressed(self._uri):
            self._driver.verify_connectivity()
        found = self._read("MATCH (s:Store {id: 'store'}) RETURN s.format AS format")
        if found and found[0]["format"] > FORMAT:
            raise StoreError(f"{self._uri} was written by a newer graphapp: update graphapp, or name another store")
        if self._read_only and not found:
            raise StoreError(f"{self._uri} holds no graph yet: load a document first")
        known = {row["name"] for row in self._read("SHOW INDEXES YIELD name")}
        missing = [statement for statement in _indexes() if known.isdisjoint(statement.split()[2:4])]
        outdated = found and found[0]["format"] < FORMAT
        if found and not outdated and (self._read_only or not missing):
            return
        with translated(self._uri), self._session() as session:
            for statement in missing:
                session.run(statement).consume()
            session.run("CALL db.awaitIndexes(60)").consume()
            session.run(LOCK).consume()
        if outdated:
            renew(self.nodes(), self._writing)  # all of them had other words for indexes
            if found[0]["format"] < 3:
                outdate(self._writing)
            with translated(self._uri), self._session() as session:
                session.run("MATCH (s:Store {id: 'store'}) SET s.format = $format", format=FORMAT).consume()


def _joined(records: Sequence[Sequence[Any]]) -> tuple[list[Cells], Sequence[Any]]:
    """The rows of all records, and what each of them tells besides."""
    rows = [row for found, *_ in records for row in found or ()]
    return rows, records[0][1:] if records else ()


def _terms(word: Word) -> str:
    return " ".join([f"{word.text}*" if word.is_beginning else word.text, *word.others()])


def _keep_quiet() -> None:
    """Keeps the driver from printing what the errors here tell in a sentence, where nobody has asked for its log."""
    log = logging.getLogger("neo4j")
    if not log.handlers:
        log.addHandler(logging.NullHandler())


def _indexes() -> list[str]:
    """The statements that make indexes and constraints; the third or fourth word of each is its name."""
    text = resources.files("graphapp.schema").joinpath("constraints.cypher").read_text(encoding="utf-8")
    statements = "\n".join(line for line in text.splitlines() if not line.startswith("//")).split(";\n")
    return [statement.rstrip("; \n") for statement in statements if statement.strip()]
