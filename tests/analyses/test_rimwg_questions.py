"""Twenty questions on two real minutes, with the answers that a careful reader gives, written before the analyses were.

`rimwg_questions.json` holds question, answer and the lines where the words stand, not the words; a thing is named by a line
that speaks of it (M: the minutes of March, A: those of April).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from graphapp.analyses.changes import ChangeKind, changes
from graphapp.analyses.coverage import ACTIVE, Role, coverage
from graphapp.analyses.dating import days_between, slips
from graphapp.analyses.evidence import Evidence
from graphapp.analyses.gaps import gaps
from graphapp.analyses.holes import uncovered
from graphapp.analyses.overlap import OverlapKind, overlaps
from graphapp.analyses.owed import When, owed
from graphapp.analyses.parties import UnknownNameError, party
from graphapp.analyses.projection import projections
from graphapp.analyses.shortfalls import GapKind
from graphapp.analyses.views import from_whom, of_kind, short
from graphapp.cli import main
from graphapp.store.opening import open_store

ASKED = json.loads(Path(__file__).with_name("rimwg_questions.json").read_text(encoding="utf-8"))
UNKNOWN = "unknown"
MARCH, APRIL = "2018-04-01", "2018-05-01"


class Minutes:
    """The graph as of both days, and where the lines of the two files stand in it."""

    def __init__(self, folder: Path, store: str) -> None:
        with open_store(store, read_only=True) as opened:
            self.graphs = dict(zip((MARCH, APRIL), projections(opened, MARCH, APRIL), strict=True))
        self.lines = {letter: _starts(folder / name) for letter, name in ASKED["files"].items()}
        self.sources = {name: letter for letter, name in ASKED["files"].items()}

    def line(self, graph: nx.DiGraph[str], passage: str) -> str:
        """Where a passage begins: «M82»."""
        said = graph.graph["passages"][passage]
        letter = self.sources[Path(said.source).name]
        return f"{letter}{sum(start <= said.start for start in self.lines[letter])}"

    def at(self, graph: nx.DiGraph[str], kind: str, line: str) -> list[str]:
        """The things of a kind that a passage beginning on the line speaks of."""
        return [n for n, values in of_kind(graph, kind) if any(self.line(graph, each) == line for each in values["passages"])]

    def commitments(self, graph: nx.DiGraph[str], line: str) -> list[dict[str, Any]]:
        return [graph.nodes[each] for each in self.at(graph, "Commitment", line)]

    def first_lines(self, graph: nx.DiGraph[str], commitments: list[str], letter: str) -> list[str]:
        """Where the clause of the commitments' items stands in one of the files."""
        items = [item for each in commitments for item in graph.nodes[each]["items"] if item.passages]
        lines = {self.line(graph, item.passages[0]) for item in items}
        return sorted((line for line in lines if line[0] == letter), key=_number)


def _number(line: str) -> int:
    return int(line[1:])


def _starts(path: Path) -> list[int]:
    text, starts = path.read_text(encoding="utf-8"), [0]
    for place, character in enumerate(text):
        if character == "\n":
            starts.append(place + 1)
    return starts


