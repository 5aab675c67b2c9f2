"""Names in the first column of a table whose head says of what kind they are."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading


def named(head: str, *rows: str) -> dict[str, str]:
    table = "\n".join([head, "| --- | --- |", *rows])
    text = f"# Tide Forum\n\n11 March 2024\n\n## Work\n\nAll was told.\n\n{table}\n"
    record = Reading(text.encode(), "m.md").record
    return {name.name: name.kind for name in record.names if name.kind in ("Initiative", "Dataset")}


ROWS = ("| Tide Rules | How tides are checked |", "| Quay Context Words 3.1 | Words of the quay |", "| Net Picture | Nets |")


@pytest.mark.parametrize("head", ["| Artifact | Description |", "| **Expected outputs** | What |", "| Dataset name | Status |"])
def test_things_below_a_head_that_names_their_kind(head: str) -> None:
    assert named(head, *ROWS) == dict.fromkeys(["Tide Rules", "Quay Context Words 3.1", "Net Picture"], "Dataset")


def test_undertakings_below_theirs() -> None:
    rows = ("| Quay Lights | Ada Moss |", "| Nets for All | Ben Nye |")
    assert named("| Project | Lead |", *rows) == {"Quay Lights": "Initiative", "Nets for All": "Initiative"}


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("| Item | Description |", ROWS),
        ("| Problem | Description |", ROWS),
        ("| Deliverable | Due |", ("| Send the tide rules | May |", "| Will they be wet? | June |")),
        ("| Document | Status |", ("| Net Picture | |", "| Tide Rules | |")),
        ("| Survey | Status |", ("| Norway | done |", "| Chile | late |", "| Kenya | late |")),
        ("| Report | Who |", ("| Treasurer | Ada Moss |", "| Secretary | Ben Nye |")),
        ("| Project | Lead |", ("| Ada Moss went to see | IOM |", "| They are late | WFP |")),
    ],
)
def test_other_tables_name_nothing(head: str, rows: tuple[str, ...]) -> None:
    assert named(head, *rows) == {}
