"""Checks that all sides give equal answers; nothing is timed before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack, closing
from itertools import islice

import orjson

from benchmarks.measuring import Side
from benchmarks.queries import Known, Query, Variables
from benchmarks.sides import Client

_SEED = 1


def compare(queries: Iterable[Query], sides: Sequence[Side], known: Known, each: int) -> int:
    """How many answers were compared; RuntimeError, with the first difference, where two differ."""
    compared = 0
    with ExitStack() as stack:
        clients = {side.name: stack.enter_context(closing(side.client())) for side in sides}
        for query in queries:
            for variables in islice(query.variables(known, _SEED), each):
                _compare(query, variables, clients)
                compared += len(clients)
    return compared


def _compare(query: Query, variables: Variables, clients: Mapping[str, Client]) -> None:
    answered = {side: orjson.dumps(client.answer(query, variables), option=_OPTIONS) for side, client in clients.items()}
    first, *others = answered.items()
    for other in others:
        if other[1] != first[1]:
            raise RuntimeError(f"{query.name} with {variables}: {_difference(first, other)}")


_OPTIONS = orjson.OPT_SORT_KEYS | orjson.OPT_INDENT_2


def _difference(one: tuple[str, bytes], other: tuple[str, bytes]) -> str:
    """The first lines that differ."""
    lines = zip(one[1].decode().splitlines(), other[1].decode().splitlines(), strict=False)
    found = ((a.strip(), b.strip()) for a, b in lines if a != b)
    return next((f"{one[0]} has «{a}» where {other[0]} has «{b}»" for a, b in found), "one answer ends before the other")
