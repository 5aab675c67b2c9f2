"""Titles that tell what kind of meeting it was beside whose it was, and days of meetings of other people."""

from __future__ import annotations

import pytest

from graphapp.loaders.meeting import read_meeting
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.findings import MeetingFound


def meeting(text: str) -> MeetingFound:
    minutes = outline(read(text.encode(), "minutes.md"))
    return read_meeting(minutes, sentences(minutes))


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("QDC Otter Kick-Off Meeting", "QDC Otter"),
        ("TQ RAS all-member meeting", "TQ RAS"),
        ("Quay TG Physical Meeting", "Quay TG"),
        ("Quay Tide Group Remote Meeting (Round 1)", "Quay Tide Group"),
        ("Quay TG - June 27, 2016", "Quay TG"),
        ("QO&M SWG – 27 June 2016", "QO&M SWG"),
        ("Use Case 7 Phone Conference", "Use Case 7"),
        ("Otter Steering Committee meeting in Brno", "Otter Steering Committee"),
        ("Quay Community Council held their meeting remotely", "Quay Community Council"),
        ("National Otter Cluster Coordination Meeting", "National Otter Cluster"),
        ("Quay Sector Monthly Coordination Meeting – Brno, 3 June 2021", "Quay Sector"),
        ("Otter Board – Special Session", "Otter Board"),
        ("Otter Group Leads Meeting", "Otter Group Leads"),
        ("Otter Working Group – Quay State", "Otter Working Group – Quay State"),
        ("OTTER CLUSTER  -  QUAY STATE SUB-NATIONAL MTG", "OTTER CLUSTER – QUAY STATE SUB-NATIONAL"),
        ("Inter-Cluster Coordination Group Meeting", "Inter-Cluster Coordination Group"),
        ("MoM Otter Task Force Mtg 3/6/21", "Otter Task Force"),
        ("Otter TWG Brno | 03.06.2021", "Otter TWG Brno"),
        ("Thirteenth Otter Consultative Forum", "Otter Consultative Forum"),
        ("Final minutes: 5th Plenary of the Otter Platform", "Otter Platform"),
        ("QO-TIDE Progress Meeting 1", "QO-TIDE"),
        ("QO-TIDE Milestone 1 Meeting", "QO-TIDE"),
        ("OtterQ WP 7 meeting - 27/06/2016", "OtterQ WP 7"),
        ("Kick-off meeting of QMIP Sub-group 2.3.2", "QMIP Sub-group 2.3.2"),
        ("Quay Liaison Group Public Meeting", "Quay Liaison Group"),
        ("Minutes for the meeting of the Otter Steering Committee on the 27th of June 2016", "Otter Steering Committee"),
    ],
)
def test_the_kind_of_meeting_is_no_part_of_the_name(title: str, group: str) -> None:
    found = meeting(f"# {title}\n\n27 June 2016\n\nBoats came.\n").group
    assert found is not None
    assert found.text == group


def test_a_title_of_which_a_comma_parts_the_kind_of_record_is_read() -> None:
    front = "---\ntitle: Steering committee meeting, minutes\n---\n\n"
    found = meeting(f"{front}# Minutes of the Otter Steering Committee, 27 June 2016\n\nBoats.\n").group
    assert found is not None
    assert found.text == "Otter Steering Committee"


def test_the_plain_heading_of_the_next_meeting_comes_before_that_of_another_gathering() -> None:
    text = (
        "# Otter Board\n\n3 June 2024\n\n## 8. Date for next community call\n\nSuggested: 4 September 2024\n\n"
        "## 9. Next meeting time\n\nNext meeting is planned for 18 July 2024.\n"
    )
    assert str(meeting(text).next_date) == "2024-07-18"


def test_a_phone_conference_is_a_meeting() -> None:
    assert (
        str(meeting("# Otter Board\n\n3 June 2024\n\nThe next phone conference is on Thursday, 20 June.\n").next_date)
        == "2024-06-20"
    )


@pytest.mark.parametrize(
    "title",
    [
        "Last meeting of the Joint Harbour Working Group between 5 towns and the Ferry Team",
        "Final meeting of the Joint Harbour Working Group",
    ],
)
def test_which_meeting_it_was_and_between_whom_are_no_part_of_the_name(title: str) -> None:
    found = meeting(f"{title}\n\n## Participants\n\nAda Moss\n\n## Tea\n\nAda will send nets.\n")
    assert found.group is not None
    assert found.group.text == "Joint Harbour Working Group"
