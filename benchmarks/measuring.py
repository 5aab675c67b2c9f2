"""Asks one side one question again and again, with one client or several, and measures what comes of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from statistics import median

from benchmarks.processes import processor_seconds
from benchmarks.queries import Query, Variables
from benchmarks.sides import Client


@dataclass(frozen=True, slots=True)
class Side:
    """One that is compared: how to become its client, and the processes that work for it, Neo4j's among them."""

    name: str
    client: Callable[[], Client]
    processes: tuple[int, ...]


@dataclass(slots=True)
class Measured:
    """What was seen of one side in all rounds of one question with so many clients."""

    latencies: list[float] = field(default_factory=list)  # seconds
    wall: float = 0.0  # seconds
    processor: float = 0.0  # seconds

    @property
    def throughput(self) -> float:
        """Answers a second."""
        return len(self.latencies) / self.wall

    @property
    def p50(self) -> float:
        """Milliseconds that half of the answers took at most."""
        return median(self.latencies) * 1000

    @property
    def cost(self) -> float:
        """Milliseconds of processor time an answer."""
        return self.processor / len(self.latencies) * 1000


def measure(
    side: Side, query: Query, streams: Sequence[Iterator[Variables]], *, seconds: float, into: Measured | None = None
) -> Measured:
    """What one round amounts to, added to `into`: as many clients as there are streams of variables."""
    total = into or Measured()
    clients = [side.client() for _ in streams]
    try:
        for client, stream in zip(clients, streams, strict=True):
            client.ask(query, next(stream))  # connections are made, and texts parsed, before the clock runs
        used, start = sum(map(processor_seconds, side.processes)), time.perf_counter()
        until = start + seconds
        with ThreadPoolExecutor(len(clients)) as threads:
            found = list(threads.map(lambda one, stream: _ask_until(until, one, query, stream), clients, streams))
        total.wall += time.perf_counter() - start
        total.processor += sum(map(processor_seconds, side.processes)) - used
    finally:
        for client in clients:
            client.close()
    total.latencies += [each for latencies in found for each in latencies]
    return total


def _ask_until(until: float, client: Client, query: Query, stream: Iterator[Variables]) -> list[float]:
    """How long each answer took; at least one is awaited."""
    latencies: list[float] = []
    while not latencies or time.perf_counter() < until:
        variables = next(stream)
        start = time.perf_counter()
        client.ask(query, variables)
        latencies.append(time.perf_counter() - start)
    return latencies
