"""Who may be doing the same: with near misses, where they already know of each other or only seem alike."""

from __future__ import annotations

import networkx as nx
import pytest
from drawn import Drawn

from graphapp.analyses.coverage import coverage
from graphapp.analyses.overlap import Overlap, OverlapKind, overlaps


def found(drawn: Drawn) -> list[Overlap]:
    graph = drawn.done()
    return overlaps(graph, coverage(graph))


@pytest.fixture
def drawn() -> Drawn:
    """Two school projects in Chad whose people have nothing to do with each other."""
    made = Drawn()
    for name in ("Lark", "Wren", "Heron"):
        made.named(name)
    made.country("Chad")
    made.country("Mali")
    made.work("school access survey", "Chad", leads=("Lark",)).work("classroom repairs", "Chad", leads=("Wren",))
    return made


def test_two_in_one_sector_and_country_who_share_nothing_are_told(drawn: Drawn) -> None:
    [overlap] = found(drawn)
    assert (overlap.kind, overlap.organisations, overlap.country) == (OverlapKind.SAME_PLACE, ("Lark", "Wren"), "Chad")
    assert (overlap.theme, set(overlap.things)) == ("Education", {"school access survey", "classroom repairs"})
    assert overlap.shared == ()
    assert overlap.reason.endswith("no common work or promise about it is told")
    assert len(overlap.evidence) == 4


def test_one_who_is_in_both_keeps_them_in_touch(drawn: Drawn) -> None:
    drawn.link("Wren", "school access survey", "INVOLVED_IN")
    assert found(drawn) == []


def test_a_branch_in_the_other_keeps_them_in_touch(drawn: Drawn) -> None:
    drawn.named("Wren Chad")
    drawn.link("Wren", "Wren Chad", "BRANCH_OF").link("Wren Chad", "school access survey", "INVOLVED_IN")
    assert found(drawn) == []


def test_a_promise_to_the_other_is_told_as_shared(drawn: Drawn) -> None:
    drawn.promise("Lark to meet Wren about schools", "Lark")
    drawn.say("Lark to meet Wren about schools", "Lark", "Wren")
    drawn.graph.nodes["Lark to meet Wren about schools"]["passages"] += (drawn.graph.nodes["Wren"]["passages"][-1],)
    [overlap] = found(drawn)
    assert overlap.shared == ("Lark to meet Wren about schools",)
    assert "in touch through" in overlap.reason


def test_another_country_another_sector_or_money_alone_is_no_overlap() -> None:
    made = Drawn()
    for name in ("Lark", "Wren", "Heron", "Swift"):
        made.named(name)
    made.country("Chad")
    made.country("Mali")
    made.work("school access survey", "Chad", leads=("Lark",))
    made.work("classroom repairs", "Mali", leads=("Wren",))
    made.work("borehole repairs", "Chad", leads=("Heron",))
    made.work("teacher training", "Chad", funds=("Swift",))
    assert found(made) == []


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("Lark will ask Wren, which began similar research in Chad", "similar research"),
        ("Lark and Wren use two different forms in Chad", "two different forms"),
        ("Lark and Wren in Chad collect the same data", "the same data"),
        ("Lark and Wren met in Chad to avoid duplication", None),
        ("Lark and Wren work in Chad using a similar survey", None),
        ("Lark and Wren went to Chad", None),
    ],
)
def test_what_the_minutes_call_similar_comes_first(said: str, word: str | None) -> None:
    made = Drawn()
    made.named("Lark")
    made.named("Wren")
    made.country("Chad")
    made.say(said, "Lark", "Wren", "Chad")
    told = [(each.kind, each.organisations, each.country, f"«{word}»" in each.reason) for each in found(made)]
    assert told == ([(OverlapKind.SAID, ("Lark", "Wren"), "Chad", True)] if word else [])


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("shelter damage survey form", "survey form on shelter damage", True),
        ("registration form for children", "registration forms for children", True),
        ("shelter damage survey 2024", "shelter damage survey 2025", False),
        ("concept note", "concept note", False),
        ("concept note for a project", "concept note for this project", False),
        ("Chad shelter damage data model", "Mali shelter damage data model", False),
        ("Chad shelter damage data model", "Chad sheltre damage data models", True),
        ("shelter damage survey", "water point map", False),
    ],
)
def test_datasets_of_nearly_one_name_are_told(one: str, other: str, alike: bool) -> None:
    made = Drawn()
    made.named("Lark")
    made.named("Wren")
    for number, (name, maker) in enumerate(((one, "Lark"), (other, "Wren"))):
        made.named(f"d{number}", "Dataset")
        made.graph.nodes[f"d{number}"]["name"] = name
        made.link(maker, f"d{number}", "PRODUCES")
    told = [(each.kind, each.organisations) for each in found(made)]
    assert told == ([(OverlapKind.ALIKE_DATASETS, ("Lark", "Wren"))] if alike else [])


def test_one_name_that_nobody_says_to_be_two_is_no_duplicate() -> None:
    made = Drawn()
    made.named("Lark")
    for number, name in enumerate(("shelter damage survey", "Shelter damage survey", "shelter damage surveys")):
        made.named(f"d{number}", "Dataset")
        made.graph.nodes[f"d{number}"]["name"] = name
        made.link("Lark", f"d{number}", "PRODUCES")
    assert {frozenset(each.things) for each in found(made)} == {
        frozenset({"shelter damage survey", "shelter damage surveys"}),
        frozenset({"Shelter damage survey", "shelter damage surveys"}),
    }


def test_two_people_of_one_organisation_make_no_two_makers() -> None:
    made = Drawn()
    made.named("Lark")
    for number, (name, person) in enumerate((("tent registration form", "Ada"), ("registration forms for tents", "Bo"))):
        made.named(person, "Person")
        made.link("Lark", person, "AFFILIATED_WITH")
        made.named(f"d{number}", "Dataset")
        made.graph.nodes[f"d{number}"]["name"] = name
        made.link(person, f"d{number}", "PRODUCES")
    [overlap] = found(made)
    assert (overlap.kind, overlap.organisations) == (OverlapKind.DUPLICATE_DATASET, ("Lark",))


def test_of_an_empty_graph_nothing_overlaps() -> None:
    empty: nx.DiGraph[str] = nx.DiGraph(as_of="2025-01-01", passages={})
    assert overlaps(empty, []) == []
