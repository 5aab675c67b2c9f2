"""Lists that hang in a column of their own, stand in one row, or are marked by other signs than usual."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading
from graphapp.schema.life import Attendance

HEAD = "TIDE FORUM\n\nMinutes of the 8th meeting\n\nDate: 14 May 2025\n\n"
TAIL = "\n\n1. Boats\n\nThe forum looked at the boats, which have grown old.\n\n2. Ropes\n\nRopes were not discussed.\n"
ALL = {("Ada Moss", "Quay Institute"), ("Ben van der Nye", "Lowmere Water Board"), ("Cleo J. Orr", "NORDKELP")}
NAMES = {(name, "") for name, _ in ALL}


def came(text: str, name: str = "m.txt") -> set[tuple[str, str]]:
    found = Reading(f"{HEAD}{text}{TAIL}".encode(), name).attendees
    return {
        (each.person.text if each.person else "", each.organisations[0].text if each.organisations else "")
        for each in found
        if each.status is Attendance.PRESENT
    }


@pytest.mark.parametrize("form", ["{} ({})", "{}, {}", "{} – {}", "{} / {}", "Chair: {} ({})", "{} (Secretary), {}"])
def test_entries_that_hang_below_the_first_behind_the_label(form: str) -> None:
    lines = [form.format(*pair) for pair in sorted(ALL)]
    assert came("Present:      " + f"\n{'':14}".join(lines) + "\n\nApologies:    Dana Pike\n") == ALL


def test_bodies_before_their_people_hang_too() -> None:
    text = "Present:      Quay Institute – Ada Moss\n              NORDKELP – Cleo J. Orr"
    assert came(text) == {("Ada Moss", "Quay Institute"), ("Cleo J. Orr", "NORDKELP")}


def test_a_line_at_the_margin_does_not_hang() -> None:
    assert came("Present:      Ada Moss, Ben Nye\nLunch Menu and Boats") == {("Ada Moss", ""), ("Ben Nye", "")}


@pytest.mark.parametrize(
    "row",
    [
        "Ada Moss - Quay Institute, Ben van der Nye - Lowmere Water Board, Cleo J. Orr - NORDKELP",
        "Ada Moss – Quay Institute, Ben van der Nye –\nLowmere Water Board, Cleo J. Orr – NORDKELP",
        "Ada MOSS (Quay Institute), Ben VAN DER NYE (Lowmere Water Board), Cleo J. ORR (NORDKELP)",
    ],
)
def test_people_with_their_bodies_in_one_row(row: str) -> None:
    assert {(who.casefold(), of) for who, of in came(f"Attendance\n\n{row}")} == {(who.casefold(), of) for who, of in ALL}


@pytest.mark.parametrize(
    "row",
    [
        "Ada Moss + Ben van der Nye + Cleo J. Orr",
        "Ada Moss & Ben van der Nye & Cleo J. Orr",
        "1. Ada Moss 2. Ben van der Nye 3. Cleo J. Orr",
        "a) Ada Moss, b) Ben van der Nye, c) Cleo J. Orr",
        "Ada Moss¹, Ben van der Nye², Cleo J. Orr†",
        "Ada Moss <ada@quay.example>, Ben van der Nye <ben@quay.example>, Cleo J. Orr <cleo@quay.example>",
    ],
)
def test_people_between_other_signs(row: str) -> None:
    assert came(f"Present: {row}") == NAMES


@pytest.mark.parametrize(
    ("entries", "people"),
    [
        (["Moss, Ada", "van der Nye, Ben", "Orr, Ikenna"], ["Moss, Ada", "van der Nye, Ben", "Orr, Ikenna"]),
        (
            ["Hon. Ada V. Moss – Municipal Mayor, San Quay del Mar (Presiding Officer)", "Ben Nye – Vice Mayor, Quay Board"],
            ["Ada V. Moss", "Ben Nye"],  # an office and a place behind one person are no row
        ),
    ],
)
def test_an_entry_is_one_person(entries: list[str], people: list[str]) -> None:
    text = "## Present\n\n- " + "\n- ".join(entries)
    found = Reading(f"# Tide Forum\n\n14 May 2025\n\n{text}\n".encode(), "m.md").attendees
    assert [each.person and each.person.text for each in found] == people


@pytest.mark.parametrize(
    "lists",
    [
        "Quay Institute: Ada Moss, Ben Nye\n\nNORDKELP: Cleo Orr",
        "Quay Institute: Ada Moss, Ben Nye\nNORDKELP: Cleo Orr",
        "Quay Institute\n\n- Ada Moss\n- Ben Nye\n\nNORDKELP\n- Cleo Orr",
    ],
)
def test_bodies_with_their_people_below_a_plain_heading(lists: str) -> None:
    people = {("Ada Moss", "Quay Institute"), ("Ben Nye", "Quay Institute"), ("Cleo Orr", "NORDKELP")}
    assert came(f"Attendance\n\n{lists}") == people


@pytest.mark.parametrize(
    "rows",
    [
        "| Ada Moss | Quay Institute |\n|---|---|\n| Ben van der Nye | Lowmere Water Board |\n| Cleo J. Orr | NORDKELP |",
        "| Name | Agency | P/A |\n|---|---|---|\n| Ada Moss | Quay Institute | P |\n"
        "| Ben van der Nye | Lowmere Water Board | P |\n| Cleo J. Orr | NORDKELP | P |\n| Dana Pike | Tide Trust | A |",
        "| Name | Agency | Present |\n|---|---|---|\n| Ada Moss | Quay Institute | [x] |\n"
        "| Ben van der Nye | Lowmere Water Board | [x] |\n| Cleo J. Orr | NORDKELP | [x] |\n| Dana Pike | Tide Trust | [ ] |",
        "| Date | 14 May 2025 |\n|---|---|\n| Present | Ada Moss (Quay Institute)<br>Ben van der Nye (Lowmere Water Board)<br>"
        "Cleo J. Orr (NORDKELP) |\n| Apologies | Dana Pike (Tide Trust) |",
        "| Date | 14 May 2025 |\n|---|---|\n| Present | Quay Institute – Ada Moss<br>Lowmere Water Board – Ben van der Nye<br>"
        "NORDKELP – Cleo J. Orr |\n| Sent apologies | Dana Pike |",
    ],
)
def test_tables(rows: str) -> None:
    found = Reading(f"# Tide Forum\n\n14 May 2025\n\n## Present\n\n{rows}\n\n## Boats\n\nNone.\n".encode(), "m.md").attendees
    here = [each for each in found if each.status is Attendance.PRESENT]
    assert {(each.person.text if each.person else "", each.organisations[0].text) for each in here} == ALL
