"""Tables in which marks say who came: one column a meeting, letters with a legend, titles over the heads."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.marks import is_mark, marks
from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.life import Attendance


def came(table: str, head: str = "## Attendance") -> list[str]:
    minutes = outline(read(f"# Harbour Data Forum\n\nDate: 11 March 2024\n\n{head}\n\n{table}\n".encode(), "minutes.md"))
    found = read_attendance(minutes, sentences(minutes))
    return [a.person.text for a in found if a.person and a.status is Attendance.PRESENT]


@pytest.mark.parametrize(
    "days", ["4 Mar | 11 Mar | 18 Mar", "04.03. | 11.03. | 18.03.", "2024-03-04 | 2024-03-11 | 2024-03-18", "3/4 | 3/11 | 3/18"]
)
def test_of_several_meetings_the_column_of_this_one_counts(days: str) -> None:
    rows = "| Ada Moss | UNHCR | X | X | |\n| Ben Nye | Otter Aid | X | | X |\n| Cyril Orr | IOM | | X | X |"
    assert came(f"| Name | Agency | {days} |\n|---|---|---|---|---|\n{rows}") == ["Ada Moss", "Cyril Orr"]


def test_the_column_of_the_names_may_have_no_head() -> None:
    rows = "| Ada Moss (UNHCR) | X | | |\n| Ben Nye (Otter Aid) | X | X | |\n| Cyril Orr (IOM) | | X | |"
    assert came(f"| | 4 Mar | 11 Mar | 18 Mar |\n|---|---|---|---|\n{rows}", "## Welcome") == ["Ben Nye", "Cyril Orr"]
    works = "| Ropes | X | | |\n| Oars | X | X | |\n| Nets | | X | |"
    assert came(f"| | 4 Mar | 11 Mar | 18 Mar |\n|---|---|---|---|\n{works}", "## Plan") == []


def test_where_no_column_is_of_this_day_the_last_one_before_it_counts() -> None:
    rows = "| Ada Moss | UNHCR | X | X |\n| Ben Nye | Otter Aid | X | |"
    assert came(f"| Name | Agency | 1 Feb | 8 Mar |\n|---|---|---|---|\n{rows}") == ["Ada Moss"]


def test_columns_of_days_that_hold_no_marks_say_nothing() -> None:
    rows = "| Ada Moss | UNHCR | maps | forms |\n| Ben Nye | Otter Aid | | boats |"
    assert came(f"| Name | Agency | 4 Mar | 11 Mar |\n|---|---|---|---|\n{rows}") == ["Ada Moss", "Ben Nye"]


def test_letters_stand_for_present_absent_and_excused() -> None:
    rows = "| Ada Moss | UNHCR | P |\n| Ben Nye | Otter Aid | A |\n| Cyril Orr | IOM | E |\n| Dora Pike | WFP | L |"
    assert came(f"| Name | Agency | Status |\n|---|---|---|\n{rows}") == ["Ada Moss", "Dora Pike"]


def test_a_title_over_the_heads_is_no_head() -> None:
    table = "| Participants | | |\n|---|---|---|\n| Name | Organisation | Title |\n| Ada Moss | UNHCR | Officer |"
    assert came(table) == ["Ada Moss"]


def test_a_title_may_say_that_those_below_did_not_come() -> None:
    table = "| Apologies | |\n|---|---|\n| Name | Organisation |\n| Ada Moss | UNHCR |"
    assert came(table, "## Meeting") == []


def test_boxes_tell_who_came_where_some_are_ticked() -> None:
    assert came("- [x] Ada Moss (UNHCR)\n- [ ] Ben Nye (WFP)\n- [x] Cyril Orr (Otter Aid)") == ["Ada Moss", "Cyril Orr"]
    assert came("- [ ] Ada Moss (UNHCR)\n- [ ] Ben Nye (WFP)") == ["Ada Moss", "Ben Nye"]


def test_a_cross_is_a_tick_where_there_are_no_ticks() -> None:
    assert marks(["x", ""]).status("x", Attendance.APOLOGIES) is Attendance.PRESENT
    assert marks(["✓", "x"]).status("x", Attendance.PRESENT) is Attendance.APOLOGIES
    assert marks(["✓", ""]).status("", Attendance.PRESENT) is Attendance.APOLOGIES
    assert marks(["", ""]).status("", Attendance.PRESENT) is Attendance.PRESENT
    assert marks(["✅", "❌"]).status("❌", Attendance.PRESENT) is Attendance.APOLOGIES
    assert marks(["✅", ""]).status("", Attendance.PRESENT) is Attendance.APOLOGIES
    assert is_mark("excused")
    assert not is_mark("Otter Aid")


def test_initials_in_brackets_may_stand_before_the_names() -> None:
    assert came("- [AM] Ada Moss\n- [BN] Ben Nye (Chair of item 1)\n- [CO] Cyril Orr, WFP") == [
        "Ada Moss",
        "Ben Nye",
        "Cyril Orr",
    ]
    assert came("- [WFP] Ada Moss\n- [IOM] Ben Nye") == ["Ada Moss", "Ben Nye"]


def test_the_day_of_the_meeting_is_known_in_either_order() -> None:
    table = "| Name | Agency | 3/11 | 11/2 |\n|---|---|---|---|\n| Ada Moss | UNHCR | X | |\n| Ben Nye | IOM | | X |"
    assert came(table) == ["Ada Moss"]
