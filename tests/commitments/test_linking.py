"""Which items are one commitment, and what became of it: told from a few records of an invented group."""

from __future__ import annotations

from itertools import permutations

import pytest
from making import Minutes

from graphapp.commitments.chain import Chain
from graphapp.commitments.life import history, phases
from graphapp.derivation import derive
from graphapp.resolution import series_of
from graphapp.schema.life import Change, State, Status
from graphapp.schema.records import Record


def chains(*minutes: Minutes) -> list[Chain]:
    records: list[Record] = [m.record() for m in minutes]
    return derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains


def last_phase(chain: Chain, *days: str) -> tuple[Status | None, bool]:
    last = phases(chain, days)[-1]
    return last.ending, last.silent


def test_the_same_words_later_are_carried_over() -> None:
    found = chains(
        Minutes("2025-01-10").action("Otter Relief to print the well map", "Otter Relief"),
        Minutes("2025-02-10").action("Otter Relief to print the well map.", "Otter Relief"),
    )
    assert [history(c) for c in found] == [[Change.NEW, Change.CARRIED_OVER]]


def test_a_later_due_date_is_a_slip_and_an_earlier_one_is_not() -> None:
    late = chains(
        Minutes("2025-01-10").action("Print the well map by 2025-02-01", due="2025-02-01"),
        Minutes("2025-02-10").action("Print the well map by 2025-03-01", due="2025-03-01"),
    )
    early = chains(
        Minutes("2025-01-10").action("Print the well map by 2025-03-01", due="2025-03-01"),
        Minutes("2025-02-10").action("Print the well map by 2025-02-20", due="2025-02-20"),
    )
    assert history(late[0]) == [Change.NEW, Change.SLIPPED]
    assert history(early[0]) == [Change.NEW, Change.CARRIED_OVER]


def test_reworded_and_shortened_it_is_still_the_same() -> None:
    found = chains(
        Minutes("2025-01-10").action("Otter Relief to share the stamped drawings of the latrine", "Otter Relief"),
        Minutes("2025-02-10").action("Share the stamped latrine drawings", "Otter Relief", state=State.DONE),
    )
    assert [history(c) for c in found] == [[Change.NEW, Change.COMPLETED]]


def test_two_tasks_with_the_same_verb_are_two_commitments() -> None:
    found = chains(
        Minutes("2025-01-10").action("Otter Relief to share the population figures", "Otter Relief"),
        Minutes("2025-02-10").action("Otter Relief to share the translated posters", "Otter Relief"),
    )
    assert len(found) == 2


def test_another_owner_of_a_like_task_is_another_commitment() -> None:
    found = chains(
        Minutes("2025-01-10").action("Otter Relief to send its budget figures", "Otter Relief"),
        Minutes("2025-02-10").action("Heron Aid to send its yearly figures", "Heron Aid"),
    )
    assert len(found) == 2


def test_running_text_completes_a_promise() -> None:
    found = chains(
        Minutes("2025-01-10").action("Otter Relief to publish the river crossing report", "Otter Relief"),
        Minutes("2025-02-10").tell("The river crossing report was published on 3 February."),
    )
    assert last_phase(found[0], "2025-01-10", "2025-02-10") == (Status.COMPLETED, False)


def test_news_of_something_else_completes_nothing() -> None:
    found = chains(
        Minutes("2025-01-10").action("Otter Relief to publish the river crossing report", "Otter Relief"),
        Minutes("2025-02-10").tell("The market price bulletin was published on 3 February."),
    )
    assert last_phase(found[0], "2025-01-10", "2025-02-10") == (None, True)


def test_a_promise_may_skip_a_meeting() -> None:
    found = chains(
        Minutes("2025-01-10").action("Otter Relief to print the well map", "Otter Relief"),
        Minutes("2025-02-10").action("Heron Aid to hire a diver", "Heron Aid"),
        Minutes("2025-03-10").action("Otter Relief to print the well map", "Otter Relief"),
    )
    chain = next(c for c in found if "well" in c.items[0].action.text)
    life = phases(chain, ["2025-01-10", "2025-02-10", "2025-03-10"])
    assert [(p.since, p.until, p.silent) for p in life] == [
        ("2025-01-10", "2025-02-10", False),
        ("2025-02-10", "2025-03-10", True),
        ("2025-03-10", None, False),
    ]


