from __future__ import annotations

import pytest

from graphapp.loaders.meeting import read_meeting
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.findings import MeetingFound

MINUTES = (
    "# Harbour Data Working Group\n\nMinutes of the third meeting, 3 June 2021\n\n## Figures\n\nThe figures were shown.\n\n"
)


def meeting(text: str, source: str = "minutes.md") -> MeetingFound:
    minutes = outline(read(text.encode(), source))
    return read_meeting(minutes, sentences(minutes))


@pytest.mark.parametrize(
    "line",
    [
        "The fourth meeting will take place in Brno on 6 July 2021 at the invitation of IOM.",
        "The 13th session is scheduled for 6 July in Brno.",
        "We talk again on Tuesday 6 July at 15:00.",
        "NM: 6/7/2021 10:00",
        "Next mtg 6 July, same place.",
        "Next f2f: 6 July, Brno",
        "Next SIG meeting is on 2021-07-06.",
        "Next Steering Committee: 6 July",
        "The dates of the next three meetings are 6 July, 3 August and 7 September.",
        "Next meetings: 3 August (Brno), 6 July (online)",
        "The following meeting dates were agreed: 6 July, 3 August.",
        "6 July – next meeting",
        "06/07/2021 – Next SC meeting",
        "6 July was proposed for the next meeting.",
        "6 July 2021 was agreed as the date of the next meeting.",
        "Motion to adjourn to July 6, 2021. Carried.",
        "The Group decided to hold its fourth session in Brno, Czechia, on 6 July 2021.",
        "The July 6 meeting will be held in Brno.",
        "Prochaine réunion : 6 juillet 2021",
        "| Meeting | Date |\n|---|---|\n| 3rd | 3 June 2021 |\n| 5th | 3 August 2021 |\n| 4th | 6 July 2021 |",
        "We will reconvene on 6 July.",
        "The Committee agreed to meet again on 6 July 2021.",
        "The group will next meet on 6 July 2021.",
        "It was agreed that the Bureau would meet again on 6 July 2021 in Brno.",
        "The date of the following meeting was fixed for 6 July 2021.",
        "The subsequent meeting was set for 6 July 2021.",
        "The date for the next meeting is 6 July 2021.",
        "## Next Steps\n\n- **Core-team prep meeting** to prepare the survey: **06/07/2021, 11:00**\n- Workshop: 3 August",
        "The next one is on 6 July, same time.",
        "The meeting closed at noon. The next will be held on 6 July 2021.",
        "See you all on 6 July!",
        "Upcoming meetings: 6 July, 3 August, 7 September.",
        "Date of next meeting\n\n6 July 2021, 10:00, Brno",
        "9. Next Meeting and note-taker (Ada)\n    1. 6 July\n",
        "Comments are due before the next meeting on 6 July.",
        "This will be discussed in the 6 July meeting.",
        "Ada Moss to report to the 6 July meeting.",
        "The next regular meeting of the Working Group is planned for Tuesday, 6 July 2021.",
    ],
)
def test_the_next_meeting_is_told_in_many_ways(line: str) -> None:
    assert meeting(f"{MINUTES}{line}\n").next_date == "2021-07-06"


@pytest.mark.parametrize("line", ["Next Mtg: Tue 7/20 @ 2pm", "NM: 20/7, 10:00", "Next meeting: 20th July", "Next: the 20th"])
def test_the_next_meeting_in_figures(line: str) -> None:
    assert meeting(f"{MINUTES.replace('3 June', '3 July')}{line}\n").next_date == "2021-07-20"


