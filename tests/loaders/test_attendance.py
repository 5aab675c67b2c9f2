from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.initials import fits
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.findings import Attendee
from graphapp.schema.life import Attendance

TOP = "# Otter Working Group\n\nDate: 3 June 2021\n\n"
END = "\n\n## Opening\n\nAda Moss (Red Kite Trust) was thanked by the group.\n"


def attendees(text: str, source: str = "minutes.md") -> list[Attendee]:
    minutes = outline(read((TOP + text + END).encode(), source))
    return read_attendance(minutes, sentences(minutes))


def who(text: str, status: Attendance = Attendance.PRESENT) -> list[tuple[str | None, list[str]]]:
    return [
        (a.person.text if a.person else None, [o.text for o in a.organisations]) for a in attendees(text) if a.status is status
    ]


PAIRS = [("Ada Moss", ["Red Kite Trust"]), ("Ben Nye", ["UNHCR"]), ("Cy Orr", ["University of Leeds"])]


@pytest.mark.parametrize(
    "text",
    [
        "Present: Ada Moss (Red Kite Trust), Ben Nye (UNHCR), Cy Orr (University of Leeds)",
        "Present: Red Kite Trust (Ada Moss), UNHCR (Ben Nye), University of Leeds (Cy Orr)",
        "Participants: Ada Moss, Red Kite Trust; Ben Nye, UNHCR; Cy Orr, University of Leeds",
        "## Participants\n\n- Red Kite Trust: Ada Moss\n- UNHCR: Ben Nye\n- University of Leeds: Cy Orr",
        "## Attendance\n\n1. Ada Moss - Red Kite Trust\n2. Ben Nye – UNHCR\n3. Cy Orr - University of Leeds (by phone)",
        "## Attendees\n\nAda Moss, Red Kite Trust\nBen Nye, UNHCR\nCy Orr, University of Leeds (remote)",
        "**Name / Organisation / What is your favourite soup?**\n\n- Ada Moss / Red Kite Trust / Leek\n"
        "- Ben Nye /UNHCR/ Pea soup\n"
        "- Cy Orr / University of Leeds/Tomato Bisque",
        "## Attendees\n\n| Agency | Name | E-mail |\n|---|---|---|\n| Red Kite Trust | Ada Moss | a@x.org |\n"
        "| UNHCR | Ben Nye | b@x.org |\n"
        "| University of Leeds | Cy Orr | |",
        "The members present were:\n\n- Ada Moss (AM), Red Kite Trust [RKT]\n- Ben Nye (BN), UNHCR\n"
        "- Cy Orr (CO) of the University of Leeds",
        "## Participants\n\n- AM - Ada Moss, Red Kite Trust, Italy\n- BN - Ben Nye, UNHCR, Kenya\n"
        "- CO - Cy Orr, University of Leeds, UK [UoL]",
        "In attendance were Ada Moss (Red Kite Trust), Ben Nye (UNHCR) and Cy Orr (University of Leeds).",
    ],
)
def test_people_and_their_organisations_in_any_form(text: str) -> None:
    assert who(text) == PAIRS


def test_several_people_of_one_organisation_stand_in_one_bracket() -> None:
    listed = "Present: UNHCR (Ada Moss, chair; Ben Nye), University of Leeds (Cy Orr)"
    assert who(listed) == [("Ada Moss", ["UNHCR"]), ("Ben Nye", ["UNHCR"]), ("Cy Orr", ["University of Leeds"])]


def test_organisations_alone() -> None:
    assert who("Present: UNHCR, IOM, Tearfund, Red Kite Trust") == [
        (None, ["UNHCR"]),
        (None, ["IOM"]),
        (None, ["Tearfund"]),
        (None, ["Red Kite Trust"]),
    ]


def test_given_names_alone() -> None:
    assert who("**Attendees:** Ada, Ben, Maria Teresa, Cy, and other contributors") == [
        ("Ada", []),
        ("Ben", []),
        ("Maria Teresa", []),
        ("Cy", []),
    ]


def test_unnamed_speakers_are_nobody() -> None:
    found = who("## Participants\n\n- Speaker 1 (Chair)\n- Speaker 2 (Ada)\n- Speaker 3\n- All\n- tbc\n- + 3 others")
    assert found == [("Ada", [])]


