"""Keeps the last few projections: making one reads the whole store, and a page of questions asks about one day.

Kept by the graph's version and the day, so that nothing is ever answered from a graph that has changed since. One is made at a
time: two made side by side would each take twice as long and twice the memory.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

import networkx as nx

from graphapp.analyses.projection import projection
from graphapp.store.contract import Reader

SIZE = 4
Make = Callable[[Reader, str], "nx.DiGraph[str]"]


class Projections:
    """The projections asked for last. Safe to share between threads, as nobody changes a projection."""

    def __init__(self, size: int = SIZE, make: Make = projection) -> None:
        self._size, self._make = size, make
        self._kept: OrderedDict[tuple[int, str], nx.DiGraph[str]] = OrderedDict()
        self._looking, self._making = Lock(), Lock()

    def of(self, reader: Reader, as_of: str) -> nx.DiGraph[str]:
        """What is known on a day (ISO 8601), as `projection.projection` tells it."""
        key = reader.version(), as_of
        if (found := self._find(key)) is not None:
            return found
        with self._making:
            if (found := self._find(key)) is not None:
                return found
            made = self._make(reader, as_of)
            self._keep(key, made)
            return made

    def _find(self, key: tuple[int, str]) -> nx.DiGraph[str] | None:
        with self._looking:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _keep(self, key: tuple[int, str], made: nx.DiGraph[str]) -> None:
        with self._looking:
            self._kept[key] = made
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
