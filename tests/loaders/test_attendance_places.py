"""Where people of a list are from: strokes, dots and signs behind the name, «all of», roles behind the body, stand-ins."""

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


TWO: Found = [("Ada Moss", ["IOM"]), ("Ben Nye", ["Otter Aid"])]


@pytest.mark.parametrize(
    "list_",
    [
        "Present: Ada Moss @ IOM, Ben Nye @ Otter Aid",
        "Present: Ada Moss @IOM, Ben Nye @ Otter Aid",
        "Present: Ada Moss · IOM; Ben Nye · Otter Aid",
        "Panel attendees: Ada Moss (IOM), Ben Nye (Otter Aid)",
        "### Board members present:\n\nAda Moss (IOM), Ben Nye (Otter Aid)",
        "Who: the forum:\n\n- Ada Moss (IOM)\n- Ben Nye (Otter Aid)",
        "Pres.: Ada Moss (IOM), Ben Nye (Otter Aid)",
        "Participated: Ada Moss (IOM), Ben Nye (Otter Aid)",
        "The other participants were Ms Ada Moss (IOM) and Mr Ben Nye (Otter Aid).",
        "We were three: Ada Moss of IOM, Ben Nye (Otter Aid) and I.",
        "The following directors, being a quorum, participated: Ada Moss of IOM (Chair) and Ben Nye of Otter Aid (Vice Chair).",
        "Ada Moss of IOM and Ben Nye of Otter Aid, treasurer, were also in attendance.",
    ],
)
def test_ways_to_say_who_came_from_where(list_: str) -> None:
    assert who(list_) == TWO


@pytest.mark.parametrize(
    "line",
    [
        "Workshop participants: Ada Moss (IOM), Ben Nye (Otter Aid)",
        "Survey participants: IOM, WFP",
        "Feedback from participants: IOM, WFP",
        "Next participants: Ada Moss (IOM)",
    ],
)
def test_participants_of_something_else_did_not_come(line: str) -> None:
    assert who(f"## Present\n\n- Cyril Orr (WFP)\n\n## 3. Surveys\n\n{line}") == [("Cyril Orr", ["WFP"])]


def test_marks_of_who_is_online_hide_no_place() -> None:
    assert who("Attendees (* = online)\n\n- Ada Moss (IOM)*\n- Ben Nye* – WFP") == [("Ada Moss", ["IOM"]), ("Ben Nye", ["WFP"])]


def test_the_last_words_may_place_everybody_before() -> None:
    line = "Other attendees: Ada Moss (Shore/Kelp), Ben Nye, Cyril Orr, Dora Pike (minutes) – all WFP."
    assert who(line) == [("Ada Moss", ["Shore", "Kelp"]), ("Ben Nye", ["WFP"]), ("Cyril Orr", ["WFP"]), ("Dora Pike", ["WFP"])]


def test_a_long_row_survives_a_forgotten_comma_and_a_label_within() -> None:
    line = (
        "### Panel attendees:\n\nProfessor Ada Moss (Chair), Ben Nye (Otter Aid), Cyril Orr (Quay Council) Dora Pike (WFP)"
        " – Ex Officio: Eli Roy (Tide Office)"
    )
    assert who(line) == [
        ("Ada Moss", []),
        ("Ben Nye", ["Otter Aid"]),
        ("Cyril Orr", ["Quay Council"]),
        ("Dora Pike", ["WFP"]),
        ("Eli Roy", ["Tide Office"]),
    ]


def test_lists_between_dots_are_people_or_bodies() -> None:
    assert who("Present: Ada Moss · Ben Nye · Cyril Orr") == [("Ada Moss", []), ("Ben Nye", []), ("Cyril Orr", [])]
    assert who("Present: IOM · WFP · UNHCR") == [(None, ["IOM"]), (None, ["WFP"]), (None, ["UNHCR"])]


def test_a_stroke_parts_two_bodies_and_not_the_name_of_one() -> None:
    assert who("Present: Ada Moss (Otter Aid / Red Kite)\n") == [("Ada Moss", ["Otter Aid", "Red Kite"])]


@pytest.mark.parametrize(
    ("entry", "bodies"),
    [
        ("Ben Nye (on behalf of Cyril Orr, WFP)", ["WFP"]),
        ("Ben Nye (for Cyril Orr - Tide County Council)", ["Tide County Council"]),
        ("Ben Nye for Cyril Orr (WFP)", ["WFP"]),
        ("Ben Nye (replacing Cyril Orr)", []),
    ],
)
def test_who_is_stood_in_for_is_not_there_but_the_organisation_is(entry: str, bodies: list[str]) -> None:
    assert who(f"Present: Ada Moss (IOM), {entry}, Dora Pike (UNHCR)") == [
        ("Ada Moss", ["IOM"]),
        ("Ben Nye", bodies),
        ("Dora Pike", ["UNHCR"]),
    ]


def test_what_somebody_did_is_no_place() -> None:
    text = (
        "The following participated: Ada Moss of IOM and Ben Nye of Otter Aid. "
        "Dr. Cyril Orr of the Ministry of Tides sent regrets."
    )
    assert who(text) == TWO
    assert who(text, Attendance.APOLOGIES) == [("Cyril Orr", ["Ministry of Tides"])]


def test_a_firm_of_two_names_is_one() -> None:
    assert who("Present:\n\n- Ada Moss, Moss & Wray LLP\n- Ben Nye, Quay and Sons\n- Cyril Orr, IOM") == [
        ("Ada Moss", ["Moss & Wray LLP"]),
        ("Ben Nye", ["Quay and Sons"]),
        ("Cyril Orr", ["IOM"]),
    ]


