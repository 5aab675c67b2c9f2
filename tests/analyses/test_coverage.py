"""Who does what where, and three kinds of holes that are not to be taken for one another."""

from __future__ import annotations

import networkx as nx
import pytest
from drawn import Drawn

from graphapp.analyses.coverage import Role, coverage
from graphapp.analyses.holes import HoleKind, holes


@pytest.fixture
def drawn() -> Drawn:
    """Lark leads and Wren funds school work in Chad and Mali; Ada of Heron has promised something in Mali."""
    made = Drawn()
    for name in ("Lark", "Wren", "Heron"):
        made.named(name)
    for name in ("Chad", "Mali", "Niger"):
        made.country(name)
    made.work("school survey", "Chad", "Mali", leads=("Lark",), funds=("Wren",))
    made.named("Ada", "Person")
    made.link("Heron", "Ada", "AFFILIATED_WITH")
    made.promise("Ada to count wells in Mali", "Ada")
    made.link("Ada to count wells in Mali", "Mali", "LOCATED_IN")
    return made


def roles(graph: nx.DiGraph[str]) -> set[tuple[str, str | None, str | None, tuple[Role, ...]]]:
    return {(cell.name, cell.initiative, cell.country, cell.roles) for cell in coverage(graph)}


def test_cells_say_who_leads_funds_and_is_committed_where(drawn: Drawn) -> None:
    assert roles(drawn.done()) == {
        ("Lark", "school survey", "Chad", (Role.LEAD,)),
        ("Lark", "school survey", "Mali", (Role.LEAD,)),
        ("Wren", "school survey", "Chad", (Role.FUND,)),
        ("Wren", "school survey", "Mali", (Role.FUND,)),
        ("Heron", None, "Mali", (Role.COMMITTED,)),
    }


def test_one_cell_gathers_all_roles_and_their_words(drawn: Drawn) -> None:
    drawn.promise("Lark to visit schools in Chad", "Lark")
    drawn.link("Lark to visit schools in Chad", "Chad", "LOCATED_IN").link(
        "Lark to visit schools in Chad", "school survey", "SERVES"
    )
    [cell] = [each for each in coverage(drawn.done()) if (each.name, each.country) == ("Lark", "Chad")]
    assert cell.roles == (Role.LEAD, Role.COMMITTED)
    assert cell.themes == ("EDU",)
    assert "Lark to visit schools in Chad" in [each.text for each in cell.evidence]


def test_who_takes_part_without_more_implements(drawn: Drawn) -> None:
    drawn.link("Heron", "school survey", "INVOLVED_IN")
    assert ("Heron", "school survey", "Chad", (Role.IMPLEMENT,)) in roles(drawn.done())


@pytest.mark.parametrize("status", ["COMPLETED", "CANCELLED"])
def test_a_promise_that_has_ended_commits_nobody(drawn: Drawn, status: str) -> None:
    drawn.graph.nodes["Ada to count wells in Mali"]["status"] = status
    assert not [cell for cell in coverage(drawn.done()) if Role.COMMITTED in cell.roles]


def test_a_mention_counts_only_where_nothing_more_is_said(drawn: Drawn) -> None:
    drawn.say("Wren spoke of Niger", "Wren", "Niger")
    drawn.say("Lark spoke of Chad", "Lark", "Chad")
    found = roles(drawn.done())
    assert ("Wren", None, "Niger", (Role.MENTIONED,)) in found
    assert ("Lark", None, "Chad", (Role.MENTIONED,)) not in found


def test_who_came_and_where_it_met_says_nothing_of_where_one_works(drawn: Drawn) -> None:
    drawn.meeting("2025-01-10", "Wren")
    venue = drawn.say("Next meeting at Wren's office in Niger", "Wren", "Niger")
    drawn.graph.nodes["meeting 2025-01-10"]["passages"] = (venue,)
    came = drawn.say("Present: Wren (Niger)", "Wren", "Niger")
    drawn.link("Wren", "meeting 2025-01-10", "ATTENDED", said=came)
    assert not [cell for cell in coverage(drawn.done()) if cell.country == "Niger"]
    assert not [hole for hole in holes(drawn.graph, []) if hole.country == "Niger"]


