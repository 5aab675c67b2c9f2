"""What public bodies write: «directed … to», «Invited A to …;», «assured that», and what had been said before."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = (
    "# Heron Lake Committee\n\n3 March 2025\n\nPresent: Ada Moss (Red Kite Trust), Ben Nye (Otter Fund), Cy Dunn (Swan Office)"
    "\n\n## Pumps on the islands\n\n"
)


def found(text: str) -> list[tuple[list[str], str | None]]:
    record = Reading(f"{HEAD}{text}\n".encode(), "minutes.md").record
    return [
        ([key.partition(":")[2] for key in action.owners], action.due.latest if action.due else None)
        for action in record.actions
    ]


@pytest.mark.parametrize(
    ("line", "whose"),
    [
        ("Invited Ada Moss to exchange bulletins from next year;", ["ada moss"]),
        ("The committee invited Otter Fund to translate the manual.", ["otter fund"]),
        ("Entrusted Otter Fund with the preparation of the study;", ["otter fund"]),
        ("Welcomed the offer of Swan Office to host the workshop;", ["swan office"]),
        ("Red Kite Trust confirmed its readiness to translate the manual.", ["red kite trust"]),
        ("The chair called upon Ada Moss to clear the drains.", ["ada moss"]),
        ("The chair directed Ben Nye to expedite the tender.", ["ben nye"]),
        ("It was agreed for Ada Moss to check the roster.", ["ada moss"]),
        ("The plan is for Ben Nye to visit the site.", ["ben nye"]),
        ("Responsibility for the letter lies with Ada Moss.", ["ada moss"]),
        ("Ada Moss was nominated to represent the committee at the summit.", ["ada moss"]),
        ("Once the budget is approved, Ada Moss will order the pumps.", ["ada moss"]),
        ("(Ben Nye) to draft the letter.", ["ben nye"]),
        ("Letter to the landlord to be drafted by Ada Moss.", ["ada moss"]),
        ("Bench to be ordered – Ben Nye.", ["ben nye"]),
        ("Please could Ada Moss ask the port for a price?", ["ada moss"]),
    ],
)
def test_what_somebody_is_to_do(line: str, whose: list[str]) -> None:
    assert [owners for owners, _ in found(line)] == [whose]


@pytest.mark.parametrize(
    "line",
    [
        "The Honourable Member promised to follow up on the matter with the port.",
        "It was agreed that the Port Captain submit the estimate.",
        "The meeting resolved to write to the governor.",
        "The chair desired that the list be furnished without delay.",
        "It was decided that the matter may be taken up with the port.",
        "The proposal shall be sent to the council for approval.",
        "A task team was formed to draft the rules.",
        "A paper will come to the next meeting.",
        "The committee requested a deep dive into floods for April.",
        "The chair encouraged members to plant trees by 30 April.",
        "If possible, the secretary will write up the notes by Friday.",
        "Point deferred to the next meeting, Ada Moss to prepare a paper.",
        "It was proposed that Ada Moss draft the letter, and all agreed.",
        "Decided: we ask the port for a price.",
        "We send the letter next week.",
        "Can everyone please tell Ada Moss by 10 March.",
        "Ada Moss said she'd draft the letter.",
    ],
)
def test_what_is_to_be_done(line: str) -> None:
    assert len(found(line)) == 1


def test_who_gives_their_word_answers_for_what_comes_of_it() -> None:
    line = "Swan Office assured the committee that daily service would resume as of 1 April."
    assert found(line) == [(["swan office"], "2025-04-01")]


@pytest.mark.parametrize(
    ("line", "whose"),
    [("- Ada Moss: writes the summary", ["ada moss"]), ("- Letter to the port → Ben Nye", ["ben nye"])],
)
def test_lines_of_notes(line: str, whose: list[str]) -> None:
    assert [owners for owners, _ in found(line)] == [whose]


@pytest.mark.parametrize(
    "line",
    [
        "Ada Moss had agreed to draft the letter but was ill.",
        "Otter Fund had promised a reply by the end of February.",
        "In the last meeting Ben Nye was directed to repair the pumps.",
        "The pumps were supposed to be repaired by January.",
        "The committee invited Ada Moss to present her work.",
        "The chair requested the secretary to present the agenda items one by one.",
        "The chair requested Ben Nye to brief the committee.",
        "We have never been in a position to ask Ada Moss to sign the lease.",
        "Rights are assigned to groups rather than users.",
        "It was agreed that the approach set out in the paper is sound.",
        "The road will be closed in April.",
        "Members will recall that the pumps were old.",
        "RESOLVED to approve the minutes.",
        "Underlined that data should be shared;",
        "The meeting heard that funds will be released by the Government.",
        "Every notice shall be sent to members.",
        "Could Ada Moss hear the pumps at night?",
        "- Ada Moss: thinks the pumps are loud",
    ],
)
def test_what_is_only_told(line: str) -> None:
    assert found(line) == []
