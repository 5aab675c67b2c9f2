"""What the writer of minutes is told to mend, and what is left in peace."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graphapp.cli import main
from graphapp.linting import Remark, remarks
from graphapp.pipeline import Reading

GOOD = """# Tide Data Forum

Minutes of the meeting of 4 March 2025

Present: Office of Tides (OOT), UNICEF, WFP

## Nets

The OOT told of its survey of nets. The survey is a Shoreline Enquiry for Life (SEL) study.

## Follow-up actions

1. UNICEF to share the SEL report by 14 March 2025.
2. WFP to print the net map by 20 March 2025.

Next meeting: 8 April 2025
"""


def said(text: str) -> list[Remark]:
    return remarks(Reading(text.encode(), "minutes/tide.md").record)


def codes(text: str) -> list[str]:
    return [remark.code for remark in said(text)]


def test_good_minutes_have_nothing_to_mend() -> None:
    assert said(GOOD) == []


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("UNICEF to share the SEL report", "The SEL report to be shared", "no-owner"),
        ("WFP to print the net map by 20 March 2025", "WFP to print the net map", "no-date"),
        ("by 20 March 2025", "as soon as possible", "vague-date"),
        ("by 20 March 2025", "by Saturday 22 March 2025", "due-on-weekend"),
        ("Next meeting: 8 April 2025", "", "no-next-meeting"),
        ("Present: Office of Tides (OOT), UNICEF, WFP", "Office of Tides (OOT)", "no-attendance"),
        ("4 March 2025\n", "Friday 4 March 2025\n", "weekday-contradicts-date"),
        ("a Shoreline Enquiry for Life (SEL) study", "the SEL study", "unexplained-acronym"),
    ],
)
def test_each_thing_that_is_missing_is_named_once(before: str, after: str, code: str) -> None:
    assert before in GOOD
    assert codes(GOOD.replace(before, after)) == [code]


def test_a_remark_points_at_the_words_and_their_line() -> None:
    (remark,) = said(GOOD.replace(" by 20 March 2025", ""))
    assert (remark.line, remark.section, remark.text) == (14, "Follow-up actions", "WFP to print the net map.")


def test_what_everybody_knows_and_lines_in_capitals_are_no_acronyms() -> None:
    assert said(GOOD.replace("## Nets\n", "## NETS AND BOATS OF THE SHORE\n\nThe UK asked for a PDF of chapter IV.\n")) == []


def test_a_next_meeting_that_nobody_fixed_is_queried_once() -> None:
    text = GOOD.replace("by 20 March 2025", "before the next meeting").replace("Next meeting: 8 April 2025", "")
    assert codes(text) == ["due-at-unknown-meeting", "no-next-meeting"]


def test_minutes_that_cannot_be_read_are_only_said_to_be_so() -> None:
    french = "Les participants ont discuté de la situation dans les camps et des besoins qui ne sont pas encore couverts. " * 4
    assert codes(french) == ["unread-language"]


def test_the_command_tells_by_its_status_whether_there_is_something_to_mend(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, poor = tmp_path / "good.md", tmp_path / "poor.md"
    good.write_text(GOOD)
    poor.write_text(GOOD.replace(" by 20 March 2025", ""))
    assert main(["lint", str(good)]) == 0
    assert "nothing to mend" in capsys.readouterr().out
    assert main(["lint", str(poor)]) == 1
    assert "line 14: This has no date" in capsys.readouterr().out


def test_the_command_prints_json_and_goes_on_after_a_file_that_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 nothing")
    (tmp_path / "good.md").write_text(GOOD)
    assert main(["lint", str(tmp_path), "--format", "json"]) == 1
    printed = capsys.readouterr()
    assert [file["remarks"] for file in json.loads(printed.out)["files"]] == [[]]
    assert "broken.docx" in printed.err
