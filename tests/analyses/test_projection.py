"""The projection tells a day: what later minutes alone say is not in it, and every edge knows its passages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest
from making import Minutes, organisation

from graphapp.analyses.projection import projection, projections
from graphapp.ingest import keep, settle
from graphapp.pending import unsettled
from graphapp.schema.life import Role, State
from graphapp.schema.records import Link, Name, Record
from graphapp.store.contract import Store
from graphapp.store.opening import open_store

CHAD = Name("country:TCD", "Country", "Chad", spellings=("Chad",), identifiers=("ISO3166:TCD",))
WELLS = Name("initiative:wells", "Initiative", "borehole repairs", spellings=("borehole repairs",))
LIST = Name("dataset:list", "Dataset", "Lark well list", spellings=("Lark well list",))
ADA = Name("person:ada", "Person", "Ada", spellings=("Ada",), affiliations=(organisation("Heron").key,))


def january() -> Record:
    minutes = Minutes("2025-01-10").present("Lark", "Wren").name(CHAD).name(WELLS).name(LIST)
    minutes.action("Lark to repair the pump", "Lark", due="2025-02-01")
    minutes.action("Wren to send the list", "Wren")
    minutes.actions[0] = replace(minutes.actions[0], initiative=WELLS.key)
    minutes.actions[1] = replace(minutes.actions[1], datasets=(LIST.key,))
    roles = (Link(WELLS.key, organisation("Lark").key, (1,), Role.LEAD), Link(WELLS.key, CHAD.key, (2,)))
    return replace(minutes.record(), links=roles)


def february() -> Record:
    minutes = Minutes("2025-02-10").present("Heron").name(ADA)
    minutes.action("Wren to repair the pump", "Wren", due="2025-03-01")
    minutes.tell("The list was sent.", state=State.DONE)
    record = minutes.record()
    funds = Link(WELLS.key, organisation("Heron").key, (1,), Role.FUNDER)
    return replace(record, links=(funds,), names=(*record.names, WELLS))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(str(tmp_path_factory.mktemp("projection") / "graph.db")) as opened:
        for record in (january(), february()):
            with opened.writing() as transaction:
                keep(transaction, record, {})
        for series in unsettled(opened):
            with opened.writing() as transaction:
                settle(transaction, series)
        yield opened


def edges(graph: nx.DiGraph[str]) -> set[tuple[str, str, str]]:
    names = dict(graph.nodes(data="name"))
    return {(names[a], relation, names[b]) for a, b, values in graph.edges(data=True) for relation in values["relations"]}


def test_what_only_later_minutes_say_is_left_out(store: Store) -> None:
    then, now = projections(store, "2025-01-20", "2025-02-20")
    early, late = edges(then), edges(now)
    assert ("Lark", "LEADS", "borehole repairs") in early & late
    assert ("borehole repairs", "TAKES_PLACE_IN", "Chad") in early & late
    assert ("Heron", "FUNDS", "borehole repairs") in late - early
    assert ("Heron", "AFFILIATED_WITH", "Ada") in late - early
    assert not [name for name in dict(then.nodes(data="name")).values() if name in ("Heron", "Ada")]
    assert {said.day for said in then.graph["passages"].values()} == {"2025-01-10"}


def test_a_commitment_is_what_its_items_up_to_the_day_make_it(store: Store) -> None:
    for day, text, owner, due, slips in (
        ("2025-01-20", "Lark to repair the pump", "Lark", "2025-02-01", 0),
        ("2025-02-20", "Wren to repair the pump", "Wren", "2025-03-01", 1),
    ):
        graph = projection(store, day)
        [pump] = [values for _, values in graph.nodes(data=True) if values["kind"] == "Commitment" and "pump" in values["name"]]
        assert (pump["name"], pump["dueDate"], pump["slips"], pump["status"]) == (text, due, slips, "OPEN")
        assert (owner, "COMMITTED_BY", text) in edges(graph)
        assert (text, "SERVES", "borehole repairs") in edges(graph)


def test_an_outcome_counts_from_its_day(store: Store) -> None:
    then, now = projections(store, "2025-01-20", "2025-02-20")
    found = [
        next((values["status"], len(values["outcomes"])) for _, values in graph.nodes(data=True) if "send" in values["name"])
        for graph in (then, now)
    ]
    assert found == [("OPEN", 0), ("COMPLETED", 1)]


def test_datasets_have_those_who_answer_for_them_and_whose_name_they_bear(store: Store) -> None:
    made = {edge for edge in edges(projection(store, "2025-02-20")) if edge[1] == "PRODUCES"}
    assert made == {("Wren", "PRODUCES", "Lark well list"), ("Lark", "PRODUCES", "Lark well list")}


def test_every_claim_knows_its_passages(store: Store) -> None:
    graph = projection(store, "2025-02-20")
    silent = {"AFFILIATED_WITH", "BRANCH_OF", "MEETING_OF"}  # told by no single passage
    for start, end, values in graph.edges(data=True):
        for relation, passages in values["relations"].items():
            assert passages or relation in silent, (start, relation, end)
            assert all(each in graph.graph["passages"] for each in passages)


def test_before_the_first_meeting_there_is_nothing(store: Store) -> None:
    graph = projection(store, "2024-12-31")
    assert len(graph) == 0
    assert graph.graph["as_of"] == "2024-12-31"


def test_several_days_are_told_as_each_alone(store: Store, tmp_path: Path) -> None:
    days = ("2025-01-20", "2025-02-20")
    for day, graph in zip(days, projections(store, *days), strict=True):
        assert edges(graph) == edges(projection(store, day))
