"""Work for processes that the tests of spreading start: in a module of its own, which they can import."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass


@dataclass(frozen=True)
class Errand:
    source: str


def shout(errand: Errand) -> str:
    """The errand in capitals; «kill» ends its process, «fail» raises."""
    if errand.source == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if errand.source == "fail":
        raise ValueError(errand.source)
    return errand.source.upper()


def at_interrupt(_: Errand) -> str:
    """What Ctrl-C does to the process that is given this."""
    return str(signal.getsignal(signal.SIGINT))
