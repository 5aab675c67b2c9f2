"""Checks that all sides give equal answers; nothing is timed before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice

import orjson

from benchmarks.queries import Known, Query
from benchmarks.sides import Client

_SEED = 1


def check(queries: Iterable[Query], clients: Mapping[str, Client], known: Known, each: int) -> int:
    """How many answers were compared; RuntimeError, with the first difference, where two differ."""
    compared = 0
    for query in queries:
        for variables in islice(query.variables(known, _SEED), each):
            answered = {
                side: orjson.dumps(client.answer(query, variables), option=_OPTIONS) for side, client in clients.items()
            }
            first, *others = answered
            for other in others:
                if answered[other] != answered[first]:
                    differing = _difference((first, answered[first]), (other, answered[other]))
                    raise RuntimeError(f"{query.name} with {variables}: {differing}")
            compared += len(answered)
    return compared


_OPTIONS = orjson.OPT_SORT_KEYS | orjson.OPT_INDENT_2


def _difference(one: tuple[str, bytes], other: tuple[str, bytes]) -> str:
    """The first lines that differ."""
    lines = zip(one[1].decode().splitlines(), other[1].decode().splitlines(), strict=False)
    found = ((a.strip(), b.strip()) for a, b in lines if a != b)
    return next((f"{one[0]} has «{a}» where {other[0]} has «{b}»" for a, b in found), "one answer ends before the other")
