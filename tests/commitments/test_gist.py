"""What a sentence says first, and what two sentences have in common."""

from __future__ import annotations

import pytest

from graphapp.commitments.gist import Gist, gist
from graphapp.commitments.sharing import apart, overlap, phrases


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Otter Relief to share the stamped drawings of the latrine", "draw"),
        ("The stamped drawings of the latrine will be shared in June", "draw"),
        ("Share the stamped drawings with all partners", "draw"),
        ("cut the entry form to two pages", "form"),
        ("Names of the ferry captains to the harbour office", "name"),
        ("The ferry timetable is moved to June", "timet"),
        ("Publish the ferry rules as part of the River Paper", "rule"),
    ],
)
def test_the_thing_that_is_acted_on_is_found(text: str, noun: str) -> None:
    assert gist(text, ["Otter Relief"]).head == noun


def test_the_head_of_a_gathering_and_of_an_elliptic_sentence_is_unknown() -> None:
    assert gist("A meeting with the ferry owners will be held in June").head == ""
    assert gist("The other three will be repaired in June", before="Two jetties were repaired.").head == ""


def test_what_is_added_weighs_less_than_the_task() -> None:
    said = gist("Because the paint arrives late, the ferry timetable is moved to June, which the captains regret")
    assert said.emphasis["ferri"] == 1.0
    assert said.emphasis["paint"] == said.emphasis["captain"] == 0.5


def test_a_sentence_that_goes_on_is_about_what_stands_before_it() -> None:
    earlier = gist("Otter Relief to repair five jetties")
    alone = gist("The other three will be repaired in June")
    going_on = gist("The other three follow", before="Two jetties are safe.")
    assert overlap(earlier, going_on, {}) > overlap(earlier, gist("The other three follow"), {})
    assert "jetti" not in alone.around


def test_words_of_one_kin_are_one_word() -> None:
    assert gist("circulate the well map").emphasis.keys() == gist("the well map was sent round").emphasis.keys() - {"round"}


def test_words_in_one_phrase_say_more_than_the_same_words_apart() -> None:
    earlier = gist("print the river crossing report")
    assert phrases(earlier, gist("the river crossing report is late"), {}) == 1.0
    assert phrases(earlier, gist("a report on the river; the crossing is closed"), {}) == 0.0


@pytest.mark.parametrize(
    ("one", "other", "told_apart"),
    [
        ("Update goal 6", "Update goal 9", True),
        ("Update goal 6", "Review goal 6", False),
        ("present the first gap map", "hand over the final gap map", True),
        ("present the first gap map", "present the gap map", False),
        ("send the map by 6 May", "send the map by 9 May", False),
    ],
)
def test_like_things_are_told_apart_by_their_numbers(one: str, other: str, told_apart: bool) -> None:
    assert apart(gist(one), gist(other)) is told_apart


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("The training is moved to June", True),
        ("The remaining kits arrived", True),
        ("The campaign took place as planned", True),
        ("The training takes place in June", False),
    ],
)
def test_words_that_speak_of_something_said_before_are_heard(text: str, back: bool) -> None:
    assert gist(text).back is back


def test_nothing_is_like_nothing() -> None:
    assert overlap(Gist(), gist("the ferry"), {}) == 0.0


@pytest.mark.parametrize(
    "text", ["Otter Relief will cut it down by May", "Load them by June", "to sort this out by June", "Bo would do so by June"]
)
def test_an_object_named_before_stands_for_that(text: str) -> None:
    assert gist(text, before="The well form is too long.").stands_for


@pytest.mark.parametrize("text", ["Otter Relief will print this map", "Load the map as it was sent", "Share these forms"])
def test_a_pronoun_that_names_a_thing_or_is_an_aside_does_not(text: str) -> None:
    assert not gist(text, before="The well form is too long.").stands_for
