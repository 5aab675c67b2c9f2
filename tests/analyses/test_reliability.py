"""What became of promises and how much is on whose hands: what the minutes do not tell is never counted as kept or broken."""

from __future__ import annotations

from typing import Any

import pytest
from projected import projected, promise

from graphapp.analyses.reliability import Fate, reliability, wilson
from graphapp.analyses.slips import slips
from graphapp.analyses.workload import workload


@pytest.mark.parametrize(
    ("life", "fate"),
    [
        ({"status": "COMPLETED"}, Fate.KEPT),
        ({"status": "COMPLETED", "slips": 1}, Fate.SLIPPED),
        ({"status": "CANCELLED"}, Fate.DROPPED),
        ({"status": "CANCELLED", "slips": 2}, Fate.DROPPED),
        ({"status": "OPEN"}, Fate.PENDING),
        ({"status": "OPEN", "dueDate": "2025-07-10"}, Fate.PENDING),
        ({"status": "OPEN", "slips": 1, "dueDate": "2025-07-10"}, Fate.SLIPPED),
        ({"status": "OVERDUE", "overdue": True, "dueDate": "2025-05-20"}, Fate.UNKNOWN),
        (
            {"status": "OVERDUE", "overdue": True, "dueDate": "2025-05-20", "recorded": ("2025-05-01", "2025-06-01")},
            Fate.SLIPPED,
        ),
        ({"status": "SILENT", "silent": True}, Fate.UNKNOWN),
        ({"status": "OVERDUE", "overdue": True, "silent": True, "dueDate": "2025-05-20"}, Fate.UNKNOWN),
    ],
)
def test_what_became_of_a_promise(life: dict[str, Any], fate: Fate) -> None:
    graph = projected("Tern COMMITTED_BY c:Map")
    promise(graph, "c:Map", **life)
    [found] = reliability(graph)
    assert [case.fate for case in found.cases] == [fate]
    assert (found.interval is None) == (fate in (Fate.PENDING, Fate.UNKNOWN))


def test_what_turned_into_others_is_not_counted() -> None:
    graph = projected("Tern COMMITTED_BY c:Map")
    promise(graph, "c:Map", status="TRANSFORMED")
    assert reliability(graph) == ()


def test_counts_come_with_the_interval_in_words() -> None:
    graph = projected(*(f"Tern COMMITTED_BY c:{each}" for each in "abcd"))
    for each in "abc":
        promise(graph, f"c:{each}", status="COMPLETED")
    [found] = reliability(graph)
    assert (found.kept, found.slipped, found.dropped, found.pending) == (3, 0, 0, 1)
    assert found.reason.startswith("3 kept, 0 slipped, 0 dropped: between 44% and 100% are kept (95 %)")


@pytest.mark.parametrize(
    ("kept", "of", "low", "high"), [(0, 3, 0.0, 0.5615), (5, 10, 0.2366, 0.7634), (90, 100, 0.8256, 0.9448)]
)
def test_the_interval_is_wilsons(kept: int, of: int, low: float, high: float) -> None:
    found = wilson(kept, of)
    assert found is not None
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-4)


def test_an_organisation_answers_for_its_people_and_branches() -> None:
    graph = projected(
        "Tern BRANCH_OF TernDelta",
        "TernDelta AFFILIATED_WITH p:Ada",
        "p:Ada COMMITTED_BY c:Map",
        "g:Leads COMMITTED_BY c:Note",
        "Heron PRODUCES d:Atlas",
    )
    assert [(each.organisation.name, each.open) for each in workload(graph)] == [("Tern", 1), ("TernDelta", 1)]
    assert {each.organisation.name for each in reliability(graph)} == {"Tern", "TernDelta"}


def test_what_is_silent_is_neither_a_load_nor_none() -> None:
    graph = projected("Tern COMMITTED_BY c:a", "Tern COMMITTED_BY c:b", "Heron COMMITTED_BY c:b", "Heron COMMITTED_BY c:c")
    promise(graph, "c:a", status="SILENT", silent=True)
    promise(graph, "c:c", status="COMPLETED")
    tern, heron = workload(graph)
    assert (tern.open, tern.silent, tern.joint, tern.completed, tern.days_needed) == (1, 1, 1, 0, None)
    assert (
        tern.reason == "1 open (1 without a day, 1 with others); of 1 more later minutes say nothing; 0 called done in 60 days"
    )
    assert (heron.open, heron.silent, heron.completed, heron.days_needed) == (1, 0, 1, None)


def test_of_records_without_a_day_nothing_is_observed() -> None:
    graph = projected("Tern COMMITTED_BY c:a")
    promise(graph, "c:a", since=None)
    assert workload(graph)[0].observed is None


@pytest.mark.parametrize("lines", [(), ("Tern",), ("g:Leads COMMITTED_BY c:a",)])
def test_who_promised_nothing_is_not_listed(lines: tuple[str, ...]) -> None:
    assert workload(projected(*lines)) == reliability(projected(*lines)) == ()
    assert slips(projected(*lines)) == ()