def test_what_has_ended_is_not_silent_afterwards() -> None:
    found = chains(
        Minutes("2025-01-10").action("Otter Relief to print the well map", "Otter Relief"),
        Minutes("2025-02-10").action("Print the well map", "Otter Relief", state=State.CANCELLED),
        Minutes("2025-03-10").action("Heron Aid to hire a diver", "Heron Aid"),
    )
    chain = next(c for c in found if "well" in c.items[0].action.text)
    assert last_phase(chain, "2025-01-10", "2025-02-10", "2025-03-10") == (Status.CANCELLED, False)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_records_does_not_matter(order: tuple[int, ...]) -> None:
    minutes = [
        Minutes("2025-01-10").action("Otter Relief to print the well map", "Otter Relief"),
        Minutes("2025-02-10").action("Otter Relief to print the well map", "Otter Relief", due="2025-04-01"),
        Minutes("2025-03-10").tell("Otter Relief printed the well map last week.", "Otter Relief"),
    ]
    usual = chains(*minutes)
    assert chains(*(minutes[i] for i in order)) == usual
    assert len(usual) == 1


def test_mending_an_owner_or_a_date_keeps_the_commitments_id() -> None:
    wrong = chains(Minutes("2025-01-10").action("Otter Relif to print the well map", "Otter Relif"))
    right = chains(Minutes("2025-01-10").action("Otter Relief to print the well map", "Otter Relief", due="2025-02-01"))
    assert wrong[0].id == right[0].id


def test_two_documents_of_one_meeting_give_one_item() -> None:
    one = Minutes("2025-01-10", "a.docx").action("Otter Relief to print the well map", "Otter Relief")
    two = Minutes("2025-01-10", "a.pdf").present("Otter Relief").action("Otter Relief to print the well map", "Otter Relief")
    found = chains(one, two)
    assert [len(c.items[0].claims) for c in found] == [2]


def test_what_is_given_up_in_favour_of_something_new_is_transformed() -> None:
    found = chains(
        Minutes("2025-01-10").action("Otter Relief to hold a boat count", "Otter Relief"),
        Minutes("2025-02-10")
        .tell("The boat count is given up in favour of a shared ferry register.", state=State.CANCELLED)
        .action("Heron Aid to design the ferry register", "Heron Aid"),
    )
    old, new = found
    assert last_phase(old, "2025-01-10", "2025-02-10") == (Status.TRANSFORMED, False)
    assert [each.id for each in old.successors] == [new.id]
    assert history(new) == [Change.TRANSFORMED]


def test_a_new_promise_may_say_what_it_replaces() -> None:
    found = chains(
        Minutes("2025-01-10").action("Otter Relief to rent three rooms at the harbour", "Otter Relief"),
        Minutes("2025-02-10").action("Heron Aid to find a video platform in place of the rooms at the harbour", "Heron Aid"),
    )
    assert last_phase(found[0], "2025-01-10", "2025-02-10") == (Status.TRANSFORMED, False)


def test_what_is_merely_cancelled_beside_something_new_is_not_transformed() -> None:
    found = chains(
        Minutes("2025-01-10").action("Otter Relief to hold a boat count on the lower river", "Otter Relief"),
        Minutes("2025-02-10")
        .tell("The boat count on the lower river is given up.", state=State.CANCELLED)
        .action("Heron Aid to design the ferry register", "Heron Aid"),
    )
    assert last_phase(found[0], "2025-01-10", "2025-02-10") == (Status.CANCELLED, False)
    assert history(found[1]) == [Change.NEW]


def linked(first: str, second: str, *, owner: str | None = None) -> bool:
    """Whether two items of two meetings are one commitment."""
    owners = [owner] if owner else []
    found = chains(
        Minutes("2025-01-10").action(first, *owners).action("Heron Aid to paint the harbour", "Heron Aid"),
        Minutes("2025-02-10").action(second, *owners),
    )
    return len(found) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A four-day course on water point mapping, with foreign trainers, is being prepared for March, in Lakeside",
            "The course on water point mapping is moved to the week of 14 April and takes place in Hilltown",
        ),
        ("Hand over the children's ward to the district hospital", "Confirm the date of the handover of the children's ward"),
        ("Find 300 school kits in the capital within a week", "Bring the remaining 80 school kits to Hilltown"),
        ("A market assessment is going to be piloted in Q3 with an adviser", "Market assessment: still foreseen for Q3"),
        ("Circulate the intake form in two languages", "Complete the second language version of the intake form"),
    ],
)
def test_a_promise_is_known_again_by_its_thing(first: str, second: str) -> None:
    assert linked(first, second, owner="Otter Relief")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Update goal 6", "Update goal 9"),
        ("Present the first gap map at the June meeting", "Hand the final gap map to the ministries in November"),
        ("Train 80 teachers for the lower classes", "Confirm the hall for the harvest festival"),
        ("I'll speak to the captain", "Yes, I'll set one up with the captain"),
        ("Put the ferry timetable on the data hub", "Put the list of wells on the data hub"),
        ("Answer by the crews expected by 18 April", "The port to answer"),
    ],
)
def test_what_only_looks_like_it_is_another_promise(first: str, second: str) -> None:
    assert not linked(first, second)


