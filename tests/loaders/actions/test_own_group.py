"""What a group is on may be the name of somebody in it, who owns what they are given to do."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading


def owners(group: str, item: str) -> tuple[str, ...]:
    text = f"# {group}\n\n3 June 2021\n\n## Present\n\n- Ada Moss, IOM\n- Ben Nye, Budgets\n\n## Actions\n\n- {item}\n"
    return tuple(owner for action in Reading(text.encode(), "minutes.md").actions for owner in action.owners)


def test_a_body_called_as_what_the_group_is_on_owns() -> None:
    assert owners("Officials Group on Budgets", "Budgets Team to share the slides.") == ("organisation:budgets",)


@pytest.mark.parametrize("subject", ["The Group", "The Officials Group", "The Group on Budgets"])
def test_the_group_itself_owns_nothing(subject: str) -> None:
    assert owners("Officials Group on Budgets", f"{subject} to share the slides.") == ()