@pytest.mark.parametrize(
    "line",
    [
        "The group meets every two weeks.",
        "In the subsequent nets meeting (Brno, 6 July 2021) the start of the work was confirmed.",
        "The workshop will take place on 6 July 2021.",
        "The twelfth meeting of the Council of Ministers will be held on 6 July 2021.",
        "The next meeting of the Red Kite Trust's board is on 6 July.",
        "The third round of the survey is scheduled for 6 July.",
        "The second meeting was held on 6 May 2021.",
        "The group last met on 6 May.",
        "It was agreed at the 6 May meeting.",
        "The list is due before the next meeting, by 6 July at the latest.",
        "## Next Steps\n\n- Prep meeting: 6 July 2021\n- Call with donors on 7 July 2021\n- Donor meeting: 8 July 2021",
        "## Figures of next steps\n\n- Prep meeting: 6 July 2021",
        "## Next Steps\n\n- Workshop to prepare the survey: 6 July 2021",
        "## Next Steps\n\n- Send the report of the meeting: by 6 July 2021",
        "Next meeting: to be confirmed.",
        "Next meeting with the ministry: 6 July.",
        "Next payment: 6 July",
        "The report of 6 July for the next meeting",
        "| Report | Date |\n|---|---|\n| 1st | 3 June 2021 |\n| 2nd | 6 July 2021 |\n| 3rd | 3 August 2021 |",
        "9. Next meeting and note-taker (Ada)\n10. 6 July in the harbour\n",
    ],
)
def test_other_days_are_not_the_next_meetings(line: str) -> None:
    assert meeting(f"{MINUTES}{line}\n").next_date is None


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("# SALTWAY – Shared data on salt roads\n\n## Minutes of the seventh meeting of the Steering Committee\n\n"
         "Brno, 3 June 2021",
         "SALTWAY Steering Committee"),
        ("# Summary record of the 12th meeting of the Bureau of the Harbour Forum\n\nBrno, 3 June 2021",
         "Bureau of the Harbour Forum"),
        ("# 2021-06-03 Meeting Summary\n\n## Key Participants\n\n1. Ada - Lead Facilitator, Otter Working Group.\n"
         "2. Ben - Contributor",
         "Otter Working Group"),
        ("# Meeting notes, 3 June 2021\n\nThe Harbour Data Task Force met in Brno.", "Harbour Data Task Force"),
        ("RKT e.V. Telecon June 3, 2021\n\n10:00am, by phone", "RKT e.V."),
        ("# 3rd Meeting of the Steering Committee of the Otter Project\n\nBrno, 3 June 2021",
         "Steering Committee of the Otter Project"),
        ("# Minutes, 3 June 2021\n\nThis is the weekly call of the Otter Tooling Group.", "Otter Tooling Group"),
        ("# Call notes, 3 June 2021\n\nThe chair welcomed members to the fifth Otter Working Group meeting.",
         "Otter Working Group"),
        ("# Minutes\n\n3 June 2021\n\nAda Moss opened the meeting of the Otter Maps Group at 10:00.", "Otter Maps Group"),
        ("# Minutes\n\nThe meeting of the Otter Maps Group was called to order on 3 June 2021.", "Otter Maps Group"),
        ("# Minutes\n\nPurpose: Regular Otter Board meeting covering maps, boats and piers\nDate: 3 June 2021", "Otter Board"),
        ("REPUBLIC OF QUAY\n\nMINUTES OF THE 7TH MEETING OF THE INTER-MINISTERIAL TECHNICAL COMMITTEE ON OTTERS HELD ON "
         "THURSDAY 3RD JUNE 2021 IN THE 7TH FLOOR BOARDROOM, TIDE HOUSE, BRNO, FROM 10.20 A.M.",
         "INTER-MINISTERIAL TECHNICAL COMMITTEE ON OTTERS"),
        ("# Record of Decisions: Harbour Data Council, 3 June 2021", "Harbour Data Council"),
        ("# Action points from the Otter Cluster call, 3 June 2021", "Otter Cluster"),
        ("# Ad-hoc coordination meeting of the Otter Donor Group\n\n3 June 2021", "Otter Donor Group"),
        ("# Otter Data Task Team, 5th meeting, 3 June 2021", "Otter Data Task Team"),
        ("# Draft minutes of the 5th Otter Forum meeting, Brno, 3–4 June 2021", "Otter Forum"),
        ("# Minutes of the Steering Committee, 3 June 2021\n\nNothing new.", "Steering Committee"),
    ],
)  # fmt: skip
def test_groups_of_titles_and_heads(text: str, group: str) -> None:
    found = meeting(f"{text}\n\n## Figures\n\nShown.\n")
    assert found.group is not None
    assert (found.group.text, found.date) == (group, "2021-06-03")


