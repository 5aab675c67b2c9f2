"""Lists that a form has left its mark on: the body before its members, columns set one below the other, empty lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from graphapp.loaders.attendance.fields import are_members
from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.pipeline import Reading
from graphapp.schema.documents import Block, BlockKind, Passage
from graphapp.schema.life import Attendance

Found = list[tuple[str | None, list[str]]]


def who(text: str, status: Attendance = Attendance.PRESENT) -> Found:
    minutes = outline(read(f"# Minutes of the Harbour Data Panel, 3 June 2021\n\n{text}\n".encode(), "minutes.md"))
    found = read_attendance(minutes, sentences(minutes))
    return [(a.person.text if a.person else None, [o.text for o in a.organisations]) for a in found if a.status is status]


@pytest.mark.parametrize("label", ["Panel", "Board", "Steering Committee", "Tide Council"])
def test_who_sits_on_the_body_is_who_came(label: str) -> None:
    row = "Professor Ada Moss (Chair), Ben Nye (London Borough of Otterham), Cyril Orr (Kelp Trust)"
    assert who(f"{label}: {row}.\n\nApologies: Dora Pike (Kelp Trust)\n\nThe chart was shown.") == [
        ("Ada Moss", []),
        ("Ben Nye", ["London Borough of Otterham"]),
        ("Cyril Orr", ["Kelp Trust"]),
    ]


@pytest.mark.parametrize(
    "line", ["Panel: to be held in June", "Panel: Ada Moss to chair", "Committee: Harbour Data, Tide Maps, Kelp Weeks"]
)
def test_other_lines_behind_the_name_of_a_body_list_nobody(line: str) -> None:
    assert who(f"{line}\n\nThe chart was shown.") == []


def test_columns_set_one_below_the_other_part_where_the_bodies_come_round_again() -> None:
    came = ["Ada Moss (Chair)", "Ben Nye, UNHCR", "Bo Nye, UNHCR", "Cyril Orr, IOM", "Dora Pike, WFP", "Eva Quay, Kelp Trust"]
    away = ["Finn Rook, UNHCR", "Gina Sand, IOM", "Hal Tarn, WFP"]
    text = "\n\n".join(["Attendees:", "Apologies:", *came, *away, "1. Introduction", "Ada Moss welcomed all."])
    assert [name for name, _ in who(text)] == ["Ada Moss", "Ben Nye", "Bo Nye", "Cyril Orr", "Dora Pike", "Eva Quay"]
    assert [name for name, _ in who(text, Attendance.APOLOGIES)] == ["Finn Rook", "Gina Sand", "Hal Tarn"]


def test_a_list_of_apologies_below_an_empty_label_stays_one() -> None:
    text = "\n\n".join(["Attendees:", "Apologies:", "Ada Moss, UNHCR", "Ben Nye, IOM", "Cyril Orr, WFP"])
    assert [name for name, _ in who(text, Attendance.APOLOGIES)] == ["Ada Moss", "Ben Nye", "Cyril Orr"]


def test_a_line_left_empty_is_nobody_and_ends_no_list() -> None:
    lines = ["Otter Aid: Ada Moss", "Kelp Trust: Ben Nye", "Tide Quuxa:", "UNHCR: Cyril Orr"]
    assert who("Attendees:\n" + "\n".join(f"- {line}" for line in lines)) == [
        ("Ada Moss", ["Otter Aid"]),
        ("Ben Nye", ["Kelp Trust"]),
        ("Cyril Orr", ["UNHCR"]),
    ]


def test_a_head_with_its_people_below_is_no_empty_line() -> None:
    text = "Attendees:\n\n- UNHCR: Ada Moss\n- IOM: Ben Nye\n- Kelp Trust:\n  - Cyril Orr\n  - Dora Pike\n"
    assert ("Cyril Orr", ["Kelp Trust"]) in who(text)


def test_a_body_that_writes_itself_small_is_one() -> None:
    assert who("Attendees:\n\n- Contractors: imec\n- Ada Moss (IOM)") == [(None, ["imec"]), ("Ada Moss", ["IOM"])]


def test_columns_below_headings_part_as_well() -> None:
    came = ["Ada Moss (Chair)", "Ben Nye, UNHCR", "Cyril Orr, IOM", "Dora Pike, WFP", "Eva Quay, UNICEF"]
    rest = ["Finn Rook, Mapping", "Gina Sand, UNHCR", "Hal Tarn, IOM", "Ida Vane, WFP", "Jon Wray, FAO"]
    text = "\n\n".join(["## Attendees:", "## Apologies:", *came, "## UNICEF", *rest, "## Maps", "Maps were shown."])
    assert [name for name, _ in who(text)] == ["Ada Moss", "Ben Nye", "Cyril Orr", "Dora Pike", "Eva Quay", "Finn Rook"]
    assert [name for name, _ in who(text, Attendance.APOLOGIES)] == ["Gina Sand", "Hal Tarn", "Ida Vane", "Jon Wray"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "Ada Moss, UNHCR | Ben Nye, IOM | Cyril Orr, WFP",
            [("Ada Moss", ["UNHCR"]), ("Ben Nye", ["IOM"]), ("Cyril Orr", ["WFP"])],
        ),
        (
            "Ada Moss, UNHCR; Ben Nye, Cyril Orr – TideDOT; Dora Pike - KelpGeo",
            [("Ada Moss", ["UNHCR"]), ("Ben Nye", []), ("Cyril Orr", ["TideDOT"]), ("Dora Pike", ["KelpGeo"])],
        ),
        ("Ada Moss, Ben Nye, Cyril Orr;", [("Ada Moss", []), ("Ben Nye", []), ("Cyril Orr", [])]),
        ("Ada Moss, UNHCR; Ben Nye, QWDB/QNRIS", [("Ada Moss", ["UNHCR"]), ("Ben Nye", ["QWDB", "QNRIS"])]),
        ("Ada Moss, IOM – Co-chair (B. Nye - Chair, absent); Cyril Orr, WFP", [("Ada Moss", ["IOM"]), ("Cyril Orr", ["WFP"])]),
    ],
)
def test_rows_with_bodies_behind_people(row: str, expected: Found) -> None:
    assert who(f"Participants: {row}\n\nThe chart was shown.") == expected


def test_the_words_over_a_list_are_nobody() -> None:
    lines = ["Participants", "Ada Moss, IOM", "Ben Nye, UNHCR", "Cyril Orr, WFP", "Dora Pike, WFP", "Eva Quay, WFP"]
    text = "* " + lines[0] + "\n" + "\n".join(f" - {line}" for line in lines[1:])
    assert "Participants" not in [name for name, _ in who(text)]


def test_a_row_over_columns_of_ticks_is_their_head_though_nothing_marks_it_as_one() -> None:
    people = [("Ada Moss", "IOM"), ("Ben Nye", "UNHCR"), ("Cyril Orr", "WFP"), ("Dora Pike", "UNICEF"), ("Eva Quay", "FAO")]
    ticks = ["✓ | ✓", "✓ | A", "✓ | ✓", "A | ✓", "✓ | ✓"]
    body = [rowed(f"{name} | {of} | {tick}") for (name, of), tick in zip(people, ticks, strict=True)]
    assert not are_members([rowed("Member | Role | 8 April | 3 June"), *body])
    assert are_members(body)


def rowed(text: str) -> Block:
    cells = tuple(
        passage.part(*found.span()) for passage in [plain(text)] for found in re.finditer(r"[^|\s](?:[^|]*[^|\s])?", text)
    )
    return Block(BlockKind.ROW, plain(text), cells=cells)


def plain(text: str) -> Passage:
    return Passage(text, tuple(range(len(text) + 1)))


def test_a_register_of_what_to_do_lists_nobody() -> None:
    table = "| No. | Who What | Target | Status |\n|---|---|---|---|\n| 6/2 | Ada Moss Draw the map | none | in hand |"
    assert who(f"## Register\n\n{table}") == []


@pytest.mark.parametrize("who_head", ["Governor", "Non-executive", "Expert", "Colleague", ""])
@pytest.mark.parametrize(
    ("said", "marks"), [("Attendance", ("Present", "Apologies – accepted", "Present (left at 7)")), ("Att.", "✓–✓")]
)
def test_beside_marks_stand_people_whatever_their_column_is_called(who_head: str, said: str, marks: Sequence[str]) -> None:
    names = ("Rosalind Tapley", "Cllr Denis Poole", "Revd Hilary Unwin")
    rows = "\n".join(f"| {name} | Parent | {mark} |" for name, mark in zip(names, marks, strict=True))
    table = f"| {who_head} | Category | {said} |\n|---|---|---|\n{rows}\n\n## Welcome\n\nThe Chair began."
    assert who(table) == [("Rosalind Tapley", []), ("Hilary Unwin", [])]


def test_the_country_behind_an_organisation_in_a_cell_is_of_its_name_only_where_every_state_has_such_an_office() -> None:
    bodies = ("RKT", "Quay Registry", "Ministry of Tides")
    rows = zip(("Ada Moss", "Ben Nye", "Cyril Orr"), bodies, ("Kenya", "Peru", "Chile"), strict=True)
    table = "| Name | Institution |\n|---|---|\n" + "\n".join(f"| {who} | {body}, {state} |" for who, body, state in rows)
    record = Reading(f"# Harbour Data Panel, 3 June 2021\n\n## Participants\n\n{table}\n".encode(), "m.md").record
    assert [n.name for n in record.names if n.kind == "Organisation"] == ["RKT", "Quay Registry", "Ministry of Tides, Chile"]


def test_some_surnames_may_stand_first_among_names_without_a_comma() -> None:
    listed = "## Attendance\n\n- John Nye\n- Moss, Erica\n- Clara Orr\n- Pike, Michael\n- David Quist"
    assert [name for name, _ in who(listed)] == ["John Nye", "Moss, Erica", "Clara Orr", "Pike, Michael", "David Quist"]


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("Position/Organization", ["Engineer/IOM", "Field Officer/QTB-HDD", "PC/UNHCR"]),
        ("Title & Agency", ["Engineer, IOM", "Officer - Ports, UNHCR", "Field Officer – QTB-HDD"]),
        ("Organisation / Position", ["IOM / Engineer", "QTB-HDD / Field Officer", "UNHCR, Officer, Ports"]),
    ],
)
def test_a_column_of_posts_and_organisations_holds_no_other_bodies(head: str, cells: list[str]) -> None:
    rows = "\n".join(f"| {name} | {cell} |" for name, cell in zip(("Ada Moss", "Ben Nye", "Cyril Orr"), cells, strict=True))
    found = who(f"## Participants\n\n| Name | {head} |\n|---|---|\n{rows}\n")
    assert sorted(body for _, [body] in found) == ["IOM", "QTB-HDD", "UNHCR"]
