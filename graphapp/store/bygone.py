"""Questions about days after which minutes put commitments otherwise (other words, owners, places) or said more of others.

A commitment has what was said of it last of all; a phase of its life has what was said by then, where that is something else
(`Phase.text`, and edges of the types in `Phase.own`). What else is related (who leads, funds, joins, came, and where) documents
claim, each since the day of its meeting. Hardly any question is about a day gone by, and looking for a phase's own edges, or
for the day of a claim, costs a walk for every list. So a statement is made for the days since nothing changed, as if phases had
no edges and all claims held. Along with its answer it tells whether a phase ended, or a document followed, after the day asked
about, for which one look at an index is enough. If so, the answer is thrown away, and the statement that looks at phases
and claims is run. That one is right for any day, so days before one that is known to be bygone go to it at once.
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
