"""Lists below a line that says that the work was divided among people."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "lead",
    [
        "The following people registered as volunteers:",
        "The chapters were distributed among the members as follows:",
        "The work was divided like this:",
        "Volunteers for the draft texts:",
        "These topics were assigned:",
    ],
)
def test_whoever_a_thing_is_given_to_has_it_to_do(body: Callable, lead: str) -> None:
    told = body(
        lead, "- Old lamps: Bo & Ines (Ines would mostly read)", "- Nets 3, 4 and 5 (to be added): Bo", "- Bo: signs and ropes"
    )
    assert [action.owners for action in told.actions] == [("Bo Marsh", "Ines Calder"), ("Bo Marsh",), ("Bo Marsh",)]
    assert told.texts[0].startswith("Old lamps")


@pytest.mark.parametrize(
    ("lead", "item"),
    [
        ("Volunteers:", "- Bo Marsh"),
        ("Volunteers:", "- Bo Marsh (BM)"),
        ("The funds were divided as follows:", "- Bo: 20 EUR"),
        ("The work was divided like this:", "- Old lamps and nets of all piers"),
        ("We talked about these topics:", "- Old lamps: Bo"),
    ],
)
def test_names_alone_money_and_what_is_nobodys_are_no_tasks(body: Callable, lead: str, item: str) -> None:
    assert body(lead, item, item).actions == []
