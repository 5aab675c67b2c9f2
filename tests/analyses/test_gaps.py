"""Two minutes with one gap of each kind and one near miss of each planted: the command lists the gaps and nothing else."""

from __future__ import annotations

import csv
import io
import json
from itertools import pairwise
from pathlib import Path

import networkx as nx
import pytest

from graphapp.analyses.gaps import GapKind, gaps
from graphapp.analyses.passages import Item, Passage
from graphapp.cli import main

SEPTEMBER = """# Channel Cyclone Preparedness Forum

## Minutes of the meeting of 2 September 2025

**Present:** OCHA, WFP, UNICEF, WHO, IOM, UNHCR, Mary Achieng (Oxfam)

**Apologies:** FAO

### Situation

Madagascar reports a shortage of tents in the southern districts. WHO runs the Safe Wells Project in Malawi.
Malawi is worried about cholera. Landing beaches in the Comoros were flooded. Colleagues from Zimbabwe joined the drill in
July.

### School shelters

UNICEF showed its first pages on school shelters. It will send them to the ministries by 10 October.

### Action points

1. OCHA to circulate the contact list by 12 September.
2. WFP to share the map of warehouses by 30 September.
3. Warning leaflet to be translated by 20 October.
4. UNICEF to draft the school shelter guide.
5. WHO to report on the Safe Wells Project by 3 October.
6. Mary Achieng to update the volunteer roster by 25 October.
7. UNHCR Mozambique to inspect the transit centres by 15 November.
8. OCHA to visit the landing beaches of the Comoros by 30 October.
"""

OCTOBER = """Channel Cyclone Preparedness Forum
Minutes of the meeting of 7 October 2025

Present: OCHA, WFP, UNICEF, WHO, IOM, CARE, Mary Achieng (Oxfam)
Apologies: FAO

Situation
The contact list was circulated on 15 September. The report on the Safe Wells Project was cancelled, as the project
has no funds left.

Action points
1. WFP to share the map of warehouses by 31 October.
2. UNICEF to draft the school shelter guide by 14 November.
3. IOM to bring tents to Madagascar by 20 November.
4. OCHA to print the route cards by 9 October.
5. OCHA to visit the landing beaches of the Comoros by 30 October.
6. UNICEF to send its first pages on school shelters to the ministries by 10 October.
7. UNHCR Mozambique to inspect the transit centres by 15 November.
"""

LEAFLET = "Warning leaflet to be translated by 20 October."

# Near misses: «It will send them» is UNICEF's; Mary Achieng answers for Oxfam and UNHCR Mozambique for UNHCR; nothing but the
# contact list is past its day; the Safe Wells Project is in Malawi; somebody goes to the Comoros; nobody is worried about
# Zimbabwe; FAO was not there.
KNOWN_IN_SEPTEMBER = {
    ("NO_OWNER", LEAFLET),
    ("NO_DATE", "UNICEF to draft the school shelter guide."),
    ("OVERDUE", "OCHA to circulate the contact list by 12 September."),
    ("NOBODY_THERE", "Madagascar"),
    ("NO_COMMITMENT", "International Organization for Migration"),
}

# Near misses: the contact list was circulated and the report cancelled, so neither is overdue or silent; the map's first day
# has passed, its second has not, and the pages are due on the very day; IOM goes to Madagascar now, and has a commitment.
KNOWN_IN_OCTOBER = {
    ("NO_OWNER", LEAFLET),
    ("OVERDUE", "OCHA to print the route cards by 9 October."),
    ("SLIPPED", "WFP to share the map of warehouses by 31 October."),
    ("CARRIED_OVER", "UNICEF to draft the school shelter guide by 14 November."),
    ("CARRIED_OVER", "OCHA to visit the landing beaches of the Comoros by 30 October."),
    ("CARRIED_OVER", "UNICEF to send its first pages on school shelters to the ministries by 10 October."),
    ("CARRIED_OVER", "UNHCR Mozambique to inspect the transit centres by 15 November."),
    ("SILENT", LEAFLET),
    ("SILENT", "Mary Achieng to update the volunteer roster by 25 October."),
    ("NOBODY_THERE", "Malawi"),
    ("NO_COMMITMENT", "World Health Organization"),
    ("NO_COMMITMENT", "CARE International"),
}


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of a store with both minutes."""
    folder = tmp_path_factory.mktemp("gaps")
    (folder / "september.md").write_text(SEPTEMBER, encoding="utf-8")
    (folder / "october.txt").write_text(OCTOBER, encoding="utf-8")
    store = str(folder / "graph.db")
    assert main(["--store", store, "load", str(folder)]) == 0
    return store


def listed(where: str, day: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    capsys.readouterr()
    assert main(["--store", where, "gaps", "--as-of", day, "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["asOf"] == day
    found: list[dict[str, object]] = answer["gaps"]
    return found


@pytest.mark.parametrize(("day", "planted"), [("2025-09-20", KNOWN_IN_SEPTEMBER), ("2025-10-10", KNOWN_IN_OCTOBER)])
def test_exactly_the_planted_gaps_are_listed(
    where: str, day: str, planted: set[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    found = listed(where, day, capsys)
    assert {(gap["kind"], gap["name"]) for gap in found} == planted
    assert len(found) == len(planted)


def test_before_the_first_meeting_nothing_is_known(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert listed(where, "2025-09-01", capsys) == []


@pytest.mark.parametrize("day", ["2025-09-20", "2025-10-10"])
def test_every_gap_quotes_the_minutes_known_that_day(where: str, day: str, capsys: pytest.CaptureFixture[str]) -> None:
    known = {"september.md": SEPTEMBER} | ({"october.txt": OCTOBER} if day > "2025-10-07" else {})
    for gap in listed(where, day, capsys):
        assert gap["evidence"], gap
        for quote in gap["evidence"]:
            assert quote["text"] in known[Path(quote["source"]).name]


def test_text_names_reason_score_question_quote_and_place(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["--store", where, "gaps", "--as-of", "2025-10-10"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("12 coordination gaps as of 2025-10-10\n")
    assert "overdue: OCHA to print the route cards by 9 October.\n   was due on 2025-10-09\n" in shown
    assert "   score 7: 5 its day has passed, 2 stands in the list of actions\n" in shown
    assert (
        "   ask: Is this done, and if not, by when will it be, by OCHA: «OCHA to print the route cards by 9 October.»?\n"
        in shown
    )
    assert "    «OCHA to print the route cards by 9 October.» (" in shown
    assert "october.txt, Action points)" in shown
    assert "put off by 31 days in 1 step: 2025-09-30 → 2025-10-31" in shown


def test_csv_has_a_line_for_each_gap(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["--store", where, "gaps", "--as-of", "2025-10-10", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {(row["kind"], row["name"]) for row in rows} == KNOWN_IN_OCTOBER
    assert all(int(row["score"]) >= int(later["score"]) for row, later in pairwise(rows))


def test_a_day_that_is_none_is_wrong_use(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--store", where, "gaps", "--as-of", "10/10/2025"]) == 2
    assert "write it as YYYY-MM-DD" in capsys.readouterr().err


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
