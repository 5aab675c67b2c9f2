"""What a party owes, and a group's open commitments as an item of its agenda."""

from __future__ import annotations

import pytest
from drawn import Drawn

from graphapp.analyses.agenda import agenda
from graphapp.analyses.owed import When, owed


@pytest.fixture
def drawn() -> Drawn:
    """On 1 February: Lark, its branch and its person have promised something; the next meeting is on 20 February."""
    made = Drawn()
    for name in ("Lark", "Lark Chad", "Wren"):
        made.named(name)
    made.named("Ada", "Person")
    made.link("Lark", "Lark Chad", "BRANCH_OF").link("Lark", "Ada", "AFFILIATED_WITH")
    made.meeting("2025-01-10", "Lark", nextMeetingDate="2025-02-20")
    made.promise("Lark to send the map", "Lark", dues=("2025-01-31",))
    made.promise("Ada to count the wells", "Ada", dues=("2025-02-20",))
    made.promise("Lark Chad to visit the camp", "Lark Chad", dues=("2025-02-21",))
    made.promise("Lark to think it over", "Lark")
    made.promise("Wren to pay", "Wren", dues=("2025-02-10",))
    made.promise("Doors to be painted")
    return made


def test_people_and_branches_count_and_the_most_pressing_comes_first(drawn: Drawn) -> None:
    assert [(duty.name, duty.when) for duty in owed(drawn.done(), "Lark")] == [
        ("Lark to send the map", When.OVERDUE),
        ("Ada to count the wells", When.BY_NEXT_MEETING),  # due on the very day of the meeting
        ("Lark Chad to visit the camp", When.LATER),
        ("Lark to think it over", When.NO_DAY),
    ]


def test_a_person_owes_only_what_is_theirs(drawn: Drawn) -> None:
    [duty] = owed(drawn.done(), "Ada")
    assert (duty.name, duty.owners, duty.recorded_on, duty.group) == ("Ada to count the wells", ("Ada",), "2025-01-10", "Lakes")
    assert [(each.text, each.source) for each in duty.evidence] == [("Ada to count the wells", "2025-01-10.txt")]


@pytest.mark.parametrize("status", ["COMPLETED", "CANCELLED", "TRANSFORMED"])
def test_what_has_ended_is_owed_no_more(drawn: Drawn, status: str) -> None:
    drawn.graph.nodes["Ada to count the wells"]["status"] = status
    assert owed(drawn.done(), "Ada") == []


def test_without_a_next_meeting_nothing_is_said_to_be_due_by_it(drawn: Drawn) -> None:
    drawn.graph.nodes["meeting 2025-01-10"]["nextMeetingDate"] = "2025-01-30"  # has passed
    assert {duty.when for duty in owed(drawn.done(), "Lark")} == {When.OVERDUE, When.LATER, When.NO_DAY}


def test_a_group_owes_all_that_its_meetings_recorded(drawn: Drawn) -> None:
    names = [duty.name for duty in owed(drawn.done(), "Lakes")]
    assert sorted(names) == sorted(n for n, values in drawn.graph.nodes(data=True) if values["kind"] == "Commitment")


def test_the_agenda_can_be_read_out(drawn: Drawn) -> None:
    drawn.graph.nodes["Doors to be painted"]["silent"] = True
    text = agenda(owed(drawn.done(), "Lakes"), "Lakes", "2025-02-01")
    assert text.splitlines() == [
        "Follow-up of open commitments: Lakes, as of 1 February 2025",
        "",
        "These are past their day:",
        "1. Lark (by 31 January 2025): «Lark to send the map» Recorded on 10 January 2025.",
        "",
        "These are due by our next meeting:",
        "2. Wren (by 10 February 2025): «Wren to pay» Recorded on 10 January 2025.",
        "3. Ada (by 20 February 2025): «Ada to count the wells» Recorded on 10 January 2025.",
        "",
        "These are due later:",
        "4. Lark Chad (by 21 February 2025): «Lark Chad to visit the camp» Recorded on 10 January 2025.",
        "",
        "These have no day yet; by when can they be done?",
        "5. Lark: «Lark to think it over» Recorded on 10 January 2025.",
        "",
        "Later minutes say nothing of these; are they done, dropped, or still to be done?",
        "6. Nobody yet: «Doors to be painted» Recorded on 10 January 2025.",
    ]


def test_an_agenda_without_anything_open_says_so() -> None:
    assert agenda([], "Lakes", "2025-02-01").endswith("The minutes record nothing that is still open.")


def test_who_is_not_known_is_an_error_of_the_caller(drawn: Drawn) -> None:
    with pytest.raises(KeyError):
        owed(drawn.done(), "Heron")
