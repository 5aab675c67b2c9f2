"""Organisations that stand behind a name with no sign between, several in one cell, and lists right below their label."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences

HEAD = "# Harbour Data Forum\n\nMinutes of the meeting of 3 June 2021\n\n"
FOUR = "- Ada Moss (IOM)\n- Ben Nye (Otter Aid)\n- Cyril Orr (Tide Watch)\n- Dora Pike (Red Kite Trust)\n"


def who(text: str, head: str = HEAD, source: str = "minutes.md") -> set[str]:
    minutes = outline(read(f"{head}{text}\n".encode(), source))
    found = read_attendance(minutes, sentences(minutes))
    return {
        f"{a.person.text if a.person else ''}{f'@{o.text}' if o else ''}" for a in found for o in (a.organisations or (None,))
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Clara Holm QTB (Kelp Union)", {"Clara Holm@QTB", "Clara Holm@Kelp Union"}),
        ("Clara Holm QTB (Kelp Union, chair)", {"Clara Holm@QTB", "Clara Holm@Kelp Union"}),
        ("Clara Holm QTB", {"Clara Holm@QTB"}),
        ("Clara Holm Bundesarchiv", {"Clara Holm@Bundesarchiv"}),
        ("Clara Holm, Skatteverket", {"Clara Holm@Skatteverket"}),
        ("Clara Holm PhD (Kelp Union)", {"Clara Holm PhD@Kelp Union"}),
        ("Clara HOLM (Kelp Union)", {"Clara HOLM@Kelp Union"}),
        ("Clara Maria Holm (Kelp Union)", {"Clara Maria Holm@Kelp Union"}),
    ],
)
def test_letters_and_institutions_behind_a_whole_name(line: str, expected: set[str]) -> None:
    assert who(f"## Attendees\n\n{FOUR}- {line}") - who(f"## Attendees\n\n{FOUR}") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Clara Holm World Vision", {"Clara Holm@World Vision"}),
        ("Qua Tem Holm Kenya Red Cross", {"Qua Tem Holm@Kenya Red Cross"}),
        ("World Vision", {"@World Vision"}),
    ],
)
def test_bodies_of_several_words_behind_a_whole_name(line: str, expected: set[str]) -> None:
    assert who(f"Present:\n1. Ada Moss IOM\n2. Ben Nye FAO\n3. {line}") == {"Ada Moss@IOM", "Ben Nye@FAO"} | expected


def test_surnames_in_capitals_are_no_letters_of_a_body() -> None:
    lines = "- Ada Maria MOSS (IOM)\n- Ben Carl NYE (Otter Aid)\n- Cyril Jo ORR (Tide Watch)\n- Dora Pike (Kelp Union)"
    assert "Ada Maria MOSS@IOM" in who(f"## Attendees\n\n{lines}")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("QUA4Tide, N.A.", {"QUA4Tide"}),
        ("QUA4Tide, RKT", {"QUA4Tide", "RKT"}),
        ("n/a", {""}),
        ("Ministry of Labour, Youth and Sports", {"Ministry of Labour, Youth and Sports"}),
        ("Kelp Union, Lakeland", {"Kelp Union, Lakeland"}),
    ],
)
def test_several_organisations_in_one_cell(cell: str, expected: set[str]) -> None:
    table = f"## Participants\n\n| Name | Affiliation(s) |\n|---|---|\n| Ada Moss | IOM |\n| Ben Nye | {cell} |"
    assert {one.partition("@")[2] for one in who(table) if one.startswith("Ben Nye")} == expected


def test_a_label_and_the_list_below_it_stay_together_without_any_heading() -> None:
    matters = "\n".join(f"{number}. The boats of quay {number} were counted twice.\n" for number in range(1, 14))
    assert who(f"Attendees:\n\n{FOUR}\n{matters}", head="# Minutes\n\n") == who(f"## Attendees\n\n{FOUR}")
    assert not who(f"Boats:\n\n{FOUR}\n{matters}", head="# Minutes\n\n")


def test_who_wrote_the_notes_stands_behind_by() -> None:
    assert who(f"## Attendees\n\n{FOUR}\nNotes: by Clara Holm") - who(f"## Attendees\n\n{FOUR}") == {"Clara Holm"}
    assert "Clara Holm" not in str(who(f"## Attendees\n\n{FOUR}\nNotes: by Monday we count the boats of Clara Holm."))
