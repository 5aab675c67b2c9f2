"""What the root fields of one operation share: the store, the day, and how much may still be asked."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphapp.analyses.projections import Projections
from graphapp.api.failures import Code, RequestError
from graphapp.api.limits import THINGS, estimate
from graphapp.store.aggregates import Aggregate, Counts
from graphapp.store.contract import Reader, Store
from graphapp.store.selection import Answer, Question


@dataclass(slots=True)
class Context:
    """Made anew for every operation."""

    reader: Reader
    today: str  # ISO 8601 day
    operation: str | None = None  # as the caller named it
    projections: Projections = field(default_factory=Projections)  # for analyses; the application keeps its own
    writer: Store | None = None  # what mutations may change; None: nothing
    asked_for: int = 0  # things, by estimate, in the answers so far

    def answer(self, question: Question) -> Answer:
        """The store's answer; RequestError where the operation asks for too much."""
        self.charge(question)
        return self.reader.answer(question)

    def aggregate(self, asked: Aggregate) -> Counts:
        """The store's counts; RequestError where the operation asks for too much."""
        self._charge(1 + sum(grouping.limit or 0 for grouping in asked.groupings))
        return self.reader.aggregate(asked)

    def charge(self, question: Question) -> None:
        """Counts what the question asks for; RequestError where the operation then asks for too much."""
        selection = question.selection
        self._charge(estimate(selection) * (1 if selection.limit is None else selection.limit))

    def _charge(self, things: int) -> None:
        self.asked_for += things
        if self.asked_for > THINGS:
            raise RequestError(
                Code.TOO_LARGE,
                f"The operation asks for about {self.asked_for:,} things; {THINGS:,} is the most",
                "Ask for smaller pages, limit inner lists with `first`, or go less deep",
            )
