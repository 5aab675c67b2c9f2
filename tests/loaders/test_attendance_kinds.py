"""Kinds of people before and over the names of those who came, those named for other reasons, alternates, heads of columns."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.life import Attendance

Found = list[tuple[str | None, list[str]]]


def who(text: str, status: Attendance = Attendance.PRESENT) -> Found:
    minutes = outline(read(f"# Harbour Data Forum\n\n3 June 2021\n\n{text}\n\n## 1. Maps\n\nMaps.\n".encode(), "minutes.md"))
    found = [a for a in read_attendance(minutes, sentences(minutes)) if a.status is status]
    return [(a.person.text if a.person else None, [o.text for o in a.organisations]) for a in found]


BARE: Found = [("Ada Moss", []), ("Ben Nye", [])]
TWO: Found = [("Ada Moss", ["IOM"]), ("Ben Nye", ["Otter Aid"])]


@pytest.mark.parametrize(
    "list_",
    [
        "Attending: Board Members Ada Moss, and Ben Nye.",
        "Attending: Ada Moss and staff members Ben Nye.",
        "Present: Ada Moss, (Ben Nye dialled in for part of the meeting)",
        "## Member attendance\n\n- Ada Moss\n- Ben Nye",
        "Participants:\n\nAda Moss\n\nBen Nye\n\nQuorum achieved.",
        "## Present\n\n- Ada Moss (or Ann Moss?)\n- Ben Nye",
        "## Attendees\n\nAda Moss, Ben Nye\n\nDial-In Number: 555, Participant code: 123#",
        "## Attendees\n\n- Ada Moss\n- Ben Nye\n\n### Others mentioned in these notes\n\n- Cyril Orr",
        "Present\n\nAda Moss\n\nBen Nye\n\nPoints Discussed:\n\nCyril Orr",
        "Present\n\nAda Moss\n\nBen Nye\n\nCorresponding only:\n\nCyril Orr (WFP)",
    ],
)
def test_kinds_and_other_lines_are_no_part_of_the_list(list_: str) -> None:
    assert who(list_) == BARE


@pytest.mark.parametrize("label", ["Otter Commission officials", "Otter Commission staff", "Otter Commission delegates"])
def test_the_people_of_a_body(label: str) -> None:
    assert who(f"Present: Cyril Orr (WFP)\n\n{label}: Ada Moss, Ben Nye")[1:] == [
        ("Ada Moss", ["Otter Commission"]),
        ("Ben Nye", ["Otter Commission"]),
    ]


def test_the_chair_of_a_body_with_an_office_behind_the_name() -> None:
    text = "Present: Cyril Orr (WFP)\n\nOtter Commission chair: Ada Moss, Acting Deputy Commissioner, Rivers & Maps"
    assert who(text)[1:] == [("Ada Moss", ["Otter Commission"])]


def test_people_under_the_body_that_they_represent() -> None:
    text = "Otter Commission represented by:\n\nMs Ada Moss\n\nMr Ben Nye"
    assert who(text) == [("Ada Moss", ["Otter Commission"]), ("Ben Nye", ["Otter Commission"])]


def test_alternates_of_one_seat() -> None:
    assert who("## Present\n\n- Ada Moss (IOM) / Ben Nye (Otter Aid)\n- Cyril Orr (WFP)")[:2] == TWO


def test_boxes_under_attendance_of_members() -> None:
    text = "## Voting member attendance\n\n* [x] Ada Moss, IOM\n* [ ] Cyril Orr, WFP\n* [x] Ben Nye, Otter Aid"
    assert who(text) == TWO
    assert who(text, Attendance.APOLOGIES) == [("Cyril Orr", ["WFP"])]


def test_a_head_tells_what_the_parts_of_entries_are() -> None:
    head = "List of attendees:\n\nName / Organisation / Function\n\n"
    found = who(f"{head}1. Ada Moss / IOM / Communications\n2. Charity Nye / Otter-Aid / Team")
    assert found == [("Ada Moss", ["IOM"]), ("Charity Nye", ["Otter-Aid"])]


def test_an_office_or_a_body_behind_a_first_name_needs_no_sign() -> None:
    text = (
        "## Present\n\n- Anna Moss, IOM\n- Peter Nye, WFP\n- Maria Orr Rivers Research Institute\n- David Pym Programme Officer"
    )
    assert who(text)[2:] == [("Maria Orr", ["Rivers Research Institute"]), ("David Pym", [])]


def test_a_body_that_begins_with_a_first_name_stays_whole() -> None:
    assert who("## Present\n\n- Grace Moss Health Foundation\n- IOM\n- WFP") == [
        (None, ["Grace Moss Health Foundation"]),
        (None, ["IOM"]),
        (None, ["WFP"]),
    ]


def test_rows_below_a_row_that_says_attendees() -> None:
    rows = ["| Date: | 3 June 2021 | |", "|---|---|---|", "| Attendees: | | |", "| Chair | Anna Moss | |"]
    rows += ["| Members | Peter Nye | Expert Member |", "| | Maria Orr | Former Chair |"]
    assert who("\n".join(rows)) == [("Anna Moss", []), ("Peter Nye", []), ("Maria Orr", [])]


def test_a_label_within_a_cell() -> None:
    rows = ["| 1. Welcome | Apologies: Ada Moss, IOM<br>Ben Nye, Otter Aid |", "|---|---|", "| 2. Maps | Maps are due. |"]
    assert who("\n".join(rows), Attendance.APOLOGIES) == TWO


def test_who_represents_a_member_stands_beside_it() -> None:
    table = "| Member | Representative |\n|---|---|\n| IOM | Ada Moss |\n| Otter Aid | Ben Nye |"
    assert who(f"## Attendees\n\n{table}") == TWO


def test_an_ampersand_that_lacks_a_space_on_one_side_parts_two_bodies() -> None:
    assert who("Co-Chairs: WFP &IOM\n\nNets were shown.") == who("Co-Chairs: WFP & IOM\n\nNets were shown.")
    assert who("## Present\n\n- Hollis& Wray LLP\n- IOM\n- R&D Office") == [
        (None, ["Hollis& Wray LLP"]),
        (None, ["IOM"]),
        (None, ["R&D Office"]),
    ]
