"""People with a box each: the ticked came, the others did not, and nobody has anything to do."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading
from graphapp.schema.life import Attendance

TICKED = {"Martha Lind", "Ines Duarte", "Paul Achter"}
EMPTY = {"Thomas Okoro", "Ravi Menon", "Helena Strand"}
BODIES = ("Harbour Weather Institute", "Tidewater Energy plc", "SeaGrid", "University of Northmoor", "NQO", "Otter Foundation")
PEOPLE = dict(
    zip(("Martha Lind", "Thomas Okoro", "Ines Duarte", "Ravi Menon", "Helena Strand", "Paul Achter"), BODIES, strict=True)
)


def read(listed: str, head: str = "## Attendees") -> Reading:
    actions = "## Actions\n\n- [ ] Martha: send the chart to the board\n- [ ] Ines Duarte - write the release notes\n"
    return Reading(f"# Tideline Forum\n\n14 May 2024\n\n{head}\n\n{listed}\n\n{actions}".encode(), "minutes.md")


def lines(form: str, ticked: str = "- [x]", empty: str = "- [ ]") -> str:
    boxes = {True: ticked, False: empty}
    return "\n".join(f"{boxes[who in TICKED]} {form.format(who=who, of=of)}" for who, of in PEOPLE.items())


def by_status(reading: Reading, status: Attendance) -> set[str]:
    return {each.person.text for each in reading.attendees if each.person and each.status is status}


@pytest.mark.parametrize(
    "head",
    ["## Voting Representative Attendees\n\n### Project Leads", "## Technical Committee", "**Maintainers**", "Attendees:"],
)
@pytest.mark.parametrize(
    "form", ["{who} - {of}", "{who} ({of})", "{who}, {of} (Chair)", "{who}", "{who} (@who)", "{of} – {who}"]
)
def test_ticked_came_and_nobody_has_a_task(head: str, form: str) -> None:
    reading = read(lines(form), head)
    assert by_status(reading, Attendance.PRESENT) == TICKED
    assert by_status(reading, Attendance.APOLOGIES) == EMPTY
    assert len(reading.actions) == 2


@pytest.mark.parametrize(
    ("ticked", "empty"), [("- ☑", "- ☐"), ("* ✅", "* ❌"), ("- ✔", "- ✘"), ("1. [X]", "1. [ ]"), ("- [x]", "- []")]
)
def test_any_sign_may_be_the_box(ticked: str, empty: str) -> None:
    assert by_status(read(lines("{who} ({of})", ticked, empty)), Attendance.PRESENT) == TICKED


def test_a_list_without_a_tick_beside_one_with_ticks_is_of_nobody_who_came() -> None:
    others = "### Observers\n\n- [ ] Nora Quist - SeaGrid\n- [ ] Peter Vane - NQO\n- [ ] Simon Yates - Otter Foundation"
    reading = read(f"### Members\n\n{lines('{who} - {of}')}\n\n{others}", "## Attendance")
    assert by_status(reading, Attendance.PRESENT) == TICKED


def test_tasks_that_begin_with_who_does_them_are_no_people() -> None:
    tasks = "- [ ] Martha Lind - order the nets\n- [x] Ravi Menon - release of the maps\n- [ ] Paul Achter: send the invoice"
    assert len(read(tasks, "## Jobs").actions) == 5
