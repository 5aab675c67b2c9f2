"""Answers kept in memory, up to so many bytes: the one asked for longest ago goes first.

Not `functools.lru_cache`: it counts answers, and one may be a thousand times as large as another.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

LARGEST = 64 << 20  # bytes of all answers
LARGEST_ONE = LARGEST >> 3


class Kept:
    """Texts by name, bounded. Threads may share it."""

    def __init__(self, largest: int = LARGEST, largest_one: int = LARGEST_ONE) -> None:
        self._largest, self._largest_one = largest, largest_one
        self._texts: OrderedDict[str, bytes] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def get(self, name: str) -> bytes | None:
        """What is kept under the name."""
        with self._lock:
            if name in self._texts:
                self._texts.move_to_end(name)
            return self._texts.get(name)

    def put(self, name: str, text: bytes) -> None:
        """Keeps the text, if it is not too large for that."""
        if len(text) > self._largest_one:
            return
        with self._lock:
            self._size += len(text) - len(self._texts.pop(name, b""))
            self._texts[name] = text
            while self._size > self._largest:
                _, gone = self._texts.popitem(last=False)
                self._size -= len(gone)
