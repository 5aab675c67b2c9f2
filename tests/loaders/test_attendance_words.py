"""Lists of who came in which single words and signs decide: ticks under «Apologies», «not available», offices, letters."""

from __future__ import annotations

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.life import Attendance


def who(text: str, status: Attendance = Attendance.PRESENT) -> list[str]:
    """Who came, or did not, as «person@organisation»."""
    minutes = outline(read(f"# Harbour Data Forum, 11 March 2024\n\n{text}\n".encode(), "minutes.md"))
    found = [a for a in read_attendance(minutes, sentences(minutes)) if a.status is status]
    return ["@".join([a.person.text if a.person else "", *(o.text for o in a.organisations)]) for a in found]


def test_below_an_empty_head_the_first_row_names_the_columns() -> None:
    rows = (
        "| Init | Name | Institute | Present | Apologies |\n| AM | Ada Moss | QTC | \\+ | |\n| BN | Ben Nye | QTC Lab | | \\+ |"
    )
    table = f"## Attendance\n\n| | | | | |\n|---|---|---|---|---|\n{rows}\n| CO | Cyril Orr | IOM | + | |"
    assert who(table) == ["Ada Moss@QTC", "Cyril Orr@IOM"]
    assert who(table, Attendance.APOLOGIES) == ["Ben Nye@QTC Lab"]


def test_a_tick_in_the_column_of_apologies_says_who_did_not_come() -> None:
    table = "## Attendance\n\n| Name | Agency | Apologies |\n|---|---|---|\n| Ada Moss | IOM | |\n| Ben Nye | WFP | x |"
    assert who(table) == ["Ada Moss@IOM"]


def test_names_that_run_into_letters_are_parted_where_several_do() -> None:
    lines = ["Ada Moss QDS", "Adrian Orr QTOS (phone)", "Ben Nye SAP", "Cyril Pike UNICEF", "Dora Reed The National Archives"]
    assert who("**Attendees**\n\n" + "  \n".join(lines))[:4] == [
        "Ada Moss@QDS",
        "Adrian Orr@QTOS",
        "Ben Nye@SAP",
        "Cyril Pike@UNICEF",
    ]


def test_who_is_not_available_did_not_come() -> None:
    text = "**Participants**\n\nAda Moss – IOM  \nBen Nye - Quay Trust - not available  \n\nNot available:  \nCyril Orr - WFP"
    assert who(text) == ["Ada Moss@IOM"]
    assert who(text, Attendance.APOLOGIES) == ["Ben Nye@Quay Trust", "Cyril Orr@WFP"]


def test_seats_in_brackets_are_no_organisations() -> None:
    lines = [
        "[ ] Quaybenz: Cyril Orr (Primary), Dora Reed (Alternate)",
        "[x] Reedmat: Ben Nye (Primary)",
        "[x] Ada Moss, Quay Software Foundation (Elected Foundation)",
    ]
    assert who("# Attendees\n\n" + "\n".join(f"- {line}" for line in lines)) == [
        "Ben Nye@Reedmat",
        "Ada Moss@Quay Software Foundation",
    ]


def test_presenters_behind_apologies_that_nobody_sent_came() -> None:
    lines = ["Present:", "Ada Moss (IOM)", "Apologies:", "Presenters:", "Ben Nye (WFP)", "Item 1: Welcome", "Ada Moss opened."]
    assert who("".join(f"<p>{line}</p>\n" for line in lines)) == ["Ada Moss@IOM", "Ben Nye@WFP"]


def test_below_a_sentence_and_behind_the_word_minutes_nobody_is_listed() -> None:
    text = (
        "Minutes – 11 March 2024 – Quay\n\n## Attendance\n\n- Attendance recorded\n"
        "- Two members will lose their vote if they miss the next meeting.\n  - Ben Nye\n\n"
        "| Given Name | Family Name | Affiliation | Present |\n|---|---|---|---|\n"
        "| Ada | Moss | IOM | Present |\n| Ben | Nye | WFP | Absent |"
    )
    assert who(text) == ["Ada Moss@IOM"]


def test_a_body_may_have_the_chair() -> None:
    assert who("The meeting was chaired by UNHCR and attended by experts from IOM and WFP.") == ["@IOM", "@WFP", "@UNHCR"]
