"""What is a gap and what is none, on graphs of a few things drawn by hand."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import pytest

from graphapp.analyses.gaps import GapKind, gaps
from graphapp.analyses.passages import Item, Passage


def say(graph: nx.DiGraph[str], text: str, *names: str) -> str:
    """The id of a passage that is put into a hand-made graph."""
    passage = f"said {len(graph.graph['passages'])}"
    graph.graph["passages"][passage] = Passage(text, "notes.txt", None, 1, len(graph.graph["passages"]), "", "notes", names)
    for name in names:
        graph.nodes[name]["passages"] = (*graph.nodes[name].get("passages", ()), passage)
    return passage


def made(**commitment: object) -> nx.DiGraph[str]:
    """A hand-made graph: an organisation of one person, who is committed to build a bridge."""
    graph: nx.DiGraph[str] = nx.DiGraph(as_of="2025-02-01", passages={})
    said = (say(graph, "Ada to build the bridge"), say(graph, "Bridge: Ada"))
    dues = ("2025-01-15", "2025-02-01", "2025-03-01") if commitment.get("slips") else ("2025-03-01",)
    items = tuple(Item(f"item {n}", "", "", None, said[n % 2 : n % 2 + 1], due=due) for n, due in enumerate(dues))
    values = {"status": "OPEN", "dueDate": "2025-03-01", "overdue": False, "silent": False, "slips": 0, "carriedOver": 0}
    values["series"] = "Lakes"
    graph.add_node("promise", kind="Commitment", name="Bridge: Ada", items=items, **{**values, **commitment})
    graph.add_node("ada", kind="Person", name="Ada", passages=())
    graph.add_node("lark", kind="Organisation", name="Lark Trust", passages=())
    graph.add_edge("lark", "ada", relations={"AFFILIATED_WITH": ()})
    graph.add_edge("ada", "promise", relations={"COMMITTED_BY": said})
    return graph


def kinds(graph: nx.DiGraph[str]) -> list[str]:
    return [str(gap.kind) for gap in gaps(graph)]


def meet(graph: nx.DiGraph[str], name: str, date: str, attendee: str, said: str = "") -> None:
    graph.add_node("chad", kind="Country", name="Chad", passages=graph.nodes.get("chad", {}).get("passages", ()))
    if said:
        say(graph, said, "chad")
    graph.add_node(name, kind="Meeting", series="Lakes", date=date)
    graph.add_edge(attendee, name, relations={"ATTENDED": (say(graph, f"Present: {attendee}"),)})


@pytest.mark.parametrize("status", ["COMPLETED", "CANCELLED", "TRANSFORMED"])
def test_a_commitment_that_has_ended_is_no_gap(status: str) -> None:
    assert kinds(made(status=status, dueDate=None, carriedOver=3)) == []


def test_an_open_commitment_with_owner_and_day_is_no_gap() -> None:
    assert kinds(made()) == []


def test_a_commitment_may_be_several_gaps_each_with_its_parts() -> None:
    graph = made(status="OVERDUE", overdue=True, silent=True, carriedOver=1, slips=2, dueDate="2025-01-11")
    found = {gap.kind: gap for gap in gaps(graph)}
    assert set(found) == {GapKind.OVERDUE, GapKind.SLIPPED, GapKind.SILENT, GapKind.CARRIED_OVER}
    late = found[GapKind.OVERDUE]  # 21 days: 5 + 21 // 7 + 2 for the list of actions + 3 for three more gaps
    assert [part.points for part in late.parts] == [5, 3, 2, 3]
    assert late.score == 13
    slipped = found[GapKind.SLIPPED]  # 17 days and 28 days
    assert slipped.reason == "put off by 45 days in 2 steps: 2025-01-15 → 2025-02-01 → 2025-03-01"
    assert [quote.text for quote in slipped.evidence] == ["Ada to build the bridge", "Bridge: Ada"]


@pytest.mark.parametrize(
    ("announced", "soon"), [("2025-03-01", True), ("2025-02-28", False), ("2025-01-31", False), (None, False)]
)
def test_what_is_due_by_the_next_meeting_is_told(announced: str | None, soon: bool) -> None:
    graph = made()
    graph.add_node("m", kind="Meeting", series="Lakes", date="2025-01-20", nextMeetingDate=announced)
    assert kinds(graph) == (["DUE_SOON"] if soon else [])


def test_what_hangs_on_an_initiative_without_lead_is_told() -> None:
    graph = made()
    graph.add_node("dams", kind="Initiative", name="Dams", passages=())
    graph.add_edge("promise", "dams", relations={"SERVES": ()})
    graph.add_edge("lark", "dams", relations={"INVOLVED_IN": ()})
    assert [(gap.kind, gap.question) for gap in gaps(graph)] == [(GapKind.NO_LEAD, "Who leads «Dams»?")]
    graph.edges["lark", "dams"]["relations"]["LEADS"] = ()
    assert kinds(graph) == []


@pytest.mark.parametrize(
    ("due_text", "due", "other", "contradict"),
    [
        ("by 14 March", "2025-03-14", "Ada will build the bridge by 21 March.", True),
        ("by 14 March", "2025-03-14", "Ada will build the bridge by 14 March.", False),
        ("by 14 March", "2025-03-14", "Ada will build the bridge in March.", False),
        ("in March", "2025-03-31", "Ada will build the bridge by 14 March.", False),
        ("by 14 March", "2025-03-14", "Ada will build the bridge.", False),
    ],
)
def test_two_days_that_cannot_both_hold_are_told(due_text: str, due: str, other: str, contradict: bool) -> None:
    graph = made()
    said = (say(graph, f"Ada to build the bridge {due_text}"), say(graph, other))
    first = "2025-03-01" if due_text == "in March" else due
    graph.nodes["promise"]["items"] = (Item("a", "", "2025-02-01", None, said, due_text=due_text, due_from=first, due=due),)
    assert kinds(graph) == (["CONTRADICTORY_DATES"] if contradict else [])


def test_only_the_latest_meeting_of_a_group_counts() -> None:
    graph = made()
    graph.add_node("wren", kind="Organisation", name="Wren Aid", passages=())
    meet(graph, "spring", "2025-01-01", "wren")
    meet(graph, "summer", "2025-02-01", "lark")
    assert kinds(graph) == []
    meet(graph, "autumn", "2025-03-01", "wren")
    assert [(gap.kind, gap.name) for gap in gaps(graph)] == [(GapKind.NO_COMMITMENT, "Wren Aid")]


@pytest.mark.parametrize(
    ("said", "concern"),
    [
        ("Arrivals in Chad have increased", True),
        ("There are unmet needs in Chad", True),
        ("People in Chad are in need of water", True),
        ("We need to ask the embassy of Chad", False),
        ("There is increasing interest from Chad", False),
        ("Concerning Chad, see the annex", False),
        ("Chad joined the group", False),
        ("Arrivals from Chad to the coast have increased", False),
        ("Families who fled Chad are in need of water", False),
        ("Chad: increased arrivals are expected, and arrivals rose last week", True),
        ("There is no shortage of tents in Chad", False),
        ("The Chad colleagues have increased their participation", False),
        ("The number of arrivals via Chad is rising", False),
        ("Registration of persons of concern in Chad is complete", False),
    ],
)
def test_a_country_is_a_concern_where_the_words_say_so(said: str, concern: bool) -> None:
    graph = made()
    meet(graph, "spring", "2025-01-01", "lark", said)
    assert [gap.name for gap in gaps(graph)] == (["Chad"] if concern else [])


def test_an_initiative_takes_its_commitments_where_it_takes_place() -> None:
    graph = made()
    meet(graph, "spring", "2025-01-01", "lark", "Chad is hit by floods")
    graph.add_node("dams", kind="Initiative", name="Dams", passages=())
    graph.add_edge("lark", "dams", relations={"LEADS": ()})
    graph.add_edge("dams", "chad", relations={"TAKES_PLACE_IN": ()})
    assert kinds(graph) == ["NOBODY_THERE"]
    graph.add_edge("promise", "dams", relations={"SERVES": ()})
    assert kinds(graph) == []


def test_one_group_is_asked_about_alone() -> None:
    graph = made(dueDate=None)
    graph.add_node("wren", kind="Organisation", name="Wren Aid", passages=())
    meet(graph, "spring", "2025-01-01", "wren", "Chad is hit by floods")
    graph.nodes["spring"]["sources"] = ("notes.txt",)
    assert [gap.kind for gap in gaps(graph, "Lakes")] == ["NOBODY_THERE", "NO_DATE", "NO_COMMITMENT"]
    assert gaps(graph, "Rivers") == []


@pytest.mark.parametrize(("later", "off"), [(0, 0), (1, 0), (2, 1), (9, 4)])
def test_what_many_meetings_passed_over_ranks_lower_and_says_so(later: int, off: int) -> None:
    graph = made(silent=True, status="SILENT")
    known = graph.graph["passages"]
    for passage in list(known):
        known[passage] = replace(known[passage], day="2025-01-01")
    meet(graph, "first", "2025-01-01", "lark")
    for number in range(later):
        meet(graph, f"later {number}", f"2025-01-{number + 10}", "lark")
    graph.add_node("other", kind="Meeting", series="another group", date="2025-01-30")
    [gap] = [each for each in gaps(graph) if each.kind is GapKind.SILENT]
    parts = [(part.points, part.reason) for part in gap.parts]
    old = [(-off, f"passed over at {later} meetings: perhaps long settled")] if off else []
    assert parts == [(3, "nothing more was heard"), (2, "stands in the list of actions"), *old]
    assert gap.score == sum(points for points, _ in parts)


def test_who_takes_part_may_be_asked_to_lead() -> None:
    graph = made()
    graph.add_node("survey", kind="Initiative", name="well survey", passages=())
    graph.add_edge("promise", "survey", relations={"SERVES": ()})
    assert [(gap.reason, gap.question) for gap in gaps(graph)] == [
        ("depends on «well survey», which nobody is said to lead", "Who leads «well survey»?")
    ]
    graph.add_edge("lark", "survey", relations={"INVOLVED_IN": ()})
    graph.add_node("wren", kind="Organisation", name="Wren Fund", passages=())
    graph.add_edge("wren", "survey", relations={"INVOLVED_IN": ()})
    [gap] = gaps(graph)
    assert gap.reason.endswith("; Lark Trust and Wren Fund take part in it")
    assert gap.question == "Who of Lark Trust and Wren Fund leads «well survey»?"
