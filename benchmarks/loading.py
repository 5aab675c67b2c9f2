"""`python -m benchmarks.loading`: documents a second into Neo4j, against the same rows through bare UNWIND … MERGE.

A document's record, and the graph that follows from it, are one transaction, through the functions that `graphapp load`
uses for a document that comes alone. The bare rows are those that graphapp writes for documents of the same kind, derived
beforehand and written by nothing but the statements: no look at what is there, no record, no version, nothing to search. Both
take turns in the same run, on a graph that grows. Beside documents a second, which move with whatever else the machine does,
stands the processor time of one, of graphapp and of Neo4j.

Unchanged documents are files on disk that are loaded a second time, by all that `graphapp load` does but starting Python.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import neo4j

from benchmarks import neo4j_server, results
from benchmarks.documents import FACTS, record
from benchmarks.neo4j_server import PASSWORD
from benchmarks.processes import processor_seconds
from graphapp.derivation import derive
from graphapp.ingest import Effect, is_unchanged, take_in
from graphapp.loading import files, load
from graphapp.naming import CLAIMS, node
from graphapp.resolution import series_of
from graphapp.schema.model import KINDS
from graphapp.schema.records import Record
from graphapp.store.contract import Edge, Node
from graphapp.store.server import ServerStore

_Statement: TypeAlias = tuple[str, list[Any]]  # with its rows
_Each = TypeVar("_Each")
_GOALS = (80.0, 300.0, 0.7)  # documents a second, unchanged ones a second, share of bare


@dataclass(frozen=True, slots=True)
class _Cost:
    """What one document took, in seconds: by the clock, and of the processor in graphapp and in Neo4j."""

    clock: float
    here: float
    there: float

    def told(self) -> str:
        return f"{1 / self.clock:.1f} a second, processor {1000 * self.here:.1f} + {1000 * self.there:.1f} ms"


def main() -> int:
    """0 when all was measured."""
    options = _options()
    costs: list[tuple[_Cost, _Cost]] = []
    with (
        neo4j_server.running("loading", keep=False) as server,
        ServerStore(server.uri, ("neo4j", PASSWORD)) as store,
        server.driver() as driver,
    ):
        for turn in range(options.warm_up + options.turns):
            numbers = range(2 * turn * options.documents, 2 * (turn + 1) * options.documents)
            ours = [record(number) for number in numbers[::2]]
            bare = [_rows(record(number)) for number in numbers[1::2]]
            costs.append((_cost(server.pid, partial(_load, store), ours), _cost(server.pid, partial(_bare, driver), bare)))
            if turn == 0:  # plans made for an empty graph are no good, and both ways would keep them for a while
                driver.execute_query("CALL db.clearQueryCaches()")
            print("; bare ".join(cost.told() for cost in costs[-1]), file=sys.stderr, flush=True)
        compared = _cost(server.pid, partial(_load_again, store), ours)
        unchanged = _unchanged(server.pid, store, options.files)
    loaded, without = (_mean([cost[way] for cost in costs[options.warm_up :]]) for way in (0, 1))
    rows = sum(len(rows) for _, rows in bare[0])
    told = _told(loaded, without, unchanged, compared)
    print(told)
    if options.write:
        about = f"{options.turns} turns of {options.documents} after {options.warm_up} to warm up."
        about = f"Documents of {FACTS} facts, which are {rows} nodes and relationships, {about}"
        results.write("Loading", "benchmarks.loading", f"{about}\n\n{told}")
    return 0


def _load(store: ServerStore, one: Record) -> None:
    """A document as `graphapp load` keeps it, and its series settled, in one transaction."""
    with store.writing() as transaction:
        kept, _ = take_in(transaction, one, {})
    if kept.effect is not Effect.ADDED:
        raise RuntimeError(f"{one.source} was {kept.effect}, not {Effect.ADDED}")


def _load_again(store: ServerStore, one: Record) -> None:
    """The same record once more: a file that had to be read again, because the rules are others, and says the same."""
    if not is_unchanged(store, one):
        raise RuntimeError(f"{one.source} is not known as it is")


def _rows(one: Record) -> list[_Statement]:
    """The statements and rows that amount to the document's graph."""
    series = series_of(one)
    graph = derive(series, [one], {one.document: (one.source,)})
    claims: dict[str, list[str]] = {}
    for edge in graph.edges.values():
        if edge.type in CLAIMS:
            claims.setdefault(edge.target, []).append(edge.note or "{}")
    nodes = [*graph.nodes.values(), *(node(thing, said) for thing, said in claims.items())]
    return [*_of_nodes(nodes), *_of_edges(graph.edges.values())]


