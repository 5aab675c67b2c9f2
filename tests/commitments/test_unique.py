"""Sentences that name little of a promise, but the thing that it alone was about; and who is told to have done it."""

from __future__ import annotations

import pytest
from making import Minutes

from graphapp.commitments.chain import Chain
from graphapp.derivation import derive
from graphapp.resolution import series_of
from graphapp.schema.life import State
from graphapp.schema.records import Record

EXTRACT = "Otter Relief to send to all crews the extract of the landing stages per river district before the summer fair"


def _told_of(told: str, *promises: str) -> Chain:
    """The chain of the first of the promises, of two meetings of which the later tells this."""
    first = Minutes("2025-01-10").action("Kite Union to paint the harbour wall", "Kite Union")
    for promise in promises:
        first = first.action(promise, promise.split(" to ")[0])
    records = [first.record(), Minutes("2025-02-10").tell(told, state=State.DONE).record()]
    found = derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains
    return next(chain for chain in found if chain.items[0].action.text == promises[0])


def test_the_only_thing_of_its_kind_is_known_by_its_noun() -> None:
    assert _told_of("The extract was received on 24 January", EXTRACT).outcomes
    assert _told_of("(Para. 4.3) The extract had been sent on 24 January", EXTRACT).outcomes
    other = "Heron Aid to send the extract of the pier register to the mayor of Hilltown by the end of the week"
    assert not _told_of("The extract was received on 24 January", EXTRACT, other).outcomes


@pytest.mark.parametrize(
    "told",
    [
        "The extract was discussed on 24 January",
        "The wall extract was received on 24 January",
        "Heron Aid sent the extract",
        "Heron Aid: I sent the extract",
        "The agreement was received on 24 January",
    ],
)
def test_another_deed_another_doer_and_another_of_its_kind_end_nothing(told: str) -> None:
    assert not _told_of(told, EXTRACT).outcomes


def _links(later: str, *promises: str) -> int:
    """How many of the promises a review's item is joined to."""
    first = Minutes("2025-01-10")
    for promise in promises:
        first = first.action(promise, promise.split(" to ")[0])
    records = [first.record(), Minutes("2025-02-10").action(later, state=State.DONE).record()]
    found = derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains
    return sum(len(chain.items) > 1 for chain in found)


def test_a_review_names_a_promise_by_its_thing_alone() -> None:
    clerk, painting = "Otter Relief to recruit a wharf clerk for the registry", "Kite Union to paint the harbour wall"
    assert _links("Wharf clerk", clerk, painting) == 1
    assert _links("Clerk", clerk, "Heron Aid to invite a pier clerk to the summer fair") == 0
    assert _links("Pier clerk", clerk, painting) == 0


def test_a_heading_names_what_has_now_been_done() -> None:
    promise = "Otter Relief to produce a tide register for the crossing"
    records = [
        Minutes("2025-01-10").action(promise, "Otter Relief").record(),
        Minutes("2025-02-10").tell("This has now been done.", topic="Tide register").record(),
        Minutes("2025-02-11").tell("This has now been done.", topic="Tide pool").record(),
    ]
    of_it, of_another = ([records[0], later] for later in records[1:])
    assert [_outcomes(each) for each in (of_it, of_another)] == [1, 0]


def _outcomes(records: list[Record]) -> int:
    found = derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains
    return sum(len(chain.outcomes) for chain in found)


def test_what_a_review_lists_for_the_same_people_needs_few_words_in_common() -> None:
    promise = "Otter Relief to find a speaker for the hearings of the ferry bill and to prepare her"
    other = "Kite Union to paint the harbour wall"
    first = Minutes("2025-01-10").action(promise, "Otter Relief").action(other, "Kite Union")

    def linked(later: str, owner: str) -> bool:
        records = [first.record(), Minutes("2025-02-10").action(later, owner, state=State.DONE).record()]
        found = derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains
        return any(len(chain.items) > 1 and chain.items[0].action.text == promise for chain in found)

    assert linked("Ferry speaker chosen from the crews", "Otter Relief")
    assert not linked("Ferry speaker chosen from the crews", "Heron Aid")
    assert not linked("List of tide tables", "Otter Relief")


def test_what_a_review_lists_without_a_name_needs_few_words_in_common() -> None:
    first = Minutes("2025-01-10").action("Kite Union to send corrections in the tide template to the port", "Kite Union")
    later = Minutes("2025-02-10").action("Lighthouse corrections", state=State.DONE)
    records = [first.action("Otter Relief to paint the harbour wall", "Otter Relief").record(), later.record()]
    found = derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains
    assert [len(chain.items) for chain in found] == [2, 1]
