"""Long rows of people, one bracket for several of them, and what somebody is called besides."""

from __future__ import annotations

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences

Found = list[tuple[str | None, list[str]]]
FIRST = ("Ada", "Ben", "Carla", "David", "Emma", "Frank", "Grace", "Hannah", "Ian", "Julia", "Karl", "Laura", "Martin", "Nora")
LAST = ("Moss", "Nye", "Orrholm")


def who(text: str) -> Found:
    minutes = outline(read(f"# Harbour Data Forum\n\n3 June 2021\n\n## Participants\n\n{text}\n".encode(), "minutes.md"))
    found = read_attendance(minutes, sentences(minutes))
    return [(a.person.text if a.person else None, [o.text for o in a.organisations]) for a in found]


def test_a_paragraph_of_forty_people_is_a_row() -> None:
    names = [f"{first} {last}" for first in FIRST for last in LAST]
    row = ", ".join(f"{name} (IOM)" if number % 3 else name for number, name in enumerate(names))
    found = who(f"{row}, Otto Peel [QNR NEWS], Paula Peel - UNHCR")
    assert [name for name, _ in found] == [*names, "Otto Peel", "Paula Peel"]
    assert [of for _, of in found[-2:]] == [["QNR NEWS"], ["UNHCR"]]


def test_a_long_paragraph_of_what_was_said_is_none() -> None:
    told = "Ada Moss told the forum of the boats, which were late and wet and had no nets on them at all. " * 8
    assert who(f"- Ada Moss (IOM)\n- Ben Nye (IOM)\n\n{told}") == [("Ada Moss", ["IOM"]), ("Ben Nye", ["IOM"])]


def test_a_word_in_the_last_bracket_of_a_line_is_where_all_are_from() -> None:
    lines = "- Ada Moss, Ben Nye, Carla Orr (Dektris)\n- David Peel (Quay Labs)"
    assert [of for _, of in who(lines)] == [["Dektris"], ["Dektris"], ["Dektris"], ["Quay Labs"]]
    assert [of for _, of in who(lines.replace("Dektris", "Monday"))][:2] == [[], []]
    assert [of for _, of in who(lines.replace("Dektris", "chair"))][:2] == [[], []]


def test_what_somebody_is_called_besides_is_no_organisation() -> None:
    assert who('- Ada Moss (aka "Addie")\n- Ben Nye (IOM)') == [("Ada Moss", []), ("Ben Nye", ["IOM"])]
