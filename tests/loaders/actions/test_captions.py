"""Lines that hold all of a task but its words."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import State


@pytest.mark.parametrize(
    ("line", "owners", "state", "due"),
    [
        ("- Action 12 (BM, ongoing)", ["Bo Marsh"], State.OPEN, None),
        ("- A-2023-04 / Ines / done", ["Ines Calder"], State.DONE, None),
        ("- Spring 2023 HD.A9, Not started: OMA (with help from BM)", ["OMA"], State.OPEN, None),
        ("- BM: closed", ["Bo Marsh"], State.DONE, None),
        ("- Ines Calder – due 3 May", ["Ines Calder"], State.OPEN, "2023-05-03"),
        ("- #4, Owner: OMA, Status: cancelled", ["OMA"], State.CANCELLED, None),
        ("- 2023-04 Ines (open)", ["Ines Calder"], State.OPEN, None),
        ("- Action 5 (BM): on hold", ["Bo Marsh"], State.OPEN, None),
        ("- Action 6 (BM): no longer needed", ["Bo Marsh"], State.CANCELLED, None),
    ],
)
def test_what_stands_over_a_task_holds_for_it_and_is_none(read, line, owners, state, due):
    for role in (SectionRole.ACTIONS, SectionRole.REVIEW):
        told = read((role, "Action log", [line, "  - Draw the chart of the bay"])).one
        assert (told.text, list(told.owners), told.state) == ("Draw the chart of the bay", owners, state)
        assert (told.due and told.due.latest) == due


def test_a_numbered_line_may_stand_beside_its_task_and_a_heading_over_it(read):
    paragraphs = read((SectionRole.ACTIONS, "Actions", ["A-12 (BM, open)", "Draw the chart of the bay", "Tide table"])).actions
    assert next((each.text, list(each.owners)) for each in paragraphs) == ("Draw the chart of the bay", ["Bo Marsh"])
    headed = read((SectionRole.ACTIONS, "A-13 (Ines, due 3 May)", ["Send the tide table"])).one
    assert (headed.text, list(headed.owners), headed.due and headed.due.latest) == (
        "Send the tide table",
        ["Ines Calder"],
        "2023-05-03",
    )


@pytest.mark.parametrize(
    "lines",
    [
        ["- BM by 3 May to draw it", "  - The bay is deep and wide"],
        ["- Send 12 charts to BM (done)", "  - Ask the port for lamps"],
        ["- OMA, new charts by 3 May", "  - Ask the port for lamps"],
    ],
)
def test_a_task_with_parts_is_no_caption(listed, lines):
    assert lines[0][2:10] in " ".join(listed(*lines).texts)
