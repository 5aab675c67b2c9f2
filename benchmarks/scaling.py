"""`python -m benchmarks.scaling`: what grows how, at 1, 10 and 100 times two long minutes, on both stores.

Each size is an empty store that is filled by what `graphapp load` does once a file is read: a transaction for each record, then
one for each group. Every two documents are of one group, and all groups name the same three hundred organisations.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from benchmarks import neo4j_server
from benchmarks.documents import FACTS, record
from benchmarks.neo4j_server import PASSWORD
from graphapp.analyses.gaps import gaps
from graphapp.analyses.projection import projection
from graphapp.api.execution import Request, respond
from graphapp.ingest import keep, settle
from graphapp.schema.records import Record
from graphapp.store.contract import Store
from graphapp.store.embedded import EmbeddedStore
from graphapp.store.server import ServerStore

_DAY = "2025-01-01"
_PAGE = '{ commitments(first: 50, asOf: "2025-01-01") { nodes { text status owners { name } } } }'
_ONE = '{ organisations(first: 1, where: {name: {eq: "Organisation 0007"}}) { nodes { commitments { text } } } }'


def main() -> int:
    """0 when all was measured; prints a Markdown table."""
    options = _options()
    print(print("| store | documents | things | links | load, s | size, MB | page of 50, ms | promises, ms | gaps, s |"))
    print("|---|---|---|---|---|---|---|---|---|")
    for times in options.times:
        for name, opened in (("embedded", _embedded), ("Neo4j", _server)):
            with opened() as (store, size):
                _tell(name, store, 2 * times, size)
    return 0


def _tell(name: str, store: Store, documents: int, size: Callable[[], int]) -> None:
    loading = _seconds(lambda: _load(store, [_of_pair(number) for number in range(documents)]))
    things, links = sum(1 for _ in store.nodes()), sum(1 for _ in store.edges())
    page, one = (min(_seconds(lambda text=text: _ask(store, text)) for _ in range(3)) for text in (_PAGE, _ONE))
    found = _seconds(lambda: gaps(projection(store, _DAY)))
    took = f"{page * 1e3:.0f} | {one * 1e3:.0f} | {found:.2f}"
    print(f"| {name} | {documents} | {things:,} | {links:,} | {loading:.1f} | {size() / 1e6:.1f} | {took} |", flush=True)


def _of_pair(number: int) -> Record:
    """The minutes with this number; every second one is the next meeting of the group before."""
    if number % 2 == 0:
        return record(number)
    first, second = record(number - 1), record(number)
    former = next(name for name in first.names if name.kind == "Group")
    names = (*(name for name in second.names if name.kind != "Group"), former)
    mentions = tuple(replace(m, name=former.key) if m.name == second.meeting.group else m for m in second.mentions)
    return replace(second, names=names, mentions=mentions, meeting=replace(second.meeting, group=former.key))


def _load(store: Store, records: Sequence[Record]) -> None:
    behind: set[str] = set()
    for each in records:
        with store.writing() as transaction:
            behind |= keep(transaction, each, {}).series
    for series in sorted(behind):
        with store.writing() as transaction:
            settle(transaction, series)


def _ask(store: Store, text: str) -> None:
    if errors := respond(store, Request(text)).get("errors"):
        raise RuntimeError(str(errors))


def _seconds(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return time.perf_counter() - start


@contextmanager
def _embedded() -> Iterator[tuple[Store, Callable[[], int]]]:
    with tempfile.TemporaryDirectory() as folder, EmbeddedStore(Path(folder) / "graph.db") as store:
        yield store, lambda: _bytes(Path(folder))


@contextmanager
def _server() -> Iterator[tuple[Store, Callable[[], int]]]:
    with (
        neo4j_server.running("scaling", keep=False) as server,
        ServerStore(server.uri, ("neo4j", PASSWORD)) as store,
    ):
        yield store, lambda: _bytes(Path(server.home) / "data" / "databases" / "neo4j")


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks.scaling", description=f"Documents of {FACTS} facts, by two.")
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10, 100], help="how many pairs; default: 1 10 100")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
