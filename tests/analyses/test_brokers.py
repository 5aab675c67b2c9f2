"""Who connects others and what falls apart without them: on graphs small enough to see it."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from projected import projected

from graphapp.analyses import betweenness as counting
from graphapp.analyses.betweenness import betweenness
from graphapp.analyses.brokers import brokers
from graphapp.analyses.separation import blocks, bridges
from graphapp.analyses.ties import LARGEST, ties

# Tern and Heron share dykes, Heron and Crane wells; Crane, Rail and Coot share roofs; Wren shares nothing.
DELTA = (
    "Tern LEADS i:Dykes",
    "Heron FUNDS i:Dykes",
    "Heron COMMITTED_BY c:Wells",
    "Crane COMMITTED_BY c:Wells",
    "Crane LEADS i:Roofs",
    "Rail INVOLVED_IN i:Roofs",
    "Coot INVOLVED_IN i:Roofs",
    "Wren ATTENDED m:Talk",
    "Tern ATTENDED m:Talk",
)


def test_the_broker_is_told_with_what_would_fall_apart() -> None:
    found = brokers(projected(*DELTA))
    crane, heron = found.brokers
    # Of the ten pairs of others, Crane stands between Tern, Heron and Rail, Coot (4), Heron between Tern and the three (3).
    assert (crane.organisation.name, crane.betweenness) == ("Crane", 0.4)
    assert (heron.organisation.name, heron.betweenness) == ("Heron", 0.3)
    assert [[one.name for one in part] for part in heron.cut_off] == [["Tern"]]
    assert heron.reason == (
        "the shortest way passes through it for 3 of the 10 pairs of other organisations; without it the rest would lose Tern"
    )
    assert [quote.text for quote in heron.evidence] == ["Heron FUNDS i:Dykes", "Heron COMMITTED_BY c:Wells"]
    assert (found.organisations, found.alone, found.parts, found.exact) == (6, 1, 1, True)


def test_a_bridge_is_told_with_its_smaller_side() -> None:
    found = brokers(projected(*DELTA)).bridges
    assert [(each.one.name, each.other.name, [one.name for one in each.cut_off]) for each in found] == [
        ("Heron", "Crane", ["Heron", "Tern"]),
        ("Tern", "Heron", ["Tern"]),
    ]
    assert [one.name for one in found[0].shared] == ["Wells"]


def test_shared_meetings_tie_only_where_asked_for() -> None:
    assert brokers(projected(*DELTA), meetings=True).alone == 0
    assert "Tern" in [one.organisation.name for one in brokers(projected(*DELTA), meetings=True).brokers]


@pytest.mark.parametrize("lines", [(), ("Tern",), ("Tern LEADS i:a",), ("Tern LEADS i:a", "Heron LEADS i:a")])
def test_without_anybody_between_there_is_no_broker(lines: tuple[str, ...]) -> None:
    assert brokers(projected(*lines)).brokers == ()


def test_people_bring_their_organisations_together_and_groups_do_not() -> None:
    graph = projected(
        "Tern AFFILIATED_WITH p:Ada",
        "p:Ada COMMITTED_BY c:Map",
        "Heron COMMITTED_BY c:Map",
        "g:Leads COMMITTED_BY c:Map",
        "g:Leads COMMITTED_BY c:Other",
        "Coot COMMITTED_BY c:Other",
    )
    assert sorted(map(sorted, ties(graph).edges)) == [["Heron", "Tern"]]


def test_who_serves_an_initiative_takes_part_in_it() -> None:
    graph = projected("Tern COMMITTED_BY c:Map", "c:Map SERVES i:Dykes", "Heron LEADS i:Dykes")
    assert ties(graph).edges["Heron", "Tern"]["shared"] == ("i:Dykes",)


def test_what_half_the_world_shares_ties_nobody() -> None:
    lines = [f"Org{number} INVOLVED_IN i:Congress" for number in range(LARGEST + 1)]
    assert ties(projected(*lines)).number_of_edges() == 0
    assert ties(projected(*lines[:-1])).number_of_edges() == LARGEST * (LARGEST - 1) // 2


def test_where_counting_would_take_long_it_is_estimated_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    links = nx.barbell_graph(30, 3)
    exact = betweenness(links)
    monkeypatch.setattr(counting, "WALKS", 100)
    monkeypatch.setattr(counting, "FAST_WALKS", 100)
    estimated = betweenness(links)
    assert (exact.exact, estimated.exact) == (True, False)
    assert estimated.method == "estimated: from 20 of 63 organisations, drawn with seed 20260101"
    assert max(estimated.values, key=estimated.values.__getitem__) in (29, 30, 31, 32, 33)
    assert betweenness(links) == estimated


def test_a_backend_counts_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("nx_rustworkx")
    links = nx.gnm_random_graph(60, 200, seed=1)
    fast = betweenness(links)
    monkeypatch.setattr(counting, "FAST", "")
    assert fast.values == pytest.approx(betweenness(links).values)


GRAPHS = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")).filter(lambda e: e[0] != e[1]), max_size=14
)


@given(GRAPHS)
@settings(max_examples=100, deadline=None)
def test_pieces_and_sides_are_what_is_left_when_it_is_taken_out(edges: list[tuple[str, str]]) -> None:
    links: nx.Graph[str] = nx.Graph(edges)
    made = blocks(links)
    for node in links:
        rest = links.subgraph(nx.node_connected_component(links, node) - {node})
        parts = sorted(map(len, nx.connected_components(rest)))[:-1]
        assert sorted(map(len, made.pieces(node))) == parts
    assert {frozenset(bridge) for bridge in bridges(made)} == {frozenset(bridge) for bridge in nx.bridges(links)}
    for one, other in bridges(made):
        cut = links.copy()
        cut.remove_edge(one, other)
        assert {frozenset(side) for side in made.sides((one, other))} == {
            frozenset(nx.node_connected_component(cut, one)),
            frozenset(nx.node_connected_component(cut, other)),
        }