@pytest.mark.parametrize(
    "place", ["(U. Quay)", "(Uni Quay)", "(Univ. of Quay)", "(TU Quay)", "(QLB: sick, no voice)", "– QLB (camera off)"]
)
def test_schools_and_remarks_in_the_bracket(place: str) -> None:
    (_, bodies), *rest = who(f"Present:\n\n- Ada Moss {place}\n- Ben Nye (WFP)\n- Cyril Orr (IOM)")
    assert bodies == [place.strip("()– ").split(":")[0].split(" (")[0]]
    assert rest == [("Ben Nye", ["WFP"]), ("Cyril Orr", ["IOM"])]


def test_a_body_that_goes_by_the_letters_of_a_country_is_none_among_bodies() -> None:
    assert who("Attendees: IOM – Ada Moss; DRC – Ben Nye; WFP – Cyril Orr")[1] == ("Ben Nye", ["DRC"])
    assert who("Attendees: Kenya (Ada Moss), DRC (Ben Nye), Chile (Cyril Orr)")[1] == ("Ben Nye", [])


@pytest.mark.parametrize("label", ["NGOs:", "Local NGOs:", "Organisations present:"])
def test_names_behind_a_label_of_bodies_are_bodies(label: str) -> None:
    found = who(f"Participants\n\nUN agencies: IOM, WFP\n\n{label} Otter Aid, Tide Watch, ACTED")
    bodies = [body for person, named in found for body in named if not person]
    assert bodies == ["IOM", "WFP", "Otter Aid", "Tide Watch", "ACTED"]


def test_people_behind_a_label_of_bodies_are_people() -> None:
    assert who("Organisations present: Tide Watch, Ada Moss (IOM), WFP") == [
        (None, ["Tide Watch"]),
        ("Ada Moss", ["IOM"]),
        (None, ["WFP"]),
    ]


def test_a_name_without_a_first_name_beside_a_body_is_a_body() -> None:
    line = "Present: Ada Moss (IOM)\n\nRegrets: Kelpo Watcha, Ministry of Works"
    assert who(line, Attendance.APOLOGIES) == [(None, ["Kelpo Watcha"]), (None, ["Ministry of Works"])]
    assert who("Present: Ada Moss (IOM)\n\nRegrets: Ben Nye, WFP", Attendance.APOLOGIES) == [("Ben Nye", ["WFP"])]
    assert who("Chair: Kelpo Watcha, WFP") == [("Kelpo Watcha", ["WFP"])]


def test_a_list_of_letters_is_of_people() -> None:
    assert who("Present: AM, BN, CO (chair), DP") == [("AM", []), ("BN", []), ("CO", []), ("DP", [])]
    assert who("Present: EU, UN, WB, IOM") == [(None, ["EU"]), (None, ["UN"]), (None, ["WB"]), (None, ["IOM"])]


def test_a_row_of_bodies_makes_its_last_a_body() -> None:
    assert who("Participants from IOM, WFP, Otter Aid (Ada Moss, Ben Nye), and Tide Watch attended.") == [
        (None, ["IOM"]),
        (None, ["WFP"]),
        ("Ada Moss", ["Otter Aid"]),
        ("Ben Nye", ["Otter Aid"]),
        (None, ["Tide Watch"]),
    ]


def test_between_semicolons_the_second_is_where_the_first_is_from() -> None:
    line = "Also present were Ada Moss, IOM; Ben Nye, WFP; and Cyril Orr, Tide Watch."
    assert who(line) == [("Ada Moss", ["IOM"]), ("Ben Nye", ["WFP"]), ("Cyril Orr", ["Tide Watch"])]


def test_letters_of_a_body_of_two_words_are_no_initials() -> None:
    found = who("Present: Otter Aid (OA), Tide Watch (TW), World Food Programme (WFP), IOM")
    assert [bodies[0] for _, bodies in found] == ["Otter Aid", "Tide Watch", "World Food Programme", "IOM"]
    assert who("Present: Ada Moss (AM), Ben Nye (BN)") == [("Ada Moss", []), ("Ben Nye", [])]


def test_surnames_may_stand_first() -> None:
    assert who("Attending: Moss, Ada (IOM); Nye, Ben (Otter Aid)") == [("Moss, Ada", ["IOM"]), ("Nye, Ben", ["Otter Aid"])]


def test_kinds_over_the_entries_further_in_did_not_come() -> None:
    text = "Attendees\n\n- UN\n  - IOM: Ada Moss\n- NGOs\n  - Otter Aid: Ben Nye\n  - Tide Watch: Cyril Orr"
    assert who(text) == [("Ada Moss", ["IOM"]), ("Ben Nye", ["Otter Aid"]), ("Cyril Orr", ["Tide Watch"])]


def test_how_long_somebody_stayed_is_no_part_of_the_body() -> None:
    assert who("Present: Ada Moss (IOM), Ben Nye (WFP – first hour only)") == [("Ada Moss", ["IOM"]), ("Ben Nye", ["WFP"])]


def test_who_represented_a_ministry_is_from_it() -> None:
    assert who("Members attending: IOM, WFP. Mr. Ben Nye represented the Ministry of Economy and Commerce.") == [
        (None, ["IOM"]),
        (None, ["WFP"]),
        ("Ben Nye", ["Ministry of Economy and Commerce"]),
    ]


def test_a_line_of_a_cell_may_have_its_own_label() -> None:
    table = "| Participants | IOM: Ada Moss<br>WFP: Ben Nye<br>Apologies: UNHCR, Otter Aid |\n|---|---|\n| Date | 3 May |"
    assert who(table) == [("Ada Moss", ["IOM"]), ("Ben Nye", ["WFP"])]
    assert who(table, Attendance.APOLOGIES) == [(None, ["UNHCR"]), (None, ["Otter Aid"])]
