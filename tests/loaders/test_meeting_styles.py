from __future__ import annotations

import pytest

from graphapp.loaders.meeting import read_meeting
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.pipeline import Reading
from graphapp.schema.findings import MeetingFound


def meeting(text: str) -> MeetingFound:
    minutes = outline(read(text.encode(), "minutes.md"))
    return read_meeting(minutes, sentences(minutes))


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("QDX call, 15 Aug 2023", "QDX"),
        ("QDX monthly call – 15 Aug 2023", "QDX"),
        ("Otter Data Circle, 15 Aug 2023", "Otter Data Circle"),
        ("Harbour Education Exchange / 15.08.2023 / Zoom", "Harbour Education Exchange"),
        ("Notes, Open Otter SIG, Aug 15 2023", "Open Otter SIG"),
        ("20230815 Otter Board Meeting Minutes", "Otter Board"),
        ("2023-Aug-15 Otter Board notes", "Otter Board"),
        ("Otter Platform stand-up 2023-08-15", "Otter Platform"),
        ("Otter Board F2F -- 15 Aug 2023", "Otter Board"),
        ("Otter Board face-to-face meeting, 15 Aug 2023", "Otter Board"),
    ],
)
def test_groups_of_other_kinds(title: str, group: str) -> None:
    found = meeting(f"# {title}\n\n## Boats\n\nNothing new.\n")
    assert found.group is not None
    assert (found.group.text, found.date) == (group, "2023-08-15")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Next: 12 September 2023, 22:00 UTC.", "2023-09-12"),
        ("Next one: 30 Aug.", "2023-08-30"),
        ("The next conference call is scheduled for September 12th.", "2023-09-12"),
        ("Our next phone meeting will be on 12 September.", "2023-09-12"),
        ("Next circle: 12 September", "2023-09-12"),
        ("The next stand-up is on 12 September.", "2023-09-12"),
        ("Next steps: boats by 12 September", None),
        ("Date of next meeting: TBC", None),
    ],
)
def test_the_next_one(line: str, day: str | None) -> None:
    assert meeting(f"# Otter Data Circle, 15 Aug 2023\n\n## Boats\n\nNothing new.\n\n{line}\n").next_date == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The next plenary is on 17 September 2023.", "2023-09-17"),
        ("Ada presents it at the next meeting: 9th September.", "2023-09-09"),
        ("Next meeting: https://boats.example/2023/08/29-minutes.html", "2023-08-29"),
        ("Next meeting is planned for the first Tuesday of September.", "2023-09-05"),
        ("Next meeting is planned for the last Friday in August.", "2023-08-25"),
        ("Our next call will be on 12.9.", "2023-09-12"),
        ("Next WG: 12 Sep", "2023-09-12"),
        ("Next ODC: 12 Sep", "2023-09-12"),
        ("The next steering committee is scheduled on Sept. 12, 2023", "2023-09-12"),
        ("We'll talk next on September 12.", "2023-09-12"),
        ("Ada closed the meeting and said that the next would be on 12 September.", "2023-09-12"),
        ("AOB: none. Next: Tues 12th Sept 2pm", "2023-09-12"),
        ("## Meetings through December\n\n1) Thursday, September 14 - boats\n2) Thursday, October 12 - maps", "2023-09-14"),
        ("## Calendar 2023\n\n- 12 January\n- 15 August\n- 12 September\n- 10 October", "2023-09-12"),
        ("| Meeting dates |\n|---|\n| 12 September |\n| 10 October |", "2023-09-12"),
        ("Next meeting: same time next month", None),
        ("Next meeting: September, date to be confirmed", None),
        ("NEXT TELECON\n\nACTION 2023-08-15: Ada to send a poll.", None),
        ("Next report: 12 September", None),
        ("The next QXF is on 12 September.", None),
        ("The table stands in section 12.9. of the report.", None),
        ("## Deliveries 2023\n\n- 12 September: boats\n- 10 October: maps", None),
    ],
)
def test_forms_of_the_next_day(text: str, day: str | None) -> None:
    assert meeting(f"# Otter Data Circle (ODC), 15 Aug 2023\n\n## Boats\n\nNothing new.\n\n{text}\n").next_date == day


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("# Otter Union\n\n## Minutes of the Meeting of the Board of Directors", "Otter Union Board of Directors"),
        ("ODWG – Otter Data Working Group, Chile / Notes for file\n\n6.12.22 (Tue), 1 pm", "Otter Data Working Group"),
        ("OTTER BOAT SUB-CLUSTER (OBSC), QUAY PROVINCE\nKelp Response\n\nMINUTES OF THE 5TH MEETING", "OTTER BOAT SUB-CLUSTER"),
        ('---\ntitle: "Otter Team Minutes #27"\n---\n\n# Quay Lab Otter Team notes Jun 15 2015', "Quay Lab Otter Team"),
        ("# Meeting Summary: Sub-group 1 - 2026-01-15", "Sub-group 1"),
        ("# Meeting Report\n\n## Quarterly Otter Partners Forum, 3 May 2023", "Otter Partners Forum"),
        ("# Note for the record: Otter Cluster, Quay, 3 May 2023", "Otter Cluster"),
    ],
)  # fmt: skip
def test_titles_of_groups(text: str, group: str | None) -> None:
    found = meeting(f"{text}\n\n## Boats\n\nNothing new.\n").group
    assert (found.text if found else None) == group


