"""Due dates that cannot be meant as they stand."""

from __future__ import annotations

from graphapp.pipeline import Reading

MINUTES = """# Tide Data Forum

Minutes of the meeting of 4 March 2025

Present: Otter Relief, UNICEF, WFP

## Nets

{told}

## Follow-up actions

| Action | Who | By when |
|---|---|---|
| Print the map of the northern nets | WFP | {due} |
| Share the boat survey | UNICEF | 14 March 2025 |
"""


def warned(due: str, told: str = "The nets are old.") -> list[tuple[str, str]]:
    record = Reading(MINUTES.format(due=due, told=told).encode(), "minutes/tide.md").record
    return [(warning.code, warning.message) for warning in record.warnings]


def test_a_working_day_in_time_is_not_queried() -> None:
    assert warned("20 March 2025") == []


def test_a_day_on_a_weekend() -> None:
    ((code, message),) = warned("22 March 2025")
    assert code == "due-on-weekend"
    assert "Print the map of the northern nets" in message
    assert "Saturday" in message


def test_the_end_of_a_month_may_fall_on_any_day() -> None:
    assert warned("end of May 2025") == []  # the 31st is a Saturday, but nobody wrote it


def test_a_day_before_the_meeting() -> None:
    assert [code for code, _ in warned("20 February 2025")] == ["due-before-meeting"]


def test_the_next_meeting_where_none_is_fixed() -> None:
    assert [code for code, _ in warned("next meeting")] == ["due-at-unknown-meeting"]
    assert warned("next meeting", "The nets are old.\n\nNext meeting: 8 April 2025") == []


def test_two_days_for_one_thing_are_told_with_both_quotes() -> None:
    ((code, message),) = warned("20 March 2025", "WFP will print the map of the northern nets by 27 March 2025.")
    assert code == "due-dates-disagree"
    assert "«20 March 2025»" in message
    assert "«by 27 March 2025»" in message


def test_a_day_within_the_month_that_the_other_gives_is_no_contradiction() -> None:
    assert warned("20 March 2025", "WFP will print the map of the northern nets in March 2025.") == []
