"""The order of measuring: every question with every number of clients, the sides taking turns in short rounds.

Turns, not one side after the other: what else the machine does then falls on all alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice

from benchmarks.measuring import Measured, Side, measure
from benchmarks.queries import Known, Query, Variables

_WARM_SEED, _TIMED_SEED = 1000, 2000
_HOT = 20  # different questions, where kept answers are measured


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how often."""

    clients: tuple[int, ...]
    rounds: int
    seconds: float  # a side's turn
    warm_up: float  # seconds for each side, before a question is measured
    hot: bool = False  # the same few questions again and again


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured of one question with so many clients, by the sides' names."""

    query: Query
    clients: int
    sides: dict[str, Measured]


def run(
    queries: Sequence[Query], sides: Sequence[Side], known: Known, plan: Plan, done: Callable[[Result], None]
) -> list[Result]:
    """All results; each is also handed to `done` as it comes."""
    results: list[Result] = []
    for query in queries:
        for side in sides:
            measure(side, query, _streams(query, known, plan, _WARM_SEED, 2), seconds=plan.warm_up)
        for clients in plan.clients:
            found = {side.name: Measured() for side in sides}
            streams = {side.name: _streams(query, known, plan, _TIMED_SEED, clients) for side in sides}
            for _ in range(plan.rounds):
                for side in sides:
                    measure(side, query, streams[side.name], seconds=plan.seconds, into=found[side.name])
            results.append(Result(query, clients, found))
            done(results[-1])
    return results


def _streams(query: Query, known: Known, plan: Plan, seed: int, clients: int) -> list[Iterator[Variables]]:
    """Variables for each client, other ones for each."""
    if plan.hot:
        few = list(islice(query.variables(known, _TIMED_SEED), _HOT))
        return [cycle(few) for _ in range(clients)]
    return [query.variables(known, seed + number) for number in range(clients)]
