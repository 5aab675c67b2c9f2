from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.findings import Attendee
from graphapp.schema.life import Attendance

THREE = [("Ada Moss", ["Red Kite Trust"]), ("Ben Nye", ["UNHCR"]), ("Cyril Orr", ["Otter Aid"])]
PAIRS = "Ada Moss (Red Kite Trust), Ben Nye (UNHCR), Cyril Orr (Otter Aid)"


def attendees(text: str, source: str = "minutes.md") -> list[Attendee]:
    minutes = outline(read(f"# Harbour Data Forum\n\n3 June 2021\n\n{text}\n".encode(), source))
    return read_attendance(minutes, sentences(minutes))


def who(text: str, status: Attendance = Attendance.PRESENT, source: str = "minutes.md") -> list[tuple[str | None, list[str]]]:
    found = [a for a in attendees(text, source) if a.status is status]
    return [(a.person.text if a.person else None, [o.text for o in a.organisations]) for a in found]


@pytest.mark.parametrize(
    "label",
    [
        "**there:**", "Here:", "On the call:", "On the call today:", "In the room:", "Online:", "Dialled in:", "Joined:",
        "In person:", "Video:", "Phone:", "Zoom:",
        "Who was there?", "Took part:", "Members present:", "Attendees", "Participants (12):",
        "Attendance sheet:", "Présents :", "Participants on site:", "Present at the venue:", "Partly and via phone:",
        "By telephone:", "Attendees (in the meeting room):", "Present physically:",
        "Asistentes:", "Presentes:", "Anwesend:",
    ],
)  # fmt: skip
def test_labels_of_those_who_came(label: str) -> None:
    assert who(f"{label} {PAIRS}") == THREE


@pytest.mark.parametrize(
    "label",
    [
        "**sorry:**", "Away:", "Could not make it:", "Couldn't join:", "Not on the call:", "Not present:", "Missing:",
        "Who wasn't there?",
        "Members absent with apology:", "Regrets received from", "Apologies from",
        "Excusés :", "Ausentes:", "Unable to join:", "Apologies",
    ],
)  # fmt: skip
def test_labels_of_those_who_did_not(label: str) -> None:
    assert who(f"Present: Ada Moss (UNHCR)\n\n{label} Dora Pike (Otter Aid), Eli Roy (IOM)", Attendance.APOLOGIES) == [
        ("Dora Pike", ["Otter Aid"]),
        ("Eli Roy", ["IOM"]),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "There: the road to the harbour",
        "Here we go again: budget and plans",
        "Sorry: the projector broke.",
        "Online: the connection was bad",
        "Away from the coast it rained. Present: the plan for 2023",
        "Apologies for the late start.",
        "Those present agreed to wait.",
        "Participants asked who will pay.",
        "Present the plan",
    ],
)
def test_near_misses_of_labels(line: str) -> None:
    assert who(f"Attendees: {PAIRS}\n\n## Plans\n\n{line}") == THREE
    assert who(f"Attendees: {PAIRS}\n\n{line}") == THREE
    assert not who(f"Attendees: {PAIRS}\n\n{line}", Attendance.APOLOGIES)


def test_labels_on_lines_and_in_sentences_of_one_paragraph() -> None:
    text = f"there: {PAIRS}\nsorry: IOM, Dora Pike\n\nChair: Fay Snow. Note-taker: Gil Hart (NRC)."
    assert who(text) == [*THREE, ("Fay Snow", []), ("Gil Hart", ["NRC"])]
    assert who(text, Attendance.APOLOGIES) == [(None, ["IOM"]), ("Dora Pike", [])]


def test_initials_before_the_organisation_in_one_bracket() -> None:
    found = attendees("there: Ada Moss (AM, Red Kite Trust, chair), Ben Nye (BN, UNHCR), Cyril Orr (CO, Otter Aid)")
    assert [(a.initials, a.role) for a in found] == [("AM", "chair"), ("BN", None), ("CO", None)]
    assert [o.text for a in found for o in a.organisations] == ["Red Kite Trust", "UNHCR", "Otter Aid"]


def test_a_table_of_labels_and_names() -> None:
    text = (
        "<h1>Harbour call</h1><table><tr><th>When</th><td>3 June 2021</td></tr>"
        "<tr><th>Chair / notes</th><td>AM / BN</td></tr>"
        f"<tr><th>On the call</th><td>{PAIRS}</td></tr>"
        "<tr><th>Not on the call</th><td>IOM (no power), Dora Pike</td></tr></table>"
    )
    minutes = outline(read(text.encode(), "minutes.html"))
    found = read_attendance(minutes, sentences(minutes))
    names = [(a.person.text if a.person else None, a.status) for a in found]
    assert names[:3] == [(name, Attendance.PRESENT) for name, _ in THREE]
    assert names[3:] == [(None, Attendance.APOLOGIES), ("Dora Pike", Attendance.APOLOGIES)]


