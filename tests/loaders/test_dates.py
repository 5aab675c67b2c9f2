from __future__ import annotations

from datetime import date

import pytest

from graphapp.loaders.dates.finding import find_dates
from graphapp.loaders.dates.order import is_month_first

MEETING = date(2018, 4, 27)  # a Friday
NEXT = date(2018, 5, 31)


def days(text: str, **options: bool) -> list[tuple[str, str | None]]:
    return [(found.text, found.latest) for found in find_dates(text, MEETING, NEXT, **options)]


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("by the end of May", "2018-05-31"),
        ("in May", "2018-05-31"),
        ("during May", "2018-05-31"),
        ("for September", "2018-09-30"),
        ("early May", "2018-05-10"),
        ("by the beginning of September", "2018-09-10"),
        ("mid-May", "2018-05-15"),
        ("in the first days of September", "2018-09-10"),
        ("in the first week of June", "2018-06-07"),
        ("during the last week of May", "2018-05-31"),
        ("in late May", "2018-05-31"),
        ("27 May", "2018-05-27"),
        ("w/c 7 May", "2018-05-13"),
        ("EOW", "2018-04-29"),
        ("by end of week", "2018-04-29"),
        ("EOM", "2018-04-30"),
        ("by 20th", "2018-05-20"),
        ("due 20th", "2018-05-20"),
        ("by Friday 11", "2018-05-11"),
        ("20180912", "2018-09-12"),
        ("2017-Oct-03", "2017-10-03"),
        ("2019 October 3rd", "2019-10-03"),
        ("Tuesday 2018/May/1", "2018-05-01"),
        ("for next time", "2018-05-31"),
        ("by the 27 May", "2018-05-27"),
        ("27th of May", "2018-05-27"),
        ("by June 1", "2018-06-01"),
        ("June 20, 22", "2018-06-22"),
        ("27.05.2018", "2018-05-27"),
        ("2018-05-27", "2018-05-27"),
        ("27/05/18", "2018-05-27"),
        ("12-May-2018", "2018-05-12"),
        ("by 5/27", "2018-05-27"),
        ("Friday, 4 May", "2018-05-04"),
        ("by next meeting", "2018-05-31"),
        ("at the next WG meeting", "2018-05-31"),
        ("a week before the next meeting", "2018-05-24"),
        ("Q2", "2018-06-30"),
        ("in Q3 2024", "2024-09-30"),
        ("for the second quarter", "2018-06-30"),
        ("mid-2018", "2018-06-30"),
        ("later in 2018", "2018-12-31"),
        ("in 2018", "2018-12-31"),
        ("by the end of the year", "2018-12-31"),
        ("later this year", "2018-12-31"),
        ("this week", "2018-04-29"),
        ("next week", "2018-05-06"),
        ("week of 5 June", "2018-06-10"),
        ("within two weeks", "2018-05-11"),
        ("in 10 days", "2018-05-07"),
        ("within 5 working days", "2018-05-04"),
        ("with a six-month timescale", "2018-10-27"),
        ("tomorrow", "2018-04-28"),
        ("by Friday", "2018-05-04"),
        ("by COB Monday", "2018-04-30"),
        ("next month", "2018-05-31"),
        ("by the end of the month", "2018-04-30"),
        ("12-14 June", "2018-06-14"),
        ("between 3 and 5 May", "2018-05-05"),
        ("from 15 May to 20 May", "2018-05-20"),
        ("31 May - 1 June 2018", "2018-06-01"),
        ("from 3 May", "2018-05-03"),
        ("starting early March", "2019-03-10"),
        ("in March and April 2019", "2019-04-30"),
        ("by the 15th", "2018-05-15"),
        ("29 Feb", "2020-02-29"),
        ("ASAP", None),
        ("as soon as possible", None),
        ("tbc", None),
        ("at a later stage", None),
        ("over the summer", None),
    ],
)
def test_an_expression_is_found_whole_with_its_last_day(text: str, latest: str | None) -> None:
    assert days(text) == [(text, latest)]


@pytest.mark.parametrize(
    "text",
    [
        "It may be time to march on with the second part.",
        "May I ask who sat there?",
        "Version 3.14.3 is out.",
        "The Q4 factsheet was praised.",
        "A 24/7 service, as every Friday.",
        "Meet again in 5/6 weeks, or in 2/3 months.",
        "June to send the list.",
        "Half of the houses, 1/2 of the roofs.",
        "on 30 February",
        "The grant of $20211012 has the number 20211399 and the code 20210230.",
        "Jacob, Jacoba and Theeob came.",
        "The 2018 plan has 12 pages.",
    ],
)
def test_ordinary_words_and_numbers_are_no_dates(text: str) -> None:
    assert days(text) == []


def test_a_day_alone_may_end_a_square_bracket() -> None:
    assert days("Send the list [by 20th]") == [("by 20th", "2018-05-20")]


def test_a_year_may_stand_before_its_day_and_not_behind_another() -> None:
    assert days("We met on 3 May 2018, June 3 and 2018 July 4.") == [
        ("on 3 May 2018", "2018-05-03"),
        ("June 3", "2018-06-03"),
        ("2018 July 4", "2018-07-04"),
    ]


