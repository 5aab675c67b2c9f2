"""Where and when a meeting was held, as sentences of the head and the line below the date tell."""

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
    ("line", "place"),
    [
        (
            "Minutes of meeting held at the Otter Offices, Level 7, Quay City, on 29 November 2012 from 10am.",
            "Otter Offices, Level 7, Quay City",
        ),
        (
            "29 November 2012\n\nThe meeting was held at the Otter Institute, at the occasion of the boat week.",
            "Otter Institute",
        ),
        ("29 November 2012\n\nTide Hotel, Quay City", "Tide Hotel, Quay City"),
    ],
)
def test_place_and_day(line: str, place: str) -> None:
    found = meeting(f"# Harbour Data Forum\n\n{line}\n\n## 1. Maps\n\nMaps were shown.\n")
    assert found.date == "2012-11-29"
    assert found.place is not None
    assert found.place.text == place


@pytest.mark.parametrize(
    "text",
    [
        "OFFICE OF QUAYS\n\nNo. 12/2021    Dated, Quay the 27th June, 2021\n\nSub: Proceedings of meeting held on 3.6.2021\n",
        "# Quay School\n\nThursday 3 June 2021, 5.30 p.m., in the library\n\nDates: 7 July 2021; 4 August 2021\n",
    ],
)
def test_days_of_the_letter_and_of_later_meetings_are_none(text: str) -> None:
    assert meeting(f"{text}\n## 1. Maps\n\nMaps were shown.\n").date == "2021-06-03"


@pytest.mark.parametrize(
    "line", ["29 November 2012\n\nThe boats were shown in the hall.", "29 November 2012\n\nPresent: Otter Hotel, IOM"]
)
def test_other_lines_below_the_date_are_no_place(line: str) -> None:
    assert meeting(f"# Harbour Data Forum\n\n{line}\n\n## 1. Maps\n\nMaps were shown.\n").place is None


@pytest.mark.parametrize(("line", "place"), [("Members:", None), ("Otter House, Quay City", "Otter House, Quay City")])
def test_the_label_of_what_follows_is_no_place(line: str, place: str | None) -> None:
    found = meeting(f"Minutes of the Tide Forum meeting on 3rd of June 2021\n{line}\n\nAttending:\n- Ada Moss (IOM)\n")
    assert (found.place.text if found.place else None) == place


def test_the_weekday_behind_the_day_is_no_place() -> None:
    found = meeting("# Tide Forum\n\n**Date:** June 27, 2025 (Friday)\n\n## Maps\n\nShown.\n")
    assert (found.date, found.place) == ("2025-06-27", None)


@pytest.mark.parametrize(
    "told",
    [
        "GULL BAY COUNCIL Draft Minutes of the Ordinary Meeting held on Wednesday 6 March 2019 at 7pm in the hall",
        "MINUTES OF GULL BAY COUNCIL MEETING HELD AT ALL SAINTS WEDNESDAY 6TH MARCH 2019",
        "Nets came up more than once at this month’s Gull Bay Committee meeting on March 6, as members asked for them.",
        "GULL BAY LIAISON MINUTES\n\nWednesday 6th March 2019",
        "GULL BAY AREA FORUM\n\nHeld on 6 March 2019 at the Salon, Pier House.",
    ],
)
def test_a_page_is_posted_later_than_its_meeting(told: str) -> None:
    assert meeting(f'---\ntitle: "Gull Bay"\ndate: "2019-03-29"\n---\n\n{told}\n\nThe nets are old.\n').date == "2019-03-06"


@pytest.mark.parametrize(
    "told", ["Wednesday 6 March 2013", "The next meeting is on Wednesday 6 March 2019.", "Friday 29 March 2019"]
)
def test_a_day_long_before_or_of_another_meeting_is_not_that_of_a_page(told: str) -> None:
    assert meeting(f"---\ndate: 2019-03-29\n---\n\n{told}\n\nThe nets are old.\n").date == "2019-03-29"


def test_the_minutes_approved_are_not_this_meetings() -> None:
    page = '---\ndate: "2019-03-29"\n---\n\nThe minutes of the meeting held on 6 March 2019 were approved.\n'
    assert meeting(page).date == "2019-03-29"


def test_figures_are_read_as_the_name_of_the_file_has_them() -> None:
    minutes = outline(read(b"# Tide WG\n\nDate: 10/5/2021\n\nThe nets are old.\n", "2021-10-05_wg.md"))
    assert read_meeting(minutes, sentences(minutes)).date == "2021-10-05"


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("29 March 2019\n\nOtter Group\n\nMinutes of the seventh meeting, 12-13 March 2019, Quay City", "2019-03-12"),
        ("TC 12/WG 3 N 118 2019-03-29\n\n# Otter Group\n\nReport of the 7th meeting, 2019-03-12", "2019-03-12"),
        ("29.03.2019\n\nNotes from the call on 12.03.2019", "2019-03-12"),
        ("12 March 2019\n\nOtter Group\n\nMinutes of the meeting of 10 February 2019 approved", "2019-03-12"),
        ("12 March 2019\n\nOtter Group\n\nMinutes of the meeting held on 10 February 2019 were approved.", "2019-03-12"),
        ("12 March 2019\n\n1. Minutes of the meeting of 10 February 2019", "2019-03-12"),
    ],
)
def test_the_line_that_names_the_meeting_tells_its_day_before_the_day_of_the_paper(lines: str, day: str) -> None:
    assert meeting(f"{lines}\n\n## Boats\n\nNothing new.\n").date == day


def test_a_numbered_row_of_a_table_tells_the_next_meeting() -> None:
    rows = "| Agenda | Discussion |\n| --- | --- |\n| 1. Maps | Shown. |\n| 7. Next meeting | 10 August 2021, pier office |\n"
    assert meeting(f"# Tide Forum\n\nDate: 3 June 2021\n\n{rows}").next_date == "2021-08-10"
