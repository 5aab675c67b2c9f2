"""Minutes that name their group only where they announce its next meeting, or only below other lines of the head."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading


def met(text: str, title: str = "Notes from telcon on 3 November 2022") -> tuple[str | None, str | None]:
    found = Reading(f"# {title}\n\n## Piers\n\n{text}\n".encode(), "m.md").meeting
    return found.group.text if found.group else None, found.next_date


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("- Next monthly Open Tide Data Survey WG call will be on December 6 at 15:00", "Open Tide Data Survey WG"),
        ("The next Pier Mapping Working Group meeting is on 6 December.", "Pier Mapping Working Group"),
    ],
)
def test_the_group_whose_next_meeting_is_announced(text: str, group: str) -> None:
    assert met(text) == (group, "2022-12-06")


def test_another_group_is_not_the_one_that_met() -> None:
    assert met("The next Pier Mapping WG meeting is on 6 December.", "Otter Board, 3 November 2022") == ("Otter Board", None)
    text = "- The next Pier WG call is on 6 December.\n- The next Tide WG call is on 7 December."
    assert met(text)[0] is None


def test_a_title_that_ends_in_agenda_and_notes() -> None:
    assert met("None.", "2022-11-03 Otter Maps WG Agenda and Notes")[0] == "Otter Maps WG"
    assert met("None.", "Otter Data and Notes Group, 3 November 2022")[0] == "Otter Data and Notes Group"


def test_the_first_heading_below_lines_of_a_wiki() -> None:
    text = "\\---\n\npage-id: 18\n\nspace: OTTER\n\n\\---\n\n2022-11-03 Otter Maps WG notes\n=====================\n\nPiers.\n"
    found = Reading(text.encode(), "m.md").meeting
    assert found.group is not None
    assert found.group.text == "Otter Maps WG"


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Proposed agenda for the Otter Society General Assembly, Dec 3, 2022, Saturday", "2022-12-03"),
        ("Agenda for the December call: 6 December 2022", "2022-12-06"),
        ("Agenda for the Otter call, 3 November 2022", None),
        ("Agenda for the summer, with notes of 6 December 2022", None),
    ],
)
def test_the_agenda_of_a_meeting_still_to_come(title: str, day: str | None) -> None:
    assert met(f"Piers were counted.\n\n## {title}\n\n1. Welcome")[1] == day


def test_the_meetings_of_others_are_not_the_next_one() -> None:
    assert met("- upcoming meetings, calls for papers: TideCon 2022, Dec 6-8 (Brno)")[1] is None
