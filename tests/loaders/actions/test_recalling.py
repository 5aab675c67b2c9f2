"""What tells of a promise, and what only names it: orders, questions, and the task itself in a review."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import State


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Bo rang the port, so it can now be reported that the list has been sent.", State.DONE),
        ("The list was blocked at the port for weeks.", State.OPEN),
    ],
)
def test_what_can_be_reported_has_happened_and_what_is_blocked_has_not(body, sentence, state):
    assert {outcome.state for outcome in body(sentence).outcomes} == {state}


@pytest.mark.parametrize(
    "sentence",
    [
        "Give a summary of the charts and of their state (detailed in the agenda).",
        "Ensure that all open permits are completed",
    ],
)
def test_an_order_tells_of_nothing(body, sentence):
    assert body(sentence).outcomes == []


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("- 12: Bo – Make sure the list of piers is clear in the rules.", False),
        ("- 13: Bo – Find out if the port is ready to lend its boats.", False),
        ("- Rules on how disputes over piers are settled should be added", False),
        ("- The question is whether the chart is of any use.", False),
        ("- The site runs on the new server", True),
        ("- Bo got six answers from the crews", True),
    ],
)
def test_a_review_lists_the_task_itself_before_it_tells_of_it(read, item, told):
    found = read((SectionRole.REVIEW, "Actions from last time", [item])).outcomes
    assert any(outcome.state is State.DONE for outcome in found) is told
