"""Who says «I» in minutes that one person wrote."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = "# Otter Forum\n\nDate: 7 March 2023\n\nPresent: Ada Brook (Quay Trust), Ben Nye (Reed Trust)\n\n## Notes\n\n"
PROMISE = "The list is old. I will send a new list by 20 March.\n\n"


def owners(text: str) -> list[str]:
    reading = Reading((HEAD + text).encode(), "notes.md")
    return [reading.names.name(key).name for action in reading.actions for key in action.owners]


@pytest.mark.parametrize(
    "signed",
    [
        "Best regards,\n\nBen",
        "With best wishes, Ben Nye",
        "Many thanks and see you in April\n\nBen Nye\n\nReed Trust",
        "Minutes taken by Ben Nye",
        "Notes: Ben Nye, Reed Trust",
        "Note-taker: Ben",
    ],
)
def test_who_wrote_the_minutes_is_meant_by_their_i(signed: str) -> None:
    assert owners(f"{PROMISE}{signed}\n") == ["Ben Nye"]


def test_who_signs_is_somebody_even_if_no_list_names_them() -> None:
    assert owners(f"{PROMISE}Kind regards\n\nHaruka\n\nHaruka Sedge, Marsh Fund\n") == ["Haruka Sedge"]


@pytest.mark.parametrize(
    "signed", ["Thanks to Ben Nye for the room.", "Notes by Ada Brook and Ben Nye", "Next notes: the team"]
)
def test_who_is_thanked_and_two_who_wrote_together_are_not_the_one(signed: str) -> None:
    assert owners(f"{PROMISE}{signed}\n") == []


def test_who_speaks_comes_before_who_wrote() -> None:
    assert owners("Ada Brook: I will send a new list by 20 March.\n\nMinutes taken by Ben Nye\n") == ["Ada Brook"]


def test_we_are_more_than_the_writer() -> None:
    assert owners("We will send a new list by 20 March.\n\nMinutes taken by Ben Nye\n") == []


@pytest.mark.parametrize("mark", ["(notes)", "[minutes]", "(note-taker)", "(scribe)"])
def test_a_mark_behind_a_name_says_who_took_the_notes(mark: str) -> None:
    text = f"# Otter Forum\n\nDate: 7 March 2023\n\nPresent: Ada Brook, Ben Nye {mark}, Cora Dale\n\n## Notes\n\n{PROMISE}"
    reading = Reading(text.encode(), "notes.md")
    assert [reading.names.name(key).name for each in reading.actions for key in each.owners] == ["Ben Nye"]


def test_where_two_took_notes_nobody_knows_who_says_it() -> None:
    text = "# Otter Forum\n\nDate: 7 March 2023\n\nPresent: Ada Brook (notes), Ben Nye (notes)\n\n## Notes\n\n" + PROMISE
    assert not [key for each in Reading(text.encode(), "notes.md").actions for key in each.owners]