def test_apologies_are_not_presence() -> None:
    text = "Present: Ada Moss, Ben Nye\n\nApologies: Cy Orr (UNHCR), Dee Poe\n"
    assert who(text) == [("Ada Moss", []), ("Ben Nye", [])]
    assert who(text, Attendance.APOLOGIES) == [("Cy Orr", ["UNHCR"]), ("Dee Poe", [])]


@pytest.mark.parametrize("word", ["Regrets", "Excused", "Absent", "Not present", "Apologies received"])
def test_words_for_absence(word: str) -> None:
    assert who(f"## Attendance\n\nPresent:\n\n- Ada Moss\n\n{word}:\n\n- Cy Orr\n", Attendance.APOLOGIES) == [("Cy Orr", [])]


def test_ticks_say_who_came() -> None:
    text = (
        "| Invited Participant | Attendance (Yes/No) |\n|---|---|\n| Ada Moss (Red Kite Trust) | Yes |\n"
        "| Ben Nye (UNHCR) | No |\n"
    )
    assert who(text) == [("Ada Moss", ["Red Kite Trust"])]
    assert who(text, Attendance.APOLOGIES) == [("Ben Nye", ["UNHCR"])]


def test_a_table_of_actions_is_no_attendance() -> None:
    assert who("## Action points\n\n| Action | Name | Organisation |\n|---|---|---|\n| Print maps | Ada Moss | UNHCR |\n") == []


def test_roles_titles_and_initials_are_not_names() -> None:
    found = attendees("## Attendance\n\n- Dr. Ada Moss (AM), Red Kite Trust - Chair\n- Ben Nye (BN), UNHCR - Vice-Chair\n")
    assert [(a.person.text if a.person else None, a.initials, a.role) for a in found] == [
        ("Ada Moss", "AM", "Dr., Chair"),
        ("Ben Nye", "BN", "Vice-Chair"),
    ]
    assert [[o.text for o in a.organisations] for a in found] == [["Red Kite Trust"], ["UNHCR"]]


def test_a_role_without_an_organisation() -> None:
    found = attendees(
        "Present:\n\n1. Ada Moss, Chair\n2. Ben Nye, Board Member\n3. Cy Orr, Co-Director Management Board, Non-voting\n"
    )
    assert [(a.person.text if a.person else None, a.organisations) for a in found] == [
        ("Ada Moss", ()),
        ("Ben Nye", ()),
        ("Cy Orr", ()),
    ]
    assert found[2].role == "Co-Director Management Board, Non-voting"


def test_the_chair_is_listed_once() -> None:
    found = attendees("Chair: Ada Moss\n\nPresent: Ada Moss (UNHCR), Ben Nye (IOM)\n")
    assert [(a.person.text if a.person else None, a.role) for a in found] == [("Ada Moss", "Chair"), ("Ben Nye", None)]
    assert found[0].organisations[0].text == "UNHCR"


def test_who_is_stood_in_for_did_not_come() -> None:
    assert who("## Participants\n\n- Ada Moss (UNHCR)\n- Ben Nye for Cy Orr (IOM)\n- Dee Poe (WFP)\n")[1][0] == "Ben Nye"
    assert "Cy Orr" not in [person for person, _ in who("## Participants\n\n- Ada Moss (UNHCR)\n- Ben Nye for Cy Orr (IOM)\n")]


def test_answers_behind_the_organisation_are_not_organisations() -> None:
    text = (
        "## In attendance\n\n- Ada (UNHCR) - Maps were fun to make\n- Ben (IOM) - Elk and Otter\n"
        "- Cy: OTTER Project, I joined it\n- Dee (joining from home)\n"
    )
    assert who(text) == [("Ada", ["UNHCR"]), ("Ben", ["IOM"]), ("Cy", []), ("Dee", [])]


def test_more_than_one_organisation() -> None:
    assert who("## Attendees\n\n- Ada Moss (UNHCR and IOM)\n- Ben Nye (WFP)\n")[0] == ("Ada Moss", ["UNHCR", "IOM"])


def test_whoever_is_invited_did_not_all_come() -> None:
    assert who("Invited participants: Ada Moss, Ben Nye\n\nPresent: Ada Moss\n") == [("Ada Moss", [])]


def test_the_running_text_lists_nobody() -> None:
    assert who("") == []