def _of_nodes(nodes: Iterable[Node]) -> Iterator[_Statement]:
    for kind, same in groupby(sorted(nodes, key=lambda n: n.kind), key=lambda n: n.kind):
        labels = ":".join(filter(None, (kind, KINDS[kind].interface)))
        rows = [{**each.values, "id": each.id} for each in same]
        yield f"UNWIND $rows AS r MERGE (n:Thing {{id: r.id}}) SET n = r, n:{labels}", rows


def _of_edges(edges: Iterable[Edge]) -> Iterator[_Statement]:
    for name, same in groupby(sorted(edges, key=lambda e: e.type), key=lambda e: e.type):
        rows = [(e.source, e.target, e.by, e.derived, e.position, list(e.statements), e.note) for e in same]
        yield (
            "UNWIND $rows AS r MATCH (s:Thing {id: r[0]}) MATCH (t:Thing {id: r[1]}) "
            f"MERGE (s)-[e:{name} {{by: r[2]}}]->(t) "
            "SET e.derived = r[3], e.position = r[4], e.statements = r[5], e.note = r[6]",
            rows,
        )


def _bare(driver: neo4j.Driver, statements: Iterable[_Statement]) -> None:
    with driver.session() as session, session.begin_transaction() as transaction:
        for statement, rows in statements:
            transaction.run(statement, rows=rows).consume()


def _unchanged(server: int, store: ServerStore, number: int) -> _Cost:
    """What a file costs that was loaded before."""
    with tempfile.TemporaryDirectory() as folder:
        for each in range(number):
            Path(folder, f"{each:04}.txt").write_text(record(10**6 + each).text, encoding="utf-8")
        load(store, files([folder]))
        again: list[int] = []
        cost = _cost(server, lambda path: again.append(load(store, files([path])).effects[Effect.UNCHANGED]), [folder])
    if again != [number]:
        raise RuntimeError(f"{again} of {number} files were found to be unchanged")
    return _Cost(cost.clock / number, cost.here / number, cost.there / number)


def _cost(server: int, do: Callable[[_Each], object], each: Sequence[_Each]) -> _Cost:
    """What one costs, of these."""
    clock, here, there = time.perf_counter(), time.process_time(), processor_seconds(server)
    for one in each:
        do(one)
    taken = time.perf_counter() - clock, time.process_time() - here, processor_seconds(server) - there
    return _Cost(*(seconds / len(each) for seconds in taken))


def _mean(costs: Sequence[_Cost]) -> _Cost:
    """Of turns of the same length in documents."""
    return _Cost(*(sum(getattr(cost, part) for cost in costs) / len(costs) for part in _Cost.__slots__))


def _told(loaded: _Cost, bare: _Cost, unchanged: _Cost, compared: _Cost) -> str:
    """A Markdown table."""
    share = bare.clock / loaded.clock
    worked = (bare.here + bare.there) / (loaded.here + loaded.there)
    rows = (
        ("documents", loaded, _against(1 / loaded.clock, _GOALS[0], ".1f"), f"{_GOALS[0]:g}"),
        ("the same rows through bare UNWIND … MERGE", bare, f"{1 / bare.clock:.1f}", ""),
        ("share of bare", None, f"{_against(share, _GOALS[2], '.2f')} (by processor time {worked:.2f})", f"{_GOALS[2]:g}"),
        ("files that are unchanged", unchanged, _against(1 / unchanged.clock, _GOALS[1], ".0f"), f"{_GOALS[1]:g}"),
        ("records that were read anew and are unchanged", compared, f"{1 / compared.clock:.0f}", ""),
    )
    lines = (f"| {what} | {seen} | {goal} | {_milliseconds(cost)} |" for what, cost, seen, goal in rows)
    head = "| what | a second | goal | processor ms each: graphapp | Neo4j |"
    return "\n".join((head, "|---|---|---|---|---|", *lines))


def _against(seen: float, goal: float, form: str) -> str:
    return f"{seen:{form}} {'✓' if seen >= goal else '✗'}"


def _milliseconds(cost: _Cost | None) -> str:
    return f"{1000 * cost.here:.1f} | {1000 * cost.there:.1f}" if cost else " | "


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks.loading", description=__doc__)
    add = parser.add_argument
    add("--documents", type=int, default=40, help="in a turn; default: 40")
    add("--turns", type=int, default=5, help="of each way to load; default: 5")
    add("--warm-up", type=int, default=8, help="turns that do not count; default: 8")
    add("--files", type=int, default=200, help="to be loaded twice, each time in one call; default: 200")
    add("--write", action="store_true", help="put a section into benchmarks/RESULTS.md")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
