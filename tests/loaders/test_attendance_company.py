"""Names with a dash in them, offices without «of», representatives, and whoever presides or scribes."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.life import Attendance


def who(text: str) -> list[tuple[str | None, list[str]]]:
    minutes = outline(read(f"# Harbour Data Forum\n\n3 June 2021\n\n{text}\n".encode(), "minutes.md"))
    found = [a for a in read_attendance(minutes, sentences(minutes)) if a.status is Attendance.PRESENT]
    return [(a.person.text if a.person else None, [o.text for o in a.organisations]) for a in found]


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("Ada Moss–Peel", ("Ada Moss–Peel", [])),
        ("Ada Moss–De Peel", ("Ada Moss–De Peel", [])),
        ("Ada Moss–UNHCR", ("Ada Moss", ["UNHCR"])),
        ("Ada Moss–Oxfam", ("Ada Moss", ["Oxfam"])),
        ("Ada Moss (strategic rep Reedmat)", ("Ada Moss", ["Reedmat"])),
        ("Ada Moss (elected member rep, Otter Trust)", ("Ada Moss", ["Otter Trust"])),
        ("Ada Moss (representative of IOM)", ("Ada Moss", ["IOM"])),
    ],
)
def test_where_a_name_ends(entry: str, found: tuple[str, list[str]]) -> None:
    assert who(f"Present:\n\n- Ben Nye (IOM)\n- {entry}") == [("Ben Nye", ["IOM"]), found]


def test_who_presides_and_scribes_came_under_their_names() -> None:
    told = who("- Presiding: Ada\n- Scribing: Ben & Cy\n- Attending: Ada, Ben, Cy, Dora\n")
    assert {name for name, _ in told} == {"Ada", "Ben", "Cy", "Dora"}


@pytest.mark.parametrize(
    "text", ["Associate Director Customer Services Strategy", "Deputy Manager Fisheries", "Senior Adviser, Climate and Seas"]
)
def test_an_office_may_do_without_of(text: str) -> None:
    assert shape(text) is Shape.ROLE


@pytest.mark.parametrize("text", ["Associate Press Agency", "General Motors", "Deputy Prime Ministers Office"])
def test_other_words_of_rank_are_no_office(text: str) -> None:
    assert shape(text) is not Shape.ROLE


def test_an_office_in_a_sentence_is_nobodys_body() -> None:
    told = who(
        "Present: Ben Nye (BN), Cy Orr (CO). Ada Moss (AM), Associate Director Harbour Services, Otter Trust, attended the"
        " meeting for item 8."
    )
    assert ("Ada Moss", []) in told or ("Ada Moss", ["Otter Trust"]) in told
    assert not any("Director" in body for _, bodies in told for body in bodies)
