"""Lists of tasks with whose each is in the line below it."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = """WELLS GROUP

Minutes of the meeting on Monday 3 March 2025

Present: Ann Heron (Wren Aid), Bob Finch (Kite Union)

ACTIONS

"""
WEB = """<h1>Wells Group</h1><p>Minutes of 3 March 2025</p><p>Present: Ann Heron (Wren Aid), Bob Finch (Kite Union)</p>
<h2>Actions</h2>"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (HEAD + "1. Test the pump\n   Ann\n2. Call the harbour master\n   Bob\n", "a.txt"),
        (
            HEAD
            + "Test the pump\nAnn – 14 March\n\nCall the harbour master\nBob – April\n\nThe meeting was closed at 16:00.\n",
            "a.txt",
        ),
        (HEAD + "- Test the pump\n  Owner: Ann\n- Call the harbour master\n  Owner: Bob\n", "a.txt"),
        (HEAD + "→ Test the pump.\n  Owner: Ann\n  Due: 3 May\n\n→ Call the harbour.\n  Owner: Bob\n  Due: 9 May\n", "a.txt"),
        (WEB + "<p>Test the pump</p><p>Ann</p><p>Call the harbour master</p><p>Bob</p>", "a.html"),
        (WEB + "<ul><li>Test the pump<br>Ann, 14 March</li><li>Call the harbour master<br>Bob, April</li></ul>", "a.html"),
    ],
)
def test_names_below_a_task_own_it_and_not_the_next(text: str, name: str) -> None:
    found = Reading(text.encode(), name).actions
    assert [list(one.owners) for one in found] == [["person:ann heron"], ["person:bob finch"]]


def test_names_over_tasks_own_them() -> None:
    text = HEAD + "Ann\nTest the pump\n\nBob\nCall the harbour master\n"
    found = Reading(text.encode(), "a.txt").actions
    assert [list(one.owners) for one in found] == [["person:ann heron"], ["person:bob finch"]]
