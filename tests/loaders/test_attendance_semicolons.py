"""People between commas in a line where a semicolon parts those who came from those who did not."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.life import Attendance

Found = list[tuple[str | None, list[str]]]


def who(line: str, status: Attendance = Attendance.PRESENT) -> Found:
    minutes = outline(read(f"# Harbour Data Forum\n\n3 June 2021\n\n{line}\n".encode(), "minutes.md"))
    found = [a for a in read_attendance(minutes, sentences(minutes)) if a.status is status]
    return [(a.person.text if a.person else None, [o.text for o in a.organisations]) for a in found]


@pytest.mark.parametrize(
    ("line", "came"),
    [
        ("Present: Peter, Anna, Louise (from 13:30), Martin; Excused: Max", ["Peter", "Anna", "Louise", "Martin"]),
        ("Present: Peter, Anna, Louise;", ["Peter", "Anna", "Louise"]),
        ("Present: Ada Moss, Ben Nye, Carla Orr; apologies: Max", ["Ada Moss", "Ben Nye", "Carla Orr"]),
    ],
)
def test_commas_part_people(line: str, came: list[str]) -> None:
    assert who(line) == [(name, []) for name in came]


def test_who_is_excused_is_told_behind_the_semicolon() -> None:
    assert who("Present: Peter, Anna, Louise; Excused: Max", Attendance.APOLOGIES) == [("Max", [])]


def test_commas_within_an_entry_stay() -> None:
    assert who("Present: Ada Moss, UNHCR; Ben Nye, WFP") == [("Ada Moss", ["UNHCR"]), ("Ben Nye", ["WFP"])]
    assert [name for name, _ in who("Present: Moss, Ada; Nye, Ben; Orr, Carla")] == ["Moss, Ada", "Nye, Ben", "Orr, Carla"]