def test_sentences_tell_who_joined() -> None:
    assert who("Ada Moss (AM), Ben Nye (BN) and Cy Orr (CO) joined the meeting remotely.") == [
        ("Ada Moss", []),
        ("Ben Nye", []),
        ("Cy Orr", []),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNHCR", Shape.ORGANISATION),
        ("IRC", Shape.ORGANISATION),
        ("Ministry of Water", Shape.ORGANISATION),
        ("Ada Moss", Shape.PERSON),
        ("Jill L. Otter", Shape.CERTAINLY_PERSON),
        ("Dr Ada Moss", Shape.CERTAINLY_PERSON),
        ("Lin VanderMoss", Shape.PERSON),
        ("MOSS Ada", Shape.PERSON),
        ("Ada", Shape.WORD),
        ("Observer in this meeting", Shape.ROLE),
        ("joining from hospital", Shape.NOISE),
        ("irc", Shape.NOISE),
        ("it was fun to make the maps", Shape.PROSE),
    ],
)
def test_shapes(text: str, expected: Shape) -> None:
    assert shape(text) is expected


def test_initials_follow_the_names() -> None:
    assert fits("RGr", "Rike Grendel")
    assert fits("OLM", "Orla La Moss")
    assert fits("BA", "MOSS Ada Bel")
    assert not fits("WFP", "Ada Moss")


@pytest.mark.parametrize(
    "text",
    [
        "## Attendance\n\n| Initials | Name | For | Role |\n|---|---|---|---|\n| AM | Ada Moss | Quuxaid | chair |\n"
        "| BN | Ben Nye | UNHCR | member |\n| CO | Cy Orr | Red Kite Trust | |",
        "## Attendance\n\n| Name | Initials | Organisation |\n|---|---|---|\n| Ada Moss | AM | Quuxaid |\n"
        "| Ben Nye | BN | UNHCR |\n| Cy Orr | CO | Red Kite Trust |",
        "**Attending**\n* AM – Ada Moss, Quuxaid (chair)\n* BN – Ben Nye, UNHCR\n* CO – Cy Orr, Red Kite Trust",
        "Present: Ada Moss (AM), Quuxaid; Ben Nye (BN), UNHCR; Cy Orr (CO), Red Kite Trust",
    ],
)
def test_initials_go_with_person_and_organisation(text: str) -> None:
    found = [(a.person.text if a.person else None, a.initials, [o.text for o in a.organisations]) for a in attendees(text)]
    assert found == [
        ("Ada Moss", "AM", ["Quuxaid"]),
        ("Ben Nye", "BN", ["UNHCR"]),
        ("Cy Orr", "CO", ["Red Kite Trust"]),
    ]


def test_who_speaks_under_members_did_not_come_by_that() -> None:
    text = (
        "Present: Ada Moss (AM), Quuxaid; Ben Nye (BN), UNHCR\n\n## Members\n\n"
        "- AM: The University of Leeds asks to become a member. It has no money.\n- BN: They do not pay in any case.\n"
        "- AM: Would they come?\n\n**ACTION BN:** send the welcome letter\n"
    )
    assert who(text) == [("Ada Moss", ["Quuxaid"]), ("Ben Nye", ["UNHCR"])]


def test_bare_initials_are_a_person_where_people_have_initials() -> None:
    text = "Present: Ada Moss (AM), Quuxaid; Ben Nye (BN), UNHCR\n\nApologies: CO (Red Kite Trust)\n"
    assert who(text, Attendance.APOLOGIES) == [("CO", ["Red Kite Trust"])]
    assert who("Present: Ada Moss, Ben Nye\n\nApologies: UNHCR (Cy Orr)\n", Attendance.APOLOGIES) == [("Cy Orr", ["UNHCR"])]


def test_letters_of_every_latin_alphabet_make_a_name() -> None:
    assert who("Present: Red Kite Trust (Ilie Cireșaru), Gdańskie Koło (Łucja Żuraw), UNHCR (Ben Nye)") == [
        ("Ilie Cireșaru", ["Red Kite Trust"]),
        ("Łucja Żuraw", ["Gdańskie Koło"]),
        ("Ben Nye", ["UNHCR"]),
    ]


def test_a_person_of_two_bodies_and_a_body_with_its_short_form() -> None:
    assert who("## Present\n\n- UNHCR and Otter University – Ada Moss\n- UNICEF – Ben Nye") == [
        ("Ada Moss", ["UNHCR", "Otter University"]),
        ("Ben Nye", ["UNICEF"]),
    ]
    told = who("Participating organisations: WHO, IRC, Première Urgence Internationale (PUI), Red Kite Trust")
    assert (None, ["Première Urgence Internationale"]) in told
