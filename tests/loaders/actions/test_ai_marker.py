"""«AI» as the sign of an action item, and as what everybody else means by it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("AI: Ines to share the chart", ["Ines Calder"]),
        ("AI: Ines and Bo to share the chart", ["Ines Calder", "Bo Marsh"]),
        ("AI: Bo: share the chart", ["Bo Marsh"]),
        ("AI(Bo): share the chart", ["Bo Marsh"]),
        ("AI – share the chart with OMA", []),
        ("The chart is old. AI: Ines to share it.", ["Ines Calder"]),
    ],
)
def test_an_action_item_is_marked(body, line, owners):
    action = body(f"- {line}").one
    assert action.kind == "FOLLOW_UP"
    assert list(action.owners) == owners


@pytest.mark.parametrize(
    "line",
    [
        "AI: a new tool for the piers",
        "AI – the state of the art",
        "AI: Introducing the tools to the crews",
        "AI: risks of the tools",
        "AI: Use cases at the piers",
        "Dubai: the port is shut",
    ],
)
def test_what_is_about_machines_is_not(body, line):
    assert body(f"- {line}").texts == []
