"""`python -m benchmarks.loading`: documents a second into Neo4j, against the same rows through bare UNWIND … MERGE.

A document's record, and the graph that follows from it, are one transaction, through the functions that `graphapp load`
uses. The bare rows are those that graphapp writes for documents of the same kind, written by nothing but the statements: no
look at what is there, no record, no version. Both take turns in the same run, on a graph that grows.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Any, TypeAlias, TypeVar

import neo4j

from benchmarks import neo4j_server, results
from benchmarks.documents import FACTS, record
from benchmarks.neo4j_server import PASSWORD
from graphapp.derivation import derive
from graphapp.ingest import Effect, is_unchanged, take_in
from graphapp.naming import CLAIMS, node
from graphapp.resolution import series_of
from graphapp.schema.model import KINDS
from graphapp.schema.records import Record
from graphapp.store.contract import Edge, Node
from graphapp.store.server import ServerStore

_Statement: TypeAlias = tuple[str, list[Any]]  # with its rows
_Each = TypeVar("_Each")
_GOALS = (80.0, 300.0, 0.7)  # documents a second, unchanged ones a second, share of bare


def main() -> int:
    """0 when all was measured."""
    options = _options()
    rates: list[tuple[float, float]] = []
    with (
        neo4j_server.running("loading", keep=False) as server,
        ServerStore(server.uri, ("neo4j", PASSWORD)) as store,
        server.driver() as driver,
    ):
        for turn in range(options.warm_up + options.turns):
            numbers = range(2 * turn * options.documents, 2 * (turn + 1) * options.documents)
            ours = [record(number) for number in numbers[::2]]
            bare = [_rows(record(number)) for number in numbers[1::2]]
            rates.append((_rate(partial(_load, store), ours), _rate(partial(_bare, driver), bare)))
            if turn == 0:  # plans made for an empty graph are no good, and both ways would keep them for a while
                driver.execute_query("CALL db.clearQueryCaches()")
            print("{:.1f} documents a second, bare {:.1f}".format(*rates[-1]), file=sys.stderr, flush=True)
        unchanged = _rate(partial(_load_again, store), ours)
    loaded, without = (_mean([rate[way] for rate in rates[options.warm_up :]]) for way in (0, 1))
    told = _told(loaded, unchanged, without)
    print(told)
    if options.write:
        about = f"Documents of {FACTS} facts, {options.turns} turns of {options.documents} after {options.warm_up} to warm up."
        results.write("Loading", "benchmarks.loading", f"{about}\n\n{told}")
    return 0


def _load(store: ServerStore, one: Record) -> None:
    """A document as `graphapp load` keeps it, and its series settled, in one transaction."""
    with store.writing() as transaction:
        kept, _ = take_in(transaction, one, {})
    if kept.effect is not Effect.ADDED:
        raise RuntimeError(f"{one.source} was {kept.effect}, not {Effect.ADDED}")


def _load_again(store: ServerStore, one: Record) -> None:
    """The same document once more, as `graphapp load` finds out that there is nothing to do."""
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


def _rate(do: Callable[[_Each], None], each: Sequence[_Each]) -> float:
    """How many a second."""
    start = time.perf_counter()
    for one in each:
        do(one)
    return len(each) / (time.perf_counter() - start)


def _mean(rates: Sequence[float]) -> float:
    """Of turns of the same length in documents: the harmonic mean."""
    return len(rates) / sum(1 / rate for rate in rates)


def _told(loaded: float, unchanged: float, bare: float) -> str:
    """A Markdown table."""
    rows = (
        ("documents a second", f"{loaded:.1f}", f"{_GOALS[0]:g}", loaded >= _GOALS[0]),
        ("unchanged documents a second", f"{unchanged:.1f}", f"{_GOALS[1]:g}", unchanged >= _GOALS[1]),
        (
            f"share of bare UNWIND … MERGE ({bare:.1f} a second)",
            f"{loaded / bare:.2f}",
            f"{_GOALS[2]:g}",
            loaded / bare >= _GOALS[2],
        ),
    )
    lines = (f"| {what} | {seen} {'✓' if reached else '✗'} | {goal} |" for what, seen, goal, reached in rows)
    return "\n".join(("| what | measured | goal |", "|---|---|---|", *lines))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks.loading", description=__doc__)
    add = parser.add_argument
    add("--documents", type=int, default=40, help="in a turn; default: 40")
    add("--turns", type=int, default=5, help="of each way to load; default: 5")
    add("--warm-up", type=int, default=5, help="turns that do not count; default: 5")
    add("--write", action="store_true", help="put a section into benchmarks/RESULTS.md")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