def told(drawn: Drawn) -> dict[str, set[HoleKind]]:
    graph = drawn.done()
    found: dict[str, set[HoleKind]] = {}
    for hole in holes(graph, coverage(graph)):
        assert hole.evidence, hole
        found.setdefault(hole.country, set()).add(hole.kind)
    return found


def test_nobody_one_alone_and_unknown_are_three_things(drawn: Drawn) -> None:
    drawn.country("Togo")
    drawn.say("There is a shortage of tents in Niger", "Niger")
    drawn.say("Colleagues from Togo joined the drill", "Togo")
    assert told(drawn) == {
        "Chad": {HoleKind.ONE_ONLY},  # Lark leads; Wren only pays
        "Mali": {HoleKind.ONE_ONLY},  # for schools: the wells are Heron's
        "Niger": {HoleKind.NOBODY_COMMITTED},
        "Togo": {HoleKind.UNKNOWN},
    }


def test_two_who_work_there_are_no_hole(drawn: Drawn) -> None:
    drawn.link("Heron", "school survey", "INVOLVED_IN")
    assert told(drawn).get("Chad") is None


def test_a_branch_is_no_second_organisation(drawn: Drawn) -> None:
    drawn.named("Lark Chad")
    drawn.link("Lark", "Lark Chad", "BRANCH_OF").link("Lark Chad", "school survey", "INVOLVED_IN")
    assert told(drawn)["Chad"] == {HoleKind.ONE_ONLY}


def test_a_concern_that_a_promise_reaches_is_no_hole(drawn: Drawn) -> None:
    drawn.say("Arrivals in Mali have increased", "Mali")
    assert HoleKind.NOBODY_COMMITTED not in told(drawn).get("Mali", set())


def test_a_promise_that_nobody_owns_leaves_unknown_who_works_there(drawn: Drawn) -> None:
    drawn.say("Niger was hit by a storm", "Niger")
    drawn.promise("Tents to be sent to Niger")
    drawn.link("Tents to be sent to Niger", "Niger", "LOCATED_IN")
    [hole] = [each for each in holes(drawn.done(), coverage(drawn.graph)) if each.country == "Niger"]
    assert hole.kind is HoleKind.UNKNOWN
    assert "nobody's in particular" in hole.reason


def test_an_area_belongs_to_its_sector(drawn: Drawn) -> None:
    drawn.country("Gabon")
    drawn.work("protection monitoring", "Gabon", leads=("Lark",)).work("child protection desks", "Gabon", leads=("Wren",))
    [hole] = [each for each in holes(drawn.done(), coverage(drawn.graph)) if each.country == "Gabon"]
    assert (hole.organisation, hole.themes) == ("Wren", ("Child Protection",))
    assert [each.text for each in hole.evidence if "Lark" in each.text] == []


@pytest.mark.parametrize(
    ("location", "place", "kind"),
    [
        ("Lark's office, Niamey", None, HoleKind.UNKNOWN),
        ("Niger, Lark's office", None, HoleKind.UNKNOWN),
        ("Lark's office, Niameyville", None, HoleKind.NOBODY_COMMITTED),
        ("Lark's office, Niamey", "Mali", HoleKind.NOBODY_COMMITTED),
        (None, None, HoleKind.NOBODY_COMMITTED),
    ],
)
def test_what_a_group_promises_without_a_place_may_be_for_where_it_meets(
    location: str | None, place: str | None, kind: HoleKind
) -> None:
    made = Drawn()
    made.named("Lark")
    made.country("Mali")
    made.country("Niger")
    made.graph.nodes["Niger"]["iso3"] = "NER"
    made.meeting("2025-01-10", "Lark", location=location)
    made.promise("Lark to buy tents", "Lark")
    if place:
        made.work("tents for all", place)
        made.link("Lark to buy tents", "tents for all", "SERVES")
    made.say("There is a shortage of tents in Niger", "Niger")
    assert told(made)["Niger"] == {kind}


def test_of_an_empty_graph_and_of_one_node_nothing_is_said() -> None:
    empty: nx.DiGraph[str] = nx.DiGraph(as_of="2025-01-01", passages={})
    assert coverage(empty) == [] == holes(empty, [])
    alone = Drawn()
    alone.named("Lark")
    assert coverage(alone.done()) == [] == holes(alone.graph, [])
