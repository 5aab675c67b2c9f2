"""Lists right below the title, guests beside members, and what stands near a list but lists nobody."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.life import Attendance

TITLE = "# Notes on the Harbour Data call, Thursday 3 June 2021\n\n"
FIVE = "- Anna Moss\n- Ben Nye\n- Clara Orr\n- David Pike\n- Ukko Tarn\n"
BOARD = (
    "## Members attending:\n\n- Anna Moss (Red Kite Trust)\n- Ben Nye (Otter Aid)*\n- Clara Orr (Tide Watch)\n\n*=absent\n\n"
)


def who(text: str, status: Attendance = Attendance.PRESENT, head: str = TITLE) -> set[str]:
    minutes = outline(read(f"{head}{text}\n".encode(), "minutes.md"))
    found = read_attendance(minutes, sentences(minutes))
    return {a.person.text if a.person else a.organisations[0].text for a in found if a.status is status}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FIVE}\n## Maps\n\nMaps were shown.", {"Anna Moss", "Ben Nye", "Clara Orr", "David Pike", "Ukko Tarn"}),
        ("- Anna Moss\n- Ben Nye\n\n## Maps\n\nMaps were shown.", set()),
        ("- Boat Count\n- Tide Table\n- Harbour Map\n- Otter Week\n- Kelp Day\n\n## Maps\n\nMaps were shown.", set()),
        (f"## Maps\n\nMaps were drawn by:\n\n{FIVE}", set()),
    ],
)
def test_names_alone_right_below_the_title_are_who_came(text: str, expected: set[str]) -> None:
    assert who(text) == expected


@pytest.mark.parametrize(
    ("invited", "expected"),
    [
        ("- Dora Pike (Kelp Union)", {"Anna Moss", "Clara Orr", "Dora Pike"}),
        ("- Anna Moss (Red Kite Trust)\n- Dora Pike (Kelp Union)", {"Anna Moss", "Clara Orr"}),
        ("- Dora Pike (IOM)\n- Eva Roe (IOM)\n- Finn Sand (IOM)\n- Gail Tarn (IOM)", {"Anna Moss", "Clara Orr"}),
    ],
)
def test_few_who_were_invited_beside_the_members_are_guests(invited: str, expected: set[str]) -> None:
    assert who(f"{BOARD}## Invited:\n\n{invited}\n\n## Maps\n\nMaps were shown.") == expected
    assert who(f"{BOARD}## Invited:\n\n{invited}", Attendance.APOLOGIES) == {"Ben Nye"}


def test_a_time_and_a_report_are_nobody() -> None:
    listed = "**Attendees:** Anna Moss (IOM), Ben Nye (Otter Aid)\n\n**Absent:** Clara.\n\n**Start Time:** 14:00 CEST"
    assert who(listed) == {"Anna Moss", "Ben Nye"}
    assert who(listed, Attendance.APOLOGIES) == {"Clara"}
    points = "## Attendees\n\nSee the signed sheet.\n\n1. Minutes of the last meeting\n2. Coordinators' report"
    assert who(points) == set()


LISTED = "- **Anna Moss (Red Kite Trust)**\n- Ben Nye (Otter Aid)\n- **Clara Orr (Tide Watch)**\n- David Pike (Kelp Union)\n"


@pytest.mark.parametrize(
    ("legend", "came"),
    [
        ("**Present members in bold**", {"Anna Moss", "Clara Orr"}),
        ("Those attending are marked in bold.", {"Anna Moss", "Clara Orr"}),
        ("(bold = present)", {"Anna Moss", "Clara Orr"}),
        ("Names in bold were absent", {"Ben Nye", "David Pike"}),
        ("Absent: in bold", {"Ben Nye", "David Pike"}),
        ("The present plan is a bold one.", {"Anna Moss", "Ben Nye", "Clara Orr", "David Pike"}),
    ],
)
def test_bold_names_as_a_line_explains_them(legend: str, came: set[str]) -> None:
    text = f"## Members\n\n{LISTED}\n{legend}\n\n## Maps\n\nMaps were shown."
    assert who(text) == came
    assert who(text, Attendance.APOLOGIES) == {"Anna Moss", "Ben Nye", "Clara Orr", "David Pike"} - came


@pytest.mark.parametrize(
    ("here", "gone"),
    [
        ("Directors Present:", "Directors Absent:"),
        ("Trustees present:", "Executive Officers absent:"),
        ("Who's here:", "Regrets:"),
        ("Sederunt:", "Apologies:"),
    ],
)
def test_those_of_a_body_who_came_and_who_did_not(here: str, gone: str) -> None:
    text = f"{here}\n\n- Anna Moss\n- Ben Nye\n\n{gone}\n\n- Clara Orr"
    assert who(text) == {"Anna Moss", "Ben Nye"}
    assert who(text, Attendance.APOLOGIES) == {"Clara Orr"}


def test_directors_may_head_the_column_of_names() -> None:
    rows = "| Anna Moss | Otter Aid | yes |\n| Ben Nye | Tide Watch | no |"
    text = f"## Roll call\n\n| Director | Affiliation | Present |\n|---|---|---|\n{rows}"
    assert who(text) == {"Anna Moss"}
    assert who(text, Attendance.APOLOGIES) == {"Ben Nye"}


HALVES = [
    "| Members present: | Members absent: | Guests: |\n|---|---|---|\n"
    "| Anna Moss (Chair)<br>Ben Nye<br>Ukko Tarn | Clara Orr | David Pike |",
    "<table><tr><td><b>Members present:</b><br>Anna Moss (Chair)<br>Ben Nye<br>Ukko Tarn</td>"
    "<td>Members absent:<br>Clara Orr</td>"
    "<td>Guests:<br>David Pike</td></tr></table>",
]


@pytest.mark.parametrize("text", HALVES)
def test_lists_side_by_side_may_stand_below_their_labels_in_one_row(text: str) -> None:
    assert who(text) == {"Anna Moss", "Ben Nye", "David Pike", "Ukko Tarn"}
    assert who(text, Attendance.APOLOGIES) == {"Clara Orr"}


def test_a_body_that_nobody_was_there_for_did_not_come() -> None:
    text = "## Attendees\n\n- Otter Aid: Anna Moss\n- Tide Watch: not represented\n- Red Kite Trust - no representative"
    assert who(text) == {"Anna Moss"}
    assert who(text, Attendance.APOLOGIES) == {"Tide Watch", "Red Kite Trust"}
    rows = "| Otter Aid | Anna Moss |\n| Tide Watch | absent |"
    table = f"## Attendees\n\n| Organization | Representative |\n|---|---|\n{rows}"
    assert who(table) == {"Anna Moss"}
    assert who(table, Attendance.APOLOGIES) == {"Tide Watch"}