def test_the_longer_a_promise_was_not_spoken_of_the_more_alike_must_be_what_is_met_again() -> None:
    between = [Minutes(f"2025-{month:02}-10").action(f"Paint boat number {month}") for month in range(2, 12)]
    first = Minutes("2025-01-10").action("Invite the ferry captains to the summer regatta")
    reworded = "Ferry captains to be invited to the regatta in Hilltown"
    soon = chains(first, Minutes("2025-02-10").action(reworded))
    late = chains(first, *between, Minutes("2025-12-10").action(reworded))
    same = chains(first, *between, Minutes("2025-12-10").action("Invite the ferry captains to the summer regatta"))
    assert (len(soon), len(late), len(same)) == (1, len(between) + 2, len(between) + 1)


def ended(promise: str, told: str, *, number: int = 3) -> Status | None:
    """What became of the promise that the first minutes list under a number, by a sentence of the next ones."""
    first = Minutes("2025-01-10").action("Heron Aid to paint the harbour", "Heron Aid").action(promise, "Otter Relief")
    chain = next(c for c in chains(first, Minutes("2025-02-10").tell(told)) if c.items[0].action.text == promise)
    return last_phase(chain, "2025-01-10", "2025-02-10")[0]


@pytest.mark.parametrize(
    ("promise", "told"),
    [
        (
            "Otter Relief to extend the ferry pilot to Hilltown in March",
            "The extension of the ferry pilot to Hilltown was begun",
        ),
        ("Otter Relief will freeze the timetable on 5 February", "The timetable was frozen on 7 February"),
        ("Otter Relief to bring the remaining 60 school kits to Hilltown", "The remaining 60 kits arrived on 3 February"),
    ],
)
def test_an_outcome_is_known_by_kin_of_the_promise_s_words(promise: str, told: str) -> None:
    assert ended(promise, told) is Status.COMPLETED


@pytest.mark.parametrize(
    ("promise", "told"),
    [
        ("Otter Relief to circulate the form in Sudrian and in Norlandish", "The form was circulated in Sudrian on 3 February"),
        ("Otter Relief to book the hall for the ferry training", "The ferry training took place on 3 February"),
        ("Otter Relief to put the full dataset of wells on the data hub", "The timetable was put on the data hub"),
    ],
)
def test_what_tells_of_a_part_or_of_another_thing_ends_nothing(promise: str, told: str) -> None:
    assert ended(promise, told) is None


def test_a_reviewed_point_tells_of_the_action_that_had_its_number() -> None:
    first = Minutes("2025-01-10")
    first.text += "AP1 "
    first.action("Heron Aid to paint the harbour wall", "Heron Aid")
    first.text += "AP2 "
    first.action("Otter Relief to submit the rescue plan of the ferry drill to the harbour office", "Otter Relief")
    second = Minutes("2025-02-10").tell("AP2 – The rescue plan was accepted in full by the office")
    other = Minutes("2025-02-10").tell("AP1 – The rescue plan was accepted in full by the office")
    assert [bool(c.outcomes) for c in chains(first, second)] == [False, True]
    assert [bool(c.outcomes) for c in chains(first, other)] == [False, False]


def test_what_goes_on_from_the_words_before_it_is_known_by_them() -> None:
    later = Minutes("2025-02-10")
    later.text += "One of the two jetties in Hilltown is safe again; "
    later.action("Otter Relief plans to finish the second one by 15 April", "Otter Relief")
    first = Minutes("2025-01-10").action("Otter Relief is to repair the jetties in Hilltown", "Otter Relief")
    assert len(chains(first, later)) == 1


def test_an_outcome_ends_a_promise_through_the_thing_named_before_it() -> None:
    first = Minutes("2025-01-10")
    first.text += "The well questionnaire is too long. "
    found = chains(
        first.action("Otter Relief will cut it down", "Otter Relief").action("Otter Relief will print the map", "Otter Relief"),
        Minutes("2025-02-10").tell("Otter Relief has shortened the well questionnaire.", "Otter Relief"),
    )
    assert [last_phase(c, "2025-02-10")[0] for c in found] == [Status.COMPLETED, None]


def test_what_stands_before_a_promise_alone_makes_no_two_promises_one() -> None:
    first = Minutes("2025-01-10")
    first.text += "The kit list of the well survey is due. "
    found = chains(
        first.action("Otter Relief will walk them through it", "Otter Relief"),
        Minutes("2025-02-10").action("Heron Aid to send the kit list of the well survey", "Heron Aid"),
    )
    assert len(found) == 2
