"""Questions about days after which the minutes put commitments otherwise: other words, other owners, other places.

A commitment has what was said of it last of all; a phase of its life has what was said by then, where that is something else
(`Phase.text`, and edges of the types in `Phase.own`). Hardly any question is about such a day, and looking for a phase's own
edges costs a walk for every list. So a statement is made for the days since nothing changed, as if phases had none. Along with
its answer it tells whether a phase ended after the day asked about, for which one look at an index is enough. If one did, the
answer is thrown away, and the statement that looks at phases is run. That one is right for any day, so days before one that is
known to be bygone go to it at once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Found = TypeVar("_Found")


class Bygone:
    """Runs the statement that a day needs. Threads may share it: at worst, one runs two statements where one would do."""

    def __init__(self) -> None:
        self._last = ""  # the latest day after which something is known to have changed

    def ask(self, day: str, now: Callable[[], tuple[_Found, bool]], then: Callable[[], _Found]) -> _Found:
        """The answer for a day; `now` gives one that holds if nothing has changed since, and whether something has."""
        if day > self._last:
            found, changed = now()
            if not changed:
                return found
            self._last = max(self._last, day)
        return then()
