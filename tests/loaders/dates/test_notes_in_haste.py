"""Days as people note them in haste: short words, figures without a sign before them, sheets' months."""

from __future__ import annotations

from datetime import date

import pytest

from graphapp.loaders.actions.dues import due_of_cell
from graphapp.loaders.dates.finding import find_dates

MEETING, NEXT = date(2025, 3, 3), date(2025, 4, 7)  # a Monday


def latest(text: str) -> str | None:
    found = find_dates(text, MEETING, NEXT)
    return found[-1].latest if found else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Draw the map by end Q2", "2025-06-30"),
        ("Draw the map by 31.5.25", "2025-05-31"),
        ("Draw the map, 3.4.26", "2026-04-03"),
        ("Draw the map this wk", "2025-03-09"),
        ("Draw the map by next wk", "2025-03-16"),
        ("Draw the map in the first wk of June", "2025-06-07"),
        ("Draw the map for the April mtg", "2025-04-07"),
        ("Draw the map, 2 wks max", "2025-03-17"),
        ("Draw the map by Thursday 5 pm CET", "2025-03-06"),
        ("Draw the map by 17:00 Thursday", "2025-03-06"),
        ("Draw the map by 5pm tomorrow", "2025-03-04"),
        ("Draw the map by 5pm 31 March", "2025-03-31"),
        ("Draw the map by the end of today", "2025-03-03"),
        ("Draw the map within 24h", "2025-03-04"),
        ("Draw the map by 31Mar", "2025-03-31"),
        ("Draw the map by 06/2025", "2025-06-30"),
        ("Draw the map (DL 5.7.)", "2025-07-05"),
        ("Draw the map a week on Tuesday", "2025-03-11"),
        ("Draw the map before June", "2025-05-31"),
        ("Draw the map before 5 June", "2025-06-05"),
        ("Draw the map before the end of the month", "2025-03-31"),
        ("Draw the map before the month is out", "2025-03-31"),
        ("Four weeks' time", "2025-03-31"),
        ("Draw the map by H2", "2025-12-31"),
        ("Draw the map (2Q25)", "2025-06-30"),
        ("Draw the map by end of play Friday", "2025-03-07"),
        ("Draw the map by close of day", "2025-03-03"),
        ("Draw the map by 14 March (COB)", "2025-03-14"),
        ("Draw the map by mid-month", "2025-03-15"),
        ("Draw the map in dec 2025", "2025-12-31"),
        ("Draw the map (apr/jun)", "2025-06-30"),
        ("Draw the map by 26 feb 2026", "2026-02-26"),
        ("Draw the map (2 weeks)", "2025-03-17"),
        ("Draw the map within five (5) working days", "2025-03-10"),
        ("Draw the map within the fortnight", "2025-03-17"),
        ("Draw the map in the next week or two", "2025-03-17"),
        ("Draw the map in a month or so", "2025-04-03"),
        ("Draw the map for the rest of 2025", "2025-12-31"),
        ("Draw the map over the rest of the year", "2025-12-31"),
        ("Draw the map by year's end", "2025-12-31"),
        ("Draw the map before the next huddle", "2025-04-07"),
        ("Draw the map before we meet again", "2025-04-07"),
        ("Next time we draw the map", "2025-04-07"),
        ("Draw the map in time for its May sitting", "2025-05-31"),
        ("Draw the map next Tuesday", "2025-03-11"),
        ("Draw the map next Thursday", "2025-03-06"),
        ("Draw the map this afternoon", "2025-03-03"),
        ("Draw the map Thursday morning", "2025-03-06"),
        ("Draw the map by mid-year", "2025-06-30"),
        ("Draw the map by Weds", "2025-03-05"),
        ("Draw the map by tmrw", "2025-03-04"),
        ("Draw the map w/in 5 days", "2025-03-08"),
        ("Draw the map in 2 wks", "2025-03-17"),
        ("Draw the map before next mtg", "2025-04-07"),
        ("Extended to 21/3", "2025-03-21"),
        ("Visit the port 21-23/3", "2025-03-23"),
        ("Draw the map by 14.3", "2025-03-14"),
        ("Draw the map, cw 13", "2025-03-30"),
        ("Draw the map before Halloween", "2025-10-31"),
        ("Draw the map, w/c 10.3.", "2025-03-16"),
        ("Raise it at the call Thurs", "2025-03-06"),
        ("July 2025 Committee", "2025-07-31"),
        ("Jun-25", "2025-06-30"),
        ("14-Jun", "2025-06-14"),
        ("2 weeks", "2025-03-17"),
        ("30 days", "2025-04-02"),
        ("Over the course of April", "2025-04-30"),
    ],
)
def test_days_noted_in_haste(text, day):
    found = due_of_cell(text, MEETING.isoformat(), NEXT.isoformat())
    assert found is not None
    assert found.latest == day


@pytest.mark.parametrize(
    "text",
    [
        "About 13/24 of the boats came",
        "Route 25/7 north",
        "They need 2 weeks of rest",
        "15/8 Mbit",
        "See mid-year report",
        "H2 is a gas",
    ],
)
def test_other_figures_are_no_days(text):
    assert latest(text) is None


@pytest.mark.parametrize("text", ["Install the map tool 3.14.10", "Give a course of 2 weeks max"])
def test_versions_and_lengths_are_no_days(text):
    assert latest(text) is None
