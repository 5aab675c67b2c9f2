"""How two are linked: what counts for more, ways that share nothing, each step with its words, and what there is no way to."""

from __future__ import annotations

from projected import projected

from graphapp.analyses.network import network
from graphapp.analyses.paths import paths

CROWD = [f"Org{number} ATTENDED m:Conference" for number in range(20)]


def names(way: object) -> list[str]:
    hops = way.hops  # type: ignore[attr-defined]
    return [hops[0].start.id, *(hop.end.id for hop in hops)]


def test_a_shared_initiative_says_more_than_a_large_meeting_or_a_country() -> None:
    graph = projected(
        *CROWD,
        "Tern ATTENDED m:Conference",
        "Heron ATTENDED m:Conference",
        "Tern LEADS i:Dykes",
        "Heron FUNDS i:Dykes",
        "Tern COMMITTED_BY c:Wells",
        "c:Wells LOCATED_IN l:Chad",
        "Heron COMMITTED_BY c:Roofs",
        "c:Roofs LOCATED_IN l:Chad",
    )
    found = paths(graph, "Tern", "Heron")
    assert [names(way) for way in found.ways] == [
        ["Tern", "i:Dykes", "Heron"],
        ["Tern", "c:Wells", "l:Chad", "c:Roofs", "Heron"],
        ["Tern", "m:Conference", "Heron"],
    ]
    assert found.reason == "Tern and Heron are 2 steps apart, 3 ways that share nothing between them."


def test_each_step_says_how_and_in_which_words() -> None:
    graph = projected("Tern LEADS i:Dykes", "Heron FUNDS i:Dykes")
    [way] = paths(graph, "Tern", "Heron").ways
    assert [(hop.relation, [quote.text for quote in hop.evidence]) for hop in way.hops] == [
        ("leads", ["Tern LEADS i:Dykes"]),
        ("is funded by", ["Heron FUNDS i:Dykes"]),
    ]
    assert way.reason == "Tern leads Dykes, which is funded by Heron"


def test_who_sent_apologies_met_nobody() -> None:
    graph = projected("Tern SENT_APOLOGIES m:Talk", "Heron ATTENDED m:Talk")
    assert paths(graph, "Tern", "Heron").ways == ()
    assert "m:Talk" not in network(graph)["Tern"]


def test_no_more_ways_than_asked_for() -> None:
    graph = projected(*(f"{who} LEADS i:{work}" for who in ("Tern", "Heron") for work in "abcde"))
    assert len(paths(graph, "Tern", "Heron", ways=2).ways) == 2
    assert len(paths(graph, "Tern", "Heron", ways=9).ways) == 5


def test_ways_share_nothing_between_their_ends() -> None:
    graph = projected(
        "Tern LEADS i:a", "Crane LEADS i:a", "Crane LEADS i:b", "Heron LEADS i:b", "Crane LEADS i:c", "Tern LEADS i:c"
    )
    [way] = paths(graph, "Tern", "Heron").ways
    assert "Crane" in names(way)


def test_a_parent_and_its_branch_are_one_step_apart() -> None:
    graph = projected("Tern BRANCH_OF TernDelta")
    [way] = paths(graph, "TernDelta", "Tern").ways
    assert (way.cost, way.reason) == (0.0, "TernDelta is a branch of Tern")


def test_where_nothing_links_them_it_says_so() -> None:
    graph = projected("Tern LEADS i:a", "Heron LEADS i:b", "Crane")
    assert paths(graph, "Tern", "Heron").reason == "The minutes tell of nothing that links Tern and Heron."
    assert paths(graph, "Tern", "Crane").ways == ()
    assert paths(graph, "Tern", "Tern").reason == "Both are the same."


def test_of_two_ways_alike_the_same_is_found_whatever_the_order() -> None:
    lines = [f"{who} LEADS i:{work}" for who in ("Tern", "Heron") for work in "ab"]
    first, second = (paths(projected(*order), "Tern", "Heron") for order in (lines, lines[::-1]))
    assert [names(way) for way in first.ways] == [names(way) for way in second.ways]
