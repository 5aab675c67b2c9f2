"""Questions asked for each of many days: of all minutes there are, and of only those up to the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from working import load

from graphapp.api.answers import Answers
from graphapp.api.execution import Request, respond
from graphapp.schema.records import Record
from graphapp.store.contract import Store
from graphapp.store.embedded import EmbeddedStore


@dataclass(frozen=True, slots=True)
class Days:
    """The minutes, the first of which name who and what there is at all; the days; and the questions, with a day `$d`."""

    records: Sequence[Record]
    days: Sequence[str]
    asked: Sequence[str]

    def told_by_then(self, folders: pytest.TempPathFactory) -> dict[str, list[object]]:
        """What is answered for each day by a store that holds only the minutes up to it."""
        found = {}
        for day in self.days:
            with EmbeddedStore(folders.mktemp("day") / "graph.db") as upto:
                load(upto, self.records[0])
                load(upto, *(record for record in self.records if (record.meeting.date or "") <= day))
                found[day] = [answer(upto, asked, day) for asked in self.asked]
        return found

    def assert_told(self, store: Store, expected: dict[str, list[object]]) -> None:
        """That a store which holds all answers the same, in whatever order the days are asked about."""
        load(store, *self.records)
        for day in (*self.days, *reversed(self.days)):
            for asked, then in zip(self.asked, expected[day], strict=True):
                assert answer(store, asked, day) == then, (day, asked)

    def assert_compiled_alike(self, store: Store) -> None:
        """That a compiled operation has the answer of the ordinary way."""
        load(store, *self.records)
        compiled = Answers(store)
        for asked in self.asked:
            for day in self.days:
                assert compiled.response(_request(asked, day), "2026-01-01")["data"] == answer(store, asked, day), (day, asked)


def answer(store: Store, asked: str, day: str) -> object:
    """The data of the answer for a day."""
    response = respond(store, _request(asked, day))
    assert "errors" not in response, response
    return response["data"]


def _request(asked: str, day: str) -> Request:
    return Request(f"query ($d: Date!) {asked}", {"d": day})
