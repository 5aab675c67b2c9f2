"""Reviews that tell how a task stands in the item behind it."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import ItemKind, State

REVIEW = SectionRole.REVIEW
TASKS = ("OMA will share the list of piers with the port.", "Harbour Aid to check the tide table.")


@pytest.mark.parametrize("indent", ["", "  "])
def test_the_item_behind_a_task_tells_how_it_stands(read, indent):
    notes = ("Done. The list was shared and is on the site.", "Pending. The port has not answered.")
    lines = [line for task, note in zip(TASKS, notes, strict=True) for line in (f"- {task}", f"{indent}- {note}")]
    actions = read((REVIEW, "Review of pending action points", lines)).actions
    assert [(a.text, a.kind, a.state) for a in actions] == [
        (TASKS[0], ItemKind.FOLLOW_UP, State.DONE),
        (TASKS[1], ItemKind.FOLLOW_UP, State.OPEN),
    ]


def test_what_is_planned_in_a_review_without_an_answer_is_no_listed_task(read):
    told = read((REVIEW, "Review of pending action points", [f"- {TASKS[0]}", "- The port opens in May"]))
    assert [action.kind for action in told.actions] == [ItemKind.BODY]


def test_a_word_for_a_state_inside_the_next_item_is_no_answer(read):
    told = read((REVIEW, "Review of pending action points", [f"- {TASKS[0]}", "- Completed forms go to the port"]))
    assert [action.state for action in told.actions if action.text == TASKS[0]] == [State.OPEN]


def test_what_follows_an_end_does_not_open_the_task_again(read):
    note = "Done. Some lists have been shared with the crews; more will be shared in May."
    told = read((REVIEW, "Review of pending action points", [f"- {TASKS[0]}", f"  - {note}", f"- {TASKS[1]}", "  - Pending"]))
    assert [(action.text, action.state) for action in told.actions if action.text in TASKS] == [
        (TASKS[0], State.DONE),
        (TASKS[1], State.OPEN),
    ]
