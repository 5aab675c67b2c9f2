from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.pipeline import Reading

HEAD = "# Harbour Data Forum\n\n3 June 2021\n\n"
ROUND = """## Round of updates

{0}
- The nets are mended
- New boats in May

{1}
- Looking at the tide tables

{2}
- Tea was bought
"""
ALL = [
    ("Ada Moss", ["Otter Research Institute"]),
    ("Ben Nye", ["Otter Research Institute"]),
    ("Cyril Orr", ["Lantern Works"]),
    ("Dora Pike", ["UNHCR"]),
]


def who(text: str) -> list[tuple[str | None, list[str]]]:
    minutes = outline(read(f"{HEAD}{text}".encode(), "minutes.md"))
    found = read_attendance(minutes, sentences(minutes))
    return [(one.person.text if one.person else None, [body.text for body in one.organisations]) for one in found]


@pytest.mark.parametrize(
    "lines",
    [
        ("Ada Moss and Ben Nye - Otter Research Institute", "Cyril Orr - Lantern Works", "Dora Pike - UNHCR"),
        ("Ada Moss, Ben Nye – Otter Research Institute (ORI)", "Cyril Orr – Lantern Works", "Dora Pike – UNHCR"),
        ("### Ada Moss & Ben Nye (Otter Research Institute)", "### Cyril Orr (Lantern Works)", "### Dora Pike (UNHCR)"),
        ("**Otter Research Institute – Ada Moss, Ben Nye**", "**Lantern Works – Cyril Orr**", "**UNHCR – Dora Pike**"),
    ],
)
def test_who_speaks_in_a_round_of_updates_was_there(lines: tuple[str, str, str]) -> None:
    assert who(ROUND.format(*lines)) == ALL


@pytest.mark.parametrize(
    "lines",
    [
        ("Ada Moss - Welcome and introductions", "Cyril Orr - Report on nets", "Dora Pike - Next steps"),
        ("Ada Moss - Otter Research Institute", "The new boats - Lantern Works", "Budget of the year - UNHCR"),
        ("Harbour Plan - Second Part", "Cyril Orr - Lantern Works", "The tide tables - UNHCR"),
        ("Nets - Otter Research Institute", "Boats - Lantern Works", "Tea - UNHCR"),
    ],
)
def test_topics_and_a_line_or_two_are_no_round(lines: tuple[str, str, str]) -> None:
    assert who(ROUND.format(*lines)) == []


def test_a_list_of_who_came_is_believed_before_a_round() -> None:
    told = ROUND.format("Cyril Orr - Lantern Works", "Dora Pike - UNHCR", "Ada Moss - Otter Research Institute")
    assert who(f"Present: Ada Moss (Otter Research Institute), Eli Roy (IOM)\n\n{told}") == [
        ("Ada Moss", ["Otter Research Institute"]),
        ("Eli Roy", ["IOM"]),
    ]


def test_a_list_of_members_to_be_asked_is_no_round() -> None:
    asked = "- Cyril Orr - Lantern Works\n- Dora Pike - UNHCR\n- Ada Moss - Otter Research Institute\n"
    assert who(f"## Action points\n\n{asked}") == []


def test_a_government_that_speaks_names_its_country() -> None:
    told = ROUND.format("Ada Moss - Government of the Philippines", "Dora Pike - UNHCR", "Ben Nye - Lantern Works of Chile")
    record = Reading(f"{HEAD}{told}".encode(), "minutes.md").record
    assert [name.name for name in record.names if name.kind == "Country"] == ["Philippines"]
