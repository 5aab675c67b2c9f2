"""No graph is too strange for an analysis: empty, one thing, things without anything between them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest
from drawn import Drawn

from graphapp.analyses.changes import changes
from graphapp.analyses.coverage import coverage
from graphapp.analyses.gaps import gaps
from graphapp.analyses.holes import holes
from graphapp.analyses.overlap import overlaps
from graphapp.analyses.owed import owed
from graphapp.analyses.themes import themes

ANALYSES: dict[str, Callable[[nx.DiGraph[str]], list[Any]]] = {
    "gaps": gaps,
    "coverage": coverage,
    "holes": lambda graph: holes(graph, coverage(graph)),
    "overlaps": lambda graph: overlaps(graph, coverage(graph)),
    "themes": themes,
    "changes": lambda graph: changes(graph, graph),
}
KINDS = ["Organisation", "Person", "Group", "Initiative", "Dataset", "Region"]


@pytest.mark.parametrize("name", ANALYSES)
@pytest.mark.parametrize("kind", KINDS)
def test_one_thing_alone_says_nothing(name: str, kind: str) -> None:
    alone = Drawn()
    alone.named("Lark", kind)
    assert ANALYSES[name](alone.done()) == []


@pytest.mark.parametrize("kind", ["Organisation", "Person", "Group"])
def test_who_has_promised_nothing_owes_nothing(kind: str) -> None:
    alone = Drawn()
    alone.named("Lark", kind)
    assert owed(alone.done(), "Lark") == []


@pytest.mark.parametrize("name", ANALYSES)
def test_things_without_anything_between_them_are_no_error(name: str) -> None:
    apart = Drawn()
    for number in range(3):
        apart.named(f"Lark {number}")
        apart.country(f"C{number}ad")
        apart.work(f"survey {number}")
    apart.meeting("2025-01-10")
    apart.graph.nodes["meeting 2025-01-10"]["date"] = None  # minutes without a day
    ANALYSES[name](apart.done())


def test_a_promise_without_day_owner_or_meeting_is_told_as_such() -> None:
    bare = Drawn()
    bare.promise("Doors to be painted", days=("",))
    kinds = [gap.kind for gap in gaps(bare.done())]
    assert kinds == ["NO_OWNER", "NO_DATE"]
    [duty] = owed(bare.graph, "Lakes")
    assert (duty.recorded_on, duty.due_date, duty.owners) == (None, None, ())
