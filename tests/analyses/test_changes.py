"""What changed between two days, with near misses: what was so before, and what only seems to have ended."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from drawn import Drawn

from graphapp.analyses.changes import ChangeKind, changes

JANUARY, FEBRUARY = ("2025-01-10",), ("2025-01-10", "2025-02-10")


def two(**later: Any) -> list[tuple[ChangeKind, str]]:
    """A promise of January as of both days; `later` is what February makes of it."""
    before, after = Drawn("2025-01-20"), Drawn("2025-02-20")
    before.promise("map", dues=("2025-01-31",), days=JANUARY)
    after.promise("map", **{"days": JANUARY, "dues": ("2025-01-31",), **later})
    return [(each.kind, each.reason) for each in changes(before.done(), after.done())]


@pytest.mark.parametrize(
    ("later", "kind", "reason"),
    [
        ({"status": "COMPLETED"}, ChangeKind.DONE, "reported as done"),
        ({"status": "CANCELLED"}, ChangeKind.CANCELLED, "reported as given up"),
        ({"days": FEBRUARY, "dues": ("2025-01-31", "2025-03-01")}, ChangeKind.SLIPPED, "put off from 2025-01-31 to 2025-03-01"),
        ({"days": FEBRUARY, "dues": ("2025-01-31", None)}, ChangeKind.CARRIED_OVER, "recorded again on 2025-02-10, still open"),
        (
            {"days": FEBRUARY, "dues": ("2025-01-31", "2025-01-25")},
            ChangeKind.CARRIED_OVER,
            "recorded again on 2025-02-10, still open",
        ),
        ({"silent": True}, ChangeKind.DROPPED, "minutes say nothing more of it: what became of it is unknown"),
    ],
)
def test_each_way_a_promise_can_change(later: dict[str, Any], kind: ChangeKind, reason: str) -> None:
    assert two(**later) == [(kind, reason)]


def test_a_promise_that_only_grew_late_has_not_changed() -> None:
    assert two() == []


def test_done_when_recorded_again_is_not_carried_over() -> None:
    assert two(days=FEBRUARY, dues=("2025-01-31", None), status="COMPLETED") == [(ChangeKind.DONE, "reported as done")]


def test_what_took_its_place_is_named() -> None:
    before, after = Drawn(), Drawn()
    before.promise("map")
    after.promise("atlas", days=("2025-02-10",))
    after.promise("map", status="TRANSFORMED", successors=("atlas",))
    found = changes(before.done(), after.done())
    assert [(each.kind, each.name, each.reason) for each in found] == [
        (ChangeKind.NEW, "atlas", "first recorded on 2025-02-10"),
        (ChangeKind.TRANSFORMED, "map", "became «atlas»"),
    ]


def attended(*later: str, excused: tuple[str, ...] = ()) -> list[tuple[ChangeKind, str]]:
    """Lark and Wren came in January; `later` came in February."""
    before, after = Drawn(), Drawn()
    for drawn in (before, after):
        for name in ("Lark", "Wren", "Heron"):
            drawn.named(name)
        drawn.meeting("2025-01-10", "Lark", "Wren")
    after.meeting("2025-02-10", *later, excused=excused)
    return [(each.kind, each.name) for each in changes(before.done(), after.done())]


def test_who_joined_and_who_left() -> None:
    assert attended("Lark", "Heron") == [(ChangeKind.JOINED, "Heron"), (ChangeKind.LEFT, "Wren")]


def test_who_is_excused_has_not_left() -> None:
    assert attended("Lark", excused=("Wren",)) == []


def test_minutes_without_a_list_of_who_came_say_nothing_of_who_left() -> None:
    assert attended() == []


def test_the_first_meeting_of_a_group_joins_nobody() -> None:
    after = Drawn()
    after.named("Lark")
    after.meeting("2025-01-10", "Lark")
    assert changes(Drawn().done(), after.done()) == []


def test_between_two_empty_graphs_nothing_changed() -> None:
    empty: nx.DiGraph[str] = nx.DiGraph(as_of="2025-01-01", passages={})
    assert changes(empty, empty) == []
