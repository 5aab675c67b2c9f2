"""What is listed as done at the place of an earlier promise, by the same people, is that promise."""

from __future__ import annotations

import pytest
from making import Minutes

from graphapp.commitments.life import history
from graphapp.derivation import derive
from graphapp.resolution import series_of
from graphapp.schema.life import Change, State

PROMISE = "Otter Relief to discuss possible courses of action with the mayor"


def _changes(*minutes: Minutes) -> list[list[Change]]:
    records = [m.record() for m in minutes]
    return [history(c) for c in derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains]


@pytest.mark.parametrize(
    ("title", "owner", "state", "same"),
    [
        ("Ferry landing", "Otter Relief", State.DONE, True),
        ("Ferry landing", "Heron Aid", State.DONE, False),
        ("Ferry landing", "Otter Relief", State.OPEN, False),
        ("Harbour wall", "Otter Relief", State.DONE, False),
        ("Actions", "Otter Relief", State.DONE, False),
    ],
)
def test_under_a_title_that_has_no_other(title: str, owner: str, state: State, same: bool) -> None:
    first = Minutes("2025-01-10").under("Ferry landing" if title != "Actions" else title).action(PROMISE, "Otter Relief")
    later = Minutes("2025-02-10").under(title).action("No new element is needed", owner, state=state)
    assert ([Change.NEW, Change.COMPLETED] in _changes(first, later)) is same


def test_between_the_same_two_others() -> None:
    before, behind = "Heron Aid to paint the harbour wall", "Kite Union to order 400 tents"
    first = Minutes("2025-01-10").action(before, "Heron Aid").action(PROMISE, "Otter Relief").action(behind, "Kite Union")
    later = Minutes("2025-02-10").action(before, "Heron Aid")
    later = later.action("No new element is needed", "Otter Relief", state=State.DONE).action(behind, "Kite Union")
    assert _changes(first, later)[1] == [Change.NEW, Change.COMPLETED]


def test_what_is_open_there_is_another() -> None:
    before, behind = "Heron Aid to paint the harbour wall", "Kite Union to order 400 tents"
    first = Minutes("2025-01-10").action(before, "Heron Aid").action(PROMISE, "Otter Relief").action(behind, "Kite Union")
    later = Minutes("2025-02-10").under("Review of actions").action(before, "Heron Aid")
    later = later.action("Otter Relief to print 40 posters", "Otter Relief").action(behind, "Kite Union")
    assert [Change.NEW] in _changes(first, later)


def test_two_at_the_place_are_neither() -> None:
    first = Minutes("2025-01-10").under("Ferry landing").action(PROMISE, "Otter Relief")
    first = first.action("Otter Relief to print 40 posters", "Otter Relief")
    later = Minutes("2025-02-10").under("Ferry landing").action("No new element is needed", "Otter Relief", state=State.DONE)
    assert [Change.NEW, Change.COMPLETED] not in _changes(first, later)


@pytest.mark.parametrize(
    ("title", "later", "same"),
    [
        ("Ferry notice board", "Heron Aid was asked to stress that the crews will pay for a larger notice board", True),
        ("Harbour wall", "Heron Aid was asked to stress that the crews will pay for a larger notice board", False),
        ("Ferry notice board", "Heron Aid to order 40 lamps for the pier", False),
    ],
)
def test_the_only_thing_promised_under_one_title_may_be_worded_otherwise(title: str, later: str, same: bool) -> None:
    raised = "It was agreed to raise with Bo, the port master, that crews need a larger notice board, and that they will pay"
    first = Minutes("2025-01-10").under("Ferry notice board").action(raised)
    assert (len(_changes(first, Minutes("2025-02-10").under(title).action(later, "Heron Aid"))) == 1) is same
