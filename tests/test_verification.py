"""What `graphapp verify` finds: facts that cannot point at their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from graphapp.loading import File, load
from graphapp.store.contract import Edge, Node
from graphapp.store.opening import open_store
from graphapp.verification import verify

MINUTES = """# Pier Forum

5 March 2024

Present: Ada Moss (UNHCR), Bo Nye (IOM)

## Action points

- Ada Moss to ~~paint~~ tar the piers A&beta; and B by 3 May
- IOM to share the list of the *har*bours
"""


@dataclass
class Graph:
    """Nodes and edges, as a store would give them."""

    things: list[Node]
    claims: list[Edge]

    def nodes(self) -> Iterator[Node]:
        yield from self.things

    def edges(self) -> Iterator[Edge]:
        yield from self.claims


@pytest.fixture
def graph(tmp_path: Path) -> Graph:
    path = tmp_path / "pier.md"
    path.write_text(MINUTES, encoding="utf-8")
    with open_store(str(tmp_path / "graph.db")) as store:
        load(store, [File(str(path), path)])
        return Graph(list(store.nodes()), list(store.edges()))


def _changed(graph: Graph, kind: str, **values: object) -> Graph:
    """The graph with other values in the things of a kind."""
    return replace(graph, things=[replace(n, values={**n.values, **values}) if n.kind == kind else n for n in graph.things])


def test_facts_that_hold_their_words_are_sound_also_where_the_file_writes_letters_by_name(graph: Graph) -> None:
    found = verify(graph)
    assert not found.faults
    assert found.counts["action items within their quote"] == 2
    assert found.counts["relations with a quote"] > 3


def test_a_quote_that_is_not_the_stored_text_is_told(graph: Graph) -> None:
    faults = verify(_changed(graph, "Document", text="Another text altogether.")).faults
    assert faults
    assert all("not what stands there" in fault for fault in faults)


def test_an_action_whose_words_the_quote_has_not_is_told(graph: Graph) -> None:
    faults = verify(_changed(graph, "ActionItem", text="Sell the boats")).faults
    assert len(faults) == 2
    assert all("does not hold the words of the action item" in fault for fault in faults)


def test_a_name_that_the_quote_has_not_is_told(graph: Graph) -> None:
    claims = [replace(edge, note="Otter Aid") if edge.type == "MENTIONS" else edge for edge in graph.claims]
    assert "does not hold «Otter Aid»" in verify(replace(graph, claims=claims)).faults[0]


def test_a_relation_without_a_quote_is_told(graph: Graph) -> None:
    claims = [replace(edge, statements=()) if edge.type == "ATTENDED" else edge for edge in graph.claims]
    faults = verify(replace(graph, claims=claims)).faults
    assert len(faults) == 4
    assert all("ATTENDED" in fault and "no quote says so" in fault for fault in faults)