def test_a_table_of_organisations_with_their_people() -> None:
    table = (
        "## Who was in the room\n\n| Structure | Name(s) |\n|---|---|\n| UNHCR | Ada Moss, Ben Nye |\n| "
        "Otter Aid (OA) | Cyril Orr (co-lead) |"
    )
    assert who(table) == [("Ada Moss", ["UNHCR"]), ("Ben Nye", ["UNHCR"]), ("Cyril Orr", ["Otter Aid"])]


def test_a_table_in_french_where_a_cross_stands_beside_ticks() -> None:
    table = (
        "| Nom | Structure | Présence |\n|---|---|---|\n| Ada Moss | OIM | ✓ |\n| Benoît Nye | Otter Aid | x |\n"
        "| Dora Pike | HCR | absente |"
    )
    assert who(table) == [("Ada Moss", ["OIM"])]
    assert [name for name, _ in who(table, Attendance.APOLOGIES)] == ["Benoît Nye", "Dora Pike"]


def test_people_under_their_organisations() -> None:
    lines = "Attending:\n\n- WHO: A. Moss, B. Nye\n- UNICEF: Cyril Orr\n- Otter Aid: Dora Pike and Eli Roy\n- MdM (2)"
    assert who(lines) == [
        ("A. Moss", ["WHO"]), ("B. Nye", ["WHO"]), ("Cyril Orr", ["UNICEF"]), ("Dora Pike", ["Otter Aid"]),
        ("Eli Roy", ["Otter Aid"]),
        (None, ["MdM"]),
    ]  # fmt: skip
    headings = (
        "### Attended\n\n**UNHCR**\n\n- Ada Moss\n- Ben Nye\n\n**Otter Aid**\n\n- Cyril Orr\n\n"
        "### Did not attend\n\n**FAO**\n\n- Dora Pike"
    )
    assert who(headings) == [("Ada Moss", ["UNHCR"]), ("Ben Nye", ["UNHCR"]), ("Cyril Orr", ["Otter Aid"])]
    assert who(headings, Attendance.APOLOGIES) == [("Dora Pike", ["FAO"])]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "The meeting was attended by representatives of UNHCR, Otter Aid, the Ministry of Social Welfare and INTERSOS.",
            [(None, ["UNHCR"]), (None, ["Otter Aid"]), (None, ["Ministry of Social Welfare"]), (None, ["INTERSOS"])],
        ),
        (
            "UNICEF, Otter Aid, Oxfam and the Harbour Water Board took part.",
            [(None, ["UNICEF"]), (None, ["Otter Aid"]), (None, ["Oxfam"]), (None, ["Harbour Water Board"])],
        ),
        (
            "Participants from WFP (Ada Moss), Otter Aid (Ben Nye) and MSF joined the meeting.",
            [("Ada Moss", ["WFP"]), ("Ben Nye", ["Otter Aid"]), (None, ["MSF"])],
        ),
        ("The meeting was chaired by Ada Moss of Otter Aid.", [("Ada Moss", ["Otter Aid"])]),
        ("Ben Nye (Otter Aid) took the notes.", [("Ben Nye", ["Otter Aid"])]),
        ("UNHCR and IOM took part in the assessment of the camps.", []),
        ("The camp is managed by Otter Aid and visited by many.", []),
    ],
)
def test_sentences_that_tell_who_came(sentence: str, found: list[tuple[str | None, list[str]]]) -> None:
    assert who(sentence) == found


def test_an_annex_and_ticks_on_a_list() -> None:
    annex = (
        "## Opening\n\nThe chair opened.\n\n## Maps\n\nAll agreed.\n\nAnnex 1: List of participants\n\n"
        "Ada Moss, Red Kite Trust\n\nBen Nye, UNEP"
    )
    assert who(annex) == [("Ada Moss", ["Red Kite Trust"]), ("Ben Nye", ["UNEP"])]
    ticks = "## Roll call\n\n- Ada Moss ✔\n- Ben Nye ✔\n- Cyril Orr ✘"
    assert who(ticks) == [("Ada Moss", []), ("Ben Nye", [])]
    assert who(ticks, Attendance.APOLOGIES) == [("Cyril Orr", [])]


def test_a_line_on_members_is_no_list_of_them() -> None:
    slides = (
        "## Opening\n\nAll came.\n\n## Ada's slides\n\nHistory\n\nList of members/logos\n\nWhy an Otter Society\n\nWhat it is"
    )
    assert who(f"Attendees: {PAIRS}\n\n## Welcome\n\nHello.\n\n{slides}") == THREE


def test_the_minutes_that_go_on_below_a_list_are_no_names() -> None:
    text = (
        "## Attendees\n\nAM - Ada Moss (Geo Office)\n\nBN - Ben Nye (Otter Aid)\n\n"
        "BN will test it. AP AM: write it.\n\nNext SIG call: 9 March"
    )
    assert who(text) == [("Ada Moss", ["Geo Office"]), ("Ben Nye", ["Otter Aid"])]


def test_two_people_of_one_organisation() -> None:
    assert who("Present: Ada Moss and Ben Nye (UNHCR), Cyril Orr (Otter Aid, minutes)") == [
        ("Ada Moss", ["UNHCR"]),
        ("Ben Nye", ["UNHCR"]),
        ("Cyril Orr", ["Otter Aid"]),
    ]
