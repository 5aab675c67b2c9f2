"""The sample minutes answer the five questions, each in one query, and README.md shows what its commands print."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from examples import README, ROOT, printed, shown

QUESTIONS = sorted((ROOT / "samples" / "questions").glob("*.graphql"))


@pytest.fixture(scope="module")
def answers() -> dict[str, Any]:
    """Every question's data, by the number it begins with."""
    commands = {path.name[0]: f"graphapp query samples/questions/{path.name}" for path in QUESTIONS}
    outputs = printed(["graphapp load samples", *commands.values()])
    return {number: json.loads(outputs[command])["data"] for number, command in commands.items()}


def quotes(items: list[dict[str, Any]]) -> list[str]:
    return [item["statements"][0]["text"] for item in items]


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_every_question_is_one_query(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("query ") == 1


def test_what_unhcr_is_committed_to(answers: dict[str, Any]) -> None:
    figures, form = answers["1"]["organisation"]["commitments"]
    assert [place["name"] for place in figures["countries"]] == ["Uganda"]
    assert (figures["status"], figures["dueDate"]) == ("OPEN", None)
    assert (form["status"], form["dueDate"]) == ("OPEN", "2026-04-15")
    assert quotes(form["items"])[1] == "UNICEF and UNHCR to draft a joint registration form by 15 April."


def test_which_commitments_slipped_with_both_quotes(answers: dict[str, Any]) -> None:
    slipped = answers["2"]["commitments"]["nodes"]
    assert [[item["dueDate"] for item in each["items"]] for each in slipped] == [
        ["2026-02-20", "2026-03-20"],
        ["2026-03-10", "2026-04-15"],
        ["2026-03-31", "2026-04-30"],
    ]
    assert quotes(slipped[2]["items"]) == [
        "WFP to share the market price dashboard in March.",
        "WFP to share the market price dashboard in April.",
    ]


def test_who_works_in_burundi_and_on_what(answers: dict[str, Any]) -> None:
    burundi = answers["3"]["country"]
    assert [(each["name"], [o["acronym"] for o in each["organisations"]]) for each in burundi["initiatives"]] == [
        ("Lake crossings monitoring", ["ECHO", "IOM"]),  # opens two posts there
        ("school access survey", ["SCI", "UNICEF"]),
    ]
    assert {each["text"].split(" will ")[0].split(" to ")[0] for each in burundi["commitments"]} == {
        "IOM",
        "UNICEF and Save the Children",
    }


def test_what_came_of_each_follow_up_action_of_february(answers: dict[str, Any]) -> None:
    rows = answers["4"]["actionItems"]["nodes"]
    assert [
        (row["text"].split()[0], row["commitment"]["status"], [item["change"] for item in row["commitment"]["items"]])
        for row in rows
    ] == [
        ("IOM", "COMPLETED", []),
        ("UNICEF", "OPEN", ["SLIPPED"]),
        ("WFP", "OPEN", ["SLIPPED"]),
        ("Kisima", "OPEN", ["SLIPPED"]),
        ("UNHCR", "OPEN", ["CARRIED_OVER"]),
        ("Map", "SILENT", []),
    ]
    [told] = rows[0]["commitment"]["outcomes"]
    assert told["text"].startswith("The first lake crossings report was published on 26 February")


def test_what_two_organisations_share(answers: dict[str, Any]) -> None:
    shared = answers["5"]
    assert [each["name"] for each in shared["initiatives"]["nodes"]] == ["school access survey"]
    assert [each["dueDate"] for each in shared["commitments"]["nodes"]] == ["2026-06-30"]
    assert [each["date"] for each in shared["meetings"]["nodes"]] == ["2026-03-10"]


def test_the_readme_shows_what_its_commands_print() -> None:
    examples = shown(README.read_text(encoding="utf-8"))
    assert len(examples) >= 6
    now = printed([command for command, _ in examples])
    assert dict(examples) == now, "run: python tests/examples.py"
