"""What the words of a promise name and do: its thing, and which deed keeps it."""

from __future__ import annotations

import pytest

from graphapp.commitments import deeds
from graphapp.commitments.lexicon import stem
from graphapp.commitments.thing import thing


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The Arabic version of the complaint form went round", "form"),
        ("The chair will ask her for a written progress report, to be circulated before Easter", "report"),
        ("It was directed that the bureau finalise the sharing agreement", "agreement"),
        ("The scriptwriters call took place", "call"),
        ("Comments on the draft came", "comment"),
    ],
)
def test_the_noun_of_the_thing(text: str, head: str) -> None:
    assert head.startswith(thing(text, ()).head.rstrip("i"))
    assert thing(text, ()).head


@pytest.mark.parametrize(
    ("done", "wanted", "kept"),
    [
        ("the note was sent round", "draft a note", True),
        ("the course took place", "organise a course", True),
        ("they spoke to the port", "contact the port", True),
        ("the branch was sent", "merge the branch", False),
        ("the leaflet was criticised", "translate the leaflet", False),
        ("the note", "draft a note", True),  # nothing is said against it
    ],
)
def test_which_deed_keeps_which_promise(done: str, wanted: str, kept: bool) -> None:
    assert deeds.keep(deeds.told(done), deeds.promised(wanted)) is kept


def test_a_deed_that_no_list_knows_answers_its_own_word() -> None:
    assert deeds.keep(deeds.told("the branch was unfurled"), frozenset({"ask"}), {stem("unfurl")})
    assert not deeds.keep(deeds.told("the branch was painted"), frozenset({"ask"}), {stem("unfurl")})


@pytest.mark.parametrize(
    ("promise", "asks"),
    [
        ("Otter Relief to write to the port", True),
        ("Ask Heron Aid for lamps", True),
        ("Otter Relief to write a note on rents", False),
    ],
)
def test_who_asks_waits_for_others(promise: str, asks: bool) -> None:
    assert deeds.asks(promise) is asks
