"""Who came, as councils, school boards, clusters and people in a hurry write it down."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading
from graphapp.schema.documents import SectionRole
from graphapp.schema.life import Attendance

HEAD = "# Quay Steering Committee\n\n3 March 2025\n\n"
BODY = "\n\n## Discussion\n\nThe plan was shown.\n"


def listed(text: str, status: Attendance = Attendance.PRESENT, source: str = "m.md") -> list[str]:
    attendees = Reading(f"{HEAD}{text}{BODY}".encode(), source).attendees
    return [
        "@".join([each.person.text if each.person else "", *(body.text for body in each.organisations)])
        for each in attendees
        if each.status is status
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Present: Cllrs A Moss (Chairman), B Nye and C Orr.", ["A Moss", "B Nye", "C Orr"]),
        ("PRESENT: Councillors Moss (Chair), Nye and Orr.", ["Moss", "Nye", "Orr"]),
        ("Present: The Rt Hon. Ada Moss, PC Ben Nye, Superintendent Carl Dunn", ["Ada Moss", "Ben Nye", "Carl Dunn"]),
        ("Attended by Ada Moss and Ben Nye.", ["Ada Moss", "Ben Nye"]),
        (
            "Present: Cllr Ada Moss (Chair) Cllr Ben Nye Cllr Carl Dunn (Vacancy – 1) Dora Ash (Clerk and Responsible Person)",
            ["Ada Moss", "Ben Nye", "Carl Dunn", "Dora Ash"],
        ),
        ("Also in attendance: County Cllr Ada Moss, Otter Trust Mr Ben Nye, Path Warden", ["Ada Moss@Otter Trust", "Ben Nye"]),
        ("Present: Prof Dr Ada Moss, Mrs Nye", ["Ada Moss", "Nye"]),
        ("Present: Dr Ada Moss, Otter Trust", ["Ada Moss@Otter Trust"]),
        ("Present: Members Moss, Nye, and Underhill.", ["Moss", "Nye", "Underhill"]),
        ("Present: Ada, Ben, Carla, (Dora, Emma)", ["Ada", "Ben", "Carla", "Dora", "Emma"]),
        ("Present: Ada Moss, IOM, Ben Nye, UNHCR; Carl Dunn, WFP", ["Ada Moss@IOM", "Ben Nye@UNHCR", "Carl Dunn@WFP"]),
        (
            "Present: Ada Moss (Headteacher), Ben Nye (Municipal Mayor), Carl Dunn (Path Warden)",
            ["Ada Moss", "Ben Nye", "Carl Dunn"],
        ),
        ("On call: Ada Moss, Ben Nye, Carl Dunn", ["Ada Moss", "Ben Nye", "Carl Dunn"]),
        ("Pres: Ada Moss, Ben Nye\nApol: Carl Dunn", ["Ada Moss", "Ben Nye"]),
        ("Attendees: Ada Moss | Ben Nye", ["Ada Moss", "Ben Nye"]),
        ("Attendees: Ada Moss | UNHCR", ["Ada Moss@UNHCR"]),
        ("Present at the meeting: Mr. P. Moss, UNHCR; Mrs. S. Nye, IOM.", ["P. Moss@UNHCR", "S. Nye@IOM"]),
        (
            "Present: Ada Moss, Ben Nye (UNHCR) Carl Dunn, Dora Ash (IOM)",
            ["Ada Moss@UNHCR", "Ben Nye@UNHCR", "Carl Dunn@IOM", "Dora Ash@IOM"],
        ),
        ("Governors present: Ada Moss, Ben Nye\nAbsent governors: Carl Dunn", ["Ada Moss", "Ben Nye"]),
        ("SC members joining by video: Ada Moss, Ben Nye", ["Ada Moss", "Ben Nye"]),
        ("Present: Ada Moss\nAlso: Ben Nye, UNHCR (left 7.50); 9 members of the public", ["Ada Moss", "Ben Nye@UNHCR"]),
        ("Present: Ada Moss / UNHCR\nBen Nye / IOM", ["Ada Moss@UNHCR", "Ben Nye@IOM"]),
        ("The following members attended:\nAda Moss, UNHCR\nBen Nye, IOM", ["Ada Moss@UNHCR", "Ben Nye@IOM"]),
        ("Other attendees:\n• Ada Moss (AM), UNHCR\n• Ben Nye (BN), IOM", ["Ada Moss@UNHCR", "Ben Nye@IOM"]),
        (
            "## Participants\n\nPrivate sector\nTide Shipping Ltd – Ada Moss\n\nUN agencies\nIMO – Ben Nye",
            ["Ada Moss@Tide Shipping Ltd", "Ben Nye@IMO"],
        ),
        (
            "## Attendees\n\n### SC members\n\n- Ada Moss (UNHCR)\n\n### From the secretariat\n\n- Ben Nye (IOM)",
            ["Ada Moss@UNHCR", "Ben Nye@IOM"],
        ),
        (
            "| Attendees | |\n|---|---|\n| Ada Moss | UNHCR |\n| Ben Nye | IOM |\n| Carl Dunn | Otter Trust |",
            ["Ada Moss@UNHCR", "Ben Nye@IOM", "Carl Dunn@Otter Trust"],
        ),
        (
            "## Present\n\n| S/No. | NAME | DESIGNATION | INSTITUTION |\n|---|---|---|---|\n| 1. | Eng. Ada Moss | Secretary |"
            " Otter Trust |\n| 2. | Ben Nye | Officer | UNICEF |",
            ["Ada Moss@Otter Trust", "Ben Nye@UNICEF"],
        ),
        (
            "## Attendance\n\n| Member organisation | Represented by |\n|---|---|\n| UNHCR | Ada Moss |\n| IOM | Ben Nye |",
            ["Ada Moss@UNHCR", "Ben Nye@IOM"],
        ),
        (
            "| Governors present | Mrs Ada Moss (Chair); Cllr Ben Nye |\n|---|---|\n| Absent | Carl Dunn |",
            ["Ada Moss", "Ben Nye"],
        ),
        ("## Present\n\n* Ada Moss, UNHCR\n* Ben Nye (IOM), deputising for Carl Dunn", ["Ada Moss@UNHCR", "Ben Nye@IOM"]),
        ("Chair / co-chair: Ada Moss (UNICEF) / Ben Nye (IOM)", ["Ada Moss@UNICEF", "Ben Nye@IOM"]),
        ("The session was chaired by Ms. Ada Moss, with Ben Nye serving as Vice-Chair.", ["Ada Moss", "Ben Nye"]),
        ("Present: Ada Moss (UNICEF), Irena from IOM", ["Ada Moss@UNICEF", "Irena@IOM"]),
        (
            "Participants: UNICEF, IOM, Tide Worldwide (TWW), WFP, UNHCR",
            ["@UNICEF", "@IOM", "@Tide Worldwide", "@WFP", "@UNHCR"],
        ),
        (
            "It was attended by representatives of the Ministry of Ecology, Geology and Natural Resources of Chile, Tidomet, "
            "the Water Service of Peru and UNHCR.",
            ["@Ministry of Ecology, Geology and Natural Resources of Chile", "@Tidomet", "@Water Service of Peru", "@UNHCR"],
        ),
        (
            "| Present: | |\n|---|---|\n| Mrs Ada Moss (AM) | Non-Executive Director (Chair) |\n| Dr Ben Nye (BN) | Director |"
            "\n| **In attendance:** | |\n| Ms Dora Ash (DA) | Quality Lead, Otter Trust |\n| **Apologies:** | |"
            "\n| Mr Carl Dunn (CD) | Chief Operating Officer |",
            ["Ada Moss", "Ben Nye", "Dora Ash@Otter Trust"],
        ),
        (
            "## Attendance\n\n| Sl. | Name | Designation |\n|---|---|---|\n| 1 | Smt. Ada Moss, IAS | Magistrate, Quay |"
            "\n| 2 | Shri Ben Nye | EO, Quay Municipal Board |\n| 3 | Dr. Dora Ash | Clerk, Chamber of Commerce & Industries |",
            ["Ada Moss", "Ben Nye@Quay Municipal Board", "Dora Ash@Chamber of Commerce & Industries"],
        ),
    ],
)
def test_who_came(text: str, people: list[str]) -> None:
    assert listed(text) == people


@pytest.mark.parametrize(
    "text",
    ["Attendees: see list attached", "Present: 8 members, 2 staff and 12 members of the public", "Also: the map was shown."],
)
def test_words_that_name_nobody(text: str) -> None:
    assert listed(text) == []


def test_people_in_columns_that_gaps_make() -> None:
    text = (
        "QUAY FORUM\n\nMEMBERS PRESENT:\nAda Moss            Ben Nye             Carl Dunn\n"
        "Dora Ash            Sara Orr            Tom Hart\n\n1. Opening\n\nThe plan was shown.\n"
    )
    found = Reading(text.encode(), "m.txt").attendees
    names = [each.person.text for each in found if each.person]
    assert names == ["Ada Moss", "Ben Nye", "Carl Dunn", "Dora Ash", "Sara Orr", "Tom Hart"]


def test_a_table_that_lost_its_head_to_a_heading() -> None:
    text = (
        "QUAY FORUM\n\n1.  REVIEW OF DATA\n    The officer told that 47 boats sank.\n\n            ANNEXURE-A (Attendance)\n"
        " Sl.  Name                          Designation\n 1    Smt. Ada Moss, IAS            District Magistrate\n"
        " 2    Shri Ben Nye                  Clerk, Quay Municipal Board\n 3    Dr. Dora Ash                  Engineer\n"
    )
    found = Reading(text.encode(), "m.txt").attendees
    assert [each.person.text for each in found if each.person] == ["Ada Moss", "Ben Nye", "Dora Ash"]


def test_what_parts_those_below_apologies_did_not_come() -> None:
    text = "## Present\n\n- Ada Moss\n\n## Apologies\n\n### SC members\n\n- Ben Nye\n\n### Observers\n\n- Carl Dunn"
    assert listed(text) == ["Ada Moss"]
    assert listed(text, Attendance.APOLOGIES) == ["Ben Nye", "Carl Dunn"]


def test_headings_below_that_of_who_came() -> None:
    text = "## Attendees\n\nAda Moss\n\n### Remote\n\nBen Nye\n\n### Observers from NGOs\n\nCarl Dunn\n\n### Other\n\nIt sank."
    sections = Reading(f"{HEAD}{text}{BODY}".encode(), "m.md").minutes.sections
    roles = {section.title: section.role for section in sections}
    assert roles["Remote"] is roles["Observers from NGOs"] is SectionRole.ATTENDANCE
    assert roles["Other"] is SectionRole.DISCUSSION


def test_who_is_to_come_and_who_is_to_present_did_not_come() -> None:
    people = "People\n\nAda Moss\n\nBen Nye\n\nCarl Dunn"
    assert listed(f"## Otter meeting proposed attendee list (please add people):\n\n{people}") == []
    head = "| Organisation | Presenter | Title | Preferred duration |\n|---|---|---|---|\n"
    assert (
        listed(f"## Presentations to come\n\n{head}| IOM | Ada Moss | Tides | 20 min |\n| UNHCR | Ben Nye | Piers | 20 min |")
        == []
    )
