"""What GraphML holds of the graph as of a day."""

from __future__ import annotations

import io

import networkx as nx
from drawn import Drawn

from graphapp.analyses.graphml import flat


def read(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """The graph as another program reads it from the file."""
    return nx.read_graphml(io.BytesIO("\n".join(nx.generate_graphml(graph)).encode()), force_multigraph=True)


def test_each_relation_is_an_edge_with_its_quotes() -> None:
    drawn = Drawn()
    drawn.country("Aland")
    drawn.named("Wren Aid")
    drawn.work("River census", "Aland", leads=("Wren Aid",))
    graph = read(flat(drawn.graph))
    told = {values["relation"]: values["quotes"] for values in graph.get_edge_data("Wren Aid", "River census").values()}
    assert told == dict.fromkeys(("INVOLVED_IN", "LEADS"), "Wren Aid INVOLVED_IN River census")
    ids = [key for _, _, key in graph.edges(keys=True)]
    assert len(ids) == len(set(ids)) == 3
    assert graph.graph["asOf"] == "2025-02-01"


def test_lists_are_texts_and_what_is_unknown_is_left_out() -> None:
    drawn = Drawn()
    drawn.named("Wren Aid", acronym="WA", aliases=("W. Aid", "Wren"), category=None)
    drawn.promise("Share the water survey", "Wren Aid")
    graph = read(flat(drawn.graph))
    assert graph.nodes["Wren Aid"]["aliases"] == "W. Aid; Wren"
    assert "category" not in graph.nodes["Wren Aid"]
    [promise] = [values for _, values in graph.nodes(data=True) if values["kind"] == "Commitment"]
    assert promise["label"] == promise["quotes"] == "Share the water survey"
    assert promise["overdue"] is False


def test_what_xml_cannot_hold_is_left_out_and_what_it_marks_up_is_kept() -> None:
    drawn = Drawn()
    drawn.graph.nodes[drawn.named("Wren Aid")]["name"] = "Wren <& \x0bAid\x00 \ud800»"
    assert read(flat(drawn.graph)).nodes["Wren Aid"]["label"] == "Wren <& Aid »"