@pytest.fixture(scope="module")
def minutes(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Minutes:
    folder = shared / "minutes" / "rimwg"
    store = str(tmp_path_factory.mktemp("rimwg") / "graph.db")
    assert main(["--store", store, "load", str(folder)]) == 0
    return Minutes(folder, store)


def one(found: list[str]) -> str | None:
    assert len(found) < 2, found
    return found[0] if found else None


def _initiative(minutes: Minutes, graph: nx.DiGraph[str], line: str) -> str | None:
    """The initiative that the line names with most words."""
    return max(minutes.at(graph, "Initiative", line), key=lambda n: len(graph.nodes[n]["name"]), default=None)


def with_role(line: str, role: Role) -> Callable[[Minutes, nx.DiGraph[str]], object]:
    def ask(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
        initiative = _initiative(minutes, graph, line)
        cells = [cell for cell in coverage(graph) if cell.initiative_id == initiative and role in cell.roles]
        return sorted({cell.acronym or cell.name for cell in cells}) or UNKNOWN

    return ask


def countries(line: str) -> Callable[[Minutes, nx.DiGraph[str]], object]:
    def ask(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
        initiative = _initiative(minutes, graph, line)
        return sorted({cell.iso3 for cell in coverage(graph) if cell.initiative_id == initiative and cell.iso3}) or UNKNOWN

    return ask


def theme_of_factsheet(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
    named = [n for n in minutes.at(graph, "Dataset", "A33") if "EDU" in {sign.code for sign in graph.nodes[n]["themes"]}]
    return sorted({sign.code for n in named for sign in graph.nodes[n]["themes"] if not sign.code.startswith("heading:")})


def who_studies(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
    initiative = _initiative(minutes, graph, "A87")
    if not initiative:
        return UNKNOWN
    active = [cell for cell in coverage(graph) if cell.initiative_id == initiative and set(cell.roles) & set(ACTIVE)]
    return sorted({cell.acronym or cell.name for cell in active})


def forms_due(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
    [forms] = minutes.commitments(graph, "M118")
    return forms["dueDate"] or UNKNOWN


def forms_recorded_again(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
    [forms] = minutes.commitments(graph, "M118")
    return forms["carriedOver"]


def reports_slipped(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
    [reports] = minutes.commitments(graph, "M13")
    return sum(days_between(*step) for step in slips(reports["items"]))


def silent_follow_ups(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
    silent = [gap.subject for gap in gaps(graph) if gap.kind is GapKind.SILENT]
    listed = [each for each in silent if graph.nodes[each]["items"][0].kind == "FOLLOW_UP"]
    return minutes.first_lines(graph, listed, "M")


def nobodys_follow_ups(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
    nobodys = [gap.subject for gap in gaps(graph) if gap.kind is GapKind.NO_OWNER]
    listed = [each for each in nobodys if graph.nodes[each]["items"][-1].kind == "FOLLOW_UP"]
    found = [graph.nodes[each]["items"][-1].passages[0] for each in listed]
    return sorted({line for line in (minutes.line(graph, each) for each in found) if line[0] == "A"}, key=_number)


def concerns_without(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
    return sorted(graph.nodes[each]["iso3"] for each in uncovered(graph))


def due_of_unicef(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
    due = [duty.commitment for duty in owed(graph, party(graph, "UNICEF")) if duty.when is When.BY_NEXT_MEETING]
    return sorted({*minutes.first_lines(graph, due, "M"), *minutes.first_lines(graph, due, "A")})


def owed_by_reach(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
    try:
        return owed(graph, party(graph, "REACH"))
    except UnknownNameError:
        return UNKNOWN


def done(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
    found = changes(minutes.graphs[MARCH], graph)
    return minutes.first_lines(graph, [each.subject for each in found if each.kind is ChangeKind.DONE], "M")


def newcomers(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
    found = changes(minutes.graphs[MARCH], graph)
    assert not [each for each in found if each.kind is ChangeKind.LEFT]
    return [short(graph, each.subject) for each in found if each.kind is ChangeKind.JOINED]


def alike_in_bulgaria(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
    found = [each for each in overlaps(graph, coverage(graph)) if each.country == "Bulgaria" and each.kind is OverlapKind.SAID]
    return list(found[0].organisations) if found else UNKNOWN


def committed_in_hungary(minutes: Minutes, graph: nx.DiGraph[str]) -> object:
    assert from_whom(graph, party(graph, "Hungary"), "LOCATED_IN", "TAKES_PLACE_IN") == []
    active = [cell for cell in coverage(graph) if cell.iso3 == "HUN" and set(cell.roles) & set(ACTIVE)]
    return sorted({cell.name for cell in active}) or UNKNOWN


HOW: dict[int, Callable[[Minutes, nx.DiGraph[str]], object]] = {
    1: with_role("M82", Role.LEAD),
    2: with_role("M82", Role.IMPLEMENT),
    3: countries("M82"),
    4: with_role("M82", Role.FUND),
    5: with_role("A71", Role.FUND),
    6: theme_of_factsheet,
    7: countries("M15"),
    8: who_studies,
    9: forms_due,
    10: forms_recorded_again,
    11: reports_slipped,
    12: silent_follow_ups,
    13: nobodys_follow_ups,
    14: concerns_without,
    15: due_of_unicef,
    16: owed_by_reach,
    17: done,
    18: newcomers,
    19: alike_in_bulgaria,
    20: committed_in_hungary,
}


def test_there_are_twenty_of_which_five_are_unknown_and_five_change_with_the_day() -> None:
    answers = [question["answers"] for question in ASKED["questions"]]
    assert len(answers) == len(HOW) == 20
    assert sum(set(map(str, each.values())) == {UNKNOWN} for each in answers) >= 5
    assert sum(len(set(map(str, each.values()))) > 1 for each in answers) >= 5


def test_the_lines_of_the_answers_say_something(shared: Path) -> None:
    lines = {
        letter: (shared / "minutes" / "rimwg" / name).read_text(encoding="utf-8").split("\n")
        for letter, name in ASKED["files"].items()
    }
    for question in ASKED["questions"]:
        assert all(lines[each[0]][_number(each) - 1].strip() for each in question["lines"]), question["number"]


@pytest.mark.parametrize(
    ("number", "day"), [(question["number"], day) for question in ASKED["questions"] for day in question["answers"]]
)
def test_the_answer_is_the_readers(minutes: Minutes, number: int, day: str) -> None:
    [question] = [each for each in ASKED["questions"] if each["number"] == number]
    assert HOW[number](minutes, minutes.graphs[day]) == question["answers"][day], question["question"]


def test_every_line_of_an_answer_quotes_a_file(minutes: Minutes, shared: Path) -> None:
    graph = minutes.graphs[APRIL]
    texts = {path.name: path.read_text(encoding="utf-8") for path in (shared / "minutes" / "rimwg").iterdir()}
    cells = coverage(graph)
    told: list[tuple[Evidence, ...]] = [each.evidence for each in (*gaps(graph), *cells, *overlaps(graph, cells))]
    assert len(told) > 100
    for evidence in told:
        assert evidence
        assert all(each.text in texts[Path(each.source).name] for each in evidence)
