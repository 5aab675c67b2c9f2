"""Bodies of a list of those present that are called by their town, or told with what somebody is there."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading


def _bodies(present: str, talk: str) -> dict[str, tuple[str, ...]]:
    text = f"# Pier Panel: minutes, 7 March 2023\n\n## Attendees\n\n{present}\n\n## Discussion\n\n{talk}\n"
    record = Reading(text.encode(), "2023-03-07.md").record
    return {name.name: name.spellings for name in record.names if name.kind == "Organisation"}


def test_the_town_alone_is_the_one_university_of_that_town() -> None:
    came = "- Ada Moss - lead Quayford (on site)\n- Ben Oduya - lead Tidemark (by phone)"
    found = _bodies(came, "The University of Quayford wrote the report.")
    assert "Quayford" in found["University of Quayford"]
    assert "Quayford" not in found
    assert "Tidemark" in found


@pytest.mark.parametrize(
    "role",
    [
        "QED Web liaison",
        "QED liaison 21-22",
        "WP leaders",
        "50% of voters",
        "Executive VP",
        "Unverified",
        "only TOP 4",
        "SENCO",
        "Task 3.1",
        "LA governor",
    ],
)
def test_what_somebody_is_there_is_no_body(role: str) -> None:
    assert not any(role in name for name in _bodies(f"- Ada Moss ({role})\n- Ben Oduya (UNICEF)", "Tea."))


def test_a_seat_that_somebody_was_elected_to_is_no_body() -> None:
    assert not any("Elected" in name for name in _bodies("- Ada Moss, UNICEF (Elected Foundation)\n- Ben Oduya, IOM", "Tea."))


def test_a_board_on_a_matter_belongs_to_nobody_called_so() -> None:
    talk = "We weighed openness. Openness is good."
    text = f"# Openness Board minutes, 7 March 2023\n\nThe Openness Board met.\n\n## Talk\n\n{talk}\n"
    names = Reading(text.encode(), "2023-03-07.md").record.names
    assert not any(name.name == "Openness" for name in names if name.kind == "Organisation")


def test_matters_are_no_bodies_among_those_who_tell_something() -> None:
    talk = "UNICEF: two boats.\n\nIOM: three nets.\n\nUNHCR: none.\n\nDeadline: one month.\n\nMore Requirements: a map."
    assert set(_bodies("- Ada Moss\n- Ben Oduya", talk)) & {"Deadline", "More Requirements"} == set()


def test_what_is_told_of_people_is_no_body() -> None:
    came = "- Ada Moss, UNICEF\n- Ben Oduya, IOM\n- Sir Cy Orr, Dame Dora Pike and Eve Fox were questioned by the panel"
    assert not any("questioned" in name for name in _bodies(came, "Tea."))
