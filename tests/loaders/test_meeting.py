from __future__ import annotations

from graphapp.loaders.meeting import read_meeting
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.findings import MeetingFound


def meeting(text: str, source: str = "minutes.md") -> MeetingFound:
    minutes = outline(read(text.encode(), source))
    return read_meeting(minutes, sentences(minutes))


def codes(found: MeetingFound) -> list[str]:
    return [code for code, _ in found.warnings]


HEAD = """# River Otter Working Group – Lowlands

Minutes of the meeting

Date: Tuesday 12 March 2024, 10:00 to 12:00

Location: Harbour House, Port Ellen

## Opening

The River Otter Working Group (ROWG) met. The report of 3 May 2019 was praised.

## Next meeting

Tuesday 9 April 2024 at Harbour House
"""


def test_the_head_gives_group_date_place_and_next_meeting() -> None:
    found = meeting(HEAD)
    assert found.group is not None
    assert found.group.text == "River Otter Working Group"
    assert found.group_aliases == ("ROWG",)
    assert found.date == "2024-03-12"
    assert found.place is not None
    assert found.place.text == "Harbour House, Port Ellen"
    assert found.next_date == "2024-04-09"
    assert found.warnings == ()


def test_passages_point_at_the_words() -> None:
    document = read(HEAD.encode(), "minutes.md")
    minutes = outline(document)
    found = read_meeting(minutes, sentences(minutes))
    for passage in (found.group, found.date_passage, found.place, found.next_passage):
        assert passage is not None
        span = passage.span()
        assert document.text[span.start : span.end] == passage.text


def test_a_dates_place_stands_beside_it() -> None:
    found = meeting(
        "---\ntitle: Otter Board Meeting 2021 May\n---\n#### 26 May 2021, Zoom video-conference.\n\n1. All agreed.\n"
    )
    assert found.group is not None
    assert found.group.text == "Otter Board"
    assert found.date == "2021-05-26"
    assert found.place is not None
    assert found.place.text == "Zoom video-conference"


def test_a_title_without_a_group_names_none() -> None:
    found = meeting("## 2024-02-15 Meeting Summary\n\n**Participants:**\n- Ada\n- Ben\n")
    assert found.group is None
    assert found.date == "2024-02-15"


def test_several_days_begin_with_the_first() -> None:
    assert meeting("# Otter Committee\n\n## 31 May - 1 June 2018 Port Ellen\n\nAll agreed.\n").date == "2018-05-31"


def test_figures_follow_the_documents_habit() -> None:
    assert meeting("# Otter Committee\n\nDate: 4/3/2019\n\nThe last call was on 3/27/2019.\n").date == "2019-04-03"


def test_a_date_in_the_running_text_is_not_the_meetings() -> None:
    found = meeting(
        "# Otter Committee\n\n## Opening\n\nThe survey of 3 May 2019 was praised at length by all of those present.\n"
    )
    assert found.date is None
    assert codes(found) == ["no-date"]
    assert "--date" in found.warnings[0][1]


def test_the_file_name_is_the_last_resort() -> None:
    text = "# Otter Committee\n\n## Opening\n\nAda spoke.\n"
    for source in ("notes/2024-05-30_otters.md", "otters-20240530.md"):
        found = meeting(text, source)
        assert found.date == "2024-05-30"
        assert codes(found) == ["date-from-file-name"]


def test_a_year_may_come_from_the_file_name() -> None:
    assert meeting("# Otter Committee\n\nDate: 5 September\n", "2024-09-05.md").date == "2024-09-05"


def test_title_and_file_name_mend_a_slip_in_the_year() -> None:
    found = meeting(
        "---\ntitle: Otter Board Meeting 2019 May\n---\n\n#### 23 May 2018\n\n1. Ada spoke.\n", "2019-05-23_board.md"
    )
    assert found.date == "2019-05-23"
    assert codes(found) == ["dates-disagree"]


def test_a_weekday_that_contradicts_the_date_is_told() -> None:
    found = meeting("# Otter Committee\n\nDate: Monday 12 March 2024\n")
    assert found.date == "2024-03-12"
    assert codes(found) == ["weekday-contradicts-date"]


def test_a_next_meeting_before_this_one_is_told() -> None:
    found = meeting("# Otter Committee\n\nDate: 12 March 2024\n\n## Next meeting\n\n9 April 2023\n")
    assert found.next_date == "2023-04-09"
    assert codes(found) == ["next-meeting-before-meeting"]


def test_the_next_meeting_may_be_told_in_a_sentence() -> None:
    found = meeting("# Otter Committee\n\nDate: 12 March 2024\n\n## Close\n\nThe next meeting will be held on 5 June.\n")
    assert found.next_date == "2024-06-05"
    found = meeting("# Otter Committee\n\nDate: 12 March 2024\n\n## Close\n\nThe next meeting will be in two weeks.\n")
    assert found.next_date == "2024-03-26"
    found = meeting("# Otter Committee\n\nDate: 12 March 2024\n\n## Close\n\nThe group meets again on 7 May.\n")
    assert found.next_date == "2024-05-07"


def test_no_day_is_guessed_for_a_next_meeting() -> None:
    for words in ("Date to be determined, expected early next week.", "In May", "Please send items before 3 April."):
        assert meeting(f"# Otter Committee\n\nDate: 12 March 2024\n\n## Next meeting\n\n{words}\n").next_date is None


def test_a_board_goes_by_the_name_before_the_dash() -> None:
    found = meeting("# Red Kite Trust – Board meeting\n\n_3 May 2021, Zoom_\n\n## Opening\n\nWe met.\n")
    assert found.group is not None
    assert found.group.text == "Red Kite Trust Board"


def test_a_short_title_is_written_out_as_the_first_heading_does() -> None:
    head = '---\ntitle: "RKT Board, May 2021"\n---\n\n# Red Kite Trust – Board meeting\n\n3 May 2021\n\n## Opening\n\nWe met.\n'
    found = meeting(head)
    assert found.group is not None
    assert found.group.text == "Red Kite Trust Board"
