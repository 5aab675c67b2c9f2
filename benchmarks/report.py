"""The results as tables for people, with the goals beside what was reached."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.rounds import Result

COST_GOAL = 1 / 3  # of the peer's processor time an answer: the gate
_HEAD = (
    "question",
    "clients",
    "× peer",
    "goal",
    "raw × peer",
    "cost ÷ peer",
    "gate",
    "p50 ÷ raw",
    "at most",
    "answers/s: graphapp, peer, raw",
    "p50 ms",
    "processor ms",
)
_SIDES = ("graphapp", "peer", "raw")


def table(results: Iterable[Result]) -> str:
    """A Markdown table; a result that misses its goal is marked with ✗."""
    return "\n".join(_lines([_HEAD, *(row(result) for result in results)]))


def row(result: Result) -> tuple[str, ...]:
    """The cells of a result."""
    ours, peer, raw = (result.sides[name] for name in _SIDES)
    goal = result.query.goals[0 if result.clients == 1 else 1] if result.query.goals else None
    faster, cost, wait = ours.throughput / peer.throughput, ours.cost / peer.cost, ours.p50 / raw.p50
    return (
        result.query.name,
        str(result.clients),
        _judged(f"{faster:.2f}", faster >= goal) if goal else f"{faster:.2f}",
        f"{goal:g}" if goal else "",
        f"{raw.throughput / peer.throughput:.2f}",
        _judged(f"{cost:.2f}", cost <= COST_GOAL),
        f"{COST_GOAL:.2f}",
        _judged(f"{wait:.2f}", wait <= result.query.slowest),
        f"{result.query.slowest:g}",
        ", ".join(f"{result.sides[name].throughput:.1f}" for name in _SIDES),
        ", ".join(f"{result.sides[name].p50:.1f}" for name in _SIDES),
        ", ".join(f"{result.sides[name].cost:.1f}" for name in _SIDES),
    )


def kept_table(results: Iterable[Result]) -> str:
    """A Markdown table of answers that are kept, by the server or by the client, against the peer's."""
    head = ("question", "clients", "kept by the server × peer", "kept by the client × peer", "answers/s: server, client, peer")
    return "\n".join(_lines([head, *(_kept_row(result) for result in results)]))


def _kept_row(result: Result) -> tuple[str, ...]:
    server, client, peer = (result.sides[name].throughput for name in ("server", "client", "peer"))
    told = f"{server:.1f}, {client:.1f}, {peer:.1f}"
    return result.query.name, str(result.clients), f"{server / peer:.1f}", f"{client / peer:.1f}", told


def stores_table(results: Iterable[Result]) -> str:
    """A Markdown table of graphapp on the embedded store against graphapp on Neo4j."""
    head = ("question", "embedded ÷ Neo4j", "at most", "p50 ms: embedded, Neo4j")
    return "\n".join(_lines([head, *(_stores_row(result) for result in results)]))


def _stores_row(result: Result) -> tuple[str, ...]:
    embedded, neo4j = result.sides["embedded"].p50, result.sides["neo4j"].p50
    return result.query.name, _judged(f"{embedded / neo4j:.2f}", embedded <= neo4j), "1", f"{embedded:.1f}, {neo4j:.1f}"


def _judged(text: str, reached: bool) -> str:
    return f"{text} {'✓' if reached else '✗'}"


def _lines(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(len(line[column]) for line in rows) for column in range(len(rows[0]))]
    for number, line in enumerate(rows):
        yield "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
        if number == 0:
            yield "|" + "|".join("-" * (width + 2) for width in widths) + "|"