def test_the_name_of_the_file_tells_letters_that_the_text_uses() -> None:
    def group(source: str, text: str) -> str | None:
        minutes = outline(read(f"3 May 2023\n\n{text}\n".encode(), source))
        found = read_meeting(minutes, sentences(minutes)).group
        return found.text if found else None

    assert group("QDWG_notes_03052023.txt", "Ada told the QDWG of her boats.") == "QDWG"
    assert group("QDWG_notes_03052023.txt", "Ada told of her boats.") is None
    assert group("MOM_03052023.txt", "The MOM is sent to all.") is None


def test_a_day_that_is_only_thought_of_gives_way_to_one_that_is_told() -> None:
    text = "# Otter Board, 15 Aug 2023\n\n## Next Meeting\n\nThe fair in June 2024 (June 22-24) seems the next natural point.\n"
    assert meeting(text).next_date == "2024-06-22"
    assert meeting(f"{text}\n## Close\n\nThe next call is scheduled for 29 August.\n").next_date == "2023-08-29"


@pytest.mark.parametrize(
    "line",
    [
        "New members were welcomed to the Steering Group. Apologies from Ada Moss (AM)",
        "Ada welcomed the Otter Committee to the quay",
        "The Otter Board will meet at the quay",
    ],
)
def test_a_sentence_names_no_group(line: str) -> None:
    head = "# Friday 23 September 2011\n\nMinutes of the meeting held at Otter House"
    found = meeting(f"{head}\n\n1. Welcome\n\n{line}\n\n2. Boats\n\nNone.\n")
    assert found.group is None or " were " not in found.group.text
    assert found.group is None or len(found.group.text.split()) < 4


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Calls are on the 1st and 3rd Friday of each month.", None),
        ("Calls are on the 2nd Thursday every month, at 15:00.", None),
        ("The next call is on the 24th, as agreed.", "2023-08-24"),
        ("The next call will be in 2 weeks on Thursday 31st August 2023 at 15:00.", "2023-08-31"),
        ("The next call will be in two weeks (30 August).", "2023-08-30"),
        ("The next call will be in 2 weeks, and the fair on 5 September.", "2023-08-29"),
    ],
)
def test_days_of_each_month_are_none_and_the_plainer_of_two_counts(line: str, day: str | None) -> None:
    assert meeting(f"# Otter Board, 15 Aug 2023\n\n## Next Meeting\n\n{line}\n").next_date == day


@pytest.mark.parametrize(
    "words",
    [
        "## Next:\n\nTest meeting: March 17, 10:00-11:00",
        "## Next\n\n17 March, 10:00",
        "DONM 17/3/25",
        "Next telco 17 March",
        "The meeting was adjourned until 17 March 2025.",
    ],
)
def test_the_next_day_in_few_words(words: str) -> None:
    text = f"# Wells Group\n\nDate: 3 March 2025\n\n## Talk\n\nThe map was shown.\n\n{words}\n"
    assert Reading(text.encode(), "2025-03-03.md").record.meeting.next_date == "2025-03-17"


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("Common Wells Framework (CWF) TC Meeting #15 March 3, 2025", "Common Wells Framework (CWF) TC"),
        ("CDW WG2 (Pump Data) Meeting 2025-03-03", "CDW WG2"),
        ("CD TG Physical Meeting (day 1) 03/03/2025", "CD TG"),
        ("Notes from Wells Working Group telcon on 3 Mar 2025", "Wells Working Group"),
    ],
)
def test_bodies_by_two_letters_and_short_words_for_a_call(title: str, group: str) -> None:
    found = Reading(f"# {title}\n\nThe map was shown.\n".encode(), "2025-03-03.md").meeting.group
    assert found
    assert found.text == group
