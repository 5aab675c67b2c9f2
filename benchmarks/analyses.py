"""`python -m benchmarks.analyses`: how long each analysis takes on made-up projections, and what networkx takes as it comes.

Writes benchmarks/ANALYSES.md. What is compared is the whole call that graphapp once might have made: betweenness from every
organisation, Louvain, Jaccard of every pair, on the same ties. Where that takes more than PATIENCE seconds it is not waited
for. Processor time, because what else the machine does is not the analyses' doing; of the best of three runs up to 50,000
edges.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from time import process_time
from typing import Any
from unittest.mock import patch

import networkx as nx

from benchmarks.projected import AS_OF, projected
from graphapp.analyses import betweenness
from graphapp.analyses.brokers import brokers
from graphapp.analyses.changes import changes
from graphapp.analyses.communities import communities
from graphapp.analyses.coverage import coverage
from graphapp.analyses.ego import ego
from graphapp.analyses.gaps import gaps
from graphapp.analyses.holes import holes
from graphapp.analyses.introductions import introductions
from graphapp.analyses.overlap import overlaps
from graphapp.analyses.owed import owed
from graphapp.analyses.paths import paths
from graphapp.analyses.reliability import reliability
from graphapp.analyses.slips import slips
from graphapp.analyses.themes import themes
from graphapp.analyses.ties import ties
from graphapp.analyses.workload import workload

TARGETS = {10_000: 1.0, 50_000: 2.0, 200_000: 10.0}  # edges: seconds
PATIENCE = 60
ONE, OTHER, GROUP = "Organisation-3", "Organisation-150", "Group-0"
_REPORT = Path(__file__).with_name("ANALYSES.md")
HEAD = """# How long the analyses take

Made by `python -m benchmarks.analyses`: projections of minutes that never were (seed 1, as of {as_of}), processor
seconds without reading the store, on two cores that had other work. networkx {version}; backends: {backends}.

«networkx» is the call one would write first, on ties made beforehand: betweenness from every organisation, Louvain,
Jaccard of every pair; none was waited for longer than {patience} s. The seconds of an analysis include making the ties, and
gathering what each finding is explained with and the passages that say so: where Louvain itself is quick, that is most.

| analysis | edges | seconds | target | networkx | times as long |
|---|---|---|---|---|---|
"""
Graph = Any


def _brokers_without_backend(graph: Graph) -> Any:
    with patch.object(betweenness, "FAST", ""):
        return brokers(graph)


ANALYSES: dict[str, Callable[[Graph], Any]] = {
    "gaps": gaps,
    "coverage": coverage,
    "holes": lambda graph: holes(graph, coverage(graph)),
    "overlaps": lambda graph: overlaps(graph, coverage(graph)),
    "owed (a group)": lambda graph: owed(graph, GROUP),
    "changes": lambda graph: changes(graph, graph),
    "themes": themes,
    "brokers": brokers,
    "brokers, no backend": _brokers_without_backend,
    "communities": communities,
    "introductions": introductions,
    "path": lambda graph: paths(graph, ONE, OTHER),
    "ego": lambda graph: ego(graph, ONE),
    "workload": workload,
    "reliability": reliability,
    "slips": slips,
}
PLAIN: dict[str, Callable[[Graph], Any]] = {
    "brokers": nx.betweenness_centrality,
    "communities": lambda links: nx.community.louvain_communities(links, seed=1),
    "introductions": lambda links: sorted(nx.jaccard_coefficient(links), key=lambda found: -found[2])[:20],
}


@dataclass(frozen=True, slots=True)
class Row:
    """An analysis on a graph: seconds, and those of plain networkx; infinite: not waited for, None: nothing to compare."""

    analysis: str
    edges: int
    seconds: float
    plain: float | None


def measured(edges: int) -> Iterator[Row]:
    """Every analysis on a projection with so many edges."""
    graph = projected(edges)
    links = ties(graph)
    for name, analyse in ANALYSES.items():
        seconds = min(_seconds(partial(analyse, graph)) for _ in range(3 if edges <= 50_000 else 1))
        plain = _within(partial(PLAIN[known], links)) if (known := name.partition(",")[0]) in PLAIN else None
        row = Row(name, edges, seconds, plain)
        print(_line(row), file=sys.stderr, flush=True)
        yield row


def _seconds(call: Callable[[], Any]) -> float:
    start = process_time()
    call()
    return process_time() - start


def _within(call: Callable[[], Any]) -> float:
    """The seconds the call takes, infinite where it takes more than PATIENCE: asked of a process that can be ended."""
    context = get_context("fork")
    mine, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_tell, args=(theirs, call))
    process.start()
    try:
        return float(mine.recv()) if mine.poll(PATIENCE) else float("inf")
    finally:
        process.kill()
        process.join()


def _tell(to: Connection, call: Callable[[], Any]) -> None:
    to.send(_seconds(call))


def _line(row: Row) -> str:
    target = TARGETS.get(row.edges)
    met = "" if target is None else f"{target:g}" if row.seconds <= target else f"**{target:g}: missed**"
    plain, ratio = "", ""
    if row.plain is not None:
        known = row.plain != float("inf")
        plain = f"{row.plain:.2f}" if known else f"over {PATIENCE}"
        ratio = f"{row.plain / row.seconds:.1f}" if known else f"over {PATIENCE / row.seconds:.0f}"
    return f"| {row.analysis} | {row.edges:,} | {row.seconds:.2f} | {met} | {plain} | {ratio} |"


def report(rows: list[Row]) -> str:
    """The table, with what it was measured on."""
    backends = ", ".join(sorted(set(nx.config.backends) - {"networkx"})) or "none"
    made = HEAD.format(as_of=AS_OF, version=nx.__version__, backends=backends, patience=PATIENCE)
    return made + "".join(f"{_line(row)}\n" for row in rows)


def main() -> int:
    """0 when all was measured, whatever came out."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--edges", type=int, nargs="*", default=list(TARGETS), help="how large; default: all targets")
    parser.add_argument("--out", type=Path, default=_REPORT, help="the file to write")
    options = parser.parse_args()
    rows = [row for edges in options.edges for row in measured(edges)]
    options.out.write_text(report(rows), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
