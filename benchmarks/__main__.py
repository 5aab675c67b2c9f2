"""`python -m benchmarks`: starts everything on loopback, checks that all answer alike, measures, and writes RESULTS.md."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import ExitStack, closing
from dataclasses import replace
from functools import partial
from itertools import islice

from benchmarks import neo4j_server, results, services
from benchmarks.agreement import compare
from benchmarks.explaining import explain
from benchmarks.filling import fill_neo4j, known_in
from benchmarks.measuring import Side
from benchmarks.neo4j_server import Neo4jServer
from benchmarks.picture import draw
from benchmarks.queries import QUERIES, Known, Query
from benchmarks.report import kept_table, row, table
from benchmarks.rounds import Plan, Result, run
from benchmarks.sides import GraphappClient, Keeping, PeerClient, RawClient
from benchmarks.size import Size


def main() -> int:
    """0 when all was measured, whatever came out; a difference between answers is an error."""
    options = _options()
    name = f"scale-{options.scale:g}-seed-{options.seed}"
    if options.stop:
        if left := neo4j_server.kept(name):
            neo4j_server.stop(left)
        return 0
    queries = [query for query in QUERIES if not options.queries or query.name in options.queries]
    with ExitStack() as stack:
        server = stack.enter_context(neo4j_server.running(name, keep=options.keep))
        fill_neo4j(server, Size(options.scale), options.seed, _say)
        known = known_in(server)
        good = _explain(server, queries, known)
        if options.explain:
            return 0 if good else 1
        ours = stack.enter_context(services.graphapp(server.environment))
        theirs = stack.enter_context(services.peer(server))
        sides = [
            Side("graphapp", lambda: GraphappClient(ours.port), (ours.pid, server.pid)),
            Side("peer", lambda: PeerClient(theirs.port), (theirs.pid, server.pid)),
            Side("raw", lambda: RawClient(server), (os.getpid(), server.pid)),
        ]
        compared = compare(queries, sides, known, options.compare)
        _say(f"{compared} answers compared: no difference")
        plan = Plan(options.clients, options.rounds, options.seconds, options.warm_up)
        found = run(queries, sides, known, plan, lambda result: _say(" | ".join(row(result))))
        kept = _kept(queries, ours.port, sides[1], known, plan)
    _show(options, found, kept, compared)
    return 0


def _kept(queries: list[Query], port: int, peer: Side, known: Known, plan: Plan) -> list[Result]:
    """What is measured where answers may be kept; nothing where graphapp keeps none."""
    with closing(GraphappClient(port, Keeping.CLIENT)) as client:
        if not client.tagged(queries[0], next(queries[0].variables(known, 0))):
            _say("graphapp gives answers no tag: nothing to measure about kept ones")
            return []
    sides = [Side(name, partial(GraphappClient, port, name), ()) for name in (Keeping.SERVER, Keeping.CLIENT)]
    few = [query for query in queries if query.goals]
    return run(few, [*sides, peer], known, replace(plan, rounds=1, hot=True), lambda _: None)


def _show(options: argparse.Namespace, found: list[Result], kept: list[Result], compared: int) -> None:
    print(table(found))
    if kept:
        print(kept_table(kept))
    if options.write:
        command = f"benchmarks --scale {options.scale:g} --write"
        about = f"{results.described(options.scale, options.seed)} {compared:,} answers were compared before: no difference."
        drawn = draw(found, results.FILE.with_suffix(".svg"))
        picture = f"\n\n![Throughput as a multiple of the peer's]({results.FILE.stem}.svg)" if drawn else ""
        results.write("Answers worked out anew", command, f"{about}\n\n{table(found)}{picture}")
        if kept:
            results.write("Answers that are kept", command, f"{about}\n\n{kept_table(kept)}")
        if not drawn:
            _say("no picture: matplotlib is not installed (pip install -e '.[bench]')")


def _explain(server: Neo4jServer, queries: list[Query], known: Known) -> bool:
    """Prints the plans; whether all of them are good."""
    good = True
    for query in queries:
        [variables] = islice(query.variables(known, 1), 1)
        for number, plan in enumerate(explain(server, query, variables), 1):
            good = good and not plan.faults
            _say(
                f"{query.name} statement {number}: {'; '.join(plan.faults) or 'by index, no scan'}: {' '.join(plan.operators)}"
            )
    return good


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks", description=__doc__)
    add = parser.add_argument
    add("--scale", type=float, default=0.05, help="1: 100,000 commitments; default: 0.05")
    add("--seed", type=int, default=1, help="another one gives another graph")
    add("--queries", type=lambda text: text.split(","), help="such as Q1,Q3; default: all")
    add("--clients", type=lambda text: tuple(map(int, text.split(","))), default=(1, 8), help="default: 1,8")
    add("--rounds", type=int, default=3, help="how often the sides take turns; default: 3")
    add("--seconds", type=float, default=3, help="a turn; default: 3")
    add("--warm-up", type=float, default=3, help="seconds for each side and question; default: 3; for results: 10")
    add("--compare", type=int, default=10, help="how many answers of each side to compare, for each question; default: 10")
    add("--explain", action="store_true", help="only show how Neo4j plans what graphapp sends")
    add("--keep", action="store_true", help="leave Neo4j running with its data, for the next run of this scale and seed")
    add("--stop", action="store_true", help="only end the Neo4j that was left running with this scale and seed")
    add("--write", action="store_true", help="write benchmarks/RESULTS.md")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
