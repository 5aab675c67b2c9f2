"""Countries that lists of actions give something to do."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = "# Tide Network, 7 March 2023\n\n## Discussion\n\nThe charts of Norway and Italy are old. The OMA draws charts.\n\n"


def _owners(lines: str, title: str = "Actions") -> list[list[str]]:
    record = Reading(f"{HEAD}## {title}\n\n{lines}\n".encode(), "a.md").record
    named = {name.key: name for name in record.names}
    return [[named[key].name for key in action.owners] for action in record.actions]


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("- Norway to count the ships", ["Norway"]),
        ("- Norway and Italy will review the list of ports", ["Norway", "Italy"]),
        ("Norway is drawing a new chart of the ships.\n\nItaly will send the list to all.", ["Italy"]),
        ("- Italy volunteered to draw the chart", ["Italy"]),
    ],
)
def test_a_country_that_heads_a_task_owns_it_as_a_group(line, owners):
    assert owners in _owners(line)


@pytest.mark.parametrize(
    "line",
    [
        "- Chart of Norway to be drawn by all",
        "- Ask about the ports in Italy",
        "- Norway: to be discussed",
        "- Norway: count the ships",
        "- Norway has to be shown on the chart",
    ],
)
def test_a_country_that_a_task_is_about_owns_nothing(line):
    assert all(not owners for owners in _owners(line))


def test_in_talk_what_a_country_will_do_is_nobodys_here():
    assert not any(_owners("Norway will open a new port in May.", "Ports"))


def test_the_delegation_is_a_group_and_the_country_remains():
    record = Reading(f"{HEAD}## Actions\n\n- Norway to count the ships\n".encode(), "a.md").record
    told = {name.key: name for name in record.names if name.name == "Norway"}
    assert {name.kind for name in told.values()} == {"Country", "Group"}
    assert [mention.spelling for mention in record.mentions if told.get(mention.name, record.names[0]).kind == "Group"][:1]
    assert record.actions[0].countries == ("country:NOR",)
