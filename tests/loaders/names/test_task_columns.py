"""Whoever stands in the column for owners of a table about tasks is somebody, whatever the column is called."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

TEXT = """# Wells Group

Date: 3 March 2025

Present: Ann Heron (Wren Aid), Bob Finch (Kite Union)

## Actions

| Task | {} | Due |
|---|---|---|
| Print the map of the port | {} | 14 March |
| Call the harbour master | Ann | 21 March |
"""


@pytest.mark.parametrize("head", ["Person", "Officer", "Action officer", "PIC", "Initials", "Allocated to", "By", "Wer"])
@pytest.mark.parametrize(("name", "key"), [("QVTB", "organisation:qvtb"), ("Zbig", "person:zbig"), ("JR", "person:jr")])
def test_strangers_in_a_column_of_owners(head: str, name: str, key: str) -> None:
    found = Reading(TEXT.format(head, name).encode(), "2025-03-03.md").actions
    assert [tuple(one.owners) for one in found] == [(key,), ("person:ann heron",)]


@pytest.mark.parametrize("head", ["Way forward", "Next steps", "Homework"])
def test_tasks_beside_talk(head: str) -> None:
    text = f"# Wells Group\n\nDate: 3 March 2025\n\nPresent: Ann Heron\n\n| Issue | Discussion | {head} | Lead |\n"
    text += "|---|---|---|---|\n| Port | Nobody answers there. | Call the harbour master | Ann |\n"
    assert [(one.text, tuple(one.owners)) for one in Reading(text.encode(), "2025-03-03.md").actions] == [
        ("Call the harbour master", ("person:ann heron",))
    ]
