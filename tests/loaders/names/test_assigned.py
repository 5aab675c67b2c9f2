"""Surnames that nothing but brackets behind tasks tell."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading


def people(*items: str, head: str = "Action items") -> list[str]:
    text = "# Tide Forum\n\n11 March 2024\n\n## " + head + "\n\n" + "\n".join(f"- {item}" for item in items) + "\n"
    return [name.name for name in Reading(text.encode(), "m.md").names.all() if name.kind == "Person"]


def test_single_names_in_brackets_behind_tasks_are_people() -> None:
    found = people("Review the chart of the bay (Oduya, Brodar)", "Send the chart to the port (Brodar)---done")
    assert found == ["Oduya", "Brodar"]
    assert people("Draft the paper (Oduya, Brodar - draft due next meeting)", "Print the paper (Brodar)") == ["Oduya", "Brodar"]


@pytest.mark.parametrize(
    ("items", "head"),
    [
        (["Review the chart of the bay (Oduya, Brodar)"], "Action items"),
        (["Review the chart (Oduya)", "Send the chart (Brodar)"], "Action items"),
        (["Review the chart (Draft, Final)", "Send the chart (Everyone, Partners)"], "Action items"),
        (["Review the ferries (Norway, Chile)", "Send ferries (Chile)"], "Action items"),
        (["Review the piers, as piers go (Piers, Quays)", "Paint all quays (Quays)"], "Action items"),
        (["Review the chart of the bay (Oduya, Brodar)", "Send the chart (Brodar)"], "Discussion"),
    ],
)
def test_other_brackets_name_nobody(items: list[str], head: str) -> None:
    assert people(*items, head=head) == []
