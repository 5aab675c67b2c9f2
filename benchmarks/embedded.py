"""`python -m benchmarks.embedded`: graphapp on the embedded store against graphapp on Neo4j, the same graph, one client."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from benchmarks import neo4j_server, results, services
from benchmarks.agreement import compare
from benchmarks.filling import fill, fill_neo4j, known_in
from benchmarks.measuring import Side
from benchmarks.queries import QUERIES
from benchmarks.report import stores_table
from benchmarks.rounds import Plan, run
from benchmarks.sides import GraphappClient
from benchmarks.size import Size
from graphapp.store.embedded import EmbeddedStore

_START_GOAL = 1.0  # seconds


def main() -> int:
    """0 when all was measured."""
    options = _options()
    size = Size(options.scale)
    with ExitStack() as stack:
        server = stack.enter_context(neo4j_server.running(f"scale-{options.scale:g}-seed-{options.seed}", keep=options.keep))
        fill_neo4j(server, size, options.seed, _say)
        known = known_in(server)
        file = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "graph.db"
        with EmbeddedStore(file) as store:
            fill(store, size, options.seed, _say)
        began = time.perf_counter()
        embedded = stack.enter_context(services.graphapp({"GRAPHAPP_STORE": str(file)}))
        started = time.perf_counter() - began
        served = stack.enter_context(services.graphapp(server.environment))
        sides = [
            Side("embedded", partial(GraphappClient, embedded.port), (embedded.pid,)),
            Side("neo4j", partial(GraphappClient, served.port), (served.pid, server.pid)),
        ]
        queries = [query for query in QUERIES if query.goals and (not options.queries or query.name in options.queries)]
        compared = compare(queries, sides, known, options.compare)
        plan = Plan((1,), options.rounds, options.seconds, options.warm_up)
        found = run(queries, sides, known, plan, lambda result: _say(stores_table([result]).splitlines()[-1]))
    start = f"`graphapp serve` on the embedded store listens after {started:.2f} s (goal: {_START_GOAL:g})."
    print(f"{stores_table(found)}\n{start}")
    if options.write:
        about = (
            f"{results.described(options.scale, options.seed)} {compared} answers were compared before: no difference. {start}"
        )
        results.write(
            "The embedded store", f"benchmarks.embedded --scale {options.scale:g}", f"{about}\n\n{stores_table(found)}"
        )
    return 0


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks.embedded", description=__doc__)
    add = parser.add_argument
    add("--scale", type=float, default=0.1, help="default: 0.1, that is 10,000 commitments")
    add("--seed", type=int, default=1, help="another one gives another graph")
    add("--queries", type=lambda text: text.split(","), help="such as Q1,Q3; default: all")
    add("--rounds", type=int, default=3, help="how often the stores take turns; default: 3")
    add("--seconds", type=float, default=3, help="a turn; default: 3")
    add("--warm-up", type=float, default=3, help="seconds for each store and question; default: 3")
    add("--compare", type=int, default=5, help="how many answers of each store to compare, for each question; default: 5")
    add("--keep", action="store_true", help="leave Neo4j running with its data")
    add("--write", action="store_true", help="put a section into benchmarks/RESULTS.md")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
