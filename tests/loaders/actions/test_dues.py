"""By when something is due, in the words of many note-takers, and days that are no due dates."""

from __future__ import annotations

import pytest

from graphapp.loaders.actions.dues import dates_in, due_of_text

MEETING, NEXT = "2024-03-04", "2024-04-11"  # a Monday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ada will send it by 31/May/2024.", "2024-05-31"),
        ("Ada will send it by 5/June.", "2024-06-05"),
        ("Ada will send it by June/2025.", "2025-06-30"),
        ("Ada will send it two weeks in advance of the April meeting.", "2024-03-28"),
        ("Ada will send it one week before the workshop on 20 May.", "2024-05-13"),
        ("Ada will send it three days before 15 April.", "2024-04-12"),
        ("Ada will send it 10 days prior to the next meeting.", "2024-04-01"),
        ("Ada will send it EOB Thursday.", "2024-03-07"),
        ("Ada will send it Friday COB.", "2024-03-08"),
        ("Ada will send it by week ending 22 March.", "2024-03-22"),
        ("Ada will send it w/e 22 March.", "2024-03-22"),
        ("Ada will send it by 2024Q2.", "2024-06-30"),
        ("Ada will send it by 2024 Q2.", "2024-06-30"),
        ("Ada will send it in 3-4 weeks.", "2024-04-01"),
        ("Ada will send it in the next two to three weeks.", "2024-03-25"),
        ("Ada will send it by the end of the current month.", "2024-03-31"),
        ("Ada will send it by the 2nd half of May.", "2024-05-31"),
        ("Ada will send it before next week's call.", "2024-03-17"),
        ("Ada will send it at the 20 May meeting.", "2024-05-20"),
        ("Ada will send it (Thu 14/3).", "2024-03-14"),
        ("Ada will send it [14/3]", "2024-03-14"),
        ("Ada will send the map to Bo, 14/3", "2024-03-14"),
        ("Ada will report to the 20 May board meeting.", "2024-05-20"),
        ("Ada will send it March 15.", "2024-03-15"),
        ("Ada will send it before the next Steering Committee meeting.", "2024-04-11"),
        ("Ada will send it at the next SIT meeting.", "2024-04-11"),
        ("Ada will host it for the next 4 months.", "2024-07-04"),
        ("Ada will send it in the next fortnight.", "2024-03-18"),
        ("The trial will start in July.", "2024-07-31"),
        ("Ada will end the trial at the start of July.", "2024-07-10"),
        ("The plan will be shown at the Quay committee of 26 April.", "2024-04-26"),
        ("With the prices, the Quay Committee of 26 April will be asked to approve it.", "2024-04-26"),
        ("Ada will send it directly today.", "2024-03-04"),
        ("Ada will do it next year, say June 2025.", "2025-06-30"),
        ("Ada will send it before the cut-off date of 30 April.", "2024-04-30"),
        ("Put it on the agenda of the Quay Committee of 25/4", "2024-04-25"),
    ],
)
def test_the_day_by_which_it_is_due(text: str, day: str) -> None:
    due = due_of_text(text, MEETING, NEXT)
    assert due is not None
    assert due.latest == day


@pytest.mark.parametrize(
    "text",
    [
        "Ada to draw up the rota of chairs for the 4 months",
        "Ada will follow up on the rules for next year's funds.",
        "Ada will check whether it can go on after March and come back.",
        "Ada will send it after 15 April.",
        "Ada will ask for a place at Dec OTC Sydney.",
        "Ada will send the April report.",
        "Ada will send the 2024 budget.",
        "Ada will print the note in May's newsletter.",
        "Ada will send the agreement signed in Rome, as of 1 May 2023.",
        "Ada will find a date for the next Onion Model call.",
        "Ada will share last year's and this year's figures.",
        "As no objections were received in February, the committee will be told.",
        "Ask the port to publish its notes from the meeting on 25 February.",
        "As said at the committee of 5 February, Ada will send it.",
        "The notes of the board of 3 May will be sent.",
        "Ada will send news on October fairs.",
        "We will discuss the gauges today.",
        "As Bo cannot be with us this afternoon, Ada will send it.",
        "Ada to move the call to Thursday",
        "Ada will move the calls from Wed to Thu so that Bo can come.",
        "Ada to enter the next meeting in the calendar",
        "Ada to send the maps in two weeks in advance",
        "Ada to print the map, as the apr was low",
    ],
)
def test_days_of_other_things_are_no_due_dates(text: str) -> None:
    due = due_of_text(text, MEETING, NEXT)
    assert due is None or due.latest is None


def test_the_next_meeting_of_the_group_under_its_name() -> None:
    text, own = "Ada will send it before the next Otter Tide Group meeting.", frozenset({"otter tide group"})
    assert [each.latest for each in dates_in(text, MEETING, NEXT, own=own)] == [NEXT]
    assert not [each for each in dates_in(text, MEETING, NEXT) if each.latest]
