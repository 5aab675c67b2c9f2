"""What a rule for date expressions is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from graphapp.loaders.dates.calendar import Context, Interval


@dataclass(frozen=True)
class Rule:
    """A pattern and how its match is resolved: None where what matched is no date after all."""

    pattern: str
    resolve: Callable[[re.Match[str], Context], Interval | None]
    cue: bool = False  # counts only behind a preposition or when it stands alone: «(Q2)», «due: March»

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)
