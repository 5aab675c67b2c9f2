"""Projections are made once for a version of the graph and a day, however many ask, and no more are kept than said."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

import networkx as nx

from graphapp.analyses.projections import Projections
from graphapp.store.contract import Reader


class Made:
    """A reader that has a version, and the projections made of it."""

    def __init__(self) -> None:
        self.now = 1
        self.made: list[str] = []

    def version(self) -> int:
        return self.now

    def make(self, _: Reader, as_of: str) -> nx.DiGraph[str]:
        self.made.append(as_of)
        return nx.DiGraph(as_of=as_of)


def asked(kept: Projections, reader: Made, day: str) -> Any:
    return kept.of(cast("Reader", reader), day)


def test_the_same_day_is_made_once() -> None:
    reader = Made()
    kept = Projections(make=reader.make)
    assert asked(kept, reader, "2025-05-01") is asked(kept, reader, "2025-05-01")
    assert asked(kept, reader, "2025-05-02").graph["as_of"] == "2025-05-02"
    assert reader.made == ["2025-05-01", "2025-05-02"]


def test_a_graph_that_has_changed_is_read_anew() -> None:
    reader = Made()
    kept = Projections(make=reader.make)
    before = asked(kept, reader, "2025-05-01")
    reader.now = 2
    assert asked(kept, reader, "2025-05-01") is not before


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    reader = Made()
    kept = Projections(2, reader.make)
    for day in ("a", "b", "a", "c", "a", "b"):
        asked(kept, reader, day)
    assert reader.made == ["a", "b", "c", "b"]


def test_many_who_ask_at_once_get_the_same() -> None:
    reader = Made()
    kept = Projections(make=reader.make)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: asked(kept, reader, "2025-05-01"), range(64)))
    assert len({id(graph) for graph in found}) == 1
    assert reader.made == ["2025-05-01"]
