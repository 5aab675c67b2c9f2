"""Communities, what is around one party, and whom to introduce: near things are told apart, and what is unknown is said."""

from __future__ import annotations

from itertools import combinations
from random import Random

import networkx as nx
import pytest
from projected import projected

from graphapp.analyses import communities as dividing
from graphapp.analyses.communities import communities
from graphapp.analyses.drawing import drawing
from graphapp.analyses.ego import ego
from graphapp.analyses.introductions import Score, introductions
from graphapp.analyses.ties import ties

# Two threes that share work among themselves, and one promise across.
TWO = (
    *(f"{who} COMMITTED_BY c:{pair}" for pair in ("ab", "bc", "ac", "de", "ef", "df", "cd") for who in pair),
    "Loner ATTENDED m:Talk",
)


def test_who_shares_most_stands_together() -> None:
    found = communities(projected(*TWO))
    assert [sorted(one.name for one in each.members) for each in found.communities] == [["a", "b", "c"], ["d", "e", "f"]]
    assert [(each.within, each.across) for each in found.communities] == [(3, 1), (3, 1)]
    assert [one.name for one in found.alone] == ["Loner"]
    # 6 of 7 ties lie inside; by chance half would: each side has half of all ends.
    assert found.modularity == pytest.approx(6 / 7 - 1 / 2, abs=1e-4)


def test_large_networks_are_divided_by_a_quicker_method_which_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dividing, "LOUVAIN", 3)
    found = communities(projected(*TWO))
    assert found.method.startswith("label propagation")
    assert sum(len(each.members) for each in found.communities) == 6


def test_of_no_ties_there_is_no_community_and_no_modularity() -> None:
    found = communities(projected("Tern"))
    assert (found.communities, found.modularity, [one.name for one in found.alone]) == ((), None, ["Tern"])
    assert communities(projected()).alone == ()


def test_ego_tells_what_is_around_and_whom_one_works_with() -> None:
    found = ego(projected("Tern LEADS i:Dykes", "Heron FUNDS i:Dykes", "Tern SENT_APOLOGIES m:Talk", "Crane"), "Tern")
    assert [(each.relation, each.thing.name) for each in found.neighbours] == [("leads", "Dykes")]
    assert [(each.organisation.name, each.strength) for each in found.partners] == [("Heron", 1.0)]
    assert found.partners[0].evidence[0].text == "Heron FUNDS i:Dykes"
    assert found.reason == "linked to 1 × Initiative; shares work with 1 organisation"


def test_ego_of_what_is_only_named_says_so() -> None:
    found = ego(projected("Tern", "l:Chad"), "l:Chad")
    assert (found.neighbours, found.linked, found.partners) == ((), 0, ())
    assert found.reason == "named, and the minutes tell of nothing that it is linked to"


def test_ego_tells_how_much_it_leaves_out() -> None:
    found = ego(projected(*(f"Tern LEADS i:{each}" for each in "abcd")), "Tern", most=3)
    assert (len(found.neighbours), found.linked) == (3, 4)


def test_an_introduction_is_explained_by_who_works_with_both() -> None:
    graph = projected(
        "Tern LEADS i:Dykes", "Heron LEADS i:Dykes", "Heron LEADS i:Wells", "Crane LEADS i:Wells",
        "Tern ATTENDED m:Talk", "Crane ATTENDED m:Talk",
    )  # fmt: skip
    [found] = introductions(graph)
    assert {found.one.name, found.other.name} == {"Crane", "Tern"}
    [between] = found.between
    assert (between.organisation.name, [one.name for one in between.with_one]) == ("Heron", ["Wells"])
    assert {quote.text for quote in between.evidence} == {"Crane LEADS i:Wells", "Tern LEADS i:Dykes"}
    assert found.reason == "both work with Heron, and share no work that is known; they were at the same meeting once"


@pytest.mark.parametrize("lines", [(), ("Tern",), ("Tern LEADS i:a", "Heron LEADS i:a"), ("Tern LEADS i:a", "Heron LEADS i:b")])
def test_who_works_together_or_with_nobody_is_not_introduced(lines: tuple[str, ...]) -> None:
    assert introductions(projected(*lines)) == ()


def test_a_branch_is_not_introduced_to_its_parent() -> None:
    lines = ("Tern LEADS i:Dykes", "Heron LEADS i:Dykes", "Heron LEADS i:Wells", "Crane LEADS i:Wells")
    assert len(introductions(projected(*lines))) == 1
    assert introductions(projected(*lines, "Tern BRANCH_OF Crane")) == ()


@pytest.mark.parametrize(
    ("score", "index"),
    [
        (Score.ADAMIC_ADAR, nx.adamic_adar_index),
        (Score.JACCARD, nx.jaccard_coefficient),
        (Score.RESOURCE_ALLOCATION, nx.resource_allocation_index),
    ],
)
def test_introductions_come_in_the_order_of_networkx(score: Score, index: object) -> None:
    random = Random(4)
    names = [f"O{number}" for number in range(25)]
    pairs = random.sample(list(combinations(names, 2)), 50)
    graph = projected(*(f"{who} COMMITTED_BY c:{number}" for number, pair in enumerate(pairs) for who in pair))
    links = ties(graph)
    scored = {pair: value for *pair, value in index(links) for pair in [frozenset(pair)] if value > 0}  # type: ignore[operator]
    found = introductions(graph, score=score, most=1000)
    field = score.value.lower()
    assert {frozenset((each.one.id, each.other.id)) for each in found} == set(scored)
    values = [getattr(each, field) for each in found]
    assert values == sorted(values, reverse=True)
    assert all(getattr(each, field) == round(scored[frozenset((each.one.id, each.other.id))], 4) for each in found)


def test_a_drawing_has_every_tie_and_says_what_it_leaves_out() -> None:
    pytest.importorskip("numpy")
    found = drawing(projected(*TWO))
    assert (len(found.spots), len(found.lines), found.left_out, found.alone) == (6, 7, 0, 1)
    assert found == drawing(projected(*TWO))
    assert drawing(projected(*TWO), most=4).left_out == 2
    assert drawing(projected("Tern")).spots == ()
