"""What a rule for date expressions is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from graphapp.loaders.dates.calendar import Context, Interval
from graphapp.loaders.regex import Regex


@dataclass(frozen=True)
class Rule:
    """A pattern and how its match is resolved: None where what matched is no date after all."""

    pattern: str
    resolve: Callable[[re.Match[str], Context], Interval | None]
    cue: bool = False  # counts only behind a preposition or when it stands alone: «(Q2)», «due: March»
    compiled: Regex = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "compiled", Regex(self.pattern, re.IGNORECASE))
