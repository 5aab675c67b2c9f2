"""What somebody proposes is a promise where the next sentence says that the others agreed, and what they agreed to."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("said", "owners"),
    [
        ("Bo asked the forum whether they were content for him to send the chart to the port.", ("Bo Marsh",)),
        ("Bo asked members if they would be happy for Ines to send the chart to the port.", ("Ines Calder",)),
        ("Bo asked if he could send the chart to the port.", ("Bo Marsh",)),
        ("Ines proposed that Bo draft a letter to the port.", ("Bo Marsh",)),
        ("Ines sought the approval of the members to publish the chart.", ("Ines Calder",)),
        ("It was proposed that a letter be sent to the port.", ()),
        ("Bo suggested that the chart could be published.", ()),
    ],
)
@pytest.mark.parametrize(
    "yes", ["The Forum agreed.", "All agreed to this.", "This was agreed.", "Agreed.", "Members were content."]
)
def test_a_proposal_that_is_agreed_is_a_promise(body, said, owners, yes):
    assert (body(f"{said} {yes}").one.text, body(f"{said} {yes}").one.owners) == (said, owners)


@pytest.mark.parametrize(
    "said",
    [
        "Bo asked the forum whether they were content for him to send the chart to the port.",
        "It was proposed that a letter be sent.",
    ],
)
@pytest.mark.parametrize(
    "no",
    ["The Forum did not agree.", "Ines agreed that it was late.", "It was agreed last year.", "There was a discussion.", ""],
)
def test_without_a_yes_it_is_none(body, said, no):
    assert not body(f"{said} {no}").actions


@pytest.mark.parametrize(
    "said", ["Bo suggested that the pier is old.", "Bo asked whether the chart was late.", "Bo proposed two days."]
)
def test_what_is_agreed_may_be_no_deed(body, said):
    assert not body(f"{said} The Forum agreed.").actions


@pytest.mark.parametrize("verb", ["agreed", "accepted", "approved", "supported"])
@pytest.mark.parametrize("what", ["approach", "plan", "offer"])
def test_what_somebody_has_in_mind_and_the_others_approve_is_theirs(body, verb, what):
    assert body(f"The Forum {verb} Bo’s {what} to write to the port.").one.owners == ("Bo Marsh",)


@pytest.mark.parametrize(
    "said", ["discussed Bo’s plan to write to the port", "agreed the plan to write to the port in principle"]
)
def test_a_plan_that_is_nobodys_or_only_talked_of_is_no_promise(body, said):
    assert not body(f"The Forum {said}.").actions


@pytest.mark.parametrize(
    "said",
    [
        "It was agreed that the chart should be put on the website.",
        "All agreed that the charts should be public and made available on the website.",
        "The Forum decided that a letter should be sent to the port.",
    ],
)
def test_what_all_agree_should_be_done_is_to_be_done(body, said):
    assert body(said).one.owners == ()


@pytest.mark.parametrize(
    "said",
    [
        "Bo said that the chart should be sent.",
        "All agreed that the chart should be taken seriously.",
        "Bo said he agreed with Ines that the pier was late and should be drawn again.",
        "Bo agreed with Ines that the chart should be drawn again.",
    ],
)
def test_what_one_thinks_should_be_done_is_not(body, said):
    assert not body(said).actions


def test_the_second_that_has_a_doer_of_its_own(body):
    first, second = body(
        "It was agreed that a chart would be drawn with new tools, and that Bo would manage the process."
    ).actions
    assert (first.owners, second.owners) == ((), ("Bo Marsh",))
    assert second.text == "Bo would manage the process."


def test_he_behind_a_word_of_time_is_whoever_was_told_of(body):
    said = "Bo has a first chart of the pier. It still needs some work, but once that is done he will add it to the website."
    assert body(said).one.owners == ("Bo Marsh",)
    assert body("The pier needs work, but once that is done Ines will add it to the website.").one.owners == ("Ines Calder",)
