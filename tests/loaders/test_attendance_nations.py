"""Countries in lists of who came, entries that name nobody, and columns that lost the signs between them."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences


def who(text: str) -> list[str]:
    minutes = outline(read(f"# Harbour Data Forum\n\n3 June 2021\n\n{text}\n\n## 1. Maps\n\nMaps.\n".encode(), "minutes.md"))
    return [
        f"{a.person.text if a.person else ''}@{' + '.join(o.text for o in a.organisations)}"
        for a in read_attendance(minutes, sentences(minutes))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## Participants\n\n- Member States: Chile (CL-North), Czech Republic (CZ), the Netherlands (NL).", []),
        ("## Participants\n\n- Chile (CHL)\n- Peru (PER)\n- Norway\n- IOM", ["@IOM"]),
        ("Delegations: Chile, Peru, Norway", []),
        ("Participants: Norway (Statistics Norway), Chile (QINE), Peru", ["@Statistics Norway", "@QINE"]),
        ("Delegates: Chile (Ada Moss), Peru (Ben Nye), Norway", ["Ada Moss@", "Ben Nye@"]),
        (
            "## Participants\n\n- Countries: Chile, Peru\n- NGOs: Otter Aid\n- Suppliers: Kelp Labs",
            ["@Otter Aid", "@Kelp Labs"],
        ),
    ],
)
def test_a_country_is_no_person_and_no_body(text: str, found: list[str]) -> None:
    assert who(text) == found


def test_people_who_are_called_as_countries_are_people() -> None:
    assert who("Present: Jordan, Chad, Ada") == ["Jordan@", "Chad@", "Ada@"]
    assert who("Present: Chile Moss, Ada Moss") == ["Chile Moss@", "Ada Moss@"]


def test_nobody_came_from_a_body_with_nothing_behind_it() -> None:
    assert who("## Participants\n\n- IOM: Ada Moss\n- UNHCR: none\n- WFP: -\n- Kelp Labs: TBC") == ["Ada Moss@IOM"]
    assert who("## Participants\n\n- States: .\n- Suppliers: .") == []
    assert who("## Participants\n\n- IOM: Ada Moss\n- UNHCR: Nona Nil") == ["Ada Moss@IOM", "Nona Nil@UNHCR"]


COLUMNS = ["Ada Moss@QTB/BQS", "Ben van der Nye@Otter Trust", "Hassan S Orr@WV QOT", "Cleo Lund@"]


@pytest.mark.parametrize(
    "head", ["ID Name Organization", "No. Name Agency", "Name Organisation", "1 ID   Name \t Organization"]
)
def test_columns_without_signs_are_told_by_their_head(head: str) -> None:
    lines = ["1 Ada Moss QTB/BQS", "2 Ben van der Nye Otter Trust", "3 Hassan S Orr WV QOT ha@qot.example", "4 Cleo Lund"]
    found = who(f"## Attendance\n\n{head}\n\n" + "\n\n".join(lines))
    assert [each.replace(" + ", "/") for each in found] == COLUMNS


def test_columns_are_told_apart_by_what_stands_in_them_elsewhere() -> None:
    lines = [
        "1\tAda Moss \t Census",
        "2  Ben Nye   Tide Front, Inc.",
        "3\tCleo Orr Lund\t \tCensus",
        "4 Dan Elm QFHW - Eastern Lands",
    ]
    found = who("## Please sign in:\n\nID Name Organization\n\n" + "\n\n".join(lines))
    assert found == ["Ada Moss@Census", "Ben Nye@Tide Front, Inc.", "Cleo Orr Lund@Census", "Dan Elm@QFHW - Eastern Lands"]


def test_a_head_without_columns_and_entries_with_signs_are_cut_as_ever() -> None:
    signed = "- Ada Moss, Otter Trust\n- Ben Nye, IOM\n- Cy Berg"
    assert who(f"## Attendance\n\nName Organisation\n\n{signed}") == ["Ada Moss@Otter Trust", "Ben Nye@IOM", "Cy Berg@"]
    assert "Maria Elena Moss@" in who("## Attendance\n\nName Remarks\n\n- Maria Elena Moss\n- Ben Nye\n- Cy Berg")


@pytest.mark.parametrize(
    ("label", "below", "body"),
    [
        ("UNHCR Attendees", "", "UNHCR"),
        ("Otter Aid participants", "Other participants: Cleo Orr", "Otter Aid"),
        ("FQA Attendees", "Other Attendees: -", "FQA"),
        ("FQA Attendees", "", ""),
        ("TSC Attendees", "Other Attendees: Cleo Orr", ""),
        ("Board attendees", "Other attendees: Cleo Orr", ""),
    ],
)
def test_whose_the_attendees_are_may_be_said_by_their_label(label: str, below: str, body: str) -> None:
    assert who(f"{label}: Ada Moss, Ben Nye\n\n{below}")[:2] == [f"Ada Moss@{body}", f"Ben Nye@{body}"]


def test_a_line_behind_a_table_of_people_is_no_person() -> None:
    table = "## Attendance\n\n| Name | Organisation |\n|---|---|\n| Ada Moss | IOM |\n| Ben Nye | Otter Aid |\n\n"
    for line in ("Welcome", "Opening", "Updates"):
        assert who(f"{table}{line}\n\n#### Maps") == ["Ada Moss@IOM", "Ben Nye@Otter Aid"]
    assert "Cleo Orr@" in who(f"{table}Cleo Orr (chair)\n\n#### Maps")


def test_lines_below_numbered_ones_are_no_entries_and_names_of_any_kind_stand_in_the_column() -> None:
    lines = [
        "1 Ada Moss QTB, BQS",
        "2 Ben Nye Otter Group",
        "3 Cleo A. Lund TRQ",
        "Passenger Boats Support",
        "A new boat is wanted.",
    ]
    found = who("## Attendance\n\nID Name Organization\n\n" + "\n\n".join(lines))
    assert found == ["Ada Moss@QTB", "Ben Nye@Otter Group", "Cleo A. Lund@TRQ"]


def test_praise_behind_a_name_is_no_list_of_who_came() -> None:
    assert who("For Shared Tides: Ada Moss - Thank you for adding the chart") == []
    assert who("Present for Otter Aid: Ada Moss, Ben Nye") == ["Ada Moss@Otter Aid", "Ben Nye@Otter Aid"]