def test_a_first_line_without_event_and_day_names_no_group() -> None:
    assert (
        meeting("Harbour figures for all\n\n3 June 2021\n\n## Figures\n\nThe survey of the Otter Trust was shown.\n").group
        is None
    )


@pytest.mark.parametrize(
    ("subject", "body", "day"),
    [
        ("Harbour Data Network - notes", "Thanks for today's call.", "2021-06-03"),
        ("Harbour Data Network - notes", "Thanks for the call this morning.", "2021-06-03"),
        ("Harbour Data Network - notes of 2 June 2021", "Sent today, as promised.", "2021-06-02"),
        ("Harbour Data Network - notes", "Thanks for the call.", None),
    ],
)
def test_a_mail_of_the_same_day_is_dated_by_its_head(subject: str, body: str, day: str | None) -> None:
    mail = (
        f"From: ada@example.org\nTo: list@example.org\nSubject: {subject}\nDate: Thu, 3 Jun 2021 18:42:11 +0200\n"
        f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nDear all,\n\n{body}\n\nBen will send the figures.\n"
    )
    assert meeting(mail, "m.eml").date == day


def test_the_label_of_those_present_ends_the_place() -> None:
    head = "Harbour Data Group\nDate of meeting: 3 June 2021\nVenue: Quay Hall, Brno\n"
    place = meeting(f"{head}Panel Members: Ada Moss, IOM (Chair)\nBen Nye, WFP\n", "minutes.txt").place
    assert place is not None
    assert place.text == "Quay Hall, Brno"


@pytest.mark.parametrize(
    ("head", "group", "day"),
    [
        ("Ref. Nets(2019)35926 - 04/06/2022\nOtter Forum\n3 June 2021\nMinutes\n", "Otter Forum", "2021-06-03"),
        ("HARBOUR OFFICE\n\nMeeting of the\n\nOtter Group on Tides\n\n3 June 2021\n", "Otter Group on Tides", "2021-06-03"),
        ("[otter-wg] Minutes of our call on 3 June 2021\n\nDear all,\n", "otter-wg", "2021-06-03"),
        (
            "# Notes\n\n## Details\n\n**Meeting Date/Time:**\n14:00, 3 June 2021\n\n**Meeting Purpose:**\nNets\n",
            None,
            "2021-06-03",
        ),
    ],
)
def test_names_and_days_in_heads_of_letters_lists_and_forms(head: str, group: str | None, day: str) -> None:
    found = meeting(f"{head}\nThe nets were shown.\n", "minutes.md" if head[0] == "#" else "minutes.txt")
    assert (found.group and found.group.text, found.date) == (group, day)


def test_colons_one_below_another_belong_to_the_labels() -> None:
    text = "Harbour Data Group\n\nDate       : 3 June 2021\nVenue      : Quay Hall, Brno\nChair      : Ada Moss\n\nNets.\n"
    found = meeting(text, "minutes.txt")
    assert (found.date, found.place and found.place.text) == ("2021-06-03", "Quay Hall, Brno")


def test_the_short_form_of_date_of_next_meeting() -> None:
    assert meeting(f"{MINUTES}DONM: 6 July 2021\n").next_date == "2021-07-06"
    assert meeting(f"{MINUTES}## DONM\n\n6 July 2021\n").next_date == "2021-07-06"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("TIDE INFORMATION\nWORKING GROUP (TIWG)\nTuesday 3 June 2021", "TIDE INFORMATION WORKING GROUP"),
        ("Harbour Safety\nSteering Committee Meeting\n3 June 2021", "Harbour Safety Steering Committee"),
        ("Minutes\nTide Working Group\n3 June 2021", "Tide Working Group"),
        ("Tide Group\nSteering Committee\n3 June 2021", "Tide Group"),
    ],
)
def test_a_name_in_two_lines(lines: str, name: str) -> None:
    group = meeting(f"{lines}\n\nPresent: Ada Moss (IOM)\n\nThe figures were shown.\n", "minutes.txt").group
    assert group is not None
    assert group.text.startswith(name)
