"""No order of loading, unloading and deciding changes the graph; taking everything back leaves what the minutes say."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from working import FEBRUARY, JANUARY, ME, graph, id_of, load, unload, within

from graphapp.deciding.asking import doubts, log
from graphapp.deciding.recording import record, undo
from graphapp.deciding.requests import correct, judge
from graphapp.review.ledger import decision, line
from graphapp.schema.decisions import Decision, Judgement
from graphapp.schema.records import Record
from graphapp.store.contract import Store
from graphapp.store.embedded import EmbeddedStore

Step = Callable[[Store], object]


@contextmanager
def empty() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder, EmbeddedStore(Path(folder) / "graph.db") as store:
        yield store


def decided() -> tuple[list[Decision], list[str], list[str]]:
    """Decisions of every kind on the minutes of both meetings, the graph with them and without."""
    with empty() as store:
        load(store, JANUARY, FEBRUARY)
        plain = graph(store)
        item = id_of(store, "ActionItem", text="Otter Relief to print the well map")
        big = id_of(store, "ActionItem", text="Otter Relief to print the big well map of the valley")
        diver = id_of(store, "ActionItem", text="Kite Union to hire a diver for the lower dam")
        [alike] = [each.id for each in doubts(store) if each.about == "NAMES"]
        within(store, judge, alike, Judgement.SAME, ME)
        within(store, correct, item, "dueDate", ("2025-02-02",), ME)
        within(store, judge, diver, Judgement.WRONG_FACT, ME)
        within(store, correct, big, "owners", (id_of(store, "Organisation", name="Kite Union"),), ME)
        within(store, judge, f"{item} {big}", Judgement.NOT_SAME, ME)
        return log(store), graph(store), plain


DECISIONS, WITH, WITHOUT = decided()


def steps() -> st.SearchStrategy[list[Step]]:
    """Loads, unloads and decisions in any order, at the end of which everything was loaded and decided."""
    told: list[Step] = [partial(_record, each) for each in DECISIONS]
    loads: list[Step] = [partial(_load, each) for each in (JANUARY, FEBRUARY)]
    detours: list[Step] = [partial(_detour, each) for each in (JANUARY, FEBRUARY)]
    there_and_back: list[Step] = [lambda store: _there_and_back(store, 0), lambda store: _there_and_back(store, -1)]
    return st.permutations(told + loads + detours + there_and_back)


def _record(each: Decision, store: Store) -> None:
    within(store, record, [each])


def _load(each: Record, store: Store) -> None:
    load(store, each)


def _detour(each: Record, store: Store) -> None:
    unload(store, each)
    load(store, each)


def _there_and_back(store: Store, index: int) -> None:
    """A decision that was made is taken back, and that taken back."""
    made = [each for each in log(store) if not each.undoes]
    if made:
        [back] = within(store, undo, made[index].id, ME).decisions if not _undone(store, made[index]) else [None]
        if back is not None:
            within(store, undo, back.id, ME)


def _undone(store: Store, wanted: Decision) -> bool:
    return sum(each.undoes == wanted.id for each in log(store)) > 0


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(steps())
def test_no_order_of_loading_and_deciding_changes_the_graph(way: list[Step]) -> None:
    with empty() as store:
        for step in way:
            step(store)
        assert graph(store) == WITH


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(st.permutations(DECISIONS), st.permutations(DECISIONS))
def test_no_order_of_taking_back_leaves_a_trace(told: list[Decision], back: list[Decision]) -> None:
    with empty() as store:
        load(store, FEBRUARY, JANUARY)
        within(store, record, told)
        assert graph(store) == WITH
        for each in back:
            within(store, undo, each.id, ME)
        assert graph(store) == WITHOUT


def test_decisions_go_through_an_export_unchanged_into_either_store(store: Store) -> None:
    lines = [line(each) for each in DECISIONS]
    assert [decision(orjson.loads(each)) for each in lines] == DECISIONS
    within(store, record, [decision(orjson.loads(each)) for each in lines[::-1]])
    assert graph(store) == []
    load(store, FEBRUARY, JANUARY)
    assert graph(store) == WITH
    version = store.version()
    assert within(store, record, DECISIONS).decisions == ()
    assert store.version() == version
