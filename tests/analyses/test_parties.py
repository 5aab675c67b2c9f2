"""Which thing a name means, and what is said where none does."""

from __future__ import annotations

import networkx as nx
import pytest
from projected import projected

from graphapp.analyses.parties import UnknownNameError, near, party
from graphapp.schema.errors import UsageError


@pytest.fixture
def graph() -> nx.DiGraph[str]:
    made = projected("Ternland", "Heron", "p:Ada", "i:Heron")
    made.nodes["Ternland"].update(acronym="TL", aliases=["Tern Land", "TrnLd"])
    return made


@pytest.mark.parametrize("name", ["Ternland", "ternland", "tl", "tern land", "TRNLD"])
def test_name_acronym_and_spellings_are_known_whatever_the_case(graph: nx.DiGraph[str], name: str) -> None:
    assert party(graph, name) == "Ternland"


def test_an_organisation_goes_before_an_initiative_and_an_identifier_before_all(graph: nx.DiGraph[str]) -> None:
    assert party(graph, "heron") == "Heron"
    assert party(graph, "i:Heron") == "i:Heron"
    assert party(graph, "heron", ("Initiative",)) == "i:Heron"


def test_an_unknown_name_is_answered_with_near_ones(graph: nx.DiGraph[str]) -> None:
    with pytest.raises(UnknownNameError, match=r"«Ternlnd» is not in the minutes known on 2025-06-30\. Did you mean Ternland"):
        party(graph, "Ternlnd")
    with pytest.raises(UnknownNameError, match="No name there is like it"):
        party(graph, "qqqq")
    assert near(graph, "Herron")[0] == "Heron"


def test_a_name_of_something_else_is_said_to_be_that(graph: nx.DiGraph[str]) -> None:
    with pytest.raises(UnknownNameError, match=r"«Tern Land» is an Organisation: here, name person or group"):
        party(graph, "Tern Land", ("Person", "Group"))


def test_of_an_empty_graph_it_says_that_nobody_is_named() -> None:
    with pytest.raises(UnknownNameError, match="they name nobody at all"):
        party(projected(), "Tern")


def test_a_name_of_several_is_refused(graph: nx.DiGraph[str]) -> None:
    graph.add_node("other", kind="Organisation", name="Ternland", acronym=None, aliases=None)
    with pytest.raises(UsageError, match="may be Ternland"):
        party(graph, "TERNLAND")
