"""Promises to speak, to hand a paper in and to agree on something, and what minutes tell of them in other words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from making import Minutes

from graphapp.commitments import deeds
from graphapp.commitments.life import phases
from graphapp.derivation import derive
from graphapp.resolution import series_of
from graphapp.schema.life import State, Status


def _ended(promise: str, told: str, *owners: str, due: str | None = None, answer: bool = False) -> Status | None:
    first = Minutes("2025-01-10").action("Kite Union to paint the harbour wall", "Kite Union")
    first = first.action(promise, "Otter Relief", due=due) if due else first.action(promise, "Otter Relief")
    later = Minutes("2025-02-10").tell(told, *owners, state=State.DONE).record()
    later = replace(later, outcomes=tuple(replace(outcome, answer=answer) for outcome in later.outcomes))
    records = [first.record(), later]
    found = derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains
    chain = next(c for c in found if c.items[0].action.text == promise)
    return phases(chain, ["2025-01-10", "2025-02-10"])[-1].ending


TALK = "Otter Relief to talk about budgeting"


def test_who_was_to_speak_on_that_day_and_speaks_of_it_has_done_so() -> None:
    said = "Otter Relief presents the figures of the year: we spent more than the budget"
    assert _ended(TALK, said, "Otter Relief", due="2025-02-10", answer=True) is Status.COMPLETED
    assert _ended(TALK, said, "Otter Relief", due="2025-04-10", answer=True) is None
    assert _ended(TALK, said, "Kite Union", due="2025-02-10", answer=True) is None


@pytest.mark.parametrize(
    ("promise", "told", "ended"),
    [
        ("Otter Relief will send out the tide data sheet for comments", "The group then looked at the tide data sheet", True),
        (
            "Otter Relief to summarise the tide data",
            "The group began the meeting by reviewing the summary of the tide data",
            True,
        ),
        ("Otter Relief to update the tide data sheet", "The group then looked at the tide data sheet", False),
        (
            "Otter Relief to define a process for complaints and their handling among village wardens",
            "Rules for complaints and their handling among village wardens adopted",
            True,
        ),
        ("Otter Relief to finish the tide strategy", "Alongside the tide strategy, a list of piers was published", False),
        ("Otter Relief to publish the tide strategy", "Alongside the tide strategy, a list of piers was also published", True),
    ],
)
def test_a_paper_that_is_looked_at_or_goes_by_another_noun_is_there(promise: str, told: str, ended: bool) -> None:
    assert (_ended(promise, told) is Status.COMPLETED) is ended


def test_a_talk_given_is_a_deed_of_speaking() -> None:
    assert deeds.keep(deeds.told("Bo gave an overview of the plan"), deeds.promised("present the plan"))
    assert deeds.keep(deeds.told("Bo presents the plan"), deeds.promised("explain the plan"))
    assert not deeds.keep(deeds.told("Bo painted the wall"), deeds.promised("present the plan"))


def test_who_follows_a_thing_up_has_done_so_whatever_came_of_it() -> None:
    assert deeds.keep(deeds.told("The boats were released"), deeds.promised("follow up on the boats"))


def test_what_was_broken_is_mended_by_any_deed_that_mends() -> None:
    assert deeds.keep(deeds.told("A new gate was fitted"), deeds.promised("replace the broken gate"))
    assert deeds.keep(deeds.told("The fund awarded a grant"), deeds.promised("apply to the fund for a grant"))


@pytest.mark.parametrize(
    ("told", "ended"),
    [
        ("On the river fund, Heron Aid had met with Otter Relief to agree on the next steps", True),
        ("Heron Aid had met with Kite Union to agree on the next steps", False),
        ("Heron Aid sent Otter Relief a boat", False),
    ],
)
def test_two_who_were_to_talk_with_one_another_have_done_so(told: str, ended: bool) -> None:
    promise = Minutes("2025-01-10").action("Otter Relief to discuss options with Heron Aid", "Otter Relief")
    promise.action("Heron Aid to paint the wall", "Heron Aid")
    records = [promise.record(), Minutes("2025-02-10").tell(told, "Heron Aid").record()]
    found = derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains
    assert bool(found[0].outcomes) is ended


@pytest.mark.parametrize(
    ("section", "topic", "told", "ended"),
    [
        ("Matters arising", "Winter timetable", "The letter had gone out on 8 March", True),
        ("Matters arising", "Winter timetable", "The wall was painted", False),
        ("Matters arising", "Timetable letter", "It had gone out on 8 March", True),
        ("Matters arising", "Letter to the mayor", "It had gone out on 8 March", True),
        ("Matters arising", "Winter games", "It had gone out on 8 March", False),
        ("Matters arising", "Summer timetable", "The letter had gone out on 8 March", False),
        ("Any other business", "Winter timetable", "The letter had gone out on 8 March", False),
    ],
)
def test_under_its_name_among_what_is_looked_back_on_a_promise_need_not_be_named(
    section: str, topic: str, told: str, ended: bool
) -> None:
    first = Minutes("2025-01-10").action("Otter Relief to write to the mayor about the winter timetable", "Otter Relief")
    first.action("Kite Union to hire a diver", "Kite Union")
    later = Minutes("2025-02-10").under(section).tell(told).record()
    later = replace(later, outcomes=tuple(replace(outcome, topic=topic) for outcome in later.outcomes))
    records = [first.record(), later]
    found = derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains
    assert bool(found[0].outcomes) is ended
