"""What was voted on, and what waits for something else, is not told as done."""

from __future__ import annotations

import pytest

from graphapp.loaders.actions.outcomes.reports import reported


@pytest.mark.parametrize(
    "text",
    [
        "Proposal seconded and accepted",
        "Motion carried.",
        "The motion to hire a clerk was approved.",
        "Ines moved and Bo seconded.",
        "Hire a clerk when the bills are paid",
        "Once the roof is repaired, the hall opens.",
    ],
)
def test_nothing_is_done_yet(text: str) -> None:
    assert reported(text, []) is None


@pytest.mark.parametrize(
    "text",
    [
        "The proposal was accepted by the donor.",
        "Ines moved the data to the new server.",
        "Bo seconded a nurse to the port.",
        "The bills are paid.",
    ],
)
def test_what_was_done_is_told(text: str) -> None:
    report = reported(text, [])
    assert report is not None
    assert report.state == "DONE"