def test_dates_of_a_sentence_come_in_order_with_their_prepositions() -> None:
    text = "Otter Trust shares the map by 3 May and prints it in late June, if not tomorrow."
    assert [found for found, _ in days(text)] == ["by 3 May", "in late June", "tomorrow"]
    assert all(text[found.start : found.end] == found.text for found in find_dates(text, MEETING))


def test_without_the_meetings_day_only_full_dates_have_a_day() -> None:
    found = find_dates("by 3 May, next week, at the next meeting, on 5 June 2018")
    assert [f.latest for f in found] == [None, None, None, "2018-06-05"]
    assert [f.relative for f in found] == [True, True, True, False]


def test_a_text_that_looks_back_takes_the_last_such_day() -> None:
    assert days("on 3 March", past=True) == [("on 3 March", "2018-03-03")]
    assert days("since Monday", past=True) == [("since Monday", "2018-04-23")]


def test_a_weekday_decides_the_year() -> None:
    assert days("on Friday 20 April") == [("on Friday 20 April", "2018-04-20")]


def test_days_and_months_in_figures_follow_the_documents_habit() -> None:
    assert days("on 5/6/2018") == [("on 5/6/2018", "2018-06-05")]
    assert days("on 5/6/2018", month_first=True) == [("on 5/6/2018", "2018-05-06")]
    assert is_month_first("Met 3/27/2019, next 4/3/2019")
    assert not is_month_first("Met 27/3/2019, next 3/4/2019")
    assert not is_month_first("Met 3/4/2019")


def test_an_interval_has_a_first_day() -> None:
    found = find_dates("from 31 May to 2 June 2018")
    assert [(f.earliest, f.latest) for f in found] == [("2018-05-31", "2018-06-02")]


def test_the_close_of_business_belongs_to_the_day_it_names():
    assert days("by COB Friday 4 May for comments") == [("by COB Friday 4 May", "2018-05-04")]


def test_a_year_counts_before_a_word_and_not_before_a_title():
    assert days("will be updated during 2018 with more maps") == [("during 2018", "2018-12-31")]
    assert days("as told in the 2018 Response Plan") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("avant le 15 mai 2018", ("avant le 15 mai 2018", "2018-05-15")),
        ("d'ici fin juin", ("d'ici fin juin", "2018-06-30")),
        ("début juillet", ("début juillet", "2018-07-10")),
        ("antes del 3 de junio", ("antes del 3 de junio", "2018-06-03")),
        ("a finales de mayo", ("finales de mayo", "2018-05-31")),
        ("hasta el 30 de agosto de 2018", ("hasta el 30 de agosto de 2018", "2018-08-30")),
        ("vendredi 4 mai", ("vendredi 4 mai", "2018-05-04")),
        ("1er juin", ("1er juin", "2018-06-01")),
    ],
)
def test_months_and_days_abroad(text: str, found: tuple[str, str]) -> None:
    assert days(text) == [found]


@pytest.mark.parametrize("text", ["Mai will write it", "Mars is far", "Julio sends it", "long ago", "the general idea"])
def test_names_that_look_like_months_abroad_are_none(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by 31.05.", "2018-05-31"),
        ("over the weekend", "2018-04-29"),
        ("by month end", "2018-04-30"),
        ("next Tuesday 21:00", "2018-05-01"),
        ("by the end of the May", "2018-05-31"),
    ],
)
def test_short_forms_of_days(text: str, day: str) -> None:
    assert [latest for _, latest in days(text)] == [day]


def test_a_numbered_section_is_no_day() -> None:
    assert days("see section 3.04. and 4.2") == []


@pytest.mark.parametrize("text", ["June 20, 10am PDT (6pm GMT)", "June 20, 2 p.m.", "June 20, 2:30 pm"])
def test_the_hour_behind_a_day_is_no_day(text: str) -> None:
    assert days(text) == [("June 20", "2018-06-20")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on Aug12th, for two hours", [("on Aug12th", "2018-08-12")]),
        ("by May3rd", [("by May3rd", "2018-05-03")]),
        ("by May 3rd", [("by May 3rd", "2018-05-03")]),
        ("the file Aug12b", []),
        ("Mar40th", []),
    ],
)
def test_a_month_and_a_day_with_the_space_forgotten(text: str, found: list[tuple[str, str]]) -> None:
    assert days(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("before July 11, Friday)", [("before July 11", "2018-07-11")]),
        ("on 27 June 2018 (Wednesday)", [("on 27 June 2018", "2018-06-27")]),
        ("by 27 June, on Friday", [("by 27 June", "2018-06-27"), ("on Friday", "2018-05-04")]),
        ("Friday, 29 June", [("Friday, 29 June", "2018-06-29")]),
    ],
)
def test_a_weekday_behind_its_own_date_is_no_other_day(text: str, found: list[tuple[str, str]]) -> None:
    assert days(text) == found


def test_a_span_that_names_a_thing_is_no_day() -> None:
    assert days("write it up in the 18-month review") == []
    assert days("in two weeks reports will follow") == [("in two weeks", "2018-05-11")]


def test_a_day_and_a_month_in_figures_behind_by() -> None:
    assert days("Send it by 14.5. at noon") == [("by 14.5", "2018-05-14")]
    assert days("See section 14.5. for more") == []


def test_a_weekday_that_fits_no_month_nearby_tells_no_day() -> None:
    assert days("Friday 14, in the hall") == []
