"""Attendance in lines, groups and tables of many shapes; one entry is «Name@Organisation»."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.life import Attendance

HEAD = "# Harbour Data Forum\n\nMinutes of the meeting of 3 June 2021\n\n"
TEXT = "HARBOUR DATA FORUM\nMinutes of the meeting held on 3 June 2021\n\n"
THREE = {"Ada Moss@IOM", "Ben Nye@UNHCR", "Cyril Orr@Otter Aid"}


def who(text: str, status: Attendance = Attendance.PRESENT, source: str = "minutes.md", head: str = HEAD) -> set[str]:
    minutes = outline(read(f"{head}{text}\n".encode(), source))
    found = [a for a in read_attendance(minutes, sentences(minutes)) if a.status is status]
    return {
        f"{a.person.text if a.person else ''}{f'@{o.text}' if o else ''}" for a in found for o in (a.organisations or (None,))
    }


@pytest.mark.parametrize(
    "text",
    [
        "## Attendees\n\n- Ada Moss -IOM\n- Ben Nye- UNHCR\n- Cyril Orr —Otter Aid",
        "Attendees:\n\nAM = Ada Moss (IOM)\nBN = Ben Nye (UNHCR)\nCO = Cyril Orr (Otter Aid)",
        "Attendees: AM = Ada Moss (IOM), BN = Ben Nye (UNHCR), CO = Cyril Orr (Otter Aid)",
        "## Present\n\n- Ada Moss IOM (chair)\n- Ben Nye, UNHCR\n- Cyril Orr, Otter Aid (via phone)",
        "Attendees from IOM: Ada Moss\n\nFrom UNHCR: Ben Nye\n\nPresent for Otter Aid: Cyril Orr",
        "Present\n\nIOM\nAda Moss\n\nUNHCR\nBen Nye\n\nOtter Aid\nCyril Orr",
        "## Participants\n\nUN: Ada Moss (IOM), Ben Nye (UNHCR)\n\nNGOs: Cyril Orr (Otter Aid)",
        "## Attendees\n\nAda Moss (IOM)\n\n## Steering group members\n\n- Ben Nye, UNHCR\n\n## Partners\n\n"
        "Mr. Cyril Orr, Otter Aid",
        "Attendees: Ada Moss (IOM), Ben Nye (UNHCR)\n\nNetwork Secretariat representatives: Cyril Orr (Otter Aid)",
        "Quorum: 3 of 4 members present: Ada Moss (IOM), Ben Nye (UNHCR), Cyril Orr (Otter Aid)",
        "## Figures\n\nShown.\n\n* Attending: Ada Moss (IOM), Ben Nye (UNHCR), Cyril Orr (Otter Aid). Absent: WFP.",
        "Present: Ada Moss (IOM), Ben Nye (UNHCR). Cyril Orr (Otter Aid) joined from 3.20 pm. The agenda was adopted.",
        "Delegations: Norway (Ada Moss, IOM), Kenya (Ben Nye, UNHCR), Chile (Cyril Orr, Otter Aid)",
        "Participants: Ada Moss (Head of Data, IOM), Ben Nye (she/her, UNHCR), Cyril Orr (Otter Aid – online)",
    ],
)
def test_lines_of_people(text: str) -> None:
    assert who(text) == THREE


@pytest.mark.parametrize(
    "text",
    [
        "Participants: 12 people from 3 agencies (IOM, UNHCR, Otter Aid)",
        "Participating agencies: 3 (IOM, UNHCR, Otter Aid)",
        "Agencies in attendance – IOM, UNHCR, Otter Aid",
        "Attendance: IOM; UNHCR; Otter Aid. Apologies: WHO. Notes: the chair.",
        "List of participants:\n\nUN agencies: IOM, UNHCR\n\nNGOs: Otter Aid",
        "## Participants\n\n| | |\n|---|---|\n| IOM | UNHCR |\n| Otter Aid | |\n| UNHCR | IOM |",
        "## Participants\n\n| Government | UN agencies | NGOs |\n|---|---|---|\n| | IOM | Otter Aid |\n"
        "| | UNHCR | |\n| | IOM | |",
        "In attendance: IOM, UNHCR, Otter Aid, plus colleagues from two embassies.",
    ],
)
def test_lists_of_organisations(text: str) -> None:
    assert who(text) == {"@IOM", "@UNHCR", "@Otter Aid"}


@pytest.mark.parametrize(
    "table",
    [
        "| Name | Organisation | Name | Organisation |\n|---|---|---|---|\n| Ada Moss | IOM | Ben Nye | UNHCR |\n"
        "| Cyril Orr | Otter Aid | | |",
        "| Present | Apologies |\n|---|---|\n| Ada Moss (IOM) | Dora Pike (WHO) |\n"
        "| Ben Nye (UNHCR) | |\n| Cyril Orr (Otter Aid) | |",
        "## Participants\n\n| Ada Moss | IOM | Present |\n|---|---|---|\n| Ben Nye | UNHCR | Present |\n"
        "| Dora Pike | WHO | Apologies |\n| Cyril Orr | Otter Aid | Present |",
        "## Participants\n\n| Organisation | Name |\n|---|---|\n| IOM | Ada Moss |\n| UNHCR | Ben Nye |\n"
        "| Otter Aid | Cyril Orr |\n| WHO | - |",
        "## Participants\n\n| No | Name, title and organisation |\n|---|---|\n| 1 | Ada Moss, Head of Data, IOM |\n"
        "| 2 | Ben Nye, Officer, UNHCR |\n| 3 | Cyril Orr, Otter Aid |",
        "| Chair | Ada Moss, IOM |\n|---|---|\n| Participants | Ben Nye (UNHCR), Cyril Orr (Otter Aid) |\n"
        "| Apologies | Dora Pike (WFP) |",
    ],
)
def test_tables(table: str) -> None:
    assert who(table) == THREE


def test_an_organisation_named_once_is_for_the_rows_below_it() -> None:
    table = "## Participants\n\n| Organisation | Name |\n|---|---|\n| IOM | Ada Moss |\n| | Ben Nye |\n| UNHCR | Cyril Orr |"
    assert who(table) == {"Ada Moss@IOM", "Ben Nye@IOM", "Cyril Orr@UNHCR"}


def test_columns_of_plain_text_behind_a_label() -> None:
    text = (
        "PRESENT:    Ada Moss        IOM (Chair)\n            Ben Nye         UNHCR\n            Cyril Orr       Otter Aid\n\n"
        "APOLOGIES:  Dora Pike       WHO\n\n1. Welcome\n\nThe chair welcomed all."
    )
    assert who(text, source="m.txt", head=TEXT) == THREE
    assert who(text, Attendance.APOLOGIES, source="m.txt", head=TEXT) == {"Dora Pike@WHO"}


def test_lines_below_a_label_with_the_first_of_them() -> None:
    text = (
        "Present:  Ada Moss, IOM\n          Ben Nye, UNHCR\n          Cyril Orr, Otter Aid\nApologies: Dora Pike, WHO\n\n"
        "1. Welcome\n\nAda welcomed all."
    )
    assert who(text, source="m.txt", head=TEXT) == THREE


def test_dots_lead_to_the_organisation() -> None:
    text = "Attendance\n==========\n\nAda Moss......... IOM\nBen Nye.......... UNHCR\nCyril Orr........ Otter Aid"
    assert who(text, source="m.txt", head=TEXT) == THREE


@pytest.mark.parametrize(
    "rest",
    [
        "Agenda: budget, figures\n\nPresentation\n\nFigures of the Otter Trust",
        "## Other\n\n- Otter Trust: no news\n- Chile: no news",
        "## Members' reports\n\n- Otter Trust: sent the form\n- Harbour Aid (new)",
        "AM / BN, 20.06.2021",
        "## Next steps\n\n- All members: Send the form",
        "## Shelter\n\nOtter Trust showed the plan.\n\nSecretariat: to follow up.",
    ],
)
def test_what_stands_below_a_list_is_none_of_it(rest: str) -> None:
    assert who(f"## Attendees\n\n- Ada Moss (IOM)\n- Ben Nye (UNHCR)\n- Cyril Orr (Otter Aid)\n\n{rest}") == THREE
    assert not who(f"## Attendees\n\n- Ada Moss (IOM)\n\n{rest}", Attendance.APOLOGIES)


@pytest.mark.parametrize(
    "text",
    [
        "| Present: | Also present: |\n|---|---|\n| Ada Moss (IOM) | Cyril Orr (Otter Aid) |\n| Ben Nye (UNHCR) | |",
        "## Present\n\n- Ada Moss (IOM)\n\nGuests\n\n- Ben Nye (UNHCR)\n\nOfficials\n\n- Cyril Orr (Otter Aid)",
        "## Call to Order / Roll Call\n\n1. **Premier Members of the Forum**\n   1. Ada Moss (IOM)\n   2. Ben Nye (UNHCR)\n"
        "   3. Cyril Orr (Otter Aid)",
        "## Opening and attendance\n\n- Ada Moss (IOM)\n- Ben Nye (UNHCR)\n- Cyril Orr (Otter Aid)",
    ],
)
def test_columns_kinds_and_headings_that_list_those_who_came(text: str) -> None:
    assert who(text) == THREE


def test_a_table_of_ticks_is_none_of_two_columns_of_names() -> None:
    table = "## Participants\n\n| Attendees | Present |\n|---|---|\n| Ada Moss | yes |\n| Ben Nye | yes |"
    assert who(table) == {"Ada Moss", "Ben Nye"}


def test_who_is_to_do_what_in_a_table_of_matters_did_not_come_by_it() -> None:
    table = "| Item | Who | Description |\n|---|---|---|\n| Buoy 4 | Otter Aid (Sella) | Paint it |\n| Buoy 5 | WFP | Sink it |"
    assert who(f"## Attendees\n\n- Ada Moss (IOM)\n\n## Goals\n\n{table}") == {"Ada Moss@IOM"}


def test_the_chair_of_a_part_is_an_office_and_anna_chair_is_not() -> None:
    assert who("## Attendees\n\n- Ada Moss (Outreach Chair)\n- Ben Nye (UNHCR)") == {"Ada Moss", "Ben Nye@UNHCR"}
    assert "Anna Chair@IOM" in who("## Attendees\n\n- Anna Chair (IOM)\n- Ben Nye (UNHCR)")
