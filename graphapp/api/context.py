"""What the root fields of one operation share: the store, the day, and what it all costs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graphapp.api.misses import Miss
from graphapp.store.aggregates import Aggregate, Counts
from graphapp.store.contract import Reader, Store
from graphapp.store.selection import Answer, Question

if TYPE_CHECKING:
    from graphapp.analyses.projections import Projections


@dataclass(slots=True)
class Context:
    """Made anew for every operation."""

    reader: Reader
    today: str  # ISO 8601 day
    operation: str | None = None  # as the caller named it
    projections: Projections | None = None  # that analyses look at, where the caller keeps them
    writer: Store | None = None  # what mutations may change; None: nothing
    cost: int | None = None  # of the whole operation, told before it runs; None: it was refused before
    misses: list[Miss] = field(default_factory=list)  # names that nothing bears
    analysed: list[str] = field(default_factory=list)  # the days that analyses were asked about so far

    def answer(self, question: Question) -> Answer:
        """The store's answer."""
        return self.reader.answer(question)

    def aggregate(self, asked: Aggregate) -> Counts:
        """The store's counts."""
        return self.reader.aggregate(asked)
