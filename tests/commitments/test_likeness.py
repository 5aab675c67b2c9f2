"""How alike two texts must be to be of one promise: what weighs more, and what less, than the words that they share."""

from __future__ import annotations

import pytest
from making import Minutes

from graphapp.commitments.chain import Chain
from graphapp.derivation import derive
from graphapp.resolution import series_of


def chains(*minutes: Minutes) -> list[Chain]:
    records = [each.record() for each in minutes]
    return derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains


@pytest.mark.parametrize(
    ("first", "later", "number"),
    [
        (
            "Otter Relief to prepare the survey of boat crews on ferries, harbours, tides and nets",
            "Otter Relief to draft the survey of rowing crews on ferries, harbours, tides and storms",
            1,
        ),
        ("Otter Relief to prepare the survey of boat crews for part 4", "Otter Relief to draft the survey for pier crews", 2),
    ],
)
def test_one_other_word_of_a_thing_says_less_among_many_like_ones(first: str, later: str, number: int) -> None:
    found = chains(
        Minutes("2025-01-10").action(first, "Otter Relief"),
        Minutes("2025-02-10").action(later, "Otter Relief"),
    )
    assert len(found) == number


def test_what_is_said_alike_from_one_year_to_the_next_is_of_each_year() -> None:
    first, later = "A full report will be made available on the page of the forum", "The report will be on the page soon"
    assert len(chains(Minutes("2025-01-10").action(first), Minutes("2025-03-10").action(later))) == 1
    assert len(chains(Minutes("2025-01-10").action(first), Minutes("2026-01-06").action(later))) == 2


@pytest.mark.parametrize(
    ("told", "ends"),
    [
        ("The drafts of the pier rules and the cook book have been sent.", [True, True]),
        ("The draft of the pier rules has been sent.", [True, False]),
    ],
)
def test_what_is_told_of_two_things_at_once_ends_both(told: str, ends: list[bool]) -> None:
    promises = Minutes("2025-01-10").action("Send the draft of the pier rules").action("Send the draft of the cook book")
    assert [bool(chain.outcomes) for chain in chains(promises, Minutes("2025-02-10").tell(told))] == ends


def test_where_a_thing_is_to_be_found_is_not_what_is_told() -> None:
    told = "Ticket https://tickets.ferry.example/boats/7 has been closed, as the tide tables now have correct harbour names."
    promise = Minutes("2025-01-10").action("Otter Relief will correct the tide tables for harbour names", "Otter Relief")
    assert [bool(chain.outcomes) for chain in chains(promise, Minutes("2025-02-10").tell(told))] == [True]


@pytest.mark.parametrize(("day", "ends"), [("2025-02-10", True), ("2025-08-10", False)])
def test_what_stood_before_a_promise_names_it_for_a_few_months(day: str, ends: bool) -> None:
    first = Minutes("2025-01-10")
    first.text += "The tide tables of the northern harbours are late. "
    promise = first.action("Otter Relief will send them", "Otter Relief").action("Heron Aid to paint the pier", "Heron Aid")
    told = Minutes(day).tell("Otter Relief has sent the tide tables of the northern harbours.", "Otter Relief")
    assert bool(chains(promise, told)[0].outcomes) is ends


def test_the_same_words_but_for_one_thing_are_of_another_thing() -> None:
    first = "Otter Relief to prepare a budget paper for the roof replacement"
    later = {
        "Otter Relief to prepare a budget paper for the floor replacement": 2,
        "Otter Relief to prepare a budget paper for the roofs replacement": 1,  # another spelling
        "Otter Relief to draft a budget paper for the roof replacement": 1,  # another deed
        "Otter Relief to prepare the budget paper for the roof": 1,
    }
    earlier = Minutes("2025-01-10").action(first, "Otter Relief")
    found = {text: len(chains(earlier, Minutes("2025-02-10").action(text, "Otter Relief"))) for text in later}
    assert found == later
