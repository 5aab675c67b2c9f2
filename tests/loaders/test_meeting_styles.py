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
        ("QDX call, 15 Aug 2023", "QDX"),
        ("QDX monthly call – 15 Aug 2023", "QDX"),
        ("Otter Data Circle, 15 Aug 2023", "Otter Data Circle"),
        ("Harbour Education Exchange / 15.08.2023 / Zoom", "Harbour Education Exchange"),
        ("Notes, Open Otter SIG, Aug 15 2023", "Open Otter SIG"),
        ("Otter Platform stand-up 2023-08-15", "Otter Platform"),
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
        ("Next circle: 12 September", "2023-09-12"),
        ("The next stand-up is on 12 September.", "2023-09-12"),
        ("Next steps: boats by 12 September", None),
        ("Date of next meeting: TBC", None),
    ],
)
def test_the_next_one(line: str, day: str | None) -> None:
    assert meeting(f"# Otter Data Circle, 15 Aug 2023\n\n## Boats\n\nNothing new.\n\n{line}\n").next_date == day
